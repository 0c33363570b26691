import type { ClauseWords } from "../../model/lexicon/clause-words.ts";
import { words } from "./grammar.ts";

/** The small words by which English clauses are read. */
export const clauseWords: ClauseWords = {
  adjuncts: words("in on at during after before since by"),
  aimed: words("against of at for from on about"),
  asides: words("in on at during after before while as when if for by with to through upon via without"),
  askedOf: words("whether if how why what when who"),
  askers: words("ask wonder know question see decide inquire tell say doubt"),
  bounds: words("least most than to nearly almost about roughly approximately around"),
  contrasts: words("while although though whereas"),
  dayParts: words("morning night evening afternoon"),
  empty: words("it there this that"),
  joinsObject: words("and of in for & . -"),
  labels: words(
    "photo photos picture pictures video videos image images gallery caption note notes update updates correction corrections clarification " +
      "more related read watch see dear story highlights topics tags",
  ),
  lastThis: words("last this"),
  leaves: words("in on at during after before to by about as when with from"),
  listeners: words("you it"),
  near: words("last this earlier later late"),
  onward: words("forward up"),
  openersOfTime: words("a an this last"),
  outward: words("out back up forward down away"),
  owners: words("a an his her their its"),
  pasts: words("past"),
  periods: words("week month year night summer spring fall winter this on in"),
  persons: words("he she they we i"),
  places: words("in on"),
  pointers: words("last this next that"),
  questions: words("what how why whether if who where when"),
  recent: words("last this earlier later"),
  sayers: words("ask warn write"),
  says: words("say think believe add argue"),
  seems: words("like as that"),
  spans: words("week month year night spring summer fall winter time weekend"),
  subjects: words("he she it they we i"),
  tellers: words("tell inform remind assure convince notify advise persuade"),
  things: words("what how whether why where who"),
  timesOfDay: words("later earlier late early"),
  turns: words(
    "because although though while whereas unless until since when whenever before after as if amid",
  ),
  weeks: words("week month year night summer fall spring winter"),
  whenWords: words("during after before about until since"),
};
