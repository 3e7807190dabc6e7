"""The public directory of education agencies: who can be named as a district.

Source: US National Center for Education Statistics, Common Core of Data, ELSI export of school year 2022-23.
"""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_COLUMNS = ("nces_id", "name", "state", "agency_type", "students", "teachers_fte")


class DirectoryError(ValueError):
    """The directory file is at fault; the message says where and what to do."""


class Agency(NamedTuple):
    """One education agency as the directory has it."""

    nces_id: str
    """Seven digits, leading zeros kept."""
    name: str
    """As NCES writes it: upper case, abbreviated."""
    state: str
    """Postal abbreviation; BI is the Bureau of Indian Education."""
    agency_type: int
    """NCES agency type: 1 regular, 2 part of a supervisory union, 3 supervisory union, 4 regional service agency,
    5 state agency, 6 federal agency, 7 independent charter district, 8 other, 9 specialised."""
    students: int | None
    """Enrolled students; None where not reported."""
    teachers: float | None
    """Full-time-equivalent teachers; None where not reported."""


def read_directory(path: Path) -> tuple[Agency, ...]:
    """All agencies in the file's order. Raises DirectoryError."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return tuple(parse_directory(file))
    except OSError as error:
        raise DirectoryError(f"{path.name}: cannot be read ({error.strerror}); put the directory file there") from error
    except UnicodeDecodeError as error:
        raise DirectoryError(f"{path.name}: is not UTF-8; save it as UTF-8") from error


def parse_directory(lines: Iterable[str]) -> Iterator[Agency]:
    """Agencies from the lines of the CSV file. Raises DirectoryError at the first faulty line."""
    rows = csv.reader(lines)
    if tuple(next(rows, ())) != _COLUMNS:
        raise DirectoryError(f"line 1: the columns must be {','.join(_COLUMNS)}")
    seen: set[str] = set()
    for row in rows:
        try:
            nces_id, name, state, agency_type, students, teachers = row
            agency = Agency(
                nces_id,
                name,
                state,
                int(agency_type),
                int(students) if students else None,
                float(teachers) if teachers else None,
            )
        except ValueError:
            raise DirectoryError(
                f"line {rows.line_num}: must have {len(_COLUMNS)} columns, numbers in the last three"
            ) from None
        if not (len(nces_id) == 7 and nces_id.isdecimal()) or nces_id in seen or not 1 <= agency.agency_type <= 9:
            raise DirectoryError(
                f"line {rows.line_num}: needs an NCES id of seven digits, each once, and an agency type from 1 to 9"
            )
        seen.add(nces_id)
        yield agency
