"""Counts that belong to a story: people who left, voted or quarrel, a class of children, schools that close."""

from matchers.quantities.bounds import Amount
from matchers.quantities.counting_words import GROUPS, GUESTS
from matchers.quantities.counts import Count
from matchers.quantities.roles import is_wished
from matchers.quantities.school_stories import is_class, is_on_roll, is_other_schools
from matchers.quantities.surroundings import (
    LAST_TIME,
    WISHES,
    YEARS,
    is_fact_alone,
    is_number,
    moved_from,
    neighbours_a_count,
)
from matchers.wording import Wording

_GONE_BEFORE = frozenset(
    "layoff layoffs lost lose losing fired fire firing cut cutting hired hire hiring rehire replaced replace replacing"
    " missing short"
    " down transferred riffed eliminated eliminate eliminating suspended arrested laid through recruit recruiting"
    " vacancy vacancies against between lacking lack openings opening another sub subs fight survey surveyed"
    " emailed texted told poll polled petition signatures fueron renunciaron firmaron votaron jubilaron dejaron"
    " quejamos perdimos perdido perdio perdieron despidieron renunciaron faltan falta contratar contratamos contrataron"
    " despedir sancionaron".split()
)
_GONE_AFTER = frozenset(
    "left leave leaving quit quitting quits resigned resign resigning retired retiring retire transferred"
    " transferring walked fired gone short voted vote signed complained complain complaining filed grieved told said"
    " say says cried crying refuse refused fight fighting fought argue arguing quarrel quarreling quarrelling clash"
    " clashing hate yelled screamed ago pregnant absent sick suspended expelled arrested failing failed bullied"
    " bullying killed died stopped came cornered called emailed testified showed spoke went got dont live lives"
    " viven threatened"
    " reported protested picketed accused renunciaron renuncio dejaron jubilaron jubilan pelean pelearon discuten"
    " discutieron firmaron votaron fueron lloraron quejaron dijeron dijo dejaron enfermos enfermas ausentes llorando"
    " peleando peleados".split()
)
REFERENCES = frozenset(("of them", "of you", "de ellos", "de ellas"))
_HAD_WITHIN = 9
_HANDED = (["they", "put"], ["gave", "us"], ["sent", "us"], ["nos", "mandaron"], ["nos", "pusieron"])
"""Words right before people who were given by others: "they put 4 new teachers in my hall"."""
_HEADS = ("superintendents", "principals", "bosses", "directores", "directors", "superintendentes")


def is_story(wording: Wording, count: Count, told: Amount, requested: str | None) -> bool:
    """Whether a count is part of what happened and not the number that takes part or a school's size."""
    asked = requested == count.slot
    if count.slot == "students":
        return is_class(wording, told, asked)
    if count.slot == "schools":
        return is_other_schools(wording, told, asked)
    if not asked and (
        (
            count.noun in REFERENCES
            and not count.attending
            and wording.form(told.first - 1) not in ("all", "todos", "todas")
            and not (wording.form(told.first - 1) in ("the", "los", "las") and told.size > 2)
        )
        or _is_under(wording, count, told)
        or _is_succession(wording, count, told)
        or wording.forms[max(0, told.first - 2) : told.first] in _HANDED
        or is_on_roll(wording, told)
    ):
        return True
    if not asked and GUESTS.is_phrase(count.noun) and not _are_guests(wording, count, told):
        return True
    if told.size == 1 and count.noun.split(" ")[-1] in GROUPS:
        return True  # "one union" counts nobody
    return _is_gone(wording, count, told) or (not asked and _is_handful(wording, count, told))


def _are_guests(wording: Wording, count: Count, told: Amount) -> bool:
    """Whether parents and the like take part: they are few and listed with others, or help is wished for them."""
    listed = told.size <= _MOST_GUESTS and neighbours_a_count(wording, told)
    return listed or count.attending or is_wished(wording, told)


_MOST_GUESTS = 50
"""Above this parents beside staff are those of a school, not those at the table."""


def _is_succession(wording: Wording, count: Count, told: Amount) -> bool:
    """ "We've had 4 superintendents" tells of those before."""
    first, _ = wording.sentence(told.core[0])
    return count.noun.endswith(_HEADS) and "had" in wording.forms[max(first, told.first - _HAD_WITHIN) : told.first]


def _is_under(wording: Wording, count: Count, told: Amount) -> bool:
    """ "Under three superintendents" speaks of years, not of a bound."""
    return told.min is None and wording.form(told.first) in ("under", "bajo") and count.noun.endswith(_HEADS)


def _is_gone(wording: Wording, count: Count, told: Amount) -> bool:
    first, last = wording.sentence(told.core[0])
    before = _before(wording, first, told)
    if (
        wording.form(told.core[1]) in ("fewer", "less", "menos")
        or _is_share(wording, told)
        or _is_bygone(wording, told, first, last)
        or moved_from(wording, told.first)
    ):
        return True
    if not _GONE_BEFORE.isdisjoint(before) and not (
        before[-1:] == ["from"] or ("need" in before and "hire" not in before)
    ):
        return not ("between" in before and told.min != told.max)
    for k in range(told.last, min(last, told.last + 4)):
        if "," in wording.gap(k) or wording.form(k) in _BEGINNING or is_number(wording.form(k)):
            break
        if wording.form(k) in _GONE_AFTER and not (wording.form(k) == "left" and _remain(wording, told, k, first)):
            signed_up = wording.form(k) == "signed" and wording.form(k + 1) in ("up", "on")
            return not signed_up and wording.form(k - 1) not in ("to", "all")  # "all told"
        if (
            wording.form(k) == "out"
            and wording.form(k + 1) != "of"
            and (k == told.last or wording.form(k - 1) in _AWAY)
        ):
            return True
        if k == told.last and wording.form(k).endswith(("aron", "ieron")) and wording.form(k) not in _TOOK_PART:
            return True  # "7 maestras pidieron traslado"
        if LAST_TIME.starting(wording, k):
            never = any(form.endswith("n't") or form in ("not", "never") for form in wording.forms[told.last : k])
            return not (never and not count.noun)  # "our team of 5 hasn't met since spring"
        if wording.form(k) in ("in", "en") and wording.form(k + 2) in YEARS:
            return True
    return False


_TOOK_PART = frozenset("aceptaron mostraron confirmaron inscribieron".split())
_BEGINNING = frozenset("and y to para twice once".split())
"""Words behind a count with which something else begins."""
_AWAY = frozenset("are is were was been walked walking dropped still currently always".split())


def _remain(wording: Wording, told: Amount, index: int, first: int) -> bool:
    """Whether "left" says who are still there: "there are 15 admins left", "we've 9 people left on the team"."""
    remaining = not _HELD.isdisjoint(wording.forms[max(first, told.first - 3) : told.first])
    remaining = remaining or (wording.form(told.first - 1) == "the" and wording.form(told.last - 1) == "us")
    ends = wording.is_break(index + 1) or "," in wording.gap(index + 1)
    return remaining and index == told.last and (ends or wording.form(index + 1) in ("from", "of", "in", "on", "out"))


_HELD = frozenset("there there's are have we've i've only just".split())


def _before(wording: Wording, first: int, told: Amount) -> list[str]:
    """The four words before a count, not those before a colon; "write down" and the like lose nobody."""
    start = max(first, told.core[0] - 4)
    start = max((k for k in range(start, told.core[0] + 1) if ":" in wording.gap(k)), default=start)
    item = max((k for k in range(start, told.core[0] + 1) if "," in wording.gap(k)), default=start)
    return [
        form
        for k, form in enumerate(wording.forms[start : told.core[0]], start)
        if (k >= item or form not in _WITHIN_ITS_ITEM)
        and not (form == "down" and wording.form(k + 1) == "to")
        and not (form == "down" and not _NOTED.isdisjoint(wording.forms[max(0, k - 2) : k]))
    ]


_WITHIN_ITS_ITEM = frozenset("fight against between survey surveyed emailed texted told poll polled quejamos".split())
"""What happened to others than those told behind a comma: "they fight in meetings, 25 teachers"."""
_NOTED = frozenset("write put jot mark note written writing".split())


def _is_bygone(wording: Wording, told: Amount, first: int, last: int) -> bool:
    """Whether "last year" or the "last" meeting is spoken of close by."""
    near = range(max(first, told.first - 5), min(last, told.last + 4))
    return any(
        wording.form(k) in ("last", "pasado", "pasada") and wording.form(k + 1) not in ("minute", "name") for k in near
    )


_DETERMINERS = ("the", "our", "my", "these", "their", "los", "las", "nuestros", "nuestras", "mis", "sus")
_OF = ("of", "de")


def _is_share(wording: Wording, told: Amount) -> bool:
    """Whether it is a part of a whole, or that whole: "four of the six principals"; with a wish the part counts."""
    before = wording.forms[max(0, told.first - 3) : told.first]
    if before[:1] == ["one"] and wording.form(told.first - 4) in ("every", "each", "not"):
        return False  # "every one of the 40 teachers"
    if before[-2:-1] and before[-2] in _OF and before[-1] in _DETERMINERS and is_number(before[0]):
        return True
    if before[-1:] == ["of"] and len(before) > 1 and is_number(before[-2]):
        return True
    at = told.core[1]
    whole = at + 2 if wording.form(at + 1) in _DETERMINERS else at + 1
    part = wording.form(at) == "of" and is_number(wording.form(whole))
    first, last = wording.sentence(told.core[0])
    return part and WISHES.isdisjoint(wording.forms[first:last])


def _is_handful(wording: Wording, count: Count, told: Amount) -> bool:
    """Whether one to three people are named without any wish in the sentence or beside other facts."""
    if told.size > 3 or told.per or (told.approximate and told.size == 3):
        return False
    if told.min != count.amount.min:
        return False  # "me and two other assistant principals"
    first, last = wording.sentence(told.core[0])
    words = wording.forms[first : told.first] + wording.forms[told.last : last]
    if told.size == 1 and (
        wording.form(told.core[1]) in ("of", "de") or wording.form(told.last) in ("who", "that", "que")
    ):
        return True
    if count.noun == "of us" and wording.form(told.first - 1) in ("the", "all", "only", "just", "los", "las"):
        return False
    if wording.form(told.core[1]) in ("of", "de") and count.noun not in ("of us", "de nosotros", ""):
        return True
    if neighbours_a_count(wording, told):
        return False
    if count.noun in ("person", "persona") and is_fact_alone(wording, told):
        return False
    if len(words) <= 2 or is_fact_alone(wording, told):
        return told.size == 1 and len(words) > 2
    return WISHES.isdisjoint(words) or (
        told.size == 1 and WISHES.isdisjoint(wording.forms[max(0, told.first - 3) : told.first])
    )
