import type { Language } from "../../model/language.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import type { Word } from "./tag-words.ts";

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
      before.tag === "comma" ||
      before.tag === "conjunction" ||
      before.tag === "mark" ||
      before.tag === "subordinator"
    )
      return inherit(parsed, index, language, depth);
    if (before.tag === "preposition") return inherit(parsed, index, language, depth);
    if (before.tag !== "noun" && before.tag !== "name") return inherit(parsed, index, language, depth);
    // "with Ivo Marek saying"
    const phrase = readLeft(parsed, end, language);
    return phrase !== null && (words[phrase.from - 1]?.lower === "with" || words[phrase.from]?.tag === "name")
      ? phrase
      : null;
  }
  if (before.tag === "conjunction") {
    return inherit(parsed, index, language, depth);
  }
  if (before.tag === "relative") return { from: end - 1, to: end };
  if (before.tag === "that" && /^(?:noun|name|comma|pronoun)$/u.test(words[end - 2]?.tag ?? ""))
    return { from: end - 1, to: end };
  // "Ivo Marek on Monday said"
  const cut = dropTrailingTime(words, end, language);
  if (cut < end && cut > 0) {
    end = cut;
    before = words[end - 1] ?? before;
  }
  if (before.tag === "comma")
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
    opener?.tag === "comma" ||
    (opener?.tag === "conjunction" && words[(own?.from ?? 0) - 2]?.tag === "comma");
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
    if (subject !== null && words[subject.from - 1]?.tag === "comma") return subject;
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
      if (word.tag === "adverb" || word.tag === "not") {
        from--;
        continue;
      }
      const opener = words[group.from - 1];
      const isCue = language.clauses.frames.clause.has(group.lemma);
      // "the man who shot the deputy"
      if (
        opener !== undefined &&
        (opener.tag === "relative" || opener.tag === "that") &&
        !isCue &&
        group.to < end &&
        group.from >= 2
      ) {
        from = group.from - 1;
        continue;
      }
      const isPost =
        opener !== undefined &&
        (opener.tag === "noun" || opener.tag === "name") &&
        (group.kind === "ing" ||
          group.kind === "participle" ||
          (group.kind === "finite" &&
            group.to - group.from === 1 &&
            words[group.head]?.form === "past" &&
            (/^(?:preposition|adverb|to)$/u.test(words[group.to]?.tag ?? "") ||
              language.clauses.bareTimes.has(words[group.to]?.lower ?? "") ||
              words[group.to]?.lower === "last") &&
            language.clauses.verbs.get(words[group.head]?.lower ?? "")?.forms.has("participle") !== false));
      if (isPost && group.to < end && !isCue) {
        from = group.from;
        continue;
      }
      // "efforts to end the war"
      if (group.kind === "infinitive" && group.to < end && opener?.tag === "noun") {
        from = group.from;
        continue;
      }
      if (joinedAt > 0) from = joinedAt + 1;
      break;
    }
    if (word.tag === "comma" || word.tag === "subordinator" || word.tag === "relative") break;
    if (
      word.tag === "that" &&
      !(from < end && words[from]?.tag === "noun" && words[from - 2]?.tag !== "verb")
    )
      break;
    if (word.tag === "mark") {
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
    if (word.tag === "quote") {
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
    if (word.tag === "conjunction") {
      if (word.lower === "but" || words[at - 1]?.tag === "comma" || at === 0) break;
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
    if (word.tag === "conjunction" || word.tag === "adverb" || word.tag === "mark" || word.tag === "not") {
      from++;
      continue;
    }
    const isTime = grammar.calendar.has(word.lower) && word.text !== word.lower;
    if (isTime || clauses.bareTimes.has(word.lower)) {
      from++;
      continue;
    }
    if (
      word.tag === "preposition" ||
      word.tag === "to" ||
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
  if (opener !== undefined && (opener.tag === "name" || opener.tag === "pronoun")) {
    for (let at = from + 1; at < to; at++) {
      const isAdjunct =
        /^(?:in|on|at|during|after|before|since|by)$/u.test(words[at]?.lower ?? "") &&
        words.slice(from, at).every(({ tag }) => tag === "name" || tag === "pronoun");
      const next = words[at + 1];
      if (
        isAdjunct &&
        next !== undefined &&
        (opener.tag === "pronoun" ||
          next.tag === "possessive" ||
          next.tag === "number" ||
          /^(?:a|an|this|last)$/u.test(next.lower) ||
          grammar.calendar.has(next.lower))
      )
        to = at;
    }
  }
  while (to > from && words[to - 1]?.tag === "adverb") to--;
  if (to <= from) return null;
  if (
    !words
      .slice(from, to)
      .some(({ tag }) => /^(?:noun|name|pronoun|determiner|object|number|verb|adjective)$/u.test(tag))
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
      before.tag === "noun" || before.tag === "name" || before.tag === "number" || before.tag === "verb";
    if (!closes) continue;
    if (word.tag === "determiner" || word.tag === "possessive" || word.tag === "pronoun") return at;
    if (
      word.tag === "name" &&
      (before.tag === "noun" || grammar.calendar.has(before.lower) || before.tag === "number")
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
    if (words[open]?.tag !== "comma") continue;
    const first = words[open + 1];
    if (first === undefined || first.tag === "conjunction" || first.tag === "comma") continue;
    const name = readLeft(parsed, open, language);
    if (name === null || name.to !== open) continue;
    const boundary = words[name.from - 1];
    if (boundary?.tag === "comma") {
      const lead = segmentStart(words, name.from - 1);
      const leads = words[lead];
      const isLead =
        leads !== undefined &&
        (leads.tag === "preposition" ||
          leads.tag === "subordinator" ||
          leads.tag === "adverb" ||
          leads.tag === "conjunction" ||
          leads.form === "ing" ||
          leads.tag === "to");
      if (!isLead) continue;
    }
    const isAdjunct =
      ADJUNCT_OPENERS.test(first.lower) ||
      first.tag === "adverb" ||
      first.form === "ing" ||
      first.tag === "mark";
    const isClause = first.tag === "pronoun" && first.lower !== "who";
    if (isClause) continue;
    return isAdjunct ? name : { from: name.from, to: close };
  }
  return null;
}

function segmentStart(words: readonly Word[], comma: number): number {
  let at = comma;
  while (at > 0 && words[at - 1]?.tag !== "comma") at--;
  return at;
}

/** The noun phrase that starts at word `at`: `said` "Ivo Marek, who leads the party". */
export function readRight(parsed: ParsedSentence, at: number, language: Language): Phrase | null {
  const { words, groupAt, groups } = parsed;
  const first = words[at];
  if (
    first === undefined ||
    !/^(?:name|noun|determiner|possessive|pronoun|number|adjective|object)$/u.test(first.tag)
  )
    return null;
  if (first.tag === "pronoun" && /^(?:he|she|it|they|we|i)$/u.test(first.lower))
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
      if (opener?.tag === "relative" && language.clauses.frames.clause.has(group.lemma)) {
        to = group.from - 1;
        break;
      }
      if (opener?.tag === "relative" || (opener?.tag === "that" && to > at)) {
        to = group.to;
        continue;
      }
      if (group.kind === "ing" && opener?.tag !== "comma" && opener?.tag !== "mark") {
        to = group.to;
        continue;
      }
      if (group.kind !== "finite" && group.kind !== "ing" && opener?.tag !== "comma") {
        to = group.to;
        continue;
      }
      const isPost =
        words[group.head]?.form === "past" &&
        group.to - group.from === 1 &&
        /^(?:preposition|to)$/u.test(words[group.to]?.tag ?? "") &&
        (opener?.tag === "noun" || isApposed);
      if (!isPost) break;
      to = group.to;
      continue;
    }
    if (word.tag === "quote" || word.tag === "subordinator" || word.tag === "modal") break;
    if (word.tag === "that" && words[to + 1]?.tag !== "verb" && words[to + 1]?.tag !== "auxiliary") break;
    if (word.tag === "mark" && word.text === "(") {
      const close = words.findIndex(({ text }, index) => index > to && text === ")");
      if (close > to && close < to + 8) {
        to = close + 1;
        continue;
      }
      break;
    }
    if (
      word.tag === "mark" &&
      !(
        /^[-.&/@#$%’']$/u.test(word.text) &&
        to + 1 < words.length &&
        (word.text !== "-" || (words[to - 1]?.end ?? 0) === word.start)
      )
    )
      break;
    if (
      word.tag === "conjunction" &&
      (word.lower === "but" || /^(?:verb|auxiliary|modal|adverb)$/u.test(words[to + 1]?.tag ?? ""))
    )
      break;
    if (word.tag === "comma") {
      const next = words[to + 1];
      if (next === undefined) break;
      const opens =
        /^(?:determiner|relative|possessive|number)$/u.test(next.tag) ||
        (next.tag === "noun" && words[to + 2]?.tag !== "comma") ||
        next.tag === "adjective" ||
        (next.tag === "name" && !isApposed);
      if (!opens || isApposed) break;
      isApposed = true;
    }
    if (word.tag === "preposition" && hasNoun && !isApposed) {
      const isName = words[to - 1]?.tag === "name" && first.tag === "name";
      const next = words[to + 1];
      if (language.grammar.calendar.has(next?.lower ?? "")) break;
      if (isName && /^(?:in|on|at|during|after|before|to|by|about|as|when|with|from)$/u.test(word.lower))
        break;
      if (/^(?:during|after|before|about|until|since)$/u.test(word.lower)) break;
      if (/^(?:in|on)$/u.test(word.lower) && /^(?:a|an|his|her|their|its)$/u.test(next?.lower ?? "")) break;
    }
    if (word.tag === "to" && to > at && hasNoun && words[to - 1]?.tag === "name") break;
    if (language.clauses.bareTimes.has(word.lower) && to > at) break;
    if (
      /^(?:last|this|earlier|later)$/u.test(word.lower) &&
      hasNoun &&
      /^(?:week|month|year|night|summer|spring|fall|winter|this|on|in)$/u.test(words[to + 1]?.lower ?? "")
    )
      break;
    hasNoun ||= word.tag === "noun" || word.tag === "name";
    to++;
  }
  while (
    to > at &&
    /^(?:comma|conjunction|preposition|adverb|determiner|mark|to)$/u.test(words[to - 1]?.tag ?? "") &&
    !/^[.)]$/u.test(words[to - 1]?.text ?? "")
  )
    to--;
  return to > at &&
    words.slice(at, to).some(({ tag }) => /^(?:noun|name|pronoun|determiner|object|number)$/u.test(tag))
    ? { from: at, to }
    : null;
}
