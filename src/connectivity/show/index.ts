export { writeConnectivityCsv } from "./csv.ts";
export { writeConnectivityHtml } from "./html.ts";
export { writeConnectivityJson } from "./json.ts";
export { writeConnectivityText } from "./text.ts";
