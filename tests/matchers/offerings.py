"""Two made-up offerings, to test what follows from published facts and from missing ones."""

from knowledge.model import Capacity, Formats, Localized, Offering, Personnel, Price, Session


def text(words: str) -> Localized:
    return Localized(en=words)


TRAINING = Offering(
    name=text("Training"),
    short=text("the training"),
    also_called=("training",),
    kinds=("training",),
    summary=text("A training"),
    situation=text("You need training"),
    price=Price(amount=2500, basis="fixed", text=text("$2,500")),
    capacity=Capacity(max=50, text=text("up to 50")),
    personnel=Personnel(audiences=("teachers", "board"), text=text("teachers and board")),
    formats=Formats(values=("virtual",), text=text("online")),
    sessions=(Session(id="one", name=text("One")), Session(id="two", name=text("Two"), requires="one")),
)
SERIES = Offering(
    name=text("Series"),
    short=text("the series"),
    also_called=("series",),
    kinds=("leadership_series",),
    summary=text("A series"),
    situation=text("You need a series"),
    price=Price(amount=5000, basis="from", hours=8, text=text("from $5,000")),
)
BARE = Offering(
    name=text("Bare"), short=text("the bare one"), also_called=("bare",), summary=text("Bare"), situation=text("Bare")
)
ALL = {"training": TRAINING, "series": SERIES, "bare": BARE}
