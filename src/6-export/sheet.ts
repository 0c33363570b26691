import type { Claim } from "../model/claim.ts";
import { dayOf, earliestDay, latestDay } from "../model/edtf.ts";
import type { Ledger, Story } from "../model/ledger.ts";
import { describeClaim } from "./describe-claim.ts";
import { viewClaim } from "./view-claim.ts";
import { findLastDay, findPeriod } from "./view-force.ts";

type Cell = string | number;

/** The columns of a sheet of claims, each with its HXL hashtag. */
export const COLUMNS: readonly (readonly [name: string, tag: string])[] = [
  ["claim", "#meta+id+claim"],
  ["story", "#crisis+name"],
  ["record", "#meta+id+record"],
  ["kind", "#meta+kind"],
  ["what", "#event+name"],
  ["type", "#indicator+name"],
  ["action", "#event+type"],
  ["who", "#contact+name"],
  ["whom", "#affected+name"],
  ["group", "#affected+type"],
  ["low", "#affected+num+min"],
  ["high", "#affected+num+max"],
  ["modifier", "#affected+modifier"],
  ["part of", "#meta+id+whole"],
  ["day", "#date+day"],
  ["when", "#date+occurred"],
  ["as of", "#date+asof"],
  ["begins", "#date+start"],
  ["ends", "#date+end"],
  ["standing", "#status+measure"],
  ["standing on", "#date+status"],
  ["place", "#loc+name"],
  ["country", "#country+code+v_iso2"],
  ["latitude", "#geo+lat"],
  ["longitude", "#geo+lon"],
  ["origin", "#meta+source+origin"],
  ["relays", "#meta+source+relay"],
  ["outlet", "#meta+source+outlet"],
  ["certainty", "#meta+certainty"],
  ["differs", "#meta+disagreement"],
  ["kept apart because", "#meta+background"],
  ["words", "#description+words"],
  ["sentence", "#description+sentence"],
  ["article", "#meta+id+article"],
  ["published", "#date+published"],
  ["source", "#meta+url"],
  ["found by", "#meta+method"],
];

/** A row for each claim, cells in the order of `COLUMNS`; orders stand as on the day `on`, or on the story's last. */
export function listRows(ledger: Ledger, on?: string): Cell[][] {
  const articles = new Map(ledger.articles.map((article) => [article.id, article]));
  const shelf = shelveRecords(ledger, on);
  return ledger.claims.map((claim) => {
    const article = articles.get(claim.article);
    const { sentence, origin, relays, outlet } = viewClaim(claim, article);
    const held = shelf.standings.get(claim.id);
    return [
      claim.id,
      shelf.titles.get(claim.article) ?? "",
      shelf.records.get(claim.id) ?? "",
      claim.kind,
      describeClaim(claim),
      ...describeBody(claim),
      dayOf(claim.when?.edtf ?? "") ?? "",
      claim.when?.edtf ?? "",
      claim.asOf ?? "",
      ...listTerm(claim),
      held?.standing.replaceAll("_", " ") ?? "",
      held?.on ?? "",
      claim.where?.name ?? "",
      claim.where?.country ?? "",
      claim.where?.lat ?? "",
      claim.where?.lon ?? "",
      origin,
      relays.join("; "),
      outlet,
      claim.certainty,
      (shelf.differences.get(claim.id) ?? []).join("; "),
      claim.background?.reason ?? "",
      claim.span.exact,
      sentence.before + sentence.words + sentence.after,
      claim.article,
      article?.published?.edtf ?? "",
      article?.url ?? article?.source ?? "",
      claim.foundBy,
    ];
  });
}

interface Shelf {
  /** By article. */
  readonly titles: ReadonlyMap<string, string>;
  /** The rest by claim. */
  readonly records: ReadonlyMap<string, string>;
  readonly standings: ReadonlyMap<string, { readonly standing: string; readonly on: string }>;
  readonly differences: ReadonlyMap<string, readonly string[]>;
}

function shelveRecords({ stories, articles }: Ledger, on?: string): Shelf {
  const titles = new Map<string, string>();
  const records = new Map<string, string>();
  const standings = new Map<string, { standing: string; on: string }>();
  const differences = new Map<string, string[]>();
  for (const story of stories) {
    for (const id of story.articles) titles.set(id, story.title);
    for (const { id, claims } of listRecords(story)) for (const claim of claims) records.set(claim, id);
    const own = new Set(story.articles);
    const day = on ?? findLastDay(articles.filter(({ id }) => own.has(id)));
    for (const measure of story.measures) {
      const period = day === null ? null : findPeriod(measure, day);
      if (period === null || day === null) continue;
      for (const claim of measure.claims) standings.set(claim, { standing: period.standing, on: day });
    }
    for (const { question, type, claims } of story.disagreements) {
      const figure = story.figures.find(({ id }) => id === question);
      const words = `${figure === undefined ? question : figure.question.metric}: ${type}`;
      for (const claim of claims) {
        const known = differences.get(claim);
        if (known === undefined) differences.set(claim, [words]);
        else if (!known.includes(words)) known.push(words);
      }
    }
  }
  return { titles, records, standings, differences };
}

function listRecords({ figures, episodes, measures, statements }: Story) {
  return [...figures, ...episodes, ...measures, ...statements];
}

/** type, action, who, whom, group, low, high, modifier, part of */
function describeBody(claim: Claim): Cell[] {
  switch (claim.kind) {
    case "count": {
      const { metric, population, low, high, modifier, partOf } = claim.count;
      return [
        metric,
        "",
        "",
        population.text,
        population.group,
        low ?? "",
        high ?? "",
        modifier,
        partOf ?? "",
      ];
    }
    case "event": {
      const { type, mode = "", actor, recipient, object } = claim.event;
      return [type, mode, actor, recipient ?? object ?? "", ...NO_COUNT];
    }
    case "measure": {
      const { measure, step, authority = "", scope } = claim.measure;
      return [measure, step, authority, scope, ...NO_COUNT];
    }
    case "statement": {
      const { speaker, direct, audience = "" } = claim.statement;
      return [direct ? "direct" : "reported", "said", speaker, audience, ...NO_COUNT];
    }
    case "role": {
      const { post, action, person, organisation } = claim.role;
      return [post, action, person, organisation, ...NO_COUNT];
    }
    case "absence":
      return ["", "not said", "", "", ...NO_COUNT];
  }
}

const NO_COUNT: readonly Cell[] = ["", "", "", "", ""];

function listTerm(claim: Claim): Cell[] {
  if (claim.kind === "measure") return [claim.measure.begins ?? "", claim.measure.ends ?? ""];
  if (claim.kind === "role") return [claim.role.begins ?? "", claim.role.ends ?? ""];
  const [from, to] = [earliestDay(claim.when?.edtf ?? ""), latestDay(claim.when?.edtf ?? "")];
  return claim.kind === "event" ? [from ?? "", to ?? ""] : ["", ""];
}
