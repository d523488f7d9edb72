"""Labels: whether the word before plain digits says that they name a thing, and count none."""

from __future__ import annotations

from factcheck.match.figures import qualifiers
from factcheck.match.figures.figure import Qualifier
from factcheck.match.figures.nouns import noun
from factcheck.match.figures.numbers import Mark
from factcheck.match.figures.rows import Found
from factcheck.match.figures.tokens import DIGITS, EDGE, SIGN, WORD, Tokens
from factcheck.match.figures.vocabulary import CARDINAL, HYPHENS

TURN = 16  # tokens before a second name that are looked at for what was counted of the first


def label(t: Tokens, k: int) -> Mark | None:
    """A word or sign that may name the digits behind it: a label, a capital, a sign, an article."""
    token = t[k]
    ordinary = token.kind == WORD and token.raw.islower() and "numbering" not in token.lists
    known = "articles" in token.lists or token.atom.form == CARDINAL
    return Mark(k + 1) if token.kind != EDGE and (known or not ordinary) else None


def a_label(f: Found) -> bool:
    """Whether the word before plain digits says that they name a thing."""
    t, i, end = f.t, f.i, f.end
    before, after = t[i - 1], t[end]
    if before.low in ("a", "an") and len(t[i].low) == 3 and "scoring" not in t[i - 2].lists:
        return _lone(t, end)
    if qualifiers.before(t, i)[0] is not Qualifier.EXACT:
        return False
    if "indexes" in before.lists or numbered(t, i) or (before.raw == "Euro" and len(t[i].low) == 1):
        return True
    if before.kind != WORD or (before.glued and t[i - 2].kind == DIGITS):
        return False
    if "labels" in before.lists and (before.raw[0].isupper() or "labels-only" in before.lists):
        named = before.raw[0].isupper() and not in_title(t, i)
        return named or not after.plural or (after.raw[:1].isupper() and not in_title(t, i))
    if "joined" in before.lists:
        return len(f.parts) == 2
    if "ranked-too" in before.lists:
        return _ranked(t, i, end)
    if "things" in before.lists:  # in note 7; but note 20 cases
        return _pointed(t, i) and (after.low == "of" or noun(t, end) == "")
    year = len(t[i].low) == 4 and t[i].low[:2] in ("19", "20")
    return not before.raw.islower() and not year and _a_maker(t, i, end)


def _pointed(t: Tokens, i: int) -> bool:
    """Whether a preposition or nothing stands before a label and its digits: in week 8 of it."""
    return "pointing" in t[i - 2].lists or t[i - 2].kind in (EDGE, SIGN)


def _ranked(t: Tokens, i: int, end: int) -> bool:
    """Whether a rank in small letters has its number: type 2 diabetes, week 8, a number 9 shirt;
    not the day 12 people died."""
    label, determined, after = t[i - 1].low, t[i - 2].low, t[end].low
    if label == "number":
        return determined in t.words["owning"]
    among = (
        t.words["singled"] | t.words["articles"]
        if label in t.words["numbered-days"]
        else t.words["among"]
    )
    singled = determined in among or (label in t.words["numbered-days"] and determined == "the")
    if singled or len(t[i].low) > 3 or after in ("more", "other"):
        return False
    if t[end].plural:
        return label in t.words["ranked"] and int(t[i].low) < 13
    return after != "of" or _pointed(t, i)


def _lone(t: Tokens, end: int) -> bool:
    """Whether nothing is counted behind "a 737": an article counts no more than one."""
    after = t[end]
    verb = after.low.endswith("ed") or "behind-lone" in after.lists
    ends = after.kind == EDGE or (after.low in (".", ",") and t[end + 1].kind != DIGITS)
    return noun(t, end) == "" and (ends or (after.kind == WORD and verb))


def numbered(t: Tokens, i: int) -> bool:
    """No. 1, pp. 12, Fig. 3, # 7."""
    if t[i - 1].low != ".":
        return t[i - 1].low in ("#", "§", "№")
    return t[i - 2].low in ("no", "nos", "p", "pp", "fig", "vol", "ch", "sec", "art") and (
        t[i - 1].glued
    )


def _no_name(t: Tokens, i: int) -> bool:
    """Whether the word before digits cannot name them: she's 5, May 5, euro 5, Kohli 88*."""
    before, after, vocabulary = t[i - 1], t[i + 1], t.vocabulary
    if before.low.partition("'")[0] in t.words["function"] or before.atom.rank or t[i].low == "0":
        return True
    if before.low.endswith("'s") and after.low in HYPHENS:
        return True  # Labour's 174-seat majority
    dated = before.low in vocabulary.weekdays or (
        before.low in vocabulary.months and before.raw.istitle()
    )
    result = t[i - 2].low in (",", "-", "–") and t[i - 3].kind == DIGITS
    result = result and t[i - 4].raw[:1].isupper()  # Bears 24, Packers 17
    paid = (vocabulary.is_money(before.low) and before.raw != "Euro") or t[i - 2].low == "$"
    return dated or result or paid or (after.low == "*" and after.glued)


def _acts(t: Tokens, i: int, end: int) -> bool:
    """Whether what is named by the digits does something: Apollo 17 was, Officer 3 fired."""
    before, after = t[i - 1], t[end]
    if "being" in after.lists or "doing" in after.lists:
        return True
    opens = t[i - 2].kind == EDGE or t[i - 2].low == "."
    named = "adverbs" not in before.lists and not before.low.endswith("ly")
    return opens and named and after.low.endswith("ed")


def _in_turn(t: Tokens, i: int) -> bool:
    """Whether what was counted of one name is counted of the next: Ontario had 503, and Quebec 298.

    Not where digits before it name something too: a Boeing 737 and an Airbus 320.
    """
    j = i - 3 if t[i - 2].low == "the" else i - 2
    if t[j].low != "and":
        return False
    for k in range(j - 1, max(i - TURN, 0), -1):
        if t[k].kind == EDGE or t[k].low in (".", "!", "?"):
            return False
        if t[k].kind == DIGITS and len(t[k].low) != 4:
            return t[k - 1].raw.islower()
    return False


def _a_maker(t: Tokens, i: int, end: int) -> bool:
    """Whether a capital before digits names what they number: Boeing 737; not Kill 11 Tourists."""
    before, after = t[i - 1], t[end]
    if _no_name(t, i):
        return False
    if _acts(t, i, end):
        return True
    mixed = not before.raw.istitle() and not before.raw.isupper()
    if "craft" in after.lists or mixed:
        return not (mixed and after.plural and after.raw.islower()) or "craft" in after.lists
    starts = t[i - 2].kind == EDGE or t[i - 2].low in (".", "!", "?", "“", '"')
    if (starts and before.raw.istitle() and len(before.raw) > 1) or in_title(t, i):
        return False
    if after.kind == WORD and after.raw.islower() and after.plural:
        return False  # America sent Ukraine 31 tanks
    if "placing" in t[i - 2].lists and after.kind == WORD and not after.raw[0].isupper():
        return False  # in Ohio 40 teachers; but in the Boeing 737 crash
    if before.raw.isupper() and len(before.raw) > 5:
        return False
    if t.lows(end, end + 2) == ["not", "out"]:
        return False  # Kohli 102 not out
    if _in_turn(t, i):
        return False
    listed = after.low in (",", "-", "–", "—", "to") and t[end + 1].raw[:1].isupper()
    return not (listed and t[end + 2].kind == DIGITS and not t[end + 2].glued)


def in_title(t: Tokens, i: int) -> bool:
    """Whether the words around are all capitals or a headline's, where a capital says nothing."""
    if len(t[i - 1].raw) > 4 and t[i - 1].raw.isupper():
        return True
    words = [t[k] for k in (*range(i - 6, i), *range(i + 1, i + 6)) if t[k].kind == WORD]
    long = [word for word in words if len(word.raw) > 3]
    if any(not word.raw[0].isupper() for word in long):
        return False
    verb = t[i - 1].low.endswith(("s", "ed")) and len(words) > 2 and t[i + 1].kind != DIGITS
    return len(long) > 2 or (verb and all(word.raw[0].isupper() for word in words))


def in_a_title(f: Found) -> bool:
    """Whether a row stands where a capital says nothing."""
    return in_title(f.t, f.i)
