import type { Place } from "../model/annotation.ts";

const NEAR_KM = 60;
const EARTH_RADIUS_KM = 6371;

/** True where a number for `where` may answer for the story's place: the same, around it, or close by. */
export function isWithinPlace(where: Place, story: Place | null): boolean {
  if (where.precision === "point") return false;
  if (story === null) return where.precision === "country";
  if (where.country !== story.country) return false;
  if (where.precision === "country") return true;
  if (story.precision === "country") return false;
  if (where.name === story.name) return true;
  if (where.precision === "region") return where.admin1 === undefined || where.admin1 === story.admin1;
  if (story.precision === "region") return where.admin1 !== undefined && where.admin1 === story.admin1;
  return (distanceInKm(where, story) ?? 0) <= NEAR_KM;
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

/** Great-circle distance; null where a place has no position. */
function distanceInKm(a: Place, b: Place): number | null {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return null;
  const radians = Math.PI / 180;
  const across = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const along = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  const share = across + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * along;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(share));
}
