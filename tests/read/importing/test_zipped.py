"""Zip files that are hostile, damaged or locked: one message each, and no harm done."""

import io
import re
import struct
import zipfile

import pytest
from files_read import FILES

from factcheck.read.files import UnreadableError
from factcheck.read.importing import read_imported


def zipped(**parts: str) -> bytes:
    """A zip file of these parts; two underscores in a name stand for a dot."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "."), text)
    return content.getvalue()


def said_to_be(data: bytes, size: int) -> bytes:
    """The zip file, which now says that its first part unpacks to so many bytes."""
    at = data.index(b"PK\x01\x02") + 24
    return data[:at] + struct.pack("<I", size) + data[at + 4 :]


def locked(data: bytes) -> bytes:
    """The zip file, which now says that its first part is encrypted."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + b"\x01" + data[at + 1 :]


WAGES = (FILES / "wages.odt").read_bytes()
BROKEN = zipped(content__xml="<office>")
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

LYING = said_to_be(zipped(content__xml=" " * 9_000_000), 9)
ENTITIES = zipped(content__xml=BOMB + "<x>&b;</x>")
RENAMED = WAGES.replace(b"content.xml", b"kontent.xml")
ENCRYPTED = zipped(content__xml="?", **{"META-INF/manifest__xml": MANIFEST})
ODD = zipped(content__xml="<?xml version='1.0' encoding='utf-M'?><office/>")
DEEP = zipped(content__xml="<x>" * 5000)

FAULTS = [
    ("text, not a zip", b"It fell by 17 percent.", "is no ODT file, or is damaged"),
    ("cut in half", WAGES[: len(WAGES) // 2], "is no ODT file, or is damaged"),
    ("a letter changed", RENAMED, "is damaged: it has no content.xml"),
    ("letters of no known kind", ODD, "is damaged: its content.xml is not XML"),
    ("no XML", BROKEN, "is damaged: its content.xml is not XML"),
    ("another document", zipped(content__xml="<office/>"), "holds no ODT"),
    ("a bomb that says so", said_to_be(BROKEN, 1 << 30), "unpacks to more than 256 MiB"),
    ("a bomb that lies", LYING, "is damaged: its content.xml cannot be unpacked"),
    ("entities", ENTITIES, "declares XML entities, which are not expanded"),
    ("a deep one", DEEP, "nests deeper, or holds more, than a document does"),
    ("a locked part", locked(BROKEN), "has a password"),
    ("a locked document", ENCRYPTED, "has a password"),
    ("locked by Word", OLE + "EncryptedPackage".encode("utf-16-le"), "has a password"),
    ("by Word 97", OLE + bytes(512), "is in the old binary format of Office"),
]


@pytest.mark.parametrize(
    ("data", "message"), [row[1:] for row in FAULTS], ids=[r[0] for r in FAULTS]
)
def test_what_is_wrong_with_a_zip_file_is_one_message(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_imported(data, "wages.odt", ".odt")
    assert caught.value.message == message


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".xlsx", ".ods", ".epub"])
def test_every_kind_refuses_what_is_hostile(suffix: str) -> None:
    hostile = {
        "unpacks to more than 256 MiB": said_to_be(BROKEN, 1 << 30),
        "has a password": locked(BROKEN),
        "is in the old binary format of Office": OLE + bytes(512),
    }
    for message, data in hostile.items():
        with pytest.raises(UnreadableError) as caught:
            read_imported(data, f"a{suffix}", suffix)
        assert caught.value.message == message


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("wages.docx", "word/document.xml"),
        ("wages.odt", "content.xml"),
        ("rates.xlsx", "xl/workbook.xml"),
        ("rates.ods", "content.xml"),
        ("prisons.epub", "META-INF/container.xml"),
    ],
)
def test_entities_are_not_expanded_in_any_kind(name: str, part: str) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(FILES / name) as archive, zipfile.ZipFile(content, "w") as changed:
        for each in archive.namelist():
            data = archive.read(each)
            if each == part:
                data = re.sub(rb"^(<\?xml[^>]*\?>)?", rb"\g<0>" + BOMB.encode(), data, count=1)
            changed.writestr(each, data)
    with pytest.raises(UnreadableError) as caught:
        read_imported(content.getvalue(), name, f".{name.rpartition('.')[2]}")
    assert caught.value.code == "unsafe-file"
