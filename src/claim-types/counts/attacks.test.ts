import { describe, expect, test } from "vitest";
import { sitrep } from "../../index.ts";

/** "released 80+ hostages", "killed 7 people part", "killed 4 people denied" for every count of a text. */
async function readCounts(text: string): Promise<string[]> {
  const content = JSON.stringify({ title: "Example", text, date_publish: "2022-01-07", language: "en" });
  const ledger = await sitrep([{ source: "example.json", content }]);
  return ledger.claims.flatMap((claim) => {
    if (claim.kind !== "count") return [];
    const { metric, low, high, population, partOf } = claim.count;
    const marks = [
      partOf === null ? "" : "part",
      claim.certainty === "denied" ? "denied" : "",
      claim.background === null ? "" : "background",
    ].filter(Boolean);
    return [[metric, `${low}${high === null ? "+" : ""}`, population.group, ...marks].join(" ")];
  });
}

const MEANINGS: readonly (readonly [text: string, ...counts: string[]])[] = [
  // What became of hostages and detainees says more than what they were.
  ["Special forces have freed at least 80 hostages.", "released 80+ hostages"],
  ["The rebels killed 5 hostages.", "killed 5 hostages"],
  ["Seven bodies burned beyond recognition were found.", "killed 7 people"],
  ["Some 300 detainees went on hunger strike.", "detained 300 prisoners"],
  ["Gunmen took 170 people hostage at the hotel.", "abducted 170 hostages"],
  ["Some 38 people kidnapped from a church were freed.", "released 38 people"],
  ["Not one is left in captivity."],
  ["Six people remain hospitalized.", "hospitalised 6 people"],
  [
    "The number of people killed in Monday's bombing of a market in Maiduguri, north-east Nigeria, has risen to 34.",
    "killed 34 people",
  ],
  [
    "Seven people died overnight, bringing to 41 the number of people killed.",
    "killed 7 people part",
    "killed 41 people",
  ],
  // Those who came on top of others, and those who attacked, are no part of the number told before.
  [
    "About 300,000 people fled in the first week. A further 117,000 fled in the second.",
    "displaced 300000 people",
    "displaced 117000 people",
  ],
  [
    "Fourteen people were killed. Karim and his wife died in a shootout with police.",
    "killed 14 people",
    "killed 2 people",
  ],
  ["The driver, two women and a man were killed.", "killed 2 women"],
  [
    "In Goma, two women and a man were killed.",
    "killed 3 people",
    "killed 2 women part",
    "killed 1 men part",
  ],
  // How old they were, who spoke, and what was sent besides.
  ["Police detained 143 people, 11 of them under 18.", "detained 143 people", "detained 11 people part"],
  ["Six detainees told the court that they had seen nobody."],
  ["The army sent 600 soldiers and four helicopters.", "deployed 600 troops", "deployed 4 aircraft"],
  [
    "More than 11,000 people have been killed and about 1.3 million driven from their homes.",
    "killed 11001+ people",
    "displaced 1300000 people",
  ],
  ["Some 45,000 people were moved to higher ground.", "displaced 45000 people"],
  ["A 20-month-old boy born to one of them was freed.", "released 1 boys"],
  ["Rebels slit the throats of two guards.", "killed 2 troops"],
  // One who attacked is a part of the dead where they are told to include him.
  ["Ten people have died, including the gunman.", "killed 10 people", "killed 1 attackers part"],
  [
    "Police shot the gunman. Eleven people are now dead, including him.",
    "killed 11 people",
    "killed 1 attackers part",
  ],
  ["Ten people have died, including the pilot.", "killed 10 people"],
  ["Ten people were killed, as well as the gunman.", "killed 10 people"],
  // One who speaks is not counted.
  [
    "More than 100 people were being treated at three hospitals, a doctor at the city hospital told reporters.",
    "hospitalised 101+ people",
  ],
  // The last to die are a part of the toll their sentence gives.
  [
    "The toll has climbed to 41 after seven people died overnight.",
    "killed 41 people",
    "killed 7 people part",
  ],
  ["Seven people died overnight, bringing the toll to 41.", "killed 7 people part", "killed 41 people"],
  [
    "The gunman killed nine people. Seven victims died at the scene and two died at hospitals.",
    "killed 9 people",
    "killed 7 victims part",
    "killed 2 victims part",
  ],
  [
    "At least 24 inmates were killed. Five of the dead had been beheaded.",
    "killed 24+ prisoners",
    "killed 5 victims part",
  ],
  [
    "A strike killed 22 people. The dead were 12 nurses and 10 patients.",
    "killed 22 people",
    "killed 12 medics part",
    "killed 10 patients part",
  ],
  // Taken back, and not.
  ["Police, who said four people had died, disputed the numbers of the hospitals.", "killed 4 people"],
  [
    "Police had first said 14 people were wounded, but on Friday corrected that number to seven.",
    "injured 14 people denied",
    "injured 7 people",
  ],
  [
    "Police withdrew a statement that 14 people had been killed, saying the number was nine.",
    "killed 14 people denied",
    "killed 9 people",
  ],
  [
    "Police first said that four people were wounded; that number was later raised to five.",
    "injured 4 people denied",
    "injured 5 people",
  ],
  // Told one after the other.
  [
    "Two people died at the scene. A third has since died in hospital.",
    "killed 2 people part",
    "killed 3 people",
  ],
  [
    "Two people were shot in a car. Both died at the scene. The gunman killed four people in all.",
    "injured 2 people",
    "killed 2 people part",
    "killed 4 people",
  ],
  ["One of my cousins was among the 14 killed.", "killed 1 relatives part", "killed 14 people"],
  ["They demanded the release of 40 prisoners.", "released 40 prisoners"],
  // What became of the hurt and the held in the end.
  ["Two men wounded in the blast on Monday have died.", "killed 2 men"],
  ["A boy shot on Wednesday during a hunting trip has died.", "killed 1 boys"],
  ["Two boys who were found shot in a car later died.", "killed 2 boys"],
  ["A man was wounded in the blast and the driver died.", "injured 1 men"],
  ["Two men wounded in the crash said their brother died.", "injured 2 men"],
  ["Two students arrested on Monday were released on Wednesday.", "released 2 students"],
  ["Ten people injured in the crash were taken to hospital.", "injured 10 people"],
  ["Two people caught in the crossfire were killed.", "killed 2 people"],
  ["Two men discovered the boy who was killed."],
  ["A man was shot in the chest. He was pronounced dead at the scene.", "injured 1 men", "killed 1 men"],
  ["Three people were killed. A man was shot in the street. He died.", "killed 3 people", "injured 1 men"],
  ["A man was shot by a gunman. The gunman was found dead. He died of his wounds.", "injured 1 men"],
  ["A boy wounded when police fired on marchers has died.", "killed 1 boys"],
  ["A man hurt because a friend who was driving has died.", "injured 1 men", "killed 1 people"],
  ["Three men were shot, one of whom died.", "injured 3 men", "killed 1 people part"],
  ["A woman who was detained with her baby was released.", "released 1 women"],
  ["An editor who was arrested in May died in custody.", "killed 1 journalists"],
  ["Two men who were arrested had killed a guard.", "detained 2 men", "killed 1 troops"],
  ["Two men who were shot were released from hospital.", "injured 2 men"],
  // Parts told by one of them.
  ["Three people were killed, including a child.", "killed 3 people", "killed 1 children part"],
  [
    "Twelve people, among them a nurse and two boys, died.",
    "killed 12 people",
    "killed 1 medics part",
    "killed 2 boys part",
  ],
  ["Five people were hurt, one of them a police officer.", "injured 5 people", "injured 1 police part"],
  ["The dead include a journalist and two children.", "killed 1 journalists", "killed 2 children"],
  ["A child was among the dead.", "killed 1 children"],
  [
    "Police killed two people and wounded at least 30, including a nurse and four children.",
    "killed 2 people",
    "injured 30+ people",
    "injured 1 medics part",
    "injured 4 children part",
  ],
  // One alone.
  ["An 18-year-old Palestinian was shot dead near Nablus.", "killed 1 Palestinian territories nationals"],
  ["A 30-year-old Hazara was killed by gunmen.", "killed 1 hazara"],
  ["A Tesla was hit by a bullet."],
  ["An Israeli strike killed three people.", "killed 3 people"],
  ["A human rights activist was killed.", "killed 1 activists"],
  ["A 14-year-old riding home was shot in the foot.", "injured 1 teenagers"],
  ["The killing of a teenager set off protests.", "killed 1 teenagers"],
  ["The blast claimed the life of a policeman.", "killed 1 police"],
  ["The body of a man was found in the river.", "killed 1 men"],
  ["The governing body of a company was dissolved."],
  ["Four people are dead and another is fighting for her life.", "killed 4 people", "injured 1 people"],
  ["A toddler was pulled alive from the rubble.", "rescued 1 babies"],
  // Hurt, and dead in the end.
  ["A student was shot in the chest and later died in hospital.", "killed 1 students"],
  ["Two soldiers were wounded, and died on the way to hospital.", "killed 2 troops"],
  ["Three people were shot and two died.", "injured 3 people", "killed 2 people"],
  ["A man was shot in the leg and his brother died.", "injured 1 men"],
  ["Killed in the attack were two guards.", "killed 2 troops"],
  ["Also killed in the blast was a nurse.", "killed 1 medics"],
  [
    "Seven people, including a man, his wife and their son, were killed.",
    "killed 7 people",
    "killed 3 people part",
    "killed 1 men part",
  ],
  [
    "Seven people were killed in Tula. The army said a soldier and a border guard had been killed by sniper fire.",
    "killed 7 people",
    "killed 2 troops",
  ],
  [
    "Police arrested a nurse and her son. Both were freed.",
    "detained 2 people",
    "detained 1 medics part",
    "released 2 people",
  ],
  // The second of two verbs.
  ["Some 28 men were stopped on the road and arrested.", "detained 28 men"],
  ["Some 28 men were stopped on the road, and soldiers arrested the driver."],
  ["A man was found with a head wound and pronounced dead.", "killed 1 men"],
  ["Twelve men were questioned and 3 arrested.", "detained 3 people"],
  ["Fifty people were held in raids on Tuesday.", "detained 50 people"],
  // Some of those told before, or all of them by their number.
  [
    "The hospital was treating 20 people, four of whom were seriously injured and 16 who were slightly hurt.",
    "hospitalised 20 people",
    "injured 4 seriously_injured_people part",
    "injured 16 people part",
  ],
  [
    "A plane carrying ten tourists, including a family of five, crashed, killing everyone on board.",
    "killed 10 tourists",
    "killed 5 relatives part",
  ],
  [
    "The blast killed 12 people. Ten of the 12 victims in the hall were students.",
    "killed 12 people",
    "killed 10 students part",
    "killed 12 victims",
  ],
  ["Five of the dead were their relatives.", "killed 5 relatives"],
  ["Five of the dead Americans were relatives.", "killed 5 relatives"],
  ["Rebels freed 21 schoolgirls. The 21 were released at dawn.", "released 21 girls", "released 21 girls"],
  [
    "Police arrested 12 students and 12 teachers. The 12 were released at dawn.",
    "detained 12 students",
    "detained 12 teachers",
    "released 12 people",
  ],
  [
    "Five people were killed. A man and his wife died in bed.",
    "killed 5 people",
    "killed 2 people part",
    "killed 1 men part",
  ],
  [
    "A man and his wife died in bed. Rescuers worked all night. The town is quiet. More than 15 people have died in ten years of war.",
    "killed 2 people",
    "killed 1 men part",
    "killed 16+ people background",
  ],
  ["Firefighters freed five people trapped in the wreckage.", "rescued 5 people"],
  // Of another happening.
  ["The shooting came 11 days after 10 people were killed in a supermarket.", "killed 10 people background"],
  ["The attack came a week after four people were shot dead at a tavern.", "killed 4 people background"],
  ["The blast comes months after 30 people were killed in the same town.", "killed 30 people background"],
  [
    "In 2014, 276 girls were seized. Around 90 of them are still missing.",
    "abducted 276 girls background",
    "missing 90 people background",
  ],
];

describe("counts in accounts of attacks", () => {
  test.each(MEANINGS)("%s", async (text, ...counts) => {
    expect(await readCounts(text)).toEqual(counts);
  });
});
