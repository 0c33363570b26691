import type { EventSense } from "../../model/lexicon/events.ts";
import { type Line, lowerAt, wordAt } from "./line.ts";
import type { NounKind, NounPhrase } from "./noun-phrase.ts";

const ACTING: ReadonlySet<NounKind> = new Set(["people", "body", "name", "place"]);
export const PEOPLE: ReadonlySet<NounKind> = new Set(["people", "body", "name"]);
const THINGS: ReadonlySet<NounKind> = new Set(["thing", "place"]);

export function mayAct(phrase: NounPhrase): boolean {
  return ACTING.has(phrase.kind);
}

/** True where `phrase` may be what `sense` was done to. */
export function fits(line: Line, phrase: NounPhrase, sense: EventSense): boolean {
  if (!fitsKind(phrase, sense)) return false;
  // "figures" and "statements" speak, but nobody arrests or frees them.
  if (phrase.kind === "body" && !line.language.events.actors.has(wordAt(line, phrase.head))) return false;
  if (sense.needs === undefined || sense.takes === "people") return true;
  return holds(line, phrase.from, phrase.to + 3, sense.needs);
}

function fitsKind({ kind }: NounPhrase, { takes }: EventSense): boolean {
  switch (takes) {
    case "people":
      return PEOPLE.has(kind);
    case "things":
      return THINGS.has(kind) || kind === "pronoun";
    case "either":
      return PEOPLE.has(kind) || THINGS.has(kind);
    case "place":
      return kind === "place";
    case "none":
    case "weapon":
    case "words":
      return true;
  }
}

export function holds(line: Line, from: number, to: number, wanted: ReadonlySet<string>): boolean {
  for (let at = from; at < Math.min(to, line.tokens.length); at++) {
    const lower = lowerAt(line, at);
    if (lower === ";" || lower === ",") return false;
    if (wanted.has(lower)) return true;
  }
  return false;
}
