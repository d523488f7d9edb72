"""Which evidence comes from a body that publishes figures first."""

from __future__ import annotations

import pytest

from factcheck.check.official import is_official
from factcheck.model import Bearing, Evidence
from factcheck.read.lexicon import read_lexicon

BODIES = read_lexicon().official

OFFICIAL = [  # publisher, address
    ("", "https://www.bls.gov/cpi"),
    ("", "https://gov.uk/government/statistics"),
    ("", "https://www.ons.gov.uk/x"),
    ("", "https://www.insee.fr/fr/statistiques/1"),
    ("", "https://data.ecb.europa.eu/data"),
    ("", "https://www.who.int/news"),
    ("", "https://faostat.fao.org/x"),
    ("", "https://www.destatis.de:443/x"),
    ("", "https://research.stlouisfed.org/x"),
    ("", "https://statistik.arbeitsagentur.de/x"),
    ("Office for National Statistics", ""),
    ("Statistics Canada", "https://copy.example/a"),
    ("Bureau of Justice Statistics (quoted by Drug Policy Facts)", "https://drugs.example/806"),
    ("U.S. Supreme Court (copy at Justia)", ""),
    ("U.S. Court of Appeals, Eighth Circuit", ""),
    ("Federal Bureau of Investigation", ""),
    ("the Bank of England", ""),
    ("World Health Organization", ""),
    ("WHO", ""),
    ("FAO, Rome", ""),
    ("Ministry of Health", ""),
    ("Ministère de la Santé", ""),
    ("U.S. Department of Justice", ""),
    ("Central Bank of Kenya", ""),
    ("Bureau of Labor Statistics", ""),
]
NOT = [
    ("", ""),
    ("", "https://gov.example/x"),
    ("", "https://mygov.com/x"),
    ("", "https://who.int.example.com/x"),
    ("", "https://notwho.org/x"),
    ("", "https://insee.fr.example/x"),
    ("", "not an address"),
    ("", "https://[x"),
    ("", "https://gov"),
    ("Bank of America", ""),
    ("The Bank of Scotland", ""),
    ("Statista", "https://statista.com/x"),
    ("The New York Times", ""),
    ("Courthouse News", ""),
    ("Court TV", ""),
    ("Whole Foods", ""),
    ("Marijuana Policy Project", ""),
    ("Vera Institute of Justice", ""),
]


@pytest.mark.parametrize(
    ("publisher", "url", "official"),
    [*((*row, True) for row in OFFICIAL), *((*row, False) for row in NOT)],
)
def test_which_source_is_official(publisher: str, url: str, official: bool) -> None:
    evidence = Evidence(title="t", publisher=publisher, url=url, bearing=Bearing.SUPPORTS)
    assert is_official(evidence, BODIES) is official
