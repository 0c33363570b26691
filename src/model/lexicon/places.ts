import type { PlaceNameLexicon } from "./place-names.ts";

/** How a language names places without saying that something happened there. Lower case. */
export interface PlaceLexicon {
  /** Words around names, and in them. */
  readonly names: PlaceNameLexicon;
  /** Units by which a place is measured from another: "km", "miles", "hours". */
  readonly distances: ReadonlySet<string>;
  /** What stands between the unit and the other place: "north", "away", "drive", "of", "from". */
  readonly directions: ReadonlySet<string>;
  /** Of these, the words that lead to the other place: "of", "from". */
  readonly measuredFrom: ReadonlySet<string>;
  /** Prepositions that say where somebody comes from: "a woman from Karaganda". */
  readonly origins: ReadonlySet<string>;
  /** Prepositions that say what belongs to a place, or bears its name: "a resident of Odesa", "the village of Chilanga". */
  readonly belonging: ReadonlySet<string>;
  /** Words of where somebody is at home, and not where it happened: "based" in Oslo. */
  readonly seats: ReadonlySet<string>;
  /** Words between a place and a number of its own: Sofala "with" 12 deaths. */
  readonly counting: ReadonlySet<string>;
  /** Prepositions of what goes on in a country: "in", "across". */
  readonly within: ReadonlySet<string>;
  /** What a place with a name of its own may be: "village", "town", "district". */
  readonly settlements: ReadonlySet<string>;
  /** Of these what bears the name that follows: "the town of Majdal", but "the Kizilay district of Ankara". */
  readonly namedSettlements: ReadonlySet<string>;
  /** Of these what a name before it need not be of a place: "the Epstein settlement", "the Ebola ward". */
  readonly looseSettlements: ReadonlySet<string>;
  /** What may stand before such a word: "refugee" of "refugee camp". */
  readonly settlers: ReadonlySet<string>;
  /** "a village called Kizha" */
  readonly callers: ReadonlySet<string>;
  /** The same, and what holds such places: "province", "state", "capital". */
  readonly kinds: ReadonlySet<string>;
  /** "northern", "downtown", "nearby": what stands before a place and belongs to it. */
  readonly qualifiers: ReadonlySet<string>;
  /** "a town near Kaduna", "a village on Lake Chad" */
  readonly near: ReadonlySet<string>;
  /** What a country has abroad: "the US embassy", "a US base". */
  readonly abroad: ReadonlySet<string>;
}
