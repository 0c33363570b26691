import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../gazetteer/load.ts";
import { english } from "../../languages/en/index.ts";
import { findPlaces, resolvePlaces } from "../places.ts";
import { type BareSentence, splitSentences } from "../sentences.ts";
import { addUnlisted } from "./add-unlisted.ts";

const gazetteer = loadGazetteer();

/** The places of a text that have no GeoNames id, as "Kurmin Kare NG.23". */
function readUnlisted(text: string): string[] {
  const zones = [{ start: 0, end: text.length, kind: "body" as const, reason: "" }];
  const sentences: BareSentence[] = splitSentences(text, zones, english);
  const scene = resolvePlaces(
    sentences.map(({ tokens }) => findPlaces(text, tokens, gazetteer, english)),
    gazetteer,
  );
  return addUnlisted(sentences, scene.mentions, scene.country, english)
    .flat()
    .filter(({ place }) => place.geonames === undefined)
    .map(({ place: { name, country, admin1 } }) => `${name} ${country}${admin1 ? `.${admin1}` : ""}`);
}

describe("a place that the gazetteer does not hold is told", () => {
  test.each<[string, string[]]>([
    ["Gunmen killed 12 people in Kurmin Kare village in Kaduna State, Nigeria.", ["Kurmin Kare NG.23"]],
    [
      "Gunmen attacked a post in the village of Chilanga in Morazan department, El Salvador.",
      ["Chilanga SV.08"],
    ],
    ["Rebels attacked Kishishe, a town in North Kivu province in Congo.", ["Kishishe CD.11"]],
    ["A landslide buried a village called Yambalo in Papua New Guinea.", ["Yambalo PG"]],
    [
      "Rebels raided a school in Kishishe, North Kivu, on Monday. In Kishishe nobody slept.",
      ["Kishishe CD.11", "Kishishe CD.11"],
    ],
    ["Clashes in Tripoli's Ain Zaro district killed four people.", ["Ain Zaro LY"]],
    [
      "Forty farmers were killed in Zabarmiri, a village near Maiduguri in Nigeria's Borno state.",
      ["Zabarmiri NG"],
    ],
    ["Six people were killed in the Nur Shemo refugee camp in the West Bank.", ["Nur Shemo PS.WE"]],
    // The longer name is not the place that is listed, nor is a namesake a continent away.
    ["Houses burnt in San Salvador and in San Miguel de Mercedes.", ["San Miguel de Mercedes SV"]],
    ["Police fired tear gas in the Santa Rosa neighbourhood of Lima, Peru.", ["Santa Rosa PE.LMA"]],
    ["Troops clashed with rebels near Zaragoza, 20 km southwest of San Salvador.", ["Zaragoza SV"]],
  ])("%s", (text, places) => {
    expect(readUnlisted(text)).toEqual(places);
  });
});

describe("what is no place, or a listed one, is not", () => {
  test.each([
    "Two people were shot in Brooklyn, New York.",
    "Shells fell on the Yarsani town of Kermanshah, Iran.",
    "The Epstein settlement and the Ebola ward made news in Kampala, Uganda.",
    "The Bekov camp in Kampala, Uganda, rejected the count.",
    "Twelve people died in the Olympic city of Paris, France.",
    "Militants attacked a Christian village in Kaduna, Nigeria.",
    "Rebels hold the Druze town and the Taliban-run district in Syria.",
    "In Parliament, Kazakhstan's prime minister spoke of 12 dead.",
    "In Congress in Washington, senators spoke of 12 dead.",
    "Twelve people died in Operation Thunder in Colombia.",
    "Twelve people were shot near Mercy Hospital in Kano, Nigeria.",
    "Aisha Bello, from a village in Kaduna, saw 12 dead.",
    "Musa Idris, a village head in Kaduna, saw 12 dead.",
    "In Ordino, France beat Spain.",
    "In January, Kazakhstan declared an emergency.",
    "Gunmen killed two people in the Old City of Jerusalem.",
    "President Bekov, in Geneva, Switzerland, spoke of 12 dead.",
  ])("%s", (text) => {
    expect(readUnlisted(text)).toEqual([]);
  });
});
