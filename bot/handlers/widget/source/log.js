/** The conversation's lines as elements, in order; what is already shown stays untouched. */

import { cards } from "./cards.js";
import { button, h, icon, reconcile } from "./dom.js";
import { editor } from "./editor.js";
import { latestCards } from "./notes.js";

const ACT = /^\[(\w+)\]$/;

/** Brings the log up to date. */
export function showLog(log, app) {
  reconcile(log, [...items(app)]);
}

function* items(app) {
  const { conversation, texts } = app;
  const marks = conversation.marks();
  const latest = latestCards(conversation)?.sequence;
  const lines = [...conversation.lines.values()].sort((one, other) => one.sequence - other.sequence);
  if (app.privacy) yield item(app, "privacy", [app.privacy], () => privacy(app));
  if (!lines.length && app.greeting) yield bubble(app, "l1", { author: "bot", text: app.greeting }, {});
  let day = "";
  for (const line of lines) {
    const mark = marks[line.sequence] ?? {};
    if (mark.quiet) continue;
    const date = new Date(line.at).toDateString();
    if (day && date !== day) yield item(app, `d${line.sequence}`, [date], () => divider(app, line.at));
    day = date;
    const text = line.sequence === 1 && app.options.greeting ? app.options.greeting : line.text;
    yield* line.author === "visitor" ? visitor(app, line, mark) : answer(app, { ...line, text }, mark, latest);
  }
  for (const entry of conversation.pending()) {
    if (entry.quiet) continue;
    const state = app.conversation.isOffline ? texts.waiting : "";
    yield bubble(app, `p${entry.id}`, { author: "visitor", text: entry.shown ?? entry.text }, { state });
  }
}

function* visitor(app, line, mark) {
  const key = mark.id ? `p${mark.id}` : `l${line.sequence}`;
  const act = ACT.exec(line.text);
  const text = mark.shown ?? (act ? actInWords(app.texts, act[1]) : line.text);
  const slots = (mark.slots ?? []).filter((slot) => app.conversation.turn?.slots[slot] != null);
  const { editing } = app;
  if (editing?.sequence === line.sequence) {
    yield item(app, `e${line.sequence}`, [editing.slot], () => editor(app, editing.slot, () => app.edit(null)));
    return;
  }
  const edit = slots.length && app.conversation.turn.led_by === "bot" ? { sequence: line.sequence, slots } : null;
  yield bubble(app, key, { author: "visitor", text }, { edit, now: mark.now });
}

function* answer(app, line, mark, latest) {
  const key = `l${line.sequence}`;
  const isCurrent = line.sequence === app.conversation.turn?.sequence;
  const hasCards = Boolean(mark.cards?.length);
  const [thought, question] = mark.asked && hasCards ? lastLineApart(line.text) : [line.text, ""];
  if (mark.changes) yield item(app, `c${line.sequence}`, [mark.changes], () => changes(app, mark.changes));
  if (thought) yield bubble(app, key, { ...line, text: thought }, { asked: mark.asked && !hasCards, isCurrent });
  if (hasCards) {
    const isLatest = line.sequence === latest;
    const shown = isLatest && app.conversation.turn?.recommendations.length ? app.conversation.turn.recommendations : mark.cards;
    yield item(app, `r${line.sequence}`, [shown, isLatest], () => cards(app, shown, isLatest));
  }
  if (question) yield bubble(app, `q${line.sequence}`, { ...line, text: question }, { asked: true });
  if (mark.filed) yield item(app, `f${line.sequence}`, [mark.filed], () => filed(app, mark.filed));
}

/** A button's act, where this browser no longer knows what was shown for it. */
function actInWords(texts, name) {
  return { restart: texts.restart, hand_off: texts.person, why: texts.why }[name] ?? texts.edited;
}

/** An item is built anew when what it shows, the language or the words change. */
function item(app, key, shown, build) {
  return { key, signature: JSON.stringify([app.language, Boolean(app.words), ...shown]), build };
}

function bubble(app, key, line, extra) {
  return item(app, key, [line.author, line.text, extra], () => bubbleElement(app, line, extra));
}

function bubbleElement(app, { author, text }, { asked, isCurrent, edit, now, state }) {
  const { texts } = app;
  const names = { bot: texts.assistant, staff: texts.staffName(app.organisation), visitor: texts.you };
  const what = edit && edit.slots.map((slot) => app.words?.slots[slot] ?? slot).join(", ");
  return h(
    "div",
    { class: `line ${author}` },
    author === "staff" && h("p", { class: "author" }, h("span", { class: "avatar" }, icon("person")), names.staff),
    author !== "staff" && h("span", { class: "sr" }, `${names[author]}: `),
    h("div", { class: "bubble", dir: "auto" }, blocks(app, text, asked, isCurrent)),
    (edit || now || state) &&
      h(
        "p",
        { class: "under" },
        state && h("span", { class: "state" }, state),
        now && h("span", { class: "state" }, `${texts.edited} · ${texts.isNow} ${Object.values(now).join(", ")}`),
        edit && button("mini", () => app.edit(edit), { "aria-label": texts.editThis(what) }, icon("edit"), texts.edit),
      ),
  );
}

/** Text as paragraphs and lists. The open question stands out; a summary's lines can be edited. */
function blocks(app, text, asked, isCurrent) {
  const parts = [];
  const lines = text.split("\n").filter((line) => line.trim());
  lines.forEach((line, index) => {
    if (line.startsWith("- ")) {
      if (parts.at(-1)?.tagName !== "UL") parts.push(h("ul", {}));
      parts.at(-1).append(listItem(app, line.slice(2), asked && isCurrent));
    } else parts.push(h("p", { class: asked && index === lines.length - 1 ? "question" : null }, line));
  });
  return parts;
}

function listItem(app, text, isEditable) {
  const [, label, value] = /^([^:]{1,40}): (.+)$/s.exec(text) ?? [];
  const slot = label && app.words && Object.keys(app.words.slots).find((one) => app.words.slots[one] === label);
  if (!label) return h("li", {}, text);
  const edit = () => app.showAnswers(slot);
  return h(
    "li",
    { class: "fact" },
    h("span", {}, h("b", {}, `${label}: `), value),
    isEditable && slot && button("mini", edit, { "aria-label": app.texts.editThis(label) }, icon("edit")),
  );
}

function changes(app, changed) {
  const { texts, words } = app;
  return h(
    "ul",
    { class: "changes", "aria-label": texts.changed },
    changed.map(([slot, before, after]) =>
      h(
        "li",
        {},
        h("b", {}, words?.slots[slot] ?? slot),
        " ",
        h("del", {}, before),
        h("span", { "aria-hidden": "true" }, "→"),
        h("span", { class: "sr" }, ` ${texts.isNow} `),
        h("ins", {}, after || texts.nothing),
      ),
    ),
  );
}

function filed(app, reference) {
  const { texts } = app;
  return h(
    "div",
    { class: "filed" },
    h("span", { class: "tick" }, icon("fits")),
    h("div", {}, h("p", { class: "eyebrow" }, texts.reference), h("p", { class: "reference" }, reference)),
    button("button", () => app.sheets.open("copy"), {}, icon("copy"), texts.copy),
  );
}

function privacy(app) {
  return h("p", { class: "note" }, icon("lock"), h("span", {}, app.privacy));
}

function divider(app, at) {
  const format = new Intl.DateTimeFormat(app.language, { weekday: "long", month: "long", day: "numeric" });
  return h("p", { class: "day" }, h("span", {}, format.format(new Date(at))));
}

function lastLineApart(text) {
  const place = text.lastIndexOf("\n");
  return place < 0 ? ["", text] : [text.slice(0, place), text.slice(place + 1)];
}
