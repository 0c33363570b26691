import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError } from "commander";
import manifest from "../../../package.json" with { type: "json" };
import { makeUserAgent } from "../../fetch/user-agent.ts";
import type { FileInput, Input } from "../../model/article.ts";
import type { Gate, Serving } from "../../server/index.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT, UsageError } from "../desk.ts";
import { addFetchOptions, type FetchSettings, makeFetcher } from "../fetch-options.ts";
import { noteProblems, openInputs } from "../gather.ts";
import { readUrls } from "../read-urls.ts";
import { isLoopback, listNames, parseName } from "../serve/names.ts";
import { addPortions, loadPortions } from "../workspace/add-portions.ts";
import { addWorkspaceOptions, useWorkspace, type WorkspaceSettings } from "../workspace/open.ts";

interface ServeSettings extends WorkspaceSettings, FetchSettings {
  readonly port: number;
  readonly host: string;
  readonly name?: readonly URL[];
  readonly open: boolean;
  readonly connectivity?: readonly string[];
}

const PORT = 4180;

/** `sitrep serve`: the API and the pages of a workspace. */
export function addServe(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = addWorkspaceOptions(
    program
      .command("serve")
      .description("look at a workspace in the browser: web pages and an API, until stopped with Ctrl-C")
      .argument("[path...]", "articles to add first: files, folders or addresses"),
  )
    .option("--port <number>", "port to listen on; 0 takes a free one", parsePort, PORT)
    .option(
      "--host <address>",
      "address to listen on; other than this machine's own it asks for accounts",
      "127.0.0.1",
    )
    .option("--name <name>", "a name readers reach it by: desk.example.org (again for more)", collectName)
    .option("--connectivity <path...>", "measured series or dated statements to set beside the stories")
    .option("--no-open", "do not open a browser");
  addFetchOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  sitrep serve coverage/                            adds what is there, then opens it in the browser
  sitrep serve --workspace kazakhstan               opens http://127.0.0.1:${PORT} in the browser
  sitrep serve coverage/ --connectivity ioda.csv statements.json
  sitrep serve --host 0.0.0.0 --name desk.example.org --no-open

On the machine's own addresses nobody has to sign in. On any other, everyone does; the first start
makes an admin and prints the password once. The API is described at /openapi.json.`,
    )
    .action(async (paths: string[], settings: ServeSettings) => {
      const { inputs, problems } = await openInputs(paths, desk, settings);
      noteProblems(problems, desk);
      await useWorkspace(settings, desk, { work: "sitrep serve", mayMake: true }, async (workspace) => {
        if (inputs.length > 0) await addFirst(workspace, inputs, desk);
        await serve(workspace, settings, desk);
      });
      end(EXIT.fine);
    });
}

async function addFirst(
  workspace: Workspace,
  inputs: readonly (Input | FileInput)[],
  desk: Desk,
): Promise<void> {
  await addPortions(workspace, loadPortions(inputs, desk), inputs.length, desk);
}

async function serve(workspace: Workspace, settings: ServeSettings, desk: Desk): Promise<void> {
  const { host, port, name = [], connectivity = [] } = settings;
  // Loaded here: no other command needs a server.
  const { keepHooks, makeFirstAdmin, openGate, serveWorkspace } = await import("../../server/index.ts");
  const names = listNames(host, name);
  const gate = isLoopback(host)
    ? undefined
    : await openGate(workspace.lend(), { hosts: names.hosts(port), isSecure: names.isSecure });
  if (gate !== undefined) await noteFirstAdmin(gate, makeFirstAdmin, desk);
  const fetcher = await makeFetcher(settings, desk);
  const { makePost } = await import("../serve/post-hook.ts");
  const hooks = makePost(settings.allowHost ?? [], makeUserAgent(manifest.version, settings.contact));
  const { measureStories } = await import("../serve/measure-stories.ts");
  const measure =
    connectivity.length === 0 ? undefined : await measureStories(connectivity, workspace, desk, settings);
  const stopped = waitForStop();
  let serving: Serving;
  try {
    serving = await serveWorkspace({
      workspace,
      hooks: await keepHooks(workspace.lend()),
      ...(gate === undefined ? {} : { gate }),
      ...(measure === undefined ? {} : { measure }),
      fetchPage: async (address) => {
        const { inputs, problems } = await readUrls([address], fetcher);
        const [input] = inputs;
        if (input === undefined) throw new Error(problems[0]?.reason ?? "nothing was found there");
        return input;
      },
      post: hooks.post,
      address: host,
      port,
      namesFor: names.hosts,
      pages: findPages(),
      now: () => new Date(),
    });
  } catch (error) {
    stopped.forget();
    await Promise.all([fetcher.close(), hooks.close()]);
    throw new UsageError(explainListening(error, settings), { cause: error });
  }
  const address = `http://${names.hosts(serving.port)[0] ?? `${host}:${serving.port}`}/`;
  if (!serving.hasPages)
    desk.note("sitrep: the pages are not built (npm run build); the API alone is served\n");
  desk.print(`Sitrep serves at ${address} — stop with Ctrl-C\n`);
  if (settings.open && serving.hasPages && desk.isTerminal) openBrowser(address);
  await stopped.promise;
  await serving.close();
  await Promise.all([fetcher.close(), hooks.close()]);
}

async function noteFirstAdmin(
  gate: Gate,
  makeFirstAdmin: (gate: Gate) => Promise<{ email: string; password: string } | null>,
  desk: Desk,
): Promise<void> {
  const first = await makeFirstAdmin(gate);
  if (first === null) return;
  desk.note(`sitrep: made the account ${first.email} with the password ${first.password}\n`);
  desk.note(
    "sitrep: it is shown once; more accounts are made on the page Accounts, or with POST /api/accounts\n",
  );
}

function explainListening(error: unknown, { host, port }: ServeSettings): string {
  const { code } = error as { code?: unknown };
  if (code === "EADDRINUSE") return `port ${port} is taken; give another with --port, or 0 for a free one`;
  if (code === "EADDRNOTAVAIL") return `this machine has no address ${host}`;
  if (code === "EACCES") return `port ${port} may not be taken by this user; give one above 1023`;
  throw error;
}

function waitForStop(): { readonly promise: Promise<void>; readonly forget: () => void } {
  let stop = () => {};
  const promise = new Promise<void>((resolve) => {
    stop = resolve;
  });
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, stop);
  const forget = () => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.off(name, stop);
  };
  return { promise: promise.finally(forget), forget };
}

/** The built pages: beside the built program, or where the build puts them when it runs from its sources. */
function findPages(): string {
  const places = ["./web", "../../../dist/web"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return places.find((place) => existsSync(join(place, "index.html"))) ?? "";
}

/** Opens the user's browser; where there is none, the address was printed. */
function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const opened = spawn(program as string, args, { stdio: "ignore", detached: true });
  opened.on("error", () => {});
  opened.unref();
}

function parsePort(words: string): number {
  const port = /^\d{1,5}$/u.test(words) ? Number(words) : 65_536;
  if (port > 65_535) throw new InvalidArgumentError("Give a number from 0 to 65535.");
  return port;
}

function collectName(words: string, names: readonly URL[] = []): readonly URL[] {
  return [...names, parseName(words)];
}
