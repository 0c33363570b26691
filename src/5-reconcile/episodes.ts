import { compareEdtf, dayOf, makeInterval } from "../model/edtf.ts";
import { makeId } from "../model/id.ts";
import type { Episode } from "../model/ledger.ts";
import type { HappeningWords } from "../model/lexicon/story.ts";
import { listBy } from "../model/list-by.ts";
import { renewInOrder } from "../model/order.ts";
import type { Changes } from "./claims-by-kind.ts";
import { bySureness, type EventClaim, type EventKey, makeKey } from "./episode-key.ts";
import { Family, type Gathered } from "./gather-family.ts";
import { splitWords } from "./happening-words.ts";
import { compareText } from "./report.ts";

const HAPPENED: ReadonlySet<string> = new Set(["stated", "reported", "alleged", "planned"]);

/**
 * Joins the claims of one happening across the articles of a story, in order of time. Two claims are joined only where kind,
 * thing or persons, side, place and day agree as far as both tell; a claim that fits several episodes joins none.
 */
export function findEpisodes(
  storyId: string,
  claims: readonly EventClaim[],
  words: HappeningWords,
): Episode[] {
  return new EpisodeFinder(storyId, words).find({ fresh: claims, gone: [] }).map(({ episode }) => episode);
}

/** A happening of the story, with its claims. */
export interface FoundEpisode {
  readonly episode: Episode;
  readonly claims: readonly EventClaim[];
  /** Where it is told to the day. */
  readonly day: string | null;
}

/** The claims of one family, with the happenings that they tell of. */
interface KeptFamily {
  readonly family: Family;
  /** In the order of their sureness. */
  keys: readonly EventKey[];
  gathered: readonly Gathered[];
}

/** Does what `findEpisodes` does while claims come: families and happenings that no new claim touches are taken as they were. */
export class EpisodeFinder {
  private readonly keys = new Map<EventClaim, EventKey>();
  private readonly families = new Map<string, KeptFamily>();
  private readonly told = new Map<Gathered, FoundEpisode>();
  private ordered: readonly FoundEpisode[] = [];
  /** Names of the places where something happened, with how many claims name each. */
  private readonly placed = new Map<string, number>();
  private placeNames: ReadonlySet<string> = new Set();
  private readonly storyId: string;
  private readonly words: HappeningWords;
  private readonly onCompare: () => void;

  /** `onCompare` is called for each claim that is held against a happening. */
  constructor(storyId: string, words: HappeningWords, onCompare: () => void = () => {}) {
    this.storyId = storyId;
    this.words = words;
    this.onCompare = onCompare;
  }

  /** Gives the happenings in order of time. */
  find({ fresh, gone }: Changes<EventClaim>): readonly FoundEpisode[] {
    const left = gone.flatMap((claim) => this.drop(claim));
    const came = fresh.filter(hasHappened);
    for (const { where } of came) if (where !== null) this.countPlace(where.name, 1);
    const renamed = this.listRenamed();
    for (const { claim } of renamed) this.keys.delete(claim);
    const keys = [...renamed.map(({ claim }) => claim), ...came].map((claim) => this.makeKey(claim));
    const lost = listBy([...left, ...renamed], ({ family }) => family);
    const gained = listBy(keys, ({ family }) => family);
    const ended = new Set<FoundEpisode>();
    const begun: FoundEpisode[] = [];
    for (const name of new Set([...lost.keys(), ...gained.keys()])) {
      const kept = this.families.get(name) ?? { family: new Family(), keys: [], gathered: [] };
      this.families.set(name, kept);
      const before = new Set(kept.gathered);
      this.gather(kept, gained.get(name) ?? [], lost.get(name) ?? []);
      for (const one of kept.gathered) {
        if (before.delete(one)) continue;
        const episode = describeEpisode(this.storyId, one);
        const claims = one.keys.map(({ claim }) => claim);
        const found = { episode, claims, day: dayOf(episode.when ?? "") };
        this.told.set(one, found);
        begun.push(found);
      }
      for (const one of before) {
        const found = this.told.get(one);
        if (found !== undefined) ended.add(found);
        this.told.delete(one);
      }
    }
    this.ordered = renewInOrder(this.ordered, begun, ended, (a, b) => byTime(a.episode, b.episode));
    return this.ordered;
  }

  private gather(kept: KeptFamily, gained: readonly EventKey[], lost: readonly EventKey[]): void {
    kept.keys = renewInOrder(kept.keys, gained, lost, bySureness);
    kept.gathered = kept.family.gather(kept.keys, this.words, this.onCompare);
  }

  private makeKey(claim: EventClaim): EventKey {
    const key = makeKey(claim, this.placeNames, this.words);
    this.keys.set(claim, key);
    return key;
  }

  /** Takes a claim out, if it tells of what happened. */
  private drop(claim: EventClaim): EventKey[] {
    const key = this.keys.get(claim);
    if (key === undefined) return [];
    this.keys.delete(claim);
    if (claim.where !== null) this.countPlace(claim.where.name, -1);
    return [key];
  }

  private countPlace(name: string, by: number): void {
    const count = (this.placed.get(name) ?? 0) + by;
    if (count > 0) this.placed.set(name, count);
    else this.placed.delete(name);
  }

  /** A word that is now known for a place, or no longer, tells nothing of a thing any more, or does again: claims that hold one. */
  private listRenamed(): EventKey[] {
    const former = this.placeNames;
    const placeNames = new Set([...this.placed.keys()].flatMap(splitWords));
    this.placeNames = placeNames;
    const changed = new Set(
      [...placeNames, ...former].filter((name) => !former.has(name) || !placeNames.has(name)),
    );
    if (changed.size === 0) return [];
    return [...this.keys.values()].filter(({ claim }) =>
      splitWords(claim.event.object ?? "").some((word) => changed.has(word)),
    );
  }
}

function hasHappened({ background, certainty }: EventClaim): boolean {
  return background === null && HAPPENED.has(certainty);
}

function describeEpisode(storyId: string, one: Gathered): Episode {
  const claims = one.keys.map(({ claim }) => claim);
  const told = [...one.keys].sort(
    (a, b) => a.rank - b.rank || a.claim.span.exact.length - b.claim.span.exact.length,
  );
  const best = told[0]?.claim ?? claims[0];
  if (best === undefined) throw new RangeError("an episode without claims");
  const { type, mode } = best.event;
  const when = one.days === null ? (best.when?.edtf ?? null) : makeInterval(one.days.first, one.days.last);
  const ids = claims.map(({ id }) => id);
  return {
    id: makeId("episode", storyId, ...[...ids].sort(compareText)),
    type,
    ...(mode === undefined ? {} : { mode }),
    title: best.span.exact.replace(/\s+/gu, " "),
    when,
    where: one.where,
    claims: ids,
    reason: explainJoin(one, when),
  };
}

/** Why the claims were joined, in words. */
function explainJoin(one: Gathered, when: string | null): string {
  const articles = new Set(one.keys.map(({ claim }) => claim.article)).size;
  if (one.keys.length === 1) return "told once";
  const objects = [
    ...new Set(one.keys.flatMap(({ claim }) => claim.event.object ?? claim.event.recipient ?? [])),
  ];
  const actors = [...new Set(one.keys.map(({ claim }) => claim.event.actor).filter((actor) => actor !== ""))];
  const undated = one.keys.filter(({ days }) => days === null).length;
  const parts = [
    `${one.keys.length} claims of ${articles === 1 ? "one article" : `${articles} articles`} tell of it`,
    objects.length > 0 ? `${listWords(objects)} taken for the same` : "",
    actors.length > 0 ? `by ${listWords(actors)}` : "",
    one.where === null ? "no place named" : `in ${one.where.name}`,
    when === null ? "no day named" : `on ${when}`,
    undated > 0 && when !== null ? `${undated} of them name no day and fit no other happening` : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function listWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

function byTime(a: Episode, b: Episode): number {
  if (a.when === null || b.when === null) {
    if (a.when !== b.when) return a.when === null ? 1 : -1;
    return compareText(a.id, b.id);
  }
  return compareEdtf(a.when, b.when) || b.claims.length - a.claims.length || compareText(a.id, b.id);
}
