"""What it costs, how long it takes, how many can come, who comes, and in which format."""

import pytest
from answering import CONFLICT, HOURS, IBB, SERIES, UNPUBLISHED, Row, answers, check

from matchers.questions import Questions

ASKED: list[Row] = [
    # price
    ("what does the conflict training cost", None, ["$2,500"], ["$7,500", "8 hours"]),
    ("How much is the conflict resolution workshop?", None, ["$2,500"], ["$7,500"]),
    ("price of IBB?", None, [*HOURS, "facilitation"], ["$7,500"]),
    ("IBB price", None, HOURS, ["$7,500"]),
    ("what do you charge for interest based bargaining", None, HOURS, []),
    ("cost of the leadership series", None, ["$7,500"], ["$2,500"]),
    ("how much would Listen to Learn to Lead run us?", None, ["$7,500"], []),
    ("whats the price tag on the labor management training", None, ["$7,500"], ["$2,500"]),
    ("How expensive is PLC coaching?", None, [*HOURS, "training or coaching"], []),
    ("How much for DLT training?", None, HOURS, []),
    ("what would a school leadership team training cost us", None, HOURS, []),
    ("what's the budget range for the teams integration", None, HOURS, []),
    ("How much does leadership development cost?", None, UNPUBLISHED, ["$"]),
    ("how much does it cost?", CONFLICT, ["$2,500"], ["$7,500"]),
    ("how much is it", SERIES, ["$7,500"], ["$2,500"]),
    ("cost?", IBB, HOURS, ["$7,500"]),
    ("What does it cost?", None, ["$2,500", "$7,500", "not published"], []),
    ("how much do your trainings cost", SERIES, ["$2,500", "$7,500"], []),
    ("I'd like to know what you charge", None, ["$2,500", "$7,500"], []),
    ("can you tell me the price of the difficult conversations training", None, ["$2,500"], ["$7,500"]),
    ("is the conflict training free?", None, ["$2,500"], []),
    ("whats the hourly rate for facilitation", None, HOURS, []),
    ("how much should we budget for bargaining facilitation?", None, HOURS, []),
    ("would 5000 be enough for the series?", None, ["$7,500"], []),
    ("what does $2,500 get us with IBB", None, HOURS, []),
    ("how much is session one by itself?", None, ["$2,500", "whole", "not published"], []),
    ("Do you have a price list? what are the prices for everything you offer", None, ["$2,500", "$7,500"], []),
    # what the person believes
    ("is it $3,000?", CONFLICT, ["Not quite", "$2,500"], ["3,000"]),
    ("so the series is $7,500, right? does the series cost $7,500?", None, ["Yes", "$7,500"], []),
    ("Is the conflict training still 2500 dollars?", None, ["Yes", "$2,500"], []),
    ("does the leadership series cost 5k?", None, ["Not quite", "$7,500"], []),
    ("is IBB $1,000?", None, ["Not quite", *HOURS], []),
    # how long
    ("how long is the leadership series", None, ["3 full days", "6 half-day"], []),
    ("How many days is Listen to Learn to Lead?", None, ["3 full days"], []),
    ("what's the time commitment for the conflict training", None, ["two half-days", "four hours"], []),
    ("how many hours is session two", None, ["Session Two", "4 hours"], ["Session One"]),
    ("how long does session 1 last?", None, ["Session One", "4 hours"], []),
    ("how long does IBB take", None, ["customizable"], ["$"]),
    ("how much time do we need for PLC training", None, ["customizable"], []),
    ("length of the DLT coaching?", None, ["customizable"], []),
    ("can the series be split into half days?", None, ["6 half-day"], []),
    ("can the three days be broken up?", None, ["6 half-day"], ["customizable"]),
    ("how long is it?", SERIES, ["3 full days"], ["customizable"]),
    ("how many sessions are there?", CONFLICT, ["two sessions"], []),
    ("how long is leadership development?", None, UNPUBLISHED, ["days", "hours"]),
    ("is the team training customizable?", None, ["customizable"], []),
    ("could you tailor the facilitation to us?", None, ["customizable"], []),
    ("How long do these trainings take?", None, ["two half-days", "3 full days", "customizable"], []),
    # who
    ("who should be in the room for bargaining", None, ["joint teams", "school, district and union leaders"], []),
    ("who should attend the leadership series?", None, ["administration", "union leaders or representatives"], []),
    ("who is the conflict training for", None, ["all levels", "board members", "support staff"], []),
    ("can paras come to the conflict training?", None, ["support staff"], []),
    ("are board members welcome at the conflict workshop", None, ["board members"], []),
    ("who can take part in leadership development?", None, ["board members", "association leaders", "teachers"], []),
    ("who needs to be there?", IBB, ["joint teams"], []),
    ("which people should come to the DLT training", None, ["classified staff", "board members"], []),
    ("who goes to PLC training?", None, ["grade level or content area"], []),
    ("personnel involved in the integration?", None, ["central office", "union leadership", "principals"], []),
    ("Does the union have to be there?", SERIES, ["union leaders"], []),
    ("who do we bring to the series", None, ["union leaders"], []),
    ("is the conflict training only for administrators?", None, ["teachers", "support staff"], []),
    # how many
    ("could 70 people come", CONFLICT, ["50", "2 groups", "estimate"], ["$5,000"]),
    (
        "we have 120 people, would that work for the conflict training?",
        None,
        ["50", "3 groups", "estimate"],
        ["$7,500"],
    ),
    ("We are 120. Can we bring 120 people?", CONFLICT, ["50", "3 groups", "quotes the price"], ["$7,500"]),
    ("how many people can come to the conflict training", None, ["up to 50", "smaller groups"], []),
    ("what's the maximum group size?", CONFLICT, ["up to 50"], []),
    ("is there a limit on participants for the conflict sessions", None, ["up to 50"], []),
    ("can 40 teachers attend the conflict workshop?", None, ["40 people", "one group", "50"], ["2 groups"]),
    ("Can a small group do the conflict training?", None, ["smaller groups"], []),
    ("how big can the group be?", CONFLICT, ["50"], []),
    ("Can you train 200 staff in difficult conversations?", None, ["4 groups", "estimate"], ["$10,000"]),
    ("how much is the conflict training for 120 people?", None, ["$2,500", "3 groups", "quotes the price"], ["$7,500"]),
    ("is 60 too many?", CONFLICT, ["2 groups"], []),
    ("what is the capacity of the series", None, UNPUBLISHED, ["50"]),
    ("how many people can come to IBB?", None, UNPUBLISHED, ["50"]),
    ("is the max 60?", CONFLICT, ["Not quite", "50"], []),
    ("is the limit 50 for conflict resolution?", None, ["Yes", "50"], []),
    # format
    ("can it be done over zoom", IBB, ["virtual", "in person"], []),
    ("is IBB virtual or in person?", None, ["virtual", "in person"], []),
    ("Do you do bargaining facilitation online?", None, ["virtual"], []),
    ("could you come to our district for IBB", None, ["in person"], []),
    ("is the conflict training available online?", None, UNPUBLISHED, ["virtual,"]),
    ("can the series be done remotely", None, UNPUBLISHED, []),
    ("what format is the facilitation", None, ["virtual", "in person"], []),
    ("which services can be done virtually?", None, ["virtual", "bargaining"], []),
]


@pytest.mark.parametrize(("text", "about", "must", "must_not"), ASKED, ids=[row[0] for row in ASKED])
def test_what_it_costs_and_takes_is_answered(
    questions: Questions, text: str, about: str | None, must: list[str], must_not: list[str]
) -> None:
    check(answers(questions, text, "en", about), must, must_not)
