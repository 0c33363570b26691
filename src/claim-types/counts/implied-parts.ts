import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { listBy } from "../../model/list-by.ts";
import { indexOfPhrase } from "../../model/phrases.ts";
import { firstFrom } from "../../model/span.ts";

/** A greater number farther away may be that of another happening; "both" takes up whom it is about, a row of people nobody. */
const SENTENCES_AWAY = { pair: 12, row: 4 };

/** "Four people were killed … Both died in hospital", "a man and his wife": those told by words are a part of a greater number told near them. */
export function joinImpliedToWhole(
  { sentences }: Annotated,
  drafts: readonly CountDraft[],
  language: Language,
): readonly CountDraft[] {
  const bySentence = listBy(drafts.entries(), ([, { sentence }]) => sentence);
  return drafts.map((draft) => {
    const { count, sentence } = draft;
    if (draft.implied === undefined || count.partOf !== null) return draft;
    if (diedAttacking(draft, sentences[sentence], language)) return draft;
    const reach = SENTENCES_AWAY[draft.implied];
    for (let at = sentence - reach; at <= sentence + reach; at++) {
      const whole = bySentence.get(at)?.find(([, other]) => mayHold(other, draft));
      if (whole !== undefined) return { ...draft, count: { ...count, partOf: whole[0] } };
    }
    return draft;
  });
}

/** So many times their number is rather that of all who died that month. */
const MOST_TIMES = 10;

function mayHold({ count: whole, mood }: CountDraft, part: CountDraft): boolean {
  const [most, least] = [whole.low ?? 0, part.count.low ?? 0];
  // "seven people … a soldier and a border guard": of the seven, nothing tells who they were.
  if (part.implied === "row" && part.count.population.group !== whole.population.group) return false;
  return (
    most > least &&
    most <= MOST_TIMES * least &&
    whole.metric === part.count.metric &&
    whole.partOf === null &&
    mood === part.mood
  );
}

/** "Karim and his wife died in a gun battle": those who attacked are none of the victims told near them. */
function diedAttacking(
  { span, count }: CountDraft,
  sentence: Sentence | undefined,
  language: Language,
): boolean {
  if (sentence === undefined || count.metric !== "killed") return false;
  const { tokens } = sentence;
  const from = firstFrom(tokens, span.end);
  return from >= 0 && indexOfPhrase(language.metrics.lastStands, tokens, from, from + WORDS_TO_STAND) >= 0;
}

/** "in an hours-long gun battle" */
const WORDS_TO_STAND = 8;
