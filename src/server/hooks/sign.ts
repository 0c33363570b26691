import { createHmac } from "node:crypto";

/**
 * Headers of a delivery by the Standard Webhooks specification (1.0): the signature is an HMAC-SHA256 over
 * "id.timestamp.body". `secret` is "whsec_" and base64; `at` in seconds since 1970.
 */
export function signDelivery(secret: string, id: string, at: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.replace(/^whsec_/u, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(at),
    "webhook-signature": `v1,${signature}`,
  };
}
