import type {
  BodyWords,
  ClaimantWords,
  HappeningWords,
  StatementWords,
  StoryLexicon,
} from "../../model/lexicon/story.ts";
import { words } from "./grammar.ts";

const claimants: ClaimantWords = {
  unnamed: words(`
  reports report reported media outlets outlet sources source officials official authorities authority witnesses witness
  eyewitnesses residents local locals news newspaper newspapers reporters accounts account estimates estimate some others
  many several people person unnamed anonymous social videos video rumours rumors they he she it one who figures data
  initial early preliminary latest earlier various multiple other relatives relative family families neighbours neighbors
  state foreign agencies statement statements press man woman unidentified
`),
  mouthpieces: words(`
  spokesman spokeswoman spokesperson spokespeople statement representative press service official officials source
  sources head deputy senior acting former late the of for and a an in at from s mr mrs ms dr sir
`),
  titles: words(`
  president premier prime vice king queen prince pope chancellor secretary general governor mayor sheriff senator
  chief captain lieutenant lt sergeant sgt colonel col major commander commissioner superintendent inspector detective
  judge rabbi bishop professor chairman director ambassador constable officer
`),
  commonBodies: words(`
  ministry police government department office agency council committee court service army military hospital authority
  state fire rescue emergency brigade national federal local city county regional district
`),
  official: words(`
  ministry minister president government police sheriff sheriffs officials official authorities prosecutor prosecutors
  prosecutor's department office coroner coroner's coroners examiner brigade ambulance hospital hospitals mayor governor army
  military chief agency court council spokesman spokeswoman spokesperson officer officers constable commissioner
  superintendent lieutenant lt sgt sergeant captain detective deputy deputies investigators fbi embassy secretary
  emergency administration cabinet commission state troopers marshal premier municipality county coastguard navy guard fire
`),
  speaksFor: new Map([["minister", "ministry"]]),
};

// "Russia-led military alliance"
const DESCRIPTION =
  /^(?:the |a )?(\p{Lu}\p{L}{2,20})-led (?:\p{Ll}{3,20} ){0,2}(alliance|coalition|bloc|pact)$/iu;
// "… the Russia-led " right before a name; ", a Russian-led" or ", an alliance led by Russia" right after one
const LED_BEFORE = /(\p{Lu}\p{L}{2,20})-led $/u;
const LED_AFTER =
  /^,? (?:\([^)]{2,12}\),? )?an? (?:(\p{Lu}\p{L}{2,20})-led|alliance led by (?:the )?(\p{Lu}\p{L}{2,20}))/u;

const bodies: BodyWords = {
  small: words("of the and for on in de des la"),
  descriptions: [DESCRIPTION],
  leadsBefore: [LED_BEFORE],
  leadsAfter: [LED_AFTER],
};

const SYNONYMS: readonly string[] = [
  "city-hall: city-hall akimat townhall",
  "residence: residence residences palace palaces",
  "statue: statue statues monument monuments memorial",
  "airport: airport airports airfield",
  "prison: prison prisons jail jails facility facilities",
  "building: building buildings headquarters",
  "office: office offices",
  "vehicle: vehicle vehicles car cars truck trucks",
  "station: station stations",
  "shop: shop shops store stores",
  "aircraft: plane planes aircraft jet airliner",
  "house: house houses home homes",
];

// "police officers", "the National Guard"
const STATE =
  /\b(?:police\w{0,5}|troops?|soldiers?|army|military|forces?|government|authorities|national guard|guards?|officers?|security|peacekeepers?|alliance|navy|president|regime)\b/iu;
// "protesters", "a mob", "armed men"
const CROWD =
  /\b(?:protest[eo]rs?|demonstrators?|rioters?|mobs?|crowds?|terrorists?|bandits?|militants?|gunmen|attackers?|looters?|rebels?|insurgents?|activists?|strikers?|marchers?|men|people|residents|thousands|hundreds|dozens)\b/iu;
// "protests began", "violence erupted"
const STARTS = /\b(?:began|begun|begin|begins|started|start|erupted|erupt|broke|flared)\b/iu;
// "The protests began on Sunday", "which began on Jan. 2"
const BEGAN = /\b(?:began|begun|started|broke out)\b/iu;

const happenings: HappeningWords = {
  synonyms: new Map(
    SYNONYMS.flatMap((line) => {
      const [name = "", members = ""] = line.split(": ");
      return members.split(" ").map((member): [string, string] => [member, name]);
    }),
  ),
  pairs: new Map([
    ["mayor office", "city-hall"],
    ["mayor building", "city-hall"],
    ["mayor's office", "city-hall"],
    ["mayor's building", "city-hall"],
    ["mayoral office", "city-hall"],
    ["mayoral building", "city-hall"],
    ["mayors office", "city-hall"],
    ["mayors building", "city-hall"],
    ["city hall", "city-hall"],
  ]),
  empty: words(
    "the a an of in at on and other another several some many main local nearby city city's town town's country's its their all both two three five large largest biggest so-called",
  ),
  unique: words("city-hall airport"),
  state: [STATE],
  crowd: [CROWD],
  starts: [STARTS],
  firstDays: [BEGAN],
  now: words("now currently still today"),
  weakStems: words("troop force presi gover polic peopl membe peace total minis"),
};

const statements: StatementWords = {
  bodies: words(
    "ministry department office agency police service committee council commission army government organisation organization hospital court union times post news",
  ),
  articles: words("the"),
  empty: words(`
  a an the and or but if of in on at to for from by with as that this these those it its he she they we i you his her their our my
  is are was were be been being am has have had do does did will would shall should can could may might must not no so than then there
  here what which who when where all any some more most very also only just said says say
  `),
};

/** How the articles of one story are brought together, in English. */
export const story: StoryLexicon = {
  claimants,
  bodies,
  happenings,
  statements,
  vaguePosts: words("ruler leader head"),
};
