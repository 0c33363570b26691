import type { Auxiliary, ClauseLexicon } from "../../model/lexicon/verbs.ts";
import { words } from "./grammar.ts";

const AUXILIARIES: readonly (readonly [of: Auxiliary["of"], form: Auxiliary["form"], list: string])[] = [
  ["be", "base", "be"],
  ["be", "past", "am is are was were 'm 're"],
  ["be", "participle", "been"],
  ["be", "ing", "being"],
  ["have", "base", "have"],
  ["have", "past", "has had 've"],
  ["have", "ing", "having"],
  ["do", "past", "do does did"],
];

/** What tells the part of speech of an English word by itself. */
export const clauseTags: Pick<ClauseLexicon, "contraction" | "closed" | "endings"> = {
  // "he's", "didn't"
  contraction: /^(.{1,40}?)(?:'s|'ll|'re|'ve|'d|'m|n't)$/u,
  closed: {
    auxiliaries: new Map(
      AUXILIARIES.flatMap(([of, form, list]) =>
        [...words(list)].map((word): [string, Auxiliary] => [word, { of, form }]),
      ),
    ),
    infinitive: "to",
    that: "that",
    genitive: "'s",
    beforeIs: words("that there what here where how"),
    nots: words("n't not never"),
    relatives: words("who which whom"),
    nameOpeners: words("united"),
    contrasts: words("but"),
    subjects: words("he she it they we i you"),
    singulars: words("he she it someone everyone nobody"),
    determiners: words("these those several many few most another other such"),
    prepositions: words("than"),
    likes: words("like"),
    standAlone: words("that this all both some many most others"),
    ofs: words("of"),
  },
  endings: {
    adverb: /^.{3,40}ly$/u,
    notAdverb:
      /^(?:family|ally|rally|tally|bully|jelly|italy|assembly|supply|reply|monopoly|july|elderly|anomaly|daily|weekly)$/u,
    ing: /[a-z]{2}ing$/u,
    notIng: /thing$|(?:^|be)evening$|morning$|king$|building$|spring$/u,
    past: /[a-z]{2}ed$/u,
    notPast: /^hundred$|eed$/u,
    adjective: /^(?=.{6}).{0,60}(?:ous|ful|ive|able|ible|ic|al|less|ish|ary)$/u,
    plural: /s$/u,
    notPlural: /(?:ss|us|is|ws)$/u,
  },
};
