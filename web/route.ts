import { POLICIES, type Policy } from "../src/model/ledger.ts";

export const SECTIONS = [
  "figures",
  "differences",
  "timeline",
  "networks",
  "map",
  "sources",
  "said",
  "log",
] as const;
export type Section = (typeof SECTIONS)[number];

/** Where the reader is. Every state worth sending to a colleague is in it. */
export type Route =
  | { readonly page: "stories" }
  | { readonly page: "story"; readonly story: string; readonly section: Section | null; readonly lens: Lens }
  | { readonly page: "figure"; readonly story: string; readonly figure: string; readonly lens: Lens }
  | {
      readonly page: "article";
      readonly story: string;
      readonly article: string;
      readonly claim: string | null;
    }
  | { readonly page: "search"; readonly query: string }
  | { readonly page: "log" }
  | { readonly page: "accounts" }
  | { readonly page: "unknown" };

/** How a story is looked at: by which policy, as known when (null: now). */
export interface Lens {
  readonly policy: Policy;
  readonly at: string | null;
}

/** Reads "#/story/s-1/timeline?policy=ucdp&at=2022-01-07T00:00:00Z". */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/u, "").split("?");
  const [head = "", ...parts] = path.split("/").map(decodePart);
  const params = new URLSearchParams(query);
  const [story = "", kind = "", id = ""] = parts;
  if (head === "") return { page: "stories" };
  if (head === "search") return { page: "search", query: params.get("q") ?? "" };
  if (head === "log" || head === "accounts") return { page: head };
  if (head !== "story" || story === "") return { page: "unknown" };
  if (kind === "figure" && id !== "") return { page: "figure", story, figure: id, lens: readLens(params) };
  if (kind === "article" && id !== "")
    return { page: "article", story, article: id, claim: params.get("claim") };
  return {
    page: "story",
    story,
    section: SECTIONS.find((one) => one === kind) ?? null,
    lens: readLens(params),
  };
}

/** The address of `route`, with its "#". */
export function writeRoute(route: Route): string {
  switch (route.page) {
    case "stories":
    case "unknown":
      return "#/";
    case "log":
    case "accounts":
      return `#/${route.page}`;
    case "search":
      return `#/search${writeQuery({ q: route.query })}`;
    case "article":
      return `#/story/${encodeURIComponent(route.story)}/article/${encodeURIComponent(route.article)}${writeQuery({ claim: route.claim })}`;
    case "figure":
      return `#/story/${encodeURIComponent(route.story)}/figure/${encodeURIComponent(route.figure)}${writeLens(route.lens)}`;
    case "story":
      return `#/story/${encodeURIComponent(route.story)}${route.section === null ? "" : `/${route.section}`}${writeLens(route.lens)}`;
  }
}

function readLens(params: URLSearchParams): Lens {
  const at = params.get("at");
  return {
    policy: POLICIES.find((policy) => policy === params.get("policy")) ?? "range",
    at: at !== null && !Number.isNaN(Date.parse(at)) ? at : null,
  };
}

function writeLens({ policy, at }: Lens): string {
  return writeQuery({ policy: policy === "range" ? null : policy, at });
}

function writeQuery(values: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== null && value !== "") params.set(name, value);
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
