import type { Metric } from "../claim.ts";

/**
 * Which of the nouns beside a verb is counted.
 * `patient`: the object of the active, the subject of the passive ("killed N", "N were killed").
 * `subject`: the subject ("N died"). `agent`: the subject of an action ("N stormed the office").
 */
export type Counted = "patient" | "subject" | "agent";

/** `finite` "kills"; `past` both past and participle "killed"; `preterite` only past "took"; `participle` only participle "taken". */
export type VerbForm = "finite" | "past" | "preterite" | "participle" | "gerund" | "infinitive";

interface TriggerBase {
  readonly metric: Metric;
  /** Lower-case words in a row. */
  readonly words: readonly string[];
  /** One of these words must follow within eight words: "taken … to hospital". */
  readonly needs?: ReadonlySet<string>;
  /** What is counted lies behind, whatever the verb says is to come: "expected to recover from wounds". */
  readonly isPast?: true;
  /** None of these words may follow within eight words: "released from hospital". */
  readonly without?: ReadonlySet<string>;
  /** One of these words must stand within eight words before: "the march drew". */
  readonly after?: ReadonlySet<string>;
  /** None of these may follow right behind: "demonstrated that", "let go from his job". */
  readonly notBefore?: readonly (readonly string[])[];
  /**
   * Said of people whatever the noun (`any`), of no noun but one known to be people (`people`), of such a noun alone (`persons`), of things
   * (`objects`) or of units sent (`forces`).
   */
  readonly of: "any" | "people" | "persons" | "objects" | "forces";
}

interface VerbTrigger extends TriggerBase {
  readonly as: "verb";
  readonly form: VerbForm;
  readonly counted: Counted;
}

/** "dead", "missing", "in hospital": said of the noun beside it. */
interface StateTrigger extends TriggerBase {
  readonly as: "state";
}

/** "deaths of N", "the release of N". */
interface NounTrigger extends TriggerBase {
  readonly as: "noun-of";
}

/** "N deaths", "N arrests", "N dead". */
interface HeadTrigger extends TriggerBase {
  readonly as: "head";
}

/** "death toll rose to N". */
interface TollTrigger extends TriggerBase {
  readonly as: "toll";
}

/** "the dead included N", "among the injured are N". */
interface MemberTrigger extends TriggerBase {
  readonly as: "member";
}

/** What takes people in: "hospital", "police station". */
export interface Institution {
  /** Words of which one must stand right before: "police" before "station"; null where the noun alone says it. */
  readonly after: ReadonlySet<string> | null;
  /** What is counted of those it takes in. */
  readonly metrics: ReadonlySet<Metric>;
}

export type Trigger = VerbTrigger | StateTrigger | NounTrigger | HeadTrigger | TollTrigger | MemberTrigger;

/** How a language says that people were killed, injured, detained … */
export interface MetricLexicon {
  /** All triggers by their first word. */
  readonly triggers: ReadonlyMap<string, readonly Trigger[]>;
  /** "including", "among them", "of whom": what follows is a part of what came before. */
  readonly partOpeners: readonly (readonly string[])[];
  /** "shot": a deed to somebody, or a try; and what follows a try: "another shot at the title", "one shot on goal". */
  readonly shots: ReadonlySet<string>;
  readonly triedFor: ReadonlySet<string>;
  /** "died in a shootout": how those die who attacked. */
  readonly lastStands: readonly (readonly string[])[];
  /** "bringing the total to 18", "puts the figure at 31": the number answers what was counted just before. */
  readonly totalNouns: ReadonlySet<string>;
  readonly totalEnds: ReadonlySet<string>;
  /** The last word of a verb of dying and not of killing: "died", "pronounced dead". */
  readonly deaths: ReadonlySet<string>;
  /** "death", "loss": of anything one may die of. */
  readonly losses: ReadonlySet<string>;
  /** "killing himself and 11 worshippers" */
  readonly reflexives: ReadonlySet<string>;
  /** "killing all on board", "no survivors": everybody named before in the sentence died. */
  readonly everyone: readonly (readonly string[])[];
  /** "claimed", "cost": what takes "lives". */
  readonly lifeTakers: ReadonlySet<string>;
  /** "attempted": takes the deed back that the noun behind it names. */
  readonly attempts: ReadonlySet<string>;
  /** "demanded": take the deed behind them for one that is only wanted. */
  readonly demands: ReadonlySet<string>;
  /** "called": do so where "for" follows. */
  readonly callers: ReadonlySet<string>;
  /** "include", "were": join "the dead" and those among them. */
  readonly memberVerbs: ReadonlySet<string>;
  /** The word right before the number of a toll: "to", "at", "reached". */
  readonly tollEnds: ReadonlySet<string>;
  /** "number", "tally": what is put at a number. */
  readonly tollNouns: ReadonlySet<string>;
  /** "put", "puts": what sets a toll at a number. */
  readonly putters: ReadonlySet<string>;
  /** "documented", "counted": what somebody did who knows a number of all. */
  readonly tallies: ReadonlySet<string>;
  /** "bringing", "taking": what leads from those who came last to the total. */
  readonly raisers: ReadonlySet<string>;
  /** "at the scene", "on the spot": where some of the dead died, told behind the verb. */
  readonly spots: readonly (readonly string[])[];
  /** "left", "leaving": what makes a state of the noun behind it: "left four troops dead". */
  readonly leavers: ReadonlySet<string>;
  /** What people are taken to hospital with: "injuries", "wounds". */
  readonly harms: ReadonlySet<string>;
  /** "shooting", "opened fire": what sends people to hospital only hurt. */
  readonly attacks: readonly (readonly string[])[];
  /** "sent", "landed": verbs of an attack and those it brings to hospital. */
  readonly senders: ReadonlySet<string>;
  /** "still", "remain": those in hospital by now. */
  readonly lasting: ReadonlySet<string>;
  /** "observation", "shock": why people unhurt are in hospital. */
  readonly careOnly: ReadonlySet<string>;
  /** Nouns of one deed, which of several only describe another noun: "murder", "death". */
  readonly singularDeeds: ReadonlySet<string>;
  /** Nouns behind one of these that are what is counted: "another death threat". */
  readonly afterDeeds: ReadonlySet<string>;
  /** Harm that companies and candidates come to as well: "hurt". */
  readonly mildly: ReadonlySet<string>;
  /** What does no bodily harm: "a crisis that hurt millions". */
  readonly figurativeDoers: ReadonlySet<string>;
  /** "shot", "stabbed": how people were hit, who may be dead or hurt. */
  readonly strikes: ReadonlySet<string>;
  /** "to death", "fatally": behind those who were shot or stabbed. */
  readonly deadly: readonly (readonly string[])[];
  /** "escaped injury": what spares the harm behind it. */
  readonly escapes: ReadonlySet<string>;
  /** "also": said of others than those told before. */
  readonly besides: ReadonlySet<string>;
  /** "war", "invasion": what goes on for months or years. */
  readonly eras: ReadonlySet<string>;
  /** "in ten years", "over the past decade": what leads to a stretch, its units, and the words between beside its number. */
  readonly stretches: ReadonlySet<string>;
  readonly longSpans: ReadonlySet<string>;
  readonly spanWords: ReadonlySet<string>;
  /** "this year" */
  readonly wholeYears: readonly (readonly string[])[];
  /** "wounded", "injured": said of those who live. */
  readonly hurts: ReadonlySet<string>;
  /** How badly people are hurt, by group of the tree: "critically", "serious". */
  readonly degrees: ReadonlyMap<string, string>;
  /** "no one", "nobody" */
  readonly nobodies: readonly (readonly string[])[];
  /** "missing", "unaccounted": what is told of those who are missed. */
  readonly missed: ReadonlySet<string>;
  /** Groups that the last word of a metric names: "aboard", "care". */
  readonly stays: ReadonlyMap<string, string>;
  /** Words that take a degree back: "not", "less". */
  readonly degreeTakers: ReadonlySet<string>;
  /** Nouns at the end of the name of what takes people in, by the noun. */
  readonly institutions: ReadonlyMap<string, Institution>;
  /** Words inside such a name that need no capital: "university". */
  readonly institutionKinds: ReadonlySet<string>;
  /** Words that name no institution: "local", "nearby". */
  readonly institutionsUnnamed: ReadonlySet<string>;
  /** Prepositions before the name of what took them in: "to", "at". */
  readonly receivers: ReadonlySet<string>;
  /** "all", "both": the number counts everybody. */
  readonly wholes: ReadonlySet<string>;
  /** "rose", "stood": verbs of a bare "deaths" or "injured" as a toll. */
  readonly rises: ReadonlySet<string>;
  /** Words between an auxiliary and the metric word: "were found shot dead". */
  readonly passedOver: ReadonlySet<string>;
  /** Words that open an aside between commas: "including", "all", "aged". */
  readonly asideOpeners: ReadonlySet<string>;
  /** Nouns that make a determiner one of time: "killed this week". */
  readonly timeNouns: ReadonlySet<string>;
  /** Words that may stand between a verb and its number. */
  readonly leftBefore: ReadonlySet<string>;
}
