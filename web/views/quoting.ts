import type { Shelf } from "./shelf.ts";

export type Column = "origin" | "agency" | "outlet";

/** Someone who said, passed on or printed claims. */
export interface Voice {
  readonly key: string;
  readonly name: string;
  readonly column: Column;
  readonly claims: readonly string[];
}

/** Claims that went from one to the other. */
interface Passing {
  readonly from: string;
  readonly to: string;
  readonly claims: readonly string[];
}

/** Who quotes whom: origins at the left, agencies between, outlets at the right. */
export interface Quoting {
  readonly voices: readonly Voice[];
  readonly passings: readonly Passing[];
  /** Origins left out because only one claim stands on each. */
  readonly leftOut: number;
}

/** Follows every claim with a named origin from who said it through agencies to who printed it. */
export function viewQuoting(shelf: Shelf, most = 14): Quoting {
  const copiedFrom = new Map(
    shelf.story.copies.flatMap(({ agency, articles }) =>
      agency === null ? [] : articles.map((id) => [id, agency] as const),
    ),
  );
  const voices = new Map<string, Voice & { claims: string[] }>();
  const passings = new Map<string, Passing & { claims: string[] }>();
  const chains = [...shelf.claims.values()].flatMap((claim) => {
    if (claim.background !== null) return [];
    const origin = claim.claimants.find(({ as }) => as === "origin")?.name;
    const outlet = claim.claimants.findLast(({ as }) => as === "outlet")?.name;
    if (origin === undefined || outlet === undefined || origin === outlet) return [];
    const relays = claim.claimants.flatMap(({ as, name }) => (as === "relay" ? name : []));
    const copied = copiedFrom.get(claim.article);
    const agencies = relays.length > 0 ? relays : copied === undefined ? [] : [copied];
    return { id: claim.id, origin, agencies: agencies.filter((name) => name !== origin), outlet };
  });
  const told = new Map<string, number>();
  for (const { origin } of chains) told.set(origin, (told.get(origin) ?? 0) + 1);
  const kept = new Set(
    [...told]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([name]) => name),
  );
  for (const { id, origin, agencies, outlet } of chains) {
    if (!kept.has(origin)) continue;
    const steps: [Column, string][] = [["origin", origin]];
    for (const agency of agencies) if (agency !== outlet) steps.push(["agency", agency]);
    steps.push(agencies.includes(outlet) ? ["agency", outlet] : ["outlet", outlet]);
    for (const [column, name] of steps) {
      const key = `${column}/${name}`;
      const voice = voices.get(key) ?? { key, name, column, claims: [] };
      voice.claims.push(id);
      voices.set(key, voice);
    }
    for (const [index, [column, name]] of steps.entries()) {
      const next = steps[index + 1];
      if (next === undefined) continue;
      const passing = { from: `${column}/${name}`, to: `${next[0]}/${next[1]}`, claims: [] };
      const key = `${passing.from} ${passing.to}`;
      const known = passings.get(key) ?? passing;
      known.claims.push(id);
      passings.set(key, known);
    }
  }
  return {
    voices: [...voices.values()].sort(
      (a, b) => b.claims.length - a.claims.length || (a.name < b.name ? -1 : 1),
    ),
    passings: [...passings.values()],
    leftOut: told.size - kept.size,
  };
}
