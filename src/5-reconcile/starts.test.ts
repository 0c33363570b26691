import { expect, it } from "vitest";
import { english } from "../languages/en/index.ts";
import type { Place } from "../model/annotation.ts";
import type { EventClaim } from "./episode-key.ts";
import { listStartDisagreements, listStarts } from "./starts.ts";

const aktau: Place = { name: "Aktau", country: "KZ", admin1: "09", precision: "city" };
const almaty: Place = { name: "Almaty", country: "KZ", admin1: "02", precision: "city" };
const country: Place = { name: "Kazakhstan", country: "KZ", precision: "country" };

it("sets the days beside each other that articles name for the start of the same protests", () => {
  const claims = [
    start("a", "protests began", "2021-08-01", "Sunday", aktau),
    start("b", "protests, which began", "2021-08-01", "Aug. 1", null),
    start("c", "protests began", "2021-07-31", "last day of July", country),
  ];
  expect(listStartDisagreements(listStarts(claims, english.story.happenings))).toEqual([
    {
      question: "protests, first day",
      claims: claims.map(({ id }) => id),
      type: "contradicts",
      reason: "2021-07-31 (“last day of July”) and 2021-08-01 (“Sunday”)",
    },
  ]);
});

it.each([
  ["the same day", start("b", "protests began", "2021-08-01", "Aug. 1", aktau)],
  ["one article", start("a", "protests began", "2021-07-31", "Saturday", aktau)],
  ["another place", start("b", "protests began", "2021-07-31", "Saturday", almaty)],
  ["another month", start("b", "protests began", "2021-06-01", "June 1", aktau)],
  ["a day of going on", start("b", "protests grew", "2021-07-31", "Saturday", aktau)],
  ["now", start("b", "protests started", "2021-08-05", "now", aktau)],
])("lists none for %s", (_, claim) => {
  const claims = [start("a", "protests began", "2021-08-01", "Sunday", aktau), claim];
  expect(listStartDisagreements(listStarts(claims, english.story.happenings))).toEqual([]);
});

function start(article: string, exact: string, edtf: string, text: string, where: Place | null): EventClaim {
  return {
    id: `${article} ${exact} ${edtf}`,
    article,
    kind: "event",
    span: { start: 0, end: 1, exact, prefix: "", suffix: "" },
    sentence: { start: 0, end: 1 },
    claimants: [],
    certainty: "stated",
    when: { edtf, text, basis: "inferred" },
    asOf: null,
    where,
    background: null,
    foundBy: "sample",
    event: { type: "PROTEST", actor: "" },
  };
}
