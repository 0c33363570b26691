import type { Annotated, Certainty, Sentence, SpeechMention } from "../model/annotation.ts";
import type { Claimant, Statement } from "../model/claim.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { contains, overlaps, type Span } from "../model/span.ts";

interface Chain {
  /** Origin first, the outlet last. */
  readonly chain: readonly Claimant[];
  readonly certainty: Certainty;
}

/** Reads who first said a claim and who passed it on from the reporting words around it. */
export function findChain(draft: Draft, sentence: Sentence, article: Annotated, language: Language): Chain {
  const outlet: Claimant = { name: article.reading.article.outlet, as: "outlet" };
  if (draft.kind === "statement" && draft.speaker !== undefined)
    return chainOfStatement(draft.statement, draft.speaker, sentence, outlet);
  const covering = sentence.speech.filter(
    (speech) => contains(speech.content, draft.anchor) && !isInside(speech, draft),
  );
  const named = covering.filter((speech) => speech.source !== null && speech.name !== null).sort(byCloseness);
  const passedOn = named.filter((speech) => isMedia(speech.name ?? "", language));
  const origin = named.find((speech) => !passedOn.includes(speech)) ?? passedOn[0] ?? null;
  const relays = [
    ...(origin?.relays ?? []).map((relay) => ({
      name: relay.name,
      span: { start: relay.start, end: relay.end },
    })),
    ...passedOn
      .filter((speech) => speech !== origin)
      .map((speech) => ({ name: speech.name ?? "", span: speech.source ?? speech.cue })),
  ];
  const chain: Claimant[] = [];
  if (origin?.name != null)
    chain.push({ name: origin.name, as: "origin", span: origin.source ?? origin.cue });
  for (const relay of relays) {
    if (relay.name !== "" && relay.name !== origin?.name && relay.name !== outlet.name)
      chain.push({ name: relay.name, as: "relay", span: relay.span });
  }
  return { chain: [...chain, outlet], certainty: certaintyOf(covering, origin) };
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
  return { chain: [...chain, outlet], certainty: "reported" };
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
  if (speech.agencies.has(name.toLowerCase())) return true;
  return name
    .toLowerCase()
    .split(/[\s'’]+/u)
    .some((word) => speech.mediaWords.has(word) || speech.agencies.has(word));
}

/** The strongest word around the claim: a denial before an allegation before a plain report. */
function certaintyOf(covering: readonly SpeechMention[], origin: SpeechMention | null): Certainty {
  if (origin?.certainty === "denied") return "denied";
  if (covering.some(({ certainty }) => certainty === "denied" && origin === null)) return "denied";
  if (covering.some(({ certainty }) => certainty === "alleged")) return "alleged";
  return covering.length > 0 ? "reported" : "stated";
}
