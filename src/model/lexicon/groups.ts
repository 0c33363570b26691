/** A noun that names people or things that are counted in a crisis. */
export interface GroupNoun {
  /** Node of the group tree. */
  readonly group: string;
  /** False for one person or thing: "man", "officer". */
  readonly plural: boolean;
  /** A noun that says little by itself: in "crew members" and "police officers" the word before it tells more. */
  readonly weak: boolean;
  /** A word that only describes: "security personnel", "military staff". It is never the noun itself. */
  readonly describes: boolean;
}

export interface GroupLexicon {
  readonly nouns: ReadonlyMap<string, GroupNoun>;
  /** Endings that make an unknown plural noun one of persons: "-goers", "-ists". */
  readonly personEndings: readonly string[];
  /** Nouns that say of people only that they are a nation's: "citizens". */
  readonly nationals: ReadonlySet<string>;
  /** Nouns that hold a number of people behind "of": "a family of five". */
  readonly collectives: ReadonlyMap<string, string>;
  /** Whom an age in years tells of: the first whose `below` it does not reach. */
  readonly ages: readonly { readonly below: number; readonly group: string }[];
  /** Two words that name two people without a second article: "a mother and son", and not "a husband and father". */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Kin, one of each: "wife", "son". */
  readonly kin: ReadonlySet<string>;
  /** Words for one of whom no more is known, which describe no other noun: "man", "boy", "people". */
  readonly anybody: ReadonlySet<string>;
  /** "himself": the doer among those the deed was done to. */
  readonly reflexives: ReadonlySet<string>;
  /** Words for the one person named before: "him". */
  readonly singlePronouns: ReadonlySet<string>;
  /** "cases", "infections": of an illness. */
  readonly cases: ReadonlySet<string>;
  /** People told by whose they are, and what is made of people: "relatives of 13 workers", "a poll of 400 voters". */
  readonly owned: ReadonlySet<string>;
  /** Pronouns and stand-ins that head a noun phrase: "others", "them", "whom", "those". */
  readonly standIns: ReadonlySet<string>;
}
