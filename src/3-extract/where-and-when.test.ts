import { expect, test } from "vitest";
import { sitrep } from "../index.ts";

/** The claims of one kind in a report of 5 January 2022: their words, day and place. */
async function read(kind: string, body: string): Promise<(string | null)[][]> {
  const content = `Crowds fill squares\n\nJanuary 5, 2022\n\n${body}`;
  const ledger = await sitrep([{ source: "a.txt", content, published: "2022-01-05" }]);
  return ledger.claims
    .filter((claim) => claim.kind === kind)
    .map(({ span, when, where }) => [span.exact, when?.edtf ?? null, where?.name ?? null]);
}

test("a place behind a semicolon belongs to the other part of the sentence", async () => {
  const [shutdown] = await read(
    "measure",
    "The internet was shut down on Tuesday; in Aktau the banks stayed open.",
  );
  expect(shutdown?.[2]).toBeNull();
});

test("who leads an alliance or sends troops is not where it happens", async () => {
  const body =
    "President Bekov requested military aid from the pact, an alliance led by the Russian Federation. Armenia and Belarus also sent troops.";
  for (const [words, , place] of await read("event", body)) expect([words, place]).toEqual([words, null]);
  for (const [words, , place] of await read("measure", body)) expect([words, place]).toEqual([words, null]);
});

test("a place that is named to say that it is not only there is no place", async () => {
  const [spread] = await read(
    "event",
    "The unrest is not confined to Almaty but has spread across the country.",
  );
  expect(spread?.[2]).not.toBe("Almaty");
});

test("the country of those who are counted is not where it happened", async () => {
  const [dead] = await read("count", "A crash in Kazakhstan killed 10 US citizens.");
  expect(dead?.[2]).toBe("Kazakhstan");
});

test("where people come from is not where it happened", async () => {
  const where = async (body: string) => (await read("count", body)).map(([, , place]) => place);
  expect(await where("A family of five from Leeds was killed in a crash in Spain.")).toEqual(["Spain"]);
  expect(await where("A Leeds couple was killed in a crash in Spain.")).toEqual(["Spain"]);
  expect(await where("Ana Lee, 36, of Leeds, hit and killed a man at a Lyon bank.")).toEqual(["Lyon"]);
  expect(await where("Three tourists from Leeds, England, were killed in Lyon.")).toEqual(["Lyon"]);
});

test("a clause that leads to the main one has its own place", async () => {
  const where = async (body: string) => (await read("count", body)).map(([, , place]) => place);
  expect(
    await where("After the shootings in Louisiana, a sniper killed five Dallas police officers."),
  ).toEqual(["Dallas"]);
  expect(
    await where("After a shooting in California that killed 14, Novak spoke of entering the United States."),
  ).toEqual(["California"]);
  expect(await where("After clashes in Almaty, 12 people were detained.")).toEqual(["Almaty"]);
});

test("each number of a row has the date behind it, and nobody dies “currently”", async () => {
  const when = async (body: string) => (await read("count", body)).map(([, day]) => day);
  expect(await when("Bombs killed 130 in Paris last November and 32 in Brussels on Monday.")).toEqual([
    "2021-11",
    "2022-01-03",
  ]);
  expect(await when("A man who was fired last week shot and killed a guard on Tuesday.")).toEqual([
    "2022-01-04",
  ]);
  expect(await when("On Tuesday mourners met for an activist who died in custody last week.")).toEqual([
    "2021-12-27/2022-01-02",
  ]);
  expect(await when("The senate is currently at odds after the deaths of 49 people in Orlando.")).toEqual([
    null,
  ]);
});

test("of places that name one spot the finest is where it happened", async () => {
  const where = async (body: string) => (await read("count", body)).map(([, , place]) => place);
  expect(await where("A car bomb exploded in Al Bab in northern Syria, killing eight.")).toEqual(["Al Bāb"]);
  expect(
    await where("A drone hit a bus in Marhanets in Ukraine's Dnipropetrovsk region, killing nine."),
  ).toEqual(["Marhanets’"]);
  expect(await where("In Soacha, a city south of Bogotá, three officers were wounded.")).toEqual(["Soacha"]);
  expect(await where("ALMATY, Kazakhstan - Eight people were killed.")).not.toEqual(["Almaty"]);
});

test("a verb that shares its subject is where the verb before it was", async () => {
  const body = "In the port of Atyrau dockers walked off the job and marched to the square.";
  expect(await read("event", body)).toEqual([
    [expect.stringContaining("walked off the job"), null, "Atyrau"],
    ["marched", null, "Atyrau"],
  ]);
});

test("words quoted count their days from the day they were said", async () => {
  const body =
    "On Jan. 3, reporter Mira Olsen posted to Twitter, “Protests are spreading across the country tonight.”";
  expect(await read("event", body)).toEqual([["Protests are spreading", "2022-01-03", null]]);
});

test("a stretch of days in a clause of its own does not date the deed before it", async () => {
  const body = "Police opened fire on protesters after the two sides had repeatedly clashed in recent days.";
  const [fire] = await read("event", body);
  expect(fire?.slice(0, 2)).toEqual(["Police opened fire on protesters", null]);
});

test("dates that bound a stretch date what is counted in it", async () => {
  const when = async (body: string) => (await read("count", body))[0]?.[1];
  expect(await when("Forty people were killed between 2 January and 5 January.")).toBe(
    "2022-01-02/2022-01-05",
  );
  expect(await when("Police detained 15 people on 2 and 3 January.")).toBe("2022-01-02/2022-01-03");
  expect(await when("Clashes began on 2 January. On the 4th, 12 people were killed.")).toBe("2022-01-04");
  expect(await when("Twelve people were killed on Monday and Tuesday saw more clashes.")).toBe("2022-01-03");
});

test("a stretch up to the news dates what is counted in it, one to come does not", async () => {
  const when = async (body: string) => (await read("count", body))[0]?.[1];
  expect(await when("Over the past two weeks, 120 people have been killed.")).toBe("2021-12-22/2022-01-05");
  expect(await when("In the next two weeks 120 people detained will be tried.")).toBe(null);
});

test("an order was not given on the day on which it ends, nor at the hours of every night", async () => {
  const when = async (body: string) => (await read("measure", body))[0]?.[1];
  expect(await when("The government extended the state of emergency until 19 January.")).toBe(null);
  expect(await when("The government extended the curfew by a week, to 19 January.")).toBe(null);
  expect(await when("A curfew from 11 p.m. to 7 a.m. was imposed from Monday.")).toBe("2022-01-03");
});

test("what another clause tells of long ago does not make the news old", async () => {
  const body = "Gunmen took 300 girls in Aktau in 2014, and 38 students were freed on Tuesday.";
  const ledger = await sitrep([{ source: "a.txt", content: `Girls\n\n${body}`, published: "2022-01-05" }]);
  const told = ledger.claims.flatMap(({ kind, background, span }) =>
    kind === "count" ? [[span.exact, background === null]] : [],
  );
  expect(told).toContainEqual(["38 students were freed", true]);
});

const WHERE: readonly (readonly [place: string | null, body: string])[] = [
  // A country names whose people or things they are.
  ["Mosul", "Two US soldiers were killed in a bombing in Mosul."],
  [null, "Two US soldiers were killed on Friday by gunmen."],
  ["Kabul", "Gunmen opened fire outside the US embassy in Kabul."],
  ["Kazakhstan", "In Kazakhstan police shot dead 14 workers."],
  // Where somebody comes from is not where it happened.
  ["Almaty", "A 29-year-old woman from Karaganda was shot dead in Almaty on Thursday."],
  [null, "A woman from Almaty was murdered on Thursday."],
  ["Kherson", "Soldiers arrested a resident of Odesa in Kherson."],
  ["Odesa", "Soldiers arrested a resident of Odesa."],
  ["Karaganda", "Marta Ruiz, a judge in Almaty, was assassinated on Sunday in Karaganda."],
  // A place that another is measured from is not that place.
  ["Huancayo", "Last week in Huancayo, 415 km southeast of Lima, a reporter was murdered."],
  [null, "He was kidnapped by armed men in a hamlet about 850 km north of Bogotá."],
  ["Aktau", "Rebels raided a village some 12 km (7 miles) north of Aktau."],
  ["Aktau", "Rebels raided a village north of Aktau."],
];

test.each(WHERE)("it happened in %s: %s", async (place, body) => {
  const places = (await read("event", body)).map(([, , where]) => where);
  expect(places.length).toBeGreaterThan(0);
  // Karaganda is listed as Karagandy.
  expect(places.map((where) => where?.replace("Karagandy", "Karaganda") ?? null)).toEqual(
    places.map(() => place),
  );
});

test("a place left out is not where an order was lifted", async () => {
  const [lifted] = await read("measure", "The curfew was lifted in all regions on Tuesday, except in Aktau.");
  expect(lifted?.[2]).toBeNull();
});

test("the day of what an arrest was about does not date the arrest", async () => {
  const when = async (body: string) => (await read("count", body))[0]?.[1];
  expect(await when("Police arrested two people over Monday's bombing.")).toBeNull();
  expect(await when("Two people were killed in Monday's bombing.")).toBe("2022-01-03");
});

test("a number that is told of a day's happening is as of the telling", async () => {
  const asOf = async (body: string) => {
    const ledger = await sitrep([
      { source: "a.txt", content: `Riot in prison\n\n${body}`, published: "2022-01-05" },
    ]);
    return ledger.claims.find(({ kind }) => kind === "count")?.asOf;
  };
  expect(await asOf("Police have raised the number of people killed in Monday's riot to 118.")).toBe(
    "2022-01-05",
  );
  expect(await asOf("Police said 532 people had been arrested since Monday.")).toBe("2022-01-05");
  expect(await asOf("The first count, on 3 January, spoke of eight dead.")).toBe("2022-01-03");
  expect(await asOf("Monday’s count by the ministry had stood at eight dead.")).toBe("2022-01-03");
});

test.each<[body: string, asOf: string, when: string | null]>([
  ["As of 3 January, 75 people had died.", "2022-01-03", null],
  ["As of 12:00 on 3 January 2022, 75 people had died.", "2022-01-03", null],
  ["Some 75 people were injured (as of 3 Jan).", "2022-01-03", null],
  ["75 people killed (3 January)", "2022-01-03", null],
  ["Some 75 people were killed (AFAD, 3 January).", "2022-01-03", null],
  ["75 people were killed (3 January) in the riot.", "2022-01-05", "2022-01-03"],
  ["The death toll has risen to 97, up from 22 on 3 January.", "2022-01-05", null],
  ["The death toll rose from 22 on 3 January to 97.", "2022-01-05", null],
  ["Some 75 people have been killed since 3 January.", "2022-01-05", "2022-01-03/.."],
  ["Some 75 people have been killed since fighting began on 3 January.", "2022-01-05", "2022-01-03/.."],
])("the day of a number is not the day of what it counts: %s", async (body, asOf, when) => {
  const content = `Crowds fill squares\n\nJanuary 5, 2022\n\n${body}`;
  const ledger = await sitrep([{ source: "a.txt", content, published: "2022-01-05" }]);
  const count = ledger.claims.find(({ kind }) => kind === "count");
  expect([count?.asOf, count?.when?.edtf ?? null]).toEqual([asOf, when]);
});

test("a day that opens an entry dates all that the entry tells", async () => {
  const content = `How it unfolded

January 5, 2022

2 January: Crowds block roads in Aktau. Four officers are killed, the ministry says.
3 January – Police detain 40 people.`;
  const ledger = await sitrep([{ source: "a.txt", content, published: "2022-01-05" }]);
  const counts = ledger.claims.filter(({ kind }) => kind === "count");
  expect(counts.map(({ when, asOf }) => [when?.edtf, asOf])).toEqual([
    ["2022-01-02", "2022-01-02"],
    ["2022-01-03", "2022-01-03"],
  ]);
});

test("what is told under the name of a place is there", async () => {
  const body = `Overview

Some 700 people have been injured across Kazakhstan.

Aktau

Two people were killed. The ministry said 40 were injured.

Mangystau Region

In Zhanaozen 12 people were injured. Roads are closed and 300 were arrested.

Kyrgyzstan: Floods

At least 30 people were injured.

Response

Some 50 people were rescued.`;
  expect((await read("count", body)).map(([, , place]) => place)).toEqual([
    "Kazakhstan",
    "Aktau",
    "Aktau",
    "Zhanaozen",
    "Mangystau",
    "Kyrgyzstan",
    null,
  ]);
});

test.each<[body: string, places: (string | null)[]]>([
  ["Almaty has 28 deaths, followed by Aktau with 12 deaths.", ["Almaty", "Aktau"]],
  ["In Aktau, clashes left 28 people dead and 120 wounded.", ["Aktau", "Aktau"]],
  ["Aktau district: 28 killed, 120 injured", ["Aktau", "Aktau"]],
  ["Valley Watch, based in Oslo, says 28 people have been killed.", [null]],
  ["ALMATY, Jan 4 (MNA) - Five people were killed in the village of Lake Post.", [null]],
  ["ALMATY, Jan 4 (MNA) - Five people were killed in clashes.", ["Almaty"]],
  ["ALMATY, Jan 4 (MNA) - Five people were killed in northern Kizha's market.", [null]],
  ["ALMATY, Jan 4 (MNA) - Five people were killed in Parliament.", ["Almaty"]],
])("each number is where its own words put it: %s", async (body, places) => {
  expect((await read("count", body)).map(([, , place]) => place)).toEqual(places);
});

test("a stretch between two days that reaches into the news is the news", async () => {
  const isNews = async (body: string) => {
    const ledger = await sitrep([
      { source: "a.txt", content: `Cholera\n\n${body}`, published: "2022-01-05" },
    ]);
    return ledger.claims.find(({ kind }) => kind === "count")?.background === null;
  };
  expect(await isNews("From 14 September 2021 to 2 January 2022, 75 deaths were reported.")).toBe(true);
  expect(await isNews("The toll of the strongest storm to hit the coast this winter is 75.")).toBe(true);
  expect(await isNews("Earlier in 2021, 75 deaths were reported.")).toBe(false);
});

test("the number of all is neither where the last of its parts is, nor where the article was sent from", async () => {
  const body =
    "The storm killed 43 people in Malawi, 8 in Mozambique and 7 in Madagascar, bringing the toll to 58.";
  const places = (await read("count", body)).map(([, , place]) => place);
  expect(places).toEqual(["Malawi", "Mozambique", "Madagascar", null]);
  const [toll] = await read("count", "ALMATY - The president said the death toll had risen to 326.");
  expect(toll?.[2]).toBeNull();
});

test("a number right behind its place takes no other number there", async () => {
  const [first] = await read("count", "In Almaty 42 people have died, and in Aktau 26.");
  expect(first?.[2]).toBe("Almaty");
});

test("the day of what happened is not the day of the count", async () => {
  const content = {
    text: "Two people were missing on Tuesday, after the number of dead in Monday's crash rose to 71. By Monday the toll had risen to 60.",
    title: "Example",
  };
  const ledger = await sitrep([
    { source: "a.json", content: JSON.stringify(content), published: "2022-01-05" },
  ]);
  const asOf = ledger.claims.flatMap((claim) =>
    claim.kind === "count" && claim.count.metric === "killed" ? [claim.asOf] : [],
  );
  expect(asOf).toEqual(["2022-01-05", "2022-01-03"]);
});

test("what has gone on since last year is the news where an article begins with it, and background further down", async () => {
  const running = "Some 586 people have died of cholera since March last year.";
  const isNews = async (body: string) => {
    const content = JSON.stringify({ title: "Example", text: body });
    const { claims } = await sitrep([{ source: "a.json", content, published: "2022-01-05" }]);
    return claims.map(({ background }) => background === null);
  };
  expect(await isNews(running)).toEqual([true]);
  expect(await isNews(`A fire killed 12 people on Monday.\n\n${running}`)).toEqual([true, false]);
});

test.each([
  ["The UN has verified 9,000 civilian deaths since the start of the war.", false],
  ["Since the army launched its invasion, 500 children have been killed.", false],
  ["More than 40,000 people have died in ten years of civil war.", false],
  ["The group has killed 3,000 people over its ten-year history.", false],
  ["In nearly ten years of war 40,000 people have died.", false],
  ["Gangs have killed 500 people so far this year.", false],
  ["Gangs have abducted 500 people so far this year.", true],
  ["The blast killed 40 people in the deadliest attack in ten years.", true],
  ["Some 300 people are to be displaced in two years' time.", true],
  ["Three people have been killed since the coup on Tuesday.", true],
  ["More than 20 people have been killed since the protests began.", true],
])("what a whole war has cost is no news of the day: %s", async (deep, isNews) => {
  const lead = "Shelling killed two people in Aktau on Monday. Rescuers worked all night.";
  const readNews = async (text: string) => {
    const content = JSON.stringify({ title: "Example", text });
    const { claims } = await sitrep([{ source: "a.json", content, published: "2022-01-05" }]);
    return claims.flatMap(({ kind, background }) => (kind === "count" ? [background === null] : []));
  };
  expect(await readNews(`${lead}\n\nThe town is quiet. ${deep}`)).toEqual([true, isNews]);
  expect(await readNews(`${deep} The town is quiet.`)).toEqual([true]);
});

test("a day between a speaker and the verb dates the saying", async () => {
  const [dead] = await read("count", "The interior ministry late on Monday said 12 people had been killed.");
  expect(dead?.[1]).toBeNull();
});

test("a new number of what happened months ago is the news where an article begins with it", async () => {
  const isNews = async (title: string, ...paragraphs: string[]) => {
    const content = JSON.stringify({ title, text: paragraphs.join("\n\n") });
    const { claims } = await sitrep([{ source: "a.json", content, published: "2022-01-05" }]);
    return claims.flatMap(({ kind, background }) => (kind === "count" ? [background === null] : []));
  };
  const lead =
    "At least 42 people died in the strike on the hospital in October, the charity said on Tuesday.";
  const fire = "A fire killed three people on Monday.";
  expect(await isNews("Charity raises toll of hospital strike", lead, fire)).toEqual([true, true]);
  expect(await isNews("Charity mourns dead of hospital strike", lead, fire)).toEqual([false, true]);
  expect(await isNews("Charity raises toll of hospital strike", fire, lead)).toEqual([true, false]);
});

test.each([
  ["The blast killed 12 people in the worst attack since 2015.", [true]],
  ["In the worst attack since 2015, 40 people were killed.", [true]],
  [
    "At least 68 people died in the crash, the deadliest since 1992, when 167 people were killed.",
    [true, false],
  ],
  ["The toll rose to 80, surpassing a 1960 tsunami that killed 61 people.", [true, false]],
  ["It is the worst disaster since 2011, when 900 people died, and has killed 40.", [false, true]],
  ["Thirty people were killed, more than in a 2019 fire.", [true]],
  ["Thirty people were killed in 2019, more than half of them children.", [false]],
  ["Some 350 people have died there since 2000.", [false]],
])("news is no background for what it is measured against: %s", async (text, isNews) => {
  const content = JSON.stringify({ title: "Example", text });
  const { claims } = await sitrep([{ source: "a.json", content, published: "2022-01-05" }]);
  const counts = claims.filter(({ kind }) => kind === "count");
  expect(counts.map(({ background }) => background === null)).toEqual(isNews);
  for (const { background, when } of counts) if (background === null) expect(when).toBeNull();
});

test.each([
  ["Two students arrested on Monday were released on Wednesday.", "2022-01-05"],
  ["Two students arrested on Monday were released.", null],
  ["Two students on Monday were released.", "2022-01-03"],
  ["A man wounded in the shooting on Monday died on Tuesday.", "2022-01-04"],
  ["A man wounded in the shooting on Monday has died.", "2022-01-03"],
])("a day told of an earlier deed is not the day of the count: %s", async (body, day) => {
  expect((await read("count", body)).map(([, when]) => when)).toEqual([day]);
});

test("what came days before a day did not happen on that day", async () => {
  const when = async (kind: string, body: string) => (await read(kind, body)).map(([, day]) => day);
  const body = "On Sunday, a day after the army imposed a curfew, police shot two men in Aktau.";
  expect(await when("measure", body)).toEqual([null]);
  expect(await when("event", body)).toEqual(["2022-01-02"]);
  expect(await when("event", "The mayor came on Sunday, two days after police shot two men.")).toEqual([
    null,
  ]);
});

test("a sentence that names a year carries no day of the sentences before", async () => {
  const body = "On Monday 20 men met. Joe Moss was shot in the head during the attempt on the mayor in 1981.";
  expect((await read("event", body)).map(([, day]) => day)).not.toContain("2022-01-03");
});

test.each<[body: string, when: string | null]>([
  ["On Monday the mayor spoke at length of the killing of Ana Lee.", null],
  ["The mayor spoke of the killing of Ana Lee on Monday.", "2022-01-03"],
  ["The mayor spoke of Monday's killing of Ana Lee.", "2022-01-03"],
  ["A bomb exploded on Monday near the bank.\n\nThe explosion left a hole in the roof.", "2022-01-03"],
  ["A bomb exploded on Monday near the bank.\n\nAn explosion left a hole in the roof of a shop.", null],
  ["Ana Lee painted the shop on Monday.\n\nThe explosion left a hole in the roof.", null],
])("a noun for what happened has the day beside it, or the one it points back to: %s", async (body, when) => {
  expect((await read("event", body)).at(-1)?.[1]).toBe(when);
});

test("those held since long ago are freed on the day of their release, and those displaced since last year still are", async () => {
  const content = (body: string) =>
    sitrep([
      {
        source: "a.txt",
        content: `Crowds fill squares\n\nJanuary 5, 2022\n\n${body}`,
        published: "2022-01-05",
      },
    ]);
  const NEWS = "Rebels stormed the town on Monday.\n\n";
  for (const [body, when] of [
    ["Two hostages who had been held since 2016 were released on Tuesday.", "2022-01-04"],
    ["Two hostages held since May 2019 have been released.", null],
    ["More than 40,000 people have been displaced since October.", "2021-10/.."],
    ["The group freed 21 of the 200 pupils kidnapped in 2019, officials said on Tuesday.", null],
    ["The mayor, who took office in 2019, welcomed the release of 21 pupils.", null],
  ] as const) {
    const { claims } = await content(`${NEWS}${body}`);
    const [count] = claims.filter(({ kind }) => kind === "count");
    expect([body, count?.background, count?.when?.edtf ?? null]).toEqual([body, null, when]);
  }
});
