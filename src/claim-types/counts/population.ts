import type { Sentence } from "../../model/annotation.ts";
import type { Metric, Population } from "../../model/claim.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Link } from "./link.ts";
import { nameNation } from "./nationality.ts";
import { isPersonRow } from "./person-rows.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import { readQuantity } from "./quantity.ts";

/** Rules whose metric word is the noun that is counted: "266 deaths". */
const HEAD_RULES: ReadonlySet<string> = new Set(["metric-noun", "tally"]);

/** A quantity that has found its metric. */
export interface Counted {
  readonly quantity: Quantity;
  readonly link: Link;
  readonly population: Population;
  readonly draft: number;
  /** The larger count it is a part of. */
  readonly whole: Counted | null;
}

const NOBODY_NAMED: Population = { text: "", group: "people" };

/** Who or what is counted; `counted` are those counted before in the sentence. */
export function populationOf(
  quantity: Quantity,
  link: Link,
  counted: readonly Counted[],
  sentence: Pick<Sentence, "places">,
  phrases: Phrases,
): Population {
  const behind = readBehind(quantity, link, phrases);
  const named = readPopulation(quantity, link, behind, counted, phrases);
  // "298 Pakistanis, 135 of them from Kashmir": a part is of the same nation.
  return nameNation(named, behind ?? quantity, sentence, phrases);
}

function readPopulation(
  quantity: Quantity,
  link: Link,
  behind: Quantity | null,
  counted: readonly Counted[],
  phrases: Phrases,
): Population {
  const { tokens } = phrases;
  // In hospital everybody is a patient.
  if (link.metric === "hospitalised" && quantity.group === "patients")
    return { text: quantity.noun, group: "people" };
  const named =
    populationOfNumber(link, phrases) ??
    populationOfLabel(quantity, link, phrases) ??
    (behind === null ? null : { text: behind.noun, group: behind.group ?? "people" });
  if (named !== null) return named;
  if (quantity.group !== null && quantity.sort !== "unknown")
    return { text: quantity.noun, group: quantity.group };
  // "eight police were killed and 300 injured": without a noun of its own the number counts what the one before counted,
  // unless it says "others", or stands with its own metric noun ("12 deaths").
  const last = counted.findLast((one) => one.link.rule !== "member-of-row" && !isAside(one, link));
  const before = last === undefined || isPersonRow(last.quantity.number) ? undefined : last.population;
  const isHeadless =
    quantity.sort === "none" &&
    link.rule !== "toll" &&
    tokens[skipDeterminer(quantity.from - 1, phrases)]?.lower !== "among" &&
    !isCountedNoun(link, phrases);
  // "a woman and a man, both with burns": of two as many must be told before.
  const isOfOthers = quantity.number.implicit && last?.quantity.number.low !== quantity.number.low;
  const isShared =
    link.rule === "including" ||
    (isHeadless && !quantity.number.additional && !quantity.partitive && !isOfOthers);
  if (isShared && quantity.sort === "none" && before !== undefined) {
    // "45 bodies and 120 wounded": the wounded are no bodies.
    const isOther = HEAD_RULES.has(counted.at(-1)?.link.rule ?? "") && before.group === "people";
    return isOther || isOfThings(before, phrases) !== OF_THINGS.has(link.metric) ? NOBODY_NAMED : before;
  }
  const words =
    HEAD_RULES.has(link.rule) && link.words !== null && link.metric !== "participated"
      ? tokens
          .slice(quantity.number.to, link.words.to)
          .map(({ text }) => text)
          .join(" ")
      : "";
  return { text: words, group: "people" };
}

/** "41 people, including 17 children, had died and 127 been rescued": the next verb is not of the children alone. */
function isAside({ whole, link }: Counted, next: Link): boolean {
  return (
    whole !== null && link.rule === "including" && next.rule !== "including" && next.metric !== link.metric
  );
}

/** "among the 12 killed" */
function skipDeterminer(at: number, { tokens, language }: Phrases): number {
  return language.grammar.determiners.has(tokens[at]?.lower ?? "") ? at - 1 : at;
}

/** "12 deaths", "200 arrests" count with their metric noun; the "injured" of "317 injured" only says what became of them. */
function isCountedNoun(link: Link, { triggersAt }: Phrases): boolean {
  if (!HEAD_RULES.has(link.rule) || link.words === null) return false;
  return !triggersAt(link.words.from).some(({ trigger }) => trigger.as === "verb" || trigger.as === "state");
}

/** "destroyed 400 buildings and left 600 homeless": no buildings are homeless. */
export const OF_THINGS: ReadonlySet<Metric> = new Set(["destroyed", "seized"]);

function isOfThings({ group }: Population, { tree }: Phrases): boolean {
  return tree.isKindOf(group, "objects");
}

const BEFORE_METRIC: ReadonlySet<string> = new Set(["number-of", "label"]);

/** "the number of police killed has reached 18", "Houses destroyed: 18": the people or things stand before the metric word. */
function populationOfNumber(link: Link, { tokens, language }: Phrases): Population | null {
  if (link.words === null) return null;
  const isLabel = link.rule === "toll" && tokens[link.words.to - 1]?.text === ":";
  if (!isLabel && !BEFORE_METRIC.has(link.rule)) return null;
  for (let at = link.words.from - 1; at >= Math.max(0, link.words.from - 3); at--) {
    const noun = language.groups.nouns.get(tokens[at]?.lower ?? "");
    if (noun === undefined) continue;
    const before = language.groups.nouns.get(tokens[at - 1]?.lower ?? "");
    return {
      text: tokens[at]?.text ?? "",
      group: noun.weak && before !== undefined && before.group !== "people" ? before.group : noun.group,
    };
  }
  return null;
}

/** "including police officers | : 3,393": the people stand before a bare number. */
function populationOfLabel(
  { from, sort }: Quantity,
  { words }: Link,
  { tokens, language }: Phrases,
): Population | null {
  // "Police: 12 killed" is what the police say.
  if (words !== null || sort !== "none" || tokens[from - 1]?.text !== ":") return null;
  const noun = language.groups.nouns.get(tokens[from - 2]?.lower ?? "");
  if (noun === undefined || noun.group === "victims") return null;
  const before = noun.weak ? language.groups.nouns.get(tokens[from - 3]?.lower ?? "") : undefined;
  return { text: tokens[from - 2]?.text ?? "", group: before?.group ?? noun.group };
}

/** "19 of the dead were police officers", "eight killed among the troops": the people stand behind the metric word. */
function readBehind(quantity: Quantity, link: Link, phrases: Phrases): Quantity | null {
  const { tokens, language } = phrases;
  const end = findOpener(quantity, link, phrases);
  if (end === null) return null;
  // "five of the dead were their relatives"
  const isOwned = language.grammar.owners.has(tokens[end + 1]?.lower ?? "");
  const noun = readQuantity({ ...quantity.number, to: isOwned ? end + 2 : end + 1 }, phrases);
  return noun.sort === "people" && noun.group !== null ? noun : null;
}

/** The token of the "were" or "among" that leads to who they are; null where none does. */
function findOpener(quantity: Quantity, link: Link, { tokens, language }: Phrases): number | null {
  const { passiveAuxiliaries } = language.grammar;
  if (link.rule === "victims-of-a-deadly-event" && quantity.whole !== null) {
    // "ten of the 12 victims in Sunday's crash were students"
    const behind = tokens.slice(quantity.to, quantity.to + WORDS_TO_VERB);
    const at = behind.findIndex(({ lower }) => lower === "," || passiveAuxiliaries.has(lower));
    return at < 0 || behind[at]?.text === "," ? null : quantity.to + at;
  }
  if (link.words === null || !(quantity.sort === "none" || link.rule === "part-of-those")) return null;
  const behind = Math.max(link.words.to, quantity.to);
  // "five of the dead Americans were relatives"
  const end = startsWithCapital(tokens[behind]?.text ?? "") ? behind + 1 : behind;
  const opener = tokens[end]?.lower ?? "";
  const opens = link.rule === "part-of-those" ? passiveAuxiliaries.has(opener) : opener === "among";
  return opens ? end : null;
}

const WORDS_TO_VERB = 7;
