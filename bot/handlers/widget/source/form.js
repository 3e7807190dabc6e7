/** The contact form of a turn, checked here first and by the server in any case. */

import { h } from "./dom.js";

let forms = 0;

/** The form; `faults` are those the server found (field names as "act.slots.email"), `draft` what was typed before. */
export function contactForm(app, fields, faults = [], draft = {}) {
  const { texts } = app;
  const prefix = `cec-form-${++forms}`;
  const found = Object.fromEntries(faults.map(({ field }) => [field.split(".")[2], texts.faults[field.split(".")[2]] ?? texts.faults.other]));
  const rows = fields.map((field) => row(field, `${prefix}-${field.slot}`, texts, draft));
  const summary = h("p", { class: "faults", role: "alert" });
  const form = h(
    "form",
    { class: "contact", novalidate: true, "aria-labelledby": prefix, onsubmit: submit },
    h("h3", { id: prefix }, texts.formTitle),
    summary,
    h("div", { class: "fields" }, rows.map(({ element }) => element)),
    h("button", { class: "button primary", type: "submit" }, texts.formSend),
    h("p", { class: "hint" }, texts.formHint),
  );
  if (faults.length) show(found);
  return form;

  function submit(event) {
    event.preventDefault();
    const typed = Object.fromEntries(rows.map(({ field, input }) => [field.slot, input.value.trim()]));
    const problems = check(rows, typed, texts.faults);
    show(problems);
    if (Object.keys(problems).length) return;
    const slots = {};
    for (const { field } of rows) if (typed[field.slot] || field.value) slots[field.slot] = typed[field.slot] || null;
    const shown = rows.filter(({ field }) => typed[field.slot]).map(({ field }) => `- ${field.label}: ${typed[field.slot]}`);
    app.say({ act: { name: "fill", slots } }, { shown: shown.join("\n"), draft: typed });
  }

  function show(problems) {
    const count = Object.keys(problems).length;
    summary.textContent = count ? texts.faults.other : "";
    for (const { field, input, message } of rows) {
      const problem = problems[field.slot];
      message.textContent = problem ?? "";
      if (problem) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
    rows.find(({ field }) => problems[field.slot])?.input.focus();
  }
}

function row(field, id, texts, draft) {
  const message = h("span", { class: "fault", id: `${id}-fault` });
  const input = h("input", {
    id,
    type: field.type,
    name: field.slot,
    autocomplete: field.autocomplete,
    required: field.required,
    maxlength: "200",
    "aria-describedby": `${id}-fault`,
    value: draft[field.slot] ?? field.value ?? "",
  });
  const label = h("label", { for: id }, field.label, !field.required && h("span", { class: "optional" }, ` (${texts.optional})`));
  return { field, input, message, element: h("div", { class: "field" }, label, input, message) };
}

/** What is missing or plainly wrong. A phone number may stand in for the e-mail address. */
function check(rows, typed, faults) {
  const problems = {};
  for (const { field, input } of rows) {
    const isMissing = field.required && !typed[field.slot];
    if (isMissing && field.slot === "email") {
      if (!typed.phone) problems.email = faults.reach;
    } else if (isMissing) problems[field.slot] = faults.required;
    else if (input.validity.typeMismatch) problems[field.slot] = faults[field.slot] ?? faults.other;
  }
  return problems;
}
