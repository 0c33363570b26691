/** English words by which happenings are told apart and brought together. */

/** One head noun, or a noun with its owner, to the name it is compared by. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  [
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
  ].flatMap((line) => {
    const [name = "", members = ""] = line.split(": ");
    return members.split(" ").map((member): [string, string] => [member, name]);
  }),
);

// "the other government buildings": words that tell no building from another.
const EMPTY = new Set(
  "the a an of in at on and other another several some many main local nearby city city's town town's country's its their all both two three five large largest biggest so-called".split(
    " ",
  ),
);
const MAYORAL = new Set(["mayor", "mayor's", "mayoral", "mayors"]);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]{0,40}/gu;

/** What a thing is compared by: its head noun and the words that tell it from others of its kind. */
export interface NamedThing {
  readonly head: string;
  readonly marks: ReadonlySet<string>;
}

/** "the Almaty mayor's office" → city-hall; "the presidential palace" → residence, presidential. Names of places, in lower case, tell nothing here. */
export function nameThing(words: string, placeNames: ReadonlySet<string>): NamedThing {
  const all = splitWords(words);
  const last = all.at(-1) ?? "";
  const before = all.at(-2) ?? "";
  if (MAYORAL.has(before) && (last === "office" || last === "building"))
    return { head: "city-hall", marks: NONE };
  if (before === "city" && last === "hall") return { head: "city-hall", marks: NONE };
  const marks = all
    .slice(0, -1)
    .filter((word) => !EMPTY.has(word) && !placeNames.has(word) && !/^\d/u.test(word));
  return { head: SYNONYMS.get(last) ?? last, marks: new Set(marks) };
}

const NONE: ReadonlySet<string> = new Set();

export function splitWords(words: string): string[] {
  return (words.toLowerCase().replaceAll("’", "'").match(WORD) ?? []).map((word) =>
    word.replace(/^'+|'+$/gu, ""),
  );
}

const STATE =
  /\b(?:police\w{0,5}|troops?|soldiers?|army|military|forces?|government|authorities|national guard|guards?|officers?|security|peacekeepers?|alliance|navy|president|regime)\b/iu;
const CROWD =
  /\b(?:protest[eo]rs?|demonstrators?|rioters?|mobs?|crowds?|terrorists?|bandits?|militants?|gunmen|attackers?|looters?|rebels?|insurgents?|activists?|strikers?|marchers?|men|people|residents|thousands|hundreds|dozens)\b/iu;

export type Side = "state" | "crowd" | null;

/** Which side acts: the state's forces or the crowd; null where the words name neither or nobody. */
export function sideOf(actor: string): Side {
  if (CROWD.test(actor)) return "crowd";
  return STATE.test(actor) ? "state" : null;
}

const STARTS = /\b(?:began|begun|begin|begins|started|start|erupted|erupt|broke|flared)\b/iu;

/** True where the words tell how something began: "protests began". */
export function tellsOfStart(words: string): boolean {
  return STARTS.test(words);
}

/** Content words cut to five letters, so that "Russian" meets "Russia-led"; `keepsOffices` keeps "government" and its like. */
export function stemsOf(words: string, keepsOffices: boolean): Set<string> {
  return new Set(
    splitWords(words)
      .flatMap((word) => word.split("-"))
      .filter((word) => word.length > 3 && !EMPTY.has(word) && (keepsOffices || !WEAK.has(word.slice(0, 5))))
      .map((word) => word.slice(0, 5)),
  );
}

const WEAK = new Set([
  "troop",
  "force",
  "presi",
  "gover",
  "polic",
  "peopl",
  "membe",
  "peace",
  "total",
  "minis",
]);
