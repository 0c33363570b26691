import { describe, expect, test } from "vitest";
import fc from "../../../test/fast-check.ts";
import { sitrep } from "../../index.ts";

// A line alone is too short to tell its language by.
const FILLER = "The people of the town were not there when it was over, and nobody has said why that is so.";

async function readClaims(text: string) {
  const ledger = await sitrep([
    { source: "a.txt", content: `${text}\n\n${FILLER}\n`, published: "2022-01-07" },
  ]);
  return ledger.claims.flatMap((claim) => (claim.kind === "event" ? [claim] : []));
}

/** "ASSAULT arson: rioters > bank [stated]" for each happening told. */
async function readEvents(text: string): Promise<string[]> {
  const claims = await readClaims(text);
  return claims.map(({ event, certainty }) => {
    const kind = [event.type, event.mode].filter(Boolean).join(" ");
    const roles = [event.actor, ">", event.recipient ?? event.object ?? ""].filter(Boolean).join(" ");
    return `${kind}: ${roles} [${certainty}]`;
  });
}

const MEANINGS: readonly (readonly [meaning: string, ...phrases: string[]])[] = [
  [
    "ASSAULT: protesters > town hall [stated]",
    "Angry crowds gathered, and protesters stormed the town hall.",
    "The town hall was stormed by protesters on Wednesday.",
    "Police watched the protesters who stormed the town hall.",
    "Pictures captured the storming of the town hall by protesters.",
  ],
  [
    "ASSAULT arson: rioters > bank [stated]",
    "On Monday rioters set a bank on fire.",
    "Rioters set fire to a bank.",
    "Rioters torched the bank.",
  ],
  ["COERCE seize: group of armed men > airport [stated]", "The airport was seized by a group of armed men."],
  ["COERCE arrest: > 200 people [stated]", "Overnight 200 people were arrested in the capital."],
  ["COERCE arrest: soldiers > three journalists [stated]", "On Friday soldiers detained three journalists."],
  ["ASSAULT kill: police > two miners [stated]", "In Aktau two miners were killed in police firing."],
  [
    "ASSAULT kill: police > two miners [stated]",
    "Witnesses fled and two miners were killed when police opened fire.",
  ],
  [
    "ASSAULT firearms: Police > crowd [stated]",
    "Police opened fire on the crowd.",
    "Police fired at the crowd.",
  ],
  ["ASSAULT crowd-control: Police > marchers [stated]", "Police fired tear gas at marchers near the square."],
  ["ASSAULT crowd-control: Police > [stated]", "Police fired tear gas and arrested at least 14 marchers."],
  ["COERCE seize: > airport [stated]", "Tanks stood on the road from the airport, which had been seized."],
  ["ASSAULT: police > miners [stated]", "Twelve were hurt in the clashes between police and miners."],
  ["ASSAULT kill: police > [stated]", "In Aktau police firing left two dead."],
  ["ASSAULT kill: army > [stated]", "All of these deaths were due to army firing."],
  [
    "COERCE arrest: security forces > 90 people [stated]",
    "On Friday 90 people were arrested by security forces.",
  ],
  ["RETREAT resign: government > [stated]", "Late on Wednesday the government resigned."],
  ["RETREAT resign: government > [stated]", "It followed the resignation of the government."],
  ["SANCTION dismiss: president > mayor [stated]", "On Friday the president fired the mayor from his post."],
  ["MOBILIZE troops: Russian troops > [stated]", "On Thursday Russian troops arrived in Kazakhstan."],
  ["PROTEST demo: > [stated]", "The protests began in the oil town of Zhanaozen."],
  ["ASSAULT: police > demonstrators [stated]", "In the afternoon, police clashed with demonstrators."],
  ["ASSAULT destroy: demonstrators > statue [stated]", "In Taldykorgan demonstrators toppled a statue."],
  ["ASSAULT explosives: > market [stated]", "The city mourned the victims of Monday's bombing of a market."],
  [
    "ASSAULT heavy-weapons: > village [stated]",
    "Twelve people died in a drone strike on a village held by rebels.",
  ],
  ["ASSAULT firearms: > bar [stated]", "Ten people have died in a mass shooting at a bar in Leeds."],
  [
    "ASSAULT kill: > 27 people [stated]",
    "On Friday 27 people were killed and 60 wounded since fighting began.",
  ],
  // Weapons that strike, and those who carry an attack out.
  [
    "ASSAULT heavy-weapons: Russian missiles > apartment block [stated]",
    "Russian missiles struck an apartment block in Dnipro.",
  ],
  ["ASSAULT heavy-weapons: > school [stated]", "The school was hit by a missile in Kharkiv."],
  [
    "ASSAULT heavy-weapons: Army helicopters > two villages [stated]",
    "Army helicopters strafed two villages.",
  ],
  ["ASSAULT heavy-weapons: Israel > Gaza [stated]", "Israel carried out air strikes on Gaza."],
  ["ASSAULT heavy-weapons: > hospital [stated]", "Air strikes hit a hospital in Idlib on Monday."],
  ["ASSAULT heavy-weapons: army > drone [stated]", "The army shot down a drone near Kherson."],
  ["ASSAULT heavy-weapons: Air defences > 32 drones [stated]", "Air defences shot down 32 drones."],
  ["ASSAULT heavy-weapons: Rebels > airport [stated]", "Rebels fired rockets at the airport."],
  ["ASSAULT heavy-weapons: Russia > port [stated]", "Russia launched 40 drones at the port of Odesa."],
  ["COERCE: Police > [stated]", "Police broke up the rally on Monday."],
  ["RETREAT resign: minister > [stated]", "The minister handed in his resignation on Monday."],
  ["ASSAULT explosives: > three soldiers [stated]", "A roadside bomb killed three soldiers in Mopti."],
  [
    "ASSAULT explosives: > bomb [stated]",
    "A bomb exploded in Mopti.",
    "Glass fell in the explosion of a bomb.",
  ],
  [
    "ASSAULT: > 12 people [stated]",
    "Coordinated attacks killed 12 people in Mopti.",
    "A terrorist attack in Mopti killed 12 people.",
    "This attack killed 12 people.",
    "Two men were questioned over the attack that killed 12 people on Friday.",
  ],
  ["ASSAULT: > convoy [stated]", "A second attack targeted a convoy in Mopti."],
  ["ASSAULT: Boko Haram > 12 people [stated]", "Boko Haram attacks killed 12 people in Borno."],
  ["ASSAULT: Islamic State > church [stated]", "An Islamic State attack on a church left ten dead."],
  ["ASSAULT: Nigerian Army > 20 bandits [stated]", "A Nigerian Army raid killed 20 bandits."],
  ["ASSAULT kill: > Twelve soldiers [stated]", "Twelve soldiers were killed in more than 600 incidents."],
  ["ASSAULT kill: army > 23 insurgents [reported]", "The army said it had killed 23 insurgents."],
  ["ASSAULT: > Ana Ruiz [stated]", "The front bears no responsibility for the attack on Ana Ruiz."],
  ["ASSAULT heavy-weapons: > market [stated]", "A shell landed on a market in Donetsk."],
  ["ASSAULT: man > [stated]", "A man rammed his car into a crowd in Munich."],
  ["ASSAULT explosives: > [stated]", "The mayor was wounded in an explosion in Cusco."],
  ["ASSAULT explosives: > bus [stated]", "An explosion ripped through a bus in Quetta."],
  ["ASSAULT explosives: > [stated]", "Two explosions were heard in Odesa overnight."],
  ["ASSAULT suicide-attack: suicide bomber > [stated]", "A suicide bomber blew himself up at a market."],
  ["ASSAULT primitive: Protesters > police [stated]", "Protesters threw stones at police."],
  ["ASSAULT: Taliban fighters > convoy [stated]", "Taliban fighters ambushed a convoy on the highway."],
  ["ASSAULT: army > rebels [stated]", "Fighting broke out between the army and rebels."],
  ["ASSAULT: > governor [stated]", "The governor was wounded in an attack."],
  ["COERCE abduct: > bishop [stated]", "The bishop was taken hostage on Sunday."],
  ["COERCE: Soldiers > president [stated]", "Soldiers overthrew the president."],
  ["ASSAULT kill: Orozco > deputy [stated]", "Orozco not only killed the deputy, he fled."],
  ["ASSAULT kill: > Banky [stated]", "He was held not long after Banky was shot to death."],
  ["ASSAULT: > Mr. Moss [stated]", "Police spoke of the attack on Mr. Moss."],
  ["ASSAULT firearms: > George W. Moss [stated]", "It was the shooting of George W. Moss in his car."],
  ["COERCE arrest: police > Const. Lee [stated]", "On Friday police arrested Const. Lee at home."],
  ["ASSAULT kill: > girl [stated]", "The father of a girl killed at the school spoke."],
  [
    "ASSAULT firearms: soldiers > two reporters [stated]",
    "He spoke of the death of two reporters who were shot by soldiers.",
  ],
  ["ASSAULT: Rebels > Santa Ana farm [stated]", "Rebels attacked the “Santa Ana” farm on Sunday."],
  [
    "ASSAULT explosives: > densely populated area [stated]",
    "The jets came, and they bombed the densely populated area.",
  ],
  ["RETREAT release: > governor [stated]", "It followed the governor's release on Sunday."],
  [
    "PROTEST demo: Thousands of Danes > [stated]",
    "Thousands of Danes marched before the vote and the debates.",
  ],
  ["COERCE arrest: > Six men [stated]", "Six men were picked up on Sunday."],
  ["ASSAULT kill: Gunmen > her [stated]", "Gunmen went in and killed her."],
  ["PROTEST demo: workers > [stated]", "There were workers who were demonstrating to demand bread."],
  ["ASSAULT kill: > two men [stated]", "Ann and Joe Moss, the parents of two men killed in Aktau, spoke."],
  ["COERCE arrest: police > 12 marchers [stated]", "Police picked up 12 marchers before dawn."],
  [
    "ASSAULT: gunmen > candidate and his driver [stated]",
    "Gunmen attacked a candidate and his driver in the campaign.",
  ],
  ["ASSAULT beat: police > candidate [stated]", "Police beat the candidate with sticks during the campaign."],
  [
    "RETREAT release: > journalist Ann Moss [stated]",
    "The journalist Ann Moss was released from prison on Monday.",
  ],
  ["RETREAT release: police > them [stated]", "They were arrested, and on Friday police released them."],
  ["ASSAULT: soldiers > militants [stated]", "On the coast, soldiers battled militants."],
  [
    "SANCTION convict: > opposition leader [stated]",
    "The opposition leader was sentenced to ten years in prison.",
  ],
  ["PROTEST demo: Thousands of people > [stated]", "Thousands of people took part in a march in Almaty."],
  // A clause between a subject and its verb.
  ["ASSAULT kill: gunmen > 12 guests [stated]", "Gunmen who stormed the hotel killed 12 guests."],
  ["COERCE arrest: > policemen [stated]", "The policemen who beat the student have been arrested."],
  [
    "ASSAULT beat: police > people [stated]",
    "People who had gathered in the square were beaten by police.",
    "People who gathered for the march during the strike were beaten by police.",
  ],
  [
    "ASSAULT kill: > two of the three gunmen [stated]",
    "Two of the three gunmen who attacked the shrine were killed.",
  ],
  [
    "ASSAULT firearms: police > boy [stated]",
    "The boy that police shot on Monday has died.",
    "The boy the police shot on Monday has died.",
  ],
  ["RETREAT release: > men [stated]", "The men the police arrested were released."],
  ["ASSAULT: group > bus [stated]", "The group that seized the town attacked a bus."],
  // Words behind a noun that only describe it.
  ["ASSAULT kill: troops > 30 people [stated]", "Troops loyal to the president killed 30 people."],
  ["ASSAULT kill: soldiers > 12 villagers [stated]", "Soldiers sent to the region killed 12 villagers."],
  ["ASSAULT kill: gunmen > judge [stated]", "Gunmen wearing masks killed a judge."],
  [
    "ASSAULT kill: guards > thief [stated]",
    "In Aktau guards deployed at the gate killed a thief.",
    "In Aktau guards stationed there killed a thief.",
  ],
  ["ASSAULT: > Dora Lind [stated]", "Dora Lind, a 26-year-old woman, was injured in the attack."],
  ["COERCE arrest: police > men [stated]", "The men were seen being arrested by police."],
  ["COERCE abduct: > lawyer [reported]", "A spokesman said the lawyer was “kidnapped” on the way home."],
  ["COERCE abduct: rebels > three engineers [stated]", "The rebels took three engineers hostage."],
  [
    "ASSAULT kill: > Ana Lind [stated]",
    "The party mourned Ana Lind's murder.",
    "The murder of Ana Lind shocked the town.",
  ],
  ["ASSAULT kill: > three villagers [stated]", "Three villagers were machine-gunned near the church."],
  ["ASSAULT explosives: > two shops [stated]", "The bomb destroyed two shops."],
  // Who speaks is not who acts.
  [
    "SUPPORT defect: police forces > [reported]",
    "In Aktau police forces are said to have walked off the job and joined the protesters.",
  ],
  ["COERCE arrest: > [denied]", "There was never an arrest made in that case."],
  [
    "ASSAULT kill: > 35 - year - old deputy [alleged]",
    "He was accused of murdering the 35 - year - old deputy.",
  ],
  // Ages and homes beside a name.
  ["ASSAULT firearms: > two men [stated]", "Police found two men, 19 and 20, who were shot in the street."],
  [
    "ASSAULT kill: > Ron Kien [stated]",
    "The guard, Ron Kien, 63, who was killed had worked there for years.",
  ],
  ["COERCE arrest: > Lamont Lund [stated]", "Lamont Lund, 29, of West Aktau, was taken into custody."],
  ["ASSAULT kill: > Wendell Lund [stated]", "Wendell Lund, 26, of Aktau was killed."],
  [
    "ASSAULT kill: > father of three [stated]",
    "The family of a father of three who was shot and killed on Sunday wants answers.",
  ],
  ["ASSAULT firearms: > woman [stated]", "First responders gave aid to a woman shot in the head."],
  [
    "ASSAULT firearms: Jordan Lind > Lee [stated]",
    "During that argument Jordan Lind drew a gun and shot Lee.",
  ],
  ["RETREAT release: > they [stated]", "Investigators interviewed all three women and they were released."],
  ["ASSAULT: two men > bus [alleged]", "Two men were arrested for attacking a bus."],
  // Clauses that nothing parts from their noun, and a speaker between the two.
  ["COERCE arrest: police > man [stated]", "A man police arrested on Monday was at the bank."],
  ["ASSAULT kill: man > woman [reported]", "He spoke against the man who they say hit and killed a woman."],
  ["COERCE arrest: > gunman [reported]", "A gunman who police say killed four people was arrested."],
  [
    "ASSAULT firearms: soldiers > boy [reported]",
    "They buried a boy who witnesses say was shot by soldiers.",
  ],
  ["COERCE arrest: > suspect [stated]", "A suspect in the killing of two guards was arrested on Monday."],
  ["COERCE arrest: > suspect [stated]", "A suspect in the murder of Ana Lee was arrested on Friday."],
  [
    "RETREAT release: > suspects [stated]",
    "The suspects in the murder of Judge Lind were released on Friday.",
  ],
  [
    "ASSAULT kill: > Ana Lee, 19, Joe Moss, 22, and a guard [stated]",
    "Ana Lee, 19, Joe Moss, 22, and a guard were shot dead at the gate.",
  ],
  ["ASSAULT firearms: > two women [stated]", "Police arrested Joe Moss, and two women were shot."],
  [
    "ASSAULT: brigade > convoy [alleged]",
    "The brigade claimed responsibility for Sunday's ambush of a convoy.",
  ],
  // What somebody used, and what somebody owns up to.
  ["ASSAULT explosives: rebels > bridge [stated]", "Rebels used explosives to blow up a bridge near Aktau."],
  ["ASSAULT explosives: group > [alleged]", "The group claimed responsibility for detonating a bomb."],
  [
    "ASSAULT kill: group > mayor [alleged]",
    "The group has claimed responsibility for the killing of the mayor on Friday.",
  ],
  ["ASSAULT: > church [stated]", "No group has claimed responsibility for the attack on the church."],
  // How a killing is told beside what became of the victim.
  ["ASSAULT firearms: > man [stated]", "A man died after having been shot in the chest on Friday."],
  ["ASSAULT firearms: > Joe Moss [stated]", "After being shot on Friday, Joe Moss fled to a shop."],
  ["ASSAULT beat: guards > two men [stated]", "Two men were in hospital after being beaten by guards."],
  ["ASSAULT kill: > two men [stated]", "Two men were found shot dead on Friday."],
  [
    "ASSAULT kill: gunmen > Ana Lee, 34, Juan Ruiz, 22, and Tom Wu [stated]",
    "Gunmen killed Ana Lee, 34, Juan Ruiz, 22, and Tom Wu, 19, on Friday.",
  ],
  ["ASSAULT kill: gunmen > Ana Lee [stated]", "Gunmen killed Ana Lee and Tom Wu fled."],
  [
    "ASSAULT kill: gunmen > ten people [stated]",
    "Gunmen killed ten people and thousands in the region fled.",
  ],
  [
    "COERCE arrest: army > 12 men [stated]",
    "The army almost immediately arrested 12 men.",
    "The army very quickly arrested 12 men.",
  ],
  [
    "COERCE arrest: > Lind [stated]",
    "Following Lind's arrest, the shops closed.",
    "Lind's arrest came on Monday.",
  ],
  ["RETREAT release: > All but four [stated]", "All but four of the hostages have been released."],
  ["ASSAULT kill: rebels > two guards [stated]", "On Monday rebels slit the throats of two guards."],
  ["ASSAULT explosives: militants > [stated]", "On Monday militants planted a bomb under the bridge."],
  [
    "ASSAULT firearms: > one guard [stated]",
    "The shooting left one guard dead.",
    "Police named a suspect in a shooting that killed one guard.",
  ],
  [
    "ASSAULT firearms: > teenager [stated]",
    "The suspects are sought in the shooting of a teenager in Aktau.",
  ],
  [
    "ASSAULT firearms: > party [stated]",
    "A man is held in connection with the fatal Thursday night shooting at a party.",
  ],
  ["ASSAULT firearms: > I [reported]", "“I've been shot,” the driver said."],
  ["ASSAULT firearms: Moss > his parents [stated]", "A reporter asked why Moss shot his parents."],
];

const MOODS: readonly (readonly [meaning: string, phrase: string])[] = [
  ["MOBILIZE troops: alliance > [planned]", "On Friday the alliance will send troops."],
  ["ASSAULT firearms: Police > crowd [denied]", "Police did not open fire on the crowd."],
  ["COERCE arrest: > no one [denied]", "So far no one was arrested over the fire."],
  ["COERCE arrest: > lawyer [conditional]", "The lawyer may be arrested."],
  ["ASSAULT: protesters > bank [planned]", "The protesters vowed to storm the bank."],
  ["ASSAULT: Protesters > bank [stated]", "Protesters managed to storm the bank."],
  ["ASSAULT: Protesters > bank [denied]", "Protesters failed to storm the bank."],
  ["ASSAULT: rebels > city [planned]", "The rebels plan to launch an attack on the city."],
  ["ASSAULT: > base [planned]", "The army foiled an attack on the base."],
];

const MEAN_NOTHING = [
  "The hosts had one shot on goal in the first half.",
  "He watched Attack on Titan with his brother.",
  "A Harbour shooting survivor spoke on Monday.",
  "Video of the shootout at the house will be released on Monday.",
  "The voters surveyed in a poll released on Monday were angry.",
  "He faces murder charges and three arrest warrants.",
  "Police have not said how many shots were fired.",
  "A spokesman for the mayor demonstrated just how easily it burns.",
  "The mayor was nearly lynched by a crowd.",
  "Rebels almost seized the town.",
  "The opposition attacked the bill in parliament.",
  "She seized the opportunity with both hands.",
  "The song stormed the charts in July.",
  "The army helped to arrest the decline in morale.",
  "Protests are a part of life in the capital.",
  "The suspect, who is 34, was shy and shot to fame.",
  "The fields were sprayed with water, and the team was hit by injuries.",
  "Rebels in the hills were holding the town hostage to their fears.",
  "He fired off a letter to the editor.",
  "Twelve people were killed when a bus crashed into a wall.",
  "Gas that is widely used as fuel became dear.",
  "The storm broke windows and toppled trees.",
  "The company plans to launch a new phone.",
  "They booked rooms for the pilgrims in March.",
  "No figures on civilian casualties were released.",
  "The Kings stormed into the final with a late goal.",
  "He fought a losing battle with his diary.",
  "The film shot up the list of favourites.",
  "Rain stopped play before the visitors could attack.",
  "Her speech set the room alight.",
  "The violence of the past week has killed 164 people.",
  "Fighting in eastern Ukraine has killed 14,000 people.",
  "While the protests were flared by fuel prices, the discontent runs deeper.",
  "The minister spoke of hotbeds of terrorist attacks.",
  "She condemned acts of violence and destruction of property.",
  "The book tells of murder of children and attacks on banks.",
  "Two explosions were heard.",
  "A gas explosion killed four people in Chicago.",
  "A population explosion has hit the city.",
  "The newspaper launched a scathing attack on the mayor.",
  "The senator died of a heart attack.",
  "Officials shot down the proposal.",
  "The town was hit by floods.",
  "Inflation hit a record high in December.",
  "The Rockets hit 20 three-pointers in Houston.",
  "The army struck a conciliatory tone.",
  // Elections and sport speak of attacks, battles and beatings.
  "In the debate the senator attacked his rivals and they battled for votes.",
  "The candidate spent millions on ads attacking Ann Lee.",
  "Lee attacked the minister over his record on housing.",
  "The Colts beat the Bears 31-24 on Thursday night.",
  "Lee can beat Moss in the primary, voters say.",
  "Lee beat her 51% to 36% in Kansas.",
  "He captured Florida by 70,000 votes on election day.",
  "Lee rallied to win the caucuses this month.",
  "The guard missed two shots as Moss's shooting slump continued in the playoffs.",
  // Words with another sense.
  "She has clearly demonstrated that she can lead.",
  "They rallied thousands by promising jobs.",
  "The campaign sent marching orders to its friends.",
  "Moss picks up his first endorsements.",
  "The old woman picked up her daughter from school.",
  "The paper rounded up a sampling of views.",
  "The team executed this flawlessly.",
  "Moss quit giving paid speeches before the vote.",
  "Moss quit the race on Tuesday.",
  "The board met, and ordered that his name be put on the list.",
  "The mayor came and promised to look into it.",
  "The builders joined bankers in the old town against the demonstrators.",
  "Firefighters battled the blaze all night.",
  "Firefighters and neighbours were battling cancer.",
  "The studio released Ocean Dreams in 2005.",
  "The film Ocean Dreams was released in 2005.",
  "Lee refused the release of Ann Moss's tax returns.",
  "The names of the women have not been released.",
  "Kirk speaks with difficulty since then.",
  "Nothing is known of the senator whom he attacked.",
  "She has locked up endorsements in the south.",
  "A farmer killing himself drew attention.",
  "Her father shot himself in 1986.",
  "A photo showed her mother burning the mortgage.",
  "The mayor gave in after his battle with Uber.",
  "Lee clashed with Moss at the hearing.",
  "Ann Moss was beaten in the Republican primary by Joe Lee.",
  "Lawmakers have vowed to block it during the review.",
  "The team has been firing on all cylinders.",
  "It followed the late release of more than 7,000 pages.",
  "She rallied grassroots support for the law.",
  "Police release a map of the area.",
  "The father of a first-grader killed at the school spoke.",
  // Not done, or no longer done.
  "The minister escaped being kidnapped on Monday.",
  "He fled to avoid being arrested.",
  "Police stopped the crowd from attacking the prisoners.",
  "Firemen came to prevent the fire from spreading and destroying the plane.",
  "The army stopped shelling the town on Monday.",
  "The guards avoided hurting anyone instead of beating protesters.",
  "They will not release the male suspect's name until Monday.",
  "Names of the victims, and the man in custody, have not been released.",
  "He told the authorities he got a weapon and started firing shots.",
  "Police do not plan to name the three injured people.",
  "Things remained quiet until March 4 when it broke.",
  "He was pronounced dead, becoming the third shooting victim on the block.",
  "Police say the angry man ran into the hall during the party and opened fire.",
  "The losses played no role in Lind's firing.",
  "A woman was walking out of the store.",
  // Nobody attacked.
  "Hurricane George destroyed the clinic.",
  "The building burned to the ground in Aktau.",
  "The town was destroyed by an earthquake.",
  "A cargo plane that flew low crashed into houses destroying several homes and killing 17 people.",
  "He knew of the plan that had been seen as the reason why we fired.",
];

describe("happenings", () => {
  test.each(MEANINGS.flatMap(([meaning, ...phrases]) => phrases.map((phrase) => [phrase, meaning] as const)))(
    "%s",
    async (phrase, meaning) => {
      expect((await readEvents(phrase)).map((event) => event.toLowerCase())).toContain(meaning.toLowerCase());
    },
  );

  test.each(MOODS)("%s: %s", async (meaning, phrase) => {
    expect(await readEvents(phrase)).toContain(meaning);
  });

  test.each(MEAN_NOTHING)("nothing happens in: %s", async (phrase) => {
    expect(await readEvents(phrase)).toEqual([]);
  });

  test("things in a row are told one by one, and “both” stands for them", async () => {
    const events = await readEvents(
      "On Wednesday protesters stormed the presidential residence and the mayor's office, setting both ablaze.",
    );
    expect(events.sort()).toEqual([
      "ASSAULT arson: protesters > mayor's office [stated]",
      "ASSAULT arson: protesters > presidential residence [stated]",
      "ASSAULT: protesters > mayor's office [stated]",
      "ASSAULT: protesters > presidential residence [stated]",
    ]);
  });

  test("a town that is shelled kills nobody", async () => {
    const events = await readEvents("Russian shelling of a district of Aktau on Saturday killed two people.");
    expect(events).toEqual(["ASSAULT heavy-weapons: > district [stated]"]);
  });

  test("who was killed wounded nobody", async () => {
    const events = await readEvents("The blast killed 12 people and wounded 30.");
    expect(events.filter((event) => /^ASSAULT[^:]*: 12 people/u.test(event))).toEqual([]);
  });

  test("“they” stands for who acted in the sentence before", async () => {
    const events = await readEvents("Police fired on protesters. They also detained two reporters.");
    expect(events).toContain("COERCE arrest: Police > two reporters [stated]");
  });

  test("“they” stands for the many whom the sentence before is about", async () => {
    const events = await readEvents("Police had trouble reaching the place. They opened fire.");
    expect(events).toEqual(["ASSAULT firearms: Police > [stated]"]);
    expect(await readEvents("Residents said the road was closed. They opened fire.")).toEqual([]);
  });

  test.each([
    [
      "Police opened fire to break up the crowd. Three protesters died.",
      "ASSAULT kill: Police > Three protesters",
    ],
    ["Police opened fire. Five people were wounded and rushed to hospital.", "ASSAULT: Police > Five people"],
    ["Gunmen opened fire at a bar. Two policemen were killed.", "ASSAULT kill: Gunmen > Two policemen"],
    [
      "Police fired eight rounds. He said ten people suffered injuries in the firing.",
      "ASSAULT: Police > ten people",
    ],
  ])("who fired hurt those told of in the next sentence: %s", async (text, meaning) => {
    expect((await readEvents(text)).map((event) => event.replace(/ \[.*/u, ""))).toContain(meaning);
  });

  test.each([
    "Police opened fire. Three officers were wounded.",
    "Gunmen opened fire at a bar. A suspect was killed.",
    "A man opened fire at a bar. The man was killed.",
    "Police opened fire. Three people were killed when a bus hit them.",
    "Police opened fire. On Monday two women were killed.",
    "Police opened fire. Joe Moss died.",
    "Police opened fire. A singer died of cancer.",
    "Police opened fire. Rebels attacked a post and two guards were killed.",
    "Police opened fire. Nobody was hurt.",
    "Police opened fire. The crowd ran. Three people were killed.",
    "Police fired shots, and a thief shot a boy. Three people were killed.",
  ])("who fired did not do what else is told: %s", async (text) => {
    const claims = await readClaims(text);
    expect(claims.filter(({ foundBy }) => foundBy === "event/doer-before")).toEqual([]);
  });

  test("a pronoun that points to nobody for sure names nobody", async () => {
    const events = await readEvents("He added that they had seized five planes.");
    expect(events.filter((event) => /\b(?:he|they)\b/iu.test(event))).toEqual([]);
  });

  test("“until” and “since” date no happening that has a day of its own", async () => {
    const claims = await readClaims(
      "On Wednesday Nazarbayev, president since 1990, fired the mayor from his post until January 19.",
    );
    expect(claims.map(({ when }) => when?.edtf)).toEqual(["2022-01-05"]);
  });

  test("a place that only says who takes part is not where it happened", async () => {
    const [claim] = await readClaims(
      "Kyiv asked for help from the alliance, a pact that includes Belarus and Armenia.",
    );
    expect(claim?.where).toBeNull();
  });

  test("a happening without a day of its own takes the day named before it in its paragraph", async () => {
    const claims = await readClaims(
      "On January 5, 2022 protesters stormed the bank. Police fired on the crowd.",
    );
    expect(claims.map(({ when }) => [when?.edtf, when?.basis])).toEqual([
      ["2022-01-05", "stated"],
      ["2022-01-05", "inferred"],
    ]);
  });

  test("the claim quotes the verb with its actor and object", async () => {
    const [claim] = await readClaims(
      "In the evening, several hundred protesters stormed the old town hall in Almaty.",
    );
    expect(claim?.span.exact).toBe("several hundred protesters stormed the old town hall");
  });

  test("sides, keepers, scenes and the outlet of a dateline did not do it, nor was it done to them", async () => {
    const rolesOf = async (text: string) =>
      (await readClaims(text)).map(({ event }) => [event.actor, event.recipient ?? event.object ?? ""]);
    expect(await rolesOf("Fighting between the army and the Lion Brigade killed 56 civilians.")).toEqual([
      ["army", "Lion Brigade"],
    ]);
    expect(
      await rolesOf("Eleven were hurt in clashes between police and students protesting in Dhaka."),
    ).toEqual([
      ["", "Eleven"],
      ["police", "students"],
      ["students", ""],
    ]);
    expect(await rolesOf("Seven soldiers spoke; the rebels said they had killed 20 men.")).toEqual([
      ["rebels", "20 men"],
    ]);
    expect(await rolesOf("An air strike hit a hospital run by Doctors Abroad on Saturday.")).toEqual([
      ["", ""],
    ]);
    expect(await rolesOf("The pupils taken from a school in Papiri have been freed.")).toEqual([]);
    expect(await rolesOf("It secured the release of 100 of the pupils abducted from a school.")).toEqual([
      ["", "100"],
      ["", "100"],
    ]);
    expect(await rolesOf("The Red Cross treated 93 injured people.")).toEqual([]);
    expect(await rolesOf("The man accused of killing two guards was arrested on Monday.")).toEqual([
      ["", "man"],
      ["", "man"],
      ["", "two guards"],
    ]);
    expect(await rolesOf("A bus carrying 27 pupils was bombed by rebels on Monday.")).toEqual([
      ["rebels", "bus"],
    ]);
    expect(
      await rolesOf(
        "BAMAKO, Nov 20 (Coast Wire) - Gunmen shouting slogans were there, taking 70 people hostage.",
      ),
    ).toEqual([["Gunmen", "70 people"]]);
    expect(await rolesOf("He went to the place where the victims were and shot them.")).toEqual([]);
    expect(await rolesOf("Gunmen came to a house where police were and killed two officers.")).toEqual([
      ["Gunmen", "two officers"],
    ]);
    expect(await rolesOf("A man wanted for the killing of two guards was shot by police.")).toEqual([
      ["police", "man"],
      ["", "two guards"],
    ]);
    expect(await rolesOf("Two men fled before police shot and killed both, an officer said.")).toEqual([]);
  });

  test("in the news of an earthquake nobody is attacked, but for those who are", async () => {
    const QUAKE =
      "An earthquake shook Aktau. Aftershocks of the earthquake went on, and a landslide blocked the way.";
    const STRUCK = "Twelve people were killed in the old town. Houses have been destroyed.";
    expect(await readEvents(`${QUAKE} ${STRUCK}`)).toEqual([]);
    expect(await readEvents(`${QUAKE} ${STRUCK} Two looters were shot by police.`)).toEqual([
      "ASSAULT firearms: police > Two looters [stated]",
    ]);
    expect(await readEvents(STRUCK)).toHaveLength(2);
  });

  test("where two may be meant, “he” is neither", async () => {
    for (const text of [
      "Prosecutor Ann Lee said Joe Moss was held because he shot a guard.",
      "The mayor wrote that the killer was calm as he shot a guard.",
    ]) {
      const actors = (await readClaims(text)).map(({ event }) => event.actor);
      expect(actors).toContain("");
      expect(actors.filter((actor) => /Lee|mayor/u.test(actor))).toEqual([]);
    }
  });

  test("text in capitals is read like any other", async () => {
    const filler =
      "THE COUNCIL MET TO DISCUSS THE PRICE OF BREAD AND FUEL IN THE DISTRICTS OF THE SOUTH. ".repeat(4);
    const [claim] = await readClaims(`${filler}FOUR SOLDIERS WERE KIDNAPPED BY GUERRILLAS IN SAN SALVADOR.`);
    expect(claim?.event).toMatchObject({ type: "COERCE", mode: "abduct", actor: "GUERRILLAS" });
    expect(claim?.where?.name).toBe("San Salvador");
  });

  test.each([
    "police fired ",
    "police and ",
    "the attack on the office of ",
    ", who were killed by ",
    "set 12 offices and ",
    "were to have been ",
    "killed Ana and Tom in Rome, ",
    "police say who killed Ana, Tom, ",
    "after being shot ",
    "was shot and beaten and ",
    "claimed responsibility for the attack ",
    "used bombs to kill when a bomb exploded ",
    "a man police shot ",
  ])("hostile text is read to the end: %s", async (unit) => {
    expect(Array.isArray(await readEvents(unit.repeat(Math.ceil(60_000 / unit.length))))).toBe(true);
  });

  const word = fc.constantFrom(
    ..."police fired on the crowd , and protesters stormed who were killed in clashes between army the number of 12 miners which was seized by they said “ ” set ablaze deaths left dead Almaty Wednesday not would to".split(
      " ",
    ),
  );

  test("every span is words of the text, and no name has words that are not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 50 }), async (row) => {
        const text = row.join(" ");
        for (const { span, event } of await readClaims(text)) {
          expect(text.slice(span.start, span.end)).toBe(span.exact);
          for (const name of [event.actor, event.recipient ?? "", event.object ?? ""])
            expect(text.replace(/["“”]/gu, "").replace(/\s+/gu, " ")).toContain(name.trim());
        }
      }),
      { numRuns: 40 },
    );
  });

  test("text that follows about something else changes no claim before it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 3, maxLength: 30 }), async (row) => {
        const text = `On January 5, 2022 police shot two miners dead. ${row.join(" ")}.`;
        const [alone, more] = [
          await readClaims(text),
          await readClaims(`${text}\n\nThe bakery sells bread on the corner.`),
        ];
        // Claims that start at one word stand in the order of their ids, and an id knows the whole article.
        const list = (claims: typeof alone) => claims.map(({ event }) => JSON.stringify(event)).sort();
        expect(list(more)).toEqual(list(alone));
      }),
      { numRuns: 25, examples: [[["Almaty", "army", "seized", "stormed", "Almaty", "the"]]] },
    );
  });
});
