import type { Delivery } from "../src/store/workspace.ts";

/** A short article as it would be saved: outlet, headline, day, text. */
export function writePage(
  source: string,
  [outlet, headline, published, text]: readonly [string, string, string, string],
): Delivery {
  return { source, outlet, headline, published, content: `${headline}\n\n${text}\n` };
}

/** Three articles on one day of unrest, in the order they appeared. */
export const UNREST: readonly Delivery[] = [
  writePage("first.txt", [
    "Steppe Herald",
    "Eight police officers die as fuel protests spread in Almaty",
    "2022-01-05T12:00:00Z",
    "The Interior Ministry said eight police officers were killed in Almaty on Wednesday, when crowds angered by fuel prices stormed the city hall of Almaty. A curfew was declared in the city.",
  ]),
  writePage("second.txt", [
    "Lake Gazette",
    "Almaty city hall burns; ministry speaks of 317 injured police",
    "2022-01-06T09:00:00Z",
    "The Interior Ministry said 317 police officers were injured in Almaty as fuel protests went on around the city hall. Internet access was cut in Almaty.",
  ]),
  writePage("third.txt", [
    "Quarry Street Radio",
    "Ministry raises toll of police killed in Almaty to 18",
    "2022-01-07T15:00:00Z",
    "The Interior Ministry said 18 police officers had been killed in Almaty by Friday, two days after crowds angered by fuel prices stormed the city hall.",
  ]),
];

export const FLOOD: Delivery = writePage("flood.txt", [
  "Harbour Post",
  "Flood kills 12 near Jalalabad as river bursts its banks",
  "2022-06-02T10:00:00Z",
  "At least 12 people were killed near Jalalabad when heavy rain made a river burst its banks on Wednesday, the provincial governor said. Dozens of houses were swept away.",
]);
