import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Input } from "../model/article.ts";
import type { ConnectivityView } from "../model/connectivity-view.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Workspace } from "../store/workspace.ts";
import type { HookKeeper } from "./hooks/keep-hooks.ts";

export type Role = "reader" | "editor" | "admin";

/** Who asks. `name` signs decisions; `email` names the account, "" where the server asks for none. */
export interface Caller {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** What every request carries on its way. */
export interface Env {
  readonly Variables: { caller: Caller | null };
}

export type Api = OpenAPIHono<Env>;

/** Finds out who asks, and answers what concerns signing in; absent on a loopback address, where everyone is the desk. */
export interface Gate {
  readonly identify: (request: Request) => Promise<Caller | null>;
  /** Answers requests under /api/auth. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly tokens: TokenKeeper;
  readonly accounts: AccountKeeper;
}

export interface AccountKeeper {
  readonly list: () => Promise<readonly { email: string; name: string; role: Role }[]>;
  /**
   * Makes the account, or changes it. A password that was not given is made up for a new account, or where one is asked
   * for, and shown once. Throws a RequestProblem where no admin would be left.
   */
  readonly keep: (asked: {
    readonly email: string;
    readonly name: string;
    readonly role: Role;
    readonly password?: string | undefined;
    readonly newPassword?: boolean | undefined;
  }) => Promise<{ email: string; password: string | null }>;
  /** Removes the account with its sessions and tokens; false where there is none. What it decided stays. Throws as `keep` does. */
  readonly drop: (email: string) => Promise<boolean>;
}

export interface TokenKeeper {
  readonly list: (
    caller: Caller,
  ) => Promise<readonly { id: string; name: string; role: Role; createdAt: string }[]>;
  readonly make: (caller: Caller, name: string, role: Role) => Promise<{ id: string; token: string }>;
  readonly drop: (caller: Caller, id: string) => Promise<boolean>;
}

/** Everything the API stands on; files, clock, network and randomness come in here. */
export interface ServerParts {
  readonly workspace: Workspace;
  readonly hooks: HookKeeper;
  /** Fetches a page politely; rejects with what to tell the user. Absent: adding by address is refused. */
  readonly fetchPage?: (address: string) => Promise<Input>;
  /** Sets a story's claims beside measured connectivity; null for a story without a place. Absent: no measurements were given. */
  readonly measure?: (ledger: Ledger) => ConnectivityView | null;
  /** Absent where no account is needed. */
  readonly gate?: Gate;
  /** Hosts the server answers to, with port: "127.0.0.1:4180". Others are refused: a foreign name may have been bent to this address. */
  readonly hosts: readonly string[];
  readonly now: () => Date;
}
