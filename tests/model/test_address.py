"""Addresses: what may become a link, and what is wrong with all else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.address import address_fault, web_address

SOUND = [
    # as written | the address
    ("https://a.example", "https://a.example"),
    (" http://a.example/b#c ", "http://a.example/b#c"),
    ("https://a.example/\n", "https://a.example/"),
    ("HTTPS://A.example/", "HTTPS://A.example/"),
    ("http://localhost:80/", "http://localhost:80/"),
    ("https://a.example:/", "https://a.example:/"),
    ("https://a.example:65535/", "https://a.example:65535/"),
    ("http://[::1]/a", "http://[::1]/a"),
    ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
    ("https://bücher.example/ä", "https://bücher.example/ä"),
    ("https://b%C3%BCcher.example/", "https://b%C3%BCcher.example/"),
    ("https://a_b.example./", "https://a_b.example./"),
    ("https://ann:word@a.example/", "https://ann:word@a.example/"),
]

SCHEME = "it does not begin with http:// or https://"
SPACE = "it holds a space"
UNSEEN = "it holds a character that cannot be seen"
HOST = "its host or port cannot be read"
NONE = "it names no host"
FAULTY = [
    # as written | what is wrong
    ("", SCHEME),
    ("a.example", SCHEME),
    ("//a.example", SCHEME),
    ("ftp://a.example/", SCHEME),
    ("mailto:a@b.example", SCHEME),
    ("file:///etc/passwd", SCHEME),
    ("javascript:alert(1)", SCHEME),
    ("JavaScript:alert(1)//https://a.example", SCHEME),
    ("java\tscript:alert(1)", SPACE),
    ("https://a b.example/", SPACE),
    ("https://a.example/b c", SPACE),
    ("https://a.example/b\u00a0c", SPACE),
    ("https://a.example/\nb", SPACE),
    ("https://a.example/\x00", UNSEEN),
    ("https://a.example/\u202egnp.exe", UNSEEN),
    ("https://a.exam\u200bple/", UNSEEN),
    ("\ufeffhttps://a.example/", UNSEEN),
    ("https:a.example", NONE),
    ("https://", NONE),
    ("https:///a", NONE),
    ("https://?a", NONE),
    ("https://:80/", NONE),
    ("https://ann@/", NONE),
    ("https://a.example:port/", HOST),
    ("https://a.example:99999/", HOST),
    ("https://[a/", HOST),
    ("https://../", '".." is no host'),
    ("https://.x", '".x" is no host'),
    ("https://a..example/", '"a..example" is no host'),
    ("https://a,b.example/", '"a,b.example" is no host'),
    ("https://a%2fb.example/", '"a%2fb.example" is no host'),
    (r"https://a.example\b", '"a.example\\b" is no host'),
    # A browser would go to a.example.
    (r"https://a.example\@b.example/", '"b.example" is no host'),
]


@pytest.mark.parametrize(("written", "address"), SOUND)
def test_a_sound_address_is_given_without_white_space_around_it(written: str, address: str) -> None:
    assert address_fault(written) == ""
    assert web_address(written) == address


@pytest.mark.parametrize(("written", "fault"), FAULTY)
def test_of_any_other_it_is_told_what_is_wrong(written: str, fault: str) -> None:
    assert address_fault(written) == fault
    assert web_address(written) == ""


@pytest.mark.parametrize("host", ["[::g]", "[:::]", "[1.2.3.4]", "[]", "[::1", "::1", "[::1]a"])
def test_brackets_hold_the_number_of_a_host(host: str) -> None:
    # Which words tell it differs between versions of Python.
    assert address_fault(f"http://{host}/") != ""


@given(st.text() | st.text().map("https://{}".format))
def test_whatever_is_an_address_can_be_seen_and_begins_as_one(text: str) -> None:
    address = web_address(text)
    assert address == "" or address.lower().startswith(("http://", "https://"))
    assert address.isprintable()
    assert not any(char.isspace() for char in address)
    assert web_address(address) == address
