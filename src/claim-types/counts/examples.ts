import type { Modifier } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";

/** What a phrase means: every count in it, in order. */
export interface CountExample {
  readonly phrase: string;
  readonly counts: readonly {
    readonly metric: Metric;
    readonly low: number | null;
    readonly high: number | null;
    readonly modifier?: Modifier;
    readonly group?: string;
    /** Position among the counts of the phrase of the larger one it is a part of. */
    readonly partOf?: number;
    readonly words?: string;
  }[];
}

const one = (metric: Metric, value: number, group?: string) =>
  group === undefined ? { metric, low: value, high: value } : { metric, low: value, high: value, group };

const about = (metric: Metric, value: number) => ({ ...one(metric, value), modifier: "about" as const });

const part = (metric: Metric, value: number, group: string) => ({ ...one(metric, value, group), partOf: 0 });
/** Phrases and the counts they state. */
export const COUNT_EXAMPLES: readonly CountExample[] = [
  { phrase: "Six members of one family were killed.", counts: [one("killed", 6, "relatives")] },
  { phrase: "Two members of a family of five were killed.", counts: [one("killed", 2, "relatives")] },
  { phrase: "All but two of the 30 passengers survived.", counts: [] },
  { phrase: "A father fatally shot his daughter.", counts: [one("killed", 1, "children")] },
  {
    phrase: "Police arrested 40 protesters, 12 of them women.",
    counts: [one("detained", 40, "protesters"), { ...one("detained", 12, "women"), partOf: 0 }],
  },
  {
    phrase: "Eight police were killed and more than 300 were injured.",
    counts: [
      { ...one("killed", 8, "police"), words: "Eight police were killed" },
      {
        metric: "injured",
        low: 301,
        high: null,
        modifier: "more_than",
        group: "police",
        words: "more than 300 were injured",
      },
    ],
  },
  {
    phrase: "The ministry said 26 protesters and 18 troops had been killed.",
    counts: [one("killed", 26, "protesters"), one("killed", 18, "troops")],
  },
  {
    phrase:
      "At least eight police officers and servicemen were killed, including two while clearing the airport.",
    counts: [
      { metric: "killed", low: 8, high: null, modifier: "at_least", group: "security_forces" },
      { ...one("killed", 2, "security_forces"), partOf: 0 },
    ],
  },
  {
    phrase: "Dozens were killed, 2,000 people arrested by the security forces.",
    counts: [
      { metric: "killed", low: 24, high: null, modifier: "vague", group: "people" },
      { ...one("detained", 2000, "people"), words: "2,000 people arrested" },
    ],
  },
  {
    phrase: "Dozens of people have been reported killed in clashes, including 12 law enforcement officers.",
    counts: [
      { metric: "killed", low: 24, high: null, modifier: "vague", group: "people" },
      { ...one("killed", 12, "security_forces"), partOf: 0 },
    ],
  },
  {
    phrase: "Several thousand protesters stormed the city hall.",
    counts: [{ metric: "participated", low: 3000, high: null, modifier: "vague", group: "protesters" }],
  },
  {
    phrase: "The airport was occupied by force by a contingent of 45 men.",
    counts: [one("participated", 45, "men")],
  },
  { phrase: "The death toll rose from 8 to 12, officials said.", counts: [one("killed", 12, "people")] },
  { phrase: "The ministry put the number of detained at 5,800.", counts: [one("detained", 5800, "people")] },
  {
    phrase: "The number of servicemen killed in the unrest has reached 18.",
    counts: [one("killed", 18, "troops")],
  },
  {
    phrase: "Police arrested up to 50 demonstrators.",
    counts: [{ metric: "detained", low: null, high: 50, modifier: "up_to", group: "protesters" }],
  },
  {
    phrase: "Between five and seven people were wounded.",
    counts: [{ metric: "injured", low: 5, high: 7, modifier: "range", group: "people" }],
  },
  {
    phrase: "About 70 firefighters were sent to the scene.",
    counts: [{ metric: "deployed", low: 70, high: 70, modifier: "about", group: "firefighters" }],
  },
  {
    phrase: "A total of 2,500 troops of the alliance would be sent.",
    counts: [one("deployed", 2500, "troops")],
  },
  {
    phrase: "The group freed 21 of the 276 girls abducted in April.",
    counts: [{ ...one("released", 21, "girls"), partOf: 1 }, one("abducted", 276, "girls")],
  },
  {
    phrase: "Two women and three men were found shot dead.",
    counts: [one("killed", 5, "people"), part("killed", 2, "women"), part("killed", 3, "men")],
  },
  {
    phrase: "The blast left at least 50 dead and hundreds more injured.",
    counts: [
      { metric: "killed", low: 50, high: null, modifier: "at_least" },
      { metric: "injured", low: 200, high: null, modifier: "vague" },
    ],
  },
  { phrase: "Seven killed as tram derails", counts: [one("killed", 7, "people")] },
  { phrase: "The attack claimed 14 lives.", counts: [one("killed", 14, "people")] },
  {
    phrase: "Three rescue units and 12 ambulances were at the scene.",
    counts: [one("deployed", 3, "units"), one("deployed", 12, "vehicles")],
  },
  { phrase: "The protesters seized five planes.", counts: [one("seized", 5, "aircraft")] },
  { phrase: "A man was killed in the crossfire.", counts: [one("killed", 1, "men")] },
  { phrase: "Nineteen of the dead were police officers.", counts: [one("killed", 19, "police")] },
  {
    phrase: "Five people were shot, two fatally.",
    counts: [one("injured", 5, "people"), one("killed", 2, "people")],
  },
  {
    phrase: "The dead included two doctors and their three children.",
    counts: [one("killed", 2, "doctors"), one("killed", 3, "children")],
  },
  { phrase: "Two men were walking home when they were shot.", counts: [one("injured", 2, "men")] },
  {
    phrase: "Eight members of the police and the National Guard were killed.",
    counts: [one("killed", 8, "security_forces")],
  },
  {
    phrase: "Militants handed over 21 schoolgirls to the authorities.",
    counts: [one("released", 21, "girls")],
  },
  {
    phrase: "Twenty-one students were kidnapped from the school.",
    counts: [one("abducted", 21, "students")],
  },
  {
    phrase: "More than 2 000 people were detained.",
    counts: [{ metric: "detained", low: 2001, high: null, modifier: "more_than", group: "people" }],
  },
  { phrase: "Some 1,20,000 people were displaced.", counts: [about("displaced", 120_000)] },
  { phrase: "Nearly 2½ million people fled.", counts: [about("displaced", 2_500_000)] },
  { phrase: "About 1.5m people were displaced.", counts: [about("displaced", 1_500_000)] },
  { phrase: "A quarter of a million people were displaced.", counts: [about("displaced", 250_000)] },
  { phrase: "A million and a half people fled.", counts: [about("displaced", 1_500_000)] },
  { phrase: "Three dozen soldiers were killed.", counts: [one("killed", 36, "troops")] },
  { phrase: "On Jan. 5 100 people were injured.", counts: [one("injured", 100, "people")] },
  {
    phrase: "From 200 to 300 people were wounded.",
    counts: [{ metric: "injured", low: 200, high: 300, modifier: "range", group: "people" }],
  },
  {
    phrase: "ALMATY, 9 January 2022 — Four thousand people were detained.",
    counts: [one("detained", 4000, "people")],
  },
  {
    phrase: "The death toll surpassed 200.",
    counts: [{ metric: "killed", low: 201, high: null, modifier: "more_than" }],
  },
  { phrase: "The toll nears 100.", counts: [about("killed", 100)] },
  { phrase: "Dead: 12; injured: 30.", counts: [one("killed", 12), one("injured", 30)] },
  {
    phrase: "Six more deaths brought the toll of police killed in Almaty to 18.",
    counts: [one("killed", 6), { ...one("killed", 18), words: "toll of police killed in Almaty to 18" }],
  },
  { phrase: "Twelve lives were lost.", counts: [one("killed", 12)] },
  { phrase: "The strike took the lives of 12 soldiers.", counts: [one("killed", 12, "troops")] },
  { phrase: "The floods forced 3,000 people from their homes.", counts: [one("displaced", 3000)] },
  { phrase: "Twelve of the 16 miners were killed.", counts: [one("killed", 12, "miners")] },
  { phrase: "Twelve out of 16 miners were killed.", counts: [one("killed", 12, "miners")] },
  {
    phrase: "Four of the eleven people who were shot have died.",
    counts: [{ ...one("killed", 4), partOf: 1 }, one("injured", 11)],
  },
  {
    phrase: "One of the two officers shot on Friday has died.",
    counts: [{ ...one("killed", 1, "police"), partOf: 1 }, one("injured", 2, "police")],
  },
  {
    phrase: "Of the 164 deaths, 103 were in Almaty.",
    counts: [one("killed", 164), { ...one("killed", 103), partOf: 0 }],
  },
  {
    phrase: "The fire killed ten, and the ministry put the number at 12.",
    counts: [one("killed", 10), { ...one("killed", 12), words: "number at 12" }],
  },
  { phrase: "Ten people were hurt. The total is now 40.", counts: [one("injured", 10), one("injured", 40)] },
  { phrase: "A bomber struck, killing himself and 11 worshippers.", counts: [one("killed", 11)] },
  {
    phrase: "Five officers among 12 killed in attack",
    counts: [one("killed", 5, "police"), one("killed", 12, "people")],
  },
  {
    phrase: "The toll crossed the 5,000 mark.",
    counts: [{ metric: "killed", low: 5001, high: null, modifier: "more_than" }],
  },
  { phrase: "Eight people were admitted to hospital.", counts: [one("hospitalised", 8)] },
  { phrase: "All 33 miners were brought to the surface alive.", counts: [one("rescued", 33, "miners")] },
  { phrase: "The group killed three in 2021.", counts: [one("killed", 3)] },
  { phrase: "All 66 on board were killed.", counts: [one("killed", 66)] },
  {
    phrase: "More than 3,700 people were behind bars.",
    counts: [{ metric: "detained", low: 3701, high: null, modifier: "more_than", group: "people" }],
  },
  {
    phrase: "Nine people were hurt, and two of the victims have life-threatening injuries.",
    counts: [one("injured", 9, "people"), one("injured", 2, "seriously_injured_people")],
  },
  {
    phrase: "Four people were critically wounded and 16 had minor cuts and injuries.",
    counts: [one("injured", 4, "seriously_injured_people"), one("injured", 16, "people")],
  },
  { phrase: "Three children are in serious condition.", counts: [one("injured", 3, "children")] },
  {
    phrase: "Two people suffered less serious injuries.",
    counts: [one("injured", 2, "people")],
  },
  {
    phrase:
      "Six people were shot outside the station. Two were wounded in the leg. The other four were hurt in the arm.",
    counts: [
      one("injured", 6, "people"),
      { ...one("injured", 2, "people"), partOf: 0 },
      { ...one("injured", 4, "people"), partOf: 0 },
    ],
  },
  {
    phrase: "Six people were killed in the first storm. Two were killed in Oslo on Friday.",
    counts: [one("killed", 6, "people"), { ...one("killed", 2, "people"), partOf: -1 }],
  },
  {
    phrase: "The crash killed 10 US citizens and two local pilots.",
    counts: [
      { ...one("killed", 10, "United States nationals"), words: "killed 10 US citizens" },
      one("killed", 2, "pilots"),
    ],
  },
  {
    phrase: "Three Americans and five American tourists were hurt.",
    counts: [one("injured", 3, "United States nationals"), one("injured", 5, "tourists")],
  },
  {
    phrase: "Residents said 40 people were killed. The ministry said 12.",
    counts: [one("killed", 40), { ...one("killed", 12), words: "said 12" }],
  },
  {
    phrase: "Ten people were killed: five men, four women and a child.",
    counts: [
      { ...one("killed", 10), words: "Ten people were killed" },
      { ...one("killed", 5, "men"), partOf: 0 },
      { ...one("killed", 4, "women"), partOf: 0 },
      { ...one("killed", 1, "children"), partOf: 0 },
    ],
  },
  {
    phrase: "The number of deaths stands at 71, but police expect it to rise to 80.",
    counts: [{ ...one("killed", 71), words: "number of deaths stands at 71" }],
  },
  { phrase: "Twelve people are missing and presumed dead.", counts: [one("missing", 12)] },
  { phrase: "Some 10,000 rallied in the capital.", counts: [about("participated", 10_000)] },
  { phrase: "The death toll could reach 300.", counts: [one("killed", 300)] },
  { phrase: "Three men, ages 25, 26, and 33, were injured.", counts: [one("injured", 3, "men")] },
  { phrase: "Four women, ranging in age from 31 to 40, were hurt.", counts: [one("injured", 4, "women")] },
  { phrase: "The dead were aged 20 to 45, and 12 were injured.", counts: [one("injured", 12)] },
  { phrase: "A woman aged 33 and 12 children were hurt.", counts: [one("injured", 12, "children")] },
  { phrase: "Two men, 33 and 19, were wounded.", counts: [one("injured", 2, "men")] },
  { phrase: "A 15 year-old boy was killed.", counts: [one("killed", 1, "boys")] },
  { phrase: "In Nairobi, 64 were wounded.", counts: [one("injured", 64)] },
  {
    phrase: "Twelve people who were not wearing helmets were killed.",
    counts: [one("killed", 12)],
  },
  {
    phrase: "Some 200 boys were at the party and four of them were wounded.",
    counts: [one("injured", 4)],
  },
  {
    phrase: "Four men attending a party were wounded.",
    counts: [one("injured", 4, "men")],
  },
  {
    phrase: "The blast killed 12 and injured 30.",
    counts: [one("killed", 12), one("injured", 30)],
  },
  {
    phrase: "A shooting late on Monday sent five people to hospital.",
    counts: [one("injured", 5), one("hospitalised", 5)],
  },
  {
    phrase: "Three people are still in hospital after the shooting.",
    counts: [one("hospitalised", 3)],
  },
  {
    phrase: "Two women were taken to hospital in shock after the shooting.",
    counts: [one("hospitalised", 2, "women")],
  },
  {
    phrase: "A hundred and twenty-five people were killed.",
    counts: [{ metric: "killed", low: 125, high: 125, modifier: "exact", group: "people" }],
  },
  {
    phrase: "More than 10 but fewer than 40 people were injured.",
    counts: [{ metric: "injured", low: 11, high: 39, modifier: "range", group: "people" }],
  },
  { phrase: "Two girls were accidentally shot.", counts: [one("injured", 2, "girls")] },
  {
    phrase: "Four people are recovering after a shooting in a restaurant.",
    counts: [one("injured", 4, "people")],
  },
  { phrase: "Missing: 45", counts: [{ ...one("missing", 45, "people"), words: "Missing: 45" }] },
  { phrase: "Police officers killed: 12", counts: [one("killed", 12, "police")] },
  { phrase: "- Deaths in traffic accidents: 9", counts: [one("killed", 9, "people")] },
  { phrase: "Number of IDPs in the valley: 1,200", counts: [one("displaced", 1200, "people")] },
  {
    phrase: "Nine persons including two police officers were killed.",
    counts: [one("killed", 9, "people"), { ...one("killed", 2, "police"), partOf: 0 }],
  },
  { phrase: "Number of IDPs: 1,200", counts: [one("displaced", 1200, "people")] },
  { phrase: "Houses destroyed: 320", counts: [one("destroyed", 320, "homes")] },
  {
    phrase: "Dead 25, injured 353, missing 12",
    counts: [one("killed", 25), one("injured", 353), one("missing", 12)],
  },
  {
    phrase: "An estimated 40 families (210 people) have been displaced.",
    counts: [about("displaced", 40), one("displaced", 210, "people")],
  },
  {
    phrase: "The town is home to 1,200 individuals (240 households) who were displaced.",
    counts: [one("displaced", 1200, "people"), one("displaced", 240, "families")],
  },
  { phrase: "Some 320 houses have been fully destroyed.", counts: [about("destroyed", 320)] },
  { phrase: "Twelve buildings have collapsed.", counts: [one("destroyed", 12, "buildings")] },
  {
    phrase: "The storm destroyed 320 houses and 12 classrooms.",
    counts: [one("destroyed", 320), one("destroyed", 12)],
  },
  {
    phrase: "Some 150 individuals have crossed into neighbouring countries.",
    counts: [about("displaced", 150)],
  },
  { phrase: "Twenty gathering sites were burned.", counts: [one("destroyed", 20, "buildings")] },
  {
    phrase: "Police detained 340 people, among them 24 students. Lawyers put the number at 280.",
    counts: [one("detained", 340), { ...one("detained", 24), partOf: 0 }, one("detained", 280, "people")],
  },
  {
    phrase: "The ministry says 40 people have been killed. A rights group has counted 60.",
    counts: [one("killed", 40), one("killed", 60)],
  },
  { phrase: "The crash injured five late Monday.", counts: [one("injured", 5)] },
  { phrase: "Gunfire wounded three early on Sunday.", counts: [one("injured", 3)] },
  {
    phrase: "Three other men turned up at a clinic with stab wounds.",
    counts: [one("injured", 3, "men")],
  },
  { phrase: "Four women were hit by stray bullets.", counts: [one("injured", 4, "women")] },
  { phrase: "Two officers were struck by gunfire.", counts: [one("injured", 2, "police")] },
  { phrase: "Bullets grazed two bystanders.", counts: [one("injured", 2, "bystanders")] },
  { phrase: "Police are looking into a triple shooting.", counts: [one("injured", 3)] },
  { phrase: "A man fatally shot two neighbours.", counts: [one("killed", 2, "people")] },
  { phrase: "One man was killed and another was wounded.", counts: [one("killed", 1), one("injured", 1)] },
  {
    phrase: "The gunman killed two people and wounded a third.",
    counts: [one("killed", 2), one("injured", 1)],
  },
  {
    phrase: "The blast left a woman dead and another injured.",
    counts: [one("killed", 1), one("injured", 1)],
  },
  { phrase: "A 15-year-old was stabbed to death.", counts: [one("killed", 1, "teenagers")] },
  { phrase: "Two 40-year-olds were wounded.", counts: [one("injured", 2, "adults")] },
  { phrase: "Both victims died at the hospital.", counts: [one("killed", 2, "victims")] },
  { phrase: "They were both pronounced dead at the scene.", counts: [one("killed", 2)] },
  { phrase: "Both Webb and his daughter died in the fire.", counts: [one("killed", 2)] },
  { phrase: "A third person has died of his wounds.", counts: [one("killed", 3)] },
  { phrase: "A third man was wounded.", counts: [one("injured", 1, "men")] },
  { phrase: "A second man was killed in the next street.", counts: [one("killed", 1, "men")] },
  { phrase: "The assassination of six priests shook the town.", counts: [one("killed", 6, "worshippers")] },
  { phrase: "A 2 yo boy was wounded.", counts: [one("injured", 1, "boys")] },
  { phrase: "One shot, two stabbed in one night", counts: [one("injured", 1), one("injured", 2)] },
  // People told one by one: the row says how many they are, and those with a number or a group of their own are a part of it.
  {
    phrase: "A mother and her son were found dead.",
    counts: [
      { ...one("killed", 2, "people"), words: "A mother and her son were found dead" },
      part("killed", 1, "mothers"),
    ],
  },
  { phrase: "A husband and wife were killed.", counts: [one("killed", 2, "people")] },
  { phrase: "Ana Lee and Juan Lee were found dead.", counts: [one("killed", 2, "people")] },
  { phrase: "He shot at them, injuring Ana Lee and Juan Lee.", counts: [one("injured", 2, "people")] },
  {
    phrase: "A woman in her 50s and a teenage girl died.",
    counts: [one("killed", 2, "people"), part("killed", 1, "women"), part("killed", 1, "girls")],
  },
  {
    phrase: "A man from the village of Kor and a woman aged 40 were killed.",
    counts: [one("killed", 2, "people"), part("killed", 1, "men"), part("killed", 1, "women")],
  },
  { phrase: "A 30-year-old man and a 50-year-old man were killed.", counts: [one("killed", 2, "men")] },
  {
    phrase: "A man, his wife and their two children died in the fire.",
    counts: [one("killed", 4, "people"), part("killed", 1, "men"), part("killed", 2, "children")],
  },
  {
    phrase: "The shelling killed a policeman and a boy.",
    counts: [
      one("killed", 2, "people"),
      { ...part("killed", 1, "police"), words: "killed a policeman" },
      { ...part("killed", 1, "boys"), words: "a boy" },
    ],
  },
  {
    phrase: "A gunman shot dead his wife, two children and himself.",
    counts: [one("killed", 4, "people"), part("killed", 2, "children")],
  },
  {
    phrase: "Three people, including a mother and daughter, were killed.",
    counts: [one("killed", 3, "people"), part("killed", 2, "people")],
  },
  {
    phrase: "A couple and their baby were killed.",
    counts: [one("killed", 3, "people"), part("killed", 2, "people")],
  },
  { phrase: "Her husband and son were abducted.", counts: [one("abducted", 2, "people")] },
  { phrase: "Ana Lee, 34, and her son were wounded.", counts: [one("injured", 2, "people")] },
  { phrase: "Ana Lee, 34, and Juan Lee, 38, were killed.", counts: [one("killed", 2, "people")] },
  {
    phrase: "Ana Lee and Juan Lee and their two sons died.",
    counts: [one("killed", 4, "people"), part("killed", 2, "children")],
  },
  {
    phrase: "Killed were a man and his brother.",
    counts: [one("killed", 2, "people"), part("killed", 1, "men")],
  },
  { phrase: "Man, woman shot dead in Tula", counts: [one("killed", 2, "people")] },
  {
    phrase: "Mother, two children found dead in Tula",
    counts: [one("killed", 3, "people"), part("killed", 2, "children")],
  },
  {
    phrase: "Gunfire wounded four men and two women.",
    counts: [one("injured", 6, "people"), part("injured", 4, "men"), part("injured", 2, "women")],
  },
  // Groups that are no family are counted apart and added to nothing.
  {
    phrase: "Two women and the driver died.",
    counts: [one("killed", 2, "women")],
  },
  // A verb of its own takes the second out of the row.
  {
    phrase: "A drone killed a man and a woman was wounded.",
    counts: [one("killed", 1, "men"), one("injured", 1, "women")],
  },
  {
    phrase: "Two women and a man also died and a girl was wounded.",
    counts: [
      one("killed", 3, "people"),
      part("killed", 2, "women"),
      part("killed", 1, "men"),
      one("injured", 1, "girls"),
    ],
  },
];

/** Phrases with numbers that count nobody. */
export const NO_COUNTS: readonly string[] = [
  "The 21-year-old said that he had seen 15 fires.",
  "John Smith, 33, died on 5 January 2022.",
  "The office spoke of 41 civilians in clashes.",
  "She interviewed relatives of 14 detainees.",
  "They vowed to kill 10 judges for every man extradited.",
  "Fuel prices rose by 50 percent to 120 tenge a litre.",
  "The country of 19 million people lies 300 km north of the border.",
  "Police fired 12 shots at 6.10 am on Highway 61.",
  "Two officers shot the man in the leg.",
  "Flight 370 carried mail worth $5 million.",
  "The march was 12 miles long and lasted three days.",
  "He has been president for 30 years and served seven terms.",
  "The court fined 20 companies.",
  "See page 9 of 30 or call 0207 946 0018.",
  "No one was killed.",
  "The film was seen by 2 million viewers and won two awards.",
  "She was pronounced dead at 5.",
  "Twelve firms are recovering after a bad year.",
  "One in three residents was displaced.",
  "Nine out of ten homes were destroyed.",
  "Half of the 40 passengers died.",
  "John Webb and Adam Stone, both 16, and James Field, 17, suffered minor wounds.",
  "Leaders of the Group of 20 gathered in Rome.",
  "Officials were jailed over 2020 riot.",
  "A boy younger than 12 was wounded.",
  "Twelve people were not hurt.",
  "There were three customers who weren't injured.",
  "More than 100 people were killed or injured.",
  "The attack killed and wounded 40 soldiers.",
  "At least 30 people were killed, wounded or detained.",
  "He is charged with the attempted murder of three officers.",
  "Both sides lost ground, and both were blamed.",
  "Both men and women were hurt.",
  "A woman who said her husband had been shot called the police.",
  "Three workers avoided serious injuries.",
  "One shot was fired at the deputy.",
  "The neighbours heard one shot.",
  "Deputies went to 108 Dora Dee Place in reference to a subject being shot.",
  "Police were sent to the 400 block of Sherman Street.",
  "The mayor said at 8 on Friday that the girl had died.",
  "He was with two sisters on the night he was killed.",
  "A husband and father was killed.",
  "Ana Lee, a teacher and a friend, was killed.",
  "He was killed as a father and a friend.",
  "Ana Lee and Juan Lee were hurt by the crisis.",
  "The army shot Ana Lee and Juan Lee fled.",
  "None of the four priests and about 100 refugees was hurt.",
  "Two men shot former council member Ana Lee.",
];
