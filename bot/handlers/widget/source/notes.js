/** What each turn changed, remembered beside the lines: told slots, old and new values, recommendations, the filing. */

import { valueInWords } from "./words.js";

/** Notes a turn. `sequence` is the line of the message that led to it, where that is known. */
export function noteTurn(conversation, { before, turn, sequence }, words, language) {
  const at = turn.sequence;
  const note = { asked: turn.requested_slot !== null };
  if (before && words) {
    const slots = Object.keys(turn.slots).filter((slot) => !same(before.slots[slot], turn.slots[slot]));
    const isRestart = slots.length > 0 && Object.values(turn.slots).every((value) => value === null);
    if (!isRestart) {
      const inWords = (slot, value) => valueInWords(slot, value, words, language);
      const changes = slots.filter((slot) => before.slots[slot] !== null && !isAddition(before.slots[slot], turn.slots[slot]));
      if (sequence !== null) conversation.mark(sequence, { slots: slots.filter((slot) => turn.slots[slot] !== null) });
      for (const slot of changes) noteNow(conversation, slot, sequence, inWords(slot, turn.slots[slot]));
      if (changes.length)
        note.changes = changes.map((slot) => [slot, inWords(slot, before.slots[slot]), inWords(slot, turn.slots[slot])]);
    } else note.cards = [];
  }
  if (turn.requested_slot !== "clarification" && (turn.recommendations.length || before?.recommendations.length)) {
    const shown = latestCards(conversation)?.cards ?? [];
    if (!same(shown.map(idOf), turn.recommendations.map(idOf))) note.cards = turn.recommendations;
  }
  if (turn.inquiry && before && before.inquiry?.reference !== turn.inquiry.reference) note.filed = turn.inquiry.reference;
  conversation.mark(at, note);
}

/** The newest line with recommendations: {sequence, cards}. */
export function latestCards(conversation) {
  const found = Object.entries(conversation.marks()).filter(([, mark]) => mark.cards);
  if (!found.length) return null;
  const [sequence, { cards }] = found.at(-1);
  return { sequence: Number(sequence), cards };
}

/** The message that told a slot before now shows what it was changed to. */
function noteNow(conversation, slot, sequence, value) {
  for (const [told, mark] of Object.entries(conversation.marks())) {
    if (mark.slots?.includes(slot) && Number(told) !== sequence) conversation.mark(told, { now: { ...mark.now, [slot]: value } });
  }
}

/** One more need beside those told is no change of them. */
function isAddition(before, after) {
  return Array.isArray(before) && Array.isArray(after) && before.every((one, index) => same(one, after[index]));
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function idOf(recommendation) {
  return recommendation.offering;
}
