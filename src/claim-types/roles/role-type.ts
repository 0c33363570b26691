import type { Sentence } from "../../model/annotation.ts";
import type { ClaimType, PlainDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { POSSESSIVE } from "../../model/possessive.ts";
import { firstFrom } from "../../model/span.ts";
import { datesSpeech } from "../../model/speech-dates.ts";
import { MARKS } from "../../model/word-marks.ts";
import { readChange } from "./changes.ts";
import { surnameOf } from "./held-post.ts";
import { readPerson } from "./person.ts";
import { readPost } from "./posts.ts";
import type { Antecedent } from "./taking.ts";
import { type RoleMatch, readTitle } from "./titles.ts";

/** Roles: who holds, takes, leaves or loses which post. Each is claimed once an article, where its words first stand. */
export const roleType: ClaimType = {
  kind: "role",
  find(article, language) {
    const { roles } = language;
    const drafts: PlainDraft[] = [];
    const told = new Set<string>();
    const lost = new Set<string>();
    const known = new Map<string, { post: string; organisation: string }>();
    let departure: { readonly match: RoleMatch; readonly sentence: number } | null = null;
    for (const sentence of article.sentences) {
      if ((sentence.marks & MARKS.post) === 0 || !READ.has(sentence.zone)) continue;
      const antecedent: Antecedent = {
        name: () => findAntecedent(article.sentences[sentence.index - 1], language),
        left: departure?.sentence === sentence.index - 1 ? departure.match : null,
      };
      for (let at = 0; at < sentence.tokens.length; at++) {
        const token = sentence.tokens[at];
        if (token === undefined || (token.marks & MARKS.post) === 0) continue;
        const { lower } = token;
        const mayBePost = roles.posts.has(lower) || lower.startsWith(roles.formerPrefix);
        if (!mayBePost && !roles.changes.has(lower)) continue;
        const post = mayBePost ? readPost(sentence.tokens, at, language) : null;
        const title = post === null ? null : readTitle(sentence, post, language);
        const matches = title === null ? readChange(sentence, at, known, antecedent, language) : [title];
        for (const match of matches) {
          const { person, post: name, organisation, action } = match;
          if (!known.has(surnameOf(person))) known.set(surnameOf(person), { post: name, organisation });
          if (match !== title && (action === "left" || action === "dismissed"))
            departure = { match, sentence: sentence.index };
          const date = match.dateAt === null ? null : findDate(match.dateAt, match.to, sentence, language);
          const key = `${surnameOf(person)} ${name} ${action} ${date ?? ""}`;
          // "toppled President Sarr" is told as the deed, and not as the word for one who was toppled.
          const isDeed = action === "left" && match === title && lost.has(`${surnameOf(person)} ${name}`);
          if (match.isUnclear || told.has(key) || isDeed) continue;
          if (action === "dismissed") lost.add(`${surnameOf(person)} ${name}`);
          told.add(key);
          drafts.push(draftRole(match, date, sentence));
        }
        if (post !== null) at = post.to - 1;
      }
    }
    return { drafts, rejections: [] };
  },
};

// Headlines write every word with a capital: a name has no end there.
const READ: ReadonlySet<string> = new Set(["body", "caption"]);

/** "He" goes on about the name that the sentence before begins with. */
function findAntecedent(before: Sentence | undefined, language: Language): string | null {
  if (before === undefined) return null;
  const post = readPost(before.tokens, 0, language);
  return readPerson(before.tokens, post?.isTitle ? post.to : 0, language)?.name ?? null;
}

function draftRole(match: RoleMatch, date: string | null, sentence: Sentence): PlainDraft {
  const { tokens } = sentence;
  const first = tokens[match.from];
  const last = tokens[match.to - 1];
  const named = tokens[match.personAt];
  if (first === undefined || last === undefined || named === undefined)
    throw new RangeError("a role lies outside its sentence");
  const { person, post, organisation, action } = match;
  const begins = date !== null && action === "appointed" ? { begins: date } : {};
  const ends = date !== null && (action === "left" || action === "dismissed") ? { ends: date } : {};
  return {
    kind: "role",
    span: { start: first.start, end: endOf(last.end, last.text) },
    anchor: { start: named.start, end: named.end },
    sentence: sentence.index,
    foundBy: `role/${match.rule}`,
    mood: null,
    role: { person, post, organisation, ...begins, ...ends, action },
  };
}

/** A name's possessive ending is no part of it. */
function endOf(end: number, text: string): number {
  return end - (POSSESSIVE.exec(text)?.[0].length ?? 0);
}

const FARTHEST_AFTER = 8;
const FARTHEST_BEFORE = 10;

/** The date of a change: the nearest after its words, else one that opens the clause; never one of the speaking or another clause's. */
function findDate(at: number, to: number, sentence: Sentence, language: Language): string | null {
  const { tokens } = sentence;
  let best: { edtf: string; gap: number } | null = null;
  for (const time of sentence.times) {
    const index = firstFrom(tokens, time.start);
    if (!/^\d/u.test(time.edtf) || time.kind === "duration" || time.kind === "set") continue;
    if (VAGUE.has(time.timex) || datesSpeech(time, sentence, language)) continue;
    const isAfter = index > at;
    const gap = isAfter ? Math.max(0, index - to) : at - index + FARTHEST_AFTER;
    if (gap > (isAfter ? FARTHEST_AFTER : FARTHEST_AFTER + FARTHEST_BEFORE)) continue;
    const between = isAfter ? tokens.slice(to, index) : tokens.slice(index, at);
    if (between.some(({ lower, text }) => text === ";" || language.grammar.clauseOpeners.has(lower)))
      continue;
    if (isAfter && between.some(({ text }) => text === ",")) continue;
    if (best === null || gap < best.gap) best = { edtf: time.edtf, gap };
  }
  return best?.edtf ?? null;
}

const VAGUE = new Set(["PRESENT_REF", "PAST_REF", "FUTURE_REF"]);
