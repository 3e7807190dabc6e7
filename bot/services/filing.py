"""What a turn means outside its conversation: an inquiry filed or amended, and what has to leave the house."""

import msgspec
from msgspec.structs import replace

from bot.dialogue import events as ev
from bot.dialogue.core import Core
from bot.dialogue.turn import Outcome
from bot.ports import Conversation, Inquiry, Intent


def follow_up(
    held: Conversation, earlier: Inquiry | None, outcome: Outcome, core: Core, at: str, program_version: str
) -> tuple[Inquiry | None, tuple[Intent, ...]]:
    """The inquiry as it stands after a turn, if the turn filed or amended one, and the intents that follow.

    `earlier`: the inquiry filed before; an amended one keeps when it was filed and what staff made of it.
    """
    for event in reversed(outcome.events):
        match event:
            case ev.InquiryFiled(reference):
                inquiry = _inquiry(held, outcome, core, at, program_version, reference)
                return inquiry, (Intent("inquiry_filed", reference, f"inquiry_filed/{reference}"),)
            case ev.InquiryAmended(reference):
                inquiry = _inquiry(held, outcome, core, at, program_version, reference)
                if earlier is not None and earlier.reference == reference:
                    inquiry = replace(inquiry, filed_at=earlier.filed_at, status=earlier.status)
                return inquiry, (Intent("inquiry_amended", reference, f"inquiry_amended/{reference}/{held.version}"),)
            case _:
                pass
    return None, ()


def _inquiry(
    held: Conversation, outcome: Outcome, core: Core, at: str, program_version: str, reference: str
) -> Inquiry:
    state = outcome.state
    flags = (*state.dangers, *(("wants_person",) if state.wants_person else ()))
    recommendations = tuple(
        {
            "offering": shown.offering,
            "criteria": msgspec.to_builtins(shown.criteria),
            "score": round(one.score, 4),
            "evidence": msgspec.to_builtins(one.evidence),
        }
        for shown, one in zip(outcome.reply.recommendations, outcome.ranking.recommendations, strict=True)
    )
    return Inquiry(
        reference=reference,
        conversation=held.id,
        channel=held.channel,
        language=state.language or "en",
        status="new",
        filed_at=at,
        updated_at=at,
        frame=state.frame,
        recommendations=recommendations,
        flags=flags,
        page=held.page,
        knowledge_version=core.knowledge.version,
        program_version=program_version,
    )


def reply_intents(held: Conversation, message_id: str) -> tuple[Intent, ...]:
    """What brings the answer to people who do not wait for it: those who write in Slack."""
    if held.channel != "slack":
        return ()
    return (Intent("slack_reply", held.id, f"slack_reply/{held.id}/{message_id}"),)
