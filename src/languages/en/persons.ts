import type { PersonLexicon, Referent } from "../../model/lexicon/persons.ts";
import { words } from "./grammar.ts";

const MALE_NAMES = `
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
  andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
  justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry
  douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry sean gerald carl harold dylan arthur lawrence jordan
  jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley
  philip eugene tom tim jim bob bill mike dave steve dan joe jeff greg ken ron don ted rick chuck craig todd chad derek marcus travis
  tony antonio carlos luis jorge miguel pedro francisco ivan igor sergei vladimir dmitry mikhail alexei nikolai oleg ahmed mohammed
  muhammad mohamed mahmoud ali hassan hussein omar ibrahim khalid yusuf mustafa abdul rajesh sanjay ravi amit vijay anil hans klaus
  jean pierre jacques marco giovanni paolo
`;
const FEMALE_NAMES = `
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily
  donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda
  pamela nicole anna samantha katherine christine debra rachel carolyn janet maria olivia heather helen catherine diane julie victoria
  joyce lauren kelly christina ruth joan virginia judith evelyn hannah andrea megan cheryl jacqueline madison teresa abigail sophia
  martha sara gloria janice kathryn ann isabella judy charlotte julia grace amber alice jean denise frances danielle marilyn natalie
  beverly diana brittany theresa kayla doris lori tiffany ellen susana olga tatiana natalia elena irina svetlana fatima aisha mariam
  khadija zainab leila amina priya anita sunita kavita marie claire sophie ingrid petra monica wendy tammy tina erin katie kate jane
  anne sally peggy kathy cindy vicki sonya rosa carmen lucia
`;
// Given to both.
const EITHER = words("kelly jean jordan christian terry ali dominique");

export const persons: PersonLexicon = {
  men: names(
    MALE_NAMES,
    `mr sir father dad brother son husband uncle nephew grandfather grandson boyfriend stepfather widower man boy gentleman guy
    spokesman chairman businessman congressman councilman assemblyman alderman policeman fireman cameraman fisherman serviceman
    gunman king prince pope imam bishop lord`,
  ),
  women: names(
    FEMALE_NAMES,
    `mrs ms miss madam dame mother mom mum sister daughter wife aunt niece grandmother granddaughter girlfriend stepmother widow
    woman girl lady spokeswoman chairwoman businesswoman congresswoman councilwoman assemblywoman policewoman servicewoman queen
    princess nun actress waitress`,
  ),
  persons: words(`
    dr prof rev hon lt col gen sgt cpl capt maj brig cmdr adm det insp supt gov sen rep pres
    official officer president vice-president minister governor mayor sheriff undersheriff chief spokesperson coroner examiner
    witness lawyer attorney prosecutor judge justice magistrate activist investigator expert analyst observer relative survivor
    neighbour neighbor parent sibling cousin child teenager teen youth victim suspect defendant gunman attacker shooter driver
    passenger resident student pupil teacher principal professor doctor nurse physician surgeon medic paramedic firefighter soldier
    deputy detective sergeant lieutenant captain colonel major general commander admiral superintendent constable commissioner
    inspector trooper marshal senator lawmaker politician congressperson representative delegate ambassador envoy diplomat secretary
    premier chancellor leader candidate nominee aide adviser advisor strategist director manager owner founder head editor reporter
    journalist correspondent columnist author writer host anchor pastor priest rabbi cleric farmer worker employee clerk shopkeeper
    customer caller friend partner roommate colleague landlord engineer scientist researcher economist historian critic supporter
    voter protester refugee migrant billionaire businessperson executive entrepreneur veteran pilot
  `),
  many: words("police authorities prosecutors people staff personnel troops family relatives medics crew"),
  bodies: words(`
    watch international institute institution organization organisation union network observatory committee centre center council
    association commission monitor federation society foundation office agency department ministry bureau administration government
    parliament congress senate house court university college school hospital company corporation group party campaign committee
    army navy force forces service board authority bank fund league club team press journal
    nations
  `),
  aged: "year-old",
  pronouns: new Map<string, Referent>([
    ["he", "man"],
    ["she", "woman"],
    ["it", "body"],
    ["they", "many"],
  ]),
};

function names(given: string, nouns: string): ReadonlySet<string> {
  const all = new Set(words(`${given} ${nouns}`));
  for (const name of EITHER) all.delete(name);
  return all;
}
