import type { Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { findPhrase } from "../../model/phrases.ts";
import { type PersonMatch, POSSESSIVE, readPerson, readPersonBefore } from "./person.ts";
import { type PostMatch, readOrganisation, readPost } from "./posts.ts";
import type { RoleMatch } from "./titles.ts";

/** Whom the article has given a post before, by surname: "Nazarbayev, who stepped down" takes the post named above. */
export type KnownPosts = ReadonlyMap<string, { readonly post: string; readonly organisation: string }>;

/** What `he` or `she` stands for at the start of a sentence; looked for only where one of them stands. */
export type Antecedent = () => string | null;

/** People who take, leave or lose a post at token `at`: "resigned", "fired", "was taking over from". */
export function readChange(
  sentence: Sentence,
  at: number,
  known: KnownPosts,
  antecedent: Antecedent,
  language: Language,
): RoleMatch[] {
  const { roles } = language;
  const lower = sentence.tokens[at]?.lower ?? "";
  if (isInverted(sentence.tokens, at, language)) return [];
  const leaving = findPhrase(roles.leaving, sentence.tokens, at);
  if (leaving !== null) return readLeaving(sentence, at, at + leaving.length, known, language);
  if (roles.resignations.has(lower)) return readResignation(sentence, at, known, language);
  if (roles.dismissing.has(lower)) return readDismissal(sentence, at, known, language);
  if (roles.appointing.has(lower)) return readAppointment(sentence, at, language);
  if (roles.becoming.has(lower)) return readBecoming(sentence, at, language);
  const takeover = findPhrase(roles.takingOver, sentence.tokens, at);
  if (takeover !== null) return readTakeover(sentence, at, at + takeover.length, antecedent, language);
  if (roles.replacing.has(lower) && isPassiveAt(sentence.tokens, at, language))
    return readReplaced(sentence, at, known, language);
  if (roles.replacing.has(lower)) return readTakeover(sentence, at, at + 1, antecedent, language);
  return [];
}

/** "Had X resigned as minister, …": nothing was done before the first comma. */
function isInverted(tokens: readonly Token[], at: number, { roles }: Language): boolean {
  if (!roles.inverted.has(tokens[0]?.lower ?? "")) return false;
  return !tokens.slice(0, at).some(({ text }) => text === ",");
}

/** "Nazarbayev, who stepped down in 2019", "the government has been compelled to resign". */
function readLeaving(
  sentence: Sentence,
  at: number,
  to: number,
  known: KnownPosts,
  language: Language,
): RoleMatch[] {
  const { tokens } = sentence;
  const subjectTo = findSubject(tokens, at, language);
  if (subjectTo === null) return [];
  const body = readBody(tokens, subjectTo, language);
  if (body !== null) return [makeChange(body, "cabinet", "", "left", body.from, to, at, "resigned")];
  const person = readSubject(tokens, at, subjectTo, language);
  if (person === null) return [];
  const held = findHeld(sentence, to, person, known, language);
  if (held === null) return [];
  return [makeChange(person, held.post, held.organisation, "left", person.from, held.to, at, "resigned")];
}

/** The subject that ends before `subjectTo`: "X resigned", and in "The prime minister, X, resigned" the X between the commas. */
function readSubject(
  tokens: readonly Token[],
  at: number,
  subjectTo: number,
  language: Language,
): PersonMatch | null {
  const person = readPersonBefore(tokens, subjectTo, language);
  if (person !== null || tokens[at - 1]?.text !== ",") return person;
  const enclosed = readPersonBefore(tokens, at - 1, language);
  return enclosed !== null && tokens[enclosed.from - 1]?.text === "," ? enclosed : null;
}

const MOST_SKIPPED = 14;

/** The token past the subject of the verb at `at`, over auxiliaries, "who" and a phrase between commas; null where it may be unreal. */
function findSubject(tokens: readonly Token[], at: number, language: Language): number | null {
  const { grammar, roles } = language;
  let back = at - 1;
  if (tokens[back]?.lower === "to") {
    if (!roles.forced.has(tokens[back - 1]?.lower ?? "")) return null;
    back -= 2;
  }
  for (let steps = 0; steps < MOST_SKIPPED && back >= 0; steps++, back--) {
    const token = tokens[back];
    if (token === undefined) return null;
    if (roles.unreal.has(token.lower) || token.lower.endsWith("n't")) return null;
    const isSkipped =
      grammar.auxiliaries.has(token.lower) || grammar.adverbs.has(token.lower) || token.lower === "who";
    if (isSkipped) continue;
    if (token.text === ",") {
      const opener = findOpeningComma(tokens, back, tokens[back + 1]?.lower === "who");
      return opener;
    }
    return back + 1;
  }
  return null;
}

/** For "X, a leader who ruled as president, resigned" the comma after X; for "X, who resigned" that comma itself. */
function findOpeningComma(tokens: readonly Token[], comma: number, isRelative: boolean): number | null {
  if (isRelative) return comma;
  for (let back = comma - 1; back >= Math.max(0, comma - MOST_SKIPPED); back--) {
    if (tokens[back]?.text === ",") return back;
  }
  return null;
}

interface Body extends PersonMatch {
  readonly isBody: true;
}

/** "the government", "the Kazakh government" */
function readBody(tokens: readonly Token[], to: number, { roles }: Language): Body | null {
  const token = tokens[to - 1];
  if (token === undefined || !roles.bodies.has(token.lower)) return null;
  return { from: to - 1, to, name: token.lower, words: 1, isBody: true };
}

/** "announced the resignation of the government", "led to the resignation of the country's ruler, Nursultan Nazarbayev". */
function readResignation(sentence: Sentence, at: number, known: KnownPosts, language: Language): RoleMatch[] {
  const { tokens } = sentence;
  const { roles, grammar } = language;
  const before = tokens.slice(Math.max(0, at - 4), at);
  if (before.some(({ lower }) => roles.unreal.has(lower))) return [];
  // "following the announced government resignation"
  const attribute = readBody(tokens, at, language);
  if (attribute !== null) {
    return [makeChange(attribute, "cabinet", "", "left", attribute.from, at + 1, at, "resigned")];
  }
  if (roles.own.has(tokens[at - 1]?.lower ?? "")) return readHandingIn(sentence, at, known, language);
  if (!before.some(({ lower }) => roles.realised.has(lower)) || tokens[at + 1]?.lower !== "of") return [];
  let next = at + 2;
  while (grammar.determiners.has(tokens[next]?.lower ?? "")) next++;
  const body = readBody(tokens, next + 1, language);
  if (body !== null) return [makeChange(body, "cabinet", "", "left", at, body.to, at, "resigned")];
  let post: PostMatch | null = null;
  for (let ahead = next; ahead < Math.min(next + 10, tokens.length); ahead++) {
    post = readPost(tokens, ahead, language) ?? post;
    const person = readPerson(tokens, ahead, language);
    if (person === null || person.words < 2) continue;
    const held = post === null ? known.get(surnameOf(person.name)) : { post: post.name, organisation: "" };
    if (held === undefined) return [];
    return [makeChange(person, held.post, held.organisation, "left", at, person.to, at, "resigned")];
  }
  return [];
}

/** "Ruiz tendered her resignation", "the minister, Ann Lee, handed in her resignation". */
function readHandingIn(sentence: Sentence, at: number, known: KnownPosts, language: Language): RoleMatch[] {
  const { tokens } = sentence;
  // "announced his resignation plan"
  const { lower: next = "", kind } = tokens[at + 1] ?? {};
  const { adverbs, calendar, clauseOpeners, conjunctions, prepositions } = language.grammar;
  const endings = [adverbs, calendar, clauseOpeners, conjunctions, prepositions];
  if (kind === "word" && !endings.some((words) => words.has(next))) return [];
  for (let verb = at - 2; verb >= Math.max(1, at - 3); verb--) {
    if (!language.roles.handingIn.has(tokens[verb]?.lower ?? "")) continue;
    const subjectTo = findSubject(tokens, verb, language);
    const person = subjectTo === null ? null : readSubject(tokens, verb, subjectTo, language);
    if (person === null) return [];
    const held = findHeld(sentence, at + 1, person, known, language);
    if (held === null) return [];
    return [makeChange(person, held.post, held.organisation, "left", person.from, held.to, at, "resigned")];
  }
  return [];
}

/** "fired X from his position as chairman of the council", "dismissed the government", "X was sacked as mayor". */
function readDismissal(sentence: Sentence, at: number, known: KnownPosts, language: Language): RoleMatch[] {
  const { tokens } = sentence;
  const { grammar } = language;
  if (isUnreal(tokens, at, language) || isAdjective(tokens, at, language)) return [];
  const isPassive = isPassiveAt(tokens, at, language);
  if (!isPassive && grammar.passiveAuxiliaries.has(tokens[at - 1]?.lower ?? "")) return [];
  if (isPassive) {
    const subjectTo = findSubject(tokens, at, language);
    const body = subjectTo === null ? null : readBody(tokens, subjectTo, language);
    if (body !== null)
      return [makeChange(body, "cabinet", "", "dismissed", body.from, at + 1, at, "dismissed")];
    const person = subjectTo === null ? null : readSubject(tokens, at, subjectTo, language);
    if (person === null) return [];
    const own = readAs(sentence, at + 1, language);
    const held = own ?? (losesPost(sentence, at, language) ? findKnown(person, at + 1, known) : null);
    if (held === null) return [];
    return [
      makeChange(person, held.post, held.organisation, "dismissed", person.from, held.to, at, "dismissed"),
    ];
  }
  let next = at + 1;
  while (grammar.determiners.has(tokens[next]?.lower ?? "")) next++;
  const body = readBody(tokens, next + 1, language);
  if (body !== null) return [makeChange(body, "cabinet", "", "dismissed", at, body.to, at, "dismissed")];
  const title = readPost(tokens, next, language);
  const person = readPerson(tokens, title?.isTitle ? title.to : next, language);
  // "dismissed Marsh's appeal"
  if (person === null || POSSESSIVE.test(tokens[person.to - 1]?.text ?? "")) return [];
  const held = readAs(sentence, person.to, language);
  if (held !== null) {
    return [makeChange(person, held.post, held.organisation, "dismissed", at, held.to, at, "dismissed")];
  }
  if (title?.isTitle !== true) return [];
  return [makeChange(person, title.name, "", "dismissed", at, person.to, at, "dismissed")];
}

const LONGEST_ASIDE = 12;

/** "appointed Ann Lee, a former minister, as premier": the token behind the aside; `at` itself where none opens or no "as" follows. */
function skipAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ",") return at;
  for (let close = at + 1; close < Math.min(at + LONGEST_ASIDE, tokens.length); close++)
    if (tokens[close]?.text === ",") return tokens[close + 1]?.lower === "as" ? close + 1 : at;
  return at;
}

const FARTHEST_AS = 10;

/** "was sacked", "was removed from office"; not "was fired on", "was dismissed by critics as". */
function losesPost({ tokens }: Sentence, at: number, { grammar, roles }: Language): boolean {
  const lower = tokens[at]?.lower ?? "";
  const [next, second, third] = [1, 2, 3].map((step) => tokens[at + step]?.lower ?? "");
  if (tokens.slice(at, at + FARTHEST_AS).some((token) => token.lower === "as")) return false;
  if (roles.taken.has(lower)) return next === "from" && [second, third].some((word) => isOffice(word, roles));
  return !roles.shot.has(lower) || !grammar.locatives.has(next ?? "") || grammar.calendar.has(second ?? "");
}

function isOffice(word: string | undefined, { positions, offices }: Language["roles"]): boolean {
  return word !== undefined && (positions.has(word) || offices.has(word));
}

/** "Mensah became president of the court in 2018". */
function readBecoming(sentence: Sentence, at: number, language: Language): RoleMatch[] {
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

/** "Mamin was replaced as prime minister by Dosov", "Minister Sarina has been replaced by Brandt". */
function readReplaced(sentence: Sentence, at: number, known: KnownPosts, language: Language): RoleMatch[] {
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

/** "appointed X (as) prime minister", "X was elected president". */
function readAppointment(sentence: Sentence, at: number, language: Language): RoleMatch[] {
  const { tokens } = sentence;
  if (isUnreal(tokens, at, language)) return [];
  const isPassive = isPassiveAt(tokens, at, language);
  if (!isPassive && language.grammar.passiveAuxiliaries.has(tokens[at - 1]?.lower ?? "")) return [];
  if (isPassive) {
    const subjectTo = findSubject(tokens, at, language);
    const person = subjectTo === null ? null : readPersonBefore(tokens, subjectTo, language);
    const held = readAs(sentence, at + 1, language) ?? readBare(sentence, at + 1, language);
    if (person === null || held === null) return [];
    return [
      makeChange(person, held.post, held.organisation, "appointed", person.from, held.to, at, "appointed"),
    ];
  }
  const person = readPerson(tokens, at + 1, language);
  if (person === null || POSSESSIVE.test(tokens[person.to - 1]?.text ?? "")) return [];
  const held =
    readAs(sentence, skipAside(tokens, person.to), language) ??
    (person.words > 1 ? readBare(sentence, person.to, language) : null);
  if (held === null) return [];
  return [makeChange(person, held.post, held.organisation, "appointed", at, held.to, at, "appointed")];
}

/** "was taking over from X as head of the council": one comes, one goes. */
function readTakeover(
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
  const name = taker?.name ?? (isPronoun ? antecedent() : null);
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
const MOST_BETWEEN = 6;

interface Held {
  readonly post: string;
  readonly organisation: string;
  readonly to: number;
}

/** "as head of the security council", "from his position as chairman". */
function readAs(sentence: Sentence, at: number, language: Language): Held | null {
  const { tokens } = sentence;
  for (let next = at; next < Math.min(at + MOST_BETWEEN, tokens.length); next++) {
    const token = tokens[next];
    if (token === undefined || token.kind !== "word") return null;
    if (token.lower === "as") return readBare(sentence, next + 1, language);
  }
  return null;
}

/** The post named behind the change, else the one the person was last said to hold; null where neither is there. */
function findHeld(
  sentence: Sentence,
  at: number,
  person: PersonMatch,
  known: KnownPosts,
  language: Language,
): Held | null {
  return (
    readAs(sentence, at, language) ??
    findKnown(person, at, known) ??
    readPostBefore(sentence, person, at, language)
  );
}

/** "Prisons director Ann Lee resigned": the post right before the name. */
function readPostBefore(
  { tokens }: Sentence,
  { from }: PersonMatch,
  to: number,
  language: Language,
): Held | null {
  const post = readPost(tokens, from - 1, language);
  return post === null || post.to !== from || post.tense !== "holds"
    ? null
    : { post: post.name, organisation: "", to };
}

function findKnown(person: PersonMatch, to: number, known: KnownPosts): Held | null {
  const held = known.get(surnameOf(person.name));
  return held === undefined ? null : { post: held.post, organisation: held.organisation, to };
}

/** A post right here, with its body: "the head of the council". */
function readBare(sentence: Sentence, at: number, language: Language): Held | null {
  const { tokens } = sentence;
  let next = at;
  while (next < at + 4 && isBeforePost(tokens, next, sentence, language)) next++;
  const post = readPost(tokens, next, language);
  if (post === null) return null;
  if (isAttribute(sentence, post.to, language)) return null;
  const organisation = readOrganisation(sentence, post, language);
  const place = sentence.places.find(({ start }) => start === tokens[next - 1]?.start && next > at);
  return {
    post: post.name,
    organisation: organisation?.name ?? place?.place.name ?? "",
    to: organisation?.to ?? post.to,
  };
}

/** "as head coach", "named Senator X's running mate": the post only describes what follows. */
function isAttribute({ tokens, times }: Sentence, at: number, { grammar }: Language): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind !== "word") return false;
  if (times.some(({ start }) => start === next.start)) return false;
  return !(
    grammar.prepositions.has(next.lower) ||
    grammar.conjunctions.has(next.lower) ||
    grammar.clauseOpeners.has(next.lower) ||
    grammar.auxiliaries.has(next.lower) ||
    grammar.adverbs.has(next.lower)
  );
}

function isBeforePost(
  tokens: readonly Token[],
  at: number,
  { places }: Sentence,
  { grammar, roles }: Language,
): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  const isPlace = places.some(({ start }) => start === token.start);
  return (
    isPlace || token.lower === "new" || grammar.determiners.has(token.lower) || roles.kinds.has(token.lower)
  );
}

/** "the ousted government", "the country's sacked mayor" */
function isAdjective(tokens: readonly Token[], at: number, { grammar }: Language): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  return grammar.determiners.has(before) || /['’]s$/u.test(before);
}

/** "was fired", "has been named"; "if she is elected" tells of nothing done. */
function isPassiveAt(tokens: readonly Token[], at: number, { roles }: Language): boolean {
  return roles.pastPassive.has(tokens[at - 1]?.lower ?? "");
}

function isUnreal(tokens: readonly Token[], at: number, { roles, grammar }: Language): boolean {
  if (tokens[at - 1]?.lower === "to") return !roles.forced.has(tokens[at - 2]?.lower ?? "");
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const token = tokens[back];
    if (token === undefined || grammar.clauseOpeners.has(token.lower) || token.text === ",") return false;
    if (roles.unreal.has(token.lower) || token.lower.endsWith("n't")) return true;
  }
  return false;
}

/** The last word of a name, lower case: what it is called by later. */
export function surnameOf(name: string): string {
  return (name.split(" ").at(-1) ?? name).toLowerCase();
}

function makeChange(
  person: PersonMatch,
  post: string,
  organisation: string,
  action: RoleMatch["action"],
  from: number,
  to: number,
  dateAt: number,
  rule: string,
): RoleMatch {
  return {
    person: person.name,
    personAt: person.from,
    post,
    organisation,
    action,
    isUnclear: false,
    from: Math.min(from, person.from),
    to: Math.max(to, person.to),
    dateAt,
    rule,
  };
}
