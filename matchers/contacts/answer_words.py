"""Words around the bare answers to the questions for a name or a title."""

WRAPPERS = frozenset(
    "let's go with xoxo attn regards sure ok okay yes yeah yep yup hi hello hey well oh um so of course it it's its"
    " is this that's thats i'm im i am my name name's the call me from mine ask for just put as down use you can"
    " please full first last si claro por supuesto soy yo me llamo mi nombre es hola bueno pues el la would"
    " be will".split()
)
"""Courtesies and openings that are no part of the answer."""
