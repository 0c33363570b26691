import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const incidentLine = z.object({
  incident: z.string(),
  date: z.string(),
  killed: z.number(),
  injured: z.number(),
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      published: z.string().nullable(),
      url: z.string().nullable(),
      text: z.string(),
    }),
  ),
});

/** One shooting with its final toll and the articles about it. */
export type Incident = z.infer<typeof incidentLine>;

/** Reads all incidents, or `sample` of them spread evenly. Throws where a line does not have the expected shape. */
export function readIncidents(folder: string, sample?: number): Incident[] {
  const lines = readFileSync(join(folder, "incidents.jsonl"), "utf8").split("\n").filter(Boolean);
  const step = Math.max(1, Math.floor(lines.length / (sample ?? lines.length)));
  const chosen = lines.filter((_, at) => at % step === 0).slice(0, sample);
  return chosen.map((line) => incidentLine.parse(JSON.parse(line)));
}
