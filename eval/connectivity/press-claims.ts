import type { PressClaim, Verdict } from "../../src/connectivity/index.ts";

/** Times from, to as stamps; the claim's words are ours, about facts. */
interface Case {
  readonly place: readonly [name: string, country: string, precision: "country" | "city"];
  readonly says: PressClaim["says"];
  readonly medium?: PressClaim["medium"];
  readonly text: string;
  readonly begins?: readonly [string, string];
  readonly ends?: readonly [string, string];
  readonly holds?: readonly [string, string];
  readonly expected: readonly Verdict[];
}

const KZ = ["Kazakhstan", "KZ", "country"] as const;
const IR = ["Iran", "IR", "country"] as const;

/** What papers said, or could have said wrongly, set beside the verdicts a careful reader would accept. */
const CASES: readonly Case[] = [
  {
    place: KZ,
    says: "cut",
    text: "the whole country went offline on Wednesday afternoon, nationwide",
    begins: ["2022-01-05T06:00Z", "2022-01-05T12:00Z"],
    expected: ["agrees"],
  },
  {
    place: KZ,
    says: "cut",
    text: "a nationwide shutdown that lasted some hours of Wednesday",
    begins: ["2022-01-04T18:00Z", "2022-01-05T18:00Z"],
    ends: ["2022-01-04T18:00Z", "2022-01-05T18:00Z"],
    expected: ["agrees-but-temporary"],
  },
  {
    place: KZ,
    says: "cut",
    text: "nobody in the country could go online on Wednesday",
    holds: ["2022-01-04T18:00Z", "2022-01-05T18:00Z"],
    expected: ["agrees"],
  },
  {
    place: KZ,
    says: "cut",
    text: "the internet is cut and an emergency is in force",
    holds: ["2022-01-05T18:00Z", "2022-01-06T18:00Z"],
    expected: ["agrees"],
  },
  {
    place: ["Almaty", "KZ", "city"],
    says: "restored",
    text: "people in Almaty were online again before dawn on Thursday",
    begins: ["2022-01-05T18:00Z", "2022-01-06T00:00Z"],
    expected: ["agrees-but-temporary", "not-measurable"],
  },
  {
    place: KZ,
    says: "restored",
    text: "connections came back before dawn on Thursday",
    begins: ["2022-01-05T18:00Z", "2022-01-06T00:00Z"],
    expected: ["agrees-but-temporary"],
  },
  {
    place: KZ,
    says: "restored",
    text: "the internet has worked without cuts since 11 January",
    begins: ["2022-01-10T18:00Z", "2022-01-11T18:00Z"],
    expected: ["agrees"],
  },
  {
    place: KZ,
    says: "cut",
    medium: "phone",
    text: "mobile phones stopped ringing",
    holds: ["2022-01-04T18:00Z", "2022-01-05T18:00Z"],
    expected: ["not-measurable"],
  },
  {
    place: ["Uzbekistan", "UZ", "country"],
    says: "cut",
    text: "a nationwide blackout",
    holds: ["2022-01-05T00:00Z", "2022-01-06T00:00Z"],
    expected: ["no-data"],
  },
  {
    place: KZ,
    says: "cut",
    text: "a nationwide internet shutdown in March",
    begins: ["2022-03-01T00:00Z", "2022-03-02T00:00Z"],
    expected: ["no-data"],
  },
  {
    place: KZ,
    says: "normal",
    text: "officials denied that the internet was off",
    holds: ["2022-01-05T18:00Z", "2022-01-06T18:00Z"],
    expected: ["not-measurable"],
  },
  {
    place: IR,
    says: "cut",
    text: "a nationwide internet shutdown on Thursday evening",
    begins: ["2026-01-08T14:30Z", "2026-01-08T20:30Z"],
    expected: ["agrees"],
  },
  {
    place: IR,
    says: "cut",
    text: "the nationwide blackout went into its second week",
    holds: ["2026-01-14T20:30Z", "2026-01-15T20:30Z"],
    expected: ["agrees"],
  },
  {
    place: IR,
    says: "cut",
    text: "the internet was shut down nationwide on Friday",
    begins: ["2026-01-09T06:00Z", "2026-01-09T20:30Z"],
    expected: ["onset-differs"],
  },
  {
    place: IR,
    says: "restored",
    text: "internet access was restored on Sunday",
    begins: ["2026-01-17T20:30Z", "2026-01-18T20:30Z"],
    expected: ["onset-differs", "agrees-but-temporary", "not-measurable"],
  },
  {
    place: IR,
    says: "restored",
    text: "the internet was partly restored for banks on 12 January",
    begins: ["2026-01-11T20:30Z", "2026-01-12T20:30Z"],
    expected: ["not-measurable"],
  },
  {
    place: IR,
    says: "cut",
    medium: "mobile internet",
    text: "mobile internet was cut across the country on 16 December",
    begins: ["2025-12-15T20:30Z", "2025-12-16T20:30Z"],
    expected: ["not-measurable"],
  },
  {
    place: IR,
    says: "cut",
    text: "the internet was cut in several provinces on 20 December",
    begins: ["2025-12-19T20:30Z", "2025-12-20T20:30Z"],
    expected: ["not-measurable"],
  },
  {
    place: IR,
    says: "cut",
    text: "a nationwide internet shutdown on 2 December",
    begins: ["2025-12-01T20:30Z", "2025-12-02T20:30Z"],
    expected: ["no-data", "not-measurable"],
  },
  {
    place: ["Tehran", "IR", "city"],
    says: "normal",
    text: "an official said that service in Tehran was normal",
    holds: ["2026-01-09T20:30Z", "2026-01-10T20:30Z"],
    expected: ["not-measurable"],
  },
  // Made up, to see that the tool can say no at all.
  {
    place: IR,
    says: "cut",
    text: "made up: a nationwide internet shutdown on 20 December",
    begins: ["2025-12-19T20:30Z", "2025-12-20T20:30Z"],
    expected: ["contradicts"],
  },
  {
    place: IR,
    says: "normal",
    text: "made up: a spokesman said that there is no shutdown",
    holds: ["2026-01-09T20:30Z", "2026-01-10T20:30Z"],
    expected: ["contradicts"],
  },
];

/** The cases as press claims, each with the verdicts that are right. */
export const PRESS_CASES: readonly { readonly claim: PressClaim; readonly expected: readonly Verdict[] }[] =
  CASES.map(({ place: [name, country, precision], expected, medium = "internet", ...rest }, at) => ({
    claim: {
      id: `case-${at + 1}`,
      place: { name, country, precision },
      medium,
      says: rest.says,
      scope: "",
      text: rest.text,
      begins: rangeOf(rest.begins),
      ends: rangeOf(rest.ends),
      holds: rangeOf(rest.holds),
    },
    expected,
  }));

function rangeOf(stamps: readonly [string, string] | undefined) {
  if (stamps === undefined) return null;
  const [earliest, latest] = stamps.map((stamp) => Date.parse(stamp) / 1000);
  return { earliest: earliest ?? 0, latest: latest ?? 0 };
}
