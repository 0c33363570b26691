import { afterDateline } from "../model/after-dateline.ts";
import type { PlaceMention, Sentence, Token } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { firstFrom } from "../model/span.ts";

const WORDS_AHEAD = 4;
const WORDS_BACK = 7;
/** A place this far from the one named, in the unit of the words, is not there any more. */
const NEAR = 50;

/** True for a place that says whose people or things are spoken of, or where somebody comes from, and not where it happened. */
export function isElsewhere(
  mention: PlaceMention,
  draft: Draft,
  sentence: Sentence,
  language: Language,
): boolean {
  return (
    tellsWhose(mention, sentence, language) ||
    tellsOrigin(mention, draft, sentence, language) ||
    tellsSeat(mention, sentence, language) ||
    isDatelineOnly(mention, sentence)
  );
}

/** "TEHRAN, Nov 16 (MNA) - Five people were killed in the town of Lake Post": sent from there, about a place that nobody knows. */
function isDatelineOnly({ start }: PlaceMention, { tokens, unplaced, ...sentence }: Sentence): boolean {
  if (unplaced.length === 0 || start !== sentence.start) return false;
  const body = tokens[afterDateline(tokens)];
  return body !== undefined && body !== tokens[0] && unplaced.some((name) => name.start > body.start);
}

/** "Valley Watch, based in Oslo, says" */
function tellsSeat({ start }: PlaceMention, { tokens }: Sentence, { grammar, places }: Language): boolean {
  const at = firstFrom(tokens, start) - 1;
  return grammar.locatives.has(tokens[at]?.lower ?? "") && places.seats.has(tokens[at - 1]?.lower ?? "");
}

/** "two US soldiers", "the US embassy": a country before its people, or before what it has abroad. */
function tellsWhose(
  { place, start, end }: PlaceMention,
  { tokens }: Sentence,
  { grammar, groups, events, places }: Language,
): boolean {
  if (place.precision !== "country") return false;
  const next = firstFrom(tokens, end);
  // "In Kazakhstan police fired": there, whoever they are.
  const isWithin = places.within.has(tokens[firstFrom(tokens, start) - 1]?.lower ?? "");
  for (let at = next; at < next + WORDS_AHEAD; at++) {
    const token = tokens[at];
    if (
      token?.kind !== "word" ||
      grammar.prepositions.has(token.lower) ||
      grammar.auxiliaries.has(token.lower)
    )
      return false;
    if (places.abroad.has(token.lower)) return true;
    if (isWithin) continue;
    const group = groups.nouns.get(token.lower)?.group;
    if (group === undefined || events.thingGroups.has(group)) continue;
    // "US police station": of the last noun it is said.
    if (!events.targets.has(tokens[at + 1]?.lower ?? "")) return true;
  }
  return false;
}

/** "a woman from Karaganda"; who is brought away from a place was there. */
function tellsOrigin(mention: PlaceMention, draft: Draft, sentence: Sentence, language: Language): boolean {
  return !isAway(draft) && isLedBy(language.places.origins, mention, sentence, language);
}

/** "residents of Odesa", "an Odesa couple": theirs, and where they were unless another place is named. */
export function isHomeOf(mention: PlaceMention, sentence: Sentence, language: Language): boolean {
  const { groups, events } = language;
  const group = groups.nouns.get(
    sentence.tokens[firstFrom(sentence.tokens, mention.end)]?.lower ?? "",
  )?.group;
  const isBeforePeople = group !== undefined && !events.thingGroups.has(group);
  return isBeforePeople || isLedBy(language.places.belonging, mention, sentence, language);
}

/** Whether one of `words` stands between a noun for persons and the place. */
function isLedBy(
  words: ReadonlySet<string>,
  { start }: PlaceMention,
  sentence: Sentence,
  language: Language,
): boolean {
  const { tokens, places } = sentence;
  const { grammar, groups } = language;
  let at = firstFrom(tokens, start) - 1;
  // "from Leeds, England": what leads to the one leads to the other.
  const town = tokens[at]?.text === "," ? places.find(({ end }) => end === tokens[at - 1]?.end) : undefined;
  if (town !== undefined && !town.adjective) return isLedBy(words, town, sentence, language);
  while (grammar.determiners.has(tokens[at]?.lower ?? "")) at--;
  if (!words.has(tokens[at]?.lower ?? "")) return false;
  // "Ana Lee, 36, of Leeds,"
  if (tokens[at - 1]?.text === "," && tokens[at - 2]?.kind === "number" && tokens[at - 3]?.text === ",")
    return true;
  // "a family of five from Leeds"
  const noun =
    tokens[at - 2]?.lower === "of" && groups.collectives.has(tokens[at - 3]?.lower ?? "") ? at - 3 : at - 1;
  return groups.nouns.has(tokens[noun]?.lower ?? "");
}

const AWAY: ReadonlySet<string> = new Set(["displaced", "rescued", "released", "abducted"]);

function isAway(draft: Draft): boolean {
  if (draft.kind === "count") return AWAY.has(draft.count.metric);
  return draft.kind === "event" && (draft.event.type === "RETREAT" || draft.event.mode === "abduct");
}

/** How a place is measured from the one that is meant: "415 km southeast of Lima" is `far`, "18 miles from Goma" is `near`. */
export function distanceTo(
  { start, place }: PlaceMention,
  tokens: readonly Token[],
  language: Language,
): "here" | "near" | "far" {
  const { places } = language;
  const from = findMeasuredFrom(firstFrom(tokens, start) - 1, tokens, language);
  if (from === null) return "here";
  for (let back = from - 1; back >= Math.max(0, from - WORDS_BACK); back--) {
    const token = tokens[back];
    if (token === undefined) break;
    if (places.distances.has(token.lower)) {
      const much = Number(tokens[back - 1]?.text.replaceAll(",", ""));
      return much <= NEAR ? "near" : "far";
    }
    if (!places.directions.has(token.lower) && token.text !== "(" && token.text !== ")") break;
  }
  // "a town south of Bogotá"; a country has a south of its own.
  const isBeside =
    places.belonging.has(tokens[from]?.lower ?? "") && places.directions.has(tokens[from - 1]?.lower ?? "");
  return isBeside && place.precision === "city" ? "near" : "here";
}

const WORDS_FROM = 4;

/** The "of" or "from" that a place is measured from, also across "the capital,"; null where another word leads to it. */
function findMeasuredFrom(
  end: number,
  tokens: readonly Token[],
  { grammar, places }: Language,
): number | null {
  for (let at = end; at >= Math.max(0, end - WORDS_FROM); at--) {
    const lower = tokens[at]?.lower ?? "";
    if (places.measuredFrom.has(lower)) return at;
    if (grammar.prepositions.has(lower) || grammar.auxiliaries.has(lower)) return null;
  }
  return null;
}
