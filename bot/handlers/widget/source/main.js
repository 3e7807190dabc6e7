/** The element <cec-assistant>, and one of it on every page that loads this file. */

import { App } from "./app.js";
import style from "./style.css";
import { accentRule } from "./theme.js";

const NAME = "cec-assistant";
const script = document.currentScript;
const OPTIONS = ["greeting", "language", "offering", "privacy"];
const ATTRIBUTES = [...OPTIONS, "color", "position", "scheme", "server"];

class Assistant extends HTMLElement {
  static observedAttributes = ["color", "scheme", "position"];

  connectedCallback() {
    if (this.app) return;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.accent = new CSSStyleSheet();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet, this.accent];
    const options = Object.fromEntries(OPTIONS.map((name) => [name, this.getAttribute(name)]));
    const server = this.getAttribute("server") ?? (script?.src ? new URL(script.src).origin : location.origin);
    this.app = new App(this, shadow, server, options);
    shadow.append(this.app.frame.root);
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.dress = () => this.attributeChangedCallback();
    this.dark.addEventListener("change", this.dress);
    this.dress();
    this.app.start();
  }

  disconnectedCallback() {
    this.dark?.removeEventListener("change", this.dress);
    this.app?.stop();
    this.app = null;
    this.shadowRoot.replaceChildren();
  }

  /** Colours and place follow the attributes. */
  attributeChangedCallback() {
    if (!this.app) return;
    const scheme = this.getAttribute("scheme");
    const isDark = scheme === "dark" || (scheme !== "light" && this.dark.matches);
    const { classList, style: inline } = this.app.frame.root;
    classList.toggle("dark", isDark);
    classList.toggle("left", /left|start/.test(this.getAttribute("position") ?? ""));
    inline.color = this.getAttribute("color") || "var(--cec-accent, transparent)";
    const { color } = getComputedStyle(this.app.frame.root);
    inline.color = "";
    this.accent.replaceSync(accentRule(color === "rgba(0, 0, 0, 0)" ? "" : color, isDark));
  }

  open() {
    this.app?.open();
  }

  close() {
    this.app?.close();
  }
}

/** Places the element, unless the page has one; the script's data attributes become its attributes. */
function place() {
  if (document.querySelector(NAME)) return;
  const element = document.createElement(NAME);
  for (const name of ATTRIBUTES) if (script?.dataset[name]) element.setAttribute(name, script.dataset[name]);
  document.body.append(element);
}

if (!customElements.get(NAME)) {
  customElements.define(NAME, Assistant);
  if (document.body && document.readyState !== "loading") place();
  else addEventListener("DOMContentLoaded", place);
}
