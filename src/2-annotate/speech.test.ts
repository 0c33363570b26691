import { describe, expect, test } from "vitest";
import { english } from "../languages/en/index.ts";
import { carrySpeakers } from "./carry-speakers.ts";
import { openDiscourse } from "./discourse.ts";
import { makeReferentFinder } from "./referents/find-referent.ts";
import { splitSentences } from "./sentences.ts";
import { findSpeech } from "./speech.ts";

function nameSpeakers(text: string) {
  const zones = [{ start: 0, end: text.length, kind: "body" as const, reason: "" }];
  const sentences = splitSentences(text, zones, english);
  const found = sentences.map((sentence) => findSpeech(sentence, english));
  const discourse = openDiscourse(sentences, [], english);
  const carried = carrySpeakers(discourse, found, makeReferentFinder(discourse));
  return carried.flatMap((speech) => speech.map(({ name }) => name));
}

describe("speakers", () => {
  test.each([
    ["Novak hoped to calm the crowd by announcing a vote.", ["Novak"]],
    ["Ana Lee, head of the union, said a force of 200 guards would be sent.", ["Ana Lee"]],
    ["Ana Lee, minister of works, said a hospital had been hit.", ["Ana Lee"]],
    ["Nine people had died, said a spokesman of the works ministry.", ["works ministry"]],
    ["Mayor Ana Lee said: “We can confirm that nine people have died.”", ["Mayor Ana Lee"]],
    ["“We can confirm that nine people have died,” the US envoy said.", ["US envoy"]],
    ["Office party: 14 dead", []],
    ["Labour Party: 14 members were arrested", ["Labour Party"]],
    ["Police released a map of the area and said two roads were closed.", ["Police"]],
    ["Doctors hired by the families said nine had died.", ["Doctors hired by the families"]],
    ["Doctors working in tents said nine had died.", ["Doctors"]],
    ["Court records show six were charged.", ["Court records"]],
    ["The sum comes from the Works Ministry, which said that nine had died.", ["Works Ministry"]],
    ["The Works Ministry put the number of injured at nine.", ["Works Ministry"]],
    ["The Works Ministry put the dead at nine and the injured at twelve.", ["Works Ministry"]],
    ["The Works Ministry put the dead in coffins at nine o’clock.", []],
    ["The rescue group gave a toll of nine.", ["rescue group"]],
    ["The works ministry on Monday said nine had died.", ["works ministry"]],
    ["The WHO said nine had died.", ["WHO"]],
    ["The town’s mayor, Ivo Marek, however, said as many as nine were missing.", ["Ivo Marek"]],
    ["The mayor, Ivo Marek, said as many as nine had died.", ["Ivo Marek"]],
    ["LARISSA, Greece - Mayor Ana Lee said nine had died.", ["Mayor Ana Lee"]],
    ["The number of confirmed dead rose to nine, the coastguard said.", ["coastguard"]],
    [
      "A rights group, Odd Watch, put the number of dead at nine. The group said it would rise.",
      ["Odd Watch", "Odd Watch"],
    ],
    ["The firm’s chairman, Petra Novak, said nine had died.", ["Petra Novak"]],
    ["The Works Ministry has raised the number of dead in the fire to nine.", ["Works Ministry"]],
    ["The deaths of two soldiers raised the toll to nine.", []],
    ["The Works Ministry late on Saturday said nine had died.", ["Works Ministry"]],
    ["MOPTI, Mali (MNA) - Soldiers in Mopti said nine had died.", ["Soldiers in Mopti"]],
    ["A second group has claimed responsibility for an attack in which nine died.", []],
    ["The junta closed the airport, citing the threat of military action.", []],
    ["In a statement the Works Ministry said nine had died.", ["Works Ministry"]],
    ["In a statement police said nine had died.", ["police"]],
    ["At a rally in the port Ana Lee said nine had died.", ["Ana Lee"]],
    ["In the town of Mopti residents said nine had died.", ["residents"]],
    ["The two ministries said nine had died.", ["two ministries"]],
    ["At least one survivor said nine had died.", ["At least one survivor"]],
    ["Twelve killed in blast - ministry", ["ministry"]],
    ["Twelve dead in landslide: rescue officials", ["rescue officials"]],
    ["Twelve arrested in riot – students", []],
    ["Trains stop in flood-hit state", []],
    ["Nine people killed (OCHA, 21 May)", ["OCHA"]],
    ["Nine people injured (INGD)", ["INGD"]],
    ["Nine people were injured (Governor's Office, 5 May).", ["Governor's Office"]],
    ["The Valley Relief Office (VRO) said nine had died.", ["Valley Relief Office"]],
    ["The Valley Relief Office (VRO) estimates that nine have died.", ["Valley Relief Office"]],
    ["Figures compiled by the works ministry show that nine died.", ["works ministry"]],
    ["The Ministry of Works, Roads and Dams said nine had died.", ["Ministry of Works, Roads and Dams"]],
    ["Valley Watch documented the killing of nine men.", ["Valley Watch"]],
    ["Nine deaths were recorded by noon.", []],
    ["We have documented nine deaths.", []],
    [
      "Roads are cut, Valley Watch said. The organization documented nine deaths.",
      ["Valley Watch", "Valley Watch"],
    ],
    ["Roads are cut, Ana Lee said. The organization documented nine deaths.", ["Ana Lee", null]],
    ["Nine people were killed (source: Ministry of Works).", ["Ministry of Works"]],
    ["About 1,200 displaced persons (DPs)", []],
    ["12 men were killed by the Valley Support Forces (VSF).", []],
    ["12 men were killed in Mopti (Central Mali).", []],
    ["The United States killed nine men in a raid.", []],
    ["A raid by United States forces killed nine men.", []],
    ["A man claiming allegiance to the front shot nine men.", []],
    ["The woman accused of killing nine men was held.", [null]],
    ["The works ministry accused the front of killing nine men.", ["works ministry"]],
    ["''Nine people died,'' Ana Lee said.", ["Ana Lee"]],
    ["The island's authorities declared war on the mainland, and nine died.", []],
    ["The works ministry declared that nine had died.", ["works ministry"]],
    ["Interfax reported, citing the ministry, that nine had died.", ["Interfax", "ministry"]],
    ["Nine had died, Interfax quoted the ministry as saying.", ["ministry"]],
    ["Works officials were quoted by AFP as saying that nine died.", ["Works officials"]],
    ["The governor was cited by Interfax as saying nine died.", ["governor"]],
    ["Nine had died, the governor was quoted as saying.", ["governor"]],
    ["The smoke: came down across the market, Ana Lee said.", ["Ana Lee"]],
    ["It was dark; ran across the road said little.", []],
    ["The shop across from the station burnt, then was searched, he said.", [null]],
    [
      "Monitoring group Lantern said the network was down. “It fell at noon,” the group said.",
      ["Monitoring group Lantern", "Monitoring group Lantern"],
    ],
  ])("%s", (text, names) => {
    expect(nameSpeakers(text)).toEqual(names);
  });
});
