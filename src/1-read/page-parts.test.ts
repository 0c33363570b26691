import { describe, expect, it } from "vitest";
import { findAgencies } from "./agencies.ts";
import { readBoilerplate } from "./boilerplate.ts";
import { readByline } from "./byline.ts";
import { readCaption } from "./captions.ts";
import { findUnlistedAgencies } from "./unlisted-agencies.ts";

/** Paragraphs of an article that share words with boilerplate and captions and are neither. */
const PROSE = [
  "More than 200 people were detained, the ministry said.",
  "Related charges were filed against four officers on Friday, police said.",
  "Read the statement carefully, the mayor told reporters: 12 people are dead.",
  "Sign-up sheets for shelters were full after 300 families arrived.",
  "Police closed the home page of the ministry and arrested two men.",
  "Following the blast, 40 people were taken to hospitals in Lakeview.",
  "By Wednesday the police had counted 12 dead.",
  "The copyright law was changed after the protests in which eight people died.",
  "Get out of the valley now, the governor told 2,000 villagers.",
  "In this city of two million people, photo shops stayed closed.",
  "The ministry counted 317 injured (previous count: 280).",
  "Four people were killed in the blast, said the Interior Ministry (MVD).",
  "Opinion polls showed it. World leaders agreed, 12 of them said.",
  "Click by click the count rose to 45 on Friday.",
  "Other stories of rescue came from the valley, where 17 people were found.",
  "He asked anyone with information to call 555-0100 and speak to a detective about the two dead.",
];

describe("prose is neither boilerplate nor caption nor byline", () => {
  it.each(PROSE)("%s", (paragraph) => {
    expect([readBoilerplate(paragraph), readCaption(paragraph), readByline(paragraph)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("boilerplate", () => {
  it.each([
    "Advertisement",
    "Advertisement Continue reading the main story",
    "Read more: What the dam meant for the valley",
    "RELATED: Two shot dead in Stonefield",
    "[Video shows the dam break; at least 40 dead in other floods]",
    "More Local News",
    "Related Articles",
    "(More Lakeview stories.)",
    "Newsletter Sign Up Continue reading the main story Please verify you're not a robot by clicking the box.",
    "Subscribe to Lakeview News",
    "Install the Lakeview News app",
    "1. Tap in your navigation bar.",
    "Copyright © 2024 Example - Institute of Examples",
    "© 2016 Example Group. All rights reserved.",
    "The views and opinions expressed in this article are those of the author",
    "desk@example.com",
    "(+91) 120 4565994",
    "Contact the writer: 555-010-9999 or apoe@example.com",
    "Follow us on Twitter | Like us on Facebook",
    "News Sport Weather Business",
    "Home | World | Valley | Markets | Weather | Crossword",
    "Slug: LAKEVIEW-DAM/ (WRAPUP 2)",
    "We use cookies to remember your choices. Accept all | Manage",
    "Leave a comment",
    "12 Comments",
    "Read or Share this story: http://exam.pl/1abc",
    "———",
  ])("%s", (paragraph) => {
    expect(readBoilerplate(paragraph)?.reason).toEqual(expect.any(String));
  });
});

describe("captions", () => {
  it.each([
    "Rescuers stand at the dam on Jan. 6, 2022. (Photo by A. Roe / AFP)",
    "A bridge is seen in Lakeview January 6, 2022. REUTERS/Stringer",
    "Troops arrive in Lakeview. Image Credit: Defence Ministry Press Service",
    "The dam gave way at night. (Lakeview live)",
    "Riot police block a street, Wednesday, January 5, 2022. (AP Photo/A. Roe)",
    "FILE - In this Jan. 4 photo, water runs over the dam.",
    "This photo released by the ministry shows the dam.",
    "Photos: The dam at Lakeview People wade through a street. Hide Caption 9 of 30",
    "2/8 Police officers stand at the dam",
    "Image copyright Getty Images Image caption Twelve people died at the dam",
    "Seven people were hurt, officials said. View Full Caption Example/A. Roe",
  ])("%s", (paragraph) => {
    expect(readCaption(paragraph)).toEqual(expect.any(String));
  });
});

describe("bylines", () => {
  it.each([
    ["by Dana AbenovaJanuary 7, 2022 9:07 pm", ["Dana Abenova"], [], null],
    ["By Example Editors and Wire Services", [], [], "Example"],
    ["By LEE CHAN and ANN POEAssociated Press", ["LEE CHAN", "ANN POE"], ["AP"], null],
    ["Lee Chan contributed to this report.", ["Lee Chan"], [], null],
    ["Contributing: Associated Press", [], ["AP"], null],
    ["(Reporting by Lee Chan in Lakeview and Ann Poe in St. Roe)", ["Lee Chan", "Ann Poe"], [], null],
    ["AP - AFP", [], ["AP", "AFP"], null],
  ])("%s", (line, authors, agencies, outlet) => {
    expect(readByline(line)).toEqual({ authors, agencies, outlet });
  });
});

describe("agencies", () => {
  const agenciesIn = (text: string) =>
    findAgencies(text, { start: 0, end: text.length }).map(({ name, isPhoto }) =>
      isPhoto ? `${name} photo` : name,
    );

  it.each([
    ["Protesters set it on fire, the AP reports.", ["AP"]],
    ["a protester told AFP in Lakeview", ["AFP"]],
    ["an AFP correspondent at the scene said", ["AFP"]],
    ["where AFP correspondents saw hundreds", ["AFP"]],
    ["LAKEVIEW, Dec 31 (Reuters) - A dam broke", ["Reuters"]],
    ["The Russian news agency Tass reported", ["TASS"]],
    ["told Interfax that forces would stay", ["Interfax"]],
    ["Copyright 2018 The Associated Press. All rights reserved.", ["AP"]],
    ["(AP Photo/A. Roe)", ["AP photo"]],
    ["(Photo by A. Roe / AFP)", ["AFP photo"]],
    ["READING, PA. The PA system failed in the MENA region of SPA towns.", []],
  ])("%s", (text, names) => {
    expect(agenciesIn(text)).toEqual(names);
  });
});

describe("agencies that no table lists", () => {
  const creditsIn = (text: string, outlet = "Example Daily") =>
    findUnlistedAgencies(text, [{ start: 0, end: text.length, kind: "body", reason: "" }], outlet).map(
      ({ name, isPhoto }) => (isPhoto ? `${name} photo` : name),
    );

  it.each([
    ["LAKEVIEW, Jan 5 (ENA) - A dam broke on Friday.", ["ENA"]],
    [
      "Example News Agency (ENA) said so, ENA added.",
      ["Example News Agency", "Example News Agency", "Example News Agency"],
    ],
    ["On Friday Iran’s Example Press Agency said 12 were dead.", ["Example Press Agency"]],
    ["Two dams broke, ENA reports. The agency quoted the ministry.", ["ENA"]],
    ["Two dams broke, according to the news agency ENA.", ["ENA"]],
    ["Crowds filled the street, an ENA correspondent saw. (Photo: ENA / A. Roe)", ["ENA", "ENA photo"]],
    ["Two dams broke, WHO reports. The agency said 12 were ill.", []],
    ["Two dams broke, the LDP reports. The party said so.", []],
    ["Two dams broke, the State News Agency said.", []],
    ["The Russian News Agency TASS said so.", []],
    ["LAKEVIEW, Ohio (KXYZ) – A dam broke on Friday.", []],
    ["An ENA spokesman of the Lakeview News Agency said so.", ["Lakeview News Agency"]],
  ])("%s", (text, names) => {
    expect(creditsIn(text)).toEqual(names);
  });

  it("take their full name from the outlet", () => {
    expect(creditsIn("LAKEVIEW, Jan 5 (ENA) - A dam broke.", "Example News Agency")).toEqual([
      "Example News Agency",
    ]);
  });
});
