import type { Claim } from "../model/claim.ts";
import { dayOf, daysBetween } from "../model/edtf.ts";
import type { Disagreement } from "../model/ledger.ts";
import { listBy } from "../model/list-by.ts";

type RoleClaim = Extract<Claim, { kind: "role" }>;

type Way = "resigned" | "dismissed" | "replaced";

const WAYS: Readonly<Record<string, Way>> = {
  "role/resigned": "resigned",
  "role/dismissed": "dismissed",
  "role/replaced": "replaced",
};

const SAME_DEPARTURE_DAYS = 7;

/** People who are said to have resigned and also to have been dismissed or replaced. Being dismissed and replaced agree. */
export function listDepartureDisagreements(
  claims: readonly Claim[],
  nameOf: (name: string) => string,
  vaguePosts: ReadonlySet<string>,
): Disagreement[] {
  const departures = claims.filter(
    (claim): claim is RoleClaim =>
      claim.kind === "role" &&
      claim.background === null &&
      WAYS[claim.foundBy] !== undefined &&
      (claim.role.action === "left" || claim.role.action === "dismissed"),
  );
  return [...listBy(departures, ({ role }) => nameOf(role.person))].flatMap(([person, own]) => {
    const resigned = own.filter((claim) => wayOf(claim) === "resigned");
    const forced = own.filter((claim) => {
      return (
        wayOf(claim) !== "resigned" && resigned.some((other) => areOneDeparture(claim, other, vaguePosts))
      );
    });
    const freely = resigned.filter((claim) =>
      forced.some((other) => areOneDeparture(claim, other, vaguePosts)),
    );
    if (forced.length === 0 || freely.length === 0) return [];
    const all = own.filter((claim) => forced.includes(claim) || freely.includes(claim));
    const told = [...new Set(all.map((claim) => `${wayOf(claim)} (“${claim.span.exact}”)`))];
    return [
      {
        question: `how ${person} left office`,
        claims: all.map(({ id }) => id),
        type: "contradicts" as const,
        reason: told.join(", "),
      },
    ];
  });
}

function wayOf({ foundBy }: RoleClaim): Way {
  return WAYS[foundBy] ?? "resigned";
}

function areOneDeparture(a: RoleClaim, b: RoleClaim, vaguePosts: ReadonlySet<string>): boolean {
  if (a.article === b.article) return false;
  const [x, y] = [dayOf(a.role.ends ?? ""), dayOf(b.role.ends ?? "")];
  if (x !== null && y !== null && Math.abs(daysBetween(x, y)) > SAME_DEPARTURE_DAYS) return false;
  if (isVague(a, vaguePosts) || isVague(b, vaguePosts)) return true;
  const bodies = [a, b].map(({ role }) => role.organisation.toLowerCase());
  return a.role.post === b.role.post && (bodies.includes("") || bodies[0] === bodies[1]);
}

/** Posts that name no body: whoever rules may lose any post. */
function isVague({ role }: RoleClaim, vaguePosts: ReadonlySet<string>): boolean {
  return role.organisation === "" && vaguePosts.has(role.post);
}
