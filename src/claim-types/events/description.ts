import { type Line, lowerAt } from "./line.ts";
import { isDeterminer, type NounPhrase, readBefore } from "./noun-phrase.ts";

/** "police sentries deployed", "troops loyal", "gunmen wearing masks": the words behind the noun only describe it. */
export function trimDescription(line: Line, phrase: NounPhrase): NounPhrase {
  if (phrase.kind !== "other") return phrase;
  for (let at = phrase.head; at > phrase.from; at--) {
    const isBehind = at === phrase.head ? describes(line, at) : isDescribingMany(line, at);
    if (isBehind && !isDeterminer(line, at - 1)) return readBefore(line, at) ?? phrase;
  }
  return phrase;
}

function describes(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  return /(?:ed|ing)$/u.test(lower) || line.language.events.describing.has(lower);
}

/** "gunmen wearing …"; not "student housing projects". */
function isDescribingMany(line: Line, at: number): boolean {
  return (
    lowerAt(line, at).endsWith("ing") &&
    line.language.groups.nouns.get(lowerAt(line, at - 1))?.plural === true
  );
}
