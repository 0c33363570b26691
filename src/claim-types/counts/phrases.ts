import type { NumberMention, Token } from "../../model/annotation.ts";
import type { GroupTree } from "../../model/groups.ts";
import type { Language } from "../../model/language.ts";
import { findTriggers, type TriggerMatch } from "./triggers.ts";

/** A number with the noun phrase it counts: tokens `from` to `to`. */
export interface Quantity {
  readonly number: NumberMention;
  readonly from: number;
  readonly to: number;
  /** Node of the group tree; null where the noun is left out ("317 have been injured"). */
  readonly group: string | null;
  /** The words that name what is counted, "" where left out. */
  readonly noun: string;
  /** `people` and `objects` are known nouns, `name` an unknown capitalised word, `unknown` anything else. */
  readonly sort: "people" | "objects" | "none" | "name" | "unknown";
  /** "21 of the girls": a part of a set. */
  readonly partitive: boolean;
  /** The number of that set, where it has one: "21 of the 276 girls". */
  readonly whole: NumberMention | null;
  /** Itself the set that others are a part of: the 276 of "21 of the 276 girls", the 40 of "half of the 40 passengers". */
  readonly isWhole: boolean;
  /** A metric word before the noun: "21 freed girls". */
  readonly inner: TriggerMatch | null;
  /** A metric word that is the noun itself: "five of the dead", "two of those killed". */
  readonly head: TriggerMatch | null;
}

export interface Phrases {
  readonly tokens: readonly Token[];
  /** The number that holds a token, null where none does. */
  readonly numberAt: (token: number) => NumberMention | null;
  /** All readings of the metric word that starts at a token, the longest phrase first; empty where none does. */
  readonly triggersAt: (token: number) => readonly TriggerMatch[];
  readonly language: Language;
  readonly tree: GroupTree;
}

const NONE: readonly TriggerMatch[] = [];

/** Makes the phrases of one sentence ready to be read. */
export function preparePhrases(
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
  language: Language,
  tree: GroupTree,
): Phrases {
  const triggers: (readonly TriggerMatch[] | undefined)[] = new Array(tokens.length);
  return {
    tokens,
    numberAt: (token) => {
      for (let at = numbers.length - 1; at >= 0; at--) {
        const number = numbers[at];
        if (number !== undefined && number.from <= token && token < number.to) return number;
      }
      return null;
    },
    // Many rules look at the same words.
    triggersAt: (token) => {
      if (token < 0 || token >= tokens.length) return NONE;
      const known = triggers[token] ?? findTriggers(tokens, token, language.metrics);
      triggers[token] = known;
      return known;
    },
    language,
    tree,
  };
}
