import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { VerbForm } from "../../model/lexicon/verbs.ts";
import { FORMS, TAGS, type Tagged } from "./tags.ts";

const MOST_KEPT = 20_000;

/** What is known of words by themselves: of those that open a sentence, and of all others. */
export interface TagTable {
  readonly language: Language;
  readonly first: Map<string, Tagged>;
  readonly later: Map<string, Tagged>;
}

const tables = new WeakMap<Language, TagTable>();

/** The table of `language`, which fills as words are met. */
export function tagTableOf(language: Language): TagTable {
  let table = tables.get(language);
  if (table === undefined) {
    table = { language, first: new Map(), later: new Map() };
    tables.set(language, table);
  }
  return table;
}

/** What `text` is by itself, worked out once and then known; `isFirst` where its capital tells nothing. */
export function tagAlone(table: TagTable, text: string, lower: string, isFirst: boolean): Tagged {
  const known = isFirst ? table.first : table.later;
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = makeTagged(text, lower, isFirst, table.language);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, made);
  return made;
}

const QUOTES = /^[“”"‘’«»„]$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIGIT = /^\p{N}/u;

function makeTagged(text: string, lower: string, isFirst: boolean, language: Language): Tagged {
  if (text === ",") return tagAs(TAGS.comma);
  if (QUOTES.test(text)) return tagAs(TAGS.quote);
  if (!LETTER_OR_DIGIT.test(text)) return tagAs(TAGS.mark);
  if (DIGIT.test(text) || language.numbers.units.has(lower)) return tagAs(TAGS.number);
  const isName = startsWithCapital(text) && !isFirst;
  return tagClosed(lower, isName, language) ?? tagOpen(text, lower, isFirst, language);
}

function tagAs(tag: number, lemma = "", form: VerbForm | null = null, forms = 0): Tagged {
  return { tag, lemma, form, forms: forms === 0 && form !== null ? FORMS[form] : forms, beforeVerb: null };
}

/** Words of closed lists; null for all others. */
function tagClosed(lower: string, isName: boolean, { grammar, clauses }: Language): Tagged | null {
  const { closed } = clauses;
  if (lower === closed.genitive) return tagAs(TAGS.genitive);
  if (closed.nots.has(lower)) return tagAs(TAGS.not);
  const auxiliary = closed.auxiliaries.get(lower);
  if (auxiliary !== undefined) return tagAs(TAGS.auxiliary, auxiliary.of, auxiliary.form);
  if (lower === closed.infinitive) return tagAs(TAGS.to);
  if (lower === closed.that) return tagAs(TAGS.that);
  if (clauses.modals.has(lower) && !isName) return tagAs(TAGS.modal);
  const isObject = clauses.objectPronouns.has(lower);
  if (clauses.possessives.has(lower) && !isObject) return tagAs(TAGS.possessive);
  if (closed.relatives.has(lower)) return tagAs(TAGS.relative);
  if (grammar.conjunctions.has(lower) || closed.contrasts.has(lower)) return tagAs(TAGS.conjunction);
  if (clauses.subordinators.has(lower)) return tagAs(TAGS.subordinator);
  if (clauses.possessives.has(lower)) return tagAs(TAGS.possessive);
  if (isObject && !closed.subjects.has(lower)) return tagAs(TAGS.object);
  if (closed.subjects.has(lower)) return tagAs(TAGS.pronoun);
  if (closed.determiners.has(lower)) return tagAs(TAGS.determiner);
  if (grammar.pronouns.has(lower)) return tagAs(TAGS.pronoun);
  if (grammar.determiners.has(lower) || closed.determiners.has(lower)) return tagAs(TAGS.determiner);
  if (grammar.prepositions.has(lower) || closed.prepositions.has(lower)) return tagAs(TAGS.preposition);
  return clauses.adverbs.has(lower) ? tagAs(TAGS.adverb) : null;
}

/** Names, known verbs, and what an ending tells. */
function tagOpen(text: string, lower: string, isFirst: boolean, { grammar, clauses }: Language): Tagged {
  const { verbs, endings } = clauses;
  const isCapital = startsWithCapital(text);
  if (isCapital && (!isFirst || clauses.closed.nameOpeners.has(lower))) return tagAs(TAGS.name);
  const reading = verbs.get(lower);
  if (reading !== undefined) {
    const forms = [...reading.forms].reduce((bits, form) => bits | FORMS[form], 0);
    return tagAs(TAGS.verb, reading.lemma, firstForm(reading.forms), forms);
  }
  const other = tagByEnding(lower, isCapital, isFirst, grammar, endings);
  if (!(endings.adverb.test(lower) && !endings.notAdverb.test(lower))) return other;
  return { ...tagAs(TAGS.adverb), beforeVerb: isCapital ? other : null };
}

function tagByEnding(
  lower: string,
  isCapital: boolean,
  isFirst: boolean,
  grammar: Language["grammar"],
  endings: Language["clauses"]["endings"],
): Tagged {
  if (isCapital) {
    if (!(isFirst && grammar.sentenceStarters.has(lower))) return tagAs(TAGS.name);
    return tagAs(grammar.adverbs.has(lower) ? TAGS.adverb : TAGS.noun);
  }
  if (endings.ing.test(lower) && !endings.notIng.test(lower)) return tagAs(TAGS.verb, lower, "ing");
  if (endings.past.test(lower) && !endings.notPast.test(lower)) return tagAs(TAGS.verb, lower, "past");
  return tagAs(endings.adjective.test(lower) ? TAGS.adjective : TAGS.noun);
}

function firstForm(forms: ReadonlySet<VerbForm>): VerbForm {
  for (const form of ["past", "participle", "s", "ing", "base"] as const) if (forms.has(form)) return form;
  return "base";
}
