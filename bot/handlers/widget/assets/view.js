// What is seen: lines, choices, the contact form, recommendations.

const shared = JSON.parse(document.body.dataset.shared);

export const one = (id) => document.getElementById(id);

/** Renders lines and turns. */
export class View {
  constructor(language) {
    this.language = language;
    this.cursor = 1; // the greeting stands there already
    this.shown = 0;
  }

  get texts() {
    return shared.texts[this.language];
  }

  speak(language) {
    if (language === this.language) return;
    this.language = language;
    document.documentElement.lang = language;
    for (const element of document.querySelectorAll("[data-text]")) element.textContent = this.texts[element.dataset.text];
    for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", this.texts[element.dataset.label]);
    for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = this.texts[element.dataset.placeholder];
  }

  empty() {
    one("log").replaceChildren();
    this.cursor = 0;
    this.shown = 0;
  }

  take({ messages, turn }) {
    let mine = null;
    for (const message of messages) {
      if (message.sequence <= this.cursor) continue;
      this.cursor = message.sequence;
      this.settle();
      const line = this.line(message.author, this.words(message.text));
      if (message.author === "visitor") mine = line;
      mine ??= line;
    }
    if (turn && turn.sequence > this.shown) this.show(turn);
    if (mine && this.cursor > 1) mine.scrollIntoView({ block: "start" });
  }

  words(text) {
    const act = /^\[(\w+)\]$/.exec(text);
    return (act && this.texts[act[1]]) || text;
  }

  line(author, text) {
    const names = { visitor: "you", bot: "assistant", staff: "staff" };
    const line = element("div", { className: `line ${author}` }, [
      element("span", { className: "author", textContent: this.texts[names[author]] }),
      element("p", { className: "words", textContent: text }),
    ]);
    one("log").append(line);
    return line;
  }

  pend(text) {
    this.settle();
    this.waiting = this.line("visitor", text);
    this.waiting.classList.add("pending");
    this.waiting.scrollIntoView({ block: "nearest" });
  }

  settle() {
    this.waiting?.remove();
    this.waiting = null;
  }

  show(turn) {
    this.shown = turn.sequence;
    this.speak(turn.language);
    document.querySelector(".language")?.remove();
    const buttons = turn.choices.map((choice) => element("button", { name: "choice", value: choice, textContent: choice }));
    one("choices").querySelector(".buttons").replaceChildren(...buttons);
    one("choices").hidden = !buttons.length;
    one("contact").querySelector(".fields").replaceChildren(...(turn.form?.fields ?? []).map((field) => this.field(field)));
    one("contact").hidden = !turn.form;
    one("recommendations").querySelector(".cards").replaceChildren(...turn.recommendations.map((shown) => this.card(shown)));
    one("recommendations").hidden = !turn.recommendations.length;
    one("reference").textContent = turn.inquiry?.reference ?? "";
    one("filed").hidden = !turn.inquiry;
  }

  field({ slot, label, type, autocomplete, required, value }) {
    const note = required ? [] : [" ", element("small", { textContent: `(${this.texts.optional})` })];
    return element("div", { className: "field" }, [
      element("label", { htmlFor: `field-${slot}` }, [label, ...note]),
      element("input", { id: `field-${slot}`, name: slot, type, autocomplete, required, maxLength: 200, value: value ?? "" }),
    ]);
  }

  card({ offering, criteria }) {
    const reasons = criteria.map(({ verdict, reason }) =>
      element("li", { className: verdict }, [element("span", { className: "verdict", textContent: `${this.texts[verdict]}:` }), ` ${reason}`]),
    );
    const name = shared.offerings[this.language][offering] ?? offering;
    return element("article", { className: "card" }, [element("h3", { textContent: name }), element("ul", {}, reasons)]);
  }

  complain(key) {
    one("alert").textContent = key ? this.texts[key] : "";
  }

  fault(errors) {
    for (const { field } of errors) {
      const slot = /^act\.slots\.(\w+)/.exec(field)?.[1];
      const input = slot && one(`field-${slot}`);
      if (!input) continue;
      const text = this.texts[`wrong_${slot}`] ?? this.texts.wrong;
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", `fault-${slot}`);
      one(`fault-${slot}`)?.remove();
      input.after(element("p", { id: `fault-${slot}`, className: "fault", textContent: text }));
    }
    document.querySelector("[aria-invalid=true]")?.focus();
  }

  busy(isBusy) {
    one("log").setAttribute("aria-busy", String(isBusy));
    for (const button of document.querySelectorAll("button")) button.disabled = isBusy;
  }
}

function element(tag, properties, children = []) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
