"""Authors' names: which are people, which institutions, and a person's name in its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """An author: a person with ``family`` and ``given``, or an institution as ``literal``.

    ``particle`` stands before the family name and stays with it ("van" of van Beethoven),
    ``suffix`` behind ("Jr."). What a name has not is empty.
    """

    family: str = ""
    given: str = ""
    literal: str = ""
    particle: str = ""
    suffix: str = ""


# The lists of words here were put together by hand, from the kinds of bodies, offices and papers
# that lists of references name as authors; they hold kinds, and places, but nobody's name.

_FORMS = frozenset("inc ltd llc llp plc gmbh corp limited corporation company".split())
"""Legal forms of companies that are no one's name."""
_JOINING = frozenset(
    "of the for and & + on in at by to with without against for from und et".split()
)
"""Words that join others. Within a name they make it an institution's: Doctors Without Borders."""
_BINDING = _FORMS | _JOINING | frozenset("y co sa ag".split())
"""Words that no person's name holds, as far as this module takes names apart."""

# A name taken for an institution is printed as it was written, so too many here do less harm than
# too few.
_INSTITUTION = frozenset(
    """
    academy administration agency alliance american archive archives army assembly association
    authority board broadcasting budget bulletin bureau business cabinet campaign center centers
    centre centres chamber channel chronicle city clinic club coalition college commission committee
    commons community conference congress consortium consulting council county data department desk
    digital directorate district division education embassy european examiner exchange fact
    factcheck federal federation finance forum foundation fund gazette global government group
    guardian headquarters health hospital independent industry information initiative institute
    institution insurance international journal labour laboratory league library magazine media
    medical military ministry mirror monitor municipality museum national navy network news
    newspaper newsroom observer office online organisation organization panel parliament party
    partners planning police policy program programme project public publications publishing radio
    register registry regional republic research review rights school sciences secretariat senate
    service services society standard state statistics streets studies studio studios study survey
    systems task team technologies telegraph television times tribune trust union united university
    wire women workers world worldwide
    agence bundesamt bundesbank comité conseil consejo institut instituto istituto ministerio
    ministère stiftung universidad università universität université verband verein zeitung
    """.split()
)
"""Words that name a kind of institution, and hardly a person."""

_EITHER = frozenset(
    """
    america bank charity correspondent correspondents court daily economist editor editorial editors
    executive free herald high house human justice post press record reporters royal staff star
    street sun watch weekly writers
    """.split()
)
"""Words of newspapers and institutions that are also people's names, or what people are."""

_PLACES = frozenset(
    """
    new north south east west northern southern eastern western central greater
    africa alabama alaska arkansas australia belgium britain california canada colorado
    connecticut delaware europe germany hawaii idaho illinois iowa japan kansas kentucky
    louisiana maryland massachusetts michigan minnesota mississippi missouri nebraska
    norway ohio oklahoma oregon pennsylvania poland rhode scotland spain sweden switzerland
    texas utah vermont wales wisconsin wyoming
    """.split()
)
"""What the names of places begin with and given names do not: Virginia and Georgia are left out."""

# What a newspaper's name begins with and a person's does not.
_ARTICLES = frozenset("a an the le la les l' el los las il lo gli der die das de het o os".split())

_PARTICLES = frozenset(
    "van von vom de del della delle dello dei degli den der des di da das dal dalla do dos du la"
    " le les los las ten ter te 't zu zum zur af av bin bint ibn abu al el y e".split()
)
_BOUND_PARTICLES = ("al-", "el-", "ad-", "ar-", "as-", "ash-", "d'", "d’", "l'", "l’")
_SAINTS = frozenset(("st", "ste", "saint", "san", "santa"))
_SUFFIXES = frozenset("jr sr ii iii iv esq phd md dphil frs obe mbe cbe".split())


def read_name(text: str) -> Name:
    """The name of an author as a ledger writes it.

    ``Smith, Jane`` is certainly a person. ``Jane Smith`` is a guess: two or more capitalised words
    are taken for one, for most authors are people, though an outlet may be called so as well
    ("Rolling Stone"). A name with a word of institutions, a word that joins others, a digit, a
    newspaper's article or capitals alone is none, nor is a single word; it is given as
    ``literal``, and so is every name that could be either: it is printed as it was written.
    """
    whole = " ".join(text.split())
    parts = [part.strip() for part in whole.split(",")]
    words = whole.replace(",", " ").split()
    if _never_a_person(whole, words) or not all(parts) or _tells(parts):
        return Name(literal=whole)
    suffix = parts.pop() if 1 < len(parts) <= 3 and _is_suffix(parts[-1]) else ""
    titled = any(_bare(word) in _EITHER for word in parts[-1].split())
    # "Smith, Justice" is a person; "Jane Smith, Editor" is one that is not to be turned round.
    if len(parts) == 2 and not (titled and " " in parts[0]):
        return _inverted(parts[0], parts[1], suffix)
    if len(parts) == 1 and not titled:
        return _in_order(parts[0].split(), suffix) or Name(literal=whole)
    return Name(literal=whole)


def institution_like(name: str) -> bool:
    """Whether a name itself says that it is an institution's.

    It says so by a word for a kind of institution, a legal form, a word that joins others, "The" or
    a place at its beginning, a number, an ampersand, or as one word in capitals. It is False for
    what merely does not read as a person's name: a pseudonym ("Banksy"), a name in small letters or
    in a script without capitals, one that holds a word which people are called too ("Emily Post"),
    two people, and a person with their place of work.
    """
    whole = " ".join(name.split())
    parts = [part.strip() for part in whole.split(",")]
    if any(_bare(word) in _FORMS for part in parts for word in part.split()[1:] or part.split()):
        return True
    # A person and where they work; two people.
    if len(parts) > 1 and read_name(parts[0]).family:
        return False
    if all(read_name(each).family for each in re.split(" (?:and|&|und|et) ", whole)):
        return False
    return _tells(parts)


def _tells(parts: list[str]) -> bool:
    """Whether a name, parted at its commas, has a mark of institutions."""
    # One word before a comma is a family name, whatever it means: "Wire, Nicky".
    inverted = len(parts) > 1 and " " not in parts[0]
    words = [word for part in parts[inverted:] for word in part.split()]
    places = [part.split()[0] for part in parts[inverted:] if " " in part]
    return (
        any(_bare(word) in _INSTITUTION for word in words)
        or any(map(_joins, words[1:-1]))
        or any(_bare(place) in _PLACES for place in places)
        or (len(words) > 1 and (words[0] == "The" or any(map(str.isdigit, words))))
        or (len(parts) == len(words) == 1 < len(parts[0]) and parts[0].isupper())
        or "&" in ",".join(parts)
    )


def _joins(word: str) -> bool:
    # The short ones are names too, as in "Kim In Sik", and tell nothing where they are capitalised.
    return word in _JOINING or (len(word) > 2 and _bare(word) in _JOINING)


def _never_a_person(whole: str, words: list[str]) -> bool:
    # A script without capitals has other orders of names: as written is as its readers expect it.
    letters = [word for word in words if any(sign.isalpha() for sign in word)]
    return (
        len(letters) != len(words)
        or len(words) > 8
        or whole == whole.upper()
        or any(sign.isdigit() or sign in '@/:;()[]{}<>|="“”' for sign in whole)
        or not all(sign.isprintable() for sign in whole)
        or any(_bare(word) in _BINDING for word in words[:-1])
        or (bool(words) and _bare(words[-1]) in _BINDING - _JOINING)
    )


def _inverted(family: str, given: str, suffix: str) -> Name:
    """``Family, Given``; the particle before the family name is set apart."""
    words = family.split()
    if len(words) > 3 or len(given.split()) > 4:
        return Name(literal=f"{family}, {given}" + (f", {suffix}" if suffix else ""))
    first = 0
    while first < len(words) - 1 and words[first] in _PARTICLES:
        first += 1
    # "Beethoven, Ludwig van" leaves the particle behind the given name.
    ahead = given.split()
    last = len(ahead)
    while last > 1 and ahead[last - 1] in _PARTICLES:
        last -= 1
    return Name(
        family=" ".join(words[first:]),
        given=" ".join(ahead[:last]),
        particle=" ".join(ahead[last:] + words[:first]),
        suffix=suffix,
    )


def _in_order(words: list[str], suffix: str) -> Name | None:
    """``Given Family``; None where it does not read as a person's name."""
    if len(words) > 2 and not suffix and _is_suffix(words[-1]):
        words, suffix = words[:-1], words[-1]
    if len(words) < 2 or words[0].lower() in _ARTICLES or len(words) > 6:
        return None
    begin, particles = _family(words)
    family = words[begin + particles :]
    if not begin or not all(_capital(word) for word in words[:begin]):
        return None
    if not all(_capital(word) or word.startswith(_BOUND_PARTICLES) for word in family):
        return None
    return Name(
        family=" ".join(family),
        given=" ".join(words[:begin]),
        particle=" ".join(words[begin : begin + particles]),
        suffix=suffix,
    )


def _family(words: list[str]) -> tuple[int, int]:
    """Where the family name begins, and how many of its words are particles to set apart."""
    last = len(words) - 1
    for begin in range(1, last):
        if words[begin] in _PARTICLES:
            count = 1
            while begin + count < last and words[begin + count] in _PARTICLES:
                count += 1
            return begin, count
    # "Robert De Niro", "Jill St. John": written large, the word is part of the family name.
    begin = last
    while begin > 1 and (_bare(words[begin - 1]) in _PARTICLES | _SAINTS):
        begin -= 1
    if begin == last and last > 1 and _spanish(words[last - 1]):
        begin -= 1
    return begin, 0


def _spanish(word: str) -> bool:
    """Whether a word is a Spanish family name by its form: before another, it begins two of them.

    "-ez" makes a patronymic, as in Pérez; García, Díaz and Ruiz are the commonest without it.
    """
    small = word.lower()
    return len(small) > 3 and (small.endswith("ez") or small in ("garcía", "díaz", "ruiz"))


def _capital(word: str) -> bool:
    sign = next((sign for sign in word if sign.isalpha()), "")
    return sign.isupper()


def _is_suffix(word: str) -> bool:
    return word.replace(".", "").lower() in _SUFFIXES


def _bare(word: str) -> str:
    return word.lower().replace(".", "").removesuffix("'s").removesuffix("’s")
