import type { StoryLexicon } from "../model/lexicon/story.ts";

/** The words of all languages a story is told in, as one. Of a word that two languages hold, the first one's meaning stays. Throws where none is given. */
export function joinStoryWords(lexicons: readonly StoryLexicon[]): StoryLexicon {
  const [first] = lexicons;
  if (first === undefined) throw new RangeError("a story in no language");
  if (lexicons.length === 1) return first;
  const set = (pick: (one: StoryLexicon) => ReadonlySet<string>) =>
    new Set(lexicons.flatMap((one) => [...pick(one)]));
  const map = (pick: (one: StoryLexicon) => ReadonlyMap<string, string>) =>
    new Map([...lexicons].reverse().flatMap((one) => [...pick(one)]));
  const list = (pick: (one: StoryLexicon) => readonly RegExp[]) => lexicons.flatMap(pick);
  return {
    claimants: {
      unnamed: set(({ claimants }) => claimants.unnamed),
      mouthpieces: set(({ claimants }) => claimants.mouthpieces),
      titles: set(({ claimants }) => claimants.titles),
      commonBodies: set(({ claimants }) => claimants.commonBodies),
      official: set(({ claimants }) => claimants.official),
      speaksFor: map(({ claimants }) => claimants.speaksFor),
    },
    bodies: {
      small: set(({ bodies }) => bodies.small),
      descriptions: list(({ bodies }) => bodies.descriptions),
      leadsBefore: list(({ bodies }) => bodies.leadsBefore),
      leadsAfter: list(({ bodies }) => bodies.leadsAfter),
    },
    happenings: {
      synonyms: map(({ happenings }) => happenings.synonyms),
      pairs: map(({ happenings }) => happenings.pairs),
      empty: set(({ happenings }) => happenings.empty),
      unique: set(({ happenings }) => happenings.unique),
      state: list(({ happenings }) => happenings.state),
      crowd: list(({ happenings }) => happenings.crowd),
      starts: list(({ happenings }) => happenings.starts),
      firstDays: list(({ happenings }) => happenings.firstDays),
      now: set(({ happenings }) => happenings.now),
      weakStems: set(({ happenings }) => happenings.weakStems),
    },
    statements: {
      bodies: set(({ statements }) => statements.bodies),
      articles: set(({ statements }) => statements.articles),
      empty: set(({ statements }) => statements.empty),
    },
    vaguePosts: set(({ vaguePosts }) => vaguePosts),
  };
}
