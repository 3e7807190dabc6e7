"""Talking in the terminal: for people with prompt-toolkit, for programs line by line as JSON."""

import asyncio
import json
import sys
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime
from itertools import count

import msgspec
from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import HTML
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.shortcuts import print_formatted_text

from bot import wire
from bot.actors import Actor
from bot.dialogue.acts import ChannelAct
from bot.inbound import Content, act_of
from bot.ports import StoreError
from bot.services.conversation import ConversationService, InboundMessage
from bot.slots import Vocabulary
from bot.wire import ActObject


class Talk:
    """One conversation in the terminal."""

    def __init__(self, service: ConversationService, conversation: str) -> None:
        self._service = service
        self._conversation = conversation
        self._actor = Actor("visitor", conversation)
        self._numbers = count(1)
        self._run = f"{datetime.now().astimezone().timestamp():.6f}"

    async def say(self, content: Content) -> wire.Turn:
        """Sends one message. Raises StoreError."""
        message = InboundMessage(
            conversation=self._conversation,
            message_id=f"{self._run}/{next(self._numbers)}",
            received_at=datetime.now().astimezone(),
            text=content.text,
            act=content.act,
        )
        return wire.decode_turn(await self._service.receive(self._actor, message))


async def chat_json(service: ConversationService, vocabulary: Vocabulary) -> int:
    """One Turn object a line of standard input. The exit status."""
    opened = await service.open("terminal")
    talk = Talk(service, opened.conversation)
    async with aclosing(_lines()) as lines:
        async for line in lines:
            turn = await talk.say(parse_line(line, vocabulary))
            sys.stdout.buffer.write(wire.encode(turn) + b"\n")
            sys.stdout.buffer.flush()
    return 0


async def _lines() -> AsyncGenerator[str, None]:
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.buffer.readline):
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def parse_line(line: str, vocabulary: Vocabulary) -> Content:
    """A line as text or act. What is no object with "text" or "act" is plain text: nothing a person types is lost."""
    if not line.lstrip().startswith("{"):
        return Content(text=line)
    try:
        said = json.loads(line)
        act = said.get("act") if isinstance(said, dict) else None
        if act is not None:
            return Content(act=act_of(msgspec.convert(act, ActObject), vocabulary))
    except (ValueError, RecursionError):  # no JSON, or an act that does not exist
        return Content(text=line)
    text = said.get("text") if isinstance(said, dict) else None
    return Content(text=text if isinstance(text, str) else line)


async def chat(service: ConversationService, conversation: str | None) -> int:
    """A conversation with history, numbered choices and colours; lines from a file or a pipe too. The exit status."""
    if conversation is None:
        opened = await service.open("terminal")
        talk, turn = Talk(service, opened.conversation), wire.decode_turn(opened.turn)
        print_formatted_text(HTML("<ansigray>{}</ansigray>").format(f"Conversation {opened.conversation}"))
    else:
        talk = Talk(service, conversation)
        turn = await talk.say(Content(act=ChannelAct("repeat")))
    show(turn)
    async with aclosing(_typed() if sys.stdin.isatty() else _lines()) as lines:
        async for line in lines:
            try:
                turn = await talk.say(Content(text=_chosen(line, turn.choices)))
            except StoreError as error:
                print_formatted_text(HTML("<ansired>{}</ansired>").format(f"Not stored, please send it again: {error}"))
            show(turn)
    return 0


async def _typed() -> AsyncGenerator[str, None]:
    """Lines that a person types, until the end of input or Ctrl-C."""
    session: PromptSession[str] = PromptSession(history=InMemoryHistory())
    while True:
        try:
            yield await session.prompt_async(HTML("<ansigreen>you</ansigreen> › "))
        except (EOFError, KeyboardInterrupt):
            return


def show(turn: wire.Turn) -> None:
    """Prints a turn: the words, then choices by number."""
    print_formatted_text(HTML("<ansicyan>{}</ansicyan>").format(turn.reply))
    for number, choice in enumerate(turn.choices, 1):
        print_formatted_text(HTML("  <ansiyellow>{}</ansiyellow> {}").format(number, choice))


def _chosen(line: str, choices: tuple[str, ...]) -> str:
    """The choice whose number was typed, else the line."""
    number = line.strip()
    return choices[int(number) - 1] if number.isdigit() and 0 < int(number) <= len(choices) else line
