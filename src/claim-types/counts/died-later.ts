import type { Annotated, Sentence, Token } from "../../model/annotation.ts";
import type { Metric, Population } from "../../model/claim.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { GroupTree } from "../../model/groups.ts";
import type { Language } from "../../model/language.ts";
import { firstFrom } from "../../model/span.ts";
import { findTriggers } from "./triggers.ts";

/** How many sentences behind the one who was shot his death may be told. */
const SENTENCES_ON = 3;
/** "he was later pronounced dead" */
const WORDS_TO_VERB = 4;

/** The words that tell of a death, "he was later pronounced dead": tokens of a sentence. */
export interface ToldDeath {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
}

const ALIVE: ReadonlySet<Metric> = new Set(["injured", "hospitalised"]);

/** For each draft of the hurt or of those in hospital where its one person is told to have died; null for all others. */
export function findToldDeaths(
  article: Annotated,
  drafts: readonly CountDraft[],
  language: Language,
  tree: GroupTree,
): readonly (ToldDeath | null)[] {
  return drafts.map((draft) =>
    ALIVE.has(draft.count.metric) ? findToldDeath(draft, article, language, tree) : null,
  );
}

/**
 * "A man was shot in the chest. He was pronounced dead at the scene": where the one person counted is told to have died, by a pronoun, as
 * "the victim" or by a noun of his kind. Somebody named in between, the suspect above all, may be the one meant.
 */
function findToldDeath(
  draft: CountDraft,
  { sentences }: Annotated,
  language: Language,
  tree: GroupTree,
): ToldDeath | null {
  if (draft.count.low !== 1 || draft.count.high !== 1) return null;
  for (let index = draft.sentence; index <= draft.sentence + SENTENCES_ON; index++) {
    const sentence = sentences[index];
    if (sentence === undefined) return null;
    const from = index === draft.sentence ? Math.max(0, firstFrom(sentence.tokens, draft.span.end)) : 0;
    const told = readSubjects(sentence, from, draft, language, tree);
    if (told !== null) return told === "another" ? null : told;
  }
  return null;
}

/** The death of one told of in the sentence, "another" where another person takes over, null where neither. */
function readSubjects(
  sentence: Sentence,
  from: number,
  { count }: CountDraft,
  language: Language,
  tree: GroupTree,
): ToldDeath | "another" | null {
  const { tokens } = sentence;
  const { grammar, groups } = language;
  for (let at = from; at < tokens.length; at++) {
    const [lower = "", word = ""] = [tokens[at]?.lower, tokens[at + 1]?.lower];
    const isOne = grammar.singleSubjects.has(lower);
    const noun = grammar.determiners.has(lower) ? groups.nouns.get(word) : undefined;
    const isAttacker =
      noun !== undefined && (tree.isKindOf(noun.group, "attackers") || tree.isKindOf(noun.group, "suspects"));
    if (isAttacker && !noun.plural) return "another";
    // "his brother died", "a man died": others.
    const isKnown = !grammar.owners.has(lower) && !grammar.indefiniteArticles.has(lower);
    const isSame = noun?.plural === false && isKnown && mayName(noun.group, word, count.population, tree);
    if (!isOne && !isSame) {
      if (groups.singlePronouns.has(lower) && isDead(tokens, at + 1, language))
        return { sentence, from: at, to: at + 2 };
      continue;
    }
    const to = findDeathEnd(tokens, at + (isOne ? 1 : 2), language);
    if (to !== null) return { sentence, from: at, to };
  }
  return null;
}

/** "the victim", "the teenager" of a boy; "the driver" only of one who was called so. */
function mayName(noun: string, word: string, { text, group }: Population, tree: GroupTree): boolean {
  if (noun === ANYBODY) return text.toLowerCase().includes(word);
  return tree.isGeneric(noun) || tree.isKindOf(noun, group) || tree.isKindOf(group, noun);
}

const ANYBODY = "people";

/** "doctors pronounced him dead" */
function isDead(tokens: readonly Token[], at: number, { metrics }: Language): boolean {
  return findTriggers(tokens, at, metrics).some(
    ({ trigger }) => trigger.as === "state" && trigger.metric === "killed",
  );
}

/** The end of "died", "later died", "was pronounced dead"; null where nobody dies. */
function findDeathEnd(tokens: readonly Token[], from: number, { grammar, metrics }: Language): number | null {
  for (let at = from; at < from + WORDS_TO_VERB; at++) {
    const lower = tokens[at]?.lower ?? "";
    if (grammar.negations.has(lower) || grammar.conditionals.has(lower)) return null;
    const death = findTriggers(tokens, at, metrics).find(
      ({ trigger }) =>
        trigger.metric === "killed" &&
        ((trigger.as === "verb" && (trigger.counted === "subject" || trigger.form === "past")) ||
          trigger.as === "state"),
    );
    if (death !== undefined) return death.to;
    if (!grammar.auxiliaries.has(lower) && !grammar.adverbs.has(lower)) return null;
  }
  return null;
}
