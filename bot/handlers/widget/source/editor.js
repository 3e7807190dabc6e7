/** Editing an earlier answer: in a field of its own, with what was said before. */

import { button, h } from "./dom.js";
import { plainRange, valueToEdit } from "./words.js";

const RANGES = new Set(["participants", "schools", "students", "budget"]);
const TEXTS = { name: "name", role: "organization-title", email: "email", phone: "tel" };
const FORMATS = ["in_person", "virtual", "either"];
const TYPES = { email: "email", phone: "tel" };

/** A small form for one slot. `done` is called when it is saved (with true) or given up. */
export function editor(app, slot, done) {
  const { texts, conversation, words, language } = app;
  const value = conversation.turn?.slots[slot] ?? null;
  const label = words?.slots[slot] ?? slot;
  const said = words ? valueToEdit(slot, value, words, language) : "";
  const field = fieldOf(slot, value, said, words);
  const save = (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return field.focus();
    done(true);
    if (text !== said || slot === "format") sendEdit(app, slot, text, label);
  };
  const onkeydown = (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      done(false);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target === field) save(event);
  };
  return h(
    "form",
    { class: "editor", novalidate: true, onsubmit: save, onkeydown },
    h("label", {}, h("span", {}, texts.editThis(label)), field),
    h(
      "div",
      { class: "row" },
      h("button", { class: "button primary", type: "submit" }, texts.save),
      button("button", () => done(false), {}, texts.cancel),
    ),
  );
}

function fieldOf(slot, value, said, words) {
  if (slot === "format")
    return h("select", {}, FORMATS.map((id) => h("option", { value: id, selected: id === value }, words.values[id])));
  if (slot === "needs") return h("textarea", { rows: "4", maxlength: "8000", value: said });
  return h("input", { type: TYPES[slot] ?? "text", autocomplete: TEXTS[slot] ?? "off", maxlength: "200", value: said });
}

/** Sends an edit: as a form where the answer is plain, else by going back to the question and answering it again. */
function sendEdit(app, slot, text, label) {
  const slots = plainSlots(slot, text);
  const shown = `${label}: ${slot === "format" ? app.words.values[text] : text}`;
  if (slots) app.conversation.send({ act: { name: "fill", slots } }, { shown, edits: slot });
  else {
    app.conversation.send({ act: { name: "back", about: slot } }, { quiet: true });
    app.conversation.send({ text }, { edits: slot });
  }
}

function plainSlots(slot, text) {
  if (slot === "needs") return { needs: [{ text }] };
  if (slot === "format" || slot in TEXTS) return { [slot]: text };
  const range = RANGES.has(slot) ? plainRange(text) : null;
  return range && { [slot]: range };
}
