import type { Annotated, Place } from "../model/annotation.ts";
import type { Claim, ClaimBody, Drop } from "../model/claim.ts";
import type { ClaimType, Draft } from "../model/claim-type.ts";
import { makeId } from "../model/id.ts";
import type { Language } from "../model/language.ts";
import { bySpan, contains, quoteSpan } from "../model/span.ts";
import { findBackground } from "./background.ts";
import { findChain } from "./claimants.ts";
import { findAsOf, findWhen } from "./dates.ts";
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
  const claims: Claim[] = [];
  const drops: Drop[] = [];
  const { id } = article.reading.article;
  const found = claimTypes.map((claimType) => claimType.find(article, language));
  const heard = unhearDeeds(
    article,
    found.flatMap(({ drafts }) => drafts),
  );
  for (const { drafts, rejections } of found) {
    const backgrounds = findBackground(article, drafts, language);
    const beside = groupBySentence(drafts);
    const made = drafts.map((draft, index) => {
      const place = findWhere(
        draft,
        article.sentences[draft.sentence],
        beside.get(draft.sentence) ?? [],
        language,
      );
      return makeClaim(draft, drafts, { background: backgrounds[index] ?? null, place }, heard, language);
    });
    for (const claim of made) claims.push(claim);
    for (const rejection of rejections) drops.push({ ...rejection, article: id });
  }
  return {
    claims: claims.sort((a, b) => bySpan(a.span, b.span) || (a.id < b.id ? -1 : 1)),
    drops: drops.sort(bySpan),
  };
}

/** "He dismissed the cabinet" dismisses nobody's words: a verb by which a post is lost is none of saying. */
function unhearDeeds(article: Annotated, drafts: readonly Draft[]): Annotated {
  const deeds = drafts.filter((draft) => draft.kind === "role" && draft.role.action === "dismissed");
  if (deeds.length === 0) return article;
  const sentences = article.sentences.map((sentence) => {
    const own = deeds.filter((deed) => deed.sentence === sentence.index);
    if (own.length === 0) return sentence;
    const speech = sentence.speech.filter(({ cue }) => !own.some(({ span }) => contains(span, cue)));
    return { ...sentence, speech };
  });
  return { ...article, sentences };
}

function groupBySentence(drafts: readonly Draft[]): ReadonlyMap<number, readonly Draft[]> {
  const groups = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const group = groups.get(draft.sentence);
    if (group === undefined) groups.set(draft.sentence, [draft]);
    else group.push(draft);
  }
  return groups;
}

/** What is known of a draft from the words around it. */
interface Surroundings {
  readonly background: { readonly reason: string } | null;
  readonly place: Place | null;
}

function makeClaim(
  draft: Draft,
  drafts: readonly Draft[],
  { background, place }: Surroundings,
  article: Annotated,
  language: Language,
): Claim {
  const { text } = article.reading.article;
  const sentence = article.sentences[draft.sentence];
  if (sentence === undefined)
    throw new RangeError(`no sentence ${draft.sentence} in ${article.reading.article.source}`);
  const { chain, certainty } = findChain(draft, sentence, article, language);
  const when = findWhen(draft, sentence, article, language);
  const base = {
    id: idOf(draft, article),
    article: article.reading.article.id,
    span: quoteSpan(text, draft.span),
    sentence: { start: sentence.start, end: sentence.end },
    claimants: chain,
    certainty: draft.mood ?? certainty,
    when,
    asOf: background === null ? findAsOf(sentence, when, article, language) : null,
    where: place,
    background,
    foundBy: draft.foundBy,
  };
  return { ...base, ...bodyOf(draft, drafts, article) };
}

function bodyOf(draft: Draft, drafts: readonly Draft[], article: Annotated): ClaimBody {
  switch (draft.kind) {
    case "count": {
      const whole = draft.count.partOf === null ? undefined : drafts[draft.count.partOf];
      const partOf = whole === undefined ? null : idOf(whole, article);
      return { kind: "count", count: { ...draft.count, partOf } };
    }
    case "event":
      return { kind: "event", event: draft.event };
    case "measure":
      return { kind: "measure", measure: draft.measure };
    case "statement":
      return { kind: "statement", statement: draft.statement };
    case "role":
      return { kind: "role", role: draft.role };
    case "absence":
      return { kind: "absence", absence: draft.absence };
  }
}

/** The anchor tells apart two claims of one span: "eight police and two soldiers" share their verb. */
function idOf(draft: Draft, article: Annotated): string {
  return makeId(
    "c",
    article.reading.article.id,
    draft.kind,
    draft.span.start,
    draft.span.end,
    draft.anchor.start,
  );
}
