import type { Certainty } from "../annotation.ts";

/** A word that reports what somebody said. */
export interface Cue {
  readonly certainty: Certainty;
  /** `say`: takes a speaker and a clause or quote. `passive`: only "is believed to", "were feared". `show`: figures and records speak. */
  readonly as: "say" | "passive" | "show";
}

/** How a language says who is speaking. Lower case throughout. */
export interface SpeechLexicon {
  readonly cues: ReadonlyMap<string, Cue>;
  /** What a body puts out and speaks through: "figures", "report". */
  readonly papers: ReadonlySet<string>;
  /** Cues that tell of nothing but saying: "said", not "declared". */
  readonly plainCues: ReadonlySet<string>;
  /** Words behind "claimed" or "declared" that make it a deed, and nothing said: "responsibility", "war". */
  readonly owned: ReadonlySet<string>;
  /** Participles that tell of those before them, each with what then follows: men "posted" there, people "reported" missing. */
  readonly participles: ReadonlyMap<string, ReadonlySet<string>>;
  /** "accused", where "of" makes it a participle. */
  readonly accused: ReadonlySet<string>;
  /** Verbs by which a speaker changes a figure: "raised" the toll "to". */
  readonly figureChanges: ReadonlySet<string>;
  /** Verbs that name a figure, each with the words that lead to it: "put" the toll "at", "gave" a toll "of". */
  readonly figureVerbs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs before a speaker and what follows the speaker: "quoted" the ministry "as saying". */
  readonly quotingVerbs: ReadonlySet<string>;
  readonly quotedAs: readonly (readonly string[])[];
  /** Adverbs that report without naming anybody: "reportedly". */
  readonly hedges: ReadonlyMap<string, Certainty>;
  /** "verified", "independently confirm": denied, they leave a number open. */
  readonly verifications: readonly (readonly string[])[];
  /** What they are said of, beside "toll" and "number": "claims", "reports", "it". */
  readonly accounts: ReadonlySet<string>;
  /** Words before a colon that lead to whom a figure is from: "source". */
  readonly sourceLabels: ReadonlySet<string>;
  /** "according to", "in the words of": a speaker follows. */
  readonly openers: readonly (readonly string[])[];
  /** Nouns that speak for somebody: "spokesman", "statement"; the one they speak for follows "for", "of", "from". */
  readonly mouthpieces: ReadonlySet<string>;
  readonly mouthpiecePrepositions: ReadonlySet<string>;
  /** Speakers that name nobody: "reports", "sources", "media". */
  readonly unnamed: ReadonlySet<string>;
  /** Words that make a speaker a news outlet: "news", "times", "television". */
  readonly mediaWords: ReadonlySet<string>;
  /** News agencies and their short names, to the canonical name. */
  readonly agencies: ReadonlyMap<string, string>;
  /** "told AFP": the listener passes it on when it is an outlet. */
  readonly tellVerbs: ReadonlySet<string>;
  /** Pronouns that carry the speaker over from the sentence before. */
  readonly pronouns: ReadonlySet<string>;
  /** Bodies whose name may also be that of a feast: "party". */
  readonly festive: ReadonlySet<string>;
  /** Lower-case nouns that can speak: "police", "ministry", "officials". */
  readonly speakerNouns: ReadonlySet<string>;
}
