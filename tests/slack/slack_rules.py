"""What Slack accepts: slack_sdk's models, and the limits that they do not check (docs.slack.dev, block kit reference).

Written apart from the code under test: a limit that both got wrong in the same way would go unseen.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

KEYS: dict[str, set[str]] = {
    "section": {"type", "block_id", "text", "fields", "accessory", "expand"},
    "context": {"type", "block_id", "elements"},
    "actions": {"type", "block_id", "elements"},
    "header": {"type", "block_id", "text"},
    "divider": {"type", "block_id"},
    "input": {"type", "block_id", "label", "element", "hint", "optional", "dispatch_action"},
    "button": {"type", "action_id", "text", "value", "url", "style", "confirm", "accessibility_label"},
    "static_select": {"type", "action_id", "options", "initial_option", "placeholder", "option_groups", "confirm"},
    "multi_static_select": {"type", "action_id", "options", "initial_options", "placeholder", "max_selected_items"},
    "checkboxes": {"type", "action_id", "options", "initial_options"},
    "radio_buttons": {"type", "action_id", "options", "initial_option"},
    "plain_text_input": {
        "type", "action_id", "initial_value", "multiline", "min_length", "max_length", "placeholder",
    },
    "email_text_input": {"type", "action_id", "initial_value", "placeholder"},
    "plain_text": {"type", "text", "emoji"},
    "mrkdwn": {"type", "text", "verbatim"},
}  # fmt: skip
INPUTS = {"plain_text_input", "email_text_input", "checkboxes", "radio_buttons", "multi_static_select", "static_select"}
VIEW_KEYS = {"type", "callback_id", "title", "submit", "close", "blocks", "private_metadata", "external_id"}


def faults_of_message(arguments: dict[str, Any]) -> str | None:
    """Slack's error for a message, or None."""
    text, blocks = arguments.get("text") or "", arguments.get("blocks")
    if not text and not blocks:
        return "no_text"
    if len(text) > 40_000:
        return "msg_too_long"
    if blocks is not None:
        if not isinstance(blocks, list) or not 1 <= len(blocks) <= 50:
            return "invalid_blocks"
        if list(_faults(blocks, "message")):
            return "invalid_blocks"
        if sum(len(one) for one in _texts(blocks)) > 13_200:
            return "msg_blocks_too_long"
    return _metadata_fault(arguments.get("metadata"))


def faults_of_view(view: dict[str, Any]) -> list[str]:
    """What is wrong with a modal or a Home tab."""
    found = list(_view_faults(view)) + list(_faults(view.get("blocks") or [], str(view.get("type"))))
    if not 1 <= len(view.get("blocks") or []) <= 100:
        found.append("a view has 1 to 100 blocks")
    return found


def _view_faults(view: dict[str, Any]) -> Iterator[str]:
    if unknown := set(view) - VIEW_KEYS:
        yield f"unknown keys {unknown}"
    try:
        View(**view).to_dict()
    except (SlackObjectFormationError, TypeError) as error:
        yield str(error)
    if view.get("type") == "modal":
        for name in ("title", "submit", "close"):
            if name in view and not 1 <= len(view[name]["text"]) <= 24:
                yield f"{name} has 1 to 24 characters"
        if "title" not in view:
            yield "a modal has a title"
        if any(block["type"] == "input" for block in view["blocks"]) and "submit" not in view:
            yield "a modal with inputs has a submit"
    if len(view.get("private_metadata") or "") > 3000:
        yield "private_metadata is too long"


def _faults(blocks: list[dict[str, Any]], surface: str) -> Iterator[str]:
    try:
        for one in Block.parse_all(blocks):
            one.to_dict()
    except (SlackObjectFormationError, TypeError, AttributeError) as error:
        yield str(error)
    for block in blocks:
        yield from _block(block, surface)
    yield from _unique("action_id", blocks)
    yield from _unique("block_id", blocks)


def _block(block: dict[str, Any], surface: str) -> Iterator[str]:
    yield from _keys(block)
    match block["type"]:
        case "section":
            if not block.get("text") and not block.get("fields"):
                yield "a section has a text or fields"
            if block.get("text"):
                yield from _text(block["text"], 3000)
            if len(block.get("fields") or []) > 10:
                yield "too many fields"
            for field in block.get("fields") or []:
                yield from _text(field, 2000)
            if "accessory" in block:
                yield from _element(block["accessory"])
        case "header":
            yield from _text(block["text"], 150, plain=True)
        case "context":
            if not 1 <= len(block["elements"]) <= 10:
                yield "a context has 1 to 10 elements"
            for element in block["elements"]:
                yield from _text(element, 2000)
        case "actions":
            if not 1 <= len(block["elements"]) <= 25:
                yield "actions have 1 to 25 elements"
            for element in block["elements"]:
                yield from _element(element)
        case "input":
            if surface == "message":
                yield "inputs belong to views here"
            yield from _text(block["label"], 2000, plain=True)
            if "hint" in block:
                yield from _text(block["hint"], 2000, plain=True)
            if block["element"]["type"] not in INPUTS:
                yield "not an input element"
            yield from _element(block["element"])
        case "divider":
            pass
        case other:
            yield f"unknown block {other}"


def _element(element: dict[str, Any]) -> Iterator[str]:
    yield from _keys(element)
    if not 1 <= len(element.get("action_id") or "") <= 255:
        yield "an element has an action_id of up to 255 characters"
    kind = element["type"]
    if kind == "button":
        yield from _text(element["text"], 75, plain=True)
        if len(element.get("value") or "") > 2000:
            yield "a button's value is too long"
        if element.get("style") not in (None, "primary", "danger"):
            yield "unknown style"
    if "options" in element:
        most = 10 if kind in ("radio_buttons", "checkboxes") else 100
        yield from _options(element, most)
    if "initial_value" in element and not 1 <= len(element["initial_value"]) <= element.get("max_length", 3000):
        yield "initial_value is empty or too long"
    if not 0 <= element.get("max_length", 0) <= 3000:
        yield "max_length is up to 3000"


def _options(element: dict[str, Any], most: int) -> Iterator[str]:
    options = element["options"]
    if not 1 <= len(options) <= most:
        yield f"{element['type']} has 1 to {most} options"
    for option in options:
        yield from _text(option["text"], 75)
        if not 1 <= len(option["value"]) <= 150:
            yield "an option's value has 1 to 150 characters"
    if len({option["value"] for option in options}) < len(options):
        yield "options' values are unique"
    initial = element.get("initial_options", [])
    initial = [*initial, element["initial_option"]] if "initial_option" in element else initial
    if any(one not in options for one in initial) or element.get("initial_options") == []:
        yield "initial options are among the options"


def _text(text: dict[str, Any], most: int, *, plain: bool = False) -> Iterator[str]:
    yield from _keys(text)
    if plain and text["type"] != "plain_text":
        yield "plain_text is needed"
    if not 1 <= len(text["text"]) <= most:
        yield f"a text has 1 to {most} characters, not {len(text['text'])}"
    if text["type"] == "mrkdwn" and re.search(r"<(?![@#!]|https?:|mailto:|tel:)", text["text"]):
        yield "unescaped <"


def _keys(value: dict[str, Any]) -> Iterator[str]:
    known = KEYS.get(value["type"])
    if known is None:
        yield f"unknown type {value['type']}"
    elif unknown := set(value) - known:
        yield f"{value['type']}: unknown keys {unknown}"


def _unique(name: str, blocks: Any) -> Iterator[str]:
    repeated = [one for one, count in Counter(_named(name, blocks)).items() if count > 1]
    if repeated:
        yield f"{name} is not unique: {repeated}"


def _named(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get(name), str):
            yield value[name]
        for one in value.values():
            yield from _named(name, one)
    elif isinstance(value, list):
        for one in value:
            yield from _named(name, one)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("type") in ("plain_text", "mrkdwn"):
            yield value["text"]
        else:
            for one in value.values():
                yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _metadata_fault(metadata: Any) -> str | None:
    if metadata is None:
        return None
    if set(metadata) != {"event_type", "event_payload"} or not re.fullmatch(
        r"[a-zA-Z0-9_.\-]+", metadata["event_type"]
    ):
        return "invalid_metadata_format"
    return None if isinstance(metadata["event_payload"], dict) else "invalid_metadata_format"
