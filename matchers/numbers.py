"""Numbers in digits and words, English and Spanish: "forty-two", "1,200", "5k", "dos mil quinientos"."""

from matchers.digits import Number, digits, whole
from matchers.number_words import (
    AND_A_HALF,
    ATTACHED,
    COUPLE,
    FEW,
    GRAND_THINGS,
    HALF,
    HUNDREDS,
    JOINTS,
    SCALES,
    SPOKEN_SCALES,
    STARTERS,
    TENS,
    UNITS,
)
from matchers.wording import Wording


def find_numbers(wording: Wording) -> list[Number]:
    """All numbers of a text in order, whatever they count."""
    found: list[Number] = []
    index, forms = 0, wording.forms
    while index < len(forms):
        form = forms[index]
        number = _read(wording, index) if form in STARTERS or form[0].isdigit() else None
        if number:
            found.append(number)
            index = number.last
        else:
            index += 1
    return found


def _read(wording: Wording, index: int) -> Number | None:
    forms = wording.forms
    form = forms[index]
    if form[0].isdigit():
        return _read_digits(wording, index)
    if size := HALF.starting(wording, index):
        return _read_scaled(wording, index, index + size, 0.5)
    if size := COUPLE.starting(wording, index):
        scaled = _read_scaled(wording, index, index + size, 2)
        return (scaled or Number(index, index + size, 2))._replace(approximate=True)
    if size := FEW.starting(wording, index):
        scaled = _read_scaled(wording, index, index + size, 1)
        return scaled._replace(value=None) if scaled else None
    if form in ("a", "an"):
        scale = wording.form(index + 1)
        if scale not in SPOKEN_SCALES or wording.gap(index + 1) != " ":
            return None
        if scale == "grand" and wording.form(index + 2) in GRAND_THINGS:
            return None
        return _Reader(wording, index, after_article=True).number()
    if form == "once" and not is_spanish(forms):
        return None
    return _Reader(wording, index).number()


def is_spanish(forms: list[str]) -> bool:
    """Whether a text is Spanish rather than English by its small words; a single word may be either."""
    english = sum(form in _ENGLISH_SMALL for form in forms)
    spanish = sum(form in _SPANISH_SMALL for form in forms)
    return spanish > english or len(forms) == 1


_ENGLISH_SMALL = frozenset("the of we our to and i is are they our in a all teachers principals staff".split())
_SPANISH_SMALL = frozenset(
    "perdon sino son de que y somos en la el los las para tenemos maestros maestras directores personas docentes"
    " escuelas mil unos unas estudiantes dolares profesores seriamos participantes alumnos planteles".split()
)


def _read_digits(wording: Wording, index: int) -> Number | None:
    word = wording.words[index]
    value = digits(word.folded)
    raw = wording.text.raw[word.start : word.end]
    if not raw.isdecimal() and any(not (c.isdecimal() or c in ".,") for c in raw):
        if raw[-1] != "½" or (raw[:-1] and not raw[:-1].isdecimal()):  # the folded text shows "½" as "1"
            return None
        value = int(raw[:-1][:9] or 0) + 0.5
    if value is None:
        return None
    if size := AND_A_HALF.starting(wording, index + 1):
        return _read_scaled(wording, index, index + 1 + size, value + 0.5)
    if _is_grouped(wording, index):
        return Number(index, index + 2, int(word.folded + wording.form(index + 1)))
    scaled = _read_scaled(wording, index, index + 1, value)
    if scaled is None:
        return Number(index, index + 1, value)
    following = wording.form(scaled.last)
    if (
        scaled.unit in ("mil", "thousand")
        and len(following) == 3
        and following.isdecimal()
        and wording.gap(scaled.last) == " "
    ):
        return Number(index, scaled.last + 1, whole((scaled.value or 0) + int(following)))
    return scaled


def _is_grouped(wording: Wording, index: int) -> bool:
    """Whether a space stands for the comma of thousands: "10 000"."""
    following = wording.form(index + 1)
    return (
        len(following) == 3
        and following.endswith("00")
        and following.isdecimal()
        and wording.gap(index + 1) == " "
        and len(wording.form(index)) <= 3
        and wording.form(index).isdecimal()
    )


def _read_scaled(wording: Wording, first: int, index: int, coefficient: float) -> Number | None:
    """A coefficient with the scale words at `index`; None where no scale follows."""
    scale, unit, last = 1, "", index
    while (word := wording.form(last)) in SCALES and wording.gap(last) in JOINTS:
        touches = not wording.gap(last)
        if (word in ATTACHED and not touches and (word == "m" or wording.gap(last) == "-")) or scale >= 1_000_000:
            break
        if word == "k" and wording.gap(last + 1) == "-" and wording.form(last + 1)[:1].isdigit() and not touches:
            break  # "5 K-8 schools"
        scale, unit, last = scale * SCALES[word], word, last + 1
        if wording.form(last) in ("of", "de") and wording.form(last + 1) in SCALES:
            last += 1
    if not unit:
        return None
    return Number(first, last, whole(coefficient * scale), scale, unit)


_OPENING = frozenset(("hundred", "dozen", "docena"))
"""Scales that may stand for one of themselves."""


class _Reader:
    """Reads one number in words: a group below 1000, then thousands and millions, as both languages build them."""

    def __init__(self, wording: Wording, index: int, after_article: bool = False) -> None:
        self.wording = wording
        self.first = index
        self.last = index + after_article
        self.total = 0
        self.group: float = int(after_article)  # "a hundred" is one hundred
        self.scale, self.unit = 1, ""
        self.limit = 10**9

    def number(self) -> Number | None:
        while self.last < len(self.wording.forms):
            if self.last > self.first and self.wording.gap(self.last) not in JOINTS:
                break
            if not self._take(self.wording.forms[self.last]) and not self._take_and():
                break
        if self.last == self.first:
            return None
        if self.wording.forms[self.first : self.last] in (["mil"], ["cien"], ["ciento"]):
            self.scale, self.unit = 1, self.unit
        return Number(self.first, self.last, whole(self.total + self.group), self.scale, self.unit)

    def _take(self, form: str) -> bool:
        """Adds the next word if it can go on this number."""
        began = self.last > self.first
        rest = self.group % 100
        if (unit := UNITS.get(form)) is not None:
            if began and (rest and not (rest >= 20 and rest % 10 == 0 and 0 < unit < 10)):
                return False
            if began and (unit == 0 or not (self.group or self.total)):
                return False
            return self._add(unit)
        if ten := TENS.get(form):
            if began and 0 < self.group < 10 and not self.total and self.wording.gap(self.last) == "-":
                self.group *= 100  # "two-fifty"
            return not rest and (not began or self.group + self.total > 0) and self._add(ten)
        if hundreds := HUNDREDS.get(form):
            return not self.group and self._add(hundreds)
        return form in SCALES and self._multiply(form, began)

    def _add(self, value: int) -> bool:
        self.group += value
        self.last += 1
        self.scale, self.unit = 1, ""
        return True

    def _multiply(self, form: str, began: bool) -> bool:
        scale = SCALES[form]
        opens = form == "mil" or (form in _OPENING and not began and self._opens())
        if form == "k" and self.wording.gap(self.last + 1) == "-":
            return False  # "one K-12 building"
        if form == "m" or (not began and not opens) or scale >= self.limit:
            return False
        group = self.group or int(opens)
        if not group or (scale == 100 and group >= 100):
            return False
        if scale <= 100:
            self.group = group * scale
        else:
            self.total += int(group * scale)
            self.group, self.limit = 0, scale
        self.last += 1
        self.scale, self.unit = scale, form
        return True

    def _opens(self) -> bool:
        """Whether "hundred" or "dozen" begins a number: "hundred twenty five", "docena y media"."""
        following = self.wording.form(self.last + 1)
        halved = AND_A_HALF.starting(self.wording, self.last + 1) > 0
        return following in UNITS or following in TENS or halved or not self.last

    def _take_and(self) -> bool:
        """Goes over "and" or "y" inside a number: "a hundred and twenty", "treinta y dos", "two and a half"."""
        wording, following = self.wording, self.last + 1
        if size := AND_A_HALF.starting(wording, self.last):
            self.group += 0.5 * (self.scale if self.group else 0)
            self.total += 0 if self.group else self.scale // 2
            self.last += size
            return wording.form(self.last) in SCALES
        if wording.form(self.last) not in ("and", "y") or wording.form(self.first - 1) in ("between", "entre"):
            return False
        unit, ten = UNITS.get(wording.form(following)), TENS.get(wording.form(following))
        if wording.form(self.last) == "y":
            fits = self.group % 100 >= 30 and self.group % 10 == 0 and unit is not None and 0 < unit < 10
        else:
            rounded = (self.group >= 100 and self.group % 100 == 0) or (not self.group and self.total > 0)
            fits = rounded and bool(unit or ten) and not _is_scaled(wording, following)
        if fits and wording.gap(following) == " ":
            self.last += 1
            return self._take(wording.form(following))
        return False


def _is_scaled(wording: Wording, index: int) -> bool:
    """Whether the number at `index` has hundreds of its own, as in "one hundred and two hundred"."""
    while wording.form(index) in UNITS or wording.form(index) in TENS:
        index += 1
    return wording.form(index) in ("hundred", "hundreds")
