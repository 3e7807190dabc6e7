"""The public directory: read whole, and faults told by line."""

from pathlib import Path

import pytest

from knowledge import plain
from knowledge.directory import Agency, DirectoryError, parse_directory, read_directory
from knowledge.model import OtherNames

FOLDER = Path(__file__).parents[2] / "knowledge" / "districts"
HEADER = "nces_id,name,state,agency_type,students,teachers_fte\n"


def test_reads_all_agencies_of_the_file():
    agencies = read_directory(FOLDER / "districts.csv")
    assert len(agencies) == 19_517
    assert Agency("1714460", "EVANSTON CCSD 65", "IL", 1, 6383, agencies[0].teachers) in [
        agency._replace(teachers=agencies[0].teachers) for agency in agencies
    ]


def test_unreported_counts_are_none():
    (agency,) = parse_directory([HEADER, "0100001,HOOVER CITY,AL,1,,\n"])
    assert agency == Agency("0100001", "HOOVER CITY", "AL", 1, None, None)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["id,name\n"], "line 1"),
        ([HEADER, "0100001,A,AL,1,,\n", "0100001,B,AL,1,,\n"], "line 3"),
        ([HEADER, "100001,A,AL,1,,\n"], "line 2"),
        ([HEADER, "0100001,A,AL,12,,\n"], "line 2"),
        ([HEADER, "0100001,A,AL,1,many,\n"], "line 2"),
        ([HEADER, "0100001,A,AL,1\n"], "line 2"),
    ],
)
def test_a_faulty_file_is_refused_with_its_line(lines, told):
    with pytest.raises(DirectoryError, match=told):
        list(parse_directory(lines))


def test_a_missing_file_says_so(tmp_path):
    with pytest.raises(DirectoryError, match="cannot be read"):
        read_directory(tmp_path / "none.csv")


def test_other_names_stand_with_agencies_of_the_directory():
    known = {agency.nces_id for agency in read_directory(FOLDER / "districts.csv")}
    names = OtherNames.model_validate(plain.read((FOLDER / "names.yaml").read_text(encoding="utf-8"))).other_names
    assert sum(len(other.names) for other in names) >= 250
    assert {other.nces_id for other in names} <= known
    assert len({other.nces_id for other in names}) == len(names)
