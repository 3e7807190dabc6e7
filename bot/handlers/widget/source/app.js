/** Ties the conversation to what is shown. */

import { Conversation } from "./conversation.js";
import { Display } from "./display.js";
import { Frame } from "./frame.js";
import { noteTurn } from "./notes.js";
import { Sheets } from "./sheets.js";
import { languageOf, TEXTS } from "./texts.js";
import { Words } from "./words.js";

const COVERING = "(max-width: 480px), (max-height: 440px)";

export class App {
  /** `options`: greeting, language, offering, privacy, as the website set them. */
  constructor(host, shadow, server, options) {
    Object.assign(this, { host, shadow, server, options });
    this.language = languageOf(options.language);
    this.listening = new AbortController();
    this.allWords = new Words(server);
    this.conversation = new Conversation(server, () => ({
      page: { address: pageAddress(), title: document.title.slice(0, 300) },
      language: this.language,
    }), this.listening.signal);
    this.sheets = new Sheets(this);
    this.frame = new Frame(this);
    this.frame.panel.append(this.sheets.element);
    this.display = new Display(this);
    this.isOpen = false;
    this.editing = null;
    this.conversation.addEventListener("change", () => {
      if (this.loading && !this.words) this.fetchWords();
      this.show();
    });
    this.conversation.addEventListener("turn", ({ detail }) => this.learn(detail));
  }

  get texts() {
    return TEXTS[this.language];
  }

  get words() {
    return this.allWords.of(this.language);
  }

  get organisation() {
    return this.words?.organisation ?? "";
  }

  get greeting() {
    return this.options.greeting || this.words?.greeting || "";
  }

  get privacy() {
    return this.words?.privacy ?? "";
  }

  get privacyShort() {
    return this.words?.readers ?? "";
  }

  /** The website's own page on privacy, else the one in the knowledge base; other schemes than http are ignored. */
  get privacyLink() {
    const link = this.options.privacy || this.words?.privacy_link;
    return link && /^https?:$/.test(new URL(link, location.href).protocol) ? new URL(link, location.href).href : null;
  }

  get isCovering() {
    return matchMedia(COVERING).matches;
  }

  start() {
    const { storage } = this.conversation;
    this.frame.input.value = storage.get("draft") ?? "";
    this.frame.relabel();
    const wake = () => document.visibilityState === "visible" && this.conversation.nudge();
    const fit = () => this.frame.root.style.setProperty("--_height", `${visualViewport.height}px`);
    const { signal } = this.listening;
    for (const event of ["online", "offline", "pageshow"]) addEventListener(event, wake, { signal });
    addEventListener("pagehide", () => this.conversation.pause(), { signal });
    document.addEventListener("visibilitychange", wake, { signal });
    window.visualViewport?.addEventListener("resize", fit, { signal });
    if (this.conversation.session() || this.conversation.queue().length) this.load();
    if (storage.get("open") && !this.isCovering) this.open({ isQuiet: true });
    this.show();
  }

  stop() {
    this.listening.abort();
    this.conversation.pause();
  }

  /** Fetches the words and comes back to the conversation, once. */
  load() {
    this.loading ??= this.fetchWords().then(() => this.conversation.resume());
    return this.loading;
  }

  async fetchWords() {
    await this.allWords.fetch(this.language);
    this.frame.relabel();
    this.show();
  }

  /** Opens the panel. The focus moves in, unless the panel only stayed open from the page before. */
  open({ isQuiet = false } = {}) {
    if (this.isOpen) return;
    this.isOpen = true;
    this.opener = document.activeElement === this.host ? this.frame.launcher : document.activeElement;
    this.frame.panel.hidden = false;
    this.frame.panel.setAttribute("aria-modal", String(this.isCovering));
    this.frame.root.classList.add("open");
    this.conversation.link.hurry = true;
    const unread = this.display.unread();
    const isFilled = this.frame.log.childElementCount > 0;
    this.conversation.storage.set("open", true);
    if (!isQuiet) {
      this.focusComposer();
      this.load().then(() => isFilled && this.display.readOut(unread));
      this.host.dispatchEvent(new CustomEvent("cec-assistant-open", { bubbles: true }));
    } else this.load();
    this.show();
    this.frame.scrollToEnd();
  }

  /** Closes the panel; the focus goes back to where it came from. */
  close() {
    if (!this.isOpen) return;
    this.sheets.close();
    this.isOpen = false;
    this.frame.toggleMenu(false);
    this.frame.panel.hidden = true;
    this.frame.root.classList.remove("open");
    this.conversation.link.hurry = this.conversation.turn?.led_by === "staff";
    this.conversation.storage.set("open", null);
    const opener = this.opener?.isConnected && this.opener !== document.body ? this.opener : this.frame.launcher;
    opener.focus();
    this.host.dispatchEvent(new CustomEvent("cec-assistant-close", { bubbles: true }));
    this.show();
  }

  focusComposer() {
    const isTouch = matchMedia("(pointer: coarse)").matches;
    if (this.isOpen) (isTouch ? this.frame.panel : this.frame.input).focus();
  }

  focused() {
    return this.shadow.activeElement;
  }

  /** While a sheet covers the conversation, nothing under it can be reached. */
  covered(isCovered) {
    this.frame.body.inert = isCovered;
  }

  /** Brings everything that is shown up to date. */
  show() {
    this.display.show();
  }

  /** Sends something and brings the focus back to where the next answer is written. */
  say(content, notes) {
    this.editing = null;
    this.sheets.close();
    this.conversation.send(content, notes);
    this.frame.scrollToEnd();
    this.focusComposer();
  }

  submit() {
    const text = this.frame.input.value.trim();
    if (!text) return this.frame.input.focus();
    this.frame.input.value = "";
    this.typed();
    this.load();
    this.say({ text });
    this.frame.input.focus();
  }

  /** What is being written is kept over a reload; the field grows with it. */
  typed() {
    const { input } = this.frame;
    this.conversation.storage.set("draft", input.value);
    this.frame.grow();
  }

  askPerson() {
    this.say({ act: { name: "hand_off" } }, { shown: this.texts.person });
  }

  showAnswers(slot) {
    this.sheets.open("answers", slot);
  }

  /** Opens the editor in place of a message; one that told several things is edited among all answers. */
  edit(what) {
    if (what && what.slots.length > 1) return this.showAnswers(null);
    const { sequence } = what ?? this.editing ?? {};
    this.editing = what && { sequence, slot: what.slots[0] };
    this.show();
    if (what) this.frame.log.querySelector(".editor input, .editor textarea, .editor select")?.focus();
    else this.focusComposer();
  }

  learn(detail) {
    const { language } = detail.turn;
    if (language !== this.language) {
      this.language = language;
      this.frame.relabel();
      this.fetchWords();
    }
    noteTurn(this.conversation, detail, this.words ?? this.allWords.of("en"), this.language);
    const { before, turn } = detail;
    if (before && turn.inquiry && before.inquiry?.reference !== turn.inquiry.reference)
      this.host.dispatchEvent(new CustomEvent("cec-assistant-filed", { bubbles: true }));
    this.sheets.refresh();
  }
}

/** The page's address without what follows "?" and "#": that may be personal, and says nothing about the page. */
function pageAddress() {
  return (location.origin + location.pathname).slice(0, 2000);
}
