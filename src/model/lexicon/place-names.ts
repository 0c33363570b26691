/** Words around a name, and in it, that tell whether it is of a place. Lower case. */
export interface PlaceNameLexicon {
  /** "in Almaty": a place follows. */
  readonly leaders: ReadonlySet<string>;
  /** "from Almaty", "of Kazakhstan": a place or a person follows. */
  readonly looseLeaders: ReadonlySet<string>;
  /** "Almaty police", "Houston area", "Chicago man" */
  readonly followers: ReadonlySet<string>;
  /** "Chicago Mayor", "Kazakhstan President": an office of the place, held by the person named next. */
  readonly offices: ReadonlySet<string>;
  /** "Almaty Airport", "Kandahar Prison", "Chicago Police": what is in the place and carries its name. */
  readonly spots: ReadonlySet<string>;
  /** "Cook County": what bears the name of a place and need not hold it. */
  readonly counties: ReadonlySet<string>;
  /** "country": kinds of places that are all known. */
  readonly lands: ReadonlySet<string>;
  /** "Almaty region", "the region of Almaty": the kinds of a country's first parts. */
  readonly regions: ReadonlySet<string>;
  /** "Houston Police Department": named after the place and in it, so it tells where, but is no place. */
  readonly institutions: ReadonlySet<string>;
  /** "University of Texas": in Texas. */
  readonly institutionsOf: ReadonlySet<string>;
  /** "Washington Post", "Bering Sea": the name says nothing of where it happened. */
  readonly others: ReadonlySet<string>;
  /** "Gulf of Mexico", "Bank of America" */
  readonly othersOf: ReadonlySet<string>;
  /** "Operation Thunder", "Hurricane Maria": what begins so is no place. */
  readonly otherOpeners: ReadonlySet<string>;
  /** "in Congress", "the Druze town": what stands with a capital where a place might, and is none. */
  readonly noPlaces: ReadonlySet<string>;
  /** "Mr. Houston", "Officer Jordan" */
  readonly personTitles: ReadonlySet<string>;
  /** "Houston said": in such company a name that may be a person's is one. */
  readonly personFollowers: ReadonlySet<string>;
  /** "Latin American", "South America": no country. */
  readonly continentHeads: ReadonlySet<string>;
  readonly continentTails: ReadonlySet<string>;
  /** "Gunmen attacked …": words that stand first in a sentence, or with a capital in a headline, and begin no name. */
  readonly openers: ReadonlySet<string>;
  /** "San Miguel de Mercedes": small words inside a name. */
  readonly particles: ReadonlySet<string>;
}
