"""Captions as text: each cue behind its time, who speaks, and nothing said twice."""

import pytest

from factcheck.model.imported import Imported
from factcheck.read.files import UnreadableError
from factcheck.read.importing import read_imported

# As YouTube writes what it heard: each line is shown as it is spoken, kept, and scrolled up.
ROLLING = """\
WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.470 align:start position:0%
 
the<00:00:00.400><c> imprisonment</c><00:00:01.000><c> rate</c>

00:00:02.470 --> 00:00:02.480 align:start position:0%
the imprisonment rate
 

00:00:02.480 --> 00:00:04.390 align:start position:0%
the imprisonment rate
fell<00:00:02.700><c> by</c><00:00:03.000><c> 17</c>

00:00:04.390 --> 00:00:04.400 align:start position:0%
fell by 17
 

00:00:04.400 --> 00:00:06.000 align:start position:0%
fell by 17
percent<00:00:04.600><c> in</c><00:00:05.000><c> Texas</c>
"""  # noqa: W293 - the spaces are theirs

DEBATE = """\
WEBVTT - a debate

NOTE made by hand

STYLE
::cue { color: white }

intro
00:12:31.000 --> 00:12:34.000 line:0
<v.loud Mary Penrose>We saw the rate fall by 64

00:12:34.000 --> 00:12:37.500
<v Mary Penrose>thousand&nbsp;people, <i>or 17</i>
percent, in Texas.</v>

01:12:38.000 --> 01:12:40.000
<v Ben Carrow>No, &lt;46.3%&gt; of them.

01:12:40.000 --> 01:12:43.000
- Really?
- Yes, 46.3 percent.
"""

SRT = """\
1
00:00:01,000 --> 00:00:03,000
{\\an8}<i>The rate fell by 1,234,</i>

2
00:00:03,000 --> 00:00:05,000
567 people, or 12.

3
00:00:05,000 --> 00:00:06,000
5 percent.

4
00:01:06,000 --> 00:01:07,000
No.

5
00:01:07,000 --> 00:01:08,000
No.
"""

LIVE = """\
1
00:00:01,000 --> 00:00:02,000
Prices

2
00:00:02,000 --> 00:00:03,000
Prices rose by

3
00:00:03,000 --> 00:00:04,000
Prices rose by 2.2 percent.

4
00:00:05,000 --> 00:00:06,000
Wages fell.
"""

READ = [
    (
        "captions that roll are read once, at the time when each line came",
        "rolling.vtt",
        ROLLING,
        "[00:00:00]\nthe imprisonment rate\n[00:00:02]\nfell by 17\n[00:00:04]\npercent in Texas\n",
        ("the captions roll; what they repeat was read once",),
    ),
    (
        "sentences go on over cues; who speaks is said when it changes",
        "debate.vtt",
        DEBATE,
        "[00:12:31]\nMary Penrose: We saw the rate fall by 64\n"
        "[00:12:34]\nthousand people, or 17 percent, in Texas.\n\n"
        "[01:12:38]\nBen Carrow: No, <46.3%> of them.\n\n"
        "[01:12:40]\n- Really?\n\n[01:12:40]\n- Yes, 46.3 percent.\n",
        (),
    ),
    (
        "a figure that two cues part is put together, and told; what is said twice stays",
        "report.srt",
        SRT,
        "[00:00:01]\nThe rate fell by 1,234,567\n[00:00:03]\npeople, or 12.5\n"
        "[00:00:05]\npercent.\n\n[00:01:06]\nNo.\n\n[00:01:07]\nNo.\n",
        (
            "1,234,567 is put together from two captions",
            "12.5 is put together from two captions",
        ),
    ),
    (
        "a line that is written out word by word is read once, at its first time",
        "live.srt",
        LIVE,
        "[00:00:01]\nPrices rose by 2.2 percent.\n\n[00:00:05]\nWages fell.\n",
        ("the captions roll; what they repeat was read once",),
    ),
]


@pytest.mark.parametrize(
    ("name", "content", "text", "told"), [row[1:] for row in READ], ids=[row[0] for row in READ]
)
def test_captions(name: str, content: str, text: str, told: tuple[str, ...]) -> None:
    for ends in ("\n", "\r\n"):
        data = content.replace("\n", ends).encode()
        assert read_imported(data, name, name[-4:]) == Imported(text=text, told=told)


def test_captions_without_full_stops_are_parted_after_some_thirty_words() -> None:
    cues = "".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},000\n{words}\n\n"
        for n, words in enumerate(
            ["we went on and said that it had fallen by 17", "percent so"] * 4
        )
    )
    text = read_imported(cues.encode(), "said.srt", ".srt").text
    assert text.split("\n\n")[0].splitlines()[1::2] == [
        "we went on and said that it had fallen by 17", "percent so",
        "we went on and said that it had fallen by 17", "percent so",
        "we went on and said that it had fallen by 17", "percent so",
    ]  # fmt: skip


def test_captions_that_cannot_be_read_are_told() -> None:
    broken = SRT.replace("4\n00:01:06,000 --> 00:01:07,000", "00:xx01:06,000 --> 00:01:07,000", 1)
    found = read_imported(broken.encode(), "report.srt", ".srt")
    assert found.told[0] == "1 caption could not be read"


FAULTS = [
    ("talk.vtt", "It fell by 17 percent.", "is no WebVTT file, or is damaged"),
    ("talk.srt", "", "holds no captions"),
    ("talk.vtt", "WEBVTT\n", "holds no captions"),
]


@pytest.mark.parametrize(("name", "content", "message"), FAULTS)
def test_what_holds_no_captions_is_one_message(name: str, content: str, message: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_imported(content.encode(), name, name[-4:])
    assert caught.value.message == message
