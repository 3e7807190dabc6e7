"""What the services are and hold: sessions, teams, bargaining, the series, leadership, and how they compare."""

import pytest
from answering import CONFLICT, DEVELOPMENT, INTEGRATION, UNPUBLISHED, Row, answers, check

from matchers.questions import Questions

ASKED: list[Row] = [
    # sessions
    ("what happens in session two", None, ["dialogue", "interest-based problem solving"], ["telling when"]),
    ("what is covered in session one?", None, ["telling when", "preparing"], ["dialogue"]),
    ("what are the objectives of the conflict training", None, ["telling when", "dialogue"], []),
    ("what do we do in the first session", None, ["exploring"], ["dialogue"]),
    ("What is session 2 about?", None, ["dialogue"], []),
    ("what will participants learn in the conflict workshop?", None, ["telling when", "dialogue"], []),
    ("difference between session one and session two?", None, ["telling when", "dialogue"], []),
    ("do we have to take session one first", None, ["Session Two is only", "completed Session One"], []),
    ("can we do just session one?", None, ["Session One can be taken by itself"], []),
    ("Can we skip session one and do session two only", None, ["completed Session One"], []),
    ("are there prerequisites for the conflict training?", None, ["completed Session One"], []),
    ("do people need to attend both sessions?", CONFLICT, ["by itself", "completed Session One"], []),
    ("can session 2 stand alone?", None, ["only for those who have completed"], []),
    ("is there a prerequisite for the series?", None, UNPUBLISHED, ["Session"]),
    ("will we work on our own situations?", CONFLICT, ["own workplace", "in detail"], []),
    ("do we bring real cases to the conflict training", None, ["own workplace"], []),
    ("can union and admin attend together? is the conflict training for joint teams?", None, ["joint teams"], []),
    ("are the materials useful for support staff?", CONFLICT, ["any stakeholder group"], []),
    ("why does conflict training matter?", None, ["avoid", "relationships"], []),
    # teams
    ("what is a DLT", None, ["district leadership team", "collaboration"], []),
    ("what does the DLT do", None, ["shared vision", "capacity and coherence", "track and monitor"], []),
    ("functions of a district learning team?", None, ["empowers students", "needs and targeted supports", "SLTs"], []),
    ("what is the role of the dlt", None, ["report accomplishments", "communities inside and outside"], []),
    ("who is on the DLT?", None, ["board members", "classified staff", "union leaders"], []),
    ("who sits on a district leadership team", None, ["administrators", "classified staff"], []),
    ("composition of the DLT?", None, ["classified staff"], []),
    ("what does an SLT do?", None, ["learning expectations|students' learning", "curriculum", "families"], []),
    ("What is the function of a building leadership team", None, ["collect, analyze", "conditions for a school"], []),
    ("purpose of the school leadership team?", None, ["vertical and horizontal", "whole school community"], []),
    ("what is an ILT", None, ["shared school vision"], []),
    ("does the SLT report to parents?", None, ["parents", "direction and pace"], []),
    ("what is a PLC?", None, ["philosophy", "expectations and commitments"], []),
    ("what does PLC training cover", None, ["forming", "shared learning", "school leadership team"], []),
    ("what's your PLC model", None, ["using data together", "improve instruction"], []),
    ("who is responsible for learning in a PLC?", None, ["responsibility together", "all students"], []),
    ("how do PLCs use data?", None, ["using data together"], []),
    ("what areas does the integration training cover", None, ["decision-making", "monitoring progress", "mission"], []),
    ("what topics are covered in the leadership teams integration?", None, ["team practices", "broadcasting"], []),
    ("is there research behind the integration?", None, ["Rutgers", "Cornell", "climate", "efficacy"], []),
    ("Is there any research that this works?", None, ["Rutgers"], []),
    ("is there follow up coaching?", INTEGRATION, ["Ongoing coaching"], []),
    ("do you offer ongoing coaching for PLCs?", None, ["last at every level"], []),
    ("what approach does the team training use?", None, ["continuous improvement"], []),
    ("tell me about the integration of leadership teams", None, ["every level", "high-performing"], []),
    ("is DLT training or coaching?", None, ["training", "coaching"], []),
    # bargaining
    ("what is IBB", None, ["contract negotiations", "impact bargaining"], []),
    ("tell me about interest based bargaining", None, ["owned by both sides"], []),
    ("what is IBPS?", None, ["problem-solving"], []),
    ("what kinds of issues has CEC facilitated with IBB", None, ["working conditions", "technology", "safety"], []),
    ("what topics does IBB handle?", None, ["expectations and evaluation", "resources"], []),
    ("what can IBB be used for", None, ["contract negotiations", "impact bargaining", "problem-solving"], []),
    ("is IBB only for contracts?", None, ["impact bargaining", "problem-solving"], []),
    ("does IBB help with working conditions?", None, ["working conditions"], []),
    ("who makes the decisions in IBB?", None, ["jointly"], []),
    ("are you neutral in the bargaining?", None, ["owned jointly"], []),
    ("do you have experience with interest based bargaining?", None, ["success"], []),
    ("is interest-based bargaining facilitation or training?", None, ["facilitation"], ["training"]),
    # series
    ("what is the leadership series about", None, ["mutual accountability", "shared vision"], []),
    ("what are the goals of the series?", None, ["theory and practice", "roles and responsibilities", "coherent"], []),
    ("what's the full title of the series", None, ["Leadership Principles and Practices"], []),
    (
        "What will our team learn in Listen to Learn to Lead?",
        None,
        ["research-based characteristics", "partnerships"],
        [],
    ),
    ("tell me more about labor management relationships", None, ["3-day", "Listen to Learn to Lead"], []),
    ("what kind of help is the labor management program", None, ["leadership series"], []),
    # leadership development
    ("what is leadership development", None, ["association leaders", "classroom"], []),
    ("what leadership model do you use?", DEVELOPMENT, ["distributed leadership", "DLT", "SLTs", "PLCs"], []),
    ("who are the consultants, what background do they have?", None, ["rural, suburban and urban", "charter"], []),
    ("have your consultants worked in urban schools", None, ["urban", "private"], []),
    ("do you work with charter schools?", None, ["charter"], []),
    ("is equity part of leadership development?", None, ["equity", "all students"], []),
    ("at what levels does leadership development work?", None, ["classroom", "district"], []),
    # comparisons
    ("difference between DLT and SLT", None, ["district leaders", "school leaders"], ["$7,500"]),
    ("what's the difference between the conflict training and IBB?", None, ["$2,500", "8 hours", "half-days"], []),
    ("IBB vs the leadership series", None, ["$7,500", "8 hours", "facilitation", "3 full days"], []),
    ("which is cheaper, IBB or the series?", None, ["$2,500", "$7,500"], []),
    ("how does a PLC differ from an SLT", None, ["philosophy", "shared school vision"], []),
    ("is the DLT the same as the SLT?", None, ["district", "school"], []),
    (
        "which takes longer, the conflict training or the series? how long are the conflict training and the series",
        None,
        ["two half-days", "3 full days"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "about", "must", "must_not"), ASKED, ids=[row[0] for row in ASKED])
def test_what_a_service_holds_is_answered(
    questions: Questions, text: str, about: str | None, must: list[str], must_not: list[str]
) -> None:
    check(answers(questions, text, "en", about), must, must_not)
