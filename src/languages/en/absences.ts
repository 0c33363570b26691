import type { AbsenceLexicon } from "../../model/lexicon/absences.ts";
import { words } from "./grammar.ts";

export const absences: AbsenceLexicon = {
  gave: words(
    "give gives gave given giving offer offered provide provided publish published release released issue issued",
  ),
  nobodies: words("nobody neither none"),
  nothing: words("nothing"),
  counted: words("counted"),
  nothings: words("no neither none"),
  things: words(`
    figure figures number numbers toll tally count details detail information data breakdown casualties comment statement estimate estimates
    names name cause motive claim
  `),
  givens: words(
    "released given available provided published issued announced disclosed made offered known reported made immediate immediately",
  ),
  refusals: [
    "declined to",
    "refused to",
    "did not",
    "didn't",
    "would not",
    "wouldn't",
    "has not",
    "have not",
    "had not",
    "without",
  ].map((text) => text.split(" ")),
  refused: words(
    "give provide release disclose publish specify say giving providing saying released given disclosed provided confirm comment offered published",
  ),
};
