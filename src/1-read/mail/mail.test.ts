import { describe, expect, it } from "vitest";
import { streamInput } from "../streams/stream-input.ts";

async function read(mail: string, source = "alert.eml") {
  const content = new TextEncoder().encode(mail.replace(/\r?\n/gu, "\r\n"));
  const steps = [];
  for await (const step of streamInput({ source, content })) steps.push(step);
  return {
    articles: steps.flatMap(({ readings }) =>
      readings.map(({ article, basis }) => ({ ...article, from: basis })),
    ),
    problems: steps.flatMap(({ problems }) => problems.map(({ reason }) => reason)),
  };
}

const ALERT = `Delivered-To: desk@example.org
Message-ID: <1@alerts.example>
Date: Sat, 8 Jan 2022 23:40:00 -0600 (CST)
From: Example Alerts <alerts@alerts.example>
Subject: Alert - dam Lakeview
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Dam gives way near Lakeview
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><body><table><tr itemscope itemtype=3D"http://schema.org/Article"><td><a itemprop=3D"url" href=3D"https://www.alerts.example/url?ct=3Dga&url=3Dhttps%3A%2F%2Fherald.example%2Fdam"><span itemprop=3D"name">Dam gives way near Lakeview</span></a>
<div itemprop=3D"publisher"><span itemprop=3D"name">The Lakeview Herald</span></div>
<div itemprop=3D"description">At least 12 people were killed when a dam gave way, the ministry =
said.</div></td></tr><tr itemscope itemtype=3D"http://schema.org/Article"><td><a itemprop=3D"url" href=3D"https://valley.example/mud"><span itemprop=3D"name">Mud stops rescuers in the valley</span></a></td></tr></table></body></html>
--b--
`;

const NEWSLETTER = `Received: from mail.example
Message-ID: <2@valley.example>
Date: Sun, 9 Jan 2022 07:00:00 +0600
From: "Valley Briefing" <news@valley.example>
Subject: =?utf-8?Q?The_dam_=E2=80=94_what_we_know?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: text/html; charset=utf-8

<html><head><title>Mail</title></head><body><p>At least 12 people were killed when a dam gave way near Lakeview on Saturday, the interior ministry said.</p><p>Rescuers searched for others through the night, and the governor asked the army for help with boats and tents.</p></body></html>
--m
Content-Type: application/pdf; name="toll.pdf"
Content-Disposition: attachment; filename="toll.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjc=
--m--
`;

describe("mails", () => {
  it("an alert is as many articles as it lists, each by the day the alert was sent", async () => {
    const { articles, problems } = await read(ALERT);
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([
      {
        headline: "Dam gives way near Lakeview",
        outlet: "The Lakeview Herald",
        url: "https://herald.example/dam",
        text: "Dam gives way near Lakeview\n\nAt least 12 people were killed when a dam gave way, the ministry said.",
        published: { edtf: "2022-01-08", instant: "2022-01-09T05:40:00Z", basis: "inferred" },
        from: { published: "the day the alert was sent" },
      },
      { headline: "Mud stops rescuers in the valley", outlet: "valley.example" },
    ]);
  });

  it("a newsletter is one article, read as the page it carries; what is attached is named and not read", async () => {
    const { articles, problems } = await read(NEWSLETTER);
    expect(articles).toMatchObject([
      {
        headline: "The dam — what we know",
        outlet: "Valley Briefing",
        published: { edtf: "2022-01-09", basis: "stated" },
        from: { outlet: "the mail's sender", published: "the mail's date" },
        text: expect.stringMatching(/^At least 12 people.*boats and tents\.$/su),
      },
    ]);
    expect(problems).toEqual([expect.stringContaining("toll.pdf")]);
  });

  it("a mailbox is read mail by mail", async () => {
    const mailbox = `From alerts@alerts.example Sat Jan  8 23:40:00 2022\n${ALERT}\nFrom news@valley.example Sun Jan  9 01:00:00 2022\n${NEWSLETTER}`;
    const { articles, problems } = await read(mailbox, "alerts.mbox");
    expect(articles.map(({ outlet }) => outlet)).toEqual([
      "The Lakeview Herald",
      "valley.example",
      "Valley Briefing",
    ]);
    expect(problems).toEqual([expect.stringMatching(/^message 2 has attachments/u)]);
  });

  it("a text that begins with a line such as Subject: is no mail", async () => {
    const { articles } = await read(
      "Subject: Dam\nDate: 8 January 2022\n\nAt least 12 people were killed near Lakeview.",
      "a.txt",
    );
    expect(articles[0]?.text).toMatch(/^Subject: Dam/u);
  });

  it("a mail nested without end is a problem", async () => {
    const parts = Array.from(
      { length: 300 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
    );
    const { articles, problems } = await read(
      `Message-ID: <3@x>\nDate: Sun, 9 Jan 2022 07:00:00 +0600\nMIME-Version: 1.0\n${parts.join("")}`,
    );
    expect(articles).toEqual([]);
    expect(problems).toEqual([expect.stringContaining("cannot be opened")]);
  });
});
