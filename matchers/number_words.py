"""Number words of English and Spanish, folded."""

from matchers.wording import Phrases

UNITS = {
    word: value
    for value, words in enumerate(
        (
            "zero cero",
            "one uno un una",
            "two dos",
            "three tres",
            "four cuatro",
            "five cinco",
            "six seis",
            "seven siete",
            "eight ocho",
            "nine nueve",
            "ten diez",
            "eleven once",
            "twelve doce",
            "thirteen trece",
            "fourteen catorce",
            "fifteen quince",
            "sixteen dieciseis",
            "seventeen diecisiete",
            "eighteen dieciocho",
            "nineteen diecinueve",
        )
    )
    for word in words.split()
}
VEINTI = "veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve".split()
UNITS.update({word: 21 + place for place, word in enumerate(VEINTI)})
UNITS.update(veintiuno=21, veintiuna=21)
TENS = {
    word: value * 10
    for value, words in enumerate(
        (
            "twenty veinte",
            "thirty treinta",
            "forty fourty cuarenta",
            "fifty cincuenta",
            "sixty sesenta",
            "seventy setenta",
            "eighty ochenta",
            "ninety ninty noventa",
        ),
        start=2,
    )
    for word in words.split()
}
UNITS.update(
    {
        f"{ten}{joint}{unit}": TENS[ten] + UNITS[unit]
        for ten in TENS
        for unit in UNITS
        if UNITS[unit] in range(1, 10)
        for joint in ("", "i", "y")
    }
)
"""Written in one: "twentyfive", "treintaicinco"."""
HUNDREDS = {"cien": 100, "ciento": 100, "quinientos": 500, "quinientas": 500}
HUNDREDS.update(
    {
        f"{stem}cient{ending}": value * 100
        for value, stem in ((2, "dos"), (3, "tres"), (4, "cuatro"), (6, "seis"), (7, "sete"), (8, "ocho"), (9, "nove"))
        for ending in ("os", "as")
    }
)
SPANISH_NUMBERS = frozenset(
    {word for word in UNITS if word.startswith(("veint", "trei", "cuar", "cinc", "sese", "sete", "oche", "nove"))}
    | {word for word in TENS if not word.endswith("ty")}
    | set(HUNDREDS)
    | set(
        "cero uno un una dos tres cuatro seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
        " dieciocho diecinueve docena".split()
    )
)
"""The number words that English does not know."""
SCALES = {
    "hundred": 100,
    "hundreds": 100,
    "k": 1000,
    "grand": 1000,
    "thousand": 1000,
    "thousands": 1000,
    "mil": 1000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "millon": 1_000_000,
    "millones": 1_000_000,
    "m": 1_000_000,
    "dozen": 12,
    "dozens": 12,
    "docena": 12,
    "docenas": 12,
}
SPOKEN_SCALES = frozenset(("hundred", "thousand", "million", "dozen", "grand"))
GRAND_THINGS = frozenset("total opening plan piano jury scheme finale gesture tour idea vision design theft".split())
ATTACHED = frozenset("km")
"""Letters that are a scale; "m" only where it touches the digits."""
HALF = Phrases(("half a", "half", "medio", "media"))
COUPLE = Phrases(("a couple of", "a couple", "couple of", "couple", "un par de", "par de"))
FEW = Phrases(("a few", "few", "several", "unos pocos", "unas pocas", "unos cuantos", "varios", "varias", "algunos"))
AND_A_HALF = Phrases(("and a half", "y medio", "y media"))
JOINTS = frozenset((" ", "-", "", "  ", "\t"))

STARTERS = frozenset(
    {*UNITS, *TENS, *HUNDREDS, *SCALES, "half", "medio", "media", "couple", "par", "few", "several", "varios"}
    | {"varias", "unos", "unas", "algunos", "a", "an"}
) - {"k", "m", "grand"}
SIGNS = (STARTERS | {"grand"}) - {"a", "an", "half", "medio", "media", "few", "several", "unos", "unas"}
"""Words without which a text without digits holds no number."""
