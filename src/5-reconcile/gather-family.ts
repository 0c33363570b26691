import type { Place } from "../model/annotation.ts";
import { addDays } from "../model/edtf.ts";
import type { HappeningWords } from "../model/lexicon/story.ts";
import { listBy } from "../model/list-by.ts";
import { isWithin } from "../model/place.ts";
import { areSame } from "../model/same.ts";
import { type Days, type EventKey, START } from "./episode-key.ts";
import type { Side } from "./happening-words.ts";
import { compareText } from "./report.ts";

/** A claim is held against so many episodes of its family at most. */
const MOST_COMPARED = 60;

/** A happening as far as the claims joined so far tell. */
interface Happening {
  /** The first of its claims, and what it is known by. */
  readonly opening: EventKey;
  readonly side: Side;
  readonly marks: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly days: Days | null;
  readonly where: Place | null;
}

/** A happening with all its claims. */
export interface Gathered {
  readonly keys: readonly EventKey[];
  readonly days: Days | null;
  readonly where: Place | null;
}

/** What became of one claim: which happening it joined or opened, and how that is known since. */
interface Step {
  readonly key: EventKey;
  /** Openings of the happenings it may be. */
  readonly fitting: readonly EventKey[];
  readonly after: Happening;
}

/**
 * Gathers the claims of one family into happenings, the surest claims first; a claim that fits several opens its own. Remembers each step,
 * so that claims which come later are compared with what they can change, and what they do not touch is taken as it was.
 */
export class Family {
  private keys: readonly EventKey[] = [];
  private steps: readonly Step[] = [];
  private gathered: readonly Gathered[] = [];

  /** All claims of the family, in the order of their sureness. `onCompare` is called for each claim held against a happening. */
  gather(keys: readonly EventKey[], words: HappeningWords, onCompare: () => void): readonly Gathered[] {
    if (areSame(keys, this.keys)) return this.gathered;
    const steps: Step[] = [];
    const run = new Run();
    for (let at = 0; this.steps[at] !== undefined && this.steps[at]?.key === keys[at]; at++) {
      const step = this.steps[at];
      if (step === undefined) break;
      run.take(step);
      steps.push(step);
    }
    // Up to here nothing is otherwise than it was.
    const former = run.copy();
    const differing = new Set<EventKey>();
    const retold = new Set<EventKey>();
    const left = keys.slice(steps.length);
    const there = new Set(left);
    let at = steps.length;
    const follow = (step: Step) => {
      former.take(step);
      markDifference(step.after.opening, former, run, differing);
    };
    for (const key of left) {
      for (let old = this.steps[at]; old !== undefined && !there.has(old.key); old = this.steps[++at]) {
        retold.add(old.after.opening);
        follow(old);
      }
      const old = this.steps[at]?.key === key ? this.steps[at] : undefined;
      const fitting = old === undefined ? null : this.refit(old, former, run, differing, words, onCompare);
      const step = takeStep(key, fitting ?? run.listFitting(key, words, onCompare), run, old, differing);
      run.take(step);
      steps.push(step);
      if (step.after !== old?.after) {
        retold.add(step.after.opening);
        if (old !== undefined) retold.add(old.after.opening);
      }
      markDifference(step.after.opening, former, run, differing);
      if (old === undefined) continue;
      at++;
      follow(old);
    }
    for (const { after } of this.steps.slice(at)) retold.add(after.opening);
    this.keys = keys;
    this.steps = steps;
    this.gathered = this.collect(steps, run, retold);
    return this.gathered;
  }

  /** What a claim fits now: as it did, but for the happenings that are otherwise than they were. */
  private refit(
    { key, fitting }: Step,
    former: Run,
    run: Run,
    differing: Set<EventKey>,
    words: HappeningWords,
    onCompare: () => void,
  ): readonly EventKey[] {
    for (const opening of differing) {
      if (!former.sees(opening) && !run.sees(opening)) differing.delete(opening);
    }
    const before = run.listSeenBefore(former);
    // Most claims stand as they stood: nothing that they are held against is otherwise.
    if (differing.size === 0 && before.length === 0 && fitting.every((opening) => run.sees(opening)))
      return fitting;
    const anew = new Set([...differing].filter((opening) => run.sees(opening)));
    for (const opening of before) anew.add(opening);
    if (anew.size === 0 && fitting.every((opening) => run.sees(opening) && !differing.has(opening)))
      return fitting;
    const kept = fitting.filter((opening) => run.sees(opening) && !differing.has(opening));
    const found = [...anew].filter((opening) => {
      onCompare();
      const one = run.find(opening);
      return one !== undefined && mayJoin(one, key, words);
    });
    return [...new Set([...kept, ...found])];
  }

  /** `retold` are the openings of happenings that claims joined or left, or made otherwise. */
  private collect(steps: readonly Step[], run: Run, retold: ReadonlySet<EventKey>): readonly Gathered[] {
    const stepsOf = listBy(
      steps.filter(({ after }) => retold.has(after.opening)),
      ({ after }) => after.opening,
    );
    const lasting = this.gathered.filter(
      ({ keys: [opening] }) => opening !== undefined && !retold.has(opening),
    );
    const told = [...stepsOf].map(([opening, own]) => {
      const { days = null, where = null } = run.find(opening) ?? {};
      return { keys: own.map(({ key }) => key), days, where };
    });
    return [...lasting, ...told];
  }
}

/** The happenings of a family while its claims are gathered one after another. */
class Run {
  private openings: EventKey[] = [];
  private readonly known = new Map<EventKey, { readonly index: number; happening: Happening }>();

  copy(): Run {
    const copy = new Run();
    copy.openings = [...this.openings];
    for (const [opening, { index, happening }] of this.known) copy.known.set(opening, { index, happening });
    return copy;
  }

  take({ key, after }: Step): void {
    const known = this.known.get(after.opening);
    if (known !== undefined) known.happening = after;
    else this.known.set(key, { index: this.openings.push(key) - 1, happening: after });
  }

  find(opening: EventKey): Happening | undefined {
    return this.known.get(opening)?.happening;
  }

  /** True for the happenings that the next claim is held against. */
  sees(opening: EventKey): boolean {
    return (
      (this.known.get(opening)?.index ?? Number.NEGATIVE_INFINITY) >= this.openings.length - MOST_COMPARED
    );
  }

  /** Those seen here and, for the number of others, not in `other` any more. */
  listSeenBefore(other: Run): EventKey[] {
    const seen: EventKey[] = [];
    for (let at = Math.max(0, this.openings.length - MOST_COMPARED); at < this.openings.length; at++) {
      const opening = this.openings[at];
      if (opening === undefined || other.sees(opening)) break;
      seen.push(opening);
    }
    return seen;
  }

  listFitting(key: EventKey, words: HappeningWords, onCompare: () => void): EventKey[] {
    const fitting: EventKey[] = [];
    for (let at = Math.max(0, this.openings.length - MOST_COMPARED); at < this.openings.length; at++) {
      const opening = this.openings[at];
      if (opening === undefined) break;
      onCompare();
      const one = this.find(opening);
      if (one !== undefined && mayJoin(one, key, words)) fitting.push(opening);
    }
    return fitting;
  }
}

function markDifference(opening: EventKey, former: Run, run: Run, differing: Set<EventKey>): void {
  const [before, now] = [former.find(opening), run.find(opening)];
  if (before === now) differing.delete(opening);
  else differing.add(opening);
}

function takeStep(
  key: EventKey,
  fitting: readonly EventKey[],
  run: Run,
  old: Step | undefined,
  differing: ReadonlySet<EventKey>,
): Step {
  const [first, second] = fitting;
  const joined = first !== undefined && second === undefined ? run.find(first) : undefined;
  const opening = joined?.opening ?? key;
  const isAsBefore = old?.after.opening === opening;
  if (isAsBefore && !differing.has(opening)) return fitting === old.fitting ? old : { ...old, fitting };
  const after = joined === undefined ? openHappening(key) : join(joined, key);
  return { key, fitting, after: isAsBefore && areAlike(after, old.after) ? old.after : after };
}

function openHappening(key: EventKey): Happening {
  const { side, persons, days, where } = key;
  return { opening: key, side, marks: key.thing?.marks ?? NONE, persons, days, where };
}

const NONE: ReadonlySet<string> = new Set();

/** The happening with one more claim; itself where the claim adds nothing. */
function join(one: Happening, key: EventKey): Happening {
  const joined: Happening = {
    opening: one.opening,
    side: one.side ?? key.side,
    marks: unite(one.marks, key.thing?.marks ?? NONE),
    persons: unite(one.persons, key.persons),
    days: joinDays(one.days, key.days),
    where:
      key.where !== null && (one.where === null || isWithin(key.where, one.where)) ? key.where : one.where,
  };
  return areAlike(joined, one) ? one : joined;
}

function unite(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  for (const one of b) if (!a.has(one)) return new Set([...a, ...b]);
  return a;
}

function areAlike(a: Happening, b: Happening): boolean {
  return (
    a.side === b.side &&
    a.where === b.where &&
    a.days?.first === b.days?.first &&
    a.days?.last === b.days?.last &&
    a.days?.isSure === b.days?.isSure &&
    holdSame(a.marks, b.marks) &&
    holdSame(a.persons, b.persons)
  );
}

function holdSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

/** The surer of two; of two that were both worked out and differ, the days from one to the other. */
function joinDays(a: Days | null, b: Days | null): Days | null {
  if (a === null || b === null) return a ?? b;
  if (a.isSure || b.isSure) return a.isSure ? a : b;
  const isStretch = a.first !== a.last || b.first !== b.last;
  if (isStretch) return a;
  const [first = a.first, last = a.last] = [a.first, b.first].sort(compareText);
  return { first, last, isSure: false };
}

function mayJoin(one: Happening, key: EventKey, words: HappeningWords): boolean {
  if (!isSameSide(one, key) || !isSameThing(one, key)) return false;
  if (!isSamePlace(one.where, key.where) || !isSameDay(one.days, key.days)) return false;
  if (isNameless(one, key) && one.where?.name !== key.where?.name) return false;
  const isTold = one.days !== null && key.days !== null;
  const isPlaced = one.where !== null && key.where !== null;
  // Without a day in common the words alone must say that it is the same thing in the same place.
  return isTold || (isPlaced && key.thing !== null) || isOneStart(one, key) || isNamedAlike(one, key, words);
}

/** "Clashes continued": with nobody and nothing named, clashes in a city and in the country are no one happening. */
function isNameless({ persons, marks }: Happening, key: EventKey): boolean {
  const isBare = persons.size === 0 && key.persons.size === 0 && marks.size === 0 && key.thing === null;
  return isBare && key.family !== START;
}

/** The protests of one story begin in a town once. */
function isOneStart(one: Happening, key: EventKey): boolean {
  const isLocal = [one.where, key.where].every((where) => where !== null && where.precision !== "country");
  return isLocal && key.family === START;
}

/** Protesters who seize an airport and troops who take it back are two happenings. */
function isSameSide(one: Happening, key: EventKey): boolean {
  return one.side === null || key.side === null || one.side === key.side;
}

function isSameThing(one: Happening, key: EventKey): boolean {
  if (key.thing !== null) return sharesAll(one.marks, key.thing.marks);
  if (one.opening.toll !== key.toll) return false;
  if (one.persons.size === 0 && key.persons.size === 0) return true;
  if (isCrowdOnly(one.opening) && isCrowdOnly(key)) return true;
  return sharesAny(key.persons, one.persons);
}

function sharesAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** "fired on protesters", "fired on the crowd": whoever stands there is the same crowd. */
function isCrowdOnly(key: EventKey): boolean {
  return (
    key.claim.event.type === "ASSAULT" && key.side === "state" && !/\d/u.test(key.claim.event.recipient ?? "")
  );
}

/** No mark of one may be missing from the other: "the mayor's office" and "the prosecutor's office" are two. */
function sharesAll(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  return sharesAny(b, a);
}

function isNamedAlike(one: Happening, key: EventKey, { unique }: HappeningWords): boolean {
  if (key.thing !== null) return key.thing.marks.size > 0 || unique.has(key.thing.head);
  return key.persons.size > 0 && sharesAny(key.persons, one.persons) && BY_NAME.has(key.claim.event.type);
}

const BY_NAME = new Set(["RETREAT", "REQUEST", "SANCTION", "MOBILIZE", "AGREE"]);

function isSamePlace(a: Place | null, b: Place | null): boolean {
  return a === null || b === null || isWithin(a, b) || isWithin(b, a);
}

/** The same day, or the next where one of the two was worked out. */
function isSameDay(a: Days | null, b: Days | null): boolean {
  if (a === null || b === null) return true;
  const slack = a.isSure && b.isSure ? 0 : 1;
  return a.first <= addDays(b.last, slack) && b.first <= addDays(a.last, slack);
}
