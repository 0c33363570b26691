import type { Metric } from "../../src/model/claim.ts";

/** One count the seed articles hold. The numeral is found by its words; `nth` counts earlier mentions of the same words. */
export interface SeedCount {
  readonly article: string;
  readonly numeral: string;
  readonly nth?: number;
  readonly metric: Metric;
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: string;
  /** Numeral of the larger count this one is explicitly a part of. */
  readonly partOf?: { readonly numeral: string; readonly nth?: number };
  readonly background?: boolean;
}

/** Every count of the five seed articles, read by eye. Articles go by the first three characters of their file name. */
export const SEED_COUNTS: readonly SeedCount[] = [
  { article: "000", numeral: "45", metric: "participated", low: 45, high: 45, modifier: "exact" },
  {
    article: "000",
    numeral: "15",
    metric: "killed",
    low: 15,
    high: null,
    modifier: "at_least",
    background: true,
  },
  { article: "000", numeral: "eight", metric: "killed", low: 8, high: 8, modifier: "exact" },
  { article: "000", numeral: "317", metric: "injured", low: 317, high: 317, modifier: "exact" },
  { article: "001", numeral: "five", nth: 1, metric: "seized", low: 5, high: 5, modifier: "exact" },
  { article: "001", numeral: "hundreds", metric: "participated", low: 200, high: null, modifier: "vague" },
  { article: "001", numeral: "thousands", metric: "participated", low: 2000, high: null, modifier: "vague" },
  { article: "001", numeral: "200", metric: "detained", low: 201, high: null, modifier: "more_than" },
  {
    article: "001",
    numeral: "several thousand",
    metric: "participated",
    low: 3000,
    high: null,
    modifier: "vague",
  },
  { article: "001", numeral: "eight", metric: "killed", low: 8, high: null, modifier: "at_least" },
  {
    article: "001",
    numeral: "two",
    metric: "killed",
    low: 2,
    high: 2,
    modifier: "exact",
    partOf: { numeral: "eight" },
  },
  { article: "002", numeral: "dozens", metric: "killed", low: 24, high: null, modifier: "vague" },
  { article: "002", numeral: "2,000", metric: "detained", low: 2000, high: 2000, modifier: "exact" },
  { article: "002", numeral: "dozens", nth: 1, metric: "killed", low: 24, high: null, modifier: "vague" },
  {
    article: "002",
    numeral: "12",
    metric: "killed",
    low: 12,
    high: 12,
    modifier: "exact",
    partOf: { numeral: "dozens", nth: 1 },
  },
  {
    article: "002",
    numeral: "2,000",
    nth: 1,
    metric: "detained",
    low: 2001,
    high: null,
    modifier: "more_than",
  },
  { article: "003", numeral: "26", metric: "killed", low: 26, high: 26, modifier: "exact" },
  { article: "003", numeral: "18", metric: "killed", low: 18, high: 18, modifier: "exact" },
  { article: "003", numeral: "3,700", metric: "detained", low: 3701, high: null, modifier: "more_than" },
  { article: "003", numeral: "20,000", metric: "participated", low: 20000, high: 20000, modifier: "exact" },
  { article: "003", numeral: "2,500", metric: "deployed", low: 2500, high: 2500, modifier: "exact" },
  { article: "004", numeral: "eight", metric: "killed", low: 8, high: 8, modifier: "exact" },
  { article: "004", numeral: "300", metric: "injured", low: 301, high: null, modifier: "more_than" },
];

/** Who is quoted in the seed articles: where each quotation of three words or more begins (UTF-16), and the speaker's last name. */
export const SEED_QUOTATIONS = [
  { article: "000", at: 2969, speaker: "Kalashnikov" },
  { article: "000", at: 3272, speaker: "organization" },
  { article: "000", at: 3916, speaker: "Linge" },
  { article: "000", at: 5399, speaker: "Tokayev" },
  { article: "001", at: 697, speaker: "Tokayev" },
  { article: "001", at: 849, speaker: "Pashinyan" },
  { article: "001", at: 1098, speaker: "Tokayev" },
  { article: "001", at: 1335, speaker: "Tokayev" },
  { article: "001", at: 1408, speaker: "Tokayev" },
  { article: "001", at: 4704, speaker: "Jarylkasyn" },
  { article: "001", at: 4814, speaker: "Jarylkasyn" },
  { article: "001", at: 4895, speaker: "Moscow" },
  { article: "001", at: 5098, speaker: "Washington" },
  { article: "002", at: 1186, speaker: "Pashinyan" },
  { article: "002", at: 1270, speaker: "Pashinyan" },
  { article: "002", at: 2900, speaker: "Bachelet" },
  { article: "002", at: 3321, speaker: "Bachelet" },
  { article: "002", at: 3510, speaker: "Blinken" },
  { article: "002", at: 3766, speaker: "Price" },
  { article: "002", at: 3905, speaker: "Price" },
  { article: "003", at: 2051, speaker: "Tokayev" },
  { article: "003", at: 2448, speaker: "Tokayev" },
  { article: "003", at: 4013, speaker: "Duysenbekova" },
] as const;

/** When each seed article appeared, and whether its own text says so. */
export const SEED_DATES = [
  { article: "000", edtf: "2022-01-05", basis: "stated" },
  { article: "001", edtf: "2022-01-06", basis: "inferred" },
  { article: "002", edtf: "2022-01-06", basis: "inferred" },
  { article: "003", edtf: "2022-01-07", basis: "stated" },
  { article: "004", edtf: "2022-01-05", basis: "stated" },
] as const;
