import type { Place } from "./annotation.ts";

/** True where `inner` lies in `outer` or is the same place, as their codes tell: a city in its region, a region in its country. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.country !== outer.country) return false;
  if (outer.precision === "country") return true;
  if (isSamePlace(inner, outer)) return true;
  if (outer.precision !== "region" || outer.admin1 === undefined) return false;
  return inner.precision !== "country" && inner.admin1 === outer.admin1;
}

/** True where both are one place: by GeoNames id, or where one has none, by name, country and precision. */
function isSamePlace(a: Place, b: Place): boolean {
  if (a.geonames !== undefined && b.geonames !== undefined) return a.geonames === b.geonames;
  return a.name === b.name && a.country === b.country && a.precision === b.precision;
}

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance; null where a place has no position. */
export function distanceInKm(a: Place, b: Place): number | null {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return null;
  const radians = Math.PI / 180;
  const across = Math.sin(((b.lat - a.lat) * radians) / 2) ** 2;
  const along = Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  const share = across + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * along;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(share));
}
