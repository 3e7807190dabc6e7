"""When help is wished: the time a person names for it, told apart from when things happened and from other deadlines.

Decided here: a time counts where it was asked for, stands alone between commas ("40 teachers, $5k, this fall"), or has
a word of wish nearer than a word of another matter ("our contract expires in June"). "By March" lasts to the end of
March, "before March" to the end of February. "Next year" is the next school year. What is past never counts.
"""

from datetime import date

from matchers.digits import has_digit
from matchers.frame import Mention, Timing
from matchers.text import Text
from matchers.timing.school_calendar import UNKNOWN, Span
from matchers.timing.times import Time, find_times
from matchers.timing.words import ASKS, NO_RUSH, NOT_KNOWN, OTHER_MATTERS, SOON, TRIGGERS, WISHES
from matchers.wishes.formats import has_format, is_of_format
from matchers.wording import Wording

_JOINTS = frozenset("or and to through o y a hasta u maybe".split())
_FILLERS = frozenset(
    "maybe probably hopefully ideally sometime preferably perhaps please thanks i think we guess say if possible"
    " quizas tal vez ojala idealmente preferible either or works work best is good would be great at the earliest"
    " latest around time timing when cuando fecha timeline creo seria and y somewhere no rush mas tardar de"
    " preferencia anytime".split()
)
_TABLES = (NO_RUSH, SOON, NOT_KNOWN)
_REACH = 12
_WISHES_ASKED = WISHES | ASKS


def find(text: Text, today: date, requested_slot: str | None = None) -> tuple[Mention, ...]:
    """At most one mention of the slot timing. `today` is the day the message came; dates are counted from it."""
    wording = Wording.of(text)
    asked = requested_slot == "timing"
    if not asked and TRIGGERS.isdisjoint(wording.vocabulary) and not has_digit(wording.folded):
        return ()
    times = [time for time in find_times(wording, today) if _is_wished(wording, time, asked)]
    if times:
        return (_mention(wording, _joined(wording, times)),)
    tables = [table for table in _TABLES[: 2 + asked] if not table.heads.isdisjoint(wording.vocabulary)]
    for k, form in enumerate(wording.forms) if tables else ():
        for table in tables:
            if form not in table.heads:
                continue
            if (size := table.starting(wording, k)) and (asked or _is_request(wording, k, k + size)):
                return (_mention(wording, Time(k, k + size, UNKNOWN)),)
    return (_bare_soon(wording)) if asked else ()


def _bare_soon(wording: Wording) -> tuple[Mention, ...]:
    places = [k for k, form in enumerate(wording.forms) if form in ("soon", "pronto", "now", "ahora", "ya")]
    return (_mention(wording, Time(places[0], places[0] + 1, UNKNOWN)),) if places and len(wording.forms) <= 5 else ()


def _mention(wording: Wording, time: Time) -> Mention:
    start, end = wording.words[time.first].start, wording.words[time.last - 1].end
    first, last = (bound.isoformat() if bound else None for bound in time.span)
    value = Timing(text=wording.text.cut(start, end), from_=first, to=last)
    return Mention(slot="timing", value=value, start=start, end=end)


def _joined(wording: Wording, times: list[Time]) -> Time:
    """The first time with those joined to it by "or" and the like: "this fall or next spring"."""
    joined = times[0]
    for time in times[1:]:
        between = wording.forms[joined.last : time.first]
        if len(between) > 1 or (between and between[0] not in _JOINTS) or wording.is_break(time.first):
            break
        ends = [bound for bound in (joined.span.last, time.span.last) if bound]
        starts = [bound for bound in (joined.span.first, time.span.first) if bound]
        span = Span(min(starts, default=None), max(ends, default=None))
        joined = Time(joined.first, time.last, span)
    return joined


def _is_wished(wording: Wording, time: Time, asked: bool) -> bool:
    if time.past:
        return False
    if asked:
        other = _distance(wording, time, OTHER_MATTERS)
        return time.certain or len(wording.forms) <= 6 or other > 4
    if not time.certain:
        return False
    if _stands_alone(wording, time):
        return True
    first, last = wording.sentence(time.first)
    asks = wording.is_question(last) or wording.form(first) in (
        "can",
        "could",
        "would",
        "podria",
        "podrian",
        "puede",
        "pueden",
    )
    wishes = _WISHES_ASKED if asks else WISHES
    wish, other = _distance(wording, time, wishes), _distance(wording, time, OTHER_MATTERS)
    return wish < (_REACH if not time.vague else 5) and wish < other


def _stands_alone(wording: Wording, time: Time) -> bool:
    """Whether commas or the sentence's ends stand around the time, small words aside."""
    first, last = time.first, time.last
    while first > 0 and not _is_cut(wording, first) and wording.form(first - 1) in _FILLERS:
        first -= 1
    while last < len(wording.forms) and not _is_cut(wording, last) and wording.form(last) in _FILLERS:
        last += 1
    first, last = _over_format(wording, first, last)
    if not (_is_cut(wording, first) and _is_cut(wording, last)):
        return False
    opens = wording.is_break(first) and last < len(wording.forms) and not wording.is_break(last)
    return not (opens and "," in wording.gap(last) and time.vague) and not _opens_story(wording, first, last)


def _over_format(wording: Wording, first: int, last: int) -> tuple[int, int]:
    """Over a format beside the time, and a count before it: "in person in January", "25 people online in March"."""
    start, end = first, last
    while start > 0 and not _is_cut(wording, start) and _is_small(wording.form(start - 1)):
        start -= 1
    if has_format(frozenset(wording.forms[start:first])):
        first = start
        counted = next((k for k in range(max(0, start - _COUNTED), start) if wording.form(k)[:1].isdigit()), start)
        if not any(_is_cut(wording, k) for k in range(counted + 1, start + 1)):
            first = counted
    while end < len(wording.forms) and not _is_cut(wording, end) and _is_small(wording.form(end)):
        end += 1
    return first, end if has_format(frozenset(wording.forms[last:end])) else last


def _is_small(form: str) -> bool:
    return form in _FILLERS or is_of_format(form)


_COUNTED = 3
"""Words before a format among which a number begins what is counted."""


def _opens_story(wording: Wording, first: int, last: int) -> bool:
    """Whether a comma after an opening time leads into another matter: "In June, our contract expires"."""
    if not wording.is_break(first) or wording.is_break(last):
        return False
    _, end = wording.sentence(first)
    rest = wording.forms[last:end]
    return not OTHER_MATTERS.isdisjoint(rest[:6]) or (len(rest) > 4 and WISHES.isdisjoint(rest))


def _is_cut(wording: Wording, index: int) -> bool:
    return (
        wording.is_break(index)
        or "," in wording.gap(index)
        or wording.gap(index).strip() in ("-", "--", "(", ")", "/", ":")
    )


def _is_request(wording: Wording, first: int, last: int) -> bool:
    """Whether "asap" or "no rush" is about the wished help: alone, or with a wish in the sentence."""
    start, end = wording.sentence(first)
    rest = wording.forms[start:first] + wording.forms[last:end]
    return len(rest) <= 3 or not WISHES.isdisjoint(rest) or "," in wording.gap(first) + wording.gap(last)


def _distance(wording: Wording, time: Time, words: frozenset[str]) -> int:
    """How many words the nearest of `words` is away in the sentence; a comma counts as two."""
    first, last = wording.sentence(time.first)
    best = _REACH
    for places in (range(time.first - 1, first - 1, -1), range(time.last, last)):
        away = 0
        for k in places:
            away += 1 + 2 * ("," in wording.gap(k if k >= time.last else k + 1))
            if away >= best:
                break
            if wording.forms[k] in words:
                best = away
                break
    return best
