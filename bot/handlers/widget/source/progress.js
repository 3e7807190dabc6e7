/** How far the conversation is: six steps that everybody knows, whatever else is asked in between. */

import { h } from "./dom.js";

const STEPS = [
  "needs clarification",
  "participants schools students audience",
  "budget kind format timing",
  "district",
  "name role email phone",
];
const ALL = 6;

/** The step a turn asks about, 0 to 5; 6 when all is sent. */
export function stepOf(turn, sendChoice) {
  if (!turn) return 0;
  if (turn.inquiry && turn.requested_slot === null) return ALL;
  if (turn.requested_slot === "confirmation") {
    if (turn.choices.includes(sendChoice)) return 5;
    if (turn.slots.district !== null) return 4;
    return turn.slots.participants === null && turn.slots.budget === null ? 0 : 3;
  }
  return Math.max(0, STEPS.findIndex((slots) => slots.includes(turn.requested_slot)));
}

export class Progress {
  constructor() {
    this.bar = h("div", { class: "bar", role: "progressbar", "aria-valuemin": "0", "aria-valuemax": String(ALL) });
    this.bar.append(...Array.from({ length: ALL }, () => h("i")));
    this.label = h("span", { class: "step", "aria-hidden": "true" });
  }

  show(turn, texts, sendChoice) {
    const step = stepOf(turn, sendChoice);
    const isDone = step === ALL;
    const words = isDone ? texts.sent : texts.step(step + 1, ALL, texts.steps[step]);
    this.label.textContent = words;
    this.bar.setAttribute("aria-label", texts.progress);
    this.bar.setAttribute("aria-valuenow", String(step));
    this.bar.setAttribute("aria-valuetext", words);
    [...this.bar.children].forEach((part, index) => {
      part.className = index < step ? "done" : index === step ? "now" : "";
    });
  }
}
