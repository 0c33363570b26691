import type { Language } from "../../model/language.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import { hasTag, TAGS, type Word } from "./tags.ts";

const LONGEST_SUBJECT = 45;
// Verbs whose subject is taken over, and verbs before each that are asked for one: bounds the work on a chain of "and said".
const DEEPEST = 3;
const MOST_ASKED = 3;
const LONGEST_APPOSITION = 40;

/** Finds the words that are the subject of verb group `index`, or null where that is not clear. */
export function findSubject(parsed: ParsedSentence, index: number, language: Language): Phrase | null {
  return lookFor(parsed, index, language, 0);
}

function lookFor(parsed: ParsedSentence, index: number, language: Language, depth: number): Phrase | null {
  const { words, groups } = parsed;
  const group = groups[index];
  if (group === undefined || depth > DEEPEST) return null;
  let end = group.from;
  let before = words[end - 1];
  if (group.kind === "infinitive") return inherit(parsed, index, language, depth);
  if (before === undefined) return group.kind === "ing" ? ofNext(parsed, index, language, depth) : null;
  if (group.kind === "ing" || group.kind === "participle") {
    if (
      before.tag === TAGS.comma ||
      before.tag === TAGS.conjunction ||
      before.tag === TAGS.mark ||
      before.tag === TAGS.subordinator
    )
      return inherit(parsed, index, language, depth);
    if (before.tag === TAGS.preposition) return inherit(parsed, index, language, depth);
    if (before.tag !== TAGS.noun && before.tag !== TAGS.name) return inherit(parsed, index, language, depth);
    // "with Ivo Marek saying"
    const phrase = readLeft(parsed, end, language);
    return phrase !== null &&
      (words[phrase.from - 1]?.lower === "with" || words[phrase.from]?.tag === TAGS.name)
      ? phrase
      : null;
  }
  if (before.tag === TAGS.conjunction) {
    return inherit(parsed, index, language, depth);
  }
  if (before.tag === TAGS.relative) return { from: end - 1, to: end };
  if (before.tag === TAGS.that && hasTag(words[end - 2], TAGS.noun | TAGS.name | TAGS.comma | TAGS.pronoun))
    return { from: end - 1, to: end };
  // "Ivo Marek on Monday said"
  const cut = dropTrailingTime(words, end, language);
  if (cut < end && cut > 0) {
    end = cut;
    before = words[end - 1] ?? before;
  }
  if (before.tag === TAGS.comma)
    return (
      readApposition(parsed, end - 1, language) ??
      (depth < 1 ? inherit(parsed, index, language, depth) : null)
    );
  return readLeft(parsed, end, language);
}

/** The subject of the finite verb before: "He left, saying …", "He left and said …". */
function inherit(parsed: ParsedSentence, index: number, language: Language, depth: number): Phrase | null {
  const { words, groups, quoteAt } = parsed;
  const { frames } = language.clauses;
  const own = groups[index];
  const opener = words[(own?.from ?? 0) - 1];
  const isApart =
    opener?.tag === TAGS.comma ||
    (opener?.tag === TAGS.conjunction && words[(own?.from ?? 0) - 2]?.tag === TAGS.comma);
  // "The mayor said the bridge was safe, adding …": the mayor adds.
  const isCue = (lemma: string) => frames.clause.has(lemma) || frames.object.has(lemma);
  const hasCue =
    isApart && groups.slice(0, index).some((group) => group.kind === "finite" && isCue(group.lemma));
  let asked = 0;
  for (let back = index - 1; back >= 0 && asked < MOST_ASKED; back--) {
    const group = groups[back];
    if (group === undefined || own === undefined) return null;
    if (group.kind !== "finite" || (hasCue && !isCue(group.lemma))) continue;
    if (quoteAt[group.head] !== quoteAt[own.head]) continue;
    asked++;
    const subject = lookFor(parsed, back, language, depth + 1);
    if (subject === null) continue;
    // A relative clause is over where the verb follows a comma: "Ivo Marek, who lives there, left, saying".
    return subject;
  }
  return own?.kind === "ing" ? ofNext(parsed, index, language, depth) : null;
}

/** "Calling the plan a mistake, Ivo Marek left." */
function ofNext(parsed: ParsedSentence, index: number, language: Language, depth: number): Phrase | null {
  const { groups, words } = parsed;
  for (let next = index + 1; next < Math.min(groups.length, index + 4); next++) {
    const group = groups[next];
    if (group?.kind !== "finite") continue;
    const subject = lookFor(parsed, next, language, depth + 2);
    if (subject !== null && words[subject.from - 1]?.tag === TAGS.comma) return subject;
  }
  return null;
}

function dropTrailingTime(words: readonly Word[], end: number, { clauses }: Language): number {
  let at = end;
  while (at > 1) {
    const word = words[at - 1];
    if (word === undefined) break;
    if (clauses.bareTimes.has(word.lower)) at--;
    else if (word.lower === "on" && at < end) at--;
    else if (/^(?:later|earlier|late|early)$/u.test(word.lower)) at--;
    else break;
  }
  return at;
}

/** The noun phrase that ends before word `end`, with what hangs on it. */
function readLeft(parsed: ParsedSentence, end: number, language: Language): Phrase | null {
  const { words, groups, groupAt, quoteAt } = parsed;
  let from = end;
  let joinedAt = -1;
  while (from > 0 && end - from < LONGEST_SUBJECT) {
    const at = from - 1;
    const word = words[at];
    if (word === undefined) break;
    const inGroup = groupAt[at] ?? -1;
    if (inGroup >= 0) {
      const group = groups[inGroup];
      if (group === undefined) break;
      if (word.tag === TAGS.adverb || word.tag === TAGS.not) {
        from--;
        continue;
      }
      const opener = words[group.from - 1];
      const isCue = language.clauses.frames.clause.has(group.lemma);
      // "the man who shot the deputy"
      if (
        opener !== undefined &&
        (opener.tag === TAGS.relative || opener.tag === TAGS.that) &&
        !isCue &&
        group.to < end &&
        group.from >= 2
      ) {
        from = group.from - 1;
        continue;
      }
      const isPost =
        opener !== undefined &&
        (opener.tag === TAGS.noun || opener.tag === TAGS.name) &&
        (group.kind === "ing" ||
          group.kind === "participle" ||
          (group.kind === "finite" &&
            group.to - group.from === 1 &&
            words[group.head]?.form === "past" &&
            (hasTag(words[group.to], TAGS.preposition | TAGS.adverb | TAGS.to) ||
              language.clauses.bareTimes.has(words[group.to]?.lower ?? "") ||
              words[group.to]?.lower === "last") &&
            language.clauses.verbs.get(words[group.head]?.lower ?? "")?.forms.has("participle") !== false));
      if (isPost && group.to < end && !isCue) {
        from = group.from;
        continue;
      }
      // "efforts to end the war"
      if (group.kind === "infinitive" && group.to < end && opener?.tag === TAGS.noun) {
        from = group.from;
        continue;
      }
      if (joinedAt > 0) from = joinedAt + 1;
      break;
    }
    if (word.tag === TAGS.comma || word.tag === TAGS.subordinator || word.tag === TAGS.relative) break;
    if (
      word.tag === TAGS.that &&
      !(from < end && words[from]?.tag === TAGS.noun && words[from - 2]?.tag !== TAGS.verb)
    )
      break;
    if (word.tag === TAGS.mark) {
      if (word.text === ")") {
        const open = findOpen(words, at);
        if (open > 0) {
          from = open;
          continue;
        }
      }
      if (
        !/^[-.&/@#%$’'‑]$/u.test(word.text) ||
        (word.text === "-" && (words[at - 1]?.end ?? 0) < word.start)
      )
        break;
    }
    if (word.tag === TAGS.quote) {
      const quote = quoteAt[at] ?? -1;
      const phrase = parsed.quotes[quote];
      const inside =
        phrase !== undefined &&
        phrase.to - 1 === at &&
        phrase.to - phrase.from < 9 &&
        phrase.from > 0 &&
        phrase.to < end;
      if (!inside || phrase === undefined || words[at - 1]?.text === ",") break;
      from = phrase.from;
      continue;
    }
    if (word.tag === TAGS.conjunction) {
      if (word.lower === "but" || words[at - 1]?.tag === TAGS.comma || at === 0) break;
      joinedAt = at;
    }
    from--;
  }
  return trimSubject(words, from, end, language);
}

function findOpen(words: readonly Word[], close: number): number {
  for (let at = close - 1; at > Math.max(0, close - 8); at--) if (words[at]?.text === "(") return at;
  return -1;
}

function trimSubject(words: readonly Word[], start: number, end: number, language: Language): Phrase | null {
  let from = start;
  const { grammar, clauses } = language;
  for (let guard = 0; guard < 6 && from < end; guard++) {
    const word = words[from];
    if (word === undefined) return null;
    if (
      word.tag === TAGS.conjunction ||
      word.tag === TAGS.adverb ||
      word.tag === TAGS.mark ||
      word.tag === TAGS.not
    ) {
      from++;
      continue;
    }
    const isTime = grammar.calendar.has(word.lower) && word.text !== word.lower;
    if (isTime || clauses.bareTimes.has(word.lower)) {
      from++;
      continue;
    }
    if (
      word.tag === TAGS.preposition ||
      word.tag === TAGS.to ||
      (/^(?:last|this|next|that)$/u.test(word.lower) &&
        /^(?:week|month|year|night|spring|summer|fall|winter|time|weekend)$/u.test(
          words[from + 1]?.lower ?? "",
        ))
    ) {
      const next = nextPhrase(words, from + 1, end, language);
      if (next < 0) return null;
      from = next;
      continue;
    }
    break;
  }
  // A pronoun is all of its subject.
  const pronoun = words.slice(from, end).findLastIndex(({ lower }) => /^(?:he|she|they|we|i)$/u.test(lower));
  if (pronoun >= 0 && pronoun === end - from - 1) from += pronoun;
  let to = end;
  const opener = words[from];
  if (opener !== undefined && (opener.tag === TAGS.name || opener.tag === TAGS.pronoun)) {
    for (let at = from + 1; at < to; at++) {
      const isAdjunct =
        /^(?:in|on|at|during|after|before|since|by)$/u.test(words[at]?.lower ?? "") &&
        words.slice(from, at).every(({ tag }) => tag === TAGS.name || tag === TAGS.pronoun);
      const next = words[at + 1];
      if (
        isAdjunct &&
        next !== undefined &&
        (opener.tag === TAGS.pronoun ||
          next.tag === TAGS.possessive ||
          next.tag === TAGS.number ||
          /^(?:a|an|this|last)$/u.test(next.lower) ||
          grammar.calendar.has(next.lower))
      )
        to = at;
    }
  }
  while (to > from && words[to - 1]?.tag === TAGS.adverb) to--;
  if (to <= from) return null;
  if (
    !words
      .slice(from, to)
      .some(
        ({ tag }) =>
          (tag &
            (TAGS.noun |
              TAGS.name |
              TAGS.pronoun |
              TAGS.determiner |
              TAGS.object |
              TAGS.number |
              TAGS.verb |
              TAGS.adjective)) !==
          0,
      )
  )
    return null;
  return { from, to };
}

/** Where a new noun phrase begins behind a preposition's own: "In a statement | the ministry". */
function nextPhrase(words: readonly Word[], start: number, end: number, { grammar }: Language): number {
  for (let at = start + 1; at < end; at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (word === undefined || before === undefined) return -1;
    const closes =
      before.tag === TAGS.noun ||
      before.tag === TAGS.name ||
      before.tag === TAGS.number ||
      before.tag === TAGS.verb;
    if (!closes) continue;
    if (word.tag === TAGS.determiner || word.tag === TAGS.possessive || word.tag === TAGS.pronoun) return at;
    if (
      word.tag === TAGS.name &&
      (before.tag === TAGS.noun || grammar.calendar.has(before.lower) || before.tag === TAGS.number)
    )
      return at;
  }
  return -1;
}

const ADJUNCT_OPENERS =
  /^(?:in|on|at|during|after|before|while|as|when|if|for|by|with|to|through|upon|without)$/u;

/** "Petra Novak, the mayor, said": from the name to the comma that closes what stands beside it. */
function readApposition(parsed: ParsedSentence, close: number, language: Language): Phrase | null {
  const { words } = parsed;
  for (let open = close - 1; open > Math.max(0, close - LONGEST_APPOSITION); open--) {
    if (words[open]?.tag !== TAGS.comma) continue;
    const first = words[open + 1];
    if (first === undefined || first.tag === TAGS.conjunction || first.tag === TAGS.comma) continue;
    const name = readLeft(parsed, open, language);
    if (name === null || name.to !== open) continue;
    const boundary = words[name.from - 1];
    if (boundary?.tag === TAGS.comma) {
      const lead = segmentStart(words, name.from - 1);
      const leads = words[lead];
      const isLead =
        leads !== undefined &&
        (leads.tag === TAGS.preposition ||
          leads.tag === TAGS.subordinator ||
          leads.tag === TAGS.adverb ||
          leads.tag === TAGS.conjunction ||
          leads.form === "ing" ||
          leads.tag === TAGS.to);
      if (!isLead) continue;
    }
    const isAdjunct =
      ADJUNCT_OPENERS.test(first.lower) ||
      first.tag === TAGS.adverb ||
      first.form === "ing" ||
      first.tag === TAGS.mark;
    const isClause = first.tag === TAGS.pronoun && first.lower !== "who";
    if (isClause) continue;
    return isAdjunct ? name : { from: name.from, to: close };
  }
  return null;
}

function segmentStart(words: readonly Word[], comma: number): number {
  let at = comma;
  while (at > 0 && words[at - 1]?.tag !== TAGS.comma) at--;
  return at;
}

/** The noun phrase that starts at word `at`: `said` "Ivo Marek, who leads the party". */
export function readRight(parsed: ParsedSentence, at: number, language: Language): Phrase | null {
  const { words, groupAt, groups } = parsed;
  const first = words[at];
  if (
    first === undefined ||
    !hasTag(
      first,
      TAGS.name |
        TAGS.noun |
        TAGS.determiner |
        TAGS.possessive |
        TAGS.pronoun |
        TAGS.number |
        TAGS.adjective |
        TAGS.object,
    )
  )
    return null;
  if (first.tag === TAGS.pronoun && /^(?:he|she|it|they|we|i)$/u.test(first.lower))
    return { from: at, to: at + 1 };
  let to = at;
  let hasNoun = false;
  let isApposed = false;
  while (to < words.length && to - at < LONGEST_SUBJECT) {
    const word = words[to];
    if (word === undefined) break;
    const group = groups[groupAt[to] ?? -1];
    if (group !== undefined) {
      const opener = words[group.from - 1];
      if (opener?.tag === TAGS.relative && language.clauses.frames.clause.has(group.lemma)) {
        to = group.from - 1;
        break;
      }
      if (opener?.tag === TAGS.relative || (opener?.tag === TAGS.that && to > at)) {
        to = group.to;
        continue;
      }
      if (group.kind === "ing" && opener?.tag !== TAGS.comma && opener?.tag !== TAGS.mark) {
        to = group.to;
        continue;
      }
      if (group.kind !== "finite" && group.kind !== "ing" && opener?.tag !== TAGS.comma) {
        to = group.to;
        continue;
      }
      const isPost =
        words[group.head]?.form === "past" &&
        group.to - group.from === 1 &&
        hasTag(words[group.to], TAGS.preposition | TAGS.to) &&
        (opener?.tag === TAGS.noun || isApposed);
      if (!isPost) break;
      to = group.to;
      continue;
    }
    if (word.tag === TAGS.quote || word.tag === TAGS.subordinator || word.tag === TAGS.modal) break;
    if (word.tag === TAGS.that && words[to + 1]?.tag !== TAGS.verb && words[to + 1]?.tag !== TAGS.auxiliary)
      break;
    if (word.tag === TAGS.mark && word.text === "(") {
      const close = words.findIndex(({ text }, index) => index > to && text === ")");
      if (close > to && close < to + 8) {
        to = close + 1;
        continue;
      }
      break;
    }
    if (
      word.tag === TAGS.mark &&
      !(
        /^[-.&/@#$%’']$/u.test(word.text) &&
        to + 1 < words.length &&
        (word.text !== "-" || (words[to - 1]?.end ?? 0) === word.start)
      )
    )
      break;
    if (
      word.tag === TAGS.conjunction &&
      (word.lower === "but" || hasTag(words[to + 1], TAGS.verb | TAGS.auxiliary | TAGS.modal | TAGS.adverb))
    )
      break;
    if (word.tag === TAGS.comma) {
      const next = words[to + 1];
      if (next === undefined) break;
      const opens =
        hasTag(next, TAGS.determiner | TAGS.relative | TAGS.possessive | TAGS.number) ||
        (next.tag === TAGS.noun && words[to + 2]?.tag !== TAGS.comma) ||
        next.tag === TAGS.adjective ||
        (next.tag === TAGS.name && !isApposed);
      if (!opens || isApposed) break;
      isApposed = true;
    }
    if (word.tag === TAGS.preposition && hasNoun && !isApposed) {
      const isName = words[to - 1]?.tag === TAGS.name && first.tag === TAGS.name;
      const next = words[to + 1];
      if (language.grammar.calendar.has(next?.lower ?? "")) break;
      if (isName && /^(?:in|on|at|during|after|before|to|by|about|as|when|with|from)$/u.test(word.lower))
        break;
      if (/^(?:during|after|before|about|until|since)$/u.test(word.lower)) break;
      if (/^(?:in|on)$/u.test(word.lower) && /^(?:a|an|his|her|their|its)$/u.test(next?.lower ?? "")) break;
    }
    if (word.tag === TAGS.to && to > at && hasNoun && words[to - 1]?.tag === TAGS.name) break;
    if (language.clauses.bareTimes.has(word.lower) && to > at) break;
    if (
      /^(?:last|this|earlier|later)$/u.test(word.lower) &&
      hasNoun &&
      /^(?:week|month|year|night|summer|spring|fall|winter|this|on|in)$/u.test(words[to + 1]?.lower ?? "")
    )
      break;
    hasNoun ||= word.tag === TAGS.noun || word.tag === TAGS.name;
    to++;
  }
  while (
    to > at &&
    hasTag(
      words[to - 1],
      TAGS.comma | TAGS.conjunction | TAGS.preposition | TAGS.adverb | TAGS.determiner | TAGS.mark | TAGS.to,
    ) &&
    !/^[.)]$/u.test(words[to - 1]?.text ?? "")
  )
    to--;
  return to > at &&
    words
      .slice(at, to)
      .some(
        ({ tag }) =>
          (tag & (TAGS.noun | TAGS.name | TAGS.pronoun | TAGS.determiner | TAGS.object | TAGS.number)) !== 0,
      )
    ? { from: at, to }
    : null;
}
