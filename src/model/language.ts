import type { AbsenceLexicon } from "./lexicon/absences.ts";
import type { CorrectionLexicon } from "./lexicon/corrections.ts";
import type { EventLexicon } from "./lexicon/events.ts";
import type { GrammarLexicon } from "./lexicon/grammar.ts";
import type { GroupLexicon } from "./lexicon/groups.ts";
import type { MeasureLexicon } from "./lexicon/measures.ts";
import type { MetricLexicon } from "./lexicon/metrics.ts";
import type { NumberLexicon } from "./lexicon/numbers.ts";
import type { PersonLexicon } from "./lexicon/persons.ts";
import type { PlaceLexicon } from "./lexicon/places.ts";
import type { RoleLexicon } from "./lexicon/roles.ts";
import type { SpeechLexicon } from "./lexicon/speech.ts";
import type { StatementLexicon } from "./lexicon/statements.ts";
import type { StoryLexicon } from "./lexicon/story.ts";
import type { TimeLexicon } from "./lexicon/times.ts";
import type { ClauseLexicon } from "./lexicon/verbs.ts";

/** How things are said in one language: data that feeds the engines of the stages. One folder of `src/languages` each. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly name: string;
  readonly grammar: GrammarLexicon;
  readonly numbers: NumberLexicon;
  readonly groups: GroupLexicon;
  readonly metrics: MetricLexicon;
  readonly speech: SpeechLexicon;
  readonly persons: PersonLexicon;
  readonly statements: StatementLexicon;
  readonly clauses: ClauseLexicon;
  readonly times: TimeLexicon;
  readonly absences: AbsenceLexicon;
  readonly corrections: CorrectionLexicon;
  readonly measures: MeasureLexicon;
  readonly places: PlaceLexicon;
  readonly roles: RoleLexicon;
  readonly events: EventLexicon;
  readonly story: StoryLexicon;
}
