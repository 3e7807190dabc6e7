/** Brings what is shown up to date with the conversation: log, banner, form, choices, unread answers. */

import { button } from "./dom.js";
import { contactForm } from "./form.js";
import { showLog } from "./log.js";

const GAP = 14;
const READ_AFTER = 400;

export class Display {
  constructor(app) {
    this.app = app;
    this.shown = { sequence: 0, count: 0 };
  }

  /** Brings everything up to date. */
  show() {
    const { frame, conversation, texts, words } = this.app;
    const { turn } = conversation;
    const isStaff = turn?.led_by === "staff";
    showLog(frame.log, this.app);
    frame.subtitle.textContent = isStaff ? texts.staffRole : texts.role;
    frame.root.classList.toggle("staff", isStaff);
    frame.progressRow.hidden = isStaff || !turn || conversation.lines.size < 2;
    frame.progress.show(turn, texts, words?.choices.send);
    const told = Object.values(turn?.slots ?? {}).filter((value) => value !== null).length;
    frame.answers.hidden = !told;
    frame.answers.textContent = `${texts.answers} (${told})`;
    this.showBanner();
    const isBusy = conversation.queue().length > 0;
    frame.typing.hidden = !(isBusy && !conversation.isOffline && !isStaff);
    this.showForm(isBusy || isStaff);
    this.showChoices(isBusy || isStaff);
    this.showUnread();
    this.follow();
  }

  showBanner() {
    const { conversation, frame, texts } = this.app;
    let words = "";
    if (conversation.isOffline) words = navigator.onLine ? texts.unreachable : texts.offline;
    else if (conversation.refusal && !conversation.refusal.entry.draft) words = texts.refused;
    else if (conversation.hasEnded) words = texts.ended;
    if (frame.banner.textContent !== words) frame.banner.textContent = words;
    if (conversation.refusal?.entry.text && !frame.input.value) {
      frame.input.value = conversation.refusal.entry.text;
      conversation.refusal.entry.text = "";
      this.app.typed();
    }
  }

  showForm(isBusy) {
    const { conversation, frame, language } = this.app;
    const fields = !isBusy && conversation.turn?.form?.fields;
    const { refusal } = conversation;
    const signature = fields && !conversation.isOffline ? JSON.stringify([language, fields, refusal?.entry.id]) : "";
    frame.slot.hidden = !signature;
    if (!signature || signature === this.formSignature) return;
    this.formSignature = signature;
    const draft = refusal?.entry.draft;
    frame.slot.replaceChildren(contactForm(this.app, fields, draft ? refusal.faults : [], draft));
    if (draft) frame.slot.querySelector("[aria-invalid]")?.focus();
  }

  showChoices(isBusy) {
    const { app } = this;
    const { conversation, frame, words } = app;
    const isNew = conversation.lines.size === 0;
    const choices = isBusy ? [] : isNew ? this.starters() : (conversation.turn?.choices ?? []);
    const signature = JSON.stringify(choices);
    if (signature === this.choicesSignature) return;
    this.choicesSignature = signature;
    const hadFocus = frame.choices.contains(app.focused());
    frame.choices.replaceChildren(
      ...choices.map((choice) =>
        button(choice === words?.choices.send ? "chip primary" : "chip", () => app.say({ text: choice }), {}, choice),
      ),
    );
    frame.choices.hidden = !choices.length;
    if (hadFocus) app.focusComposer();
  }

  /** What may be asked first: about the offering of the website's page, else about all. */
  starters() {
    const { conversation, words, texts, options } = this.app;
    if (!words || conversation.session()) return [];
    const name = words.offerings[options.offering]?.short;
    const { starters } = texts;
    return name ? [starters.interest(name), starters.cost(name), starters.who(name)] : [starters.offers];
  }

  /** Answers that the person has not seen. */
  unread() {
    const { conversation } = this.app;
    const { lines, storage } = conversation;
    const seen = storage.get("seen") ?? 1;
    const marks = conversation.marks();
    return [...lines.values()].filter((l) => l.author !== "visitor" && l.sequence > seen && !marks[l.sequence]?.quiet);
  }

  showUnread() {
    const { conversation, frame, isOpen, texts } = this.app;
    const newest = Math.max(0, ...conversation.lines.keys());
    if (isOpen && document.visibilityState === "visible" && newest > (conversation.storage.get("seen") ?? 1))
      conversation.storage.set("seen", newest);
    const count = isOpen ? 0 : this.unread().length;
    frame.badge.hidden = !count;
    frame.badge.textContent = String(count);
    const label = count ? `${texts.launcher}, ${texts.unread(count)}` : texts.launcher;
    frame.launcher.setAttribute("aria-label", label);
    if (count && count !== this.announced) frame.announcer.textContent = texts.unread(count);
    this.announced = count;
  }

  /** After opening, what came meanwhile is read out: a log that was hidden stays silent about it. */
  readOut(unread) {
    const latest = [...this.app.conversation.lines.values()].filter(({ author }) => author !== "visitor").slice(-1);
    const words = unread.length ? unread : latest;
    setTimeout(() => {
      this.app.frame.announcer.textContent = words.map(({ text }) => text).join("\n") || this.app.greeting;
    }, READ_AFTER);
  }

  /** New lines come into view: an open question with its choices, else an answer with its beginning. */
  follow() {
    const { conversation, frame, isOpen } = this.app;
    const { log, scroller } = frame;
    const newest = Math.max(0, ...conversation.lines.keys());
    const count = log.children.length;
    if (newest === this.shown.sequence && count === this.shown.count) return;
    this.shown = { sequence: newest, count };
    if (!isOpen) return;
    const own = [...log.querySelectorAll(".line.visitor")].at(-1);
    const end = scroller.scrollHeight - scroller.clientHeight;
    const answer = conversation.turn?.requested_slot ? null : own?.nextElementSibling;
    scroller.scrollTo({ top: answer ? Math.min(end, answer.offsetTop - GAP) : end });
  }
}
