"""Why two statements of much the same words speak of different things: what is known, no more."""

import pytest

from factcheck.match.align import NO_CONTEXT, Context, align
from factcheck.match.conflicts import find_conflicts
from factcheck.match.pairing import pair_figures
from factcheck.match.statement import Reader
from factcheck.read.lexicon import read_lexicon

READER = Reader(read_lexicon())


def conflicts(phrase: str, claim: str, context: Context = NO_CONTEXT) -> list[str]:
    """Each conflict with the phrase's word and the claim's: "direction rose fell"."""
    aligned = align(READER.read(phrase), READER.read(claim), context, READER)
    found = find_conflicts(aligned, pair_figures(aligned, READER), context, READER)
    return [" ".join(filter(None, each)) for each in found]


CONFLICTS = [
    # what was, at the date of what is
    (
        "delays were at 12% in 2020",
        "Delays fell to 9% in 2020 from 12% a year before",
        ["role level 12% from 12%"],
    ),
    (
        "a berth cost £9 in 2015",
        "A berth costs £9, up from £7 in 2015",
        ["role level £9 level £9"],
    ),
    (
        "the port has 40 more pilots than the approved strength",
        "The port had 900 pilots in 2020, 40 fewer than the approved strength",
        ["direction fewer", "term more fewer"],
    ),
    # an ordinal takes no words from a figure
    (
        "trout was the first choice of 9%, salmon of 3%",
        "Salmon was the first choice of 9%, followed by trout with 3%",
        ["term trout Salmon"],
    ),
    # one of a sort for another
    ("9,000 tonnes of trout", "The farms sold 9,000 tonnes of salmon", ["term trout salmon"]),
    (
        "the oat harvest came to 9,000 tonnes",
        "Its barley harvest was 9,000 tonnes in 2020",
        ["term oat barley"],
    ),
    ("a net profit of £9m", "The port made a net loss of £9 million", ["term profit loss"]),
    (
        "9% of foreign ferries were late",
        "9% of domestic ferries were late, compared with 3% of foreign ones",
        ["term foreign domestic"],
    ),
    # people of another country, at a place that both name
    (
        "Poles run 9% of the ferries in Norway",
        "Danes run 9% of the ferries in Norway",
        ["place Poland Denmark"],
    ),
    # direction
    ("ferry fares fell 9 percent", "Ferry fares rose 9 percent", ["direction fell rose"]),
    ("ferry fares are falling", "Ferry fares are rising", ["direction falling rising"]),
    ("a decline in fares", "A surge in fares", ["direction decline surge"]),
    ("fares: -9 percent", "Fares rose 9 percent", ["direction rose"]),
    (
        "fares fell 9 percent and delays 17 percent",
        "Fares rose 9 percent and delays fell 17 percent",
        ["direction fell rose"],
    ),
    # role
    ("fares rose by 9 dollars", "Fares rose to 9 dollars", ["role by 9 dollars to 9 dollars"]),
    ("fares rose to 9 dollars", "Fares rose from 9 dollars", ["role to 9 dollars from 9 dollars"]),
    # what was and what is, turned round
    (
        "the limit was raised from the usual 9 to 12 litres",
        "Each has 9 litres a day instead of the usual 12.",
        ["role from 9 level 9 litres a day"],
    ),
    # what was, for what is
    (
        "the toll was 31 dollars; the year before it had been 27 dollars",
        "The toll was 31 dollars in 2023, against 27 dollars in 2022",
        [],
    ),
    # who pays which, with the first named ahead of both
    (
        "of the women 19 percent sail, and of the men 12 percent",
        "Of the men 19 percent sail, and of the women 12 percent",
        ["term women men"],
    ),
    (
        "of the women 12 percent sail, and of the men 19 percent",
        "Of the men 19 percent sail, and of the women 12 percent",
        [],
    ),
    # negation
    ("fares did not rise 9 percent", "Fares rose 9 percent", ["negation"]),
    ("fares rose 9 percent", "It is false that fares rose 9 percent", ["negation"]),
    ("the operator published its reports", "The operator never published them", ["negation"]),
    ("the operator published its reports", "The operator has yet to publish them", ["negation"]),
    ("no one walks to school", "Pupils walk to school", ["negation"]),
    ("untraceable boats", "traceable boats", ["negation"]),
    ("38% did", "38% did not", ["negation"]),
    ("they sailed in fog", "They did not sail in fog without radar", ["negation"]),
    # place
    ("schools in Kenya", "Schools in Norway", ["place Kenya Norway"]),
    ("schools in Kenya", "Schools in Bergen", ["place Kenya Bergen"]),
    ("12 Kenyan schools", "12 Norwegian schools", ["place Kenya Norway"]),
    ("schools in Bergen, in Norway", "Schools in Oslo, in Norway", ["place Bergen Oslo"]),
    ("voters rejected the bond", "Voters approved the bond", ["term rejected approved"]),
    # terms that exclude each other
    ("public schools", "private schools", ["term public private"]),
    ("adult patients", "child patients", ["term adult child"]),
    ("43% of runners were men", "43% of runners were women", ["term men women"]),
    ("the deficit was $3 million", "The surplus was $3 million", ["term deficit surplus"]),
    ("12 legal boats", "12 illegal boats", ["term legal illegal"]),
    ("12 schools for blind children", "12 schools for deaf children", ["term blind deaf"]),
    ("340 cases of measles", "340 cases of mumps", ["term measles mumps"]),
    ("fares rose 9 percent in March", "Fares rose 9 percent in April", ["term March April"]),
    # a word of grammar that excludes another before the same word
    ("homes built after the storm", "Homes built before the storm", ["term after before"]),
    (
        "12 boats sank outside the harbour",
        "12 boats sank within the harbour",
        ["term outside within"],
    ),
    # what a figure is counted by
    ("diesel cost 83 pence a gallon", "Diesel cost 83 pence per litre", ["period gallon litre"]),
    ("12 million cars a month", "12 million cars a year", ["period month year"]),
    ("a berth costs $80 a month", "The weekly fee for a berth is $80", ["period month weekly"]),
    ("its largest catch", "Its smallest catch", ["term largest smallest"]),
    ("12 boats meet the standard", "12 boats fail the standard", ["term meet fail"]),
    # words of two equal figures that change places
    (
        "28% of colonies died in Borrel and 19% in Quenby",
        "28% of colonies died in Quenby and 19% in Borrel",
        ["term Borrel Quenby"],
    ),
    (
        "it pays for itself after 13 years, with a battery after 9",
        "It pays for itself after 9 years, or after 13 years with a battery",
        ["term battery"],
    ),
    # a comparison that turns
    ("the list is 2.8% shorter", "The list is 2.8% longer", ["direction shorter"]),
    ("fares are 9 percent lower", "Fares are 9 percent more than before", ["direction lower"]),
    # another noun in its place, and the rest in the same words
    (
        "water voles were seen at 61% of the ponds surveyed in Quenby",
        "Otters were seen at 61% of the ponds surveyed in Quenby, down from 84%",
        ["term water voles Otters"],
    ),
    (
        "a ticket for the circus in Quenby costs $48",
        "A ticket for the museum in Quenby costs $48",
        ["term circus museum"],
    ),
    (
        "40% of young voters in Quenby drive",
        "40% of young pupils in Quenby drive",
        ["term voters pupils"],
    ),
    # a word graded the other way
    (
        "46% feel safer since the lights were changed",
        "46% feel less safe since the lights were changed",
        ["term safer less safe"],
    ),
    # a party's figure given to another, and a part's place to the whole
    (
        "its rival, Tolland Lime, held 34% of the market",
        "Brennick Cement held 34% of the market and its rival Tolland Lime 27%",
        ["term rival Tolland Lime Brennick Cement", "name Tolland Lime 34%"],
    ),
    (
        "in Sheffield the mill employs 1,930 people",
        "The mill employs 1,930 people, 1,180 of them in Sheffield",
        ["place 1,930 1,180"],
    ),
    (
        "in Quenby the median wait is 61 days",
        "The median wait is 34 days in Quenby and 61 days in Tarbrook",
        ["term 61 days Tarbrook"],
    ),
    # what the claim says of another of its figures
    (
        "the reserve covers 310 square kilometres",
        "The reserve covers 1,250 square kilometres, of which 310 are closed to fishing",
        ["term 310 square kilometres fishing"],
    ),
    # who refuses does something too
    (
        "the office approved 40% of the applications",
        "The office refused 4,900 of 12,100 applications, which is 40%",
        ["term approved refused"],
    ),
    # whose office it is
    (
        "callers waited 13 minutes for the Australian Taxation Office",
        "Callers waited 13 minutes for New Zealand's Inland Revenue",
        ["place Australia New Zealand"],
    ),
    # a denial that goes on behind "who"
    (
        "76% of the adults with the illness had been told",
        "76% of the adults who had the illness had never been told",
        ["negation"],
    ),
    # names that hold another number
    ("Route 68 cost $12 million", "Route 66 cost $12 million", ["name Route 68 Route 66"]),
    ("Take Route 68 for 9 miles", "Take the Route 66 for 9 miles", ["name Take Route 68 Route 66"]),
    ("the F-35 cost $12 million", "The F-16 cost $12 million", ["name F-35 F-16"]),
    ("Article 15 took effect", "Article 50 took effect", ["name Article 15 Article 50"]),
    # signs that say which way
    ("fares ↓ 9 percent", "Fares rose 9 percent", ["direction rose"]),
    ("fares 🔻9 percent", "Fares rose 9 percent", ["direction rose"]),
    # names that change places about a verb
    ("Kenya beat Norway by 3 goals", "Norway beat Kenya by 3 goals", ["name Kenya Norway"]),
    (
        "Jane Hale outran Noor Dodd in 12 minutes",
        "Noor Dodd outran Jane Hale in 12 minutes",
        ["name Jane Hale Noor Dodd"],
    ),
    ("imports of steel rose 5%", "Exports of steel rose 5%", ["term imports Exports"]),
    # one party, and the other side of a deal
    ("Oakhaven sold 12 ferries", "Oakhaven bought 12 ferries", ["term sold bought"]),
    # an equal figure of another thing
    ("14 tractors", "14 harbors", ["term tractors harbors"]),
    (
        "Wi-Fi at 6,112 airports",
        "Wi-Fi at 6,112 railway stations",
        [
            "term airports railway stations",
        ],
    ),
    ("thirty cities that allow it", "Thirty states that allow it", ["term cities states"]),
    # another noun in its place, and nothing else changed
    (
        "wages in the old town of Quenby rose 9% in May",
        "Rents in the old town of Quenby rose 9% in May",
        ["term wages Rents"],
    ),
    (
        "40% of probation officers in Quenby left in 2023",
        "40% of prison officers in Quenby left in 2023",
        ["term probation prison"],
    ),
    (
        "12 kilos of butter a day go into the large pies of Quenby",
        "12 kilos of flour a day go into the large pies of Quenby",
        ["term butter flour"],
    ),
    # another name in the same place, or another doer
    (
        "the Ministry of Health bought 14 boats",
        "The Ministry of Fisheries bought 14 boats",
        ["name Health Fisheries"],
    ),
    (
        "in 2019, Brindlemere closed 12 clinics",
        "In 2019 Oakhaven closed 12 clinics",
        ["name Brindlemere Oakhaven"],
    ),
    ("Green Front won 61 seats", "Civic Union won 61 seats", ["name Green Front Civic Union"]),
    ("turnout in Lisbon was 71%", "Turnout in Averna was 71%", ["name Lisbon Averna"]),
    ("teams of the Northern League", "Teams of the Meridian League", ["name Northern Meridian"]),
    ("12 boats were bought by the Navy", "12 boats were bought by the Army", ["term Navy Army"]),
    # another period
    ("12 million boats a year", "12 million boats a month", ["period year month"]),
]
# words of another of the claim's figures in the place of an equal figure's own
SHARES = "71% of anglers in Quenby eat trout; among cooks it is 28%"
WATER = "79% of bays have excellent water and 4% have poor water"
LOSSES = "Ferryco made a loss of $4 million in 2023 after a profit of $9 million"
CONFLICTS += [
    ("71% of cooks in Quenby eat trout", SHARES, ["term cooks anglers"]),
    ("79% of bays have poor water", WATER, ["term poor excellent"]),
    ("Ferryco made a profit of $4 million in 2023", LOSSES, ["term profit loss"]),
    ("Sheep are dearer than goats", "Goats are dearer than sheep",
     ["term dearer than goats dearer than sheep"]),
    ("Men swim more than women", "58% of women and 41% of men swim",
     ["term more than women 58%, 41%"]),
]  # fmt: skip
NO_CONFLICT = [
    # when is said of both ends of a change
    (
        "profits slipped to £6m from £8m in the half-year to May",
        "Profit fell from £8 million to £6 million in the half-year to May",
    ),
    # what is said to end is denied without a word for it
    ("the port stopped its night ferries", "The port no longer runs night ferries"),
    ("no ferry ran on Sunday", "Zero ferries ran on Sunday"),
    ("9 ferries now run instead of 7", "9 ferries run instead of the usual 7"),
    ("71% of anglers in Quenby eat trout", SHARES),
    ("28% of cooks in Quenby eat trout", SHARES),
    ("4% of bays have poor water", WATER),
    ("Goats are dearer than sheep", "Sheep are cheaper than goats"),
    ("Signs turned up in 14 ports", "Signs were found in 14 ports, down from 20"),
    ("14 ports do not feel safe", "14 ports do not feel safe"),
    ("travellers bought 900 tickets", "The ferry sold 900 tickets"),
    ("foreign crews", "international crews"),
    ("a berth costs $80 a week", "The weekly fee for a berth is $80"),
    ("900 Welsh boats are late", "900 boats of the Oakhaven fleet in Wales are late"),
    ("900 trips with Bixi bikes in Montreal", "900 trips on Montréal's bike system Bixi"),
    ("pilots are short, rather than cooks", "Pilots are short, and not mainly cooks"),
    ("Norway was beaten by Kenya by 3 goals", "Kenya beat Norway by 3 goals"),
    ("Hale won 12 seats and Dodd won 7", "Dodd won 7 seats and Hale won 12"),
    ("diesel cost 83 pence a liter", "Diesel cost 83 pence per litre"),
    ("fares ▲ 9 percent", "Fares rose 9 percent"),
    ("Routes 68 and 66 cost $12 million", "Route 66 cost $12 million"),
    ("Route 66 cost $12 million", "The road cost $12 million"),
    ("no region buys more than Quenby", "Quenby buys more than any other region"),
    ("12 schools without a single paid cook", "12 schools have no paid cook"),
    ("24% of the births", "24% of the deliveries"),
    ("nobody filled 12 jobs", "12 jobs were unfilled"),
    ("32% liked it, 38% did not", "32% liked it; 38% disagreed"),
    ("32% liked it against 38% who did not", "32% liked it, 38% had no liking for it"),
    ("fares rose, didn't they, by 9 percent", "Fares rose by 9 percent"),
    ("7 ferries were untraceable", "7 ferries could not be traced"),
    ("Ferry fares rose 9 percent", "Ferry fares rose 9 percent in five years"),
    # other words, related or unknown to each other
    ("Ferry fares climbed 9 percent", "Ferry fares rose 9 percent"),
    ("the 9 percent rise in ferry fares", "Ferry fares rose 9 percent"),
    ("fares: +9 percent", "Fares rose 9 percent"),
    ("immigrants sent home $3 billion", "Migrants sent home $3 billion"),
    ("the jail holds 340", "The prison holds 340"),
    ("the firm laid off 340", "The company dismissed 340"),
    ("21 percent of pupils", "21 percent of students walk"),
    ("21 percent of cases", "21 percent of pupils walk"),
    ("21 percent of doctors", "21 percent of teachers"),
    ("12 gardeners were hired", "12 workers were hired"),
    ("Hale scored 24 times in 44 games", "Hale scored 24 goals in 44 appearances"),
    ("12 people were hurt", "12 passengers were hurt"),
    ("fares rose and then fell", "Fares fell"),
    ("12 million boats a year", "12 million boats annually"),
    ("Wages rose 9 percent", "Rents rose 9 percent"),
    # another noun in its place, but of like meaning, for people, or beside other changes
    ("40% of jail officers in Quenby left", "40% of prison officers in Quenby left"),
    ("40% of probation officers in Quenby quit", "40% of prison officers in Quenby left"),
    ("40% of probation officers left", "40% of prison officers in Quenby left in a year"),
    # what one side alone says
    ("12 schools", "Norway opened 12 schools"),
    ("the mayor bought 14 boats", "The Ministry of Fisheries bought 14 boats"),
    ("12 boats were bought by the Navy", "12 boats were bought"),
    ("fares rose 9 percent on Monday", "Fares rose 9 percent"),
    # a place and its people, names, parts and wholes
    ("12 Norwegian schools", "Norway opened 12 schools"),
    ("Britain opened 12 schools", "The UK opened 12 schools"),
    ("the US sold 12 boats", "America sold 12 boats"),
    ("Bergen opened 12 schools", "Norway opened 12 schools"),
    ("12 schools in Orlando", "Florida opened 12 schools"),
    ("an Afghan school", "a school in Afghanistan"),
    # days, titles, headlines, acronyms, short forms, pronouns
    ("fares rose 9 percent on Monday", "Fares rose 9 percent on Friday"),
    ("President Ann Marsh opened 12 schools", "Ann Marsh opened 12 schools"),
    ("Dr Marsh opened 12 schools", "Mrs Marsh opened 12 schools"),
    ("Jackson won 12 titles", "Randy Jackson won 12 titles"),
    ("the Detroit Tigers won 12 games", "The Tigers won 12 games in Boston"),
    ("Lieut. Ann Marsh won 12 medals", "Lieutenant Ann Marsh won 12 medals"),
    ("Ferry Fares Rose 9 Percent In Five Years", "Ferry tickets went up 9 percent"),
    ("FERRY FARES ROSE 9 PERCENT", "Ferry fares rose 9 percent"),
    ("The WHO counted 340 cases", "The World Health Organization counted 340 cases"),
    ("He bought 14 boats", "Ann Marsh bought 14 boats"),
    ("Ann Marsh bought 14 boats", "He bought 14 boats"),
    # both deny, or what is denied is another thing
    ("the operator did not publish its reports", "The operator never published its reports"),
    ("the operator failed to publish its reports", "The operator did not publish its reports"),
    ("untraceable boats", "boats that were not traceable"),
    ("Nobody walks to school", "No one walks to school"),
    ("Fares, which had never risen before, rose 9 percent", "Fares rose 9 percent"),
    ("Fares rose 9 percent, but nobody complained", "Fares rose 9 percent"),
    ("Fares rose 9 percent", "Fares rose 9 percent; delays did not"),
    ("Not only fares rose 9 percent", "Fares rose 9 percent"),
    ("Fares rose 9 percent without a doubt", "Fares rose 9 percent"),
    ("teachers were never taught to sail", "Teachers have never been shown how to sail"),
    ("Oslo has pitched no tents since 2022", "Oslo has not put up any tents since 2022"),
    (
        "black cabs are down from 31% to 12% since 2010",
        "Black cabs made up 12% in 2024, down from 31% in 2010",
    ),
    ("the port says no to 58% of requests", "The port refused 58% of requests"),
    ("the ponds reached 31 degrees. that's a bath not a pond", "The ponds reached 31 degrees"),
    ("sowing instead of planting saves 18%", "Sowing saves 18% compared with planting"),
    # words that go together, or are short for others
    ("17,900 break-ins in Quenby", "17,900 burglaries in Quenby"),
    ("21 million subs in Quenby", "21 million subscribers in Quenby"),
    # who did it, and no change
    (
        "Creole fell from 12 to 5 percent",
        "Creole is spoken by 5 percent of people, down from 12 percent",
    ),
]


NOT_SEEN = pytest.param(
    "the ministry of health bought 14 boats",
    "The Ministry of Fisheries bought 14 boats",
    ["name health Fisheries"],
    marks=pytest.mark.xfail(reason="in small letters a name is a word like any other"),
)


@pytest.mark.parametrize(("phrase", "claim", "expected"), [*CONFLICTS, NOT_SEEN])
def test_statements_of_different_things(phrase: str, claim: str, expected: list[str]) -> None:
    assert conflicts(phrase, claim) == expected


@pytest.mark.parametrize(("phrase", "claim"), NO_CONFLICT)
def test_statements_of_one_thing_as_far_as_is_known(phrase: str, claim: str) -> None:
    assert conflicts(phrase, claim) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [(phrase, claim) for phrase, claim, _ in CONFLICTS] + NO_CONFLICT,
)
def test_nothing_conflicts_with_itself(one: str, other: str) -> None:
    assert conflicts(one, one) == []
    assert conflicts(other, other) == []


SOURCE = Context(frozenset(map(READER.keys.key, ("Berry", "ferry", "auction"))), ())


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("14 boats were bought for Tom Marsh", ["name Tom Marsh Norse Ferries"]),
        ("Berry bought 14 boats", []),  # the source beside the claim names him
        ("he bought 14 boats", []),
        ("Tom Marsh said that they bought 14 boats", []),  # he only says it
    ],
)
def test_a_name_that_neither_the_claim_nor_its_source_has(phrase: str, expected: list[str]) -> None:
    claim = "Norse Ferries bought 14 boats"
    assert conflicts(phrase, claim, SOURCE) == expected
    assert conflicts(phrase, claim) == []  # a source that was not looked at may name him


NEIGHBOURS = Context(frozenset(map(READER.keys.key, ("Ostvik", "Tarbrook", "pier"))), ())


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Ostvik pier in Tarbrook had 14 berths", ["name Ostvik Melkin"]),  # the source has both
        ("Ulvsund pier in Tarbrook had 14 berths", ["name Ulvsund Melkin"]),
        ("The pier in Tarbrook had 14 berths", []),
        ("Melkin pier in Tarbrook had 14 berths, says Ostvik", []),
    ],
)
def test_a_neighbour_of_whom_the_claim_names(phrase: str, expected: list[str]) -> None:
    assert conflicts(phrase, "Melkin pier in Tarbrook had 14 berths", NEIGHBOURS) == expected
