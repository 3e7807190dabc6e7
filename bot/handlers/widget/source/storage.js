/**
 * What the browser keeps between pages: in localStorage where that is allowed, else in memory for this page only.
 * Every value has a key of its own and is written whole, so that two tabs never undo each other's writing.
 */

const LONGEST_WAIT = 5_000;

export class Storage {
  /** `name` sets apart servers; `changed` is called when another tab changed something; `signal` ends that. */
  constructor(name, changed, signal) {
    this.prefix = `cec-assistant:${name}:`;
    this.area = area() ?? memory({});
    addEventListener("storage", ({ key }) => key?.startsWith(this.prefix) && changed(), { signal });
  }

  get(name) {
    return parse(this.area.getItem(this.prefix + name));
  }

  /** Null removes it. A full storage falls back to memory. */
  set(name, value) {
    const key = this.prefix + name;
    if (value === null) return this.area.removeItem(key);
    try {
      this.area.setItem(key, JSON.stringify(value));
    } catch {
      this.area = memory({ ...this.area, [key]: JSON.stringify(value) });
    }
  }

  /** The values whose names begin with `start`, by what follows it, in the order of the names. */
  all(start) {
    const found = Object.keys(this.area).filter((key) => key.startsWith(this.prefix + start));
    return found.sort().map((key) => [key.slice((this.prefix + start).length), parse(this.area.getItem(key))]);
  }

  /** Runs `task` while no other tab runs one. Without locks, or behind a tab that sleeps, message ids have to suffice. */
  async alone(task) {
    let hasBegun = false;
    const begin = () => {
      hasBegun = true;
      return task();
    };
    try {
      return await navigator.locks.request(this.prefix, { signal: AbortSignal.timeout(LONGEST_WAIT) }, begin);
    } catch (error) {
      if (hasBegun) throw error;
      return task();
    }
  }
}

function area() {
  try {
    localStorage.setItem("cec-assistant", "1");
    localStorage.removeItem("cec-assistant");
    return localStorage;
  } catch {
    return null;
  }
}

/** Like localStorage, for as long as the page is there. */
function memory(held) {
  const hidden = (value) => ({ value });
  return Object.defineProperties(held, {
    getItem: hidden((key) => held[key] ?? null),
    setItem: hidden((key, value) => (held[key] = value)),
    removeItem: hidden((key) => delete held[key]),
  });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
