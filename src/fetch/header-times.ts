/** "120", or "Sun, 22 Nov 2026 07:00:00 GMT" (RFC 9110, section 10.2.3), as milliseconds from `now`; null for neither. */
export function readRetryAfter(value: string | undefined, now: number): number | null {
  const words = value?.trim() ?? "";
  if (/^\d{1,9}$/u.test(words)) return Number(words) * 1000;
  const time = /^[A-Za-z]{3,9}, /u.test(words) ? Date.parse(words) : Number.NaN;
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}

/** "public, max-age=300" (RFC 9111) as seconds; nothing where the answer is not called fresh for any time. */
export function readMaxAge(value: string | undefined): number | undefined {
  if (value === undefined || /\bno-(?:store|cache)\b/iu.test(value)) return undefined;
  const seconds = Number(/\bmax-age\s?=\s?"?(\d{1,9})/iu.exec(value)?.[1]);
  return seconds > 0 ? seconds : undefined;
}
