import { listBy } from "./questions.ts";
import type { Report } from "./report.ts";

// "Five people were shot, two fatally": these words count everybody who was hit, "five others" only who lived.
const HIT =
  /\b(?:shot|shooting|shoots?|gunshots?|gunned|gunfire|stabbed|stabbing|struck|hit|attacked|victims?)\b/iu;
const ONLY_LIVING =
  /\b(?:others?|more|another|additional|wounded|wounding|injured|injuring|hurt|injuries|survived)\b/iu;

/**
 * Takes the dead out of what counts everybody hit, so that the injured are those who lived. Only exact numbers of the
 * article itself are subtracted; where all who were hit died, nobody was injured.
 */
export function subtractDead(reports: readonly Report[]): Report[] {
  const killedIn = listBy(reports.filter(isToll), ({ claim }) => claim.article);
  return reports.map((report) => {
    const { count, article, id, span } = report.claim;
    if (count.metric !== "injured" || count.low === null || count.low !== count.high) return report;
    const killed = killedIn.get(article) ?? [];
    const parts = killed.filter(({ claim }) => claim.count.partOf === id);
    const countsAll = HIT.test(span.exact) && !ONLY_LIVING.test(span.exact);
    const among = parts.length > 0 ? parts : countsAll ? killed : [];
    const dead = Math.max(0, ...among.map(({ claim }) => claim.count.low ?? 0));
    if (dead === 0 || dead > count.low) return report;
    const living = count.low - dead;
    return { ...report, dead, value: { low: living, high: living, modifier: count.modifier } };
  });
}

function isToll({ claim }: Report): boolean {
  const { metric, low, high } = claim.count;
  return (
    metric === "killed" &&
    low !== null &&
    low === high &&
    claim.background === null &&
    STATED.has(claim.certainty)
  );
}

const STATED: ReadonlySet<string> = new Set(["stated", "reported", "alleged"]);
