/** The conversation as a plain text, to keep. */

import { h } from "./dom.js";

/** Every line with who said it, then the reference. */
export function transcript(app) {
  const { conversation, texts, language } = app;
  const names = { bot: texts.assistant, staff: texts.staffName(app.organisation), visitor: texts.you };
  const marks = conversation.marks();
  const time = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const lines = [...conversation.lines.values()]
    .sort((one, other) => one.sequence - other.sequence)
    .filter(({ sequence }) => !marks[sequence]?.quiet)
    .map(({ sequence, author, text, at }) => `${names[author]} (${time.format(new Date(at))}):\n${marks[sequence]?.shown ?? text}\n`);
  const reference = conversation.turn?.inquiry?.reference;
  return [`${app.organisation}: ${texts.log}`, "", ...lines, reference ? `${texts.reference}: ${reference}` : ""].join("\n").trim() + "\n";
}

/** Saves it as a file of this device. */
export function download(app) {
  const address = URL.createObjectURL(new Blob([transcript(app)], { type: "text/plain;charset=utf-8" }));
  const link = h("a", { href: address, download: "cec-conversation.txt" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
