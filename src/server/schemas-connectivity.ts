import { z } from "@hono/zod-openapi";
import type { ConnectivityView } from "../model/connectivity-view.ts";

const stamp = z.string().openapi({ description: "ISO 8601, UTC.", example: "2022-01-05T10:30Z" });
const stretch = z.object({ from: stamp, until: stamp });
const range = z.object({ earliest: stamp, latest: stamp });
const basis = z.enum(["series", "statements"]);
const words = z.array(z.string());
const says = z.enum(["cut", "restored", "normal"]);

const signalSchema = z.looseObject({
  source: z.string(),
  name: z.string(),
  family: z.string(),
  place: z.string(),
  reach: z.string(),
  scale: z.string(),
  stepSeconds: z.number(),
  from: stamp,
  until: stamp,
  judgedFrom: stamp.nullable(),
  gaps: z.array(stretch),
  outline: z
    .array(z.tuple([z.number(), z.number().nullable()]))
    .openapi({ description: "Seconds since 1970 UTC, and the value; broken across a gap." }),
});

const intervalSchema = z.looseObject({
  signal: z.string(),
  source: z.string(),
  family: z.string(),
  place: z.string(),
  scope: z.string(),
  basis,
  onset: stamp,
  onsetAfter: stamp,
  end: stamp.nullable(),
  ending: z.string(),
  depth: z.number().nullable(),
  deepest: z.number().nullable(),
  restorations: z.array(stretch),
  files: words,
});

const outageSchema = z.looseObject({
  place: z.string(),
  scope: z.string(),
  basis,
  agreement: z.string(),
  families: words,
  begins: range,
  ends: range.nullable(),
  restorations: z.array(stretch),
});

const statementSchema = z.looseObject({
  source: z.string(),
  place: z.string(),
  says: z.enum(["cut", "restored", "ended"]),
  from: stamp,
  until: stamp.nullable(),
  precision: z.string(),
  scope: z.string(),
  text: z.string(),
});

const linkSchema = z.looseObject({
  claim: z.string(),
  verdict: z.enum([
    "agrees",
    "agrees-but-temporary",
    "onset-differs",
    "not-measurable",
    "no-data",
    "contradicts",
  ]),
  verdictInWords: z.string(),
  basis: z.enum(["series", "statements", "none"]),
  reason: z.string(),
  outage: stamp.nullable(),
  apart: z.number().nullable(),
  text: z.string(),
  place: z.string(),
  medium: z.string(),
  says,
  begins: stretch.nullable(),
  ends: stretch.nullable(),
  holds: stretch.nullable(),
});

/** What `sitrep connectivity --as json` writes of one place, with each signal's outline to draw. */
export const connectivitySchema = z
  .looseObject({
    schema: z.literal("sitrep-connectivity/1"),
    place: z.string(),
    signals: z.array(signalSchema),
    intervals: z.array(intervalSchema),
    outages: z.array(outageSchema),
    statements: z.array(statementSchema),
    links: z.array(linkSchema),
    problems: words,
  })
  .openapi("Connectivity") satisfies z.ZodType<ConnectivityView>;
