import type { Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { MeasureActMatch } from "./acts.ts";
import { skipDay } from "./authority.ts";
import { NATIONWIDE, nameScope, placeAt, placeEndingAt, readWhere } from "./scope-places.ts";

const LONGEST_NAME = 4;

/** "Almaty International Airport": what is closed bears the name of its town. */
export function readOwnName(
  { noun }: MeasureActMatch,
  sentence: Sentence,
  country: string | null,
): string | null {
  if (noun.family !== "closure") return null;
  for (let at = noun.from - 1; at >= Math.max(0, noun.from - LONGEST_NAME); at--) {
    if (!startsWithCapital(sentence.tokens[at]?.text ?? "")) return null;
    const place = placeAt(sentence, at);
    if (place !== null) return place.adjective ? null : nameScope(place, country);
    if (!startsWithCapital(sentence.tokens[at - 1]?.text ?? ""))
      return wordName(sentence.tokens, at, noun.to);
  }
  return null;
}

/** The name of what is closed where its town is not told apart; null for "International Airport", "The airport". */
function wordName(tokens: readonly Token[], from: number, to: number): string | null {
  const isName = to - from > 2 && startsWithCapital(tokens[to - 1]?.text ?? "");
  return isName
    ? tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(" ")
    : null;
}

/** "Aktau was placed under", "the country remains under", "placed its capital under". */
export function readUnder(
  { act, rule }: MeasureActMatch,
  sentence: Sentence,
  country: string | null,
  { grammar, measures }: Language,
): string | null {
  if (rule !== "context") return null;
  const { tokens } = sentence;
  let at = act.from - 1;
  while (grammar.auxiliaries.has(tokens[at]?.lower ?? "") || measures.stays.has(tokens[at]?.lower ?? ""))
    at--;
  // "three districts of Almaty"
  if (tokens[at - 1]?.lower === "of") return null;
  return readWhere(at, sentence, country, measures.areas);
}

/** "Authorities in Aktau imposed", "Police in the capital banned", "Kyrgyzstan closed": where those who order it are. */
export function readDoers(
  { act, noun }: MeasureActMatch,
  sentence: Sentence,
  country: string | null,
  language: Language,
): string | null {
  if (ELSEWHERE.has(noun.measure)) return null;
  const { tokens } = sentence;
  let verb = act.from;
  while (language.grammar.auxiliaries.has(tokens[verb - 1]?.lower ?? "")) verb--;
  const last = skipDay(tokens, verb - 1, language);
  // "Punjab province"
  const isArea = language.measures.areas.has(tokens[last]?.lower ?? "");
  const at = isArea && placeEndingAt(last - 1, sentence) !== null ? last - 1 : last;
  const where = readWhere(at, sentence, country, language.measures.areas);
  if (where === null) return null;
  const before = findPlaceStart(at, sentence) - 1;
  const inAt = language.grammar.determiners.has(tokens[before]?.lower ?? "") ? before - 1 : before;
  if (tokens[inAt]?.lower === "in")
    return language.speech.speakerNouns.has(tokens[inAt - 1]?.lower ?? "") ? where : null;
  // Of its own country's order the words leave open where in it.
  const opener = tokens[before];
  const opens =
    opener === undefined ||
    opener.kind === "punctuation" ||
    language.grammar.conjunctions.has(opener.lower) ||
    language.grammar.clauseOpeners.has(opener.lower);
  return where === NATIONWIDE || !opens || placeEndingAt(at, sentence) === null ? null : where;
}

/** Orders that hold for others than those who make them. */
const ELSEWHERE: ReadonlySet<string> = new Set(["sanctions", "ceasefire", "travel_ban", "troop_deployment"]);

function findPlaceStart(at: number, sentence: Sentence): number {
  const place = placeEndingAt(at, sentence);
  return place === null ? at : sentence.tokens.findIndex(({ start }) => start === place.start);
}
