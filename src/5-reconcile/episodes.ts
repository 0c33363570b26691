import type { Claim } from "../model/claim.ts";
import { compareEdtf, makeInterval } from "../model/edtf.ts";
import { makeId } from "../model/id.ts";
import type { Episode } from "../model/ledger.ts";
import type { HappeningWords } from "../model/lexicon/story.ts";
import { type EventClaim, type EventKey, makeKey } from "./episode-key.ts";
import { Family, type Gathered } from "./gather-family.ts";
import { splitWords } from "./happening-words.ts";
import { listBy } from "./questions.ts";
import { compareText } from "./report.ts";

const HAPPENED: ReadonlySet<string> = new Set(["stated", "reported", "alleged", "planned"]);

/**
 * Joins the claims of one happening across the articles of a story, in order of time. Two claims are joined only where kind,
 * thing or persons, side, place and day agree as far as both tell; a claim that fits several episodes joins none.
 */
export function findEpisodes(
  storyId: string,
  claims: readonly Claim[],
  withdrawnArticles: ReadonlySet<string>,
  words: HappeningWords,
): Episode[] {
  return new EpisodeFinder(storyId, words).find(claims, withdrawnArticles);
}

/** Does what `findEpisodes` does while claims come: families and happenings that no new claim touches are taken as they were. */
export class EpisodeFinder {
  private readonly keys = new Map<EventClaim, EventKey>();
  private readonly families = new Map<string, Family>();
  private readonly told = new WeakMap<Gathered, Episode>();
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

  find(claims: readonly Claim[], withdrawnArticles: ReadonlySet<string>): Episode[] {
    const events = claims.filter(
      (claim): claim is EventClaim =>
        claim.kind === "event" &&
        claim.background === null &&
        HAPPENED.has(claim.certainty) &&
        !withdrawnArticles.has(claim.article),
    );
    this.forgetRenamed(listPlaceNames(events));
    const ordered = events.map((claim) => this.keyOf(claim)).sort(bySureness);
    const gathered = [...listBy(ordered, ({ family }) => family)].flatMap(([name, own]) => {
      const family = this.families.get(name) ?? new Family();
      this.families.set(name, family);
      return family.gather(own, this.words, this.onCompare);
    });
    return gathered.map((one) => this.tell(one)).sort(byTime);
  }

  private keyOf(claim: EventClaim): EventKey {
    const known = this.keys.get(claim);
    if (known !== undefined) return known;
    const key = makeKey(claim, this.placeNames, this.words);
    this.keys.set(claim, key);
    return key;
  }

  /** A word that is now known for a place, or no longer, tells nothing of a thing any more, or does again. */
  private forgetRenamed(placeNames: ReadonlySet<string>): void {
    const former = this.placeNames;
    this.placeNames = placeNames;
    const changed = new Set(
      [...placeNames, ...former].filter((name) => !former.has(name) || !placeNames.has(name)),
    );
    if (changed.size === 0) return;
    for (const claim of this.keys.keys()) {
      if (splitWords(claim.event.object ?? "").some((word) => changed.has(word))) this.keys.delete(claim);
    }
  }

  private tell(one: Gathered): Episode {
    const known = this.told.get(one);
    if (known !== undefined) return known;
    const episode = describeEpisode(this.storyId, one);
    this.told.set(one, episode);
    return episode;
  }
}

function listPlaceNames(events: readonly EventClaim[]): Set<string> {
  const names = new Set(events.flatMap(({ where }) => where?.name ?? []));
  return new Set([...names].flatMap(splitWords));
}

/** What is surest of day and place comes first, so that vaguer claims find it. */
function bySureness(a: EventKey, b: EventKey): number {
  return (
    rank(a) - rank(b) ||
    compareText(a.claim.article, b.claim.article) ||
    a.claim.span.start - b.claim.span.start
  );
}

function rank({ days, where, thing, persons }: EventKey): number {
  const day = days === null ? 4 : days.isSure ? 0 : 2;
  const place = where === null ? 2 : where.precision === "country" ? 1 : 0;
  return 4 * (day + place) + (thing !== null || persons.size > 0 ? 0 : 1);
}

function describeEpisode(storyId: string, one: Gathered): Episode {
  const claims = one.keys.map(({ claim }) => claim);
  const told = [...one.keys].sort(
    (a, b) => rank(a) - rank(b) || a.claim.span.exact.length - b.claim.span.exact.length,
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
