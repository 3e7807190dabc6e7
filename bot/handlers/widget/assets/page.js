// Talks with the API. Without this script the same page works as a plain form; see page.py.

import { Conversation } from "./conversation.js";
import { View, one } from "./view.js";

function start() {
  const view = new View(document.body.dataset.language);
  const conversation = new Conversation(view);
  const input = one("text");
  let isSending = false;

  async function send(content, shown) {
    if (isSending) return false;
    isSending = true;
    view.complain("");
    view.busy(true);
    view.pend(shown);
    const response = await conversation.send(content).catch(() => null);
    view.busy(false);
    isSending = false;
    if (response?.ok) return true;
    view.settle();
    const problem = response?.status === 422 ? await response.json() : null;
    if (problem?.errors && content.act) view.fault(problem.errors);
    else view.complain({ 429: "wait", 422: "too_long", 401: "gone", 404: "gone" }[response?.status] ?? "retry");
    return false;
  }

  async function sendText(text) {
    if (await send({ text }, text)) input.focus({ preventScroll: true });
  }

  one("composer").addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return input.focus();
    input.value = "";
    if (!(await send({ text }, text))) input.value ||= text;
    input.focus({ preventScroll: true });
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    one("composer").requestSubmit();
  });
  one("choices").addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter) sendText(event.submitter.value);
  });
  one("acts").addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = event.submitter?.value;
    if (name && (await send({ act: { name } }, view.texts[name]))) input.focus({ preventScroll: true });
  });
  one("contact").addEventListener("submit", async (event) => {
    event.preventDefault();
    const fields = [...one("contact").querySelectorAll(".field input")];
    const slots = Object.fromEntries(fields.map((field) => [field.name, field.value.trim() || null]));
    if (await send({ act: { name: "fill", slots } }, view.texts.fill)) input.focus({ preventScroll: true });
  });
  conversation.resume().finally(() => document.body.classList.add("ready"));
}

if (document.body.dataset.mode === "live") start();
