"""Numbers that questions hold, in digits and in words."""

_SMALL = {
    word: number
    for number, words in {
        2: "two dos",
        3: "three tres",
        4: "four cuatro",
        5: "five cinco",
        6: "six seis",
        7: "seven siete",
        8: "eight ocho",
        9: "nine nueve",
        10: "ten diez",
        12: "twelve doce dozen",
        15: "fifteen quince",
        20: "twenty veinte",
        25: "veinticinco",
        30: "thirty treinta",
        40: "forty cuarenta",
        50: "fifty cincuenta",
        60: "sixty sesenta",
        70: "seventy setenta",
        80: "eighty ochenta",
        90: "ninety noventa",
        100: "hundred cien",
        200: "doscientos doscientas",
        300: "trescientos trescientas",
        1000: "thousand mil",
    }.items()
    for word in words.split()
}
"""Numbers in words that groups are told in. "One" is left out: it is more often a pronoun ("the shorter one")."""


def number_of(plain: str) -> float | None:
    """The number a word stands for, None for other words."""
    if plain[0].isdigit():
        try:
            return float(plain.replace(",", ""))
        except ValueError:
            return None
    return _SMALL.get(plain)
