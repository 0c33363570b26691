import { writeFile } from "node:fs/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import {
  addressesOf,
  type Observation,
  observe,
  offsetOfZone,
  PUBLISHERS,
  type Publisher,
  parseStamp,
  pressClaimsOf,
  TOKEN_HOST,
  writeConnectivityCsv,
  writeConnectivityHtml,
  writeConnectivityJson,
  writeConnectivityText,
} from "../../connectivity/index.ts";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT, UsageError } from "../desk.ts";
import { addFetchOptions, type FetchSettings } from "../fetch-options.ts";
import { gatherRun, noteProblems } from "../gather.ts";
import { articleFactsOf, gatherMeasurements } from "../gather-measurements.ts";
import { explainError } from "../read-paths.ts";

interface ConnectivityOptions extends FetchSettings {
  readonly place: string;
  readonly as?: string;
  readonly output?: string;
  readonly articles?: readonly string[];
  readonly zone?: string;
  readonly from?: number;
  readonly until?: number;
  readonly fetch?: readonly Publisher[];
  readonly mirror?: string;
}

const FORMS = ["text", "json", "csv", "html"];

/** `sitrep connectivity`: measured disruptions of one place, beside what the press said of them. */
export function addConnectivity(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("connectivity")
    .description("find disruptions in measured connectivity, and set press claims beside them")
    .argument("[path...]", 'files or addresses of series or statements, or folders; "-" is standard input')
    .requiredOption(
      "--place <code>",
      "the country, as two letters; also the place of files that name none",
      parsePlace,
    )
    .addOption(new Option("-a, --as <form>", "how to write it").choices(FORMS))
    .option("-o, --output <file>", "write to a file; its ending names the form")
    .option("--articles <path...>", "read these articles and link what they say of cut networks")
    .option("--zone <name>", 'zone in which the place\'s week is counted, such as "Asia/Almaty"', parseZone)
    .option("--from <time>", "first moment to draw or to ask for, UTC", parseTime)
    .option("--until <time>", "last moment to draw or to ask for, UTC", parseTime);
  command
    .addOption(
      new Option(
        "--fetch <publisher...>",
        "ask these for --from to --until, and for four weeks before to learn what is usual",
      ).choices(PUBLISHERS),
    )
    .option("--mirror <address>", "ask this address in the publishers' stead");
  addFetchOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  sitrep connectivity ioda.csv --place IR
  sitrep connectivity ioda.csv statements.json --place KZ --output kz.html --articles coverage/
  sitrep connectivity --as csv --place KZ series/
  sitrep connectivity --fetch ioda ripestat --place KZ --from 2026-01-05 --until 2026-01-12

Read: IODA (v2 signals, alerts and events, dashboard CSV), Cloudflare Radar (series, annotations), OONI
aggregation, Tor Metrics, RIPEstat, Access Now's #KeepItOn table, dated statements, CSV of time and value.
docs/connectivity.md tells how disruptions are found and what each verdict means.`,
    )
    .action(async (paths: string[], options: ConnectivityOptions) =>
      end(await runConnectivity(paths, options, desk)),
    );
}

async function runConnectivity(
  paths: readonly string[],
  options: ConnectivityOptions,
  desk: Desk,
): Promise<ExitCode> {
  const { place } = options;
  const offsetAt = options.zone === undefined ? undefined : (offsetOfZone(options.zone) ?? undefined);
  const watching = offsetAt === undefined ? {} : { offsetAt };
  const looking = offsetAt === undefined ? {} : { offsetOf: (_: string, time: number) => offsetAt(time) };
  const { sources, tokens } = chooseSources(paths, options, desk);
  const settings = { ...options, tokens };
  const given = await gatherMeasurements(sources, { places: [place], ...looking }, desk, settings);
  const claims = await gatherPressClaims(options, desk);
  const observation = observe(place, { ...given, claims }, watching);
  noteProblems(given.problems, desk);
  const problems = given.problems.map(({ source, reason }) => `${source}: ${reason}`);
  if (observation.watches.length + observation.statements.length === 0) {
    const others = [...new Set(given.places)].filter((one) => one !== place).sort();
    const hint = others.length > 0 ? ` They are about ${others.slice(0, 12).join(", ")}.` : "";
    desk.note(`sitrep: the files hold nothing about ${place}.${hint}\n`);
    return EXIT.nothingRead;
  }
  const written = writeAs(chooseForm(options), observation, problems, options);
  if (options.output === undefined) desk.print(written);
  else await writeOutput(options.output, written);
  return EXIT.fine;
}

function chooseSources(paths: readonly string[], options: ConnectivityOptions, desk: Desk) {
  const { fetch = [], place, from, until, mirror } = options;
  if (fetch.length === 0) {
    if (paths.length === 0) throw new UsageError("give files of measurements, or --fetch a publisher.");
    return { sources: paths, tokens: {} };
  }
  if (from === undefined || until === undefined || until <= from)
    throw new UsageError("--fetch needs --from and a later --until: publishers are asked for a time.");
  const asked = fetch.flatMap((publisher) => addressesOf(publisher, place, { from, until }, mirror));
  const needsToken = fetch.includes("radar") && mirror === undefined;
  return { sources: [...paths, ...asked], tokens: needsToken ? readToken(desk) : {} };
}

/** Cloudflare answers holders of a token alone. It comes from the shell's variables: others can read a command line. */
function readToken({ environment }: Desk): Readonly<Record<string, string>> {
  const token = environment?.CLOUDFLARE_API_TOKEN ?? "";
  if (/^[\w-]{20,200}$/u.test(token)) return { [TOKEN_HOST]: token };
  throw new UsageError(
    "Cloudflare Radar answers holders of a token alone: set CLOUDFLARE_API_TOKEN to one that may read Radar.",
  );
}

async function gatherPressClaims(options: ConnectivityOptions, desk: Desk) {
  const { articles = [], zone } = options;
  if (articles.length === 0) return [];
  const { ledger, understood } = await gatherRun(articles, desk, new Map(), options);
  noteProblems(ledger.problems, desk);
  return pressClaimsOf(ledger.claims, articleFactsOf(understood, zone));
}

function chooseForm({ as, output }: ConnectivityOptions): string {
  return as ?? FORMS.find((form) => output?.endsWith(`.${form}`)) ?? "text";
}

function writeAs(
  form: string,
  observation: Observation,
  problems: readonly string[],
  { from, until }: ConnectivityOptions,
): string {
  if (form === "json") return writeConnectivityJson(observation, problems);
  if (form === "csv") return writeConnectivityCsv(observation);
  if (form === "html")
    return writeConnectivityHtml(observation, problems, {
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    });
  return writeConnectivityText(observation);
}

async function writeOutput(path: string, written: string): Promise<void> {
  try {
    await writeFile(path, written);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${explainError(error)}`);
  }
}

function parsePlace(words: string): string {
  if (!/^[A-Za-z]{2}$/u.test(words)) throw new InvalidArgumentError('Give a country as two letters: "KZ".');
  return words.toUpperCase();
}

function parseZone(words: string): string {
  if (offsetOfZone(words) === null) throw new InvalidArgumentError('Give an IANA zone: "Asia/Almaty".');
  return words;
}

function parseTime(words: string): number {
  const time = parseStamp(words);
  if (time === null) throw new InvalidArgumentError("Give a time as 2022-01-05 or 2022-01-05T10:30Z.");
  return time;
}
