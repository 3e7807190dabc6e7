/** The way to the server: a live socket where one can be had, else plain requests. The token is never in an address. */

const REQUEST_SECONDS = 15;
const ANSWER_SECONDS = 8;
const LONGEST_PAUSE = 30_000;
const SOCKET_TRIES = 3;
const POLL_FAST = 4_000;
const POLL_SLOW = 20_000;

/** The server cannot be reached now; trying again later may help. */
export class Unreachable extends Error {
  constructor(seconds = 0) {
    super("unreachable");
    this.seconds = seconds;
  }
}

/** The conversation is over: its token has expired, or it was removed. */
export class Expired extends Error {}

/** The server refuses this message, whatever happens; `faults` names the fields. */
export class Refused extends Error {
  constructor(problem = {}) {
    super("refused");
    this.status = problem.status;
    this.faults = problem.errors ?? [];
  }
}

export class Link {
  /** `hears`: session(), cursor(), lines(messages, turn), reached(boolean), expired(). */
  constructor(server, hears) {
    this.server = server;
    this.hears = hears;
    this.waiting = new Map();
    this.attempt = 0;
    this.isLive = false;
    this.isWanted = false;
    this.hurry = false;
  }

  /** Keeps in touch from now on. */
  start() {
    this.isWanted = true;
    this.connect();
  }

  /** Lets go of the socket, for example because the page is left. */
  stop() {
    this.isWanted = false;
    clearTimeout(this.retry);
    clearTimeout(this.poll);
    this.socket?.close();
    this.socket = null;
    this.isLive = false;
  }

  /** Tries again at once: the browser is online again, or the person came back. */
  nudge() {
    if (!this.isWanted || this.isLive) return;
    this.attempt = Math.min(this.attempt, SOCKET_TRIES);
    clearTimeout(this.retry);
    this.connect();
  }

  connect() {
    const session = this.hears.session();
    if (!this.isWanted || !session || this.socket) return;
    let socket;
    try {
      const path = `/api/v1/conversations/${session.conversation}/live`;
      socket = new WebSocket(this.server.replace(/^http/, "ws") + path);
    } catch {
      this.lost();
      return;
    }
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ token: session.token, after: this.hears.cursor() }));
    socket.onmessage = (event) => this.take(JSON.parse(event.data));
    socket.onclose = (event) => {
      if (this.socket !== socket) return;
      this.socket = null;
      this.isLive = false;
      for (const { reject } of this.waiting.values()) reject(new Unreachable());
      if (event.code === 4401 || event.code === 4404) this.hears.expired();
      else if (this.isWanted) this.lost();
    };
  }

  /** Without a socket: look now whether the server is there at all, and try the socket again later. */
  lost() {
    const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** this.attempt++);
    this.retry = setTimeout(() => this.connect(), pause * (0.7 + 0.6 * Math.random()));
    this.look();
  }

  /** Reads new lines with a request, again and again until the socket is live. */
  async look() {
    clearTimeout(this.poll);
    await this.catchUp().catch(() => {});
    if (this.isWanted && !this.isLive && this.hears.session())
      this.poll = setTimeout(() => this.look(), this.hurry ? POLL_FAST : POLL_SLOW);
  }

  take(frame) {
    const { message_id: id, turn, problem, messages } = frame;
    const waiting = this.waiting.get(id);
    if (messages) {
      this.isLive = true;
      this.attempt = 0;
      clearTimeout(this.poll);
      this.hears.reached(true);
      this.hears.lines(messages, turn);
    } else if (waiting && turn) waiting.resolve(turn);
    else if (waiting && problem) waiting.reject(failure(problem.status, problem, problem.retry_after));
  }

  /** Sends a message and returns its turn. Safe to repeat: the message id makes it count once. */
  async deliver(session, message) {
    if (this.isLive) {
      try {
        return await this.overSocket(message);
      } catch (error) {
        if (!(error instanceof Unreachable) || error.seconds) throw error;
      }
    }
    const path = `/${session.conversation}/messages`;
    return (await this.request("POST", path, message, session.token)).turn;
  }

  overSocket(message) {
    return new Promise((resolve, reject) => {
      this.waiting.set(message.message_id, { resolve, reject });
      setTimeout(() => reject(new Unreachable()), ANSWER_SECONDS * 1000);
      this.socket.send(JSON.stringify(message));
    }).finally(() => this.waiting.delete(message.message_id));
  }

  open(body) {
    return this.request("POST", "", body);
  }

  /** Fetches the lines that are missing. */
  async catchUp() {
    const session = this.hears.session();
    if (!session) return;
    try {
      const path = `/${session.conversation}?after=${this.hears.cursor()}`;
      const { messages, turn } = await this.request("GET", path, undefined, session.token);
      this.hears.lines(messages, turn);
    } catch (error) {
      if (error instanceof Expired) this.hears.expired();
      throw error;
    }
  }

  async request(method, path, body, token) {
    let response;
    const headers = {};
    if (body) headers["Content-Type"] = "application/json";
    if (token) headers.Authorization = `Bearer ${token}`;
    try {
      response = await fetch(`${this.server}/api/v1/conversations${path}`, {
        method,
        headers,
        body: body && JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.timeout(REQUEST_SECONDS * 1000),
      });
      const answer = await response.json();
      this.hears.reached(response.status < 500);
      if (response.ok) return answer;
      throw failure(response.status, answer, Number(response.headers.get("Retry-After")));
    } catch (error) {
      if (error instanceof Refused || error instanceof Expired || error instanceof Unreachable) throw error;
      this.hears.reached(false);
      throw new Unreachable();
    }
  }
}

function failure(status, problem, seconds) {
  if (status === 401 || status === 404) return new Expired();
  if (status === 429 || status >= 500 || status === 408) return new Unreachable(seconds || 2);
  return new Refused({ ...problem, status });
}
