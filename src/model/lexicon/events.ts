import type { VerbForm } from "./metrics.ts";

/**
 * What a predicate is said of. `people` "arrested", `things` "stormed", `either` "attacked", `none` "protested",
 * `weapon` "fired … rounds", `place` "left", `words`: a word of `needs` must be the object, "asked for … troops".
 */
export type EventObject = "people" | "things" | "either" | "none" | "weapon" | "words" | "place";

/** A word or phrase that tells of a happening, with what PLOVER calls it. */
export interface EventSense {
  /** PLOVER type and mode: "ASSAULT", "firearms". */
  readonly type: string;
  readonly mode?: string;
  /** Lower-case words in a row. */
  readonly words: readonly string[];
  readonly form: VerbForm | "noun";
  readonly takes: EventObject;
  /** Words behind the object: "on fire" in "set … on fire". */
  readonly tail?: readonly string[];
  /** Prepositions that lead to whom or what it was done: "on" in "fired on". */
  readonly via: ReadonlySet<string>;
  /** One of these must head the object or follow within a few words: "gave orders to … shoot". */
  readonly needs?: ReadonlySet<string>;
  /** Words that make another verb of it where one stands right behind: "shot down". */
  readonly unless?: ReadonlySet<string>;
  /** "rallied": with an object it is another verb, "rallied support". */
  readonly alone?: true;
  /** "died": a happening only where the words say through whose deed ("in police firing"). */
  readonly byDeed: boolean;
  /** "landed", "entered": only of the actors named here. */
  readonly actors?: ReadonlySet<string>;
}

/** How a language tells of happenings. Lower case. */
export interface EventLexicon {
  /** All senses by their first word, longer phrases first. */
  readonly senses: ReadonlyMap<string, readonly EventSense[]>;
  /** Things that are attacked, taken, burnt and toppled: "office", "airport", "statue". */
  readonly targets: ReadonlySet<string>;
  /** Groups of the group lexicon that are things: "buildings", "vehicles". */
  readonly thingGroups: ReadonlySet<string>;
  /** Bodies and crowds that act: "government", "mob", "alliance". */
  readonly actors: ReadonlySet<string>;
  /** "rounds", "tear gas", "grenades". */
  readonly weapons: ReadonlySet<string>;
  /** Of these the crowd is driven off, not killed: "tear gas", "water cannon". */
  readonly mildWeapons: ReadonlySet<string>;
  /** Deeds that name their doer in front: "police firing", "army raid". */
  readonly deeds: ReadonlySet<string>;
  /** Words before a deed that say of what kind it is, and not whose: "terrorist attack". */
  readonly describers: ReadonlySet<string>;
  /** Words behind a noun that only describe it: "troops loyal to", "soldiers sent to". */
  readonly describing: ReadonlySet<string>;
  /** Verbs by which what follows did not happen, or not yet: "escaped being shot", "feared being arrested". */
  readonly spared: ReadonlySet<string>;
  /** Deeds that behind their owner mean the loss of a post: "Lind's firing". */
  readonly dismissals: ReadonlySet<string>;
  /** Words of weapons and of those who use them; where a disaster is told they are missing. */
  readonly force: ReadonlySet<string>;
  /** Verbs by which what follows came to an end: "stopped shelling". */
  readonly endings: ReadonlySet<string>;
  /** Verbs by which somebody was kept "from" what follows: "prevented them from storming". */
  readonly preventers: ReadonlySet<string>;
  /** Participles of those who are said to have done what follows: "arrested for attacking". */
  readonly heldFor: ReadonlySet<string>;
  /** Participles that lead to what somebody was seen doing: "seen being arrested". */
  readonly witnessed: ReadonlySet<string>;
  /** "died": of what somebody suffered. */
  readonly dying: ReadonlySet<string>;
  /** Participles that lead to how somebody was come upon: "was found shot". */
  readonly found: ReadonlySet<string>;
  /** Verbs whose doer also does what their object is "to" do: "used a drone to". */
  readonly using: ReadonlySet<string>;
  /** What goes off and did not set itself off: "bomb", "landmine". */
  readonly explosives: ReadonlySet<string>;
  /** Ranks that stand before a name: "inspector". */
  readonly ranks: ReadonlySet<string>;
  /** What is fired and hits people: "bullets", "gunfire". */
  readonly bullets: ReadonlySet<string>;
  /** Verbs by which a deed has a toll: "left two dead". */
  readonly leaving: ReadonlySet<string>;
  /** Verbs by which a happening takes place: "erupted", "continued", "began". */
  readonly happens: ReadonlySet<string>;
  /** Verbs by which a blast or a strike does harm, or is noticed: "ripped through", "killed", "was heard". */
  readonly harms: ReadonlySet<string>;
  /** Verbs that say no more than that somebody did what their object names: "carried out an attack". */
  readonly performs: ReadonlySet<string>;
  /** Participles that do not end in -ed and lead by "by" to the keeper of a thing: "run", "held". */
  readonly keeps: ReadonlySet<string>;
  /** Words before "to" that say the act was done: "had to", "managed to", "were able to". */
  readonly done: ReadonlySet<string>;
  /** Words before "to" and a deed that is done: "confessed to killing", "pleaded guilty to killing", "in addition to wounding". */
  readonly confessions: ReadonlySet<string>;
  /** Words before somebody or something and "to" that say the act was done: "prompted a ship to evacuate". */
  readonly causers: ReadonlySet<string>;
  /** Words before "to" that say it was not: "failed to", "refused to". */
  readonly undone: ReadonlySet<string>;
  /** Words before "to" that say it is meant: "vowed to", "plans to". */
  readonly meant: ReadonlySet<string>;
  /** Words before "to have" that pass the act on: "are said to have", "is believed to have". */
  readonly heard: ReadonlySet<string>;
  /** Words of mishaps: who is killed in one was killed by nobody. */
  readonly accidents: ReadonlySet<string>;
  /** Words of explosions that nobody set off: "gas", "boiler", "fireworks". */
  readonly mishaps: ReadonlySet<string>;
  /** Words that make an attack or an explosion a figure of speech or an illness: "scathing", "heart", "colour". */
  readonly figures: ReadonlySet<string>;
  /** Nouns of what belongs to somebody and is not him: "names", "details". */
  readonly aspects: ReadonlySet<string>;
  /** Words of elections and sport: there rivals attack and beat each other. */
  readonly contests: ReadonlySet<string>;
  /** Words that only violence has: next to them an attack is one. */
  readonly violence: ReadonlySet<string>;
  /** Groups of the group lexicon that use force or meet with it: "police", "protesters". */
  readonly violentGroups: ReadonlySet<string>;
  /** Groups of the group lexicon that are on one side: "police", "troops". */
  readonly uniformed: ReadonlySet<string>;
  /** Words that are things elsewhere, and here may be held in argument: "positions". */
  readonly stances: ReadonlySet<string>;
  /** Behind whom words attack: "over" his record. */
  readonly grounds: ReadonlySet<string>;
  /** What is quit without a post: "race". */
  readonly races: ReadonlySet<string>;
  /** Words by which a release is one from custody: "bail". */
  readonly custody: ReadonlySet<string>;
  /** Nouns that stand for a number or part of what "of" adds: "hundreds", "group". */
  readonly measures: ReadonlySet<string>;
}
