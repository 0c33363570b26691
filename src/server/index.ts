export { makeFirstAdmin, openGate } from "./accounts/open-gate.ts";
export type { Gate } from "./context.ts";
export { keepHooks } from "./hooks/keep-hooks.ts";
export { type Serving, serveWorkspace } from "./serve.ts";
