import { expect, test } from "vitest";
import { sitrep } from "../index.ts";

/** Who first said the count of a sentence, and how sure it is: "Ana Lee reported"; "a" is the outlet itself. */
async function tellOrigin(sentence: string): Promise<string | undefined> {
  const { claims } = await sitrep([
    { source: "a.json", mediaType: "application/json", content: JSON.stringify({ text: sentence }) },
  ]);
  const count = claims.find(({ kind }) => kind === "count");
  return count && `${count.claimants[0]?.name} ${count.certainty}`;
}

test.each([
  // A clause about the speaker, with commas and without.
  ["Ana Lee, who lives near the police station, said three people died.", "Ana Lee reported"],
  ["The ministry, which runs the army hospital, said three people died.", "ministry reported"],
  ["The rebels, who have fought the army for years, said three people died.", "rebels reported"],
  ["A man who saw the crash said three people died.", "man reported"],
  ["A doctor who treated soldiers at the hospital told Reuters three people died.", "doctor reported"],
  ["A spokesman for the group that runs the hospitals said three people died.", "group reported"],
  [
    "A police officer who was not allowed to speak told the AP that three people died.",
    "police officer reported",
  ],
  [
    "A spokesperson who did not wish to be named because of agency policy said that three people died.",
    "spokesperson reported",
  ],
  [
    "A resident who asked not to be named for fear of the police told AFP that three people died.",
    "resident reported",
  ],
  [
    "Three people died, a resident who asked not to be named for fear of the police said.",
    "resident reported",
  ],
  // The verb belongs to the clause.
  ["Those who fled as police said three people had died were housed in schools.", "police reported"],
  // People are confirmed dead and confirm nothing.
  ["Three people died, with 58 people confirmed dead in all, the coastguard said.", "coastguard reported"],
  ["With 58 people confirmed dead and one missing, the search ended, the mayor said.", "mayor reported"],
  ["With 30 people reported missing, the mayor said, schools would close.", "mayor reported"],
  ["The mayor confirmed 58 people dead.", "mayor reported"],
  // A paper's earlier words are its own.
  ["Our report said three people died.", "a reported"],
  // Nouns that no list has.
  ["Three people died, the casino said.", "casino reported"],
  ["Three people died, their employers said.", "employers reported"],
  ["A storm has claimed three lives.", "a stated"],
  ["We said three people died.", "a stated"],
  // Figures speak for who made them, and violence is cited by nobody.
  ["Three people died, according to United Nations figures.", "United Nations reported"],
  ["Three people died, according to a WHO report.", "WHO reported"],
  ["Three people died, according to media reports.", "media reports reported"],
  ["The mayor left after three people died, citing rebel violence.", "a stated"],
  ["Three people died at the dam announced by President Ana Lee.", "a stated"],
  // What is denied is the part in it.
  ["The army denied any part in the killing of ten villagers.", "army reported"],
  ["The mayor denied that the trip was put off over the arrest of eight soldiers.", "mayor reported"],
  ["The army denied that its troops killed ten villagers.", "army denied"],
  ["The army denied on Monday that ten villagers had been killed.", "army denied"],
  ["The guerrillas denied having carried out the killing of ten villagers.", "guerrillas denied"],
])("%s", async (sentence, origin) => {
  expect(await tellOrigin(sentence)).toBe(origin);
});

test("each of those who close what they say in one sentence says a part of it", async () => {
  const { claims } = await sitrep([
    {
      source: "a.json",
      mediaType: "application/json",
      content: JSON.stringify({
        text: "Ten people died, police said, and 20 were hurt, according to doctors.",
      }),
    },
  ]);
  const counts = claims.filter(({ kind }) => kind === "count");
  expect(counts.map(({ span, claimants }) => `${span.exact}: ${claimants[0]?.name}`)).toEqual([
    "Ten people died: police",
    "20 were hurt: doctors",
  ]);
});
