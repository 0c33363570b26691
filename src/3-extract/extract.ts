import type { Annotated, Place, Sentence } from "../model/annotation.ts";
import type { Claim, Drop, When } from "../model/claim.ts";
import type { ClaimType, Draft, Findings } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { bySpan, contains, wordsOf } from "../model/span.ts";
import { findAsOf } from "./as-of.ts";
import { type Background, judgeBackgrounds } from "./background.ts";
import { type Chain, findChain, tellByItself } from "./claimants.ts";
import { findWhen } from "./dates.ts";
import { makeClaim } from "./make-claim.ts";
import { type Outline, readOutline } from "./outline.ts";
import { mayBeTakenIn } from "./site.ts";
import { readDates } from "./told-dates.ts";
import { isUnverified } from "./unverified.ts";
import { findWhere } from "./where.ts";

export interface Extracted {
  /** In order of their words. */
  readonly claims: readonly Claim[];
  readonly drops: readonly Drop[];
}

/** Asks every claim type for its claims in one article, then says of each who said it, when, where and how surely. */
export function extractClaims(
  article: Annotated,
  claimTypes: readonly ClaimType[],
  language: Language,
): Extracted {
  const [extracted] = extractAll([{ article, language }], claimTypes);
  if (extracted === undefined) throw new Error("one article gives one extract");
  return extracted;
}

/** An article with the language it is read in. */
interface Spoken {
  readonly article: Annotated;
  readonly language: Language;
}

/** `extractClaims` of several articles: a claim type reads all of them before the next does, so that its code stays at hand. */
export function extractAll(spoken: readonly Spoken[], claimTypes: readonly ClaimType[]): Extracted[] {
  const found = claimTypes.map((claimType) =>
    spoken.map(({ article, language }) => claimType.find(article, language)),
  );
  return spoken.map(({ article, language }, at) => {
    const own = found.flatMap((ofType) => ofType[at] ?? []);
    return settleDrafts(article, own, language);
  });
}

const NONE: readonly Draft[] = [];

/** Says of every draft of an article who said it, when, where and how surely. */
function settleDrafts(article: Annotated, found: readonly Findings[], language: Language): Extracted {
  const claims: Claim[] = [];
  const drops: Drop[] = [];
  const { id, outlet, text } = article.reading.article;
  const byItself = tellByItself(outlet);
  const heard = unhearDeeds(article, found);
  const datesOf = readDates(article, language);
  const heardDatesOf = heard === article ? datesOf : readDates(heard, language);
  const outlineOf = readOutline(article, datesOf, language);
  const all = found.flatMap(({ drafts }) => drafts);
  const backgroundOf = judgeBackgrounds(article, all, datesOf, language);
  for (const { drafts, rejections } of found) {
    let bySentence: readonly (readonly Draft[])[] | null = null;
    for (const draft of drafts) {
      const sentence = heard.sentences[draft.sentence];
      if (sentence === undefined)
        throw new RangeError(`no sentence ${draft.sentence} in ${article.reading.article.source}`);
      if (sentence.places.length > 0 || mayBeTakenIn(draft)) bySentence ??= groupBySentence(drafts);
      const beside = bySentence?.[draft.sentence] ?? NONE;
      const background = backgroundOf(draft);
      const outline = outlineOf(sentence);
      const row = draft.kind === "count" ? draft.row : undefined;
      // The days in a row are said of other cells than this one.
      const told = row === undefined ? findWhen(draft, sentence, heard, heardDatesOf, language) : null;
      const when = told ?? dateByEntry(draft, outline, text);
      const said = findChain(draft, sentence, byItself, language);
      const isOpen = draft.kind === "count" && said.certainty === "reported";
      const chain: Chain =
        isOpen && isUnverified(article, draft.sentence, language) ? { ...said, certainty: "alleged" } : said;
      const settled = leaveOldWhole(draft, drafts, backgroundOf);
      const claim = makeClaim(settled, drafts, sentence, article.reading.article, {
        chain,
        when,
        asOf:
          background === null
            ? findAsOf(draft, sentence, when, heard, heardDatesOf, outline, language)
            : null,
        where:
          (row === undefined
            ? findWhere(draft, article.sentences[draft.sentence], beside, article.country, language)
            : row.place) ?? placeByHeading(draft, sentence, outline),
        background,
      });
      claims.push(claim);
    }
    for (const { start, end, reason } of rejections) drops.push({ start, end, reason, article: id });
  }
  return {
    claims: claims.sort((a, b) => bySpan(a.span, b.span) || (a.id < b.id ? -1 : 1)),
    drops: drops.sort(bySpan),
  };
}

/** "A man and his wife were killed. … The war has killed 9,000": those told by words are no part of a number that is none of the news. */
function leaveOldWhole(
  draft: Draft,
  drafts: readonly Draft[],
  backgroundOf: (draft: Draft) => Background,
): Draft {
  if (draft.kind !== "count" || draft.implied === undefined || draft.count.partOf === null) return draft;
  const whole = drafts[draft.count.partOf];
  const isOld = whole !== undefined && backgroundOf(whole) !== null;
  return isOld ? { ...draft, count: { ...draft.count, partOf: null } } : draft;
}

/** What an entry tells that a day opens happened on it; what was said is dated by its own words. */
function dateByEntry({ kind, mood }: Draft, { entry }: Outline, text: string): When | null {
  if (entry === null || mood === "planned" || !OF_THE_DAY.has(kind)) return null;
  return { edtf: entry.edtf, text: wordsOf(text, entry), basis: "inferred" };
}

const OF_THE_DAY: ReadonlySet<string> = new Set(["count", "event", "measure"]);

/** Counts and happenings under a heading that is a place are there, where their sentence names no other. */
function placeByHeading({ kind }: Draft, { places }: Sentence, { place }: Outline): Place | null {
  if (kind !== "count" && kind !== "event") return null;
  return places.some(({ adjective }) => !adjective) ? null : place;
}

/** "He dismissed the cabinet" dismisses nobody's words: a verb by which a post is lost is none of saying. */
function unhearDeeds(article: Annotated, found: readonly { readonly drafts: readonly Draft[] }[]): Annotated {
  let sentences: Annotated["sentences"][number][] | null = null;
  for (const { drafts } of found) {
    for (const draft of drafts) {
      if (draft.kind !== "role" || draft.role.action !== "dismissed") continue;
      sentences ??= [...article.sentences];
      const sentence = sentences[draft.sentence];
      if (sentence === undefined) continue;
      const speech = sentence.speech.filter(({ cue }) => !contains(draft.span, cue));
      sentences[draft.sentence] = { ...sentence, speech };
    }
  }
  return sentences === null ? article : { ...article, sentences };
}

/** The drafts of each sentence, by its number; empty where it has none. */
function groupBySentence(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const groups: Draft[][] = [];
  for (const draft of drafts) {
    const group = groups[draft.sentence];
    if (group === undefined) groups[draft.sentence] = [draft];
    else group.push(draft);
  }
  return groups;
}
