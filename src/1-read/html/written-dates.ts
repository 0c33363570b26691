import { makeDay } from "../calendar.ts";

/** A full date in the words of any of the world's larger news languages. */
export interface PageDate {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Finds full dates as pages print them: "12. Februar 2020", "12 de febrero de 2020", "February 12, 2020", "2020-02-12",
 * "12.02.2020", "2020年2月12日". `language` decides 03/04/2020: month first on American English pages only, else day first.
 */
export function findPageDates(text: string, language: string): PageDate[] {
  const found: PageDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match.groups ?? {}, language);
      if (day && day >= "1991") found.push({ start: match.index, end: match.index + match[0].length, day });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((date, at) => at === 0 || (found[at - 1]?.end ?? 0) <= date.start);
}

/** The first letters of month names, January to December, without accents; the longer of look-alikes first. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "jän", "ene", "gen", "янв", "січ", "sty", "led", "oca", "ιαν", "січня", "қаң", "يناير"],
  ["feb", "fév", "fev", "fév", "февр", "фев", "лют", "lut", "úno", "şub", "φεβ", "ақп", "فبراير", "شباط"],
  ["mar", "mär", "mrt", "maart", "мар", "бер", "břez", "μαρ", "нау", "مارس", "آذار"],
  ["apr", "avr", "abr", "апр", "квіт", "kwi", "dub", "nis", "απρ", "сәу", "أبريل", "نيسان", "ابريل"],
  ["may", "mai", "mag", "mei", "maj", "мая", "май", "трав", "kvě", "μαϊ", "мам", "مايو", "أيار"],
  ["jun", "juin", "giu", "июн", "черв", "cze", "červn", "haz", "ιουν", "мау", "يونيو", "حزيران"],
  ["jul", "juil", "lug", "июл", "лип", "lip", "červen", "tem", "ιουλ", "шіл", "يوليو", "تموز"],
  ["aug", "aoû", "aou", "ago", "авг", "серп", "sie", "srp", "ağu", "αυγ", "там", "أغسطس", "آب", "اغسطس"],
  ["sep", "set", "сен", "вер", "wrz", "zář", "eyl", "σεπ", "қыр", "سبتمبر", "أيلول"],
  ["oct", "okt", "out", "ott", "окт", "жовт", "paź", "říj", "eki", "οκτ", "қаз", "أكتوبر", "اكتوبر"],
  ["nov", "ноя", "лист", "lis", "kas", "νοε", "қар", "نوفمبر"],
  ["dec", "dez", "déc", "dic", "des", "дек", "груд", "gru", "pro", "ara", "δεκ", "жел", "ديسمبر"],
];

function monthOf(name: string | undefined): number {
  const word = (name ?? "").toLowerCase();
  let best = 0;
  let longest = 0;
  for (const [at, starts] of MONTHS.entries())
    for (const start of starts)
      if (start.length > longest && word.startsWith(start)) [best, longest] = [at + 1, start.length];
  return best;
}

type Groups = Readonly<Record<string, string | undefined>>;
const byName = (g: Groups) => makeDay(Number(g.year), monthOf(g.month), Number(g.day));
const byNumbers = (g: Groups) => makeDay(fullYear(g.year), Number(g.month), Number(g.day));

function fullYear(year: string | undefined): number {
  return year?.length === 2 ? 2000 + Number(year) : Number(year);
}

const FORMS: readonly {
  readonly pattern: RegExp;
  readonly read: (g: Groups, language: string) => string | null;
}[] = [
  // "12. Februar 2020", "12 de febrero de 2020", "12th of February, 2020", "12-Feb-2020"
  {
    pattern:
      /(?<![\p{N}.:])(?<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]{1,3}(?:(?:de|of|do|di)\s)?(?<month>\p{L}{2,12})\.?,?[\s-]{1,3}(?:(?:de|del|do)\s|\/\s\p{L}{3,8}\s)?(?<year>(?:19|20)\d\d)(?!\d)/gu,
    read: byName,
  },
  // "February 12, 2020", "Feb. 12th 2020"
  {
    pattern:
      /(?<month>\p{L}{3,12})\.?\s{1,3}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<year>(?:19|20)\d\d)(?!\d)/gu,
    read: byName,
  },
  // "2020-02-12", "2020/2/12", "2020.02.12", "2020年2月12日", "2020년 2월 12일"
  {
    pattern:
      /(?<![\d/.-])(?<year>(?:19|20)\d\d)(?:[-/.]|[年년]\s?)(?<month>\d{1,2})(?:[-/.]|[月월]\s?)(?<day>\d{1,2})(?![\d/-])/gu,
    read: byNumbers,
  },
  // "12.02.2020", "12.2.20", "12-02-2020"
  {
    pattern:
      /(?<![\d.,/-])(?<day>\d{1,2})(?<mark>[.-])\s?(?<month>\d{1,2})\k<mark>\s?(?<year>(?:19|20)\d\d|\d\d)(?![\d.%€/-])/gu,
    read: (g) => (g.mark === "-" && g.year?.length === 2 ? null : byNumbers(g)),
  },
  // "12/02/2020"
  {
    pattern: /(?<![\d/])(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>(?:19|20)\d\d)(?![\d/])/gu,
    read: (g, language) => {
      const dayFirst = makeDay(Number(g.year), Number(g.month), Number(g.day));
      const monthFirst = makeDay(Number(g.year), Number(g.day), Number(g.month));
      const isAmerican = /^en(?:[-_]US)?$/iu.test(language);
      return isAmerican ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
    },
  },
];
