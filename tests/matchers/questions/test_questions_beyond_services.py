"""What is published nowhere, the organisation itself, and rough spelling."""

import pytest
from answering import CONFLICT, HOURS, IBB, SERIES, Row, answers, check

from matchers.questions import Questions

ASKED: list[Row] = [
    # never published
    ("is there a discount", None, ["not published|has not published", "will tell you"], ["$"]),
    ("do you have a discount for small districts?", None, ["has not published discounts"], ["$"]),
    ("can we pay in installments?", None, ["payment"], ["$"]),
    ("do you take purchase orders", None, ["has not published"], []),
    ("does the price include travel?", SERIES, ["travel"], []),
    ("what dates are available for the series?", None, ["available dates", "has not published"], []),
    ("when is the next series", None, ["available dates"], []),
    ("how soon could you start?", IBB, ["available dates"], []),
    ("who would facilitate our bargaining?", None, ["who the facilitators"], []),
    ("who are the trainers?", None, ["who the facilitators"], []),
    ("do participants get a certificate?", None, ["certificates"], []),
    ("Are CEUs available for the conflict training", None, ["certificates, credits"], []),
    ("is it offered in Spanish?", CONFLICT, ["languages"], []),
    ("can you give us references?", None, ["references"], []),
    ("what other districts have you worked with", None, ["references"], []),
    ("what is your cancellation policy?", None, ["cancellation"], []),
    ("can we get a refund?", None, ["refunds"], []),
    ("where are the trainings held?", None, ["where sessions are held"], []),
    ("what states do you work in", None, ["which states"], []),
    ("do you work in Texas?", None, ["which states"], []),
    ("how many districts have used IBB?", None, ["numbers on past work"], []),
    ("what's your success rate", None, ["numbers on past work"], []),
    ("do you offer the series on weekends?", None, ["available dates"], []),
    # the organisation
    ("what is CEC?", None, ["three anchors", "administration"], []),
    ("what does CEC do", None, ["collaboration", "board"], []),
    ("what are the three anchors?", None, ["union or teacher association", "board", "administration"], []),
    ("what do you offer?", None, ["Labor-Management Relationships", "Conflict Resolution", "(IBB)"], []),
    ("what services do you have", None, ["Leadership Development", "District Learning Team (DLT)"], []),
    ("who will see this?", None, ["CEC staff"], []),
    ("will my boss see this", None, ["CEC staff"], []),
    ("what happens next?", None, ["reviews your inquiry", "e-mail"], []),
    ("how do we sign up", None, ["reviews your inquiry"], []),
    ("when will I hear back?", None, ["How soon is not published"], ["days", "hours"]),
    ("are you a bot?", None, ["automated"], []),
    ("is this a real person", None, ["automated"], []),
    ("is this confidential?", None, ["CEC staff"], []),
    ("what do you do with my information", None, ["used to answer you"], []),
    # typing errors and rough spelling
    ("how mcuh is the conflcit trianing", None, ["$2,500"], ["$7,500"]),
    ("whats teh price of intrest based bargaining", None, HOURS, []),
    ("HOW LONG IS THE LEADERSHIP SERIES???", None, ["3 full days"], []),
    ("hi! quick question - whats the cost for ibb, thanks", None, HOURS, []),
]


@pytest.mark.parametrize(("text", "about", "must", "must_not"), ASKED, ids=[row[0] for row in ASKED])
def test_what_is_asked_beside_services_is_answered(
    questions: Questions, text: str, about: str | None, must: list[str], must_not: list[str]
) -> None:
    check(answers(questions, text, "en", about), must, must_not)
