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
    figure figures number numbers toll tally count details detail information data breakdown comment statement estimate estimates
    names name identities identity cause motive reason explanation claim demands
  `),
  givens: words(
    "released given available provided published issued announced disclosed made offered known reported stated specified revealed confirmed made immediate immediately",
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
    "yet to",
    "declined",
    "refused",
  ].map((text) => text.split(" ")),
  refused: words(
    `give provide release disclose publish specify say giving providing saying released given disclosed provided confirm comment commented
    elaborate offered published issue issued said reveal revealed state stated clarify announce announced make made specified`,
  ),
  comments: words("comment commented elaborate"),
  made: words("made make makes making"),
  had: words("had has have"),
  compounds: words("information data name claim number cause"),
  makings: words("comment demands"),
  reasons: words("reason"),
  exceptions: words("doubt other but except"),
  suppositions: words("if unless whether until should"),
  questions: words("how why who when where whether what"),
  newsQuestions: new Set(
    `how many|how badly|who was|who were|who is|who had|who fired|who carried|who started|who killed|who planted|what caused|what started
    |what triggered|what sparked|whether any|whether anyone|whether there`
      .split("|")
      .map((question) => question.trim()),
  ),
  toCome: words("will would could may might can should"),
  names: words("name names"),
  handing: words("give giving provide"),
  owners: words("his her their its"),
  words: words(
    "comment word information details figures figure toll claim confirmation reaction response reports estimate breakdown explanation",
  ),
  awaited: words("immediate immediately yet"),
  official: words("official officially independent public reliable further exact precise confirmed overall"),
  toldOf: words(
    "comment word information details figures figure toll confirmation estimate breakdown explanation",
  ),
  abouts: words("on about regarding"),
  claims: words("claim claimed claiming"),
  clear: words("clear known"),
  unclear: words("unclear unknown"),
  remains: words("remains remained remain"),
  parts: words(
    "number numbers cause identity identities names toll figure figures extent scale motive details count demands nationalities total whereabouts fate",
  ),
  ofs: words("of for on behind"),
  answering: words("respond responded reply replied answer answered return returned"),
  asked: words("comment interview questions queries inquiries enquiries inquiry enquiry"),
  reached: words("reached available contacted"),
  unavailable: words("unavailable"),
  selves: words("i"),
};
