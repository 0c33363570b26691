import { expect, test } from "vitest";
import { loadGazetteer } from "./load.ts";

const gazetteer = loadGazetteer();

/** The most populous place of a name, as "Name CC precision". */
function firstOf(name: string): string {
  const place = gazetteer.find(name)[0]?.place;
  return place === undefined ? "" : `${place.name} ${place.country} ${place.precision}`;
}

test.each([
  ["Almaty", "Almaty KZ city"],
  ["Nur-Sultan", "Astana KZ city"],
  ["Astana", "Astana KZ city"],
  ["Taldykargan", "Taldykorgan KZ city"],
  ["Zhanaözen", "Zhanaozen KZ city"],
  ["Mangystau", "Mangystau KZ region"],
  ["Kiev", "Kyiv UA city"],
  ["Rangoon", "Yangon MM city"],
  ["Bombay", "Mumbai IN city"],
  ["Burma", "Myanmar MM country"],
  ["U.S.", "United States US country"],
  ["Britain", "United Kingdom GB country"],
  ["Fla.", "Florida US region"],
  ["N.Y.", "New York US region"],
  ["St. Louis", "St. Louis US city"],
  ["Donbas", "Donbas UA region"],
  ["Gaza", "Gaza Strip PS region"],
  ["Chibok", "Chibok NG city"],
])("finds %s as %s", (name, place) => {
  expect(firstOf(name)).toBe(place);
});

test.each([
  ["Kazakh", "KZ"],
  ["Kazakhstanis", "KZ"],
  ["Costa Ricans", "CR"],
  ["British", "GB"],
  ["Texan", "US"],
])("knows %s as an adjective of %s", (name, country) => {
  expect(gazetteer.find(name)[0]).toMatchObject({ adjective: true, place: { country } });
});

test.each(["almaty", "Of", "Police", "March", "From", "Wednesday", "Tokayev"])(
  "finds nothing for %s",
  (name) => {
    expect(gazetteer.find(name)).toEqual([]);
  },
);

test("marks names that mean something else too", () => {
  expect(gazetteer.find("Mobile")[0]?.alsoMeans).toBe("word");
  expect(gazetteer.find("Houston")[0]?.alsoMeans).toBe("person");
  expect(gazetteer.find("Almaty")[0]?.alsoMeans).toBeNull();
});

test("gives every Paris, the most populous first", () => {
  expect(gazetteer.find("Paris").map(({ place }) => `${place.country}.${place.admin1}`)).toEqual([
    "FR.A8",
    "US.TX",
  ]);
});

test("knows time zones, capitals and names of countries", () => {
  expect(gazetteer.find("Aktau")[0]?.timeZone).toBe("Asia/Aqtau");
  expect(gazetteer.timeZoneOf("KZ")).toBe("Asia/Almaty");
  expect(gazetteer.timeZoneOf("??")).toBe("UTC");
  expect(gazetteer.capitalOf("KZ")?.name).toBe("Astana");
  expect(gazetteer.capitalOf("??")).toBeNull();
  expect(gazetteer.countryName("TR")).toBe("Turkey");
});
