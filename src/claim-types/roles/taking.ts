import type { Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { findPhrase } from "../../model/phrases.ts";
import { POSSESSIVE } from "../../model/possessive.ts";
import { findSubject, isPassiveAt, isUnreal, makeChange, readSubject, skipAside } from "./change-words.ts";
import { findHeld, type Held, type KnownPosts, readAs, readBare } from "./held-post.ts";
import { readPerson, readPersonBefore } from "./person.ts";
import type { RoleMatch } from "./titles.ts";

/** Whom `he` or `she` at the start of a sentence stands for. */
export interface Antecedent {
  /** Looked for only where one of them stands. */
  name(): string | null;
  /** Who was told to leave a post in the sentence before. */
  readonly left: RoleMatch | null;
}

/** "appointed X (as) prime minister", "X was elected president". */
export function readAppointment(sentence: Sentence, at: number, language: Language): RoleMatch[] {
  const { tokens } = sentence;
  if (isUnreal(tokens, at, language)) return [];
  const isPassive = isPassiveAt(tokens, at, language);
  if (!isPassive && language.grammar.passiveAuxiliaries.has(tokens[at - 1]?.lower ?? "")) return [];
  if (isPassive) {
    const subjectTo = findSubject(tokens, at, language);
    // "His deputy, X, was named interim minister"
    const person = subjectTo === null ? null : readSubject(tokens, at, subjectTo, language);
    const held = readAs(sentence, at + 1, language) ?? readBare(sentence, at + 1, language);
    if (person === null || held === null) return [];
    return [
      makeChange(person, held.post, held.organisation, "appointed", person.from, held.to, at, "appointed"),
      ...readMakingWay(sentence, held, at, language),
    ];
  }
  const person = readPerson(tokens, skipCalling(tokens, at + 1, language), language);
  if (person === null || POSSESSIVE.test(tokens[person.to - 1]?.text ?? "")) return [];
  const held =
    readAs(sentence, skipAside(tokens, person.to), language) ??
    (person.words > 1 ? readBare(sentence, person.to, language) : null);
  if (held === null) return [];
  return [
    makeChange(person, held.post, held.organisation, "appointed", at, held.to, at, "appointed"),
    ...readMakingWay(sentence, held, at, language),
  ];
}

const LONGEST_CALLING = 3;

/** "appointed | the economist X": the token past what somebody is; `from` itself where no name follows. */
function skipCalling(tokens: readonly Token[], from: number, { grammar }: Language): number {
  for (let at = from; at <= from + LONGEST_CALLING; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return from;
    if (startsWithCapital(token.text)) return at;
    if (grammar.prepositions.has(token.lower) || grammar.clauseOpeners.has(token.lower)) return from;
  }
  return from;
}

const NEAR_POST = 8;

/** "… as minister to succeed X", "…, replacing X": X left the post that another was given. */
function readMakingWay({ tokens }: Sentence, held: Held, at: number, language: Language): RoleMatch[] {
  for (let next = held.to; next <= held.to + NEAR_POST; next++) {
    const lower = tokens[next]?.lower ?? "";
    if (language.grammar.conjunctions.has(lower) || language.grammar.relatives.has(lower)) return [];
    const words = findPhrase(language.roles.makingWay, tokens, next);
    if (words === null) continue;
    const leaver = readPerson(tokens, next + words.length, language);
    if (leaver === null) return [];
    const post = nameLasting(held.post, language);
    const left = makeChange(leaver, post, held.organisation, "left", next, leaver.to, at, "made-way");
    return [{ ...left, dateAt: null }];
  }
  return [];
}

/** Who makes way for an acting minister was the minister. */
function nameLasting(post: string, { roles }: Language): string {
  const [first = "", ...rest] = post.split(" ");
  return roles.standIns.has(first) && rest.length > 0 ? rest.join(" ") : post;
}

/** "She was replaced by X", behind who left: the one who left a post in the sentence before; null for another subject. */
export function findLeaver(
  { tokens }: Sentence,
  at: number,
  { left }: Antecedent,
  { grammar }: Language,
): RoleMatch | null {
  let subject = at - 1;
  while (grammar.auxiliaries.has(tokens[subject]?.lower ?? "")) subject--;
  return subject === 0 && PRONOUNS.has(tokens[0]?.lower ?? "") ? left : null;
}

/** "Mensah became president of the court in 2018". */
export function readBecoming(sentence: Sentence, at: number, language: Language): RoleMatch[] {
  const { tokens } = sentence;
  if (isUnreal(tokens, at, language)) return [];
  const subjectTo = findSubject(tokens, at, language);
  const person = subjectTo === null ? null : readPersonBefore(tokens, subjectTo, language);
  const held = readBare(sentence, at + 1, language);
  if (person === null || held === null) return [];
  return [
    makeChange(person, held.post, held.organisation, "appointed", person.from, held.to, at, "appointed"),
  ];
}

/** "was taking over from X as head of the council": one comes, one goes. */
export function readTakeover(
  sentence: Sentence,
  at: number,
  to: number,
  antecedent: Antecedent,
  language: Language,
): RoleMatch[] {
  const { tokens } = sentence;
  if (isUnreal(tokens, at, language)) return [];
  const fromAt = tokens[to]?.lower === "from" ? to + 1 : to;
  const leaver = readPerson(tokens, fromAt, language);
  const held = readAs(sentence, leaver?.to ?? to, language);
  if (held === null) return [];
  const subjectTo = findSubject(tokens, at, language);
  const isPronoun = PRONOUNS.has(tokens[(subjectTo ?? 0) - 1]?.lower ?? "");
  const taker = subjectTo === null || isPronoun ? null : readPersonBefore(tokens, subjectTo, language);
  const found: RoleMatch[] = [];
  const name = taker?.name ?? (isPronoun ? antecedent.name() : null);
  const { post, organisation } = held;
  if (name !== null) {
    const own = taker ?? { from: (subjectTo ?? at) - 1, to: subjectTo ?? at, name, words: 1 };
    found.push(
      makeChange({ ...own, name }, post, organisation, "appointed", own.from, held.to, at, "took-over"),
    );
  }
  if (leaver !== null) {
    found.push(makeChange(leaver, post, organisation, "left", at, held.to, at, "replaced"));
  }
  return found;
}

const PRONOUNS = new Set(["he", "she"]);

/** "Mamin was replaced as prime minister by Dosov", "Minister Sarina has been replaced by Brandt". */
export function readReplaced(
  sentence: Sentence,
  at: number,
  known: KnownPosts,
  language: Language,
): RoleMatch[] {
  const { tokens } = sentence;
  if (isUnreal(tokens, at, language)) return [];
  const subjectTo = findSubject(tokens, at, language);
  const leaver = subjectTo === null ? null : readSubject(tokens, at, subjectTo, language);
  if (leaver === null) return [];
  const held = findHeld(sentence, at + 1, leaver, known, language);
  if (held === null) return [];
  const { post, organisation, to: end } = held;
  const isAgent = language.grammar.doers.has(tokens[at + 1]?.lower ?? "");
  const by = isAgent ? at + 1 : language.grammar.doers.has(tokens[end]?.lower ?? "") ? end : null;
  const taker = by === null ? null : readPerson(tokens, by + 1, language);
  const to = Math.max(end, taker?.to ?? end);
  const found = [makeChange(leaver, post, organisation, "left", leaver.from, end, at, "replaced")];
  if (taker !== null) found.push(makeChange(taker, post, organisation, "appointed", at, to, at, "took-over"));
  return found;
}

/** "… resigned on Monday and was replaced by Dosov", "… by his deputy, Ana Dosov": who takes the post that was left; the day is that of leaving it. */
export function readSuccessor(
  { tokens }: Sentence,
  at: number,
  { post, organisation }: RoleMatch,
  language: Language,
): RoleMatch[] {
  if (!language.grammar.doers.has(tokens[at + 1]?.lower ?? "")) return [];
  const taker =
    readPerson(tokens, at + 2, language) ?? readPerson(tokens, skipNoun(tokens, at + 2), language);
  return taker === null
    ? []
    : [
        {
          ...makeChange(taker, post, organisation, "appointed", at, taker.to, at, "took-over"),
          dateAt: null,
        },
      ];
}

const LONGEST_NOUN = 5;

/** "his deputy, | Ana Dosov" */
function skipNoun(tokens: readonly Token[], from: number): number {
  const comma = tokens.slice(from, from + LONGEST_NOUN).findIndex(({ kind }) => kind !== "word");
  return comma > 0 && tokens[from + comma]?.text === "," ? from + comma + 1 : from;
}
