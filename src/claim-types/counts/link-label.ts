import type { Trigger } from "../../model/lexicon/metrics.ts";
import { accepts } from "./accepts.ts";
import { joined } from "./around.ts";
import type { Link } from "./link.ts";
import type { Phrases, Quantity } from "./phrases.ts";

const LABEL_MARKS: ReadonlySet<string> = new Set([":", "-", "–", "—", "="]);
const ENTRY_MARKS: ReadonlySet<string> = new Set(["|", "/", ";", ",", "•", "·", "#", "*", "-", "–"]);
const LONGEST_LABEL = 9;

/** "Missing: 45", "Houses destroyed: 5,775", "Dead 225, injured 4,353": entries of a list of figures, each behind what it counts. */
export function linkLabel(quantity: Quantity, phrases: Phrases): Link | null {
  const { tokens, triggersAt } = phrases;
  if (quantity.number.implicit || quantity.sort === "unknown" || quantity.sort === "name") return null;
  const isMarked = LABEL_MARKS.has(tokens[quantity.from - 1]?.text ?? "") || isCellPair(quantity, tokens);
  const end = isMarked ? quantity.from - 1 : quantity.from;
  if (!isMarked && !endsEntry(quantity.to, phrases)) return null;
  for (let from = end - 1; from >= Math.max(0, end - LONGEST_LABEL); from--) {
    const label = triggersAt(from).find(
      ({ trigger, to }) =>
        mayLabel(trigger) && (to === end || (isMarked && isTail(to, end, quantity, phrases))),
    );
    if (label === undefined || !opensEntry(from, phrases)) continue;
    return accepts(label.trigger, describe(quantity, from, phrases)) ? joined(label, null) : null;
  }
  return null;
}

const BAR = "|";

/** "Killed | 33": the only two cells of a row; among more the words over them say what they count. */
function isCellPair({ from, to }: Quantity, tokens: Phrases["tokens"]): boolean {
  return (
    tokens[from - 1]?.text === BAR &&
    to === tokens.length &&
    tokens.findIndex(({ text }) => text === BAR) === from - 1
  );
}

/** "Deaths | in traffic accidents |: 9": where or how, between the metric and the mark of an entry that is nothing else. */
function isTail(from: number, end: number, quantity: Quantity, phrases: Phrases): boolean {
  const { tokens, language } = phrases;
  const { grammar, speech } = language;
  const tail = tokens.slice(from, end);
  if (!grammar.prepositions.has(tail[0]?.lower ?? "") || !endsEntry(quantity.to, phrases)) return false;
  return tail.every(
    ({ kind, lower }) =>
      kind === "word" &&
      !grammar.auxiliaries.has(lower) &&
      !grammar.relatives.has(lower) &&
      !speech.cues.has(lower),
  );
}

function mayLabel(trigger: Trigger): boolean {
  if (trigger.as === "verb")
    return trigger.counted === "patient" && (trigger.form === "past" || trigger.form === "participle");
  return trigger.as === "head" || trigger.as === "state" || trigger.as === "toll";
}

/** The quantity as its label has it: "houses" of "Houses destroyed: 5,775". */
function describe(quantity: Quantity, from: number, { tokens, language, tree }: Phrases): Quantity {
  const noun = language.groups.nouns.get(tokens[from - 1]?.lower ?? "");
  if (quantity.sort !== "none" || noun === undefined) return quantity;
  return {
    ...quantity,
    group: noun.group,
    sort: tree.isKindOf(noun.group, "objects") ? "objects" : "people",
  };
}

function endsEntry(at: number, { tokens }: Phrases): boolean {
  const next = tokens[at];
  return next === undefined || next.text === "(" || ENTRY_MARKS.has(next.text);
}

/** Whether nothing but who or what is counted stands between the start of an entry and its metric: "Total number of people | killed". */
function opensEntry(metric: number, { tokens, language }: Phrases): boolean {
  const { grammar, groups, metrics } = language;
  for (let at = metric - 1; at >= Math.max(0, metric - LONGEST_LABEL); at--) {
    const { lower = "", text = "" } = tokens[at] ?? {};
    if (ENTRY_MARKS.has(text)) return true;
    const isPlain =
      groups.nouns.has(lower) ||
      metrics.totalNouns.has(lower) ||
      grammar.adverbs.has(lower) ||
      lower === "of";
    if (!isPlain) return false;
  }
  return metric <= LONGEST_LABEL;
}
