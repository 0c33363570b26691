import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a case is about, by the names of its specification; `nothing`: words that hold no number or no time. */
type SpecKind =
  | "number"
  | "numberrange"
  | "ordinal"
  | "percentage"
  | "currency"
  | "date"
  | "daterange"
  | "time"
  | "timerange"
  | "datetime"
  | "datetimerange"
  | "duration"
  | "set"
  | "no-number"
  | "no-time";

/** One expectation: in `input`, read on the day `day`, the words from `start` to `end` mean one of `values`. */
export interface Spec {
  readonly file: string;
  readonly kind: SpecKind;
  readonly input: string;
  readonly day: string;
  readonly start: number;
  readonly end: number;
  /** "42", "[5,7)", "2016-11-07", "2016-11-07/2016-11-09", "08:00", "2016-11-07 08:00", "P3D". */
  readonly values: readonly string[];
}

// The plain models and parsers. Their other modes (tasks, calendars, experiments) hold the same words under rival
// conventions, the extractors the same words without a value.
const FILES: readonly string[] = [
  "Number/English/NumberModel",
  "Number/English/NumberRangeModel",
  "Number/English/OrdinalModel",
  "Number/English/PercentModel",
  "NumberWithUnit/English/CurrencyModel",
  ...[
    "DateTimeModel DateParser DatePeriodParser DateTimeParser DateTimePeriodParser DurationParser",
    "HolidayParser MergedParser SetParser TimeParser TimePeriodParser",
  ].flatMap((names) => names.split(" ").map((name) => `DateTime/English/${name}`)),
];

type Fields = Readonly<Record<string, unknown>>;

/** Reads the specifications of Recognizers-Text, one expectation each; `sample` takes so many spread evenly. */
export function readSpecs(folder: string, sample?: number): Spec[] {
  const specs = FILES.flatMap((file) => {
    const cases: readonly Fields[] = JSON.parse(
      readFileSync(join(folder, `${file}.json`), "utf8").replace(/^\uFEFF/u, ""),
    );
    return cases.flatMap((one) => readCase(file, one));
  });
  if (sample === undefined || sample >= specs.length) return specs;
  return specs.filter((_, index) => (index * sample) % specs.length < sample);
}

function readCase(file: string, one: Fields): Spec[] {
  const input = String(one.Input ?? "");
  const results = Array.isArray(one.Results) ? one.Results.map(asFields) : [];
  const day = String(asFields(one.Context).ReferenceDateTime ?? "").slice(0, 10) || "2016-11-07";
  const name = file.slice(file.lastIndexOf("/") + 1);
  const isTime = file.startsWith("DateTime/");
  const isPlain = isTime ? name === "DateTimeModel" : name === "NumberModel";
  const base = { file: name, input, day };
  if (results.length === 0)
    return isPlain ? [{ ...base, kind: isTime ? "no-time" : "no-number", start: 0, end: 0, values: [] }] : [];
  return results.flatMap((result) => {
    const kind = kindOf(result);
    const start = Number(result.Start ?? -1);
    const end = typeof result.Length === "number" ? start + result.Length : Number(result.End ?? -2) + 1;
    const values = isTime ? timesOf(result) : [String(asFields(result.Resolution).value ?? "")];
    return kind === null || start < 0 || end <= start || values.length === 0
      ? []
      : [{ ...base, kind, start, end, values }];
  });
}

const KINDS: ReadonlySet<string> = new Set(
  "number numberrange ordinal percentage currency date daterange time timerange datetime datetimerange duration set".split(
    " ",
  ),
);

function kindOf(result: Fields): SpecKind | null {
  const name = String(result.TypeName ?? result.Typename ?? result.Type ?? "").replace("datetimeV2.", "");
  return KINDS.has(name) ? (name as SpecKind) : null;
}

/** Every reading that is allowed; parsers tell one in the past and one in the future, models a list. */
function timesOf(result: Fields): string[] {
  const value = asFields(result.Value);
  const listed = asFields(result.Resolution).values ?? value.values;
  const readings = Array.isArray(listed)
    ? listed.map(asFields)
    : [value.PastResolution, value.FutureResolution].map(asFields);
  return readings.flatMap((reading) => {
    const timex = String(reading.timex ?? value.Timex ?? "");
    const kind = kindOf(result);
    if (kind === "duration" || kind === "set") return [timex];
    const start = pick(reading, "start startDate startTime startDateTime");
    const end = pick(reading, "end endDate endTime endDateTime");
    const point = pick(reading, "value date time dateTime");
    if (start !== "" && end !== "") return [`${trim(start)}/${trim(end)}`];
    return point === "" ? [] : [trim(point)];
  });
}

function pick(fields: Fields, names: string): string {
  for (const name of names.split(" ")) {
    const value = fields[name];
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

/** Without the seconds: "08:00:00" → "08:00". */
function trim(moment: string): string {
  return moment.replace(/(\d{2}:\d{2}):\d{2}$/u, "$1");
}

function asFields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}
