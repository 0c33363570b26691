export { addressesOf, PUBLISHERS, type Publisher, TOKEN_HOST } from "./addresses.ts";
export { findOutages } from "./detect/agree.ts";
export { outagesFromStatements } from "./detect/stated.ts";
export { applyPublishedThresholds } from "./detect/thresholds.ts";
export { watchSeries } from "./detect/watcher.ts";
export { type ArticleFacts, pressClaimsOf } from "./link/from-ledger.ts";
export { linkPressClaims } from "./link/link-press-claims.ts";
export type * from "./link/press-claim.ts";
export { attachMeasured } from "./measured.ts";
export { type Measurements, type Observation, observe } from "./observe.ts";
export { observeLedger } from "./observe-ledger.ts";
export { joinSeries } from "./read/collect.ts";
export { readConnectivity } from "./read/index.ts";
export { streamSeriesCsv } from "./read/stream-csv.ts";
export {
  writeConnectivityCsv,
  writeConnectivityHtml,
  writeConnectivityJson,
  writeConnectivityText,
} from "./show/index.ts";
export { parseStamp } from "./times.ts";
export type * from "./types.ts";
export { viewConnectivity } from "./view.ts";
export { viewStory } from "./view-story.ts";
export { offsetOfZone } from "./zone.ts";
