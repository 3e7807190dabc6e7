/** Recommendation cards: what may help, why, and what is not known yet. */

import { button, h, icon } from "./dom.js";

/** The cards of one place in the conversation; only the newest ones can be asked about. */
export function cards(app, recommendations, isCurrent) {
  return h(
    "div",
    { class: "cards" },
    recommendations.map((recommendation, rank) => card(app, recommendation, rank, isCurrent)),
  );
}

function card(app, { offering, criteria }, rank, isCurrent) {
  const { texts, words } = app;
  const name = words?.offerings[offering]?.name ?? offering;
  const known = criteria.filter(({ verdict }) => verdict !== "unknown");
  const unknown = criteria.filter(({ verdict }) => verdict === "unknown");
  return h(
    "article",
    { class: rank ? "card" : "card first", "aria-label": `${texts.suggestions}: ${name}` },
    h("p", { class: "eyebrow" }, texts.suggestions),
    h("h3", {}, name),
    known.length > 0 && h("ul", { class: "criteria" }, known.map((criterion) => reason(criterion, texts))),
    unknown.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, `${texts.verdicts.unknown} (${unknown.length})`),
        h("ul", { class: "criteria" }, unknown.map((criterion) => reason(criterion, texts))),
      ),
    isCurrent &&
      button(
        "link",
        () => app.say({ act: { name: "why", about: offering } }, { shown: texts.whyAbout(name) }),
        { "aria-label": texts.whyAbout(name) },
        texts.why,
      ),
  );
}

function reason({ criterion, verdict, reason: words }, texts) {
  return h(
    "li",
    { class: verdict },
    icon(verdict),
    h(
      "span",
      {},
      h("b", {}, texts.criteria[criterion]),
      h("span", { class: "sr" }, ` (${texts.verdicts[verdict]}): `),
      h("span", { class: "reason" }, words),
    ),
  );
}
