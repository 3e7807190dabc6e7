/** The knowledge base's words: names of services and answers, and values as people write them. */

/** Fetches the words of a language, once a language. */
export class Words {
  constructor(server) {
    this.server = server;
    this.held = {};
    this.asked = {};
  }

  /** The words, or null until they are here. */
  of(language) {
    return this.held[language] ?? null;
  }

  fetch(language) {
    this.asked[language] ??= fetch(`${this.server}/widget/${language}.json`, { credentials: "omit", referrerPolicy: "no-referrer" })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`status ${response.status}`))))
      .then((words) => (this.held[language] = words))
      .catch(() => {
        delete this.asked[language];
        return null;
      });
    return this.asked[language];
  }
}

/** A slot's value in words; the same frames as the server's. */
export function valueInWords(slot, value, words, language) {
  if (value === null || value === undefined) return "";
  switch (slot) {
    case "participants":
    case "schools":
    case "students":
    case "budget":
      return range(value, slot === "budget", words.values, language);
    case "kind":
      return [
        list(value.wanted.map((kind) => words.kinds[kind] ?? kind), language),
        value.unwanted.length ? fill(words.values.without, { kinds: list(value.unwanted.map((k) => words.kinds[k] ?? k), language) }) : "",
      ].filter(Boolean).join(", ");
    case "audience":
      return list(value.map((one) => words.audiences[one] ?? one), language);
    case "format":
      return words.values[value] ?? value;
    case "timing":
      return value.text;
    case "district":
      return value.state ? `${value.name}, ${value.state}` : value.name;
    case "needs":
      return value.map((need) => need.text).join(" / ");
    default:
      return value;
  }
}

/** What to put into the field that edits a slot: the person's own words where there are any. */
export function valueToEdit(slot, value, words, language) {
  return value?.text || valueInWords(slot, value, words, language);
}

function range({ min, max, approximate, per }, isMoney, frames, language) {
  if (min === null && max === null) return frames.not_known;
  const number = new Intl.NumberFormat(language === "es" ? "es-US" : "en-US");
  const shown = (amount) => (isMoney ? "$" : "") + number.format(amount);
  let text =
    min === max ? shown(min)
    : min === null ? fill(frames.up_to, { value: shown(max) })
    : max === null ? fill(frames.at_least, { value: shown(min) })
    : fill(frames.between, { low: shown(min), high: shown(max) });
  if (approximate) text = fill(frames.about, { value: text });
  return per ? fill(frames[`per_${per}`], { value: text }) : text;
}

function fill(frame, values) {
  return frame.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function list(items, language) {
  return new Intl.ListFormat(language).format(items);
}

const NUMBER = String.raw`\$?\s*(\d[\d,]*(?:\.\d+)?)\s*(k|mil)?`;
const PLAIN = new RegExp(String.raw`^(about|around|unas|unos|~)?\s*${NUMBER}(?:\s*(?:-|–|to|a)\s*${NUMBER})?\s*$`, "i");

/** A number or a range typed into a field, as a slot's value; null where it is more than that. */
export function plainRange(text) {
  const match = PLAIN.exec(text.trim());
  if (!match) return null;
  const [, about, low, lowK, high, highK] = match;
  const amount = (digits, k) => Number(digits.replaceAll(",", "")) * (k ? 1000 : 1);
  const min = amount(low, lowK ?? (high && Number(low) < 1000 ? highK : undefined));
  const max = high ? amount(high, highK) : min;
  return min <= max ? { min, max, approximate: Boolean(about), text: text.trim() } : null;
}
