"""English is told from other languages, and those by name."""

import pytest

from quizgen.sources.english import UNKNOWN, foreign_language

SAMPLES = {
    "Spanish": "El ayuntamiento anunció ayer que las escuelas de la ciudad estarán cerradas "
    "durante dos semanas por la nieve que ha caído en la región desde el lunes.",
    "French": "La mairie a annoncé hier que les écoles de la ville seront fermées pendant deux "
    "semaines à cause de la neige qui est tombée sur la région depuis lundi.",
    "German": "Die Stadt hat gestern angekündigt, dass die Schulen wegen des Schnees, der seit "
    "Montag in der Region gefallen ist, für zwei Wochen geschlossen werden.",
    "Italian": "Il comune ha annunciato ieri che le scuole della città saranno chiuse per due "
    "settimane a causa della neve che è caduta nella regione da lunedì.",
    "Portuguese": "A câmara anunciou ontem que as escolas da cidade serão fechadas durante duas "
    "semanas por causa da neve que caiu na região e não há outra solução.",
    "Dutch": "De gemeente heeft gisteren gezegd dat de scholen in de stad twee weken gesloten "
    "zijn door de sneeuw die sinds maandag in de streek is gevallen.",
    "Turkish": "Belediye dün bir açıklama yaptı ve bu şehirdeki okullar iki hafta için kapalı "
    "olacak dedi, çünkü pazartesi gününden bu yana çok kar yağdı ve yollar da kapandı.",
    "Chinese": "市政府昨天宣布,由于周一以来该地区下雪,全市学校将停课两周。",
    "Japanese": "市は昨日、雪のために市内の学校を二週間閉鎖すると発表した。",
    "Korean": "시는 월요일부터 내린 눈 때문에 학교가 두 주 동안 문을 닫는다고 발표했다.",
    "Thai": "เมื่อวานนี้เทศบาลประกาศว่าโรงเรียนในเมืองจะปิดสองสัปดาห์",
    "Greek": "Ο δήμος ανακοίνωσε χθες ότι τα σχολεία της πόλης θα μείνουν κλειστά.",
    "a Cyrillic-script language": "Мэрия объявила вчера, что школы города будут закрыты.",
    UNKNOWN: "xq zrt plk wvb nmd xq ghj zrt plk wvb nmd xq ghj zrt plk wvb nmd xq ghj zrt plk wvb",
}

ENGLISH = (
    "The council said yesterday that schools in the city will be closed for two weeks because of "
    "the snow that has fallen on the region since Monday."
)


@pytest.mark.parametrize("language", SAMPLES)
def test_other_languages_are_named(language: str) -> None:
    assert foreign_language(SAMPLES[language]) == language


def test_english_passes() -> None:
    assert foreign_language(ENGLISH) is None


def test_english_with_foreign_names_and_quotations_passes() -> None:
    text = ENGLISH + " Ms. Núñez de la Vega of Vila Nova de Gaia called it « la fin du monde »."
    assert foreign_language(text) is None


def test_a_few_words_tell_nothing() -> None:
    assert foreign_language("Buenos Aires, 1946") is None
