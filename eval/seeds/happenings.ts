/**
 * A main happening of the seed story. `at` is an offset (UTF-16) inside the words of one claim of it; `days` are the days it may be told
 * for (null: the articles name none); a place that is the story's own may go unnamed.
 */
export interface SeedHappening {
  readonly name: string;
  readonly article: string;
  readonly at: number;
  readonly days: readonly [first: string, last: string] | null;
  readonly place: string;
}

/** The main happenings of 1 to 7 January, read by eye. Several claims of one happening stand in one line each. */
export const SEED_HAPPENINGS: readonly SeedHappening[] = [
  at("protests begin", "000", 5019, "2022-01-01 2022-01-02", "Zhanaozen"),
  at("protests begin, in a quotation", "000", 3998, "2022-01-01 2022-01-02", "Zhanaozen"),
  at("protests spread", "000", 3945, "2022-01-04", "Kazakhstan"),
  at("protests spread, in the week", "001", 1932, "2022-01-03 2022-01-09", "Kazakhstan"),
  at("protests in the capital", "000", 5224, null, "Astana"),
  at("thousands in the streets", "001", 2132, null, "Almaty"),
  at("government resigns", "000", 1709, "2022-01-05", "Kazakhstan"),
  at("government resigns, announced", "001", 3713, "2022-01-05", "Kazakhstan"),
  at("Nazarbayev removed", "003", 3458, "2022-01-05", "Kazakhstan"),
  at("mayor's office stormed", "000", 653, "2022-01-05", "Almaty"),
  at("mayor's office stormed, again", "001", 2587, "2022-01-05", "Almaty"),
  at("mayor's office burnt", "002", 1899, "2022-01-05", "Almaty"),
  at("residence stormed", "004", 642, "2022-01-05", "Almaty"),
  at("residence burnt", "004", 85, "2022-01-05", "Almaty"),
  at("police fire at the residence", "004", 873, "2022-01-05", "Almaty"),
  at("police fire, again", "000", 1186, "2022-01-05", "Almaty"),
  at("government buildings seized", "003", 1394, "2022-01-05", "Almaty"),
  at("broadcaster's office broken into", "000", 1545, null, "Almaty"),
  at("airport seized", "002", 1974, "2022-01-05 2022-01-06", "Almaty"),
  at("airport occupied", "000", 4220, "2022-01-05 2022-01-06", "Almaty"),
  at("airport seized before", "003", 2182, "2022-01-05 2022-01-06", "Almaty"),
  at("aircraft taken", "001", 1167, null, "Almaty"),
  at("police go over to the protesters", "000", 4402, null, "Atyrau"),
  at("monument toppled", "003", 3657, "2022-01-05", "Taldykorgan"),
  at("alliance asked", "004", 1303, "2022-01-05 2022-01-06", "Kazakhstan"),
  at("alliance asked, again", "001", 524, "2022-01-05 2022-01-06", "Kazakhstan"),
  at("alliance approves", "004", 1464, "2022-01-05 2022-01-06", "Kazakhstan"),
  at("troops arrive", "002", 1340, "2022-01-06", "Kazakhstan"),
  at("troops enter", "003", 1727, "2022-01-06", "Kazakhstan"),
  at("internet back in one city", "004", 1993, "2022-01-06", "Almaty"),
  at("jet takes off", "003", 3040, "2022-01-06", "Astana"),
  at("jet lands", "003", 3090, "2022-01-06", "Dubai"),
  at("airport taken back", "003", 2135, null, "Almaty"),
  at("clashes still reported", "003", 1808, "2022-01-07", "Almaty"),
  at("clashes go on", "003", 2664, "2022-01-07", "Kazakhstan"),
  at("detention facility attacked", "003", 2782, "2022-01-07", "Taldykorgan"),
  at("attack repelled", "003", 2884, "2022-01-07", "Taldykorgan"),
  at("order to shoot", "003", 2289, "2022-01-07", "Kazakhstan"),
  at("former president said to have left", "003", 2969, null, "Kazakhstan"),
];

/** A measure of the seed story with its begin and end (EDTF; null where the articles tell none). */
export interface SeedMeasure {
  readonly measure: string;
  readonly scope: string;
  readonly begins: string | null;
  readonly ends: string | null;
}

/** Every order of the five articles. A shutdown told to begin on two days spans both; that it was lifted in one city does not end it. */
export const SEED_MEASURES: readonly SeedMeasure[] = [
  { measure: "price_cap", scope: "", begins: null, ends: "../2022-01-01" },
  { measure: "internet_shutdown", scope: "nationwide", begins: "2022-01-04/2022-01-05", ends: null },
  { measure: "media_block", scope: "", begins: "2022-01-05", ends: "2022-01-05" },
  { measure: "phone_shutdown", scope: "", begins: "2022-01-05", ends: "2022-01-05" },
  { measure: "state_of_emergency", scope: "nationwide", begins: "2022-01-05", ends: "2022-01-19" },
  { measure: "curfew", scope: "nationwide", begins: "2022-01-05", ends: "2022-01-19" },
  { measure: "movement_restriction", scope: "nationwide", begins: "2022-01-05", ends: "2022-01-19" },
  { measure: "assembly_ban", scope: "nationwide", begins: "2022-01-05", ends: "2022-01-19" },
  { measure: "troop_deployment", scope: "Kazakhstan", begins: "2022-01-06", ends: null },
  { measure: "shoot_to_kill", scope: "", begins: "2022-01-07", ends: null },
];

/** The disagreements beyond counts, by a word or two of their question. Every other one is false. */
export const SEED_DISAGREEMENTS: readonly string[] = ["first day", "left office", "how long"];

function at(
  name: string,
  article: string,
  offset: number,
  days: string | null,
  place: string,
): SeedHappening {
  const [first = "", last = first] = (days ?? "").split(" ");
  return { name, article, at: offset, days: days === null ? null : [first, last], place };
}
