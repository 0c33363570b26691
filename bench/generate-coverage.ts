import type { Input } from "../src/model/article.ts";
import { makeRandom, type Random } from "./random.ts";
import {
  AGENCIES,
  CITIES,
  type City,
  CRISES,
  FILLERS,
  FIRST_NAMES,
  LAST_NAMES,
  OUTLETS,
  SYLLABLES,
} from "./templates.ts";

export interface CoverageSize {
  readonly stories: number;
  readonly articlesPerStory: number;
  /** Any whole number; the same seed gives the same articles. */
  readonly seed?: number;
  /** How many stories unfold at one time: their articles come mixed, in order of publication. */
  readonly atOnce?: number;
}

/** What one made-up story keeps through all its articles. */
interface Plot {
  readonly number: number;
  readonly city: City;
  readonly crisis: (typeof CRISES)[number];
  readonly start: number;
  readonly official: string;
  readonly minister: string;
  readonly agency: string;
  /** What only this story is about: its streets, parties, people. */
  readonly local: Slots;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2021, 0, 4);
const SENTENCES_OF_COPY = 6;

/**
 * Coverage made from templates, for measuring speed and size: so many stories of so many articles each, with growing tolls, rival figures,
 * quoted officials and agency copy. It is made, not reported; no accuracy is measured on it. Lazy: takes no memory of its own.
 */
export function* generateCoverage({
  stories,
  articlesPerStory,
  seed = 1,
  atOnce = 50,
}: CoverageSize): Generator<Input> {
  for (let first = 0; first < stories; first += atOnce) {
    const plots = Array.from({ length: Math.min(atOnce, stories - first) }, (_, index) => {
      return makePlot(first + index, seed);
    });
    for (let article = 0; article < articlesPerStory; article++) {
      for (const plot of plots) yield writeArticle(plot, article, articlesPerStory, seed);
    }
  }
}

function makePlot(number: number, seed: number): Plot {
  const random = makeRandom(`${seed} plot ${number}`);
  const city = random.pick(CITIES);
  const crisis = random.pick(CRISES);
  const official = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  const minister = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  // Fifty stories unfold within one month; the next fifty in the next.
  const start = FIRST_DAY + Math.floor(number / 50) * 30 * DAY + random.below(25) * DAY;
  return {
    number,
    city,
    crisis,
    start,
    official,
    minister,
    agency: random.pick(AGENCIES),
    local: makeLocal(random),
  };
}

function writeArticle(plot: Plot, index: number, of: number, seed: number): Input {
  const random = makeRandom(`${seed} article ${plot.number} ${index}`);
  // However many articles a story has, it lasts about ten days.
  const day = Math.floor((index / of) * 10);
  const published = new Date(plot.start + day * DAY + random.below(20) * 3_600_000);
  const slots = fillSlots(plot, day, published, random);
  const outlet = random.pick(OUTLETS);
  const isCopy = random.below(4) === 0;
  const own = random.shuffle(plot.crisis.sentences).slice(0, 5 + random.below(4));
  // Copy of the agency: the same sentences in every paper of that day.
  const wire = makeRandom(`${seed} wire ${plot.number} ${day}`).shuffle(plot.crisis.sentences);
  const told = isCopy ? wire.slice(0, SENTENCES_OF_COPY) : own;
  const fillers = random.shuffle(FILLERS).slice(0, 4 + random.below(6));
  const paragraphs = [...told, ...fillers].map((sentence) => fill(sentence, slots));
  const byline = isCopy ? `${plot.city.name.toUpperCase()} (${plot.agency}) — ` : "";
  const headline = fill(random.pick(plot.crisis.headlines), slots);
  return {
    source: `generated/${plot.number}-${index}.json`,
    mediaType: "application/json",
    content: JSON.stringify({
      title: headline,
      text: `${headline}\n\n${byline}${paragraphs.join("\n\n")}`,
      date_publish: published.toISOString(),
      source_domain: `${outlet.toLowerCase().replaceAll(" ", "-")}.example`,
      publisher: outlet,
      language: "en",
    }),
  };
}

function makeLocal(random: Random): Slots {
  const makeName = () => {
    const word = [1, 2, 3].map(() => random.pick(SYLLABLES)).join("");
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const makePerson = () => `${random.pick(FIRST_NAMES)} ${makeName()}`;
  return {
    street: makeName(),
    district: makeName(),
    club: makeName(),
    party: makeName(),
    company: makeName(),
    lawyer: makePerson(),
    mayor: makePerson(),
  };
}

type Slots = Readonly<Record<string, string>>;

const GROUPED = new Intl.NumberFormat("en-US");
const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });

function fillSlots(plot: Plot, day: number, published: Date, random: Random): Slots {
  const scale = makeRandom(`scale ${plot.number}`);
  const base = 4 + scale.below(60);
  const killed = base + day * (1 + scale.below(9));
  const weekday = WEEKDAY.format(published);
  return {
    ...plot.local,
    city: plot.city.name,
    country: plot.city.country,
    killed: String(killed),
    atLeast: random.pick(["at least", "more than", "around", "some"]),
    injured: GROUPED.format(killed * 3 + 7),
    missing: String(2 + scale.below(30)),
    detained: GROUPED.format(120 + day * 210 + scale.below(90)),
    displaced: GROUPED.format(1000 * (1 + scale.below(40))),
    deployed: GROUPED.format(100 * (1 + scale.below(30))),
    part: String(1 + scale.below(Math.max(1, base - 2))),
    weekday,
    official: plot.official,
    minister: plot.minister,
    surname: plot.minister.split(" ").at(-1) ?? plot.minister,
    agency: plot.agency,
    year: String(published.getUTCFullYear() - 5),
    old: String(10 + scale.below(200)),
  };
}

function fill(template: string, slots: Slots): string {
  return template.replaceAll(/\{(\w{1,20})\}/gu, (_, name: string) => slots[name] ?? name);
}
