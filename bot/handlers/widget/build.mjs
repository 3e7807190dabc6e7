// Builds static/widget.js from source/. `node build.mjs PATH` writes elsewhere, which is how a test finds it stale.
import { build, transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const TARGET = ["chrome105", "edge105", "firefox110", "safari16.4"];

/** Long names of our own that no object of the browser and none of the wire has: they are shortened. */
const OWN = [
  "allWords", "announced", "announcer", "askPerson", "catchUp", "choicesSignature", "composer", "covered",
  "deliver", "dequeue", "editing", "expire", "fetchWords", "focusComposer", "focused", "followOtherTab", "formSignature",
  "hasEnded", "hears", "isCovering", "isFlushing", "isLive", "isOffline", "isOpen", "isReached", "isWanted", "itemKey",
  "itemSignature", "keepFocus", "labelled", "launcherText", "listening", "opener", "overSocket", "pending", "privacyLink",
  "privacyShort", "progressRow", "readOut", "reached", "refusal", "relabel", "scroller", "scrollToEnd", "setReached", "settle", "showAnswers",
  "showBanner", "showChoices", "showForm", "showUnread", "starters", "storage", "takeLines", "toggleMenu", "unread",
];

/** A style sheet becomes a text, made small first. */
const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: TARGET });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

await build({
  entryPoints: [join(here, "source", "main.js")],
  outfile: process.argv[2] ?? join(here, "static", "widget.js"),
  bundle: true,
  minify: true,
  format: "iife",
  target: TARGET,
  charset: "utf8",
  legalComments: "none",
  mangleProps: new RegExp(`^(${OWN.join("|")})$`),
  plugins: [styles],
});
