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

/** The step a turn asks about, 0 to 5; 6 when all is sent. A yes-or-no belongs to the step it follows: `last`. */
export function stepOf(turn, sendChoice, last = 0) {
  if (!turn) return 0;
  if (turn.inquiry && turn.requested_slot === null) return ALL;
  if (turn.requested_slot === "confirmation") {
    if (turn.choices.includes(sendChoice)) return 5;
    if (!turn.recommendations.length) return last; // whether to pass it on all the same
    if (turn.slots.district !== null) return 4;
    return turn.slots.budget === null && last < 3 ? last : 3;
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
    const step = stepOf(turn, sendChoice, this.last);
    const isDone = step === ALL;
    this.last = isDone ? 0 : step;
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
