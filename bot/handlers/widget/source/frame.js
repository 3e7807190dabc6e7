/** The parts that are always there: launcher, panel, header, composer. Their words follow the language. */

import { button, h, icon } from "./dom.js";
import { Progress } from "./progress.js";

export class Frame {
  constructor(app) {
    this.app = app;
    this.labelled = [];
    const on = (key, attribute, element) => (this.labelled.push([element, attribute, key]), element);
    const round = (key, name, onclick, more = {}) =>
      on(key, "aria-label", button("round", onclick, more, icon(name)));

    this.badge = h("span", { class: "badge", "aria-hidden": "true", hidden: true });
    this.launcherText = on("launcher", null, h("span", { class: "launcher-text" }));
    this.launcher = button("launcher", () => app.open(), { "aria-haspopup": "dialog" }, icon("chat"), this.launcherText, this.badge);
    this.announcer = h("div", { class: "sr", role: "status" });

    this.title = h("h2", { id: "cec-title" });
    this.subtitle = h("p", { class: "subtitle" });
    this.avatar = h("span", { class: "avatar" }, icon("chat"));
    this.more = round("menu", "more", () => this.toggleMenu(), { "aria-expanded": "false", "aria-controls": "cec-menu" });
    this.menu = h(
      "div",
      { class: "menu", id: "cec-menu", hidden: true },
      [
        ["person", "person", () => app.askPerson()],
        ["answers", "list", () => app.sheets.open("answers")],
        ["copy", "copy", () => app.sheets.open("copy")],
        ["restart", "again", () => app.sheets.open("restart")],
      ].map(([key, name, act]) => button("", () => this.choose(act), {}, icon(name), on(key, null, h("span")))),
    );
    const header = h(
      "div",
      { class: "header" },
      this.avatar,
      h("div", { class: "titles" }, this.title, this.subtitle),
      this.more,
      round("minimise", "close", () => app.close()),
      this.menu,
    );

    this.progress = new Progress();
    this.answers = button("link", () => app.sheets.open("answers"), { hidden: true });
    this.progressRow = h("div", { class: "progress" }, this.progress.bar, h("div", { class: "row" }, this.progress.label, this.answers));

    this.banner = h("p", { class: "banner", role: "status" });
    this.log = on("log", "aria-label", h("div", { class: "log", role: "log" }));
    this.typing = h("div", { class: "typing", "aria-hidden": "true", hidden: true }, h("i"), h("i"), h("i"));
    this.choices = on("suggested", "aria-label", h("div", { class: "choices", role: "group" }));
    this.slot = h("div", { class: "form-slot" });
    this.scroller = on("log", "aria-label", h("div", { class: "scroller", tabindex: "0", role: "region" }, this.log, this.typing, this.slot, this.choices));

    this.input = h("textarea", {
      id: "cec-input",
      rows: "1",
      maxlength: "8000",
      enterkeyhint: "send",
      autocomplete: "off",
      oninput: () => app.typed(),
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          app.submit();
        }
      },
    });
    on("write", "aria-label", this.input);
    on("writeHint", "placeholder", this.input);
    this.foot = h("p", { class: "foot" });
    this.composer = h(
      "form",
      { class: "composer", onsubmit: (event) => (event.preventDefault(), app.submit()) },
      h("div", { class: "field-row" }, this.input, on("send", "aria-label", h("button", { class: "send", type: "submit" }, icon("send")))),
      this.foot,
    );

    this.body = h("div", { class: "body" }, this.progressRow, this.banner, this.scroller, this.composer);
    this.panel = h("section", { class: "panel", role: "dialog", "aria-labelledby": "cec-title", tabindex: "-1", hidden: true, onkeydown: (event) => this.key(event) }, header, this.body);
    this.root = on("assistant", "aria-label", h("aside", { class: "root", dir: "ltr" }, this.launcher, this.panel, this.announcer));
  }

  /** Puts the words of the language into place. */
  relabel() {
    const { texts, organisation, language, privacyShort } = this.app;
    this.root.lang = language;
    for (const [element, attribute, key] of this.labelled) {
      if (attribute) element.setAttribute(attribute, texts[key]);
      else element.textContent = texts[key];
    }
    this.title.textContent = organisation || texts.assistant;
    const link = button("link", () => this.app.sheets.open("privacy"), {}, texts.privacy);
    this.foot.replaceChildren(h("span", {}, privacyShort), " ", link);
  }

  /** The field grows with what is written. */
  grow() {
    const { input } = this;
    input.style.height = "auto";
    if (input.scrollHeight) input.style.height = `${input.scrollHeight + 2}px`;
  }

  scrollToEnd() {
    this.grow();
    this.scroller.scrollTo({ top: this.scroller.scrollHeight });
  }

  toggleMenu(isOpen = this.menu.hidden) {
    this.menu.hidden = !isOpen;
    this.more.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.menu.firstElementChild.focus();
  }

  choose(act) {
    this.toggleMenu(false);
    this.more.focus();
    act();
  }

  /** Escape closes what is open, the innermost first; on a phone the panel covers the page and keeps the focus. */
  key(event) {
    if (event.key === "Escape") {
      event.stopPropagation();
      if (!this.menu.hidden) {
        this.toggleMenu(false);
        this.more.focus();
      } else if (this.app.sheets.name) this.app.sheets.close();
      else this.app.close();
    } else if (event.key === "Tab" && this.app.isCovering) this.keepFocus(event);
  }

  keepFocus(event) {
    const stops = [...this.panel.querySelectorAll("button, a[href], input, textarea, select, summary, [tabindex='0']")];
    const reachable = stops.filter((stop) => stop.getClientRects().length && !stop.closest("[inert]"));
    const [from, to] = event.shiftKey ? [reachable[0], reachable.at(-1)] : [reachable.at(-1), reachable[0]];
    if (this.app.shadow.activeElement === from || (event.shiftKey && this.app.shadow.activeElement === this.panel)) {
      event.preventDefault();
      to.focus();
    }
  }
}
