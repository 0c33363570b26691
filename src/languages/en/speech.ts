import type { Certainty } from "../../model/annotation.ts";
import type { Cue, SpeechLexicon } from "../../model/lexicon/speech.ts";
import { words } from "./grammar.ts";

/** "58 people confirmed dead", "with 12 reported missing" */
const FATES = words("dead killed missing injured wounded hurt drowned trapped infected safe");

export const speech: SpeechLexicon = {
  cues: new Map([
    ...cues(
      "say",
      "reported",
      "said say says saying told tell tells telling stated states announced announces announcing added adds adding",
    ),
    ...cues(
      "say",
      "reported",
      "confirmed confirms confirm confirming reported reports report reporting estimated estimates estimate estimating",
    ),
    ...cues(
      "say",
      "reported",
      "wrote writes tweeted tweets posted declared declares revealed reveals disclosed disclosing acknowledged admitted",
    ),
    ...cues(
      "say",
      "reported",
      "admits acknowledges noted notes noting explained explains warned warns warning insisted insists recalled recounted",
    ),
    ...cues("say", "reported", "add contended contends cautioned cautions testifies recalls"),
    ...cues(
      "say",
      "reported",
      "replied commented remarked concluded testified stressed reiterated repeated maintained conceded informed described",
    ),
    ...cues(
      "say",
      "alleged",
      "claimed claims claim claiming alleged alleges alleging asserted asserts asserting suggested suggests accused boasted",
    ),
    ...cues(
      "say",
      "denied",
      "denied denies deny denying disputed disputes rejected rejects dismissed refuted",
    ),
    ...cues("say", "reported", "believe believes fear fears think thinks expects predicted"),
    ...cues("show", "reported", "show shows showed indicate indicates indicated"),
    ...cues("passive", "reported", "believed thought feared understood known presumed rumoured rumored"),
  ]),
  papers: words(
    "data information figures numbers report reports count tally toll update bulletin statement statements estimates statistics",
  ),
  plainCues: words("said says told"),
  owned: words("responsibility credit allegiance war"),
  participles: new Map([
    ["posted", words("there here at in near outside inside along around throughout across by as")],
    ...["confirmed", "reported", "declared"].map((participle): [string, ReadonlySet<string>] => [
      participle,
      FATES,
    ]),
  ]),
  accused: words("accused"),
  figureChanges: words("raised lowered revised updated"),
  figureVerbs: new Map([
    ...["raised", "lowered", "revised", "updated"].map((verb): [string, ReadonlySet<string>] => [
      verb,
      words("to"),
    ]),
    ["put", words("at")],
    ["puts", words("at")],
    ["gave", words("of as")],
    ["gives", words("of as")],
  ]),
  quotingVerbs: words("quoted quotes quote cited cites cite"),
  quotedAs: [["as", "saying"], ["as", "reporting"], ["saying"]],
  hedges: new Map<string, Certainty>([
    ["reportedly", "reported"],
    ["allegedly", "alleged"],
    ["purportedly", "alleged"],
    ["supposedly", "alleged"],
    ["unconfirmed", "alleged"],
    ["unverified", "alleged"],
  ]),
  verifications: [
    "verify",
    "verified",
    "independently confirm",
    "independently confirmed",
    "independent confirmation",
    "independent verification",
    "corroborate",
    "corroborated",
  ].map((text) => text.split(" ")),
  sourceLabels: words("source sources"),
  accounts: words(
    "figures numbers tolls claim claims report reports account accounts information casualties it",
  ),
  openers: [
    "according to",
    "in the words of",
    "as reported by",
    "reported by",
    "cited by",
    "quoting",
    "citing",
  ].map((text) => text.split(" ")),
  mouthpieces: words(`
    spokesman spokeswoman spokesperson spokespeople statement statements representative representatives press-secretary source sources
    official officials data information figures report reports records count tally toll update bulletin note post message tweet release
  `),
  mouthpiecePrepositions: words("for from of at by with in within inside close"),
  unnamed: words(
    "reports report media outlets sources source some many others people rumours rumors videos video posts accounts account",
  ),
  mediaWords: words(`
    news times post television tv radio newspaper newspapers media journal herald tribune guardian telegraph gazette daily press channel
    broadcaster correspondents correspondent reporters reporter cnn bbc nbc abc cbs npr al-jazeera jazeera fox msnbc rt dw sky itv
    network magazine website outlet outlets agency wire independent courier chronicle observer examiner paper affiliate
  `),
  agencies: new Map([
    ...agency("AP", "ap", "the associated press", "associated press"),
    ...agency("Reuters", "reuters", "thomson reuters"),
    ...agency("AFP", "afp", "agence france-presse", "agence france presse"),
    ...agency("TASS", "tass", "itar-tass"),
    ...agency("Interfax", "interfax"),
    ...agency("RIA Novosti", "ria", "ria novosti"),
    ...agency("Sputnik", "sputnik"),
    ...agency("Xinhua", "xinhua"),
    ...agency("dpa", "dpa"),
    ...agency("EFE", "efe"),
    ...agency("ANSA", "ansa"),
    ...agency("PTI", "pti", "press trust of india"),
    ...agency("ANI", "ani"),
    ...agency("Kyodo", "kyodo"),
    ...agency("Anadolu", "anadolu", "anadolu agency"),
    ...agency("PA", "press association", "pa"),
    ...agency("UPI", "upi"),
    ...agency("Yonhap", "yonhap"),
    ...agency("Bloomberg", "bloomberg"),
    ...agency("IRNA", "irna"),
    ...agency("SANA", "sana"),
  ]),
  tellVerbs: words("told tell tells telling informed"),
  pronouns: words("he she they it"),
  festive: words("party"),
  speakerNouns: words(`
    police authorities officials official officers officer ministry government department agency office army military hospital hospitals doctors
    witnesses witness residents president minister governor mayor sheriff chief spokesman spokeswoman spokesperson investigators
    prosecutors prosecutor lawyer lawyers activists activist group groups medics firefighters coroner rescuers organisation organization
    committee council commission court judge detectives deputies troopers relatives family families mother father sister brother
    aide analyst analysts expert experts observers monitors watchdog watchdogs regulator regulators operator operators alliance company union party opposition rebels militants
    commander general rabbi priest bishop neighbour neighbours neighbor neighbors survivor survivors charity administration service
    figures data records documents report statement state media television reports sources source paramedics ambassador embassy
    parliament senator lawmaker lawmakers politician director manager teacher teachers student students passenger passengers
    broadcaster newspaper agencies reporters newspapers correspondents secretary premier king prince pope leader leaders captain
    ministries departments organisations organizations committees unions parties governments companies embassies courts charities
    superintendent constable commissioner chairman chairwoman diplomat diplomats municipality municipalities county city province coastguard guard brigade
    warrant affidavit indictment lawsuit airline guards soldiers soldier troops network channel victim victims man woman
  `),
};

function cues(as: Cue["as"], certainty: Certainty, list: string): [string, Cue][] {
  return [...words(list)].map((word) => [word, { as, certainty }]);
}

function agency(canonical: string, ...names: readonly string[]): [string, string][] {
  return names.map((name) => [name, canonical]);
}
