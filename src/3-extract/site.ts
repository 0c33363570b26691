import type { Place, Sentence, Token } from "../model/annotation.ts";
import type { Metric } from "../model/claim.ts";
import type { CountDraft, Draft } from "../model/claim-type.ts";
import { COUNT_RULES } from "../model/count-rules.ts";
import type { Language } from "../model/language.ts";
import { contains, firstFrom, type Span } from "../model/span.ts";
import { type Institution, listInstitutions } from "./institutions.ts";

const TAKEN_IN: ReadonlySet<Metric> = new Set([
  "hospitalised",
  "injured",
  "detained",
  "displaced",
  "rescued",
]);
/** "All of the 20", "they were all taken" */
const WORDS_OF_WHOLE = 3;

/** Whether a draft counts people whom an institution may have taken in. */
export function mayBeTakenIn(draft: Draft): draft is CountDraft {
  return draft.kind === "count" && TAKEN_IN.has(draft.count.metric);
}

/**
 * The institution that took in those a draft counts: "20 were taken to St Mary's hospital", "Leeds Infirmary said it was treating 20".
 * Its number is of its own, and not of all there are. Null where none is named, several are, or the words say that it took all.
 * Its position is not known; `country` is where the article plays.
 */
export function findSite(
  draft: CountDraft,
  sentence: Sentence,
  drafts: readonly Draft[],
  country: string | null,
  language: Language,
): Place | null {
  const { tokens, places } = sentence;
  const part = ownPart(draft, tokens, drafts);
  const [site, ...others] = findInstitutions(draft, sentence, part, language);
  if (site === undefined || site.name === "" || others.length > 0) return null;
  const from = Math.max(part.from, part.anchor - WORDS_OF_WHOLE);
  const said = tokens.slice(from, Math.max(site.to, part.anchor + WORDS_OF_WHOLE));
  if (said.some(({ lower }) => language.metrics.wholes.has(lower))) return null;
  const land = country ?? places.find(({ adjective }) => !adjective)?.place.country;
  return land === undefined ? null : { name: site.name, country: land, precision: "point" };
}

/** Tokens of a sentence: from the count before to the one behind, with its own number. */
interface Part {
  readonly from: number;
  readonly anchor: number;
  readonly to: number;
}

const OF_HOSPITAL: ReadonlySet<string> = new Set([COUNT_RULES.hurtInHospital, COUNT_RULES.hurtAfterAttack]);

/** The institutions behind the number; where none is, those before it; else the one that speaks. */
function findInstitutions(
  draft: CountDraft,
  { tokens, speech }: Sentence,
  { from, anchor, to }: Part,
  language: Language,
): readonly Institution[] {
  const isHurt = draft.count.metric === "injured";
  const metric = isHurt ? "hospitalised" : draft.count.metric;
  const voice =
    speech.find(({ source, content }) => source !== null && contains(content, draft.anchor))?.source ?? null;
  const [opens, closes] = voice === null ? [to, to] : [firstFrom(tokens, voice.start), endOf(tokens, voice)];
  // "shot beside a hospital": of the hurt only those it speaks of, or has, are its own.
  if (!isHurt || OF_HOSPITAL.has(draft.foundBy)) {
    const end = opens >= anchor ? Math.min(to, opens) : to;
    const behind = listInstitutions({ from: anchor, to: end, isGoal: true }, metric, tokens, language);
    if (behind.length > 0) return behind;
    const before = listInstitutions({ from, to: anchor, isGoal: false }, metric, tokens, language);
    if (before.length > 0) return before;
  }
  return listInstitutions({ from: opens, to: closes, isGoal: false }, metric, tokens, language);
}

function ownPart({ anchor }: CountDraft, tokens: readonly Token[], drafts: readonly Draft[]): Part {
  let from = 0;
  let to = tokens.length;
  for (const [at, { text, start, end }] of tokens.entries()) {
    if (text !== ";") continue;
    if (end <= anchor.start) from = at + 1;
    else if (start >= anchor.end) to = Math.min(to, at);
  }
  for (const { anchor: other } of drafts) {
    if (other.end <= anchor.start) from = Math.max(from, endOf(tokens, other));
    else if (other.start >= anchor.end) to = Math.min(to, firstFrom(tokens, other.start));
  }
  return { from, anchor: firstFrom(tokens, anchor.start), to };
}

function endOf(tokens: readonly Token[], { end }: Span): number {
  const next = firstFrom(tokens, end);
  return next < 0 ? tokens.length : next;
}
