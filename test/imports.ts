import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** One import of one source file. `to` is a path from `src` for our own files, else the package's name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly isOwn: boolean;
  readonly isType: boolean;
}

/** Every file of the web app that ships, as paths from `src`, so that imports read the same: "../web/main.tsx". */
export function listWebSources(): string[] {
  return readdirSync(join(root, "web"), { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => /\.tsx?$/u.test(path) && !/\.test\.ts$|^e2e\/|^vite\.config/u.test(path))
    .map((path) => `../web/${path}`)
    .sort();
}

/** Every .ts file under `src` that ships, as paths from `src` with forward slashes, in order. */
export function listSources(): string[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .sort();
}

// import type { A } from "./a.ts";   export * from "../b.ts";   import "./c.ts";   import("./d.ts")
const IMPORT =
  /(?:^|[;}\n])[ \t]{0,40}(?:import|export)\s{1,9}(type\s{1,9})?(?:[^"';()]{1,4000}?from\s{0,9})?["']([^"']{1,300})["']/gu;
const DYNAMIC_IMPORT = /\bimport\(\s{0,9}["']([^"']{1,300})["']/gu;

/** The imports of one source file, in order. */
export function readImports(file: string): Import[] {
  return parseImports(file, readFileSync(join(root, "src", file), "utf8"));
}

/** The imports in `code`, taken as the text of `file`, a path from `src`. */
export function parseImports(file: string, code: string): Import[] {
  const found = [...code.matchAll(IMPORT)].map((match) => ({
    target: match[2] ?? "",
    isType: match[1] !== undefined,
  }));
  const dynamic = [...code.matchAll(DYNAMIC_IMPORT)].map((match) => ({
    target: match[1] ?? "",
    isType: false,
  }));
  return [...found, ...dynamic].map(({ target, isType }) => {
    const isOwn = target.startsWith(".");
    return { from: file, to: isOwn ? resolveFromSource(file, target) : target, isOwn, isType };
  });
}

function resolveFromSource(file: string, target: string): string {
  const source = join(root, "src");
  return relative(source, join(source, dirname(file), target))
    .split(sep)
    .join("/");
}
