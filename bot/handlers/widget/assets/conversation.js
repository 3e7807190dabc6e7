// The conversation at the server, over the API and the live socket.

const API = "/api/v1/conversations";
const KEPT = "intake"; // in sessionStorage: gone with the tab, which may be on a shared computer
const TRIES = 3;
const LONGEST_WAIT = 10; // seconds

/** Opens, sends, listens. Lines may come twice, by answer and by socket; the view shows each once. */
export class Conversation {
  constructor(view) {
    this.view = view;
    this.key = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  }

  async resume() {
    if (!this.key) return;
    const response = await this.call("GET", `/${this.key.conversation}?after=0`);
    if (response.status === 401 || response.status === 404) return this.forget();
    if (!response.ok) return;
    this.view.empty();
    this.view.take(await response.json());
    this.listen();
  }

  /** Sends a text or an act. The same id is used for every try, so that it counts once. */
  async send(content) {
    if (!this.key && !(await this.open())) return null;
    const message = JSON.stringify({ message_id: random(), ...content });
    const response = await this.call("POST", `/${this.key.conversation}/messages`, message);
    if (response.status === 401 || response.status === 404) this.forget();
    if (!response.ok) return response;
    const { turn } = await response.json();
    if (this.view.cursor < turn.sequence) await this.pull();
    else this.view.take({ messages: [], turn });
    return response;
  }

  async open() {
    const about = { page: { address: location.origin + location.pathname, title: document.title.slice(0, 300) }, language: this.view.language };
    const response = await this.call("POST", "", JSON.stringify(about));
    if (!response.ok) return false;
    const { conversation, token } = await response.json();
    this.key = { conversation, token };
    sessionStorage.setItem(KEPT, JSON.stringify(this.key));
    this.listen();
    return true;
  }

  async pull() {
    const response = await this.call("GET", `/${this.key.conversation}?after=${this.view.cursor}`);
    if (response.ok) this.view.take(await response.json());
  }

  forget() {
    this.key = null;
    sessionStorage.removeItem(KEPT);
    this.socket?.close();
    this.view.cursor = 1;
    this.view.shown = 0;
  }

  listen(delay = 1) {
    const { conversation, token } = this.key;
    const address = new URL(`${API}/${conversation}/live`, location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ token, after: this.view.cursor }));
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(data);
      delay = 1;
      if (frame.messages) this.view.take(frame);
    };
    socket.onclose = ({ code }) => {
      if (code === 4401 || code === 4404 || this.key?.token !== token) return;
      setTimeout(() => this.key?.token === token && this.listen(Math.min(delay * 2, 60)), delay * 1000);
    };
  }

  async call(method, path, content) {
    const headers = { ...(content && { "Content-Type": "application/json" }), ...(this.key && { Authorization: `Bearer ${this.key.token}` }) };
    let response = new Response(null, { status: 503 });
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      try {
        response = await fetch(API + path, { method, headers, body: content, credentials: "omit" });
        if (response.status !== 429 && response.status < 500) return response;
      } catch {
        response = new Response(null, { status: 503 });
      }
      const wait = Number(response.headers.get("Retry-After") ?? attempt);
      if (attempt === TRIES || wait > LONGEST_WAIT) break;
      await new Promise((done) => setTimeout(done, wait * 1000));
    }
    return response;
  }
}

function random() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
