/** Elements without markup: nothing here ever parses HTML, so nothing said in a conversation can become any. */

const SVG = "http://www.w3.org/2000/svg";

/** An element with properties (`class`, `on…` listeners, attributes; null and false are left out) and children. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that does something at once. */
export function button(kind, onclick, properties, ...children) {
  return h("button", { class: kind, type: "button", onclick, ...properties }, ...children);
}

/** An icon of 24 units, drawn with strokes; screen readers pass over it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

const PATHS = {
  chat: "M4 5h16v12h-8l-5 4v-4H4zM8 9h8M8 13h5",
  close: "M6 6l12 12M18 6L6 18",
  more: "M12 5h.01M12 12h.01M12 19h.01",
  send: "M12 19V5M6 11l6-6 6 6",
  back: "M15 5l-7 7 7 7",
  edit: "M5 19l1-4L16 5l3 3L9 18z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c1-4 4-5 7-5s6 1 7 5",
  again: "M5 12a7 7 0 1 0 2-5M7 3v4h4",
  copy: "M12 4v11M7 10l5 5 5-5M5 20h14",
  list: "M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01",
  lock: "M8 11V8a4 4 0 0 1 8 0v3M6 11h12v9H6z",
  fits: "M5 12l5 5 9-9",
  stretches: "M5 12h14M12 5v14",
  misfits: "M6 6l12 12M18 6L6 18",
  unknown: "M9 9a3 3 0 1 1 4 3c-1 0-1 1-1 2M12 18h.01",
};

/** Makes the children of `parent` those of `items`, in order; those with the same key and signature stay untouched. */
export function reconcile(parent, items) {
  const held = new Map([...parent.children].map((child) => [child.itemKey, child]));
  let place = parent.firstElementChild;
  for (const item of items) {
    let element = held.get(item.key);
    held.delete(item.key);
    if (!element || element.itemSignature !== item.signature) {
      const fresh = item.build();
      fresh.itemKey = item.key;
      fresh.itemSignature = item.signature;
      if (element) {
        if (place === element) place = fresh;
        element.replaceWith(fresh);
      }
      element = fresh;
    }
    if (element === place) place = place.nextElementSibling;
    else parent.insertBefore(element, place);
  }
  for (const gone of held.values()) gone.remove();
}
