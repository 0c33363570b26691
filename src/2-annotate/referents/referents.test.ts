import { describe, expect, test } from "vitest";
import { readInput } from "../../1-read/read.ts";
import { loadGazetteer } from "../../gazetteer/load.ts";
import { english } from "../../languages/en/index.ts";
import { annotate } from "../annotate.ts";
import { kindOfReferent } from "./kind-of-referent.ts";

function nameLastSpeaker(text: string): string | null | undefined {
  const [reading] = readInput({ source: "a.txt", content: text, mediaType: "text/plain" }).readings;
  if (reading === undefined) throw new Error("unreadable");
  return annotate(reading, english, loadGazetteer()).attributions.at(-1)?.name;
}

describe("whom a pronoun stands for", () => {
  test.each([
    // A body is no "he"; whoever spoke before it is.
    [
      "Mayor Ivo Marek said the dam held. Police said nobody was hurt. He said rain was near.",
      "Mayor Ivo Marek",
    ],
    ["The bridge is closed, police said. He said rain was near.", null],
    ["The Works Ministry said the dam held. She said rain was near.", null],
    // A given name or a title tells a man from a woman.
    ["Ellen Novak said the dam held. Robert Marek lives there. He said rain was near.", "Robert Marek"],
    ["Robert Marek said the dam held. “Rain is near again,” she said.", null],
    ["Spokeswoman Mona Adler met Robert Marek. She said rain was near.", "Spokeswoman Mona Adler"],
    // The subject speaks, and not one who is told of.
    ["Marek left the hall after Ivo Petrov had spoken. He said rain was near.", null],
    [
      "Ivo Marek turned on the paper, whose Jon Petrov had reported the flood. He said rain was near.",
      "Ivo Marek",
    ],
    ["Ivo Marek seems to know the dam — he told AFP that rain was near.", "Ivo Marek"],
    ["Jon Petrov was held, Ivo Marek said. He said rain was near.", "Ivo Marek"],
    ["Jon Petrov was held, police said. He told the court that rain was near.", "Jon Petrov"],
    // Nobody says of themselves in the same breath what "he said" closes.
    ["Ivo Marek said the dam held. Jon Petrov was gone, he said.", "Ivo Marek"],
    // Whoever is named inside a quotation is not its speaker.
    ["Ivo Marek said the dam held. “Jon Petrov told me to run and hide,” he said.", "Ivo Marek"],
    // Several, and bodies.
    ["Police said the road was open. Mayor Ivo Marek thanked them. They said rain was near.", "Police"],
    ["The Works Ministry said the dam held. It said rain was near.", "Works Ministry"],
    ["A fire service spokesman said the road was open. They said rain was near.", "fire service spokesman"],
    ["Ivo Marek said the dam held. They said rain was near.", null],
    ["Ivo Marek said the dam held. It said rain was near.", null],
    ["The Works Ministry issued a new tally. Nine had died, it said.", "Works Ministry"],
    ["Ivo Marek, the mayor, this past week opened the dam. “Rain is near again,” he said.", "Ivo Marek"],
    ["Ivo Marek left. He met some Democrats who live there. He said rain was near.", "Ivo Marek"],
    ["Ivo Marek spoke. He felt that Jon Petrov was gone. He said rain was near.", "Ivo Marek"],
    ["Workers objected to the road. They said rain was near.", "Workers"],
    ["Ivo Marek noted that the dam held, which, he said, was luck.", "Ivo Marek"],
    ["Ivo Marek said the dam held. A bomb went off in Kabul. He said rain was near.", "Ivo Marek"],
    ["Ellen Adler spoke first. Kabul was lost in the end. He said rain was near.", null],
    ["Mona Adler apologised after they came out, saying rain was near.", "Mona Adler"],
    ["Jon Petrov said no. According to the report, Mona Adler, 26, left the town.", "report"],
    ["Tears ran down. “Rain is near again,” she said.", null],
  ])("%s", (text, name) => {
    expect(nameLastSpeaker(text)).toBe(name);
  });

  test.each([
    ["Mayor Anna Kovacs", "woman"],
    ["Sheriff", "person"],
    ["Rock Hill police", "many"],
    ["AFP", "body"],
    ["Valley Watch", "body"],
    ["Ministry of Roads and Dams", "body"],
    ["Ivo Marek and Mona Adler", "many"],
    ["spokeswoman", "woman"],
    ["two officials", "many"],
    ["I", null],
    ["statement", "body"],
    ["bridge", null],
  ])("%s is %s", (name, kind) => {
    expect(kindOfReferent(name, english)).toBe(kind);
  });
});
