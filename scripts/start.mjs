// `npm start`: reports on the example story; `npm start -- PATH…`: on the user's own files.
import "./ready.mjs";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const paths = process.argv.slice(2);
const told = paths.length > 0 ? paths : ["examples/kazakhstan-2022"];
const done = spawnSync(process.execPath, ["dist/cli.js", "report", ...told], { cwd: root, stdio: "inherit" });
// Beside the report, not in it: the report may go into a file.
if (done.status === 0 && !told.some((path) => path.startsWith("-")))
  process.stderr.write(
    `\nTo look at it in your browser: npm run -s sitrep -- serve ${told.map(quote).join(" ")}\n`,
  );
process.exit(done.status ?? 1);

function quote(path) {
  return /^[\w./:@-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
