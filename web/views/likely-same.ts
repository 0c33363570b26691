import { addDays, earliestDay, latestDay } from "../../src/model/edtf.ts";
import type { StoryCard } from "../../src/model/workspace.ts";

/** Days between two stories that may still be one. */
const REACH = 3;

/** Whether two stories may prove to be one: of one place, or a place and its country, in days that touch. */
export function isLikelySame(a: StoryCard, b: StoryCard): boolean {
  return isSamePlace(a, b) && isNear(a.period, b.period);
}

function isSamePlace({ place: a }: StoryCard, { place: b }: StoryCard): boolean {
  if (a === null || b === null || a.country !== b.country) return false;
  return a.name === b.name || a.precision === "country" || b.precision === "country";
}

function isNear(a: string, b: string): boolean {
  const [firstOfA, lastOfA, firstOfB, lastOfB] = [earliestDay(a), latestDay(a), earliestDay(b), latestDay(b)];
  if (firstOfA === null || lastOfA === null || firstOfB === null || lastOfB === null) return false;
  return firstOfA <= addDays(lastOfB, REACH) && firstOfB <= addDays(lastOfA, REACH);
}
