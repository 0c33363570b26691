import type { CutWords, Zone } from "../model/article.ts";
import { findAgencies } from "./agencies.ts";

/**
 * The agencies an article credits, in order of appearance. Words count before pictures: a page may print one agency's
 * picture over its own reporting, so picture credits are given only where no words credit an agency.
 */
export function findCredits(
  text: string,
  zones: readonly Zone[],
  bylineAgencies: readonly string[],
  cut: readonly CutWords[] = [],
): string[] {
  const words: string[] = [...bylineAgencies];
  const pictures: string[] = [];
  for (const zone of zones) {
    // Links and adverts name agencies of other stories; a copyright line names the owner of this one.
    if (zone.kind === "boilerplate" && zone.reason !== COPYRIGHT) continue;
    for (const { name, isPhoto } of findAgencies(text, zone)) {
      (isPhoto || zone.kind === "caption" ? pictures : words).push(name);
    }
  }
  for (const { text: apart, kind } of cut) {
    if (kind === "boilerplate" || apart.length > LONGEST_APART) continue;
    for (const { name, isPhoto } of findAgencies(apart, { start: 0, end: apart.length }))
      (isPhoto || kind === "caption" ? pictures : words).push(name);
  }
  return [...new Set(words.length > 0 ? words : pictures)];
}

const LONGEST_APART = 1000;
const COPYRIGHT = "a copyright line";
