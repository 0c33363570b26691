import { describe, expect, it } from "vitest";
import { sitrep } from "../index.ts";
import type { Claim } from "../model/claim.ts";
import type { ClaimView } from "./view-claim.ts";
import { viewPosts } from "./view-posts.ts";

async function tellPosts(text: string): Promise<string[]> {
  const { claims } = await sitrep([
    { source: "a.txt", content: `Talks go on\n\n${text}`, published: "2021-08-04" },
  ]);
  const show = ({ id }: Claim) => ({ id }) as ClaimView;
  return viewPosts(claims, show).map(({ change, date }) => `${change} ${date}`.trim());
}

describe("the posts of a story", () => {
  it("are dated by what is told of the change alone", async () => {
    const text =
      "Parliament named Ivo Sand as mayor to succeed Ana Lind, who was sacked on Monday. It was over then.";
    expect(await tellPosts(text)).toContainEqual("Ivo Sand appointed as mayor");
  });

  it("leave out who held one before the story", async () => {
    expect(await tellPosts("The former mayor Ivo Sand was there on Monday. It was over then.")).toEqual([]);
  });
});
