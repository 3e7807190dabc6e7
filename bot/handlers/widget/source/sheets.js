/** Pages that slide over the conversation: the answers so far, a copy, starting over, privacy. */

import { cards } from "./cards.js";
import { button, h, icon } from "./dom.js";
import { editor } from "./editor.js";
import { download, transcript } from "./transcript.js";
import { valueInWords } from "./words.js";

export class Sheets {
  constructor(app) {
    this.app = app;
    this.element = h("div", { class: "sheet", hidden: true });
    this.name = null;
  }

  /** Opens a page; `slot` is the answer to edit at once. */
  open(name, slot = null) {
    this.opener ??= this.app.focused();
    this.name = name;
    this.slot = slot;
    this.draw();
    (this.element.querySelector(".editor input, .editor textarea, .editor select") ?? this.element.querySelector("h2")).focus();
  }

  close() {
    if (!this.name) return;
    this.name = null;
    this.element.hidden = true;
    this.app.covered(false);
    const { opener } = this;
    this.opener = null;
    if (opener?.isConnected && opener.getClientRects().length) opener.focus();
    else this.app.focusComposer();
  }

  /** Shows what changed meanwhile, unless somebody is typing in it. */
  refresh() {
    if (!this.name || this.element.querySelector(".editor")) return;
    const hadFocus = this.element.contains(this.app.focused());
    this.draw();
    if (hadFocus) this.element.querySelector("h2").focus();
  }

  draw() {
    const { texts } = this.app;
    const titles = { answers: texts.answers, copy: texts.copy, restart: texts.restartTitle, privacy: texts.privacy };
    this.element.hidden = false;
    this.app.covered(true);
    this.element.replaceChildren(
      h(
        "div",
        { class: "sheet-head" },
        button("round", () => this.close(), { "aria-label": texts.back }, icon("back")),
        h("h2", { tabindex: "-1" }, titles[this.name]),
      ),
      h("div", { class: "sheet-body" }, this[this.name]()),
    );
  }

  answers() {
    const { app } = this;
    const { turn } = app.conversation;
    const told = Object.entries(turn?.slots ?? {}).filter(([, value]) => value !== null);
    return [
      told.length === 0 && h("p", { class: "hint" }, app.texts.nothing),
      h("dl", { class: "answers" }, told.map(([slot, value]) => this.answer(slot, value))),
      turn?.recommendations.length > 0 && [h("h3", {}, app.texts.suggestions), cards(app, turn.recommendations, true)],
    ];
  }

  answer(slot, value) {
    const { app } = this;
    const label = app.words?.slots[slot] ?? slot;
    const isBot = app.conversation.turn.led_by === "bot";
    const done = (isSaved) => {
      this.slot = null;
      if (isSaved) return this.close();
      this.draw();
      this.element.querySelector(`[data-slot="${slot}"]`)?.focus();
    };
    if (this.slot === slot && isBot) return h("div", { class: "editing" }, h("dt", { class: "sr" }, label), h("dd", {}, editor(app, slot, done)));
    const edit = () => this.open("answers", slot);
    return h(
      "div",
      {},
      h("dt", {}, label),
      h("dd", { dir: "auto" }, app.words ? valueInWords(slot, value, app.words, app.language) : ""),
      isBot &&
        h("dd", { class: "action" }, button("mini", edit, { "data-slot": slot, "aria-label": app.texts.editThis(label) }, icon("edit"), app.texts.edit)),
    );
  }

  copy() {
    const { app } = this;
    const { texts } = app;
    const status = h("p", { class: "hint", role: "status" });
    const copy = () =>
      (navigator.clipboard?.writeText(transcript(app)) ?? Promise.reject(new Error("no clipboard"))).then(
        () => (status.textContent = texts.copyDone),
        () => (status.textContent = texts.copyFailed),
      );
    return [
      h("p", {}, texts.copyText),
      button("button", () => download(app), {}, texts.download),
      button("button", copy, {}, texts.copyDo),
      status,
    ];
  }

  restart() {
    const { app } = this;
    const restart = () => {
      this.close();
      app.say({ act: { name: "restart" } }, { shown: app.texts.restart });
    };
    return [
      h("p", {}, app.texts.restartText),
      button("button primary", restart, {}, app.texts.restart),
      button("button", () => this.close(), {}, app.texts.cancel),
    ];
  }

  privacy() {
    const { app } = this;
    return [
      h("p", {}, app.privacy),
      app.privacyLink &&
        h("p", {}, h("a", { href: app.privacyLink }, app.texts.privacyMore)),
    ];
  }
}
