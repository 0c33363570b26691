import type { EventObject, EventSense } from "../../model/lexicon/events.ts";
import { words } from "./grammar.ts";
import { conjugate } from "./metrics.ts";

const NONE: ReadonlySet<string> = new Set();

interface Extras {
  readonly via?: string;
  readonly needs?: ReadonlySet<string>;
  readonly actors?: ReadonlySet<string>;
  readonly unless?: ReadonlySet<string>;
  readonly byDeed?: boolean;
  readonly alone?: true;
  /** The word is a noun far more often where it stands in its base form or with an "s". */
  readonly bare?: boolean;
}

/** Verbs: each entry is `base` where it is regular, else `base/preterite/participle/gerund`; particles follow a "+". */
export function* verbs(
  name: string,
  takes: EventObject,
  list: string,
  extras: Extras = {},
): Generator<EventSense> {
  for (const entry of list.split(/\s+/u)) {
    for (const [form, phrase] of conjugate(entry)) {
      if (extras.bare && phrase.length === 1 && (form === "finite" || form === "infinitive")) continue;
      yield sense(name, takes, form, phrase, extras);
    }
  }
}

/** Nouns: "an attack on", "clashes between"; `via` leads to what was done to. */
export function nouns(
  name: string,
  takes: EventObject,
  list: string,
  via: string,
  extras: Extras = {},
): EventSense[] {
  return list.split(/\s+/u).map((noun) => sense(name, takes, "noun", noun.split("+"), { ...extras, via }));
}

/** "set … on fire", "took … into custody": the object stands inside; the first word is the verb. */
export function* around(
  name: string,
  takes: EventObject,
  forms: string,
  ...tails: readonly string[]
): Generator<EventSense> {
  for (const form of new Set(forms.split(" "))) {
    for (const tail of tails)
      yield { ...sense(name, takes, formOf(form), [form], {}), tail: tail.split(" ") };
  }
}

function formOf(word: string): EventSense["form"] {
  if (word.endsWith("ing")) return "gerund";
  if (word === "took" || word === "gave") return "preterite";
  if (word === "taken" || word === "given") return "participle";
  if (/^(?:set|put|sent|placed|remanded|held)$/u.test(word)) return "past";
  return word.endsWith("s") ? "finite" : "infinitive";
}

function sense(
  name: string,
  takes: EventObject,
  form: EventSense["form"],
  phrase: readonly string[],
  { via = "", needs, actors, unless, alone, byDeed = false }: Extras,
): EventSense {
  const [type = "", mode] = name.split(" ");
  return {
    type,
    ...(mode === undefined ? {} : { mode }),
    words: phrase,
    form,
    takes,
    via: via === "" ? NONE : words(via),
    ...(needs === undefined ? {} : { needs }),
    ...(actors === undefined ? {} : { actors }),
    ...(unless === undefined ? {} : { unless }),
    ...(alone === undefined ? {} : { alone }),
    byDeed,
  };
}

/** All senses by their first word, longer phrases first. */
export function indexByFirstWord(all: readonly EventSense[]): ReadonlyMap<string, readonly EventSense[]> {
  const index = new Map<string, EventSense[]>();
  for (const one of all) {
    const first = one.words[0] ?? "";
    const row = index.get(first) ?? [];
    row.push(one);
    index.set(first, row);
  }
  // Longer phrases first: "shot dead" before "shot", "set … on fire" before a bare word.
  for (const row of index.values()) row.sort((a, b) => lengthOf(b) - lengthOf(a));
  return index;
}

function lengthOf({ words: own, tail }: EventSense): number {
  return own.length + (tail?.length ?? 0);
}
