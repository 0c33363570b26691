import { earliestDay, latestDay } from "../../src/model/edtf.ts";
import type { Episode, Ledger, Story } from "../../src/model/ledger.ts";
import { SEED_DISAGREEMENTS, SEED_HAPPENINGS, SEED_MEASURES, type SeedHappening } from "./happenings.ts";
import type { Judgement } from "./judge.ts";

/** For each main happening, whether an episode tells of it with the right day and place. */
export function judgeHappenings(ledger: Ledger): Judgement[] {
  const sources = new Map(ledger.articles.map((article) => [article.id, article.source]));
  const story = ledger.stories[0];
  return SEED_HAPPENINGS.map((happening) => {
    const claims = ledger.claims.filter(
      ({ kind, article, span }) =>
        kind === "event" &&
        sources.get(article)?.startsWith(happening.article) &&
        span.start <= happening.at &&
        happening.at < span.end,
    );
    const episodes = (story?.episodes ?? []).filter((one) =>
      claims.some(({ id }) => one.claims.includes(id)),
    );
    return {
      name: `${happening.article} at ${happening.at}, ${happening.name}`,
      holds:
        episodes.length > 0 &&
        episodes.every((one) => isDated(one, happening) && isPlaced(one, happening, story)),
      seen:
        episodes.map(({ when, where }) => `${when ?? "no day"} in ${where?.name ?? "no place"}`).join("; ") ||
        "nothing",
    };
  });
}

function isDated({ when }: Episode, { days }: SeedHappening): boolean {
  if (when === null || days === null) return when === days;
  const [first, last] = [earliestDay(when), latestDay(when)];
  return first !== null && last !== null && days[0] <= first && last <= days[1];
}

function isPlaced({ where }: Episode, { place }: SeedHappening, story: Story | undefined): boolean {
  return (where ?? story?.place)?.name === place;
}

/** For each order, whether the story has it with the right begin and end; and that there is no other. */
export function judgeMeasures(ledger: Ledger): Judgement[] {
  const found = ledger.stories.flatMap(({ measures }) => measures);
  const known = SEED_MEASURES.map(({ measure, scope, begins, ends }) => {
    const own = found.filter((one) => one.measure === measure);
    return {
      name: measure,
      holds:
        own.length === 1 &&
        own.every((one) => one.scope === scope && one.begins === begins && one.ends === ends),
      seen: own.map((one) => `${one.scope || "nowhere"} ${one.begins}..${one.ends}`).join("; ") || "nothing",
    };
  });
  const others = found.filter((one) => !SEED_MEASURES.some(({ measure }) => measure === one.measure));
  return [
    ...known,
    {
      name: "no other measure",
      holds: others.length === 0,
      seen: others.map((one) => one.measure).join(", "),
    },
  ];
}

/** For each disagreement beyond counts, whether the story lists it once; and that there is no other. */
export function judgeDisagreements(ledger: Ledger): Judgement[] {
  const found = ledger.stories.flatMap(({ disagreements }) => disagreements);
  const known = SEED_DISAGREEMENTS.map((words) => {
    const own = found.filter(({ question }) => question.includes(words));
    return {
      name: words,
      holds: own.length === 1,
      seen: own.map(({ reason }) => reason).join("; ") || "nothing",
    };
  });
  const others = found.filter(
    ({ question }) => !SEED_DISAGREEMENTS.some((words) => question.includes(words)),
  );
  return [
    ...known,
    {
      name: "no false one",
      holds: others.length === 0,
      seen: others.map(({ question }) => question).join("; "),
    },
  ];
}
