import { expect, test } from "vitest";
import { generateCoverage } from "../../../bench/generate-coverage.ts";
import { tellStory } from "../../pipeline.ts";
import { understandInput } from "../../understand.ts";
import { unpack } from "../database/pack.ts";
import { packAccount } from "./pack-account.ts";

test("an account packed in parcels is read as one, with claims or without", () => {
  const members = [...generateCoverage({ stories: 1, articlesPerStory: 40 })].flatMap(
    (input) => understandInput(input).understood,
  );
  const { story, claims } = tellStory("story-packed", members);
  const account = { story, claims, articleMarks: {} };
  expect(unpack(packAccount(account))).toEqual(account);
  expect(unpack(packAccount({ ...account, claims: [] }))).toEqual({ ...account, claims: [] });
  const fewer = { ...account, claims: claims.filter(({ id }) => id !== claims[5]?.id) };
  expect(unpack(packAccount(fewer))).toEqual(fewer);
});
