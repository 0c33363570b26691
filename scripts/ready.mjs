// Makes a bare clone ready: installs what package-lock.json names and builds, each only when needed.
// Plain JavaScript because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Sitrep needs Node.js 20.19 or later; this is ${process.versions.node}.`);
}

if (timeOf(at("node_modules", ".package-lock.json")) < timeOf(at("package-lock.json"))) {
  say("installing packages …");
  // Not "npm ci": it refuses a lock file without the builds of a linter for platforms that a registry does not carry.
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
}
const written = Math.max(newestIn(at("src")), newestIn(at("web")), timeOf(at("tsdown.config.ts")));
if (Math.min(timeOf(at("dist", "cli.js")), timeOf(at("dist", "web", "index.html"))) < written) {
  say("building …");
  run("npm", ["run", "--silent", "build"]);
}

function run(command, args) {
  // On Windows npm is a script that only a shell starts. What it prints must not mix with a report on stdout.
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) fail(`"${command} ${args.join(" ")}" failed; its message is above.`);
}

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) newest = Math.max(newest, timeOf(join(entry.parentPath, entry.name)));
  }
  return newest;
}

function timeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function say(words) {
  process.stderr.write(`sitrep: ${words}\n`);
}

function fail(words) {
  say(words);
  process.exit(1);
}
