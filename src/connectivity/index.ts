export { findOutages } from "./detect/agree.ts";
export { outagesFromStatements } from "./detect/stated.ts";
export { applyPublishedThresholds } from "./detect/thresholds.ts";
export { Watcher, watchSeries } from "./detect/watcher.ts";
export { linkPressClaims } from "./link/link-press-claims.ts";
export type { Measured, PressClaim, PressLink, Verdict } from "./link/press-claim.ts";
export { readConnectivity } from "./read/index.ts";
export type * from "./types.ts";
