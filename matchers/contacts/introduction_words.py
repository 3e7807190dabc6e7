"""Words with which people say their name: those that announce one, and those that may follow it."""

from matchers.contacts.signatures import CLOSING_HEADS
from matchers.wording import Phrases

STRONG = Phrases(
    "my names|names|my name|mi nombre|my name is|you're talking to|you are talking to|my name's|my full name is|the"
    " name is|the name's|name is|name's|i go by|you can call me|please call me|just call me|call me|calls me|they"
    " call me|me dicen|me llaman|i am called|me llamo|mi nombre es|mi nombre completo es|name|full"
    " name|your name|nombre|nombre completo|contact name|contact person|contact|contacto|nombre y apellido".split("|")
)
"""Announce a name beyond doubt."""
LABELS = frozenset("name nombre contact contacto names".split())
"""Heads that announce a name only before a colon or the like ("Name: Jane Doe")."""
WEAK = Phrases(
    "i'm|i am|im|i'am|thsi is|tihs is|htis is|ths is|this si|it's me|its me|it is me|soy yo|this is|it's|its|it is|soy"
    "|yo soy|habla|le habla|les habla|le escribe|les escribe|aqui|here is|i".split("|")
)
"""Behind these only what looks like a name is one."""
CONTACT_ME = Phrases(
    "contact me|reach me|call me|email me|write me|write to me|reach out to me|contacteme|contactarme|llameme".split(
        "|"
    )
)
HEADS = frozenset(
    "you're speaking i'am thsi tihs htis ths"
    " i'm im i this it's its it soy yo habla le les aqui my the name names name's me mi nombre full you"
    " please just call calls contact contacto reach email write your here".split()
)
"""First words of all those above."""
AFTER = frozenset(
    "or but o pero speaking for para from at with and here in of i my a an the de del y en con desde la el calling"
    " writing reaching representing again over superintendent principal teacher maestra maestro directora"
    " director".split()
)
"""Words that may follow a name without being a part of it."""
_COMMON_HEADS = frozenset("this i my it full please just you mi the your to email write le les me".split())
SIGNS = (
    (HEADS - _COMMON_HEADS)
    | (CLOSING_HEADS - {"all", "in", "un", "take", "kind", "de"})
    | {"escribe", "llamo", "called", "names"}
)
"""Words that may begin a name's announcement and are not in every other text."""
COMES_FROM = frozenset(("from", "with", "calling", "de"))
"""Behind a name these say where one is from."""
