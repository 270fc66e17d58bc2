"""Small documents of every kind, built byte by byte so that no office program is needed."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

SENTENCE = "The old mill stood by the river for three hundred years before it burned down. "
PROSE = SENTENCE * 5
SPANISH = "La casa de la abuela está en la calle de los reyes. " * 9
PAGES = Path(__file__).with_name("pages")


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive with these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="My head"/><w:basedOn w:val="H"/></w:style>
<w:style w:styleId="C"><w:name w:val="caption"/></w:style></w:styles>"""


def docx(body: str, head: str = "") -> bytes:
    """A Word document with this body."""
    main = f'{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped({"word/document.xml": main, "word/styles.xml": STYLES})


def paragraph(text: str, settings: str = "") -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:pPr>{settings}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def styled(style: str, text: str) -> str:
    """A paragraph of a Word document with the style of this id."""
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def odt(text: str, **more: str) -> bytes:
    """An OpenDocument text; ``more`` are further members, a slash written as two underlines."""
    names = "office text table style draw".split()
    spaces = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in names)
    content = f"""<office:document-content {spaces}><office:automatic-styles>
<style:style style:name="P1" style:parent-style-name="Title"/>
<style:style style:name="P2" style:parent-style-name="Caption"/>
</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>
</office:document-content>"""
    mime = "application/vnd.oasis.opendocument.text"
    others = {name.replace("__", "/"): part for name, part in more.items()}
    return zipped({"mimetype": mime, "content.xml": content, **others})


CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book/content.opf"/></rootfiles></container>"""


def epub(files: Mapping[str, str], contents: str = "", ncx: str = "", **more: str) -> bytes:
    """An EPUB book called "Rivers" with these files; ``contents`` of EPUB 3, ``ncx`` of EPUB 2."""
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in files
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in files)
    package = f"""<package xmlns="http://www.idpf.org/2007/opf">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Rivers</dc:title></metadata>
<manifest>{items}
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>
<spine>{spine}<itemref idref="nav"/></spine></package>"""
    listed = {"book/nav.xhtml": f'<nav epub:type="toc"><ol>{contents}</ol></nav>'}
    older = {"book/toc.ncx": f"<ncx><navMap>{ncx}</navMap></ncx>"} if ncx else {}
    return zipped(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}
        | {"book/content.opf": package}
        | (listed if contents else {})
        | older
        | {f"book/{name}": f"<html><body>{text}</body></html>" for name, text in files.items()}
        | {name.replace("__", "/"): text for name, text in more.items()}
    )


Text = tuple[float, float, float, str]
"""A line on a page: x and y in points from the lower left corner, the font's size, the words."""


def pdf(pages: Sequence[Sequence[Text]]) -> bytes:
    """A PDF of A4 pages with lines in Helvetica; a page without lines has a picture."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
               "/Encoding/WinAnsiEncoding>>", _stream("<</Type/XObject/Subtype/Image/Width 1"
               "/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x")]  # fmt: skip
    kids = []
    for lines in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        content = "\n".join(_shown(*line) for line in lines) or "q 500 0 0 700 50 50 cm /I Do Q"
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>"
            f"/XObject<</I 4 0 R>>>>/Contents {len(objects) + 2} 0 R>>"
        )
        objects.append(_stream("<<", content))
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    return _file(objects)


def _shown(x: float, y: float, size: float, words: str) -> str:
    safe = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F {size} Tf {x} {y} Td ({safe}) Tj ET"


def _stream(head: str, content: str) -> str:
    return f"{head}/Length {len(content)}>>stream\n{content}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        data
        + (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\n"
            f"startxref\n{len(data)}\n%%EOF\n"
        ).encode()
    )


def column(text: str, x: float = 72, top: float = 720, width: int = 80) -> list[Text]:
    """Lines of ten-point text of ``width`` letters, twelve points apart."""
    lines: list[str] = [""]
    for word in text.split():
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return [(x, top - 12 * index, 10, line) for index, line in enumerate(lines)]
