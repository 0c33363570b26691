import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../gazetteer/load.ts";
import { english } from "../languages/en/index.ts";
import { findPlaces, resolvePlaces } from "./places.ts";
import { splitTokens } from "./tokens.ts";

const gazetteer = loadGazetteer();

/** Reads sentences, one a line, as one article. */
function readPlaces(text: string) {
  let start = 0;
  const guesses = text.split("\n").map((line) => {
    const tokens = splitTokens(text, { start, end: start + line.length }, english);
    start += line.length + 1;
    return findPlaces(text, tokens, gazetteer, english);
  });
  const { country, timeZone, mentions } = resolvePlaces(guesses, gazetteer);
  const places = mentions.flat().map((mention) => {
    const { name, country, admin1, precision } = mention.place;
    const words = text.slice(mention.start, mention.end);
    return `${words} = ${name} ${country}${admin1 ? `.${admin1}` : ""} ${precision}${mention.adjective ? " adjective" : ""}`;
  });
  return { country, timeZone, places };
}

describe("names places", () => {
  test.each<[string, string[]]>([
    ["Police opened fire in Zhanaözen.", ["Zhanaözen = Zhanaozen KZ.09 city"]],
    ["Troops left Nur-Sultan on Friday.", ["Nur-Sultan = Astana KZ.05 city"]],
    ["Kazakhstan’s ministry gave no figure.", ["Kazakhstan = Kazakhstan KZ country"]],
    ["Kazakh troops arrived.", ["Kazakh = Kazakhstan KZ country adjective"]],
    ["A Russia-led alliance sent troops.", ["Russia = Russia RU country adjective"]],
    ["The U.S.-led force left.", ["U.S. = United States US country adjective"]],
    ["Anger spread in the western province of Mangystau.", ["Mangystau = Mangystau KZ.09 region"]],
    ["Dozens fled Almaty region.", ["Almaty = Almaty Region KZ.01 region"]],
    ["Gunmen struck near Ho Chi Minh City overnight.", ["Ho Chi Minh City = Ho Chi Minh City VN.20 city"]],
    ["Troops took over Almaty Airport.", ["Almaty = Almaty KZ.02 city"]],
    ["Rebels burnt the mayor's office in Perquin, Morazan Department.", ["Morazan = Morazán SV.08 region"]],
    ["The Chicago Department of Health gave no figure.", []],
    ["POLICE OPENED FIRE IN CENTRAL ALMATY ON FRIDAY.", ["ALMATY = Almaty KZ.02 city"]],
  ])("%s", (text, places) => {
    expect(readPlaces(text).places).toEqual(places);
  });
});

describe("chooses among namesakes", () => {
  test.each<[string, string[]]>([
    ["Three people died in Paris on Friday.", ["Paris = Paris FR.A8 city"]],
    ["Three people died in Paris, Texas.", ["Paris = Paris US.TX city", "Texas = Texas US.TX region"]],
    [
      "FRANKLIN, Ind. (AP) - Two men died.",
      ["FRANKLIN = Franklin US.IN city", "Ind. = Indiana US.IN region"],
    ],
    [
      "A man was shot in Portland, ME on Monday.",
      ["Portland = Portland US.ME city", "ME = Maine US.ME region"],
    ],
    ["Protests in Tbilisi shook Georgia.", ["Tbilisi = Tbilisi GE.51 city", "Georgia = Georgia GE country"]],
    [
      "Police in Atlanta said storms hit Georgia.",
      ["Atlanta = Atlanta US.GA city", "Georgia = Georgia US.GA region"],
    ],
  ])("%s", (text, places) => {
    expect(readPlaces(text).places).toEqual(places);
  });

  test("a town said with its state keeps it for the rest of the article", () => {
    const text = "Officers came to Springfield, Ohio.\nA man in Springfield was shot.";
    expect(readPlaces(text).places.at(-1)).toBe("Springfield = Springfield US.OH city");
  });

  test("a town the gazetteer does not have where it is said to be is not taken for its namesake", () => {
    const text = "Nigerian troops fled Paoli, Nigeria, at dawn.\nThe Nigerian town of Paoli was empty.";
    expect(readPlaces(text).places.filter((place) => place.endsWith("city"))).toEqual([]);
  });

  test("a small town in a country the article does not name is not taken for the place", () => {
    const text = "Nigerian troops reached the border town of Banki.\nNigeria sent aid.";
    expect(readPlaces(text).places.filter((place) => place.endsWith("city"))).toEqual([]);
  });
});

describe("leaves alone what is no place", () => {
  test.each([
    "Sydney Smith said so.",
    "Whitney Houston died.",
    "Mr. Houston was not at home.",
    "Kostas Karas resigned.",
    "The Washington Post reported it.",
    "Secretary of State Antony Blinken spoke.",
    "Police said two men were shot on Wednesday.",
    "Of the ten, four died in March.",
    "Mobile phone services were cut.",
    "She worked for Bank of America near Lincoln Avenue.",
    "Oil leaked into the Gulf of Mexico.",
    "Latin American leaders met.",
    "The Collective Security Treaty Organization met.",
    "Jordan Peters was arrested. Jordan was 19.",
    "They died IN THE fire, OR so officials said.",
  ])("%s", (text) => {
    expect(readPlaces(text).places).toEqual([]);
  });
});

describe("where an article plays", () => {
  test("the country most spoken of, whatever other countries are named", () => {
    const text =
      "Kazakh forces fired on crowds in Almaty.\nRussia, Belarus and Armenia sent troops.\nProtests went on in Aktau, Kazakhstan.";
    expect(readPlaces(text)).toMatchObject({ country: "KZ", timeZone: "Asia/Almaty" });
  });

  test("the time zone of the city most spoken of", () => {
    const text = "Thousands marched in Aktau.\nCrowds in Aktau grew.\nKazakhstan declared an emergency.";
    expect(readPlaces(text).timeZone).toBe("Asia/Aqtau");
  });

  test("the zone most of the country lives in where no city is named", () => {
    expect(readPlaces("Kazakhstan declared an emergency. Kazakh troops marched.").timeZone).toBe(
      "Asia/Almaty",
    );
  });

  test("nowhere", () => {
    expect(readPlaces("Two people were hurt.")).toEqual({ country: null, timeZone: "UTC", places: [] });
  });
});
