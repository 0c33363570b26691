import { describe, expect, it } from "vitest";
import type { Certainty } from "../model/annotation.ts";
import type { Measure } from "../model/claim.ts";
import { layOutCourse } from "./measure-course.ts";
import { dateMeasure } from "./measure-dates.ts";
import type { MeasureClaim } from "./measure-states.ts";

interface Told {
  readonly step: Measure["step"];
  readonly scope?: string;
  readonly begins?: string;
  readonly ends?: string;
  readonly when?: string;
  readonly told?: string;
  readonly certainty?: Certainty;
  readonly lasts?: string;
}

function makeClaim(
  { step, scope = "nationwide", begins, ends, when, told = "2022-01-08", certainty = "stated", lasts }: Told,
  at: number,
): MeasureClaim {
  return {
    id: `c-${at}`,
    article: `a-${at}`,
    kind: "measure",
    span: { start: 0, end: 4, exact: "word", prefix: "", suffix: "" },
    sentence: { start: 0, end: 4 },
    claimants: [],
    certainty,
    when: when === undefined ? null : { edtf: when, basis: "stated" },
    asOf: told,
    where: null,
    background: null,
    foundBy: "test",
    measure: {
      measure: "curfew",
      action: "announced",
      step,
      scope,
      begins: begins ?? null,
      ends: ends ?? null,
      ...(lasts === undefined ? {} : { lasts }),
    },
  };
}

function wordCourse(measure: string, ...told: readonly Told[]): string[] {
  const claims = told.map(makeClaim).map((claim) => ({ ...claim, measure: { ...claim.measure, measure } }));
  const { begins, ends } = dateMeasure(claims, []);
  return layOutCourse({ measure, scope: "nationwide", begins, ends }, claims).map(
    ({ standing, during, scope, except }) =>
      [
        standing,
        during,
        scope === "nationwide" ? "" : scope,
        except.length === 0 ? "" : `not ${except.join(", ")}`,
      ]
        .filter(Boolean)
        .join(" "),
  );
}

describe("how a measure stood", () => {
  it.each<[string, string, readonly Told[], readonly string[]]>([
    [
      "has both dates",
      "curfew",
      [{ step: "announced", begins: "2022-01-05", ends: "2022-01-19" }],
      ["in_force 2022-01-05/2022-01-19", "expired 2022-01-20/.."],
    ],
    ["has no end", "curfew", [{ step: "announced", begins: "2022-01-05" }], ["in_force 2022-01-05/.."]],
    [
      "is lifted before it ran out",
      "curfew",
      [
        { step: "announced", begins: "2022-01-05", ends: "2022-01-19" },
        { step: "lifted", when: "2022-01-13", told: "2022-01-13" },
      ],
      ["in_force 2022-01-05/2022-01-12", "lifted 2022-01-13/.."],
    ],
    [
      "is lifted and nothing more is told",
      "curfew",
      [{ step: "lifted", when: "2022-01-13", told: "2022-01-13" }],
      ["unclear ../2022-01-12", "lifted 2022-01-13/.."],
    ],
    [
      "is lifted on no day that is told",
      "curfew",
      [
        { step: "in_force", told: "2022-01-05" },
        { step: "lifted", told: "2022-01-08" },
      ],
      [
        "unclear ../2022-01-04",
        "in_force 2022-01-05",
        "unclear 2022-01-06/2022-01-07",
        "lifted 2022-01-08/..",
      ],
    ],
    [
      "began between two days",
      "curfew",
      [
        { step: "in_force", begins: "2022-01-04" },
        { step: "in_force", begins: "2022-01-06" },
      ],
      ["unclear 2022-01-04/2022-01-05", "in_force 2022-01-06/.."],
    ],
    [
      "is extended in time",
      "curfew",
      [
        { step: "announced", begins: "2022-01-05", ends: "2022-01-12" },
        { step: "extended", ends: "2022-01-19" },
      ],
      ["in_force 2022-01-05/2022-01-19", "expired 2022-01-20/.."],
    ],
    [
      "is extended for a length alone",
      "curfew",
      [
        { step: "announced", begins: "2022-01-05", ends: "2022-01-12", told: "2022-01-05" },
        { step: "extended", lasts: "P1M", when: "2022-01-11", told: "2022-01-11" },
      ],
      ["in_force 2022-01-05/.."],
    ],
    [
      "is extended in area",
      "curfew",
      [
        { step: "announced", begins: "2022-01-05", scope: "Almaty" },
        { step: "extended", when: "2022-01-07" },
      ],
      ["in_force 2022-01-05/2022-01-06 Almaty", "in_force 2022-01-07/.."],
    ],
    [
      "is lifted in a part",
      "curfew",
      [
        { step: "announced", begins: "2022-01-05" },
        { step: "lifted", when: "2022-01-07", scope: "Almaty" },
      ],
      ["in_force 2022-01-05/2022-01-06", "in_force 2022-01-07/.. not Almaty"],
    ],
    [
      "is planned",
      "curfew",
      [{ step: "announced", told: "2022-01-05", certainty: "planned" }],
      ["pending 2022-01-05/.."],
    ],
    [
      "is a mission",
      "troop_deployment",
      [
        { step: "requested", when: "2022-01-05" },
        { step: "announced", when: "2022-01-06" },
        { step: "arrived", when: "2022-01-07" },
        { step: "withdrawn", when: "2022-01-19", told: "2022-01-19" },
      ],
      ["pending 2022-01-05", "pending 2022-01-06", "in_force 2022-01-07/2022-01-18", "lifted 2022-01-19/.."],
    ],
  ])("that %s", (_title, measure, told, expected) => {
    expect(wordCourse(measure, ...told)).toEqual(expected);
  });
});
