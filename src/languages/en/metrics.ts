import type { Metric } from "../../model/claim.ts";
import type { Counted, Institution, MetricLexicon, Trigger, VerbForm } from "../../model/lexicon/metrics.ts";
import { words } from "./grammar.ts";

type Of = Trigger["of"];

const HOSPITAL = words("hospital hospitals clinic clinics infirmary medical trauma ambulance treatment");
const CARE = words("hospital hospitals clinic care treatment");
const LIFE = words("life lives");
const STREETS = words("streets street squares square");
const HOME = words("home homes house houses");
const BULLETS = words("gunfire bullet bullets gunshots shrapnel buckshot ricochet");
const CONTESTS =
  "the first/the second/the round/the cut/the vote/the election/the primary/the reshuffle/the season/a vote";
const FIRE = words(
  "fire fired firing gunfire bullet bullets shot shots rounds shooting shrapnel volley barrage",
);
const WOUNDS = words("wound wounds injury injuries gunshot stab burns");
const GATHERINGS = words(
  `protest protests march marches rally rallies demonstration demonstrations walkout walkouts strike strikes vigil vigils crowd crowds parade
  parades riot riots sit-in sit-ins procession processions blockade blockades picket pickets uprising revolt celebration celebrations
  demonstrators protesters protestors marchers strikers rioters mourners looting unrest commemoration funeral funerals service services
  ceremony ceremonies event events meeting meetings gathering gatherings burial memorial mass prayers festival concert match`,
);
const SCENE = words(
  "scene attendance operation search rescue response incident spot patrol streets guard alert standby",
);

const triggers: Trigger[] = [
  // killed
  ...verbs(
    "killed",
    "patient",
    "any",
    "kill slay/slew/slain/slaying murder martyr execute massacre behead assassinate slaughter electrocute lynch",
  ),
  ...verbs(
    "killed",
    "patient",
    "any",
    "gun/gunned/gunned/gunning+down mow/mowed/mowed/mowing+down claim+the+lives+of take/took/taken/taking+the+lives+of claim+the+life+of take/took/taken/taking+the+life+of slit+the+throats+of/slit+the+throats+of/slit+the+throats+of/slitting+the+throats+of slit+the+throat+of/slit+the+throat+of/slit+the+throat+of/slitting+the+throat+of",
  ),
  ...verbs(
    "killed",
    "patient",
    "any",
    "shoot/shot/shot/shooting+dead shoot/shot/shot/shooting+to+death stab/stabbed/stabbed/stabbing+to+death",
  ),
  ...verbs(
    "killed",
    "patient",
    "any",
    "beat/beat/beaten/beating+to+death crush+to+death burn+to+death hack+to+death batter+to+death trample+to+death",
  ),
  ...verbs(
    "killed",
    "patient",
    "any",
    "burn+alive bury/buried/buried/burying+alive pronounce+dead declare+dead find/found/found/finding+dead",
  ),
  ...verbs(
    "killed",
    "patient",
    "any",
    `hit+and+killed/hit+and+killed/hit+and+killed/hitting+and+killing struck+and+killed/struck+and+killed/struck+and+killed/striking+and+killing
     stabbed+and+killed/stabbed+and+killed/stabbed+and+killed/stabbing+and+killing`,
  ),
  ...verbs(
    "killed",
    "patient",
    "any",
    "shot+and+killed/shot+and+killed/shot+and+killed/shooting+and+killing fatally+shoot/fatally+shot/fatally+shot/fatally+shooting",
  ),
  ...verbs(
    "killed",
    "patient",
    "any",
    `fatally+stab/fatally+stabbed/fatally+stabbed/fatally+stabbing
     fatally+strike/fatally+struck/fatally+struck/fatally+striking
     fatally+wound/fatally+wounded/fatally+wounded/fatally+wounding
     mortally+wound/mortally+wounded/mortally+wounded/mortally+wounding
     fatally+injure/fatally+injured/fatally+injured/fatally+injuring`,
  ),
  ...verbs(
    "killed",
    "subject",
    "any",
    "die/died/died/dying perish drown succumb bleed/bled/bled/bleeding+to+death suffocate starve/starved/starved/starving+to+death",
  ),
  ...verbs("killed", "subject", "any", "lose/lost/lost/losing", LIFE),
  ...limit({ notBefore: phrases(CONTESTS) }, pasts("killed", "did not survive", "didn't survive")),
  ...verbs("killed", "subject", "any", "suffer/suffered/suffered/suffering sustain", words("fatal mortal")),
  ...states("killed", "any", "dead", "fatally shot", "shot dead", "found dead", "shot fatally", "fatally"),
  ...nouns(
    "killed",
    "any",
    "death",
    "deaths",
    "killing",
    "killings",
    "murder",
    "murders",
    "massacre",
    "execution",
    "executions",
    "slaying",
    "slayings",
    "assassination",
    "assassinations",
    "slaughter",
  ),
  ...nouns(
    "killed",
    "any",
    "loss",
    "lynching",
    "beheading",
    "body",
    "bodies",
    "remains",
    "fatal shooting",
    "fatal stabbing",
    "shooting death",
    "shooting deaths",
    "fatal to",
    "fatal for",
  ),
  ...heads(
    "killed",
    "any",
    "death",
    "deaths",
    "fatality",
    "fatalities",
    "dead",
    "murders",
    "killings",
    "lives lost",
    "lives were lost",
    "lives have been lost",
    "lives had been lost",
    "lives",
    "bodies",
    "homicides",
    "fatal casualties",
  ),
  ...tolls(
    "killed",
    "death toll",
    "toll",
    "number of dead",
    "number of deaths",
    "number killed",
    "number of people killed",
    "number of those killed",
  ),
  ...tolls(
    "killed",
    "number of fatalities",
    "number of victims",
    "deaths",
    "fatalities",
    "number of confirmed deaths",
    "the dead",
    "dead :",
    "killed :",
  ),
  ...members(
    "killed",
    "dead",
    "deceased",
    "those killed",
    "fatalities",
    "killed",
    "slain",
    "people killed",
    "those who died",
  ),

  ...heads("killed", "any", "homicide", "murder", "killing", "slaying"),
  // injured
  ...verbs(
    "injured",
    "patient",
    "any",
    "injure wound maim hurt/hurt/hurt/hurting shoot/shot/shot/shooting stab/stabbed/stabbed/stabbing burn trample",
  ),
  ...verbs(
    "injured",
    "patient",
    "any",
    `hit+and+wounded/hit+and+wounded/hit+and+wounded/hitting+and+wounding hit+and+injured/hit+and+injured/hit+and+injured/hitting+and+injuring
     struck+and+wounded/struck+and+wounded/struck+and+wounded/striking+and+wounding
     struck+and+injured/struck+and+injured/struck+and+injured/striking+and+injuring`,
  ),
  ...verbs(
    "injured",
    "patient",
    "any",
    "shot+and+wounded/shot+and+wounded/shot+and+wounded/shooting+and+wounding shot+and+injured/shot+and+injured/shot+and+injured/shooting+and+injuring",
  ),
  ...verbs("injured", "patient", "any", "hit/hit/hit/hitting strike/struck/struck/striking", BULLETS),
  // "shots rang out, hitting three women", "bullets struck six people"
  ...limit(
    { after: FIRE },
    verbs("injured", "patient", "people", "hit/hit/hit/hitting strike/struck/struck/striking"),
  ),
  ...verbs("injured", "patient", "people", "graze"),
  // "showed up at the hospital with gunshot wounds"
  ...verbs(
    "injured",
    "subject",
    "people",
    "show+up turn+up arrive walk walk+into come/came/come/coming present",
    WOUNDS,
  ),
  ...verbs(
    "injured",
    "subject",
    "any",
    "suffer/suffered/suffered/suffering sustain receive",
    words("injury injuries wounds wound burns gunshot"),
  ),
  ...verbs(
    "hospitalised",
    "subject",
    "any",
    "need require seek/sought/sought/seeking receive",
    words("medical treatment care attention"),
  ),
  ...verbs(
    "injured",
    "patient",
    "people",
    "treat",
    words("injury injuries wounds burns inhalation scene shock"),
  ),
  ...states(
    "injured",
    "any",
    "wounded",
    "injured",
    "hurt",
    "in critical condition",
    "in serious condition",
    "in stable condition",
    "fighting for life",
    "fighting for his life",
    "fighting for her life",
    "fighting for their lives",
  ),
  ...states(
    "injured",
    "any",
    "with serious injuries",
    "with minor injuries",
    "with critical injuries",
    "with injuries",
    "with gunshot wounds",
    "with wounds",
    "with burns",
    "critically injured",
    "seriously injured",
  ),
  ...limit(
    { isPast: true },
    verbs(
      "injured",
      "subject",
      "people",
      "recover",
      words(
        "injury injuries wound wounds gunshot burns shooting shot stabbing stabbed crash attack explosion blast",
      ),
    ),
  ),
  ...verbs("injured", "subject", "people", "have/had/had/having", words("injury injuries wounds burns")),
  ...nouns(
    "injured",
    "any",
    "injuries to",
    "injury to",
    "wounding of",
    "injuring of",
    "injuries of",
    "injury of",
    "shooting",
    "stabbing",
  ),
  ...heads(
    "injured",
    "any",
    "injuries",
    "wounded",
    "injured",
    "gunshot victims",
    "shooting victims",
    "injury",
    // Only of a "double" or "triple" one.
    "shooting",
    "stabbing",
  ),
  ...tolls("injured", "number of injured", "number of wounded", "number of injuries", "injured", "wounded"),
  ...members("injured", "injured", "wounded", "those injured", "those wounded"),

  // hospitalised
  ...verbs("hospitalised", "patient", "any", "hospitalise hospitalize"),
  ...verbs(
    "hospitalised",
    "patient",
    "any",
    "take/took/taken/taking rush transport airlift fly/flew/flown/flying bring/brought/brought/bringing admit/admitted/admitted/admitting transfer/transferred/transferred/transferring drive/drove/driven/driving send/sent/sent/sending evacuate move treat",
    HOSPITAL,
  ),
  ...verbs("hospitalised", "subject", "people", "remain go/went/gone/going", HOSPITAL),
  ...limit(
    {
      notBefore: phrases(
        "like/as/fairly/unfairly/equally/differently/badly/poorly/well/with respect/with dignity/with contempt/with suspicion",
      ),
    },
    verbs("hospitalised", "patient", "people", "treat"),
  ),
  ...verbs("hospitalised", "subject", "people", "remain", words("hospitalised hospitalized")),
  ...states(
    "hospitalised",
    "any",
    "in hospital",
    "in hospitals",
    "in the hospital",
    "in intensive care",
    "receiving treatment",
    "having surgery",
    "undergoing surgery",
    "undergoing treatment",
  ),
  ...nouns("hospitalised", "people", "hospitalisation", "hospitalization"),
  ...heads("hospitalised", "people", "hospitalisations", "hospitalizations", "patients in hospital"),

  // missing
  ...verbs("missing", "subject", "people", "disappear vanish"),
  ...verbs(
    "missing",
    "subject",
    "people",
    "remain",
    words("missing captive captivity unaccounted captives hostage"),
  ),
  ...verbs("missing", "subject", "people", "go/went/gone/going+missing"),
  ...states(
    "missing",
    "any",
    "missing",
    "unaccounted for",
    "still missing",
    "still held",
    "still in captivity",
    "in captivity",
    "still captive",
    "held captive",
    "still held captive",
  ),
  ...states("missing", "people", "feared missing", "reported missing", "captive"),
  ...nouns("missing", "people", "disappearance", "disappearances"),
  ...tolls("missing", "number of missing", "number of people missing"),
  ...members("missing", "missing"),

  // detained
  ...verbs(
    "detained",
    "patient",
    "people",
    "arrest detain jail imprison apprehend nab/nabbed/nabbed/nabbing incarcerate intern/interned/interned/interning",
  ),
  // Delegates of a primary are won.
  ...limit({ without: words("delegates") }, verbs("detained", "patient", "people", "capture")),
  ...verbs(
    "detained",
    "patient",
    "people",
    "take/took/taken/taking+into+custody round/rounded/rounded/rounding+up take/took/taken/taking+away remand",
  ),
  ...verbs(
    "detained",
    "patient",
    "people",
    "hold/held/held/holding",
    words("custody detention questioning jail jails prison prisons police raid raids crackdown"),
  ),
  ...verbs(
    "detained",
    "subject",
    "people",
    "remain stay",
    words("custody detention jail prison bars arrest"),
  ),
  ...states("detained", "people", "in custody", "under arrest", "in detention", "behind bars"),
  ...nouns(
    "detained",
    "people",
    "arrest",
    "arrests",
    "detention",
    "detentions",
    "imprisonment",
    "capture",
    "jailing",
  ),
  ...heads("detained", "any", "arrests", "detentions", "detainees", "arrested", "detained"),
  ...tolls(
    "detained",
    "number of arrests",
    "number of detainees",
    "number of detained",
    "number of those detained",
    "number of people detained",
    "number of those arrested",
  ),
  ...members("detained", "those arrested", "those detained", "detainees"),

  // released
  ...limit(
    { without: CARE },
    verbs("released", "patient", "people", "release free/freed/freed/freeing liberate"),
  ),
  // From hospital people are discharged who were never held.
  ...verbs("released", "patient", "people", "discharge", words("custody prison jail detention court")),
  ...verbs(
    "released",
    "patient",
    "people",
    "hand/handed/handed/handing+over set/set/set/setting+free swap/swapped/swapped/swapping exchange",
  ),
  ...limit(
    { notBefore: phrases("from/of/by") },
    verbs("released", "patient", "people", "let/let/let/letting+go"),
  ),
  ...nouns(
    "released",
    "people",
    "release",
    "releases",
    "freeing",
    "return",
    "handover",
    "handing over",
    "liberation",
  ),

  ...verbs("released", "patient", "people", "hand", words("authorities government officials police")),
  ...verbs(
    "released",
    "patient",
    "people",
    "bring/brought/brought/bringing+back bring/brought/brought/bringing+home",
  ),
  ...nouns("released", "people", "exchanged for", "swapped for", "exchange for"),

  // displaced
  ...verbs("displaced", "patient", "people", "displace evacuate uproot relocate"),
  ...verbs(
    "displaced",
    "patient",
    "people",
    "make/made/made/making+homeless force/forced/forced/forcing+from drive/drove/driven/driving+from",
  ),
  ...verbs("displaced", "patient", "people", "force drive/drove/driven/driving", HOME),
  // "moved to higher ground"
  ...verbs("displaced", "patient", "people", "move", words("ground safety shelter shelters")),
  ...verbs("displaced", "subject", "people", "flee/fled/fled/fleeing"),
  ...verbs("displaced", "subject", "people", "leave/left/left/leaving lose/lost/lost/losing", HOME),
  ...states("displaced", "people", "homeless", "displaced", "internally displaced"),
  ...nouns("displaced", "people", "displacement", "evacuation", "evacuations", "exodus"),
  ...verbs("displaced", "subject", "people", "cross", words("neighbouring neighboring borders")),
  ...heads("displaced", "any", "evacuees", "displaced", "internally displaced", "idps"),

  // rescued
  ...verbs("rescued", "patient", "people", "rescue"),
  // "saved hundreds on a laptop": without a noun it is money as often.
  ...verbs("rescued", "patient", "persons", "save/saved/saved/saving"),
  ...verbs(
    "rescued",
    "patient",
    "people",
    "save/saved/saved/saving",
    words("drowning flames fire blaze sea floodwaters flood death rubble wreckage"),
  ),
  ...verbs(
    "rescued",
    "patient",
    "people",
    "pull/pulled/pulled/pulling remove recover",
    words("alive rubble wreckage water debris tram wreck safely safety surface"),
  ),
  // Out of captivity people are released, out of a wreck they are rescued.
  ...verbs(
    "rescued",
    "patient",
    "people",
    "free/freed/freed/freeing",
    words("trapped rubble wreckage debris wreck"),
  ),
  ...verbs(
    "rescued",
    "patient",
    "people",
    "bring/brought/brought/bringing lead/led/led/leading lift carry/carried/carried/carrying",
    words("alive safely safety surface ashore"),
  ),
  ...verbs(
    "rescued",
    "patient",
    "people",
    "find/found/found/finding",
    words("alive safe unharmed wandering safely"),
  ),
  ...verbs("rescued", "subject", "people", "survive escape"),
  ...nouns("rescued", "people", "rescue", "rescues", "escape"),
  ...heads("rescued", "people", "survivors"),

  // abducted
  ...verbs(
    "abducted",
    "patient",
    "people",
    "take/took/taken/taking",
    words("school village dormitory beds captors gunpoint hostage captive"),
  ),
  ...verbs("abducted", "patient", "people", "seize abduct kidnap/kidnapped/kidnapped/kidnapping snatch"),
  ...verbs(
    "abducted",
    "patient",
    "people",
    "take/took/taken/taking+hostage take/took/taken/taking+captive hold/held/held/holding+hostage seize+hostage",
  ),
  ...nouns("abducted", "people", "abduction", "abductions", "kidnapping", "kidnappings"),
  ...heads("abducted", "people", "hostages", "abductions", "kidnappings"),

  // deployed
  ...verbs("deployed", "patient", "forces", "deploy dispatch mobilise mobilize station mass amass"),
  ...verbs(
    "deployed",
    "patient",
    "forces",
    "send/sent/sent/sending contribute call/called/called/calling+in call/called/called/calling+up",
  ),
  ...verbs(
    "deployed",
    "subject",
    "forces",
    "arrive respond attend enter land patrol/patrolled/patrolled/patrolling",
  ),
  ...verbs("deployed", "patient", "forces", "involve bring/brought/brought/bringing", SCENE),
  ...states(
    "deployed",
    "forces",
    "at the scene",
    "in attendance",
    "on the scene",
    "on scene",
    "on the ground",
    "on the streets",
    "on standby",
  ),
  ...nouns("deployed", "forces", "deployment", "dispatch", "mobilisation", "mobilization"),

  // participated
  ...verbs("participated", "agent", "people", "protest march riot converge participate picket"),
  ...limit(
    {
      notBefore: phrases(
        "that/how/why/what/the/a/an/his/her/their/its/evidence/information/intelligence/data/signatures/support/material",
      ),
    },
    verbs("participated", "agent", "people", "demonstrate rally/rallied/rallied/rallying gather assemble"),
  ),
  ...verbs(
    "participated",
    "agent",
    "people",
    "storm besiege surround attack raid occupy/occupied/occupied/occupying block loot ransack blockade",
  ),
  ...verbs("participated", "agent", "people", "attend", GATHERINGS),
  ...verbs(
    "participated",
    "agent",
    "people",
    "take/took/taken/taking+part pour/poured/poured/pouring+into flood+into",
  ),
  ...limit(
    { notBefore: phrases("that/more/fewer/to be/to have") },
    verbs("participated", "agent", "people", "turn/turned/turned/turning+out"),
  ),
  ...verbs("participated", "agent", "people", "join", GATHERINGS),
  ...limit(
    { after: GATHERINGS },
    verbs("participated", "patient", "people", "draw/drew/drawn/drawing attract"),
  ),
  ...limit(
    { after: GATHERINGS },
    verbs("participated", "patient", "people", "bring/brought/brought/bringing", STREETS),
  ),
  ...verbs("participated", "agent", "people", "take/took/taken/taking", STREETS),
  ...verbs(
    "participated",
    "agent",
    "people",
    "clash set/set/set/setting+fire set/set/set/setting+ablaze walk+out go/went/gone/going+on+strike strike/struck/struck/striking",
  ),
  ...nouns(
    "participated",
    "people",
    "crowd",
    "crowds",
    "march",
    "rally",
    "demonstration",
    "protest by",
    "gathering",
    "contingent",
    "mob",
  ),
  ...heads("participated", "people", "strong"),
  ...states("participated", "people", "aboard", "on board", "on the plane", "on the flight"),

  // seized
  ...verbs(
    "seized",
    "patient",
    "objects",
    "seize capture commandeer hijack confiscate storm occupy/occupied/occupied/occupying steal/stole/stolen/stealing impound",
  ),
  ...verbs("seized", "patient", "objects", "take/took/taken/taking+over take/took/taken/taking+control+of"),
  ...nouns("seized", "objects", "seizure", "capture"),

  // destroyed
  ...verbs(
    "destroyed",
    "patient",
    "objects",
    "destroy torch flatten level/levelled/levelled/levelling raze demolish gut/gutted/gutted/gutting wreck damage",
  ),
  ...verbs(
    "destroyed",
    "patient",
    "objects",
    "burn set/set/set/setting+on+fire set/set/set/setting+ablaze set/set/set/setting+alight burn+down",
  ),
  ...verbs("destroyed", "subject", "objects", "collapse"),
  ...nouns("destroyed", "objects", "destruction", "burning"),
];

export const metrics: MetricLexicon = {
  triggers: indexByFirstWord(triggers),
  partOpeners: [
    "including",
    "among them",
    "of whom",
    "of which",
    "of them",
    "among whom",
    "included",
    "includes",
    "include",
    "which includes",
  ].map((text) => text.split(" ")),
  everyone: [
    "killing all",
    "killing everyone",
    "killed all",
    "killed everyone",
    "no survivors",
    "all of whom died",
    "all were killed",
    "all died",
  ].map((text) => text.split(" ")),
  lifeTakers: words(
    `claim claims claimed claiming cost costs costing take took taken taking lose lost losing`,
  ),
  attempts: words("attempted planned intended"),
  demands: words("demand demands demanded demanding seek seeks sought seeking urge urges urged urging"),
  callers: words("call calls called calling"),
  memberVerbs: words(`include includes included were are was`),
  tollEnds: words(
    `to at of reach reached hit passed exceeded topped is was stands stood : surpassed reaches be as reaching hits tops passes exceeds beyond past were
      surpasses surpassing topping passing exceeding crossed crosses nears neared nearing approaches approached approaching`,
  ),
  tollNouns: words(`number toll tally total count`),
  putters: words("put puts putting"),
  tallies: words("documented counted recorded tallied verified registered"),
  raisers: words(
    "bringing brings brought taking takes took raising raises raised pushing pushes pushed lifting",
  ),
  spots:
    phrases(`at the scene/at scene/on the spot/at the hospital/at a hospital/at hospital/at hospitals/in hospital/in hospitals/in the hospital/instantly/
    on the way to hospital/en route to hospital`),
  leavers: words("leave leaves left leaving"),
  harms: words("injury injuries wound wounds burns"),
  attacks:
    phrases(`shooting/shootings/shootout/shoot-out/gunfire/stabbing/stabbings/knife attack/gun attack/blast/blasts/explosion/explosions/bombing/bombings/
    opened fire/opens fire/opening fire/exchange of fire/gun battle/gunfight`),
  senders: words("sent send sends sending put puts putting landed lands landing left leaves leaving"),
  lasting: words("still remain remains remained remaining"),
  careOnly: words(
    "observation precaution precautionary check checks check-up checkup checkups shock smoke inhalation evaluation assessment panic",
  ),
  strikes: words(
    "shot shoot shoots shooting gunshot stabbed stab stabs stabbing hit hits hitting struck strikes striking",
  ),
  deadly: [["to", "death"], ["fatally"], ["dead"]],
  singularDeeds: words("death fatality homicide murder killing slaying injury arrest abduction kidnapping"),
  afterDeeds: words(`
    threat threats penalty penalties sentence sentences row squad toll certificate trial case charge charges suspect warrant inquiry enquiry
    investigation probe attempt plot scene weapon rate crash accident time list conviction hearing mystery notice benefit
  `),
  mildly: words("hurt hurts hurting"),
  figurativeDoers: words(
    `crisis recession slump downturn economy inflation prices price tariff tariffs tax taxes policy policies law laws bill budget cuts
    austerity decision decisions rule rules reform reforms plan plans way ways remarks comments scandal sanctions`,
  ),
  escapes: words("escape escapes escaped avoid avoids avoided"),
  besides: words("also too"),
  eras: words(
    "war wars invasion occupation insurgency conflict coup revolution pandemic genocide intifada junta takeover",
  ),
  stretches: words("in over during across"),
  longSpans: words("years decades decade"),
  spanWords: words("nearly almost about around some roughly more less than past last recent few several the"),
  wholeYears: [["this", "year"]],
  hurts: words("wounded wounding wounds injured injuring injures hurt hurting"),
  degrees: new Map(
    [
      ...words(
        "serious seriously critical critically grave gravely severe severely life-threatening threatening",
      ),
    ].map((degree) => [degree, "seriously_injured_people"]),
  ),
  nobodies: [["no", "one"], ["no-one"], ["nobody"]],
  missed: words("missing unaccounted"),
  stays: new Map([
    ["aboard", "people_aboard"],
    ["board", "people_aboard"],
    ["plane", "people_aboard"],
    ["flight", "people_aboard"],
    ["care", "people_in_intensive_care"],
  ]),
  degreeTakers: words("non non-life not no less never"),
  totalNouns: words("total number toll tally count figure"),
  totalEnds: words("to at reach reached reaches hit hits passed stands stood is was"),
  deaths: words("dead died dies die"),
  losses: words("death deaths loss"),
  reflexives: words("himself herself themselves itself"),
  institutions: new Map<string, Institution>([
    ...institutions("hospital clinic infirmary hospice", ["hospitalised"]),
    ...institutions("center centre unit", ["hospitalised"], "medical trauma health burns"),
    ...institutions("prison jail penitentiary", ["detained"]),
    ...institutions("station precinct barracks", ["detained"], "police gendarmerie"),
    ...institutions("shelter camp", ["displaced", "rescued"]),
    ...institutions("embassy consulate", ["displaced", "rescued"]),
  ]),
  institutionKinds: words(
    "university general medical trauma health police gendarmerie children's teaching military memorial regional district refugee women's maternity",
  ),
  institutionsUnnamed: words("local nearby area another different same main state city town private public"),
  receivers: words("to at in into by of for"),
  wholes: words("all both everyone everybody"),
  rises: words(
    `rose rise risen climbed stood stands reached grew jumped increased hit passed surpassed exceeded topped :`,
  ),
  passedOver: words(`walking to as having found discovered left lying wounded hospitalised hospitalized`),
  asideOpeners: words(`including all most many some among ages aged according who which both mostly one as`),
  shots: words("shot"),
  triedFor: words("to at on of for from"),
  lastStands: phrases("shootout/shoot-out/gunfight/firefight/gun battle/gunbattle/standoff"),
  timeNouns: words(
    `week month year morning night weekend day afternoon evening same past last previous following next`,
  ),
  leftBefore: words(`“ " ‘ ' possibly reportedly also only now currently least`),
};

function* institutions(
  nouns: string,
  metrics: readonly Metric[],
  after?: string,
): Generator<[string, Institution]> {
  for (const noun of words(nouns)) {
    yield [noun, { after: after === undefined ? null : words(after), metrics: new Set(metrics) }];
  }
}

/** `base` regular, or `base/preterite/participle/gerund`; further words after "+" ("gun+down"). */
function* verbs(
  metric: Metric,
  counted: Counted,
  of: Of,
  list: string,
  needs?: ReadonlySet<string>,
): Generator<Trigger> {
  for (const entry of list.split(/\s+/u)) {
    for (const [form, phrase] of conjugate(entry)) {
      const base = { as: "verb", metric, counted, of, form, words: phrase } as const;
      yield needs === undefined ? base : { ...base, needs };
    }
  }
}

/** The triggers with what limits them: "let go", but not "from his job". */
function* limit(
  limits: Pick<Trigger, "isPast" | "without" | "after" | "notBefore">,
  triggers: Iterable<Trigger>,
): Generator<Trigger> {
  for (const trigger of triggers) yield { ...trigger, ...limits };
}

/** Phrases parted by "/", each as its words in a row. */
function phrases(list: string): string[][] {
  return list.split("/").map((phrase) => phrase.trim().split(" "));
}

/** All forms of a verb written `base` or `base/preterite/participle/gerund`, particles after "+". */
export function* conjugate(entry: string): Generator<[VerbForm, readonly string[]]> {
  const [forms = "", ...particles] = entry.includes("/") ? splitLast(entry) : entry.split("+");
  const parts = forms.split("/").map((form) => form.split("+"));
  const [base = [""], ...irregular] = parts;
  const [preterite, participle, gerund] = irregular.length === 3 ? irregular : regular(base);
  const add = (form: readonly string[] = []) => [...form, ...particles];
  yield ["infinitive", add(base)];
  yield ["finite", add([thirdPerson(base[0] ?? ""), ...base.slice(1)])];
  if (preterite?.join(" ") === participle?.join(" ")) yield ["past", add(preterite)];
  else {
    yield ["preterite", add(preterite)];
    yield ["participle", add(participle)];
  }
  yield ["gerund", add(gerund)];
}

/** "gun/gunned/gunned/gunning+down": the particles follow the last form. */
function splitLast(entry: string): string[] {
  const forms = entry.split("/");
  const last = forms.at(-1) ?? "";
  const [gerund = "", ...particles] = last.split("+");
  const multiword = (forms[0] ?? "").includes("+");
  if (multiword) return [entry];
  return [[...forms.slice(0, -1), gerund].join("/"), ...particles];
}

function regular(base: readonly string[]): string[][] {
  const last = base.at(-1) ?? "";
  const rest = base.slice(0, -1);
  const stem = last.endsWith("e") ? last.slice(0, -1) : last;
  const past = [...rest, `${stem}ed`];
  return [past, past, [...rest, `${stem}ing`]];
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/u.test(base) ? `${base}es` : `${base}s`;
}

function states(metric: Metric, of: Of, ...phrases: readonly string[]): Trigger[] {
  return phrases.map((phrase) => ({ as: "state", metric, of, words: phrase.split(" ") }));
}

/** "deaths" stands for "deaths of"; "injuries to" keeps its own preposition. */
function nouns(metric: Metric, of: Of, ...phrases: readonly string[]): Trigger[] {
  return phrases.map((phrase) => {
    const parts = phrase.split(" ");
    const hasPreposition = ["of", "to", "by", "for"].includes(parts.at(-1) ?? "");
    return { as: "noun-of", metric, of, words: hasPreposition ? parts : [...parts, "of"] };
  });
}

/** A verb of one form: "did not survive". */
function pasts(metric: Metric, ...phrases: readonly string[]): Trigger[] {
  return phrases.map((phrase) => ({
    as: "verb",
    metric,
    counted: "subject",
    form: "past",
    of: "any",
    words: phrase.split(" "),
  }));
}

function heads(metric: Metric, of: Of, ...phrases: readonly string[]): Trigger[] {
  return phrases.map((phrase) => ({ as: "head", metric, of, words: phrase.split(" ") }));
}

function tolls(metric: Metric, ...phrases: readonly string[]): Trigger[] {
  return phrases.map((phrase) => ({ as: "toll", metric, of: "any", words: phrase.split(" ") }));
}

function members(metric: Metric, ...phrases: readonly string[]): Trigger[] {
  return phrases.map((phrase) => ({ as: "member", metric, of: "any", words: phrase.split(" ") }));
}

function indexByFirstWord(all: readonly Trigger[]): ReadonlyMap<string, readonly Trigger[]> {
  const index = new Map<string, Trigger[]>();
  for (const trigger of all) {
    const first = trigger.words[0] ?? "";
    const row = index.get(first) ?? [];
    row.push(trigger);
    index.set(first, row);
  }
  // Longer phrases first: "shot dead" before "shot".
  for (const row of index.values()) row.sort((a, b) => b.words.length - a.words.length);
  return index;
}
