import type { CorrectionLexicon } from "../../model/lexicon/corrections.ts";
import { phrases, words } from "./grammar.ts";

const VERSIONS = phrases(`
  an earlier version | a previous version | earlier versions | previous versions | an earlier story | a previous story | an earlier article |
  an earlier headline | a previous headline
`);

export const corrections: CorrectionLexicon = {
  wrongs: words(`
    error errors mistake mistaken mistakenly erroneous erroneously incorrect incorrectly wrong wrongly misstated retracted retracts
    withdrawn withdrew withdraws withdraw inaccurate inaccurately false glitch
  `),
  openers: [...phrases("correction | corrections | clarification | an article published"), ...VERSIONS],
  printed: words("version versions story article report post dispatch headline"),
  versions: VERSIONS,
  stories: phrases(`
    in a story | in an article | in a report | in a post | in a dispatch | in our story | in our report | our story | our report | our article |
    the story | the article
  `),
  wrongly: words("erroneously incorrectly wrongly mistakenly inaccurately falsely"),
  facts: phrases("in fact | actually | in reality | should have said | should have read"),
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
