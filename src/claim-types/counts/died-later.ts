import type { Annotated, Sentence, Token } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { GroupTree } from "../../model/groups.ts";
import type { Language } from "../../model/language.ts";
import { firstFrom } from "../../model/span.ts";
import { findTriggers } from "./triggers.ts";

/** How many sentences behind the one who was shot his death may be told. */
const SENTENCES_ON = 3;
/** "he was later pronounced dead" */
const WORDS_TO_VERB = 4;

/**
 * "A man was shot in the chest. He was pronounced dead at the scene": whether the one person counted is told to have died, by a pronoun, as
 * "the victim" or by a noun of his kind. Somebody named in between, the suspect above all, may be the one meant.
 */
export function isToldDead(
  draft: CountDraft,
  { sentences }: Annotated,
  language: Language,
  tree: GroupTree,
): boolean {
  if (draft.count.low !== 1 || draft.count.high !== 1) return false;
  for (let index = draft.sentence; index <= draft.sentence + SENTENCES_ON; index++) {
    const sentence = sentences[index];
    if (sentence === undefined) return false;
    const from = index === draft.sentence ? Math.max(0, firstFrom(sentence.tokens, draft.span.end)) : 0;
    const told = readSubjects(sentence, from, draft, language, tree);
    if (told !== null) return told;
  }
  return false;
}

/** True where one told of in the sentence is dead, false where another person takes over, null where neither. */
function readSubjects(
  { tokens }: Sentence,
  from: number,
  { count }: CountDraft,
  language: Language,
  tree: GroupTree,
): boolean | null {
  const { grammar, groups } = language;
  for (let at = from; at < tokens.length; at++) {
    const { lower = "" } = tokens[at] ?? {};
    const isOne = grammar.singleSubjects.has(lower);
    const noun = grammar.determiners.has(lower) ? groups.nouns.get(tokens[at + 1]?.lower ?? "") : undefined;
    if (isOne && dies(tokens, at + 1, language)) return true;
    if (noun === undefined || noun.plural) continue;
    if (tree.isKindOf(noun.group, "attackers") || tree.isKindOf(noun.group, "suspects")) return false;
    const isSame = tree.isGeneric(noun.group) || isKin(noun.group, count.population.group, tree);
    if (isSame && dies(tokens, at + 2, language)) return true;
  }
  return null;
}

function isKin(a: string, b: string, tree: GroupTree): boolean {
  return tree.isKindOf(a, b) || tree.isKindOf(b, a);
}

/** "died", "later died", "was pronounced dead" */
function dies(tokens: readonly Token[], from: number, { grammar, metrics }: Language): boolean {
  for (let at = from; at < from + WORDS_TO_VERB; at++) {
    const lower = tokens[at]?.lower ?? "";
    if (grammar.negations.has(lower) || grammar.conditionals.has(lower)) return false;
    const isDeath = findTriggers(tokens, at, metrics).some(
      ({ trigger }) =>
        trigger.metric === "killed" &&
        ((trigger.as === "verb" && (trigger.counted === "subject" || trigger.form === "past")) ||
          trigger.as === "state"),
    );
    if (isDeath) return true;
    if (!grammar.auxiliaries.has(lower) && !grammar.adverbs.has(lower)) return false;
  }
  return false;
}
