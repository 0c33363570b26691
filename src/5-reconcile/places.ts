import type { Place } from "../model/annotation.ts";
import { distanceInKm } from "../model/place.ts";

const NEAR_KM = 60;

/** True where a number for `where` may answer for the story's place: the same, around it, or close by. */
export function isWithinPlace(where: Place, story: Place | null): boolean {
  if (where.precision === "point") return false;
  if (story === null) return where.precision === "country";
  if (where.country !== story.country) return false;
  if (where.precision === "country") return true;
  if (story.precision === "country") return false;
  if (where.name === story.name) return true;
  if (where.precision === "region") return where.admin1 === undefined || where.admin1 === story.admin1;
  if (story.precision === "region") return false;
  const distance = distanceInKm(where, story);
  // A village that the gazetteer does not hold has no position.
  if (distance === null) return where.admin1 === undefined || where.admin1 === story.admin1;
  return distance <= NEAR_KM;
}

/** True for places of which nothing is told that the other does not tell. */
export function areAlike(a: Place | null, b: Place | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  const isSamePoint = a.lat === b.lat && a.lon === b.lon && a.precision === b.precision;
  return isSamePoint && a.name === b.name && a.country === b.country && a.admin1 === b.admin1;
}

const NAME_WORD = /[\p{L}\p{N}]+/gu;

/** For each name of an institution the shortest of `names` whose words it holds in order: "St Mary's Hospital" for "St Mary's University Hospital". */
export function shortenNames(names: readonly string[]): ReadonlyMap<string, string> {
  const wordsOf = new Map(names.map((name) => [name, name.toLowerCase().match(NAME_WORD) ?? []]));
  const ranked = [...wordsOf].sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1));
  return new Map(
    ranked.map(([name, words]) => {
      const shortest = ranked.find(([, other]) => holdsInOrder(words, other));
      return [name, shortest?.[0] ?? name];
    }),
  );
}

function holdsInOrder(words: readonly string[], inner: readonly string[]): boolean {
  let next = 0;
  for (const word of words) if (word === inner[next]) next++;
  return next === inner.length;
}
