import { describe, expect, it } from "vitest";
import { english } from "../languages/en/index.ts";
import type { Claim, Role } from "../model/claim.ts";
import type { Digest } from "../model/digest.ts";
import { sortByKind } from "./claims-by-kind.ts";
import { NameFinder } from "./names.ts";
import { editDistance } from "./spelling.ts";

const TEXTS = [
  "Help came from the Northern Security Treaty Organization (NSTO), a Ruritania-led military alliance.",
  "The Northern Security Treaty Organisation (NSTO) met.",
  "A spokesman for the Northern Security Treaty Organization (NSTO) agreed.",
];

const CLAIMS = [
  role("a", { person: "Aru-Nur Bekova", post: "president", organisation: "Kazakhstan" }),
  role("b", { person: "Aru-Nur Bekova", post: "president", organisation: "Kazakhstan" }),
  role("c", { person: "Aru-Nur Bevoka", post: "president", organisation: "Kazakhstan" }),
  role("c", { person: "Bekova", post: "president", organisation: "" }),
  role("a", {
    person: "Temir Ulan",
    post: "president",
    organisation: "Kazakhstan",
    action: "left",
    ends: "2017",
  }),
  role("b", { person: "Temir Sokol", post: "mayor", organisation: "Almaty" }, "Ruritanian-led alliance"),
  role(
    "c",
    { person: "Ivan Sokol", post: "head", organisation: "NSTO" },
    "Northern Security Treaty Organisation",
  ),
];

function find(aliases?: ReadonlyMap<string, string>) {
  return findNames(TEXTS, CLAIMS, aliases);
}

describe("names of one story", () => {
  it.each([
    ["Aru-Nur Bevoka", "Aru-Nur Bekova"],
    ["Bekova", "Aru-Nur Bekova"],
    ["Kazakhstan’s President Aru-Nur Bevoka", "Aru-Nur Bekova"],
    ["the president", "Aru-Nur Bekova"],
    ["NSTO", "Northern Security Treaty Organization"],
    ["Northern Security Treaty Organisation", "Northern Security Treaty Organization"],
    ["Ruritanian-led alliance", "Northern Security Treaty Organization"],
  ])("%s is %s", (name, canonical) => {
    expect(find().nameOf(name, "2021-08-04")).toBe(canonical);
  });

  it.each([
    "Sokol", // two people of that name
    "the prime minister",
    "Interior Ministry",
    "Temir Ulan",
    "local officials",
  ])("%s stays itself", (name) => {
    expect(find().nameOf(name, "2021-08-04")).toBe(name);
  });

  it("says who was president by the day", () => {
    expect(find().nameOf("the president", "2016-01-01")).not.toBe("Temir Sokol");
    const { nameOf } = findNames(TEXTS.slice(0, 1), CLAIMS.slice(4, 5));
    expect(nameOf("the president", "2021-08-04")).toBe("the president");
  });

  it("gives a reason for each, and lets the reader's own aliases go first", () => {
    expect(find().aliases.find(({ name }) => name === "Aru-Nur Bevoka")?.reason).toBe(
      "spelt almost like Aru-Nur Bekova, which 2 articles write",
    );
    const own = find(new Map([["bekova", "Dana Bekova"]]));
    expect(own.nameOf("Bekova")).toBe("Dana Bekova");
    expect(own.aliases.find(({ name }) => name === "Bekova")?.reason).toBe("as your alias file says");
  });

  it("does not depend on the order of the claims", () => {
    expect(findNames([...TEXTS].reverse(), [...CLAIMS].reverse()).aliases).toEqual(find().aliases);
  });
});

it.each([
  ["bekova", "bevoka", 2],
  ["tokai", "tokia", 1],
  ["ulan", "ulan", 0],
  ["ulan", "ulans", 1],
])("%s and %s are %i apart", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

/** The first text is of article a, and so on. */
function findNames(
  texts: readonly string[],
  claims: readonly Claim[],
  aliases?: ReadonlyMap<string, string>,
) {
  const all = texts.map((text) => {
    const id = ["a", "b", "c"][TEXTS.indexOf(text)];
    return sortByKind({ digest: digest(text), claims: claims.filter(({ article }) => article === id) });
  });
  const roles = all.flatMap((article) => article.roles);
  return new NameFinder(english.story).find({ all, fresh: all, roles }, "KZ", aliases);
}

function digest(text: string): Digest {
  const article = {
    id: text.slice(0, 3),
    source: "",
    outlet: "",
    headline: "",
    authors: [],
    credits: [],
    published: null,
    language: "en",
    sha256: "",
    text,
  };
  return {
    article,
    standing: { state: "usable" },
    country: "KZ",
    timeZone: "UTC",
    terms: [],
    runs: [],
    pairs: [],
    names: [],
    places: [],
    lead: [],
    countries: [{ code: "KZ", name: "Kazakhstan", words: ["Kazakhstan"] }],
  };
}

function role(
  article: string,
  body: Omit<Role, "action"> & { action?: Role["action"] },
  origin?: string,
): Claim {
  const span = { start: 0, end: 1, exact: body.person, prefix: "", suffix: "" };
  return {
    id: `${article} ${body.person}`,
    article,
    kind: "role",
    span,
    sentence: { start: 0, end: 1 },
    claimants: origin === undefined ? [] : [{ name: origin, as: "origin" }],
    certainty: "stated",
    when: null,
    asOf: null,
    where: null,
    background: null,
    foundBy: "sample",
    role: { action: "holds", ...body },
  };
}
