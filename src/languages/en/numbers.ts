import type { Modifier } from "../../model/annotation.ts";
import type { ModifierPhrase, NumberLexicon, VagueNumber } from "../../model/lexicon/numbers.ts";
import { words } from "./grammar.ts";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";

export const numbers: NumberLexicon = {
  units: new Map([
    ...UNITS.split(" ").map((word, value): [string, number] => [word, value]),
    ...TENS.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]),
  ]),
  scales: new Map([
    ["hundred", 100],
    ["thousand", 1e3],
    ["million", 1e6],
    ["billion", 1e9],
    ["trillion", 1e12],
    ["dozen", 12],
    ["dozens", 12],
    ["bn", 1e9],
    ["bln", 1e9],
    ["mln", 1e6],
    ["mn", 1e6],
    ["tn", 1e12],
    ["tln", 1e12],
    ["trln", 1e12],
    ["lakh", 1e5],
    ["lakhs", 1e5],
    ["crore", 1e7],
    ["crores", 1e7],
  ]),
  fractions: new Map(
    [
      ["half", 2],
      ["third", 3],
      ["quarter", 4],
      ["fifth", 5],
      ["sixth", 6],
      ["seventh", 7],
      ["eighth", 8],
      ["ninth", 9],
      ["tenth", 10],
    ].flatMap(([word, parts]): [string, number][] => [
      [String(word), Number(parts)],
      [`${word}s`, Number(parts)],
    ]),
  ),
  evenShares: words("half quarter"),
  shareBefore: words("of was were is are has have had"),
  shares: words(
    "half third thirds quarter quarters fifth fifths tenth tenths % percent cent most some many few several any none neither part parts majority",
  ),
  exceptions: ["all but", "all except", "all except for", "everyone but", "everyone except"].map((phrase) =>
    phrase.split(" "),
  ),
  suffixes: new Map([
    ["k", 1e3],
    ["m", 1e6],
  ]),
  crowds: words(`
    people persons men women children civilians residents inhabitants refugees migrants workers voters users customers households families
    homes protesters demonstrators troops soldiers passengers tourists pupils students displaced
  `),
  multiples: new Map([
    ["double", 2],
    ["triple", 3],
    ["quadruple", 4],
    ["quintuple", 5],
  ]),
  multiplied: words("homicide murder killing slaying fatality shooting stabbing"),
  joiner: "and",
  decimal: { word: "point", notAfter: words("at") },
  tags: new Map([
    ["odd", "about"],
    ["plus", "at_least"],
  ]),
  // "<3" is a heart.
  signs: new Map([
    [">", "more_than"],
    ["≥", "at_least"],
    ["≤", "up_to"],
    ["~", "about"],
    ["≈", "about"],
  ]),
  // The readings of ledger.md: dozens 24, scores 40, hundreds 200, thousands 2,000, several 3.
  vague: [
    ...vague(20_000, "tens of thousands"),
    ...vague(200_000, "hundreds of thousands"),
    ...vague(2_000_000, "millions"),
    ...vague(24, "dozens", "dozens and dozens"),
    ...vague(40, "scores"),
    ...vague(200, "hundreds"),
    ...vague(2000, "thousands", "thousands and thousands", "hundreds or thousands"),
    ...vague(3, "several", "a few", "a handful", "at least a few", "quite a few"),
    ...vague(2, "multiple"),
    { words: ["a", "couple", "of"], low: 2, high: 2, modifier: "about" },
    { words: ["a", "couple"], low: 2, high: 2, modifier: "exact" },
    { words: ["a", "pair"], low: 2, high: 2, modifier: "exact" },
    { words: ["a", "dozen"], low: 12, high: 12, modifier: "exact" },
    { words: ["a", "hundred"], low: 100, high: 100, modifier: "about" },
    { words: ["a", "thousand"], low: 1000, high: 1000, modifier: "about" },
    { words: ["a", "million"], low: 1e6, high: 1e6, modifier: "about" },
    { words: ["a", "score"], low: 20, high: 20, modifier: "about" },
  ],
  vagueMultipliers: new Map([
    ["several", 3],
    ["few", 3],
    ["many", 2],
    ["couple", 2],
  ]),
  before: [
    ...phrases(
      "at_least",
      "at least",
      "a least",
      "no fewer than",
      "no less than",
      "not less than",
      "a minimum of",
      "as few as",
    ),
    ...phrases(
      "more_than",
      "more than",
      "over",
      "upwards of",
      "upward of",
      "in excess of",
      "exceeding",
      "well over",
      "just over",
    ),
    ...phrases(
      "more_than",
      "well more than",
      "greater than",
      "larger than",
      "higher than",
      "bigger than",
      "above",
    ),
    ...phrases("up_to", "up to", "as many as", "at most", "no more than", "not more than", "a maximum of"),
    ...phrases(
      "fewer_than",
      "fewer than",
      "less than",
      "just under",
      "under",
      "below",
      "smaller than",
      "lower than",
    ),
    ...phrases(
      "at_least",
      "equal to or more than",
      "equal to or greater than",
      "greater than or equal to",
      "more than or equal to",
      "not fewer than",
    ),
    ...phrases(
      "up_to",
      "equal to or less than",
      "equal to or fewer than",
      "less than or equal to",
      "fewer than or equal to",
      "not exceeding",
    ),
    ...phrases(
      "about",
      "about",
      "around",
      "some",
      "approximately",
      "roughly",
      "an estimated",
      "estimated",
      "close to",
      "closer to",
      "nearer to",
      "nearer",
      "in the region of",
      "on the order of",
    ),
    ...phrases(
      "about",
      "nearly",
      "almost",
      "circa",
      "near",
      "approx",
      "approx.",
      "somewhere around",
      "in the region of",
    ),
  ],
  after: [
    ...phrases(
      "at_least",
      "or more",
      "or greater",
      "or above",
      "or higher",
      "and more",
      "and above",
      "and over",
      "and counting",
      "+",
      "plus",
    ),
    ...phrases("about", "or so", "odd", "or thereabouts"),
    ...phrases("up_to", "or fewer", "or less", "or lower", "or below"),
  ],
  rangeWords: words("to or - – — ~ and through"),
  boundJoiners: words("but and"),
  rangeOpeners: words("between from"),
  spanOpeners: words(
    "ranging range ranges ranged vary varying varies anywhere said that estimated “ ( : — –",
  ),
  verbModifiers: new Map([
    ...verbs(
      "more_than",
      "surpass surpasses surpassed surpassing exceed exceeds exceeded top tops topped topping",
    ),
    ...verbs("more_than", "pass passes passed passing crossed crosses past beyond"),
    ...verbs("about", "nears neared nearing approaches approached approaching"),
  ]),
  additionalBefore: words("another additional further other"),
  oneMore: words("another"),
  pairs: words("both"),
  twins: words("twin"),
  increasing: words("another additional further more"),
  additionalAfter: words("others other more additional further"),
  ordinals: new Map([
    ...ORDINALS.split(" ").map((word, index): [string, number] => [word, index + 1]),
    ...TENTHS.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]),
    ...TENS.split(" ").flatMap((tens, index) =>
      ORDINALS.split(" ")
        .slice(0, 9)
        .map((word, ones): [string, number] => [`${tens}-${word}`, (index + 2) * 10 + ones + 1]),
    ),
  ]),
  ordinalScales: new Map([
    ["hundredth", 100],
    ["thousandth", 1e3],
    ["millionth", 1e6],
    ["billionth", 1e9],
    ["trillionth", 1e12],
  ]),
  placeOpeners: words("the a an its their his her"),
  ordinalEndings: words("st nd rd th"),
  percents: words("% percent percents pc per-cent percentage"),
  funds: words(
    "cash aid funding funds damages fines compensation assets revenue taxes loans losses donations ransom savings subsidies debt grants bonds",
  ),
  currencies: words(`
    dollar dollars euro euros pound pounds tenge rouble roubles ruble rubles rupee rupees yuan yen naira lira peso pesos franc francs
    shilling shillings won rand dinar dinars riyal riyals cents pence penny usd eur gbp
    krona kronor krone kroner zloty forint baht ringgit rupiah hryvnia hryvnias manat som taka drachma shekel shekels dirham dirhams bitcoin bitcoins
    rmb renminbi guilder guilders peseta pesetas markka deutschmark deutschmarks escudos
  `),
  currencySigns: words("$ £ € ¥ ₹ ₽ ₸ ₦ ₴ ₺ ₩ ₫ ₱ ₡ ₾ ₭ ₿ us$ rs rs. usd eur gbp n₦"),
  measures: words(`
    km kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm mm foot feet ft inch inches yard yards
    kg kilogram kilograms kilo kilos tonne tonnes ton tons gram grams pound-weight litre litres liter liters gallon gallons barrel barrels
    acre acres hectare hectares degree degrees mph kph knot knots gmt mw megawatt megawatts gw kilowatt volts watt watts magnitude bpd
    bits gb mb tb square cubic points point rounds bullets calibre caliber mm-caliber votes seats copies times fold rpm counts
  `),
  durations: words(`
    second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years decade decades
    century centuries season seasons yr yrs hr hrs min mins
  `),
  clockWords: words("am pm a.m. p.m. a.m p.m o'clock gmt utc est edt cst pst"),
  yearly: words("annually yearly"),
  each: words("each every per"),
  phrasalVerbs: words("hand handed handing hands turn turned turning take took taken taking ran run running"),
  streets: words(
    "street st avenue ave road rd drive dr lane ln place boulevard blvd terrace parkway crescent",
  ),
  blocks: words("block blk"),
  shots: words("shot"),
  shooters: words("fired fires firing fire heard hears hear took takes take only just"),
  shotVerbs: words("fired rang hit struck missed at into through from and pierced went"),
  hyphenated: words("strong mark"),
  milestones: words("mark milestone"),
  decades: words(
    "teens twenties thirties forties fifties sixties seventies eighties nineties mid-twenties mid-thirties mid-forties mid-fifties",
  ),
  ageWords: words("age aged ages"),
  ageBounds: words("under over above below"),
  olds: words("old olds"),
  ageShorts: words("yo yrs-old yr-old"),
  years: words("year years yr yrs"),
  channels: words("news"),
  rankers: words("number"),
  labels: words(`
    no no. nos number flight page route highway interstate road street avenue block room section article chapter channel line gate platform
    terminal boeing airbus cessna type phase level grade unit ward district precinct zone sector part volume issue episode photo image slide
    apartment apt suite building size call phone tel fax box pier mark version category title act resolution code area figure fig exit mile
    kilometre km marker lot hall world war school local news
  `),
};

function vague(low: number, ...texts: readonly string[]): VagueNumber[] {
  return texts.map((text) => ({ words: text.split(" "), low, modifier: "vague" }));
}

function verbs(modifier: Modifier, list: string): [string, Modifier][] {
  return [...words(list)].map((verb) => [verb, modifier]);
}

function phrases(modifier: Modifier, ...texts: readonly string[]): ModifierPhrase[] {
  return texts.map((text) => ({ words: text.split(" "), modifier }));
}
