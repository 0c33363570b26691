import type { TimeMention, Token } from "../model/annotation.ts";
import type { TimeLexicon } from "../model/lexicon/times.ts";
import { joinMarks } from "../model/word-marks.ts";
import { joinDrafts } from "./times/combine.ts";
import type { Draft } from "./times/draft.ts";
import { draftTimes, prepareTimes, rememberFrom } from "./times/draft-times.ts";
import { joinRanges } from "./times/join-ranges.ts";
import type { Matcher } from "./times/match.ts";
import { writeEdtf, writeTimex } from "./times/moment.ts";
import { narrow } from "./times/narrow.ts";
import type { TimeAnchor } from "./times/scene.ts";

export { isDayFirst } from "./times/digit-order.ts";
export { prepareTimes } from "./times/draft-times.ts";
export type { Matcher } from "./times/match.ts";
export type { TimeAnchor } from "./times/scene.ts";

/**
 * Finds the time expressions of one sentence and resolves them against the article's day, past preferred as news does.
 * `edtf` is empty where the words have no place on the calendar: a bare length, a repeated time, or no `anchor.day`.
 */
export function findTimes(tokens: readonly Token[], anchor: TimeAnchor, lexicon: TimeLexicon): TimeMention[] {
  return [...readTimes(prepareTimes({ tokens, marks: joinMarks(tokens) }, lexicon), anchor).times];
}

/**
 * Like `findTimes`, of a sentence made ready; with the date and the quarter last spoken of, to hand on to the next sentence as its
 * anchor.
 */
export function readTimes(
  matcher: Matcher | null,
  anchor: TimeAnchor,
): {
  readonly times: readonly TimeMention[];
  readonly focus: string | null;
  readonly quarter: string | null;
} {
  if (matcher === null) return { times: NO_TIMES, ...rememberFrom(anchor) };
  const { drafts, focus, quarter } = draftTimes(matcher, anchor);
  if (drafts.length === 0) return { times: NO_TIMES, focus, quarter };
  return {
    times: joinRanges(
      matcher,
      joinDrafts(matcher, drafts).map((draft) => narrow(matcher, draft, anchor.day)),
    ).map((draft) => writeMention(matcher, draft)),
    focus,
    quarter,
  };
}

const NO_TIMES: readonly TimeMention[] = [];

function writeMention(matcher: Matcher, draft: Draft): TimeMention {
  const { pieces } = matcher;
  const edtf = writeEdtf(draft.moment, draft.about);
  const isTime = draft.kind === "date" && (draft.clock !== null || draft.part !== null);
  return {
    start: pieces[draft.from]?.start ?? 0,
    end: pieces[draft.to - 1]?.end ?? 0,
    edtf,
    basis: draft.basis,
    kind: isTime ? "time" : draft.kind,
    ...(draft.clock === null ? {} : { clock: draft.clock }),
    ...(draft.clock !== null && draft.needsDate ? { undated: true as const } : {}),
    ...(draft.parts.length === 0 ? {} : { parts: draft.parts.map((part) => writeMention(matcher, part)) }),
    timex: writeTimex(draft.moment, draft.part, draft.clock),
  };
}
