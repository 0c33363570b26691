import { expect, it } from "vitest";
import { makeSampleTime, openSite, say } from "../fetch/sample-site.ts";
import { runSample } from "./sample-desk.ts";

const PAGE = `<html><head><title>Dam gives way</title><meta property="article:published_time" content="2026-01-02T08:00:00Z"></head>
<body><article><h1>Dam gives way</h1><p>At least 12 people were killed when a dam gave way near Lakeview, the ministry said on Friday.</p>
<p>Roads into the valley stay closed, and the army was asked for boats and tents.</p></article></body></html>`;
const FEED = `<rss version="2.0"><channel><title>Lake Wire</title>
<item><title>Toll rises</title><link>https://gazette.example/toll</link><source url="https://gazette.example/feed">Lake Gazette</source>
<description>The ministry said on Saturday that 18 people were killed when the dam gave way near Lakeview.</description></item>
</channel></rss>`;

function sitrep(...args: string[]) {
  const { clock, sleep } = makeSampleTime();
  return runSample(args, { network: { clock, sleep } });
}

it("takes addresses wherever it takes paths", async () => {
  const site = await openSite({
    "/story": say(PAGE, { "content-type": "text/html" }),
    "/feed": say(FEED, { "content-type": "application/rss+xml" }),
    "/moved": (_, response) => response.writeHead(301, { location: "/story" }).end(),
  });
  try {
    const given = [site.at("/moved"), site.at("/feed"), site.at("/gone"), "http://10.0.0.1/"];
    const { out, notes, code } = await sitrep("read", "--as", "json", "--allow-host", site.host, ...given);
    expect(code).toBe(0);
    expect(JSON.parse(out).articles).toMatchObject([
      {
        source: site.at("/moved"),
        url: site.at("/story"),
        retrieved: expect.stringMatching(/^2026-01-02T/u),
      },
      { source: site.at("/feed"), url: "https://gazette.example/toll", outlet: "Lake Gazette" },
    ]);
    expect(notes).toContain(`${site.at("/gone")}: there is no such page (404)`);
    expect(notes).toContain("http://10.0.0.1/: 10.0.0.1 is not on the public internet");
  } finally {
    await site.close();
  }
});

it("ends with 1 where no address could be read, and 2 where a host or a contact is none", async () => {
  expect((await sitrep("report", "http://10.0.0.1/")).code).toBe(1);
  expect((await sitrep("report", "--allow-host", "a/b", "http://10.0.0.1/")).code).toBe(2);
  expect((await sitrep("report", "--contact", "me (the boss)", "http://10.0.0.1/")).code).toBe(2);
});
