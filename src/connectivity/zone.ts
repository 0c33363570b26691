import { HOUR } from "./times.ts";

/** Seconds that clocks of an IANA zone are ahead of UTC, as a function of time; null for a zone that does not exist. */
export function offsetOfZone(zone: string): ((time: number) => number) | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    return null;
  }
  let hour = Number.NaN;
  let offset = 0;
  return (time) => {
    const now = Math.floor(time / HOUR);
    // Offsets change on the hour at most: one look each hour is enough.
    if (now !== hour) {
      hour = now;
      const name = format.formatToParts(now * HOUR * 1000).find(({ type }) => type === "timeZoneName");
      offset = readOffset(name?.value ?? "");
    }
    return offset;
  };
}

// "GMT", "GMT+03:30"
function readOffset(name: string): number {
  const match = /^GMT([+-])(\d{2}):(\d{2})/u.exec(name);
  if (match === null) return 0;
  const seconds = Number(match[2]) * HOUR + Number(match[3]) * 60;
  return match[1] === "-" ? -seconds : seconds;
}
