import type { CorrectionLexicon } from "../../model/lexicon/corrections.ts";
import { words } from "./grammar.ts";

export const corrections: CorrectionLexicon = {
  wrongs: words(`
    error errors mistake mistaken mistakenly erroneous erroneously incorrect incorrectly wrong wrongly misstated retracted retracts
    withdrawn withdrew withdraws withdraw inaccurate inaccurately false glitch
  `),
  openers: [
    "correction",
    "clarification",
    "an earlier version",
    "a previous version",
    "an article published",
    "an earlier story",
  ].map((text) => text.split(" ")),
  figures: words("figure figures toll number total count tally deaths dead"),
  correctors: words("corrected corrects correcting amended"),
  lowerers: words("lowered lowers lowering cut cuts cutting reduced reduces reducing slashed slashes"),
  downs: words("down downward downwards"),
  revisers: words("raises raised raising lowers lowered lowering revises revised revising updates updated"),
  raised: words("raised revised updated corrected increased lowered reduced"),
  pointers: words("that this"),
  formers: words("earlier previous former prior"),
  rights: words("correct corrected actual right"),
};
