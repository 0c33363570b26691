// `npm start`: reports on the example story; `npm start -- PATH…`: on the user's own files.
import "./ready.mjs";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const paths = process.argv.slice(2);
const args = ["dist/cli.js", "report", ...(paths.length > 0 ? paths : ["examples/kazakhstan-2022"])];
const done = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
process.exit(done.status ?? 1);
