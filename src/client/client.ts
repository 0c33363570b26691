import type { ConnectivityView } from "../model/connectivity-view.ts";
import type { Decision, DecisionBody } from "../model/decision.ts";
import type { Policy } from "../model/ledger.ts";
import type {
  AddOutcome,
  Change,
  Hit,
  Page,
  Paged,
  StoredArticle,
  StoredClaim,
  StoredStory,
  StoryCard,
} from "../model/workspace.ts";

/** Who the server takes the caller for. */
export interface Session {
  /** Null where nobody is signed in; on a loopback address nobody has to be. */
  readonly account: Account | null;
  /** True where the server asks for an account. */
  readonly needsAccount: boolean;
  /** What the caller may do. */
  readonly role: Role | null;
  /** True where the server was given measured connectivity. */
  readonly hasMeasurements: boolean;
}

/** What an account may, the least first. */
export const ROLES = ["reader", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Someone who may sign in. */
export interface Account {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** An API token, without its words. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** A sentence of a summary with the claims that say all it says. */
export interface SummarySentence {
  readonly text: string;
  readonly claims: readonly string[];
  /** True where a paragraph begins. */
  readonly isOpening: boolean;
}

/** A decision to take; `author` counts only where the server asks for no account. */
export interface AskedDecision {
  readonly story: string;
  readonly reason: string;
  readonly author?: string;
  readonly body: DecisionBody;
}

/** An article to add: its text, or an address to fetch. */
export type AskedArticle =
  | {
      readonly text: string;
      readonly source?: string;
      readonly url?: string;
      readonly outlet?: string;
      readonly headline?: string;
      readonly published?: string;
      readonly mediaType?: string;
    }
  | { readonly address: string };

/** What the server answered instead, by RFC 9457. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface ClientOptions {
  /** "" for the page's own origin, else "http://127.0.0.1:4180". */
  readonly base?: string;
  /** An API token. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

export type Client = ReturnType<typeof makeClient>;

/** A typed client of the HTTP API. Every call rejects with an ApiProblem where the server refuses or is not there. */
export function makeClient({ base = "", token, fetch: ask = fetch }: ClientOptions = {}) {
  async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
    const headers = new Headers(init.headers);
    headers.set("accept", "application/json");
    if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
    const answer = await reach(ask, base + path, { ...init, headers });
    if (!answer.ok) throw new ApiProblem(answer.status, await readProblem(answer));
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }
  const send = <T>(method: string, path: string, body: unknown) =>
    call<T>(path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

  return {
    readSession: () => call<Session>("/api/session"),
    signIn: (email: string, password: string) =>
      send<unknown>("POST", "/api/auth/sign-in/email", { email, password }),
    signOut: () => send<unknown>("POST", "/api/auth/sign-out", {}),
    listStories: (page: Page & { readonly query?: string } = {}) =>
      call<Paged<StoryCard>>(`/api/stories${query({ ...pageOf(page), q: page.query })}`),
    readStory: (id: string, asKnownAt?: string) =>
      call<StoredStory>(`/api/stories/${encodeURIComponent(id)}${query({ asKnownAt })}`),
    readSummary: (id: string, policy: Policy, asKnownAt?: string) =>
      call<{ readonly sentences: readonly SummarySentence[] }>(
        `/api/stories/${encodeURIComponent(id)}/summary${query({ policy, asKnownAt })}`,
      ),
    /** Rejects with status 404 where the server was given no measurements or the story has no place. */
    readConnectivity: (id: string, asKnownAt?: string) =>
      call<ConnectivityView>(`/api/stories/${encodeURIComponent(id)}/connectivity${query({ asKnownAt })}`),
    readArticle: (id: string) => call<StoredArticle>(`/api/articles/${encodeURIComponent(id)}`),
    readClaim: (id: string) => call<StoredClaim>(`/api/claims/${encodeURIComponent(id)}`),
    search: (words: string, page: Page = {}) =>
      call<Paged<Hit>>(`/api/search${query({ q: words, ...pageOf(page) })}`),
    listChanges: (
      asked: {
        readonly since?: string;
        readonly story?: string;
        readonly newestFirst?: boolean;
        readonly page?: Page;
      } = {},
    ) => {
      const order = asked.newestFirst ? "newest" : undefined;
      return call<Paged<Change>>(
        `/api/changes${query({ since: asked.since, story: asked.story, order, ...pageOf(asked.page ?? {}) })}`,
      );
    },
    listDecisions: (story?: string) =>
      call<{ readonly items: readonly Decision[] }>(`/api/decisions${query({ story })}`),
    decide: (decision: AskedDecision) => send<Decision>("POST", "/api/decisions", decision),
    addArticles: (articles: readonly AskedArticle[]) =>
      send<{ readonly items: readonly AddOutcome[] }>("POST", "/api/articles", { articles }),
    listAccounts: () => call<{ readonly items: readonly Account[] }>("/api/accounts"),
    /** Makes an account or changes it; a password made up by the server is in the answer, once. */
    keepAccount: (account: Account & { readonly password?: string; readonly newPassword?: boolean }) =>
      send<{ readonly email: string; readonly password: string | null }>("POST", "/api/accounts", account),
    dropAccount: (email: string) =>
      call<void>(`/api/accounts/${encodeURIComponent(email)}`, { method: "DELETE" }),
    /** Of the account signed in; its other sessions end. */
    changePassword: (currentPassword: string, newPassword: string) =>
      send<unknown>("POST", "/api/auth/change-password", {
        currentPassword,
        newPassword,
        revokeOtherSessions: true,
      }),
    listTokens: () => call<{ readonly items: readonly Token[] }>("/api/tokens"),
    /** The token's words are in the answer, once. */
    makeToken: (name: string, role: Role) =>
      send<{ readonly id: string; readonly token: string }>("POST", "/api/tokens", { name, role }),
    dropToken: (id: string) => call<void>(`/api/tokens/${encodeURIComponent(id)}`, { method: "DELETE" }),
    /** The address of an export, for a link. */
    exportAddress: (id: string, form: string, policy: Policy, asKnownAt?: string) =>
      `${base}/api/stories/${encodeURIComponent(id)}/export${query({ as: form, policy, asKnownAt })}`,
    feedAddress: (id: string) => `${base}/api/stories/${encodeURIComponent(id)}/changes.atom`,
    eventsAddress: () => `${base}/api/events`,
  };
}

async function reach(ask: typeof fetch, address: string, init: RequestInit): Promise<Response> {
  try {
    return await ask(address, init);
  } catch {
    throw new ApiProblem(0, "The server does not answer. What you see is the last account it gave.");
  }
}

async function readProblem(answer: Response): Promise<string> {
  try {
    const { detail, title } = (await answer.json()) as { detail?: unknown; title?: unknown };
    return String(detail ?? title ?? `The server answered ${answer.status}.`);
  } catch {
    return `The server answered ${answer.status}.`;
  }
}

function pageOf({ limit, cursor }: Page): Record<string, string | undefined> {
  return { limit: limit === undefined ? undefined : String(limit), cursor };
}

function query(values: Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) params.set(name, value);
  const words = params.toString();
  return words === "" ? "" : `?${words}`;
}
