import type { Certainty, Sentence, SpeechMention } from "../model/annotation.ts";
import type { Claimant, Statement } from "../model/claim.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { isPresupposed } from "../model/presupposed.ts";
import { contains, overlaps, type Span } from "../model/span.ts";

/** Who a claim comes from, and how sure they leave it. */
export interface Chain {
  /** Origin first, the outlet last. */
  readonly claimants: readonly Claimant[];
  readonly certainty: Certainty;
}

/** What an outlet says itself; one chain for all such claims of an article. */
export interface OwnWords extends Chain {
  readonly claimants: readonly [Claimant];
}

export function tellByItself(outlet: string): OwnWords {
  return { claimants: [{ name: outlet, as: "outlet" }], certainty: "stated" };
}

/** Reads who first said a claim and who passed it on from the reporting words around it. `byItself` is the chain where nobody did. */
export function findChain(draft: Draft, sentence: Sentence, byItself: OwnWords, language: Language): Chain {
  const [outlet] = byItself.claimants;
  if (draft.kind === "statement" && draft.speaker !== undefined)
    return chainOfStatement(draft.statement, draft.speaker, sentence, outlet);
  if (sentence.speech.length === 0) return byItself;
  const covering = sentence.speech.filter(
    (speech) =>
      contains(speech.content, draft.anchor) &&
      !isInside(speech, draft) &&
      // "martial law was declared": the act itself, not words about it.
      !overlaps(speech.cue, draft.anchor),
  );
  if (covering.length === 0) return byItself;
  const named = covering.filter((speech) => speech.source !== null && speech.name !== null).sort(byCloseness);
  const [nearest = null] = named;
  const origin =
    named.length > 1 ? (named.find(({ name }) => !isMedia(name ?? "", language)) ?? nearest) : nearest;
  const chain: Claimant[] = [];
  const addRelay = (name: string, { start, end }: Span) => {
    if (name === "" || name === origin?.name || name === outlet.name) return;
    chain.push({ name, as: "relay", span: { start, end } });
  };
  if (origin?.name != null)
    chain.push({ name: origin.name, as: "origin", span: origin.source ?? origin.cue });
  for (const relay of origin?.relays ?? []) addRelay(relay.name, relay);
  for (const speech of named) {
    if (speech !== origin && isMedia(speech.name ?? "", language))
      addRelay(speech.name ?? "", speech.source ?? speech.cue);
  }
  chain.push(outlet);
  const certainty = certaintyOf(covering, origin);
  const isTaken = certainty === "denied" && isPresupposed(draft.span.start, sentence.tokens, language);
  return { claimants: chain, certainty: isTaken ? "reported" : certainty };
}

/** A statement comes from its speaker; those told in the same breath passed it on. */
function chainOfStatement(
  { speaker, cue }: Statement,
  source: Span,
  sentence: Sentence,
  outlet: Claimant,
): Chain {
  const chain: Claimant[] = [{ name: speaker, as: "origin", span: source }];
  for (const relay of sentence.speech.find((speech) => overlaps(speech.cue, cue))?.relays ?? []) {
    if (relay.name !== "" && relay.name !== speaker && relay.name !== outlet.name)
      chain.push({ name: relay.name, as: "relay", span: { start: relay.start, end: relay.end } });
  }
  return { claimants: [...chain, outlet], certainty: "reported" };
}

/** "said the 12 officers …": the numeral must not be a part of the speaker's own words. */
function isInside(speech: SpeechMention, draft: Draft): boolean {
  return speech.source !== null && contains(speech.source, draft.anchor);
}

function byCloseness(a: SpeechMention, b: SpeechMention): number {
  return a.content.end - a.content.start - (b.content.end - b.content.start) || a.start - b.start;
}

/** News outlets and agencies pass on what others say; alone they are the origin. */
function isMedia(name: string, language: Language): boolean {
  const { speech } = language;
  const lower = name.toLowerCase();
  if (speech.agencies.has(lower)) return true;
  return lower.split(BETWEEN_WORDS).some((word) => speech.mediaWords.has(word) || speech.agencies.has(word));
}

const BETWEEN_WORDS = /[\s'’]+/u;

/** The strongest word around the claim: a denial before an allegation before a plain report. */
function certaintyOf(covering: readonly SpeechMention[], origin: SpeechMention | null): Certainty {
  if (origin?.certainty === "denied") return "denied";
  if (origin === null && covering.some(({ certainty }) => certainty === "denied")) return "denied";
  if (covering.some((speech) => isDenialOfAnother(speech, origin))) return "alleged";
  return covering.some((speech) => speech.certainty === "alleged" && mayDoubt(speech, origin))
    ? "alleged"
    : "reported";
}

/** "A union said 43 had died, a figure the ministry denied" */
function isDenialOfAnother(
  { certainty, source, cue, name }: SpeechMention,
  origin: SpeechMention | null,
): boolean {
  return certainty === "denied" && source !== null && source.end <= cue.start && name !== origin?.name;
}

/** "They killed 30, the army claimed, while locals said 12 died": what another claims behind the words does not doubt the locals. */
function mayDoubt(speech: SpeechMention, origin: SpeechMention | null): boolean {
  return (
    origin === null || speech === origin || speech.source === null || speech.cue.end <= speech.content.start
  );
}
