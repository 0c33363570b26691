import { Agent, request } from "undici";
import { checkUrl, parseAllowedHosts } from "../../fetch/check-url.ts";
import { makeConnector } from "../../fetch/connect.ts";
import { SYSTEM } from "../../fetch/system.ts";

const PATIENCE = 10_000;
const MOST_BODY = 16_384;

/**
 * Makes what delivers webhooks. The address rules are those of the polite fetcher: nothing but the public internet and
 * hosts allowed by name is reached, judged by the address connected to. Redirects are not followed.
 */
export function makePost(allowHosts: readonly string[], userAgent: string) {
  const allowed = parseAllowedHosts(allowHosts);
  const agent = new Agent({ connect: makeConnector(SYSTEM.lookup, allowed, PATIENCE) });
  return {
    post: async (url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number> => {
      const answer = await request(checkUrl(url, allowed), {
        method: "POST",
        headers: { ...headers, "user-agent": userAgent },
        body,
        dispatcher: agent,
        headersTimeout: PATIENCE,
        bodyTimeout: PATIENCE,
      });
      // What is said beside the status is of no interest: a little is read to keep the line, the rest is cut off.
      await answer.body.dump({ limit: MOST_BODY }).catch(() => {});
      return answer.statusCode;
    },
    close: () => agent.close(),
  };
}
