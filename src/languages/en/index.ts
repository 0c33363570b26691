import type { Language } from "../../model/language.ts";
import { absences } from "./absences.ts";
import { clauses } from "./clauses.ts";
import { corrections } from "./corrections.ts";
import { events } from "./events.ts";
import { grammar } from "./grammar.ts";
import { groups } from "./groups.ts";
import { measures } from "./measures.ts";
import { metrics } from "./metrics.ts";
import { numbers } from "./numbers.ts";
import { persons } from "./persons.ts";
import { places } from "./places.ts";
import { roles } from "./roles.ts";
import { speech } from "./speech.ts";
import { statements } from "./statements.ts";
import { story } from "./story.ts";
import { EN_TIMES as times } from "./times.ts";

/** English, as news is written in it. */
export const english: Language = {
  code: "en",
  name: "English",
  grammar,
  numbers,
  groups,
  metrics,
  speech,
  persons,
  statements,
  clauses,
  times,
  absences,
  corrections,
  measures,
  places,
  roles,
  events,
  story,
};
