/** Colours: any accent a website chooses is made readable on its own and on the panel (WCAG 2.2: 4.5 to 1). */

export const ACCENT = "rgb(28, 84, 138)";
const LIGHT = [255, 255, 255];
const DARK = [27, 31, 38];
const INK = [20, 27, 38];
const READABLE = 4.6;
const READABLE_TINTED = 5.6;

/** The rule that gives the panel its accent, from any colour that a browser resolves to rgb(). */
export function accentRule(color, isDark) {
  const accent = parse(color) ?? parse(ACCENT);
  const surface = isDark ? DARK : LIGHT;
  const on = contrast(accent, LIGHT) >= READABLE ? LIGHT : contrast(accent, INK) >= READABLE ? INK : LIGHT;
  const fill = toward(accent, on === LIGHT ? INK : LIGHT, on);
  const ink = toward(accent, isDark ? LIGHT : INK, surface, READABLE_TINTED);
  return `:host{--_accent:${css(fill)};--_on:${css(on)};--_ink:${css(ink)};--_tint:${css(mix(surface, ink, isDark ? 0.16 : 0.09))}}`;
}

function parse(color) {
  const match = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)/.exec(color);
  return match ? match.slice(1, 4).map(Number) : null;
}

/** The colour itself if it can be read against `ground`, else moved toward `pole` until it can. */
function toward(color, pole, ground, enough = READABLE) {
  for (let part = 0; part <= 1; part += 0.05) {
    const mixed = mix(color, pole, part);
    if (contrast(mixed, ground) >= enough) return mixed;
  }
  return pole;
}

function mix(from, to, part) {
  return from.map((channel, index) => Math.round(channel + (to[index] - channel) * part));
}

function luminance(color) {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function css(color) {
  return `rgb(${color.join(",")})`;
}
