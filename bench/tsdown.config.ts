import { defineConfig } from "tsdown";

/** Benchmarks are built as the program is, so that they time what is shipped: running the source itself costs a tenth to a quarter more. */
export default defineConfig({
  cwd: "..",
  entry: {
    run: "bench/run.ts",
    "stream-once": "bench/stream-once.ts",
    "stage-worker": "src/workers/stage-worker.ts",
  },
  outDir: "dist-bench",
  format: "esm",
  platform: "node",
  target: "node20",
  outExtensions: () => ({ js: ".js" }),
  dts: false,
  skipNodeModulesBundle: true,
});
