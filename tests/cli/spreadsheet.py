"""A person at LibreOffice: opens a table, types into some cells, saves it."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

# The filters' options: separator, quotation mark, encoding (76 is UTF-8), first line.
CSV = "44,34,76,1"
FILTERS = {
    ".csv": ("Text - txt - csv (StarCalc)", CSV, CSV + ",,0,false,true,false"),
    ".tsv": ("Text - txt - csv (StarCalc)", "9,34,76,1", "9,34,76,1,,0,false,true,false"),
    ".xlsx": ("Calc MS Excel 2007 XML", "", ""),
}
"""By ending: the filter's name, its options for opening and for saving."""

MACRO = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Desk"
 script:language="StarBasic">
Function Named(name, value)
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = name
  one.Value = value
  Named = one
End Function

Sub Edit(path, filter, reading, typed, saved, saving, options)
  Dim arguments(2)
  arguments(0) = Named("Hidden", True)
  arguments(1) = Named("FilterName", filter)
  arguments(2) = Named("FilterOptions", reading)
  table = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, arguments())
  arguments(1) = Named("FilterName", "Text - txt - csv (StarCalc)")
  arguments(2) = Named("FilterOptions", "44,34,76,1,1/2/2/2/3/2")
  list = StarDesktop.loadComponentFromURL(ConvertToURL(typed), "_blank", 0, arguments())
  source = list.Sheets.getByIndex(0)
  target = table.Sheets.getByIndex(0)
  row = 0
  Do While source.getCellByPosition(0, row).String &lt;&gt; ""
    across = CInt(source.getCellByPosition(0, row).String)
    down = CInt(source.getCellByPosition(1, row).String)
    target.getCellByPosition(across, down).String = source.getCellByPosition(2, row).String
    row = row + 1
  Loop
  Dim writing(1)
  writing(0) = Named("FilterName", saving)
  writing(1) = Named("FilterOptions", options)
  table.storeToURL(ConvertToURL(saved), writing())
  list.close(True)
  table.close(True)
End Sub
</script:module>
"""
LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Desk"/>
</library:library>
"""


def edit(table: Path, typed: Mapping[tuple[int, int], str], saved: Path) -> None:
    """Type texts into cells, by row and column from 0, and save under another name and kind."""
    profile = saved.parent / "profile"
    office = [str(OFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    macros = profile / "user" / "basic" / "Standard"
    if not macros.is_dir():  # a first start puts its own macros there
        _run([*office, "--terminate_after_init"])
    macros.mkdir(parents=True, exist_ok=True)
    (macros / "Desk.xba").write_text(MACRO, encoding="utf-8")
    (macros / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    wanted = saved.parent / "typed-cells.csv"
    with wanted.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([column, row, text] for (row, column), text in typed.items())
    opening, saving = FILTERS[table.suffix], FILTERS[saved.suffix]
    given = (str(table), opening[0], opening[1], str(wanted), str(saved), saving[0], saving[2])
    arguments = ",".join(f'"{each}"' for each in given)
    _run([*office, f"macro:///Standard.Desk.Edit({arguments})"])
    assert saved.is_file()


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=240)
