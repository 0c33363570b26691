import { describe, expect, it } from "vitest";
import fc from "../../test/fast-check.ts";
import { english } from "../languages/en/index.ts";
import { earliestDay, latestDay } from "../model/edtf.ts";
import { findTimes, isDayFirst } from "./times.ts";
import { splitTokens } from "./tokens.ts";

// A Friday.
const DAY = "2022-01-07";

function read(text: string, day: string | null = DAY, focus: string | null = null) {
  const tokens = splitTokens(text, { start: 0, end: text.length }, english);
  return findTimes(tokens, { day, timeZone: "Asia/Almaty", focus }, english.times);
}

/** What `text` says, one `words = EDTF` each. */
function say(text: string, day: string | null = DAY): string[] {
  return read(text, day).map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`);
}

const DATES: readonly [meaning: string, ...phrases: string[]][] = [
  [
    "2022-01-05",
    "January 5, 2022",
    "Jan. 5, 2022",
    "Jan 5th, 2022",
    "5 January 2022",
    "5th of January 2022",
    "Wednesday, January 5, 2022",
    "Wednesday, 5 January 2022",
    "2022-01-05",
    "Wednesday, Jan. 5",
    "Jan. 5",
    "January 5th",
    "5 January",
    "Wednesday",
    "late on Wednesday",
    "early on Jan. 5",
    "Wednesday night",
    "the evening of Wednesday 5 January 2022",
    "two days ago",
    "5 january 2022",
    "5 January in 2022",
    "5th of January of 2022",
    "five January 2022",
    "2022/Jan/05",
    "2022-Jan-5",
    "Jan-5-2022",
    "5/Jan/2022",
    "Wednesday the 5th",
    "Wed. the 5th",
    "Wed 5th",
    "day before yesterday",
    "this week on Wednesday",
    "early in the day Wednesday",
  ],
  ["2022-01-07", "today", "Friday", "tonight", "this morning", "January 7", "early Friday"],
  ["2022-01-06", "yesterday", "last night", "Thursday", "late Thursday night"],
  ["2021-12-31", "New Year's Eve", "New Year’s Eve", "last Friday", "Dec. 31"],
  ["2022-01-01", "New Year's Day", "Saturday"],
  ["2021-12-25", "Christmas", "Christmas Day"],
  ["2021-11-25", "Thanksgiving", "Thanksgiving Day"],
  ["2022-01-14", "next Friday"],
  ["2021-12-27/2022-01-02", "last week"],
  ["2021-12-20/2021-12-26", "the week before last"],
  ["2021-12-25/2021-12-26", "the weekend before last"],
  ["2021-12-27", "the Monday before last"],
  ["2012-01-07", "ten years ago today", "this day in 2012"],
  ["2012-01-02/2012-01-08", "ten years ago this week"],
  ["2020-01", "two years ago this month"],
  ["2021-12-31", "a week ago today"],
  ["2022-01-04", "Tuesday (4 January)", "Tuesday (Jan. 4)"],
  ["2019-04-21", "Easter Sunday attacks of 2019"],
  ["2020-10-25", "October 25 takeover of 2020"],
  ["2021-06-22", "twenty-second of June", "twenty second of June"],
  ["2022-01-27", "Thursday the twenty-seventh", "Thursday the twenty seventh"],
  ["1986-01-25", "twenty five January nineteen eighty six"],
  ["2019-11-15", "2 years, 1 month and 22 days ago", "2 years 1 month 22 days ago"],
  ["2020-10", "a year and three months ago"],
  ["2021-12-31/2022-01-02", "the three days to Sunday"],
  ["2021-11/2021-12", "the two months to December"],
  ["2021-12-30~/2022-01-02~", "late last week", "the end of last week"],
  ["2022-01-03/2022-01-09", "this week", "the week of Jan. 5", "w/c 3 Jan", "week commencing 3 January"],
  [
    "2022-01-08/2022-01-09",
    "the weekend of the 8th",
    "the weekend of 8 January",
    "the weekend of 8-9 January",
  ],
  ["2022-01-01/2022-01-07", "year to date", "the year to date", "month to date"],
  ["2021-11-29~/2021-12-05~", "week 48 of 2021", "week 48, 2021", "epidemiological week 48"],
  ["2022-01-03/2022-01-07", "earlier this week"],
  ["2022-01-07/2022-12-31", "later this year"],
  ["2022-01-01/2022-01-02", "the weekend"],
  ["2021-12", "last month", "Dec.", "December 2021", "a month ago"],
  ["2021-12-01~/2021-12-10~", "early December 2021", "the start of December"],
  ["2020", "two years ago", "2020"],
  ["2020~", "more than two years ago", "nearly two years ago", "about two years ago"],
  ["2021", "last year", "a year ago"],
  ["2014-04", "April 2014", "april 2014", "Apr-2014", "April/2014", "2014-04", "2014/04"],
  ["2014-04-21~/2014-04-30~", "late April 2014", "the end of April 2014"],
  ["2014-04-10~/2014-04-20~", "mid-April 2014", "the middle of April 2014"],
  ["2021-09~/2021-12~", "late 2021", "late last year"],
  ["2021-11-29~/2021-12-05~", "the first week of December", "the first week of December 2021"],
  ["2021-12-20~/2022-01-02~", "the last two weeks of December"],
  ["2021-01/2021-09", "the first nine months of 2021", "the first nine months of last year"],
  ["2021-07/2021-12", "the second half of 2021", "H2 2021", "2021 H2", "2021-H2"],
  ["2021-12-05", "the first Sunday of December", "the first Sunday in December 2021"],
  ["196X", "the 1960s", "1960s", "the 1960's", "the 1960’s", "the sixties", "the '60s"],
  ["19XX", "the 20th century"],
  ["2013/2014", "2013-2014", "2013/14"],
  ["2020-06/2020-08", "June-August 2020", "Jun.-Aug. 2020", "June to August 2020"],
  ["2020-11/2021-02", "Nov.-Feb. 2021", "November–February 2021"],
  [
    "2022-01-02/2022-01-05",
    "January 2-5",
    "January 2 to 5",
    "Jan. 2-5, 2022",
    "2-5 January",
    "2 January to 5 January",
    "Jan. 2 through Jan. 5",
    "2nd to 5th January",
    "the second to the fifth of January",
    "January second to fifth",
  ],
  [
    "2022-01-05/2022-01-06",
    "5 and 6 January",
    "Jan. 5 and 6",
    "the 5th and 6th of January",
    "Wednesday and Thursday",
  ],
  ["2022-01-04/2022-01-06", "4, 5 and 6 January", "Tuesday to Thursday", "January 4, 5 and 6, 2022"],
  ["2021-10/2022-02", "October 2021 to February 2022", "October to February 2022"],
  ["2021-12-24/2022-01-07", "the past two weeks"],
  ["2022-01-05/2022-01-07", "the past 48 hours"],
  ["2015/2022", "the past seven years", "the last seven years", "the seven past years"],
  ["2021-12-29~/2022-01-07", "recent days"],
  ["2021-22", "last summer"],
  ["2011-22", "the summer of 2011"],
  [
    "2021-10/2021-12",
    "the fourth quarter of 2021",
    "4th quarter of 2021",
    "Q4 2021",
    "Q4 of 2021",
    "2021-Q4",
    "Q4 last year",
  ],
  ["2022-01-05~", "around Jan. 5"],
  ["2022", "05/01/2022"],
  ["2022-01-25", "25/01/2022", "01/25/2022", "25.01.2022"],
];

describe("dates", () => {
  for (const [meaning, ...phrases] of DATES) {
    it.each(phrases)(`%s means ${meaning}`, (phrase) => {
      expect(say(`It happened in ${phrase}, officials said.`)).toEqual([`${phrase} = ${meaning}`]);
    });
  }

  it("are joined to the stretch that they bound", () => {
    expect(say("It lasts from 5 January to 19 January.")).toEqual([
      "5 January to 19 January = 2022-01-05/2022-01-19",
    ]);
    expect(say("Between Monday and Thursday 12 people died.")).toEqual([
      "Monday and Thursday = 2022-01-03/2022-01-06",
    ]);
    expect(say("Between 2 and 5 January they met.")).toEqual(["2 and 5 January = 2022-01-02/2022-01-05"]);
    expect(say("Some 400 people had to be rescued on Monday.")).toEqual(["Monday = 2022-01-03"]);
    expect(say("The talks are to be held on Monday.")).toEqual(["Monday = 2022-01-10"]);
    expect(say("Flights were cancelled due to fog on Monday.")).toEqual(["Monday = 2022-01-03"]);
    expect(say("The envoy is due to arrive on Monday.")).toEqual(["Monday = 2022-01-10"]);
    expect(say("He opened fire at an office Christmas party.")).toEqual([]);
    expect(say("They fought in the 2000 block of West Street.")).toEqual([]);
    expect(say("They will be shut from Friday to Monday.")).toEqual([
      "Friday to Monday = 2022-01-07/2022-01-10",
    ]);
    expect(say("It was shut from Friday to Monday.")).toEqual(["Friday to Monday = 2021-12-31/2022-01-03"]);
    expect(say("It was off from 6 pm Sunday to 6 am Monday.")).toEqual([
      "6 pm Sunday to 6 am Monday = 2022-01-02/2022-01-03",
    ]);
    expect(say("It was off from 11 pm on Thursday until 7 am on Friday.", "2022-01-06")).toEqual([
      "11 pm on Thursday until 7 am on Friday = 2022-01-06/2022-01-07",
    ]);
    expect(read("from 11 pm to 7 am")).toMatchObject([{ clock: "23:00", undated: true }]);
    expect(read("on 5 and 6 January")[0]?.parts).toMatchObject([
      { edtf: "2022-01-05" },
      { edtf: "2022-01-06" },
    ]);
  });

  it("in digits take their order from the others of the article", () => {
    expect(isDayFirst("From 25/01/2022 to 05/02/2022.", DAY)).toBe(true);
    expect(isDayFirst("From 01-25-22 to 02-05-22.", DAY)).toBe(false);
    expect(isDayFirst("Updated 07/01/2022. Shut since 05/01/2022.", DAY)).toBe(true);
    expect(isDayFirst("From 25/01/2022 to 02/14/2022.", DAY)).toBeNull();
    expect(isDayFirst("Case 1/25/2022/7, on 05/02/2022", DAY)).toBeNull();
    const text = "It was shut on 05/01/2022.";
    const tokens = splitTokens(text, { start: 0, end: text.length }, english);
    const anchor = { day: DAY, timeZone: "UTC", isDayFirst: () => true };
    expect(findTimes(tokens, anchor, english.times)).toMatchObject([
      { edtf: "2022-01-05", basis: "inferred" },
    ]);
  });

  it("are joined to the night before a day", () => {
    expect(say("Clashes went on overnight into Thursday.")).toEqual([
      "overnight into Thursday = 2022-01-05/2022-01-06",
    ]);
    expect(say("Clashes went on from Wednesday night into Thursday.")).toEqual([
      "Wednesday night into Thursday = 2022-01-05/2022-01-06",
    ]);
    expect(say("They will be shut from next Monday to Friday.")).toEqual([
      "next Monday to Friday = 2022-01-10/2022-01-14",
    ]);
  });

  it("are not joined where they are two", () => {
    expect(say("They met on Monday and Thursday.")).toHaveLength(2);
    expect(say("The vote was postponed from Monday to Wednesday.")).toHaveLength(2);
    expect(say("He died on Monday and Tuesday's talks were off.")).toHaveLength(2);
  });

  it("are counted from others", () => {
    expect(say("Two days after Monday's attack they left.")).toEqual(["Two days after Monday = 2022-01-05"]);
    expect(say("It came a week before 10 January.")).toEqual(["a week before 10 January = 2022-01-03"]);
    expect(say("It was off for five days from 5 January.")).toEqual([
      "five days = ",
      "5 January = 2022-01-05",
    ]);
  });

  it("take their month from the date spoken of", () => {
    expect(say("It began on 2 December. On the 8th, police came.")).toEqual([
      "2 December = 2021-12-02",
      "the 8th = 2021-12-08",
    ]);
    expect(say("It began on 30 December and ended on the 2nd.")).toEqual([
      "30 December = 2021-12-30",
      "the 2nd = 2022-01-02",
    ]);
    expect(say("They met on the 5th.")).toEqual(["the 5th = 2022-01-05"]);
    expect(say("They met on Friday the 17th.")).toEqual(["Friday the 17th = 2021-12-17"]);
    expect(say("They will meet on the 20th of this month.")).toEqual(["the 20th of this month = 2022-01-20"]);
  });

  it("are stated where the words give the year, inferred where the article's day does", () => {
    const basis = (text: string) => read(text).map((time) => time.basis);
    expect(basis("on January 5, 2022")).toEqual(["stated"]);
    expect(basis("in April 2014")).toEqual(["stated"]);
    expect(basis("since 2019")).toEqual(["stated"]);
    expect(basis("on Jan. 5")).toEqual(["inferred"]);
    expect(basis("on Wednesday")).toEqual(["inferred"]);
  });

  it("lie in the past unless the words look ahead", () => {
    expect(say("The order is in effect until January 19.")).toEqual(["January 19 = 2022-01-19"]);
    expect(say("They arrived on Monday.")).toEqual(["Monday = 2022-01-03"]);
    expect(say("The council will meet on Monday.")).toEqual(["Monday = 2022-01-10"]);
    expect(say("Talks are scheduled for Monday.")).toEqual(["Monday = 2022-01-10"]);
    expect(say("The hearing was adjourned to the 27th.")).toEqual(["the 27th = 2022-01-27"]);
    expect(say("The January-March rains failed.")).toEqual(["January-March = 2021-01/2021-03"]);
    expect(say("A day of mourning will still be held on Monday.")).toEqual(["Monday = 2022-01-10"]);
    expect(say("He will be travelling to the United States Monday.")).toEqual(["Monday = 2022-01-10"]);
    expect(say("On Monday, the East Valley Farm Workers Aid League will march.")).toEqual([
      "Monday = 2022-01-10",
    ]);
    expect(say("They have until 9 a.m. Monday to leave.")).toEqual(["9 a.m. Monday = 2022-01-10"]);
    expect(say("Access was restored by early Thursday.")).toEqual(["early Thursday = 2022-01-06"]);
    expect(say("He said on Wednesday that troops will leave.")).toEqual(["Wednesday = 2022-01-05"]);
    expect(say("By Wednesday night, 44 were dead.")).toEqual(["Wednesday night = 2022-01-05"]);
    expect(say("Schools are shut until Friday.")).toEqual(["Friday = 2022-01-14"]);
    expect(say("It was not until Friday that he spoke.")).toEqual(["Friday = 2022-01-07"]);
    expect(say("Since 20 January, 40 have died.")).toEqual(["20 January = 2021-01-20"]);
    expect(say("Talks will resume in two weeks.")).toEqual(["two weeks = 2022-01-17/2022-01-23"]);
    expect(say("A vote was promised in two years' time.")).toEqual(["two years' time = 2024"]);
    expect(say("In two weeks of fighting, 300 were killed.")).toEqual(["two weeks = "]);
    expect(say("The strike began in December.")).toEqual(["December = 2021-12"]);
    expect(say("A video recorded in December came out.", "2016-10-13")).toEqual(["December = 2015-12"]);
  });

  it("cross the turn of the year", () => {
    expect(say("Shops closed on Jan. 2.", "2022-12-30")).toEqual(["Jan. 2 = 2023-01-02"]);
    expect(say("Protests began on Nov. 16.", "2022-01-05")).toEqual(["Nov. 16 = 2021-11-16"]);
  });

  it("take their year or week from the words beside them", () => {
    expect(say("It closed in June last year.")).toEqual(["June last year = 2021-06"]);
    expect(say("He spoke on Thursday last week.")).toEqual(["Thursday last week = 2021-12-30"]);
  });

  it("count from the day spoken of before", () => {
    expect(say("Police came on Jan. 2 and left the next day.")).toEqual([
      "Jan. 2 = 2022-01-02",
      "the next day = 2022-01-03",
    ]);
    expect(say("Crowds came on Wednesday. Late in the day they left.")).toEqual([
      "Wednesday = 2022-01-05",
      "Late in the day = 2022-01-05",
    ]);
    expect(say("He said that Thursday's talks failed.")).toEqual(["Thursday = 2022-01-06"]);
    const tokens = splitTokens("Three days later", { start: 0, end: 16 }, english);
    const anchor = { day: DAY, timeZone: "UTC", focus: "2022-01-02" };
    expect(findTimes(tokens, anchor, english.times)[0]?.edtf).toBe("2022-01-05");
  });

  it("stay what they are beside other words", () => {
    expect(say("The shooting last month of her son shook them.")).toEqual(["last month = 2021-12"]);
    expect(say("He won the last week of the campaign.")).toEqual([]);
    expect(say("Call 138-2010-2015 for help.")).toEqual([]);
    expect(say("See example.org/2021/11/clashes for more.")).toEqual([]);
    expect(say("In 2021 - 11 people died.")).toEqual(["2021 = 2021"]);
    expect(say("A UH-1H helicopter crashed.")).toEqual([]);
    expect(say("The 19-April Movement said so.")).toEqual([]);
    expect(say("At 1545 people in the camp left.")).toEqual([]);
    expect(say("The Q3 battery was hit.")).toEqual([]);
    expect(read("The toll stood at 10 on Monday night.")).toMatchObject([{ edtf: "2022-01-03" }]);
    expect(read("The toll stood at 10 on Monday night.")[0]).not.toHaveProperty("clock");
    expect(say("He was held at 12 on Monday morning.")).toEqual(["Monday morning = 2022-01-03"]);
    expect(say("He arrived at 10 Monday.")).toEqual(["Monday = 2022-01-03"]);
    expect(say("On Monday the second group left.")).toEqual(["Monday = 2022-01-03"]);
    expect(say("On Monday the tenth was found.")).toEqual(["Monday = 2022-01-03"]);
    expect(say("The twelve March 2020 arrests went on.")).toEqual(["March 2020 = 2020-03"]);
    expect(say("Reported 05/01/2022 12:04")).toEqual(["05/01/2022 = 2022"]);
    expect(say("The day before last Tuesday's hearing he left.")).toEqual(["last Tuesday = 2022-01-04"]);
    expect(say("He was jailed two years ago, on Friday he was freed.")).toEqual([
      "two years ago = 2020",
      "Friday = 2022-01-07",
    ]);
    expect(say("They consoled each other Wednesday.")).toEqual(["Wednesday = 2022-01-05"]);
    expect(say("He faced trial beginning Monday.")).toEqual(["Monday = 2022-01-10"]);
  });

  it("have no place before the first year", () => {
    expect(say("They came 10,000 years ago and stayed.")).toEqual(["10,000 years ago = "]);
  });

  it("have no place without the article's day, unless given in full", () => {
    expect(say("He spoke on Wednesday, two days ago, on Jan. 5, and on January 5, 2022.", null)).toEqual([
      "Wednesday = ",
      "two days ago = ",
      "Jan. 5 = ",
      "January 5, 2022 = 2022-01-05",
    ]);
  });
});

describe("clock times", () => {
  it.each([
    ["at 10:30 p.m. on Jan. 5", "2022-01-05", "22:30"],
    ["at 17 : 20 GMT", "2022-01-07", "17:20"],
    ["on Wednesday at 6.10am", "2022-01-05", "06:10"],
    ["around 2 pm Thursday", "2022-01-06", "14:00"],
    ["at 06:00 GMT", "2022-01-07", "06:00"],
    ["at 18:45 on Wednesday", "2022-01-05", "18:45"],
    ["at noon on Wednesday", "2022-01-05", "12:00"],
    ["at 12:15 a.m.", "2022-01-07", "00:15"],
    ["January 7, 2022 9:07 pm", "2022-01-07", "21:07"],
    ["at 4 in the morning", "2022-01-07", "04:00"],
    ["midnight Thursday", "2022-01-06", "24:00"],
    ["at 12 noon on Wednesday", "2022-01-05", "12:00"],
    ["at half past three on Wednesday", "2022-01-05", "03:30"],
    ["at a quarter to eight in the evening", "2022-01-07", "19:45"],
    ["at 6 pm (1230 GMT) on Wednesday", "2022-01-05", "18:00"],
    ["from 5 to 6 p.m. on Wednesday", "2022-01-05", "17:00"],
    ["between 11 and 3 a.m.", "2022-01-07", "23:00"],
    ["from 10 to 11:30am", "2022-01-07", "10:00"],
    ["around 10:30 Wednesday night", "2022-01-05", "22:30"],
    ["Wednesday night around 8:30", "2022-01-05", "20:30"],
    ["at 3:30 this afternoon", "2022-01-07", "15:30"],
    ["at 9:30 last night", "2022-01-06", "21:30"],
    ["at 3:30 on Wednesday night", "2022-01-05", "03:30"],
    ["at 09:30 on Wednesday morning", "2022-01-05", "09:30"],
    ["at ten fifty five p.m. on Wednesday", "2022-01-05", "22:55"],
    ["at 14h30 on Wednesday", "2022-01-05", "14:30"],
    ["05.01.2022 12:04", "2022-01-05", "12:04"],
    ["5 January 2022 12:04", "2022-01-05", "12:04"],
    ["2022-01-05T12:04:10", "2022-01-05", "12:04"],
    ["between 9.30 and 11 a.m. on Wednesday", "2022-01-05", "09:30"],
    ["between 5 and 6 in the afternoon", "2022-01-07", "17:00"],
    ["from 2000 to 0600", "2022-01-07", "20:00"],
    ["at 0300", "2022-01-07", "03:00"],
    ["at 0215 hours on Wednesday", "2022-01-05", "02:15"],
    ["at 8 tonight", "2022-01-07", "20:00"],
    ["around 7 last night", "2022-01-06", "19:00"],
    ["at 8 on Wednesday morning", "2022-01-05", "08:00"],
    ["tonight at 10", "2022-01-07", "22:00"],
    ["10 o'clock at night", "2022-01-07", "22:00"],
    ["at 1545 (2145 GMT) on Wednesday", "2022-01-05", "15:45"],
    ["between 0600 and 1800", "2022-01-07", "06:00"],
    ["at mid-day on Wednesday", "2022-01-05", "12:00"],
  ])("%s", (text, edtf, clock) => {
    expect(read(text)).toMatchObject([{ edtf, clock, kind: "time" }]);
  });
});

describe("lengths and repeated times", () => {
  it.each([
    ["a two-week state of emergency", "duration", "P2W"],
    ["cut off for several hours", "duration", "PTXH"],
    ["Kazakhstan's 30 years of independence", "duration", "P30Y"],
    ["within 48 hours", "duration", "PT48H"],
    ["more than a decade", "duration", "P10Y"],
    ["two and a half years", "duration", "P2Y6M"],
    ["half an hour", "duration", "PT30M"],
    ["an hour and a half", "duration", "PT1H30M"],
    ["two years and a half", "duration", "P2Y6M"],
    ["one and a half hour", "duration", "PT1H30M"],
    ["for 72h", "duration", "PT72H"],
    ["1 year, 2 months and 3 days", "duration", "P1Y2M3D"],
    ["2 days 5 hours 10 minutes", "duration", "P2DT5H10M"],
    ["the past seven years", "duration", "P7Y"],
    ["every day", "set", "P1D"],
    ["every Tuesday and Thursday", "set", "XXXX-WXX-2"],
    ["each Friday", "set", "XXXX-WXX-5"],
    ["on Fridays", "set", "XXXX-WXX-5"],
    ["twice a week", "set", "P1W"],
    ["every other week", "set", "P2W"],
    ["every other Friday", "set", "XXXX-WXX-5"],
    ["on Friday evenings", "set", "XXXX-WXX-5TEV"],
    ["every day at 7:13 p.m.", "set", "T19:13"],
    ["from 8 p.m. to 5 a.m. every day", "set", "T20"],
    ["9 a.m. on Sundays", "set", "XXXX-WXX-7T09"],
    ["for a fortnight", "duration", "P2W"],
    ["an hour and 30 minutes", "duration", "PT1H30M"],
    ["two years and six months in prison", "duration", "P2Y6M"],
  ])("%s", (text, kind, timex) => {
    expect(read(text)).toMatchObject([{ kind, timex }]);
  });
});

describe("TIMEX3 values", () => {
  it.each([
    ["last week", "2021-W52"],
    ["the weekend", "2021-W52-WE"],
    ["Wednesday night", "2022-01-05TNI"],
    ["Wednesday afternoon", "2022-01-05TAF"],
    ["now", "PRESENT_REF"],
    ["recently", "PAST_REF"],
    ["in the coming days", "FUTURE_REF"],
    ["the third quarter", "2021-Q3"],
    ["the latest quarter", "2021-Q4"],
    ["the current fiscal year", "2022"],
  ])("%s is %s", (text, timex) => {
    expect(read(text).map((time) => time.timex)).toEqual([timex]);
  });
});

it("remembers the quarter spoken of, whatever days come between", () => {
  const text =
    "The third-quarter loss was announced on Monday. In the year-ago quarter it was smaller; by the latest period, and in the 2019 quarter, it was not.";
  expect(read(text).map((time) => time.timex)).toEqual([
    "2021-Q3",
    "2022-01-03",
    "2020-Q3",
    "2021-Q3",
    "2019-Q3",
  ]);
});

describe("what is no time", () => {
  it.each([
    "a 21-year-old man",
    "Nazarbayev, 81 years old,",
    "the 81-year old ruler",
    "More than 2,000 people were detained",
    "about 2000 people were detained",
    "2012 homes burned",
    "page 3 of 5",
    "They may march and then fall",
    "Three quarters of the town burned",
    "Shops in the quarter stayed shut",
    "It was high noon for the council",
    "May said so",
    "flight 2022",
    "$2014",
    "a Legacy 650 jet",
    "won 3:2",
    "version 1.2.30",
    "the sun sat low",
    "one second opinion",
    "China Daily and the Bloody Sunday inquiry",
    "an overnight curfew",
    "between 10 and 12 officers",
    "the 18th Airborne Corps",
    "on the 18th floor",
    "the third explosion",
    "he was the 18th to die",
    "version 32-2015",
    "code 133-03-03-2020",
    "they won ten to nine",
  ])("%s", (text) => {
    expect(say(text)).toEqual([]);
  });

  it("leaves the count out of a date", () => {
    expect(say("In January 12 police officers were killed.")).toEqual(["January = 2022-01"]);
    expect(say("On Jan. 5 police opened fire.")).toEqual(["Jan. 5 = 2022-01-05"]);
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."January 5 , 2022 the last two weeks ago 9,999 years centuries later past few Friday night at 10 : 30 p.m. 1960 s and a half - of early May year 's 2 to / 12".split(
      " ",
    ),
  );

  it("gives times in order that lie in the text and do not overlap", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(" ");
        let end = 0;
        for (const time of read(text)) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          end = time.end;
          if (time.edtf !== "") expect(earliestDay(time.edtf) ?? latestDay(time.edtf)).not.toBeNull();
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
