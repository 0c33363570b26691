/** How a language names places without saying that something happened there. Lower case. */
export interface PlaceLexicon {
  /** Units by which a place is measured from another: "km", "miles", "hours". */
  readonly distances: ReadonlySet<string>;
  /** What stands between the unit and the other place: "north", "away", "drive", "of", "from". */
  readonly directions: ReadonlySet<string>;
  /** Of these, the words that lead to the other place: "of", "from". */
  readonly measuredFrom: ReadonlySet<string>;
  /** Prepositions that say where somebody comes from: "a woman from Karaganda". */
  readonly origins: ReadonlySet<string>;
  /** Prepositions that say whose people they are: "a resident of Odesa". */
  readonly homes: ReadonlySet<string>;
  /** Prepositions of what goes on in a country: "in", "across". */
  readonly within: ReadonlySet<string>;
  /** What a country has abroad: "the US embassy", "a US base". */
  readonly abroad: ReadonlySet<string>;
}
