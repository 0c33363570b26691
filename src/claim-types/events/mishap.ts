import type { Annotated } from "../../model/annotation.ts";
import { askOnce } from "../../model/ask-once.ts";
import type { Language } from "../../model/language.ts";
import type { EventSense } from "../../model/lexicon/events.ts";
import type { Reading } from "./happening.ts";
import type { Line } from "./line.ts";

/** Whether a verb tells of what a mishap does, too: it kills and destroys. */
export function doesHarm({ mode }: EventSense): boolean {
  return mode === "kill" || mode === "destroy";
}

/** Whether a verb tells that people were killed or hurt. */
export function hurtsPeople({ mode, byDeed }: EventSense): boolean {
  return mode === "kill" || byDeed;
}

/** "crashed", "earthquake" in the sentence. */
export function tellsOfMishap({ tokens, language }: Line): boolean {
  return tokens.some(({ lower }) => language.events.accidents.has(lower));
}

const FEWEST_WORDS = 3;

/** Whether an article tells of an earthquake, a crash or a flood more than of weapons; read when first asked. */
export function tellDisaster(article: Annotated, language: Language): () => boolean {
  return askOnce(() => isDisaster(article, language));
}

function isDisaster({ sentences }: Annotated, { events }: Language): boolean {
  let [disasters, force] = [0, 0];
  for (const { tokens } of sentences) {
    for (const { lower } of tokens) {
      if (events.accidents.has(lower)) disasters++;
      else if (events.force.has(lower)) force++;
    }
  }
  return disasters >= FEWEST_WORDS && disasters > force;
}

/** "12 people were killed", "houses were destroyed" in the news of an earthquake: by nobody, and with no word of force. */
export function isOfDisaster(line: Line, { sense, actor, isShared }: Reading, tells: () => boolean): boolean {
  const isHurt = doesHarm(sense) || (sense.mode === undefined && sense.byDeed);
  if (sense.type !== "ASSAULT" || !isHurt || sense.form === "noun" || actor !== null || isShared)
    return false;
  return tells() && !line.tokens.some(({ lower }) => line.language.events.force.has(lower));
}
