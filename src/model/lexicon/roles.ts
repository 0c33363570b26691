/** How a language says who holds, takes and leaves a post. Lower case throughout. */
export interface RoleLexicon {
  /** Names of posts by their first word, the longest first. */
  readonly posts: ReadonlyMap<string, readonly Post[]>;
  /** "former", "ousted": the post is behind them. */
  readonly formers: ReadonlySet<string>;
  /** Prefix that does the same: "ex-". */
  readonly formerPrefix: string;
  /** Prefix of a post held at the time told of: "then-". */
  readonly thenPrefix: string;
  /** Where in politics the holder of a post stands: "conservative". */
  readonly wings: ReadonlySet<string>;
  /** "acting", "deputy": part of the post's name. */
  readonly kinds: ReadonlySet<string>;
  /** Those of them that fill a gap: "acting", "interim". */
  readonly standIns: ReadonlySet<string>;
  /** "founding", "then", "longtime": they do not tell whether the post is still held. */
  readonly unclear: ReadonlySet<string>;
  /** Bodies that resign as a whole: "government", "cabinet". */
  readonly bodies: ReadonlySet<string>;
  /** Before a body: "his entire cabinet". */
  readonly wholes: ReadonlySet<string>;
  readonly ofs: ReadonlySet<string>;
  /** "the new minister": holds the post. */
  readonly newcomers: ReadonlySet<string>;
  /** Behind an appointment, before whoever made way: "to succeed X", "replacing X". */
  readonly makingWay: readonly (readonly string[])[];
  /** First words of everything below that takes, leaves or loses a post: a quick first look. */
  readonly changes: ReadonlySet<string>;
  /** "resigned", "stepped down". */
  readonly leaving: readonly (readonly string[])[];
  readonly resignations: ReadonlySet<string>;
  /** Words before "the resignation of" that say it happened: "announced", "led to". */
  readonly realised: ReadonlySet<string>;
  /** "forced to", "compelled to": what follows happened. */
  readonly forced: ReadonlySet<string>;
  /** "demanded", "refused", "could". */
  readonly unreal: ReadonlySet<string>;
  /** Auxiliaries of a passive that tells what was done: "was", "been", not "is elected". */
  readonly pastPassive: ReadonlySet<string>;
  readonly dismissing: ReadonlySet<string>;
  readonly appointing: ReadonlySet<string>;
  /** "taking over from X as", "replaced X as". */
  readonly takingOver: readonly (readonly string[])[];
  readonly replacing: ReadonlySet<string>;
  /** "became". */
  readonly becoming: ReadonlySet<string>;
  /** "tendered", "announced", "handed in" one's own resignation. */
  readonly handingIn: ReadonlySet<string>;
  /** "his", "her". */
  readonly own: ReadonlySet<string>;
  /** What one is removed from beside `positions`: "power". */
  readonly offices: ReadonlySet<string>;
  /** "Had X resigned": nothing happened. */
  readonly inverted: ReadonlySet<string>;
  /** "fired", which is also what guns do: "was fired on". */
  readonly shot: ReadonlySet<string>;
  /** "removed", which needs the office: "removed from power". */
  readonly taken: ReadonlySet<string>;
  /** "colonel", "sir": no part of a name. */
  readonly ranks: ReadonlySet<string>;
  /** "post", "position", "job". */
  readonly positions: ReadonlySet<string>;
  /** Small words inside names: "de", "van", "bin". */
  readonly nameParticles: ReadonlySet<string>;
  /** Last words of what is no person's name: "street", "university". */
  readonly notPersons: ReadonlySet<string>;
}

export interface Post {
  readonly words: readonly string[];
  readonly name: string;
  /** May stand right before a name: "President X", but not "head X". */
  readonly isTitle: boolean;
}
