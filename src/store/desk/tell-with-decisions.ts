import type { Claim } from "../../model/claim.ts";
import type { Decision } from "../../model/decision.ts";
import type { Understood } from "../../model/digest.ts";
import type { Episode, Story } from "../../model/ledger.ts";
import type { Teller, Told } from "../store.ts";
import type { Account } from "../tell/account.ts";
import { addMark, addNote, applyDecisions } from "./apply-decisions.ts";
import { joinEpisodes, splitEpisode } from "./edit-episodes.ts";

/** Tell one story: as the machine read it, and as the desk decided. */
interface Tellers {
  readonly machine: Teller;
  readonly desk: Teller;
}

/** A story told with the desk's decisions, and without them where they change it. */
export function tellWithDecisions(
  { machine, desk }: Tellers,
  members: readonly Understood[],
  decisions: readonly Decision[],
): { readonly account: Account; readonly machine: Told | null } {
  const effective = decisions.filter(({ undoneBy, body }) => undoneBy === null && body.kind !== "undo");
  if (effective.length === 0) {
    const { story, claims } = machine.tell(members);
    return { account: { story, claims, articleMarks: {} }, machine: null };
  }
  const { members: wanted, aliases, rejected, articleMarks } = applyDecisions(members, effective);
  const { story, claims } = desk.tell(wanted, { aliases });
  const account: Account = {
    story: markStory(editEpisodes(story, effective), claims, effective),
    claims: putBack(claims, rejected),
    articleMarks,
  };
  const told = machine.tell(members);
  return { account, machine: { story: told.story, claims: told.claims } };
}

/** Rejected claims go back where they stood among the claims of their article. */
function putBack(claims: readonly Claim[], rejected: readonly Claim[]): Claim[] {
  const result = [...claims];
  for (const claim of rejected) {
    const later = result.findIndex(
      ({ article, span }) => article === claim.article && span.start > claim.span.start,
    );
    const last = result.findLastIndex(({ article }) => article === claim.article);
    result.splice(later >= 0 ? later : last + 1 || result.length, 0, claim);
  }
  return result;
}

function editEpisodes(story: Story, decisions: readonly Decision[]): Story {
  let episodes: readonly Episode[] = story.episodes;
  for (const { id, body, about } of decisions) {
    if (body.kind === "merge-episodes") episodes = joinEpisodes(episodes, about.claims, about.into, id);
    if (body.kind === "split-episode") episodes = splitEpisode(episodes, about.claims, id);
  }
  return { ...story, episodes };
}

/** Figures, episodes and orders carry the marks of their claims' decisions and the notes put on themselves. */
function markStory(story: Story, claims: readonly Claim[], decisions: readonly Decision[]): Story {
  const marksOf = new Map(
    claims.flatMap(({ id, desk }) => (desk === undefined ? [] : [[id, desk.decisions] as const])),
  );
  const mark = <
    T extends { readonly id: string; readonly claims: readonly string[]; readonly desk?: Claim["desk"] },
  >(
    one: T,
  ): T => {
    let desk = one.desk;
    for (const decision of new Set(one.claims.flatMap((id) => marksOf.get(id) ?? []))) {
      if (!desk?.decisions.includes(decision)) desk = addMark(desk, decision, null);
    }
    for (const { id, body, about } of decisions) {
      if (body.kind !== "annotate" || !["figure", "episode", "measure"].includes(body.on.kind)) continue;
      const isMeant = body.on.id === one.id || about.claims.some((claim) => one.claims.includes(claim));
      if (isMeant) desk = addNote(addMark(desk, id, null), body.text);
    }
    return desk === undefined ? one : { ...one, desk };
  };
  return {
    ...story,
    figures: story.figures.map(mark),
    episodes: story.episodes.map(mark),
    measures: story.measures.map(mark),
  };
}
