"""Words worth teaching, each with the plain word that can replace it wherever articles use it.

Chosen by hand: only words that have one meaning as this part of speech. "=" stands between word and
plain word. Verbs are parted by whether they take an object, which is
also a guard against their other uses.
"""

from __future__ import annotations

TRANSITIVE = """
abolish=end accompany=escort accomplish=achieve acquire=get adore=love alleviate=ease alter=change
anticipate=expect assassinate=kill assess=judge assist=help astonish=surprise attain=reach
augment=increase await=expect banish=expel bestow=give boost=increase cease=stop coerce=force
combat=fight commemorate=remember commence=begin compel=force comprehend=understand conceal=hide
confront=face construct=build contaminate=pollute contemplate=consider curb=limit deceive=trick
deem=consider demolish=destroy denounce=condemn depict=show detect=discover devise=invent
devour=eat disclose=reveal dispatch=send disrupt=disturb donate=give dread=fear elevate=raise
eliminate=remove emphasise=stress emphasize=stress encounter=meet endorse=support enhance=improve
enlarge=expand entice=tempt erect=build evade=avoid exaggerate=overstate exceed=surpass
exterminate=kill fascinate=interest forbid=ban halt=stop harm=hurt illuminate=brighten imitate=copy
impair=damage inhabit=occupy inspect=examine intensify=strengthen intimidate=frighten
investigate=examine lure=attract magnify=enlarge manufacture=produce merge=combine modify=change
monitor=watch notify=inform nourish=feed obey=follow obstruct=block obtain=get omit=exclude
oust=remove outlaw=ban persuade=convince ponder=consider possess=own postpone=delay prohibit=ban
prolong=extend purchase=buy regain=recover reinforce=strengthen replenish=refill restrict=limit
retain=keep scrutinise=examine scrutinize=examine seize=take shatter=break slaughter=kill
startle=surprise summon=call supervise=oversee surpass=exceed terminate=end thwart=prevent
transform=change undergo=experience undermine=weaken unite=join unveil=reveal utilise=use
utilize=use verify=confirm withstand=resist
"""

INTRANSITIVE = """
ascend=rise cease=stop collaborate=cooperate commence=begin converse=talk depart=leave
deteriorate=worsen diminish=shrink dwell=live emerge=appear expire=end flee=escape flourish=thrive
gaze=stare grieve=mourn hasten=hurry linger=stay merge=combine migrate=move occur=happen
originate=begin perish=die persist=continue prosper=thrive quarrel=argue rejoice=celebrate
rely=depend reside=live rotate=turn soar=rise strive=try thrive=prosper tremble=shake triumph=win
vanish=disappear wander=roam yearn=long yell=shout
"""

ADJECTIVES = """
abundant=plentiful accurate=correct adequate=sufficient adverse=harmful affluent=rich annual=yearly
anonymous=unnamed anxious=worried arduous=difficult arid=dry authentic=genuine beneficial=helpful
bizarre=strange brutal=cruel cautious=careful colossal=huge compulsory=required
controversial=disputed costly=expensive countless=many courageous=brave covert=secret
crucial=essential damp=wet deceased=dead defective=faulty devastating=destructive devout=religious
diligent=hard-working diverse=varied drastic=extreme dreadful=terrible durable=lasting eager=keen
eccentric=odd elderly=old eminent=famous enormous=huge entire=whole erroneous=wrong
essential=necessary eternal=endless evident=clear excessive=extreme extraordinary=exceptional
fatal=deadly feasible=possible feeble=weak ferocious=fierce foremost=leading fragile=breakable
frail=weak furious=angry futile=useless genuine=real gigantic=huge gradual=slow hasty=hurried
hazardous=dangerous hostile=unfriendly humid=damp illegal=unlawful illustrious=famous
imaginary=unreal immense=huge impartial=fair incessant=constant indigenous=native
inevitable=unavoidable influential=powerful inherent=natural initial=first innate=inborn
innovative=original insane=mad insufficient=inadequate intricate=complicated lengthy=long
lethal=deadly lofty=high loyal=faithful lucrative=profitable luminous=glowing magnificent=splendid
mandatory=required massive=huge merry=cheerful miserable=unhappy misleading=deceptive
monotonous=boring mysterious=puzzling numerous=many obsolete=outdated obvious=clear
optimistic=hopeful optional=voluntary permanent=lasting perpetual=endless plentiful=abundant
potent=powerful precious=valuable precise=exact predominant=main prestigious=respected
prevalent=widespread principal=main prosperous=wealthy rapid=quick raucous=noisy
reckless=careless reliable=dependable reluctant=unwilling remarkable=extraordinary renowned=famous
robust=strong sacred=holy scarce=rare sincere=honest sluggish=slow sole=only spacious=roomy
spectacular=impressive splendid=magnificent staggering=astonishing stationary=motionless
staunch=loyal sturdy=strong subsequent=later substantial=large sufficient=enough superb=excellent
swift=quick tedious=boring temporary=short-term thankful=grateful tiny=small tranquil=calm
tremendous=enormous trivial=unimportant turbulent=stormy ultimate=final unjust=unfair
urgent=pressing vacant=empty vague=unclear valiant=brave vast=huge viable=workable vibrant=lively
vicious=cruel vigorous=energetic vital=essential wealthy=rich weary=tired wicked=evil
widespread=common worthless=useless wretched=miserable
"""

NOUNS = """
abolition=ending abundance=plenty acclaim=praise accomplishment=achievement adversary=opponent
agony=suffering allegiance=loyalty alteration=change anguish=suffering apparel=clothing
aptitude=talent aroma=smell assistance=help assortment=variety attire=clothing awe=wonder
banquet=feast blunder=mistake boundary=border bravery=courage burden=load calamity=disaster
captive=prisoner catastrophe=disaster compassion=sympathy component=part comrade=companion
consensus=agreement consequence=result controversy=disagreement courage=bravery craving=desire
criterion=standard decree=order deficiency=shortage demise=end destiny=fate dilemma=problem
disciple=follower discrepancy=difference disparity=difference dispute=argument dominance=control
duration=length dwelling=home edifice=building emblem=symbol endeavor=attempt endeavour=attempt
enmity=hatred enthusiasm=eagerness epoch=period era=period esteem=respect excursion=trip
expertise=skill fate=destiny fatigue=tiredness feast=banquet feat=achievement flaw=fault foe=enemy
folly=foolishness fragment=piece fragrance=smell fury=anger globe=world grief=sorrow
guardian=protector hardship=suffering haste=hurry havoc=destruction hazard=danger hue=colour
humiliation=shame inception=beginning incident=event indication=sign inhabitant=resident
injustice=unfairness intention=aim intruder=invader jewel=gem liberty=freedom likelihood=chance
location=place magnitude=size maiden=girl mankind=humanity menace=threat merchant=trader
midst=middle misery=unhappiness monarch=ruler motherland=homeland motive=reason
negligence=carelessness notion=idea nourishment=food obligation=duty obstacle=barrier
occurrence=event onset=beginning opponent=rival option=choice outcome=result pastime=hobby
peril=danger perspective=viewpoint physician=doctor pledge=promise portion=part prejudice=bias
prestige=respect procession=parade prohibition=ban prosperity=wealth prowess=skill
proximity=nearness quarrel=argument quest=search rage=anger rebellion=uprising
rehearsal=practice remedy=cure renown=fame replica=copy requirement=need residence=home
restriction=limit revenue=income ritual=ceremony sanctuary=refuge scarcity=shortage scent=smell
scrutiny=examination segment=part serpent=snake significance=importance slumber=sleep
sorrow=sadness spectator=onlooker stamina=endurance strife=conflict summit=top supremacy=dominance
tale=story terror=fear thrill=excitement toil=work torment=suffering trait=characteristic
transformation=change treaty=agreement triumph=victory turmoil=confusion upheaval=disturbance
uprising=rebellion velocity=speed vicinity=neighbourhood victor=winner warrior=fighter woe=sorrow
wrath=anger
"""

ADVERBS = """
abruptly=suddenly annually=yearly approximately=about barely=hardly cautiously=carefully
chiefly=mainly considerably=greatly deliberately=intentionally drastically=greatly eagerly=keenly
entirely=completely eventually=finally exceedingly=extremely exclusively=only extensively=widely
formerly=previously frequently=often gradually=slowly hastily=hurriedly inevitably=unavoidably
instantly=immediately invariably=always largely=mostly merely=only occasionally=sometimes
permanently=forever precisely=exactly predominantly=mainly presumably=probably primarily=mainly
promptly=quickly rapidly=quickly readily=easily reluctantly=unwillingly scarcely=hardly
seldom=rarely solely=only subsequently=later substantially=greatly swiftly=quickly
thoroughly=completely typically=usually undoubtedly=certainly vastly=greatly virtually=almost
voluntarily=willingly
"""


def _table(rows: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for pair in rows.split():
        word, _, plain = pair.partition("=")
        table[word] = plain
    return table


PLAIN: dict[str, dict[str, str]] = {
    "transitive": _table(TRANSITIVE),
    "intransitive": _table(INTRANSITIVE),
    "adjective": _table(ADJECTIVES),
    "noun": _table(NOUNS),
    "adverb": _table(ADVERBS),
}
"""Use of a word → word → plain word."""

OTHERWISE = frozenset({("occur", "to"), ("originate", "from"), ("rely", "upon"), ("seize", "on")})
"""Verbs with a preposition behind which they mean something else."""

OF_MANY = frozenset({"numerous", "countless"})
"""Adjectives that have their plain meaning before a plural alone ("a numerous crowd" is large)."""

FIELDS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "many plentiful abundant enough sufficient varied constant numerous",
        "quickly hurriedly suddenly immediately hurried quick easily keenly",
        "first leading main original early",
        "final later lasting endless constant slow",
        "usually often mainly mostly always sometimes widely only greatly completely extremely",
        "intentionally willingly keenly carefully",
        "exact correct clear genuine real fair",
        "essential important required necessary useful",
        "strong powerful impressive extreme severe large huge high",
        "show reveal stress discover find",
        "help support improve strengthen protect",
        "suffering sorrow sadness unhappiness anger fear shame",
        "bravery eagerness endurance talent skill courage",
    )
)
"""Words too near one another in use for one to be surely wrong where another is right."""
