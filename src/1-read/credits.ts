import type { CutWords, Zone } from "../model/article.ts";
import { type AgencyMention, findAgencies } from "./agencies.ts";
import { findUnlistedAgencies } from "./unlisted-agencies.ts";

/**
 * The agencies an article credits, in order of appearance. Words count before pictures: a page may print one agency's
 * picture over its own reporting, so picture credits are given only where no words credit an agency.
 */
export function findCredits(
  text: string,
  zones: readonly Zone[],
  bylineAgencies: readonly string[],
  outlet: string,
  cut: readonly CutWords[] = [],
): string[] {
  const unlisted = findUnlistedAgencies(text, zones, outlet);
  const words: string[] = [...bylineAgencies];
  const pictures: string[] = [];
  for (const zone of zones) {
    // Links and adverts name agencies of other stories; a copyright line names the owner of this one.
    if (zone.kind === "boilerplate" && zone.reason !== COPYRIGHT) continue;
    const mentions = findAgencies(text, zone);
    if (unlisted.length > 0) {
      mentions.push(...takeWithin(unlisted, zone));
      mentions.sort((a, b) => a.start - b.start);
    }
    for (const { name, isPhoto } of mentions) {
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

/** The mentions that lie in a zone; `mentions` are in order. */
function takeWithin(mentions: readonly AgencyMention[], { start, end }: Zone): AgencyMention[] {
  let from = 0;
  let to = mentions.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  const found: AgencyMention[] = [];
  for (let mention = mentions[from]; mention && mention.end <= end; mention = mentions[++from])
    found.push(mention);
  return found;
}

const LONGEST_APART = 1000;
const COPYRIGHT = "a copyright line";
