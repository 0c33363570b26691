import type { ClauseWords } from "./clause-words.ts";

/** A form of a verb; `past` is also the participle where the two are spelled alike. */
export type VerbForm = "base" | "s" | "past" | "participle" | "ing";

/** What a form of a verb may be: "said" is the past and the participle of "say". */
export interface VerbReading {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
}

/** How a verb, noun or adjective attributes words, thoughts or wishes to somebody. */
interface CueFrames {
  /** Takes a clause or a quotation: "said that …", "“…,” he said". */
  readonly clause: ReadonlySet<string>;
  /** Takes a listener before its clause: "told reporters that …". */
  readonly listener: ReadonlySet<string>;
  /** Takes a thing: "criticised the plan". */
  readonly object: ReadonlySet<string>;
  /** Takes an infinitive: "promised to leave". */
  readonly infinitive: ReadonlySet<string>;
  /** Verbs that call a thing something behind `word`: "described the vote as a farce". */
  readonly naming: { readonly word: string; readonly verbs: ReadonlySet<string> };
  /** The subject of the verb belongs to what is thought: "the road seems to be open". */
  readonly raising: ReadonlySet<string>;
  /** In the passive only with an infinitive: "is expected to". */
  readonly passiveRaising: ReadonlySet<string>;
  /** Verbs that leave the sense to a noun: "expressed concern about". */
  readonly lightVerbs: ReadonlySet<string>;
  /** Adverbs of place that belong to a verb: "pointed out". */
  readonly particles: ReadonlySet<string>;
  /** With a preposition that belongs to the cue: "called for", "pointed to". */
  readonly prepositions: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Words of closed lists that tell a part of speech, beside those of the grammar. */
interface ClosedWords {
  /** Forms of "be", "have" and "do". */
  readonly auxiliaries: ReadonlyMap<string, Auxiliary>;
  /** What stands before an infinitive: "to". */
  readonly infinitive: string;
  /** What opens a clause that is said: "that". */
  readonly that: string;
  /** What is cut from a word and owns, or is short for "is": "'s"; and the words before which it is always "is". */
  readonly genitive: string;
  readonly beforeIs: ReadonlySet<string>;
  readonly nots: ReadonlySet<string>;
  /** "who": a clause about the noun before follows. */
  readonly relatives: ReadonlySet<string>;
  /** Words that open names and would else be verbs where they open a sentence: "United" Nations. */
  readonly nameOpeners: ReadonlySet<string>;
  readonly contrasts: ReadonlySet<string>;
  /** "he", "it": pronouns that are subjects, and those of one person or thing. */
  readonly subjects: ReadonlySet<string>;
  readonly singulars: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** "like": a verb only where somebody would or does. */
  readonly likes: ReadonlySet<string>;
  /** Determiners that also stand by themselves, so that a verb may follow: "many", "this". */
  readonly standAlone: ReadonlySet<string>;
  readonly ofs: ReadonlySet<string>;
}

export interface Auxiliary {
  readonly of: "be" | "have" | "do";
  readonly form: VerbForm;
}

/** What the ending of a word in small letters tells of it, and the words that only look so. */
interface WordEndings {
  readonly adverb: RegExp;
  readonly notAdverb: RegExp;
  readonly ing: RegExp;
  readonly notIng: RegExp;
  readonly past: RegExp;
  readonly notPast: RegExp;
  readonly adjective: RegExp;
  /** Of nouns. */
  readonly plural: RegExp;
  readonly notPlural: RegExp;
}

export interface ClauseLexicon {
  /** Cuts a word in two: "he" and "'s", "did" and "n't"; the first group is the first of them. */
  readonly contraction: RegExp;
  readonly closed: ClosedWords;
  readonly endings: WordEndings;
  readonly small: ClauseWords;
  /** Every form of the verbs known, lower case. */
  readonly verbs: ReadonlyMap<string, VerbReading>;
  readonly frames: CueFrames;
  /** Nouns that are cues: "claim", "support", with the words that may follow them. */
  readonly nouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Adjectives after "is": "is concerned about", "is confident that". */
  readonly adjectives: ReadonlyMap<string, ReadonlySet<string>>;
  /** "according to": phrases that lead in a speaker, whose words stand around. */
  readonly leads: readonly (readonly string[])[];
  readonly modals: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly objectPronouns: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  /** Adverbs that do not end in -ly and stand between the words of a verb: "also", "never". */
  readonly adverbs: ReadonlySet<string>;
  /** Words for a time that stand bare behind a verb: "Friday", "today". */
  readonly bareTimes: ReadonlySet<string>;
  /** Plural nouns of people without -s, and plurals that take a verb: "people", "police". */
  readonly plurals: ReadonlySet<string>;
}
