"""Authors' names: which are people, which institutions, and a person's name in its parts."""

from __future__ import annotations

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


# Words that no person's name holds, in lower case and without full stops.
_BINDING = frozenset(
    "of the for and & + on in at by with und et y und inc ltd llc llp plc gmbh ag co corp sa"
    " limited corporation company".split()
)

# Words that name an institution, though some people are called so. A name taken for an
# institution is printed as it was written, so too many here do less harm than too few.
_INSTITUTION = frozenset(
    """
    academy administration agency alliance america american archive archives army assembly
    association authority bank board broadcasting budget bulletin bureau business cabinet campaign
    center centre chamber channel charity chronicle city clinic club coalition college commission
    committee commons community conference congress consortium consulting correspondent
    correspondents council county court daily data department desk digital directorate district
    division economist editor editorial editors education embassy european examiner exchange
    executive fact factcheck federal federation finance forum foundation free fund gazette global
    government group guardian headquarters health herald high hospital house human independent
    industry information initiative institute institution insurance international journal justice
    labour laboratory league library magazine media medical military ministry mirror monitor
    municipality museum national navy network news newspaper newsroom observer office online
    organisation organization panel parliament party partners planning police policy post press
    program programme project public publications publishing radio record register registry
    regional reporters republic research review rights royal school sciences secretariat senate
    service services society staff standard star state statistics street studies studio studios
    study sun survey systems task team technologies telegraph television times tribune trust union
    united university watch weekly wire women workers world worldwide writers
    agence bundesamt bundesbank comité conseil consejo institut instituto istituto ministerio
    ministère office stiftung universidad università universität université verband verein zeitung
    """.split()
)

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

    ``Smith, Jane`` and ``Jane Smith`` are a person. A name with a word of institutions, a digit, a
    newspaper's article or capitals alone is none, nor is a single word; it is given as
    ``literal``, and so is every name that could be either: it is printed as it was written.
    """
    whole = " ".join(text.split())
    parts = [part.strip() for part in whole.split(",")]
    words = whole.replace(",", " ").split()
    if _never_a_person(whole, words) or not all(parts):
        return Name(literal=whole)
    suffix = parts.pop() if 1 < len(parts) <= 3 and _is_suffix(parts[-1]) else ""
    if len(parts) == 2:
        return _inverted(parts[0], parts[1], suffix)
    if len(parts) == 1 and not any(_bare(word) in _INSTITUTION for word in words):
        return _in_order(parts[0].split(), suffix) or Name(literal=whole)
    return Name(literal=whole)


def _never_a_person(whole: str, words: list[str]) -> bool:
    # A script without capitals has other orders of names: as written is as its readers expect it.
    letters = [word for word in words if any(sign.isalpha() for sign in word)]
    return (
        len(letters) != len(words)
        or len(words) > 8
        or whole == whole.upper()
        or any(sign.isdigit() or sign in '@/:;()[]{}<>|="“”' for sign in whole)
        or not all(sign.isprintable() for sign in whole)
        or any(_bare(word) in _BINDING for word in words)
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
