import { describe, expect, test } from "vitest";
import { type Import, listSources, listWebSources, parseImports, readImports } from "./imports.ts";

/** What each part of `src` may import, besides itself. A part is a path from `src`; the longest that fits counts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "index.ts": ["pipeline.ts", "model", "6-export/json.ts"],
  cli: [
    "coverage.ts",
    "understand.ts",
    "pipeline.ts",
    "stream",
    "workers",
    "6-export",
    "store",
    "server",
    "connectivity",
    "fetch",
    "model",
  ],
  server: ["6-export", "store", "model", "version.ts"],
  client: ["model"],
  "coverage.ts": ["1-read", "model"],
  "understand.ts": [
    "coverage.ts",
    "2-annotate",
    "3-extract",
    "4-group",
    "claim-types",
    "languages",
    "gazetteer",
    "model",
  ],
  "pipeline.ts": [
    "coverage.ts",
    "understand.ts",
    "4-group",
    "5-reconcile",
    "claim-types",
    "gazetteer",
    "model",
    "version.ts",
  ],
  stream: ["understand.ts", "pipeline.ts", "4-group", "model", "version.ts"],
  "version.ts": [],
  "1-read": ["model"],
  "2-annotate": ["model"],
  "3-extract": ["model"],
  "4-group": ["model"],
  "5-reconcile": ["model"],
  "6-export": ["model"],
  "claim-types": ["model"],
  languages: ["model"],
  gazetteer: ["model"],
  connectivity: ["model"],
  fetch: ["model"],
  store: ["model"],
  workers: ["understand.ts", "stream", "model"],
  model: [],
};

const sources = listSources();
const imports = sources.flatMap(readImports);

describe("the shape of src", () => {
  test("every file belongs to a part of the table", () => {
    expect(sources.filter((file) => partOf(file) === undefined)).toEqual([]);
  });

  test("each part imports only what the table allows", () => {
    const broken = imports.filter((one) => one.isOwn && !isAllowed(one)).map(describeImport);
    expect(broken).toEqual([]);
  });

  test("one claim type never imports another, nor one language another", () => {
    const families = ["claim-types", "languages"];
    const broken = imports.filter(({ from, to, isOwn }) => {
      const [family, member] = from.split("/");
      const [otherFamily, other] = to.split("/");
      const isMember = (name: string | undefined) => name !== undefined && !name.endsWith(".ts");
      return (
        isOwn &&
        families.includes(family ?? "") &&
        family === otherFamily &&
        isMember(member) &&
        isMember(other) &&
        member !== other
      );
    });
    expect(broken.map(describeImport)).toEqual([]);
  });

  test("the model imports no package, except for types", () => {
    const broken = imports.filter(
      ({ from, isOwn, isType }) => from.startsWith("model/") && !isOwn && !isType,
    );
    expect(broken.map(describeImport)).toEqual([]);
  });

  test("nothing imports itself in a circle", () => {
    expect(findCycle(sources, imports)).toEqual([]);
  });
});

test("the web app imports the model, the typed client and the wording, and nothing of the machine room", () => {
  const imports = listWebSources().flatMap(readImports);
  const allowed = /^\.\.\/web\/|^model\/|^client\/|^6-export\/(?:wording[\w-]{0,20}|view-claim)\.ts$/u;
  const broken = imports.filter(({ to, isOwn }) => (isOwn ? !allowed.test(to) : to.startsWith("node:")));
  expect(imports.length).toBeGreaterThan(100);
  expect(broken.map(describeImport)).toEqual([]);
});

test("the reader of imports sees every way to import", () => {
  const code = [
    'import type { A } from "../model/a.ts";',
    "import {\n  b,\n  type C,\n} from './b.ts';",
    'export * from "../2-annotate/c.ts";',
    'import "zod";',
    'const d = await import("./d.ts");',
    'const words = "say nothing of import";',
  ].join("\n");
  expect(parseImports("1-read/x.ts", code).map(({ to, isType }) => `${to} ${isType}`)).toEqual([
    "model/a.ts true",
    "1-read/b.ts false",
    "2-annotate/c.ts false",
    "zod false",
    "1-read/d.ts false",
  ]);
});

function partOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((part) => isInside(file, part))
    .sort((a, b) => b.length - a.length)[0];
}

function isAllowed({ from, to }: Import): boolean {
  const part = partOf(from);
  if (part === undefined) return false;
  // Files beside src: only package.json, for the version.
  if (to.startsWith("..")) return to === "../package.json";
  return [part, ...(MAY_IMPORT[part] ?? [])].some((allowed) => isInside(to, allowed));
}

function isInside(file: string, part: string): boolean {
  return file === part || file.startsWith(`${part}/`);
}

function describeImport({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

/** The files of one circle of imports, in order, or an empty list. `import type` is gone when the code runs and closes none. */
function findCycle(files: readonly string[], all: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isOwn, isType } of all)
    if (isOwn && !isType) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];

  function visit(file: string, path: readonly string[]): readonly string[] {
    const seenAt = path.indexOf(file);
    if (seenAt >= 0) return [...path.slice(seenAt), file];
    if (done.has(file)) return [];
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  }
}
