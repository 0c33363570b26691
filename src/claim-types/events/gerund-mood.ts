import { type Line, lowerAt } from "./line.ts";
import type { Lead } from "./mood.ts";

const FARTHEST_PREVENTER = 8;
const NEAREST_GERUND = 5;

/**
 * What the words before the gerund at `at` say of it: "aim" where it did not come to pass or came to an end ("kept them from storming", "stopped
 * shelling"), "alleged" where somebody is held or blamed for it; null where it is told.
 */
export function readGerundMood(line: Line, at: number): Lead["mood"] {
  const { conjunctions, prepositions } = line.language.grammar;
  const { spared, endings, preventers, heldFor } = line.language.events;
  const before = lowerAt(line, at - 1);
  if (conjunctions.has(before)) {
    const first = findGerundBefore(line, at - 1);
    return first === null ? null : readGerundMood(line, first);
  }
  const further = lowerAt(line, at - 2);
  if (spared.has(before) || endings.has(before) || before === "without") return "aim";
  if (before === "from") return holdsBefore(line, at - 1, preventers) ? "aim" : null;
  if (before === "of" && further === "instead") return "aim";
  const isOwned = isOwnedUp(line, at - 2);
  return prepositions.has(before) && (heldFor.has(further) || isOwned) ? "alleged" : null;
}

/** "claimed responsibility": what follows is their own word for what they did. */
function isOwnedUp(line: Line, at: number): boolean {
  const { cues, owned } = line.language.speech;
  return owned.has(lowerAt(line, at)) && cues.has(lowerAt(line, at - 1));
}

/** "spreading and destroying": the gerund that "and" goes on with. */
function findGerundBefore(line: Line, joint: number): number | null {
  for (let at = joint - 1; at > 0 && at >= joint - NEAREST_GERUND; at--) {
    if (line.tokens[at]?.kind === "punctuation") return null;
    if (lowerAt(line, at).endsWith("ing")) return at;
  }
  return null;
}

function holdsBefore(line: Line, end: number, wanted: ReadonlySet<string>): boolean {
  for (let at = end - 1; at >= 0 && at >= end - FARTHEST_PREVENTER; at--) {
    if (line.tokens[at]?.kind === "punctuation") return false;
    if (wanted.has(lowerAt(line, at))) return true;
  }
  return false;
}
