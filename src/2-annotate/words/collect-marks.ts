import type { Language } from "../../model/language.ts";
import { MARKS } from "../../model/word-marks.ts";
import { CLOSING_OF } from "../attribution/quotations.ts";
import { findRarest, listCueWords, listLeadWords } from "../clauses/cue-words.ts";
import { unitValue } from "../number-words.ts";
import { listStarters, taggedValue } from "../numerals.ts";
import { compileTimes } from "../times/compile.ts";

/** The marks of every word that some list of `language` has, by the word in small letters. */
export function collectMarks(language: Language): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const note = (mark: number, words: Iterable<string>) => {
    for (const word of words) marks.set(word, (marks.get(word) ?? 0) | mark);
  };
  const { grammar, numbers, groups, speech, metrics, events, measures, roles } = language;
  note(MARKS.number, listStarters(numbers));
  note(MARKS.time, listTimeWords(language));
  note(MARKS.timePart, compileTimes(language.times).words.keys());
  note(MARKS.year, listYearOpeners(language));
  note(MARKS.speech, [
    ...speech.cues.keys(),
    ...speech.figureVerbs.keys(),
    ...metrics.tallies,
    ...speech.quotingVerbs,
    ...speech.hedges.keys(),
    ":",
  ]);
  note(MARKS.speech, speech.openers.map(findRarest));
  note(
    MARKS.opener,
    speech.openers.map(([first = ""]) => first),
  );
  note(MARKS.cue, listCueWords(language));
  note(MARKS.cue | MARKS.lead, listLeadWords(language));
  note(MARKS.group, groups.nouns.keys());
  note(MARKS.quotation, [...CLOSING_OF.keys(), ...CLOSING_OF.values(), "'"]);
  note(MARKS.metric, metrics.triggers.keys());
  for (const triggers of metrics.triggers.values()) {
    note(
      MARKS.counting,
      triggers.map(({ words }) => findRarest(words)),
    );
  }
  note(MARKS.person, [
    ...grammar.indefiniteArticles,
    ...grammar.definiteArticles,
    ...grammar.owners,
    ...numbers.oneMore,
    ...numbers.pairs,
    ...numbers.twins,
    ...groups.singlePronouns,
  ]);
  note(MARKS.event, events.senses.keys());
  note(MARKS.measure, [...measures.nouns.keys(), ...measures.requests]);
  note(MARKS.post, [...roles.posts.keys(), ...roles.changes]);
  note(MARKS.absence, listAbsenceWords(language));
  return marks;
}

function* listTimeWords({ times }: Language): Generator<string> {
  for (const [word, { triggers }] of compileTimes(times).words) if (triggers) yield word;
}

function listAbsenceWords({ absences, grammar }: Language): string[] {
  const { nothings, nothing, nobodies, refusals, unclear, unavailable } = absences;
  // "did not" has its "not"; "declined to" is known by its verb.
  const rest = refusals.filter((words) => !words.some((word) => grammar.negations.has(word)));
  return [
    ...nothings,
    ...nothing,
    ...nobodies,
    ...unclear,
    ...unavailable,
    ...grammar.negations,
    ...rest.flatMap(([word]) => word ?? []),
  ];
}

// "fifteen", "twenty": what two words for a year may begin with.
const FIRST_CENTURY = 15;
const LAST_CENTURY = 20;

function* listYearOpeners({ times }: Language): Generator<string> {
  for (const [words, meanings] of Object.entries(times.words)) {
    const opens = ({ is, value }: (typeof meanings)[number]) =>
      is === "num" && Number(value) >= FIRST_CENTURY && Number(value) <= LAST_CENTURY;
    if (meanings.some(opens)) yield words;
  }
}

// At hyphens, before "'s", and between digits and letters: as the readers of times and clauses split.
const SEAM = /-|(?=')|(?<=\d)(?=\p{L})/u;
const FOUR_DIGITS = /^\d{4}$/u;

/** What the parts of a compound make it: "Friday's" and "mid-1990s" tell a time, "twenty-one" is a number, "who'd" may open a cue. */
export function markCompound(
  lower: string,
  collected: ReadonlyMap<string, number>,
  { numbers, roles }: Language,
): number {
  const isNumber = unitValue(lower, numbers) !== null || taggedValue(lower, numbers) !== null;
  let marks = isNumber ? MARKS.number : 0;
  if (lower.startsWith(roles.formerPrefix)) marks |= MARKS.post;
  for (const part of lower.split(SEAM)) {
    marks |= (collected.get(part) ?? 0) & (MARKS.time | MARKS.year | MARKS.cue);
    if (FOUR_DIGITS.test(part)) marks |= MARKS.time | MARKS.year;
  }
  return marks;
}
