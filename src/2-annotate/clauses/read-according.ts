import type { Language } from "../../model/language.ts";
import { phrasesFrom } from "../../model/phrases.ts";
import { findEnd } from "./find-end.ts";
import type { ParsedSentence } from "./parse.ts";
import type { ReadCue } from "./read-cues.ts";
import { readRight } from "./read-right.ts";
import { hasTag, TAGS } from "./tags.ts";

/** "The road is open, according to the ministry"; "According to the ministry, the road is open". */
export function readAccording(parsed: ParsedSentence, language: Language): ReadCue[] {
  const { words } = parsed;
  const found: ReadCue[] = [];
  for (let at = 0; at < words.length; at++) {
    const opener = phrasesFrom(language.clauses.leads, words[at]?.lower ?? "").find((lead) =>
      lead.every((word, index) => words[at + index]?.lower === word),
    );
    if (opener === undefined) continue;
    const to = at + opener.length;
    const source = readRight(parsed, to, language);
    if (source === null) continue;
    const cue = { from: at, to };
    const isFirst =
      at === 0 ||
      hasTag(words[at - 1], TAGS.conjunction | TAGS.quote) ||
      words[at - 1]?.lower === "that" ||
      words[at - 1]?.tag === TAGS.mark;
    const comma = words.findIndex(({ tag }, index) => index >= to && tag === TAGS.comma);
    const isVerbBehind = comma >= 0 && (parsed.groupAt[comma + 1] ?? -1) >= 0;
    if (isFirst || (words[at - 1]?.tag === TAGS.comma && at < 4 && !isVerbBehind)) {
      const whole = { from: source.from, to: comma < 0 ? source.to : comma };
      if (comma < 0) continue;
      found.push({
        cue,
        source: comma - source.from < 14 ? whole : source,
        contents: [{ from: comma + 1, to: findEnd(parsed, comma + 1, "clause", language) }],
        kind: "spoken",
      });
      continue;
    }
    let from = 0;
    for (let back = at - 1; back > 0; back--)
      // "…, according to the police, and …, according to the doctors"
      if (/^[;–—]$/u.test(words[back]?.text ?? "") || found.at(-1)?.source?.to === back) {
        from = back + 1;
        break;
      }
    while (from < at && (words[from]?.tag === TAGS.conjunction || words[from]?.tag === TAGS.mark)) from++;
    let end = at;
    while (end > from && (words[end - 1]?.tag === TAGS.comma || words[end - 1]?.tag === TAGS.mark)) end--;
    const contents = [{ from, to: end }];
    // "The road, according to the ministry, is open."
    const after = words[source.to];
    if (
      after?.tag === TAGS.comma &&
      // "according to the ministry, which runs the road": that is told of the ministry.
      !hasTag(words[source.to + 1], TAGS.conjunction | TAGS.relative) &&
      parsed.groupAt[source.to + 1] !== -1 &&
      words[at - 1]?.tag === TAGS.comma
    )
      contents.push({ from: source.to + 1, to: findEnd(parsed, source.to + 1, "clause", language) });
    if (end > from) found.push({ cue, source, contents, kind: "spoken" });
  }
  return found;
}
