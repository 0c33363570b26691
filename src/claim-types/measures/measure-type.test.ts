import { describe, expect, it } from "vitest";
import fc from "../../../test/fast-check.ts";
import { sitrep } from "../../index.ts";
import type { Measure } from "../../model/claim.ts";

async function readMeasures(text: string): Promise<{ measure: Measure; exact: string; certainty: string }[]> {
  const article = `Kazakhstan unrest goes on\n\nAugust 4, 2021\n\nALMATY, Kazakhstan — Crowds gathered in Almaty again.\n\n${text}\n`;
  const ledger = await sitrep([{ source: "paper.txt", content: article, published: "2021-08-04" }]);
  return ledger.claims.flatMap((claim) =>
    claim.kind === "measure"
      ? [{ measure: claim.measure, exact: claim.span.exact, certainty: claim.certainty }]
      : [],
  );
}

/** measure, action, scope, begins, ends, lasts */
type Meaning = string;

const MEANINGS: readonly [text: string, ...meanings: Meaning[]][] = [
  ["The governor declared a state of emergency.", "state_of_emergency announced"],
  [
    "A state of emergency was declared in Almaty on Monday.",
    "state_of_emergency announced Almaty 2021-08-02/-",
  ],
  [
    "The cabinet on Monday declared a two-week state of emergency for the whole country.",
    "state_of_emergency announced nationwide 2021-08-02/2021-08-16 P2W",
  ],
  [
    "The decree says the curfew imposed in border areas will be extended nationwide until August 20.",
    "curfew announced border areas",
    "curfew extended nationwide -/2021-08-20",
  ],
  ["Police imposed a nationwide curfew from August 2.", "curfew announced nationwide 2021-08-02/-"],
  ["Police imposed a curfew from 2 to 9 August.", "curfew announced 2021-08-02/2021-08-09"],
  [
    "A curfew was imposed from 6 p.m. on Saturday until 6 a.m. on Monday.",
    "curfew announced 2021-07-31/2021-08-02",
  ],
  ["The night curfew will remain in place until 31 August.", "curfew in_force -/2021-08-31"],
  ["A 24-hour curfew was clamped on the town on Monday.", "curfew announced town 2021-08-02/-"],
  [
    "The president declared a 10-day state of emergency on Monday.",
    "state_of_emergency announced 2021-08-02/2021-08-12 P10D",
  ],
  [
    "The curfew imposed after the blast was lifted on Tuesday.",
    "curfew announced",
    "curfew lifted -/2021-08-03",
  ],
  ["The two sides agreed to a 72-hour ceasefire.", "ceasefire announced PT72H"],
  [
    "Both sides agreed late on Monday to extend the ceasefire until Friday.",
    "ceasefire extended -/2021-08-06",
  ],
  ["The ban on mobile internet was extended until Friday.", "internet_shutdown extended -/2021-08-06"],
  ["The junta reopened its land and air borders.", "border_closure lifted"],
  ["An internet shutdown was in place for a second day.", "internet_shutdown in_force"],
  ["Broadband internet was partially restored on Tuesday.", "internet_shutdown lifted -/2021-08-03"],
  ["The ceasefire was extended until midnight on Sunday.", "ceasefire extended -/2021-08-08"],
  ["The truce collapsed on Tuesday.", "ceasefire lifted -/2021-08-03"],
  [
    "Internet services were suspended for five days from Monday and a curfew was imposed in three of its nine districts.",
    "internet_shutdown in_force 2021-08-02/2021-08-07 P5D",
    "curfew announced three of its nine districts",
  ],
  [
    "The curfew was extended by two hours and will start at 8 p.m., state television said.",
    "curfew extended",
  ],
  ["A lockdown will begin on Saturday.", "lockdown announced 2021-08-07/-"],
  ["Internet services will remain suspended till Friday.", "internet_shutdown in_force -/2021-08-06"],
  ["Section 144 was imposed in the district.", "assembly_ban announced district"],
  ["The ministry blocked Telegram on Monday.", "media_block in_force 2021-08-02/-"],
  ["WhatsApp was restored on Tuesday.", "media_block lifted -/2021-08-03"],
  ["Access to WhatsApp was restored on Tuesday.", "media_block lifted -/2021-08-03"],
  ["The ministry restricted access to news sites on Monday.", "media_block in_force 2021-08-02/-"],
  ["A 48-hour ceasefire took effect at noon on Monday.", "ceasefire announced 2021-08-02/2021-08-04 PT48H"],
  [
    "The curfew, which had been due to end on Friday, was extended until 20 August.",
    "curfew extended -/2021-08-20",
  ],
  [
    "The internet, which was cut on Monday, was restored on Tuesday.",
    "internet_shutdown lifted -/2021-08-03",
  ],
  ["The internet came back for some hours in the capital.", "internet_shutdown lifted capital PTXH"],
  ["Police enforced a night curfew in Almaty.", "curfew in_force Almaty"],
  ["The court overturned the ban on rallies on Monday.", "assembly_ban lifted -/2021-08-02"],
  ["The curfew was cut short on Tuesday.", "curfew lifted -/2021-08-03"],
  ["Peacekeepers began to withdraw on Tuesday.", "troop_deployment withdrawn -/2021-08-03"],
  ["The two sides agreed a truce.", "ceasefire announced"],
  ["The government reintroduced price caps on fuel for six months.", "price_cap announced P6M"],
  ["Police were ordered to shoot on sight.", "shoot_to_kill announced"],
  ["The curfew was extended to August 20.", "curfew extended -/2021-08-20"],
  ["The curfew was extended until the end of the month.", "curfew extended -/2021-08-31"],
  ["The curfew was lifted on Tuesday.", "curfew lifted -/2021-08-03"],
  ["The curfew remains in force through August 9.", "curfew in_force -/2021-08-09"],
  [
    "Shops stayed shut amid a state of emergency and an internet blackout.",
    "internet_shutdown in_force",
    "state_of_emergency in_force",
  ],
  [
    "A monitoring group recorded a nationwide loss of internet service from Monday.",
    "internet_shutdown in_force nationwide 2021-08-02/-",
  ],
  ["Internet traffic all but vanished on Monday.", "internet_shutdown in_force 2021-08-02/-"],
  [
    "Engineers reported an internet outage from Sunday, which grew into a nationwide internet blackout on Monday.",
    "internet_shutdown in_force 2021-08-01/-",
    "internet_shutdown in_force nationwide 2021-08-02/-",
  ],
  [
    "Martial law and a curfew were imposed on Sunday.",
    "martial_law announced 2021-08-01/-",
    "curfew announced 2021-08-01/-",
  ],
  ["Authorities cut the internet on Monday.", "internet_shutdown in_force 2021-08-02/-"],
  [
    "The operator shut down mobile services for several hours on Monday.",
    "phone_shutdown in_force 2021-08-02/2021-08-02 PTXH",
  ],
  ["Internet access was restored in Aktau by Tuesday.", "internet_shutdown lifted Aktau -/../2021-08-03"],
  [
    "The army closed the airport and reopened its borders.",
    "airport_closure in_force",
    "border_closure lifted",
  ],
  ["The ministry banned mass gatherings.", "assembly_ban announced"],
  [
    "The protests grew on Sunday after the government removed price caps on bread.",
    "price_cap lifted -/../2021-08-01",
  ],
  [
    "He said on television that he had given the army orders to shoot and kill rioters.",
    "shoot_to_kill announced",
  ],
  ["The army lifted on Monday a nationwide curfew.", "curfew lifted nationwide -/2021-08-02"],
  ["The two sides agreed on Monday to a ceasefire.", "ceasefire announced 2021-08-02/-"],
  ["The rebels agreed on a new humanitarian truce from Monday.", "ceasefire announced 2021-08-02/-"],
  [
    "The regulator ordered operators on Monday to shut down mobile internet.",
    "internet_shutdown in_force 2021-08-02/-",
  ],
  ["Operators were ordered to cut mobile internet.", "internet_shutdown in_force"],
  ["The county ordered 3,000 people to evacuate on Monday.", "evacuation_order announced 2021-08-02/-"],
  ["Whole villages were ordered to evacuate.", "evacuation_order announced"],
  ["The land borders remain closed.", "border_closure in_force"],
  ["Schools in Almaty will stay shut until 9 August.", "school_closure in_force Almaty -/2021-08-09"],
  [
    "A state of emergency declared on Monday will run until 9 August.",
    "state_of_emergency announced 2021-08-02/2021-08-09",
  ],
  ["Police eased a curfew and lifted a ban on rallies.", "assembly_ban lifted"],
  [
    "The government on Monday extended for a month a state of emergency and a curfew.",
    "curfew extended P1M",
    "state_of_emergency extended P1M",
  ],
  ["The army extended for a second night a curfew in Aktau.", "curfew extended Aktau"],
  [
    "The curfew in Almaty, which had been in place since Monday, was lifted on Tuesday.",
    "curfew in_force Almaty 2021-08-02/-",
    "curfew lifted Almaty -/2021-08-03",
  ],
  ["A ceasefire between the army and the rebels took effect on Monday.", "ceasefire announced 2021-08-02/-"],
  ["The army told people not to go home and imposed a curfew in Aktau.", "curfew announced Aktau"],
  ["The ministry imposed a curfew on the island of Crete.", "curfew announced Crete"],
  ["Police imposed a curfew in the city of Aktau.", "curfew announced Aktau"],
  ["Police imposed a curfew in parts of Almaty.", "curfew announced parts of Almaty"],
  [
    "Police imposed a curfew in parts of the Black valley on Monday.",
    "curfew announced parts of the Black valley 2021-08-02/-",
  ],
  ["The army suspended mobile data and put tanks on roads into the capital.", "internet_shutdown in_force"],
  [
    "Officials ordered residents of two villages to leave their homes on Monday.",
    "evacuation_order announced 2021-08-02/-",
  ],
  ["Kostanay province has banned all rallies.", "assembly_ban announced Kostanay"],
  [
    "The governor declared a 30-day state of emergency across the country.",
    "state_of_emergency announced nationwide P30D",
  ],
  ["The curfew was later extended to the whole country.", "curfew extended nationwide"],
  ["Police banned marches.", "assembly_ban announced"],
  [
    "Internet access, cut on Monday, was restored after the vote.",
    "internet_shutdown in_force 2021-08-02/-",
    "internet_shutdown lifted",
  ],
  ["The curfew, which runs from 6 p.m. to 5 a.m., will last until Friday.", "curfew in_force -/2021-08-06"],
  [
    "A state of emergency in Almaty, where the blast was, expired on Monday.",
    "state_of_emergency lifted Almaty -/2021-08-02",
  ],
  ["The airport will close on Friday.", "airport_closure in_force 2021-08-06/-"],
  [
    "Almaty International Airport reopened on Monday.",
    "airport_closure lifted Almaty International Airport -/2021-08-02",
  ],
  ["Broadband was partly restored on Monday.", "internet_shutdown lifted -/2021-08-02"],
  ["Facebook was still blocked on Monday.", "media_block in_force 2021-08-02/-"],
  ["Telegram and TikTok were still inaccessible.", "media_block in_force"],
  [
    "The curfew was relaxed for some hours on Monday and will remain in force until 9 August.",
    "curfew in_force -/2021-08-09",
  ],
  [
    "The curfew in Almaty, in force since 2 August, was lifted on Tuesday.",
    "curfew in_force Almaty 2021-08-02/-",
    "curfew lifted Almaty -/2021-08-03",
  ],
  ["A lockdown of Kazakhstan's capital ended on Monday.", "lockdown lifted capital -/2021-08-02"],
  ["The curfew in the Kazakh capital was lifted.", "curfew lifted capital"],
  ["Kyrgyzstan closed its airports on Monday.", "airport_closure in_force Kyrgyzstan 2021-08-02/-"],
  ["Authorities in Aktau imposed a curfew.", "curfew announced Aktau"],
  ["Police in the capital banned all rallies.", "assembly_ban announced capital"],
  [
    "Almaty was placed under a two-week lockdown from Monday.",
    "lockdown in_force Almaty 2021-08-02/2021-08-16 P2W",
  ],
  ["The country remains under curfew.", "curfew in_force nationwide"],
  ["The government placed its capital under curfew.", "curfew in_force capital"],
  ["The two sides agreed a truce in Moscow on Monday.", "ceasefire announced 2021-08-02/-"],
  ["The president appealed to the alliance for help.", "troop_deployment requested"],
  ["The alliance's council approved sending peacekeepers.", "troop_deployment approved"],
  ["The alliance said it would send troops to Kazakhstan.", "troop_deployment announced Kazakhstan"],
  ["The first peacekeepers arrived in Almaty on Tuesday.", "troop_deployment arrived Almaty 2021-08-03/-"],
  ["Police imposed a curfew, and the team stayed in its hotel.", "curfew announced"],
  ["The army imposed a curfew on the town.", "curfew announced town"],
  ["The president imposed sanctions on two banks.", "sanctions announced"],
  ["The union imposed sanctions on him and his two sons.", "sanctions announced"],
  ["The two countries agreed a truce.", "ceasefire announced"],
  ["Schools closed for a week.", "school_closure in_force P1W"],
  [
    "The decree declared a state of emergency nationwide until August 20. It imposes an overnight curfew and bans rallies.",
    "state_of_emergency announced nationwide -/2021-08-20",
    "curfew announced nationwide -/2021-08-20",
    "assembly_ban announced nationwide -/2021-08-20",
  ],
];

const NOTHING: readonly string[] = [
  "The town was in a state of shock.",
  "The price of petrol rose by half.",
  "Nights were quiet, like a curfew without soldiers.",
  "No curfew was imposed.",
  "The government has not declared a state of emergency.",
  "The mayor said he could impose a curfew.",
  "Ministers are considering a curfew.",
  "He called for a ceasefire and urged rebels to lift the blockade.",
  "The minister threatened to impose martial law.",
  "The opposition demanded that the state of emergency be lifted.",
  "She would be surprised if sanctions were imposed.",
  "Has the government declared a curfew?",
  "Internet users were cut off from the news by the noise.",
  "The police appealed to the public for help.",
  "He denied imposing a curfew.",
  "Security forces entered the square.",
  "The firm had little interest in closing the airport.",
  "They followed the protests on social media.",
  "Twitter suspended the account of the president.",
  "Facebook blocked the news site.",
  "The talks on the ceasefire will begin on Saturday.",
  "A march against the curfew was announced.",
  "The player was fined for breaking the team's curfew.",
  "He declared an end to his own ban on social media.",
  "In her novel, a president declares martial law.",
  "The film, in which a general imposes a curfew, is a hit.",
  "The bill would let the governor declare a state of emergency.",
  "The bank closed its border branch.",
  "Farmers live close to the border.",
  "The army closed the airport road.",
  "Talks resumed after an earlier ceasefire fell apart.",
  "An airport close to Almaty was built.",
  "The film Border Closed opens on Friday.",
  "If the truce collapses, prices will rise.",
  "My mum imposed a curfew on me after I came home late.",
  "His parents set a 9 p.m. curfew for their teenagers.",
  "Coach Aru Bekova imposed a curfew on her players before the final.",
  "They broke the team curfew on Monday.",
  "They went out under a curfew imposed by the club.",
  "The league imposed sanctions on the club on Monday.",
  "A judge imposed sanctions on the lawyer for filing false papers.",
  "The judge imposed a curfew and an electronic tag on Ulan.",
  "Ulan was released on bail with a curfew imposed from 9 p.m.",
  "The chef declared a state of emergency in her kitchen.",
  "The candidates declared a truce for the holiday.",
  "The truce in the trade war was extended until March.",
  "The two companies agreed a truce.",
  "Schools closed for the summer on Friday.",
  "The airport was closed for repairs.",
  "The hotel's internet was down on Monday.",
  "The novel imagines a country in which martial law is declared.",
  "The film, set under martial law, won two prizes.",
  "The game takes place in a city where martial law has been declared.",
  "A bill that would ban protests near clinics was introduced on Monday.",
];

describe("measures", () => {
  it.each(MEANINGS)("%s", async (text, ...meanings) => {
    expect((await readMeasures(text)).map(({ measure }) => wordMeasure(measure)).sort()).toEqual(
      [...meanings].sort(),
    );
  });

  it.each(NOTHING)("says nothing of: %s", async (text) => {
    expect(await readMeasures(text)).toEqual([]);
  });

  it("stands on the words that state it and names who ordered it", async () => {
    const [claim] = await readMeasures("President Aru Bekova declared a two-week state of emergency.");
    expect(claim?.exact).toBe("declared a two-week state of emergency");
    expect(claim?.measure.authority).toBe("President Aru Bekova");
    const [passive] = await readMeasures("A curfew was imposed by the Interior Ministry.");
    expect(passive?.measure.authority).toBe("Interior Ministry");
    const [kind] = await readMeasures("The interior ministry extended the curfew.");
    expect(kind?.measure.authority).toBe("interior ministry");
    const [bloc] = await readMeasures("The bloc ECOWAS on Sunday closed its members' borders.");
    expect(bloc?.measure.authority).toBe("ECOWAS");
    const [ordered] = await readMeasures("Police were ordered to shoot on sight.");
    expect(ordered?.measure.authority).toBeUndefined();
    const [given] = await readMeasures(
      "The army came on Tuesday and gave soldiers orders to shoot on sight.",
    );
    expect(given?.measure.authority).toBeUndefined();
    const [inTown] = await readMeasures("Authorities in western Kenya ordered people to evacuate.");
    expect(inTown?.measure.authority).toBe("Authorities in western Kenya");
    const [told] = await readMeasures("The town Aktau ordered to evacuate was empty.");
    expect(told?.measure.authority).toBeUndefined();
    const [both] = await readMeasures("Armenia and Georgia agreed to a truce.");
    expect(both?.measure.authority).toBe("Armenia and Georgia");
    const [planned] = await readMeasures("The curfew will be lifted on Friday.");
    expect(planned?.certainty).toBe("planned");
  });

  it("holds to its words on any row of its own words", async () => {
    const word = fc.constantFrom(
      "curfew",
      "declared",
      "a",
      "state",
      "of",
      "emergency",
      "was",
      "lifted",
      ",",
      "and",
      "until",
      "Friday",
      "troops",
      "alliance",
      "internet",
      "cut",
      "to",
      "not",
      "in",
      "Almaty",
      "“",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (row) => {
        const text = row.join(" ");
        for (const { exact } of await readMeasures(text)) expect(text).toContain(exact);
      }),
      { numRuns: 40 },
    );
  });
});

function wordMeasure({ measure, step, scope, begins, ends, lasts }: Measure): string {
  const interval = begins === null && ends === null ? "" : `${begins ?? "-"}/${ends ?? "-"}`;
  return [measure, step, scope, interval, lasts ?? ""].filter((word) => word !== "").join(" ");
}
