"""How often something is asked or misunderstood before it is done otherwise. What is done and what is said of it read
the same figures."""

ASK_OTHERWISE = 2
"""The misunderstanding of a question from which it is asked in other words, with choices."""
OFFER_PERSON = 3
"""The misunderstanding from which a person is offered."""
LEAVE_OUT = 4
"""The misunderstanding at which what can be done without is left out: the person offered was not wanted."""
UNCLEAR_LEFT = 3
"""The time a question is not understood at which it is left out where it can be, else a person is offered."""
TAKE_ANYTHING = 2
"""Misunderstandings in a row after which any answer is taken for the need, a single word that fits nothing too."""
