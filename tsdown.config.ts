import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    client: "src/client/client.ts",
    cli: "src/cli/main.ts",
    "stage-worker": "src/workers/stage-worker.ts",
  },
  format: "esm",
  platform: "node",
  target: "node20",
  dts: { entry: ["src/index.ts", "src/client/client.ts"] },
  outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
});
