"""Mails as mail programs save them."""

from __future__ import annotations

import pytest

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing import read_imported

HEAD = """\
From: =?utf-8?Q?=C3=96mer_M=C3=BCller?= <om@board.example>
To: Desk <desk@times.example>
Subject: =?utf-8?B?Qm9hdHMg4oCTIDQ2IHBlcmNlbnQ=?=
Date: Thu, 21 Mar 2024 23:30:00 +0100
MIME-Version: 1.0
"""


def mail(rest: str, head: str = HEAD, codec: str = "utf-8") -> Imported:
    return read_imported((head + rest).encode(codec), "mail.eml", ".eml")


def test_a_mail_is_its_text_its_sender_its_subject_and_its_day() -> None:
    read = mail("Content-Type: text/plain; charset=utf-8\n\nRents rose by 4.6 percent – £3½.\n")
    assert read == Imported(
        text="Rents rose by 4.6 percent – £3½.\n",
        title="Boats – 46 percent",
        author=("Ömer Müller",),
        published="2024-03-21",
        type="personal_communication",
    )


BODIES = [
    # the body with its heads, how it was encoded, its text, what is told
    (
        "Content-Type: text/plain; charset=iso-8859-1\n\nIt cost £3½ million.\n",
        "latin-1",
        "It cost £3½ million.\n",
        ("read as ISO-8859-1, which it declares",),
    ),
    (
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        "It cost =C2=A33=C2=BD mil=\nlion.\n",
        "utf-8",
        "It cost £3½ million.\n",
        (),
    ),
    (
        "Content-Type: text/plain; format=flowed\n\n"
        "It rose by \n46 percent.\n> They said \n> 47.\n",
        "utf-8",
        "It rose by 46 percent.\n> They said \n> 47.\n",
        (),
    ),
    (
        "Content-Type: text/html; charset=utf-8\n\n<p>It rose by 4.6<sup>1</sup> percent.</p>"
        "<p>Or <del>41</del> 46.</p>",
        "utf-8",
        "It rose by 4.6¹ percent.\n\nOr 46.\n",
        ("text that is struck out was left out",),
    ),
    (
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: multipart/alternative; '
        'boundary="c"\n\n--c\nContent-Type: text/plain\n\nPlain: 46 percent.\n--c\n'
        "Content-Type: text/html\n\n<p>HTML: 46 percent.</p>\n--c--\n--b\n"
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\n\n'
        "x\n--b--\n",
        "utf-8",
        "Plain: 46 percent.",
        ("1 attachment was left out: a.pdf",),
    ),
]


@pytest.mark.parametrize(("rest", "codec", "text", "told"), BODIES)
def test_bodies(rest: str, codec: str, text: str, told: tuple[str, ...]) -> None:
    head = HEAD.encode().decode("ascii")
    read = mail(rest, head, codec)
    assert (read.text, read.told) == (text, told)


REFUSED = [
    ("", "hello", "is no mail"),
    (HEAD, "Content-Type: application/pdf\n\nx", "holds no text"),
    (HEAD, "Content-Type: text/plain\n\n \n", "holds no text"),
]


@pytest.mark.parametrize(("head", "rest", "message"), REFUSED)
def test_what_is_no_mail_or_has_no_text(head: str, rest: str, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        mail(rest, head)
    assert caught.value.message == message
