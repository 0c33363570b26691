import { expect, test } from "vitest";
import type { Place } from "./annotation.ts";
import { isWithin } from "./place.ts";

const aktau: Place = { name: "Aktau", geonames: 610612, country: "KZ", admin1: "09", precision: "city" };
const mangystau: Place = {
  name: "Mangystau",
  geonames: 608879,
  country: "KZ",
  admin1: "09",
  precision: "region",
};
const almaty: Place = { name: "Almaty", geonames: 1526384, country: "KZ", admin1: "02", precision: "city" };
const kazakhstan: Place = { name: "Kazakhstan", geonames: 1522867, country: "KZ", precision: "country" };

test("a city lies in its region and its country, and not the other way round", () => {
  expect(isWithin(aktau, mangystau)).toBe(true);
  expect(isWithin(mangystau, kazakhstan)).toBe(true);
  expect(isWithin(aktau, aktau)).toBe(true);
  expect(isWithin(almaty, mangystau)).toBe(false);
  expect(isWithin(aktau, almaty)).toBe(false);
  expect(isWithin(kazakhstan, mangystau)).toBe(false);
  expect(isWithin(mangystau, aktau)).toBe(false);
});

test("a region without a code holds nothing but itself", () => {
  const donbas: Place = { name: "Donbas", country: "UA", precision: "region" };
  const lviv: Place = { name: "Lviv", country: "UA", precision: "city" };
  expect(isWithin(donbas, { ...donbas })).toBe(true);
  expect(isWithin(lviv, donbas)).toBe(false);
});
