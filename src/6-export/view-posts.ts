import type { Claim } from "../model/claim.ts";
import type { ClaimView } from "./view-claim.ts";
import { countOf } from "./wording.ts";
import { wordDate } from "./wording-dates.ts";
import { wordPost } from "./wording-orders.ts";

/** One change of post. */
export interface PostView {
  /** "Tokayev appointed as head, security council" */
  readonly change: string;
  /** "5 January 2022", "" where no day is told */
  readonly date: string;
  readonly support: string;
  /** The claim that tells it most fully. */
  readonly claim: ClaimView;
}

type RoleClaim = Extract<Claim, { kind: "role" }>;

/** The posts that were taken, left or lost in the story itself, each once, in date order, undated ones last. */
export function viewPosts(claims: readonly Claim[], show: (claim: Claim) => ClaimView): PostView[] {
  const changes = new Map<string, [RoleClaim, ...RoleClaim[]]>();
  for (const claim of claims) {
    if (claim.kind !== "role" || claim.role.action === "holds" || claim.background !== null) continue;
    // "The former mayor": who left before the story began left no post in it.
    if (claim.role.action === "left" && TITLES.has(claim.foundBy)) continue;
    const key = JSON.stringify([nameOf(claim), claim.role.post.toLowerCase(), claim.role.action]);
    const change = changes.get(key);
    if (change) change.push(claim);
    else changes.set(key, [claim]);
  }
  return [...changes.values()]
    .map((told) => ({ when: dateOf(told), view: viewChange(told, show) }))
    .sort((a, b) => compareDays(a.when ?? "9999", b.when ?? "9999"))
    .map(({ view }) => view);
}

const TITLES: ReadonlySet<string> = new Set(["role/title", "role/apposition"]);

/** The last word of a name: "Nursultan Nazarbayev" and "Nazarbayev" are one in a story. */
function nameOf({ role }: RoleClaim): string {
  return role.person.toLowerCase().split(" ").at(-1) ?? "";
}

function viewChange(told: readonly [RoleClaim, ...RoleClaim[]], show: (claim: Claim) => ClaimView): PostView {
  const [first, ...others] = told;
  const fullest = others.reduce((best, claim) => (fullness(claim) > fullness(best) ? claim : best), first);
  const { person, action, post, organisation } = fullest.role;
  const when = dateOf(told);
  return {
    change: wordPost(person, action, post, organisation),
    date: when === null ? "" : wordDate(when),
    support: countOf(new Set(told.map(({ article }) => article)).size, "article"),
    claim: show(fullest),
  };
}

function fullness({ role, certainty }: RoleClaim): number {
  return role.person.length + role.organisation.length + (certainty === "stated" ? 1 : 0);
}

function dateOf(told: readonly RoleClaim[]): string | null {
  // The day nearest in the sentence may be another's: only a day told of the change itself dates it.
  for (const { role } of told) {
    const day = role.action === "appointed" ? role.begins : role.ends;
    if (day !== undefined) return day;
  }
  return null;
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
