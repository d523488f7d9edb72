"""Words that change what is spoken of: directions, and terms that exclude each other.

General English, each group checkable in WordNet 3.0: the directions are the kinds (troponyms) of
"increase" and "decrease" that reporters use; the contrasts are sister terms or antonyms. A group
is here because statistics are split along it, whatever their topic.
"""

from __future__ import annotations

UP = (
    "rise increase grow climb gain jump surge soar up higher expand swell hike boost raise upward "
    "escalate accelerate rocket skyrocket double triple quadruple leap growth upturn balloon "
    "mushroom strengthen improve rally rebound widen lengthen add"
)
DOWN = (
    "fall drop decline decrease cut shrink reduce sink dip plunge tumble slump slash lower "
    "lessen diminish dwindle halve slide plummet slip slow downward trim curb down downturn "
    "reduction shrinkage wane weaken ease recede narrow shorten subtract drawdown fewer less"
)

RELATED = (
    # Words that reporters use for one another and WordNet keeps apart.
    "jail prison custody lock lockup incarcerate imprison",
    "kill die death dead fatality life toll claim",
    "crisis epidemic outbreak emergency",
    "poll survey study research report",
    "lawmaker legislator legislature congressman senator parliament",
    "law legislation statute act bill",
    "spend cost invest pay budget outlay",
    "share proportion rate percentage fraction part",
    "legal legalize lawful allow permit",
    "people person resident citizen population inhabitant",
    "offense crime offender criminal charge",
    "memo memorandum directive guidance",
    "job work employment worker employee staff",
    "jobless unemployed unemployment joblessness",
    "homeless homelessness",
    "vote voter ballot electorate turnout elect election",
    "temperature warm heat hot warming",
    "emission carbon greenhouse pollution",
    "win victory beat triumph",
    "student pupil enroll school",
    "hospital clinic ward patient",
    "home house housing household dwelling flat apartment",
    "price cost expense expensive",
    "wage salary pay earnings income",
    "want wish like seek plan propose ask",
    "begin start since launch open",
    "tell say instruct urge encourage order direct",
    "large big huge major great",
    "oppose resist against",
    "back support favor endorse approve",
    "illegal illicit unlawful banned",
    "immigrant migrant refugee",
    "doctor physician medic",
    "child kid minor youth teenager",
    "dollar money fund",
    "tv television",
    "cost bill charge",
    "prove proof evidence show",
    "reconsider rethink revisit",
    "promise suppose plan expect intend",
    "marijuana cannabis pot weed",
)

CONTRASTS = (
    "federal state local county municipal",
    "national international foreign domestic global worldwide",
    "state city county town village country nation continent",
    "man woman boy girl",
    "male female",
    "adult child/kid/minor teenager senior",
    "mother father",
    "husband wife",
    "public private",
    "urban rural suburban",
    "black white hispanic latino asian",
    "democrat republican independent",
    "conservative liberal",
    "north south east west",
    "northern southern eastern western",
    "import export",
    "buy sell",
    "profit loss/lose/deficit",
    "advance retreat",
    "gain lose/loss",
    "double/twofold/twice triple/threefold/thrice quadruple/fourfold halve",
    "beat miss",
    "surplus deficit",
    "win lose",
    "violent nonviolent",
    "primary secondary",
    "gross net",
    "median mean",
    "nominal real",
    "student/pupil teacher",
    "driver/motorist passenger pedestrian cyclist",
    "doctor nurse patient",
    "birth death",
    "marriage divorce",
    "daily weekly monthly quarterly annual",
    "gold silver bronze",
    "senate house",
    "president governor mayor minister senator judge",
    "home away",
    "attack defend",
    "minimum maximum",
    "legal illegal",
    "support oppose",
    "high low",
    "highest lowest",
    "most fewest least",
    "first last",
    "best worst",
    "majority minority",
    "cause prevent",
    "allow ban",
    "open close",
    "hire fire",
    "renter/tenant owner/landlord",
    "summer winter",
    "day night",
    "coal gas oil nuclear wind solar",
)

TITLES = (
    "president minister prime senator governor mayor mr mrs ms dr professor sir king queen pope "
    "chief secretary general attorney director chairman judge"
)
"""What a person is called: another word than the name of the one meant, not another person."""

GENERIC = (
    "people person resident citizen individual case thing number total amount figure many year "
    "time way new time share rate according report show find now currently today just only "
    "compared comparison typical typically ordinary country someone everyone claim argue warn "
    "note add announce according tell"
)
"""Words that say little of what is counted: missing one of them costs a statement little."""
