/**
 * One conversation as this browser knows it: the lines that the server has, by sequence number, and the messages that
 * are still on their way. A message waits in the shared queue under its id until the server answered it.
 */

import { Expired, Link, Refused, Unreachable } from "./link.js";
import { Storage } from "./storage.js";

const FIRST_PAUSE = 800;
const LONGEST_PAUSE = 20_000;

export class Conversation extends EventTarget {
  /** Tells "change" whenever there is something new to show, and "turn" for each answer that this tab learns of. */
  constructor(server, opening, signal) {
    super();
    this.opening = opening;
    this.storage = new Storage(server, () => this.followOtherTab(), signal);
    this.isReached = true;
    this.pauses = 0;
    this.refusal = null;
    this.hasEnded = false;
    this.forget();
    this.id = this.session()?.conversation;
    this.link = new Link(server, {
      session: () => this.session(),
      cursor: () => this.cursor,
      lines: (messages, turn) => this.takeLines(messages, turn),
      reached: (isReached) => this.setReached(isReached),
      expired: () => this.expire(),
    });
  }

  forget() {
    this.lines = new Map();
    this.cursor = 0;
    this.turn = null;
    this.held = null;
    this.sending = null;
  }

  /** The conversation and its token, or null before the first message. */
  session() {
    return this.storage.get("session");
  }

  queue() {
    return this.storage.all("queue/").map(([, entry]) => entry);
  }

  /** What this browser remembers about single lines: the message id, which slots a message told, what it changed. */
  marks() {
    return Object.fromEntries(this.storage.all("mark/"));
  }

  mark(sequence, notes) {
    this.storage.set(`mark/${sequence}`, { ...this.storage.get(`mark/${sequence}`), ...notes });
  }

  get isOffline() {
    return !navigator.onLine || !this.isReached;
  }

  /** Comes back to a stored conversation, if there is one, and sends what is waiting. */
  resume() {
    if (this.session()) this.link.start();
    this.flush();
  }

  pause() {
    this.link.stop();
  }

  /** The browser is online again, or the person came back to the page. */
  nudge() {
    this.pauses = 0;
    if (this.session()) {
      if (!this.link.isWanted) this.link.start();
      else this.link.nudge();
    }
    this.flush();
    this.change();
  }

  /** Queues a message: {text} or {act}; `shown` is what stands in the transcript for an act. */
  send(content, notes = {}) {
    this.refusal = null;
    this.hasEnded = false;
    const entry = { id: freshId(), after: this.cursor, ...content, ...notes };
    this.storage.set(`queue/${entry.id}`, entry);
    this.change();
    this.flush();
  }

  /** Sends what is waiting, one by one and in order; only one tab does it at a time. */
  async flush() {
    if (this.isFlushing || !this.queue().length) return;
    this.isFlushing = true;
    clearTimeout(this.again);
    try {
      await this.storage.alone(async () => {
        for (let entry; (entry = this.queue()[0]); ) await this.deliver(entry);
      });
      this.pauses = 0;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      const pause = Math.max(error.seconds * 1000, Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.pauses++));
      this.again = setTimeout(() => this.flush(), pause);
    } finally {
      this.isFlushing = false;
      this.settle();
      this.change();
    }
  }

  async deliver(entry) {
    this.sending = entry.id;
    this.change();
    try {
      const session = this.session() ?? (await this.open());
      const { id: message_id, text, act } = entry;
      const turn = await this.link.deliver(session, act ? { message_id, act } : { message_id, text });
      this.dequeue(entry);
      this.answer(entry, turn);
    } catch (error) {
      if (error instanceof Expired) this.expire();
      else if (error instanceof Refused) {
        this.dequeue(entry);
        this.refusal = { entry, faults: error.faults, status: error.status };
      } else throw error;
    }
  }

  /** Keeps another session, or none; notes about the lines of the one before are dropped. */
  adopt(session) {
    for (const [sequence] of this.storage.all("mark/")) this.storage.set(`mark/${sequence}`, null);
    this.storage.set("seen", null);
    this.storage.set("session", session);
  }

  dequeue(entry) {
    this.storage.set(`queue/${entry.id}`, null);
  }

  async open() {
    const { conversation, token, turn } = await this.link.open(this.opening());
    this.forget();
    this.id = conversation;
    this.adopt({ conversation, token });
    this.place({ sequence: turn.sequence, author: "bot", text: turn.reply, at: new Date().toISOString() });
    this.turn = turn;
    this.link.start();
    return { conversation, token };
  }

  /** The answer to a message of ours. Its own line is the one before the answer; while a person leads, the last. */
  answer(entry, turn) {
    const at = new Date().toISOString();
    const isSilent = turn.led_by === "staff" || !turn.reply;
    const sequence = isSilent ? turn.sequence : turn.sequence - 1;
    this.mark(sequence, { id: entry.id, shown: entry.shown, quiet: entry.quiet, edits: entry.edits });
    if (!this.lines.has(sequence)) this.place({ sequence, author: "visitor", text: entry.text ?? `[${entry.act.name}]`, at });
    if (!isSilent) {
      if (!this.lines.has(turn.sequence)) this.place({ sequence: turn.sequence, author: "bot", text: turn.reply, at });
      if (entry.quiet) this.mark(turn.sequence, { quiet: true });
    }
    this.learn(turn, sequence);
    this.sending = null;
    this.settle();
    if (this.cursor < turn.sequence) this.link.catchUp().catch(() => {});
    this.change();
  }

  /** Lines from the server. While a message of ours is under way they wait, so that it is not shown twice. */
  takeLines(messages, turn) {
    if (this.sending && messages.some(({ author }) => author === "visitor")) {
      this.held = { messages: [...(this.held?.messages ?? []), ...messages], turn };
      return;
    }
    const visitors = messages.filter((line) => line.author === "visitor" && !this.lines.has(line.sequence));
    for (const line of messages) this.place(line);
    if (turn) this.learn(turn, visitors.length === 1 && this.turn ? visitors[0].sequence : null);
    this.change();
  }

  settle() {
    const held = this.held;
    this.held = null;
    if (!this.isFlushing) this.sending = null;
    if (held) {
      const { sending } = this;
      this.sending = null;
      this.takeLines(held.messages, held.turn);
      this.sending = sending;
    }
  }

  place(line) {
    this.lines.set(line.sequence, line);
    while (this.lines.has(this.cursor + 1)) this.cursor += 1;
  }

  /** A turn, and the line of the message that led to it if that is known. */
  learn(turn, sequence) {
    if (this.turn && turn.sequence < this.turn.sequence) return;
    const before = this.turn;
    this.turn = turn;
    if (before !== null && before.sequence === turn.sequence) return;
    this.dispatchEvent(new CustomEvent("turn", { detail: { before, turn, sequence } }));
  }

  /** The server no longer knows the conversation: what waits goes into a new one. */
  expire() {
    this.link.stop();
    this.forget();
    this.id = undefined;
    this.hasEnded = true;
    this.adopt(null);
    this.change();
  }

  followOtherTab() {
    const conversation = this.session()?.conversation;
    if (conversation !== this.id) {
      this.link.stop();
      this.forget();
      this.id = conversation;
      if (conversation) this.link.start();
    } else if (!this.link.isLive && this.session()) this.link.catchUp().catch(() => {});
    this.change();
  }

  setReached(isReached) {
    if (isReached === this.isReached) return;
    this.isReached = isReached;
    if (isReached) this.flush();
    this.change();
  }

  change() {
    this.dispatchEvent(new Event("change"));
  }

  /** Messages on their way that no line shows yet: a line of another tab may be there before its answer is. */
  pending() {
    const marks = this.marks();
    const known = new Set(Object.values(marks).map(({ id }) => id));
    const lines = [...this.lines.values()].filter((line) => line.author === "visitor" && !marks[line.sequence]?.id);
    const isShown = (entry) => lines.some((line) => line.sequence > entry.after && line.text === entry.text);
    return this.queue().filter((entry) => !known.has(entry.id) && !isShown(entry));
  }
}

let written = 0;

/** Unique, and in the order of writing when sorted: the time, a count, and chance. */
function freshId() {
  const [chance] = crypto.getRandomValues(new BigUint64Array(1));
  return `${Date.now()}-${String(written++).padStart(4, "0")}-${chance.toString(36)}`;
}
