import type { Place, PlaceMention, Sentence } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { contains, firstFrom, type Span } from "../model/span.ts";
import { distanceTo, isElsewhere, isHomeOf } from "./elsewhere.ts";
import { isOfAnotherCount, isTotal } from "./other-count.ts";
import { readChain } from "./place-chain.ts";
import { findSite, mayBeTakenIn } from "./site.ts";

const FARTHEST = 160;

/**
 * The place a claim is about: the institution that took people in, else the nearest place named in its own part of the sentence, `drafts`
 * being all of that sentence; null where none is. `country` is where the article plays.
 */
export function findWhere(
  draft: Draft,
  sentence: Sentence | undefined,
  drafts: readonly Draft[],
  country: string | null,
  language: Language,
): Place | null {
  if (sentence === undefined) return null;
  const site = mayBeTakenIn(draft) ? findSite(draft, sentence, drafts, country, language) : null;
  if (site !== null) return site;
  if (!sentence.places.some(({ adjective }) => !adjective)) return null;
  return (
    findOwnPlace(draft, sentence, drafts, language) ??
    placeOfDeedBefore(draft, sentence, drafts, language) ??
    placeOfScene(draft, sentence, drafts, language)
  );
}

/** "In the town of Nyala" */
const WORDS_TO_SCENE = 4;

/**
 * "In Nyala, clashes left 28 people dead and 120 wounded", "Kharkiv region: 3 killed, 12 injured": the one place that opens a sentence is
 * that of all its counts.
 */
function placeOfScene(
  draft: Draft,
  sentence: Sentence,
  drafts: readonly Draft[],
  language: Language,
): Place | null {
  if (draft.kind !== "count" || isTotal(draft)) return null;
  const { tokens, places } = sentence;
  const named = places.filter(({ adjective }) => !adjective);
  const [scene, last] = [named[0], named.at(-1)];
  if (scene === undefined || last === undefined) return null;
  // "In Nyala, South Darfur," names one spot.
  const spot = readChain(last, sentence, language);
  const isLed = language.grammar.locatives.has(tokens[0]?.lower ?? "") || isLabel(scene, tokens, language);
  if (!named.every((one) => spot.includes(one)) || !isLed) return null;
  if (firstFrom(tokens, scene.start) > WORDS_TO_SCENE) return null;
  if (tokens.some(({ text, end }) => text === ";" && end <= draft.anchor.start)) return null;
  const first = drafts.find(({ kind }) => kind === "count");
  return first === undefined || first === draft ? null : findOwnPlace(first, sentence, drafts, language);
}

/** "Kharkiv region:" */
function isLabel({ start, end }: PlaceMention, tokens: Sentence["tokens"], { places }: Language): boolean {
  if (start !== tokens[0]?.start) return false;
  const next = tokens.find((token) => token.start >= end && !places.kinds.has(token.lower));
  return next?.text === ":";
}

function findOwnPlace(
  draft: Draft,
  sentence: Sentence,
  drafts: readonly Draft[],
  language: Language,
): Place | null {
  const lead = findLead(sentence, language);
  const [from, to] = ownPart(draft, sentence, drafts, lead);
  let best: { mention: PlaceMention; rank: number } | null = null;
  for (const mention of sentence.places) {
    if (mention.adjective || mention.start < from || mention.end > to) continue;
    if (isElsewhere(mention, draft, sentence, language) || isLeftOut(mention, sentence, language)) continue;
    if (isOfAnotherCount(mention, draft, sentence, drafts, language)) continue;
    const away = distanceTo(mention, sentence.tokens, language);
    if (away === "far") continue;
    if (mustSayWhere(draft) && !saysWhere(mention, draft, sentence, language)) continue;
    if (sentence.speech.some(({ source }) => source !== null && contains(source, mention))) continue;
    const isAfter = mention.start >= draft.span.start && !isAside(mention, draft, sentence.tokens);
    // News puts the place behind the verb; one in front counts only where none follows.
    const distance = isAfter ? mention.start - draft.span.end : FARTHEST / 2 + draft.span.start - mention.end;
    if (distance > FARTHEST) continue;
    // "in Kibumba, 20 km north of Goma", "a resident of Odesa … in Kherson": a place that only points or belongs stands back.
    const isOfLead = lead !== null && mention.end <= lead && draft.anchor.start > lead;
    const standsBack = away === "near" || isOfLead || isHomeOf(mention, sentence, language);
    const rank = standsBack ? distance + FARTHEST * 2 : distance;
    if (best === null || rank < best.rank) best = { mention, rank };
  }
  if (best === null) return null;
  // "in Al Bab in northern Syria, killing eight": of places that name one spot the finest.
  const finer = readChain(best.mention, sentence, language).find(
    (mention) => !isElsewhere(mention, draft, sentence, language) && !isHomeOf(mention, sentence, language),
  );
  return (finer ?? best.mention).place;
}

/** "Marta Ruiz, a judge in Antioquia, was killed in Rionegro": said of somebody between commas. */
function isAside({ end }: Span, { anchor }: Draft, tokens: Sentence["tokens"]): boolean {
  for (let at = Math.max(0, firstFrom(tokens, end)); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= anchor.start) return false;
    if (token.text === ",") return true;
  }
  return false;
}

/** "In Atyrau officers left and joined the crowd": a verb without a place of its own is where its subject's first one was. */
function placeOfDeedBefore(
  draft: Draft,
  sentence: Sentence,
  drafts: readonly Draft[],
  language: Language,
): Place | null {
  if (draft.kind !== "event" || draft.event.actor === "") return null;
  const before = drafts.findLast(({ kind, anchor }) => kind === "event" && anchor.end <= draft.anchor.start);
  if (before?.kind !== "event" || before.event.actor !== draft.event.actor || before.event.type === LEAVING)
    return null;
  return findOwnPlace(before, sentence, drafts, language);
}

/** Who left a place did the next thing elsewhere. */
const LEAVING = "RETREAT";

/** Counts, statements and orders are about the places their sentence names; a happening, a post or troops sent say where. */
function mustSayWhere(draft: Draft): boolean {
  if (draft.kind === "measure") return draft.measure.measure === TROOPS;
  return draft.kind === "event" || draft.kind === "role";
}

const TROOPS = "troop_deployment";
const WORDS_BACK = 8;
const OWN_ACTOR: ReadonlySet<string> = new Set(["event/active", "event/noun"]);

/** "in the city of Atyrau", "Almaty's airport": a place a happening may be in; "Armenia sent", "led by Russia" name who takes part. */
function saysWhere(
  mention: PlaceMention,
  draft: Draft,
  { tokens }: Sentence,
  { grammar }: Language,
): boolean {
  if (draft.kind === "measure" && draft.measure.scope === mention.place.name) return true;
  const isBehind = mention.start >= draft.anchor.end;
  // "Almaty airport was seized" names it in front; in front of an active verb stands who did it.
  const isInWords = mention.start >= draft.span.start && mention.end <= draft.span.end;
  if (isInWords && isDenied(mention, draft, tokens, grammar)) return false;
  if (isInWords && (isBehind || !OWN_ACTOR.has(draft.foundBy))) return true;
  // "entered Kazakhstan", "stormed … the Almaty mayor's office"
  if (isBehind && mention.start - draft.anchor.end < 3) return true;
  const at = firstFrom(tokens, mention.start);
  const next = tokens[firstFrom(tokens, mention.end)];
  const isAttribute = next?.kind === "word" && !grammar.prepositions.has(next.lower);
  if (isBehind && isAttribute && grammar.determiners.has(tokens[at - 1]?.lower ?? "")) return true;
  // "Kazakhstan's president resigned", and no country that only owns something further on
  if (tokens[at]?.lower.endsWith("'s") && (isInWords || mention.place.precision !== "country")) return true;
  for (let back = at - 1; back >= Math.max(0, at - WORDS_BACK); back--) {
    const token = tokens[back];
    if (token === undefined) return false;
    if (grammar.locatives.has(token.lower)) return true;
    const isLink = grammar.determiners.has(token.lower) || grammar.conjunctions.has(token.lower);
    if (token.kind === "word" && !isLink && grammar.prepositions.has(token.lower)) return false;
    if (grammar.relatives.has(token.lower) || grammar.clauseOpeners.has(token.lower)) return false;
    if (token.kind === "punctuation" && token.text !== "," && token.text !== "-") return false;
  }
  // A dateline or a place that opens the sentence: "KABUL, Aug 3 -", "Almaty: …"
  return at === 0 && next?.kind === "punctuation";
}

/** "lifted in all regions except Niamey", "except in Niamey". */
function isLeftOut({ start }: Span, { tokens }: Sentence, { grammar }: Language): boolean {
  const at = firstFrom(tokens, start) - 1;
  const before = grammar.locatives.has(tokens[at]?.lower ?? "") || tokens[at]?.lower === "for" ? at - 1 : at;
  return grammar.exclusions.has(tokens[before]?.lower ?? "");
}

/** "not confined to Almaty": named to say that it is not only there. */
function isDenied(
  mention: Span,
  { span }: Draft,
  tokens: Sentence["tokens"],
  { negations }: Language["grammar"],
): boolean {
  for (let at = Math.max(0, firstFrom(tokens, span.start)); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= mention.start) return false;
    if (negations.has(token.lower)) return true;
  }
  return false;
}

/**
 * Where the clause ends that opens a sentence and leads to the main one: "After a shooting in Fresno that killed four, …"; null where none
 * does. A comma inside the name of a place ends none.
 */
function findLead({ tokens, places }: Sentence, { grammar }: Language): number | null {
  const [first] = tokens;
  if (first === undefined || !grammar.clauseOpeners.has(first.lower)) return null;
  for (let at = 1; at < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token?.text === "," && !places.some(({ start }) => start === next?.start)) return token.start;
  }
  return null;
}

/** From the end of the claim before, within its own part of the sentence; a semicolon ends a part. */
function ownPart(
  draft: Draft,
  sentence: Sentence,
  drafts: readonly Draft[],
  lead: number | null,
): [number, number] {
  let from = sentence.start;
  let to = sentence.end;
  const isInLead = lead !== null && draft.span.end <= lead;
  if (isInLead && sentence.places.some(({ adjective, end }) => !adjective && end <= lead)) to = lead;
  for (const { text, start, end } of sentence.tokens) {
    if (text !== ";") continue;
    if (end <= draft.anchor.start) from = end;
    else if (start >= draft.anchor.end) {
      to = start;
      break;
    }
  }
  for (const other of drafts) {
    if (other === draft) continue;
    if (other.anchor.start < draft.anchor.start)
      from = Math.max(from, Math.min(other.span.end, draft.span.start));
    // A place at the end of a row ("12 dead and 40 hurt in Almaty") belongs to all of it.
  }
  return [from, to];
}
