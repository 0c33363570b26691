import type { Command } from "commander";
import manifest from "../../package.json" with { type: "json" };
import type { Fetcher } from "../fetch/fetcher.ts";
import { makeUserAgent } from "../fetch/user-agent.ts";
import { type Desk, UsageError } from "./desk.ts";

/** What a user says about fetching. */
export interface FetchSettings {
  readonly contact?: string;
  readonly allowHost?: readonly string[];
  /** Bearer tokens by host. */
  readonly tokens?: Readonly<Record<string, string>>;
}

/** Adds `--contact` and `--allow-host` to a command that takes addresses. */
export function addFetchOptions(command: Command): Command {
  return command
    .option("--contact <address>", "your e-mail address or page, told to the sites that are fetched from")
    .option(
      "--allow-host <host>",
      "a private host that may be fetched from: localhost:8080 (again for more)",
      collect,
    );
}

function collect(host: string, hosts: readonly string[] = []): readonly string[] {
  return [...hosts, host];
}

/** The fetcher as the user set it; close it after use. */
export async function makeFetcher(
  { contact, allowHost = [], tokens = {} }: FetchSettings,
  desk: Desk,
): Promise<Fetcher> {
  // Loaded here: files are read without the network.
  const [{ createFetcher }, { SYSTEM }] = await Promise.all([
    import("../fetch/fetcher.ts"),
    import("../fetch/system.ts"),
  ]);
  try {
    const userAgent = makeUserAgent(manifest.version, contact);
    return createFetcher({ ...SYSTEM, ...desk.network, userAgent, allowHosts: allowHost, tokens });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}
