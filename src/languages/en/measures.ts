import type {
  MeasureAct,
  MeasureFamily,
  MeasureLexicon,
  MeasureNoun,
  MeasureVerbs,
} from "../../model/lexicon/measures.ts";
import { phrases, words } from "./grammar.ts";

const FAMILIES: readonly MeasureFamily[] = [
  "order",
  "leaving",
  "outage",
  "network",
  "platform",
  "closure",
  "gathering",
  "movement",
  "troops",
];

// "declared", "given", "withdrawn", "cut"
const PARTICIPLE = /(?:ed|en|wn|cut|shut|set|sent)$/u;

const PLATFORMS = ["twitter", "facebook", "whatsapp", "telegram", "instagram", "youtube", "tiktok"];

const ORDERS: Readonly<Record<string, string>> = {
  state_of_emergency:
    "state of emergency|states of emergency|state of public emergency|national emergency|emergency rule",
  martial_law: "martial law",
  curfew: "curfew|curfews",
  assembly_ban:
    "section 144|prohibitory order|prohibitory orders|ban on gatherings|ban on mass gatherings|ban on public gatherings|ban on large gatherings|ban on protests|ban on rallies|ban on demonstrations|ban on public assembly|ban on public meetings",
  lockdown: "lockdown|lockdowns",
  ceasefire: "ceasefire|cease-fire|truce",
  sanctions: "sanctions",
  media_block: ["social media", ...PLATFORMS].map((site) => `ban on ${site}|${site} ban`).join("|"),
  price_cap: "price cap|price caps|price ceiling|price ceilings|price controls|cap on prices|caps on prices",
  travel_ban: "travel ban|ban on travel|flight ban|no-fly zone",
  shoot_to_kill:
    "orders to shoot on sight|order to shoot on sight|shoot-to-kill order|shoot-to-kill orders|orders to shoot and kill|order to shoot and kill|orders to shoot to kill|order to shoot to kill|orders to open fire without warning|order to open fire without warning|orders to shoot without warning|shoot to kill|shoot without warning|open fire without warning|fire without warning|shoot on sight",
  mobilisation: "partial mobilisation|partial mobilization|general mobilisation|general mobilization",
  evacuation_order: "evacuation order|evacuation orders|mandatory evacuation|mandatory evacuations",
};

const LEAVINGS: Readonly<Record<string, string>> = {
  evacuation_order: "evacuation|evacuations|evacuate|leave their homes|leave the area|leave their houses",
};

const OUTAGES: Readonly<Record<string, string>> = {
  internet_shutdown:
    "internet suspension|internet ban|mobile internet ban|ban on mobile internet|ban on internet|ban on internet services|ban on the internet|suspension of internet services|suspension of mobile internet|internet shutdown|internet blackout|internet outage|shutdown of the internet|internet blockade|communications blackout|communications shutdown|disruption to internet service|disruption to internet services|disruptions to internet service|disruption of internet service|disruption of the internet|loss of internet service|loss of internet access|loss of internet connectivity|loss of connectivity|internet disruption|internet disruptions|network blackout|telecommunications blackout",
  phone_shutdown:
    "phone blackout|cuts to mobile phone services|cuts to mobile services|shutdown of mobile phone services|shutdown of phone services",
  media_block:
    "blocking of online messengers|blocking of messaging apps|blocking of social media|media blackout",
};

const NETWORKS: Readonly<Record<string, string>> = {
  internet_shutdown:
    "internet|broadband|mobile data|mobile data services|internet access|internet service|internet services|internet connection|internet connections|internet connectivity|internet traffic|mobile internet|access to the internet|access to internet|access to mobile internet",
  phone_shutdown:
    "phone service|phone services|phone lines|phone networks|mobile networks|mobile services|telephone lines|telephone services",
  media_block: ["news sites", "news websites", "social media", "messaging apps", "online messengers"]
    .flatMap((sites) => [`access to ${sites}`, sites])
    .join("|"),
};

const SITES: Readonly<Record<string, string>> = {
  media_block: PLATFORMS.flatMap((site) => [`access to ${site}`, site]).join("|"),
};

const CLOSURES: Readonly<Record<string, string>> = {
  airport_closure: "airport|airports|airspace",
  border_closure: "border|borders|border crossing|border crossings|frontier",
  school_closure: "schools|universities|schools and universities",
};

const GATHERINGS: Readonly<Record<string, string>> = {
  assembly_ban:
    "gatherings|mass gatherings|rallies|marches|processions|protests|demonstrations|assemblies|public assembly|public meetings|mass events",
};

const MOVEMENTS: Readonly<Record<string, string>> = {
  movement_restriction: "movement|movements|freedom of movement|travel",
};

const TROOPS: Readonly<Record<string, string>> = {
  troop_deployment:
    "peacekeepers|peacekeeping forces|peacekeeping troops|peacekeeping force|troops|forces|soldiers",
};

export const measures: MeasureLexicon = {
  nouns: listNouns({
    order: ORDERS,
    leaving: LEAVINGS,
    outage: OUTAGES,
    network: NETWORKS,
    platform: SITES,
    closure: CLOSURES,
    gathering: GATHERINGS,
    movement: MOVEMENTS,
    troops: TROOPS,
  }),
  verbs: {
    order: verbs({
      announced: `declare declares declared declaring announce announces announced announcing impose imposes imposed imposing
        introduce introduces introduced introducing proclaim proclaims proclaimed proclaiming decree decrees decreed
        enact enacts enacted institute instituted implement implemented order ordered orders set issue issued issuing give given gave giving
        clamp clamped reimpose reimposes reimposed reimposing reintroduce reintroduces reintroduced reinstate reinstates reinstated
        restore restores restored authorise authorised authorize authorized instruct instructed agree agreed sign signed broker brokered`,
      extended:
        "extend extends extended extending prolong prolongs prolonged expand expands expanded widened widen renewed renew",
      in_force: "enforce enforces enforced enforcing",
      lifted: `lift lifts lifted lifting remove removes removed removing rescind rescinded revoke revoked cancel cancelled canceled
        scrap scrapped abolish abolished end ends ended ending drop dropped repeal repealed overturn overturns overturned annul
        annulled quash quashed suspend suspends suspended`,
      itself: {
        in_force: `remains in force|remained in force|is in force|was in force|remains in effect|remained in effect|is in effect
          |was in effect|in effect|in force|remains in place|is in place|was in place|remain in place|remain in force|remain in effect
          |stay in place|stay in force|in place|last until|lasts until|run until|runs until|last through|runs through`,
        announced:
          "took effect|takes effect|take effect|came into force|came into effect|comes into force|come into force|come into effect|went into effect|go into effect|began|begins|begin|started|starts|start",
        lifted:
          "expired|expires|expire|ended|ends|collapsed|collapses|broke down|breaks down|fell apart|falls apart|was cut short|is cut short|were cut short",
      },
      around: "under amid during despite violating violated breaking broke defying defied defy",
    }),
    leaving: verbs({ announced: "order orders ordered ordering", around: "" }),
    outage: verbs({
      announced: "ordered order imposed impose imposes imposing",
      in_force: `experiencing experienced suffering suffered facing faced confirm confirms confirmed report reports reported
        record records recorded recording including`,
      extended: "extend extends extended extending prolong prolonged",
      lifted: "lifted lift ended end",
      itself: {
        lifted: "ended",
        in_force:
          "began|continues|continued|is in place|was in place|remains in place|remained in place|remains in force|remained in force",
      },
      around: "amid during under despite",
    }),
    network: verbs({
      starts: `cut cuts cutting shut shuts shutting block blocks blocked blocking disrupt disrupted disrupting suspend suspended
        suspending snapped throttle throttled restrict restricts restricted restricting disabled disabling disconnected severed switched`,
      lifted: "restored restore restores restoring reconnected unblocked",
      itself: {
        in_force: `remain suspended|remains suspended|remained suspended|stay suspended|remain cut|remained cut|remain blocked
          |remains blocked|remained blocked|remain down|remains down|remained down|remain offline|remains offline|remained offline`,
        starts: `went down|became inaccessible|become inaccessible|were inaccessible|was down|were down|was inaccessible
          |went dark|went offline|was offline|vanished|all but vanished|collapsed|fell silent|failed`,
        lifted: "came back|is back|was back|returned|were back|resumed",
      },
      around: "",
    }),
    platform: verbs({
      starts: `block blocks blocked blocking ban bans banned banning suspend suspends suspended suspending restrict restricts restricted
        restricting throttle throttled shut`,
      lifted: "unblock unblocked unbanned restored restore restores restoring",
      itself: {
        in_force: "remain blocked|remains blocked|remained blocked|remain banned|remains banned",
        starts: "became inaccessible|was inaccessible|were inaccessible",
      },
      around: "",
    }),
    closure: verbs({
      starts: "closed close closes closing shut shuts shutting sealed sealing seal",
      lifted: "reopened reopen reopens reopening",
      itself: {
        starts: "closed|shut down",
        in_force: ["remain", "remains", "remained", "stay", "stays", "stayed", "are still", "is still"]
          .flatMap((stay) => [`${stay} closed`, `${stay} shut`])
          .join("|"),
        lifted: "reopened|reopens",
      },
      around: "",
    }),
    gathering: verbs({
      announced:
        "ban bans banned banning prohibit prohibits prohibited prohibiting outlaw outlaws outlawed forbid forbids forbade forbidden",
      around: "",
    }),
    movement: verbs({
      announced:
        "restrict restricts restricted restricting limit limits limited limiting curtail curtails curtailed",
      around: "",
    }),
    troops: verbs({
      approved: "approve approves approved approving authorise authorised authorize authorized",
      dispatched: `send sends sent sending dispatch dispatches dispatched dispatching deploy deploys deployed deploying`,
      withdrawn: "withdraw withdraws withdrew withdrawn withdrawing pulled recalled",
      itself: {
        arrived: "arrived in|arrive in|have arrived|had arrived|landed in|entered|have entered|had entered",
        withdrawn: ["withdraw", "leave", "pull out"]
          .flatMap((verb) => [`began to ${verb}`, `begun to ${verb}`, `started to ${verb}`])
          .concat(
            ["withdrawing", "leaving", "pulling out"].flatMap((verb) => [`began ${verb}`, `begun ${verb}`]),
          )
          .concat("withdrew", "have withdrawn", "have left", "pulled out", "began their withdrawal")
          .join("|"),
      },
      around: "",
    }),
  },
  particles: words("down off out up back"),
  unreal: words(`
    could may might should must can if whether unless threatened threatens threatening considering considers considered consider
    mulling weighing urged urges urge calls called calling demanded demands demanding refused refuses denied denies deny
    rejected rejects opposed oppose avoid avoided against proposed proposes propose proposal suggested ruled unlikely asked asks
    instead rumours rumors failed fails let lets letting
  `),
  decided: words("decided agreed voted moved began continued continues started forced had"),
  planned: words(
    "plans plan planned planning expected set due going about intends intended vowed pledged promised pledges is are was were ready",
  ),
  futures: words("will would shall 'll"),
  untils: words("until till through"),
  extendedTo: words("to"),
  froms: words("from between since starting beginning effective"),
  lengths: words("for"),
  afters: words("after"),
  topics: words("on about over regarding against"),
  nationwide: phrases(
    "nationwide|nation-wide|to the whole country|to the entire country|countrywide|nation-scale|across the country|across the nation|throughout the country|in the whole country|for the whole country|for the entire nation|for the entire country|in the entire country|over the whole country|all over the country|the country's",
  ),
  placePrepositions: words("in across throughout for on at around to into within"),
  nearby: words("close"),
  settlings: words("agree agrees agreed sign signs signed broker brokered"),
  deeds: words("put sent set took gave told brought held shut cut"),
  sides: words("between"),
  orderings: words("ordered orders ordering instructed instructs directed directs"),
  stays: words("remain remains remained stay stays stayed placed put still now back"),
  earlierOnes: words("earlier previous past"),
  privateOwners: words("his her my our your own"),
  publicOwners: words(
    "country nation today yesterday week month year operator operators provider providers carrier carriers",
  ),
  dayPrepositions: words("on"),
  fictions: words("novel novels film movie thriller sitcom drama screenplay game videogame dystopia"),
  tellings: words(
    "imagines imagined imagine depicts depicted portrays portrayed tells set unfolds unfolded takes took stars dramatises dramatizes",
  ),
  drafts: words("bill bills proposal proposals motion amendment petition draft drafts"),
  privates: {
    orders: words("curfew sanctions lockdown state_of_emergency martial_law travel_ban"),
    doers: words(`
      mum mom mother dad father parents parent wife husband grandmother grandfather landlord chef headmaster coach manager club league team
      teams squad ncaa fifa uefa nba nfl mlb nhl mall hotel restaurant
    `),
    sufferers: words(
      "players player teammates team squad club clubs athletes athlete coach lawyer lawyers attorney attorneys",
    ),
    selves: words("me him her us"),
    wards: words("teenagers teenager kids daughter daughters son sons kitchen"),
    abroad: words("sanctions"),
    sentencing: words("curfew"),
    sentences: words(
      "bail tag tagged probation parole sentenced sentence defendant magistrates community-order",
    ),
    quarrels: words("trade patent price tariff tariffs chip bidding advertising ratings culture"),
    rows: words("war wars row rows dispute disputes fight spat battle battles feud"),
    rivals: words(
      "candidates companies firms retailers carmakers airlines studios supermarkets streamers rappers shareholders nominees campaigns",
    ),
    seasons: words(
      "summer winter spring autumn christmas easter holiday holidays vacation break term repairs renovation renovations refurbishment maintenance",
    ),
  },
  areas: words(
    "area areas region regions city cities province provinces district districts capital town towns department departments island village villages parts state states county counties",
  ),
  anaphors: phrases("it|the order|the decree|the measure|the measures|the state of emergency|this"),
  alliances: words(`
    alliance nato csto coalition bloc treaty ecowas allied peacekeeping peacekeepers
  `),
  peacekeepers: words("peacekeepers peacekeeping"),
  requests: words(`
    request requests requested requesting appeal appeals appealed appealing ask asks asked asking
  `),
  requested: words("aid help assistance troops peacekeepers intervention combat"),
  growths: words(
    "progressing progressed progresses escalating escalated escalates turned turning turns grew growing grown developed developing deepened deepening widened widening",
  ),
};

function listNouns(
  families: Readonly<Record<MeasureFamily, Readonly<Record<string, string>>>>,
): ReadonlyMap<string, readonly MeasureNoun[]> {
  const nouns = new Map<string, MeasureNoun[]>();
  for (const family of FAMILIES) {
    for (const [measure, names] of Object.entries(families[family])) {
      for (const name of phrases(names)) {
        const first = name[0] ?? "";
        const own = nouns.get(first) ?? [];
        own.push({ words: name, measure, family });
        nouns.set(first, own);
      }
    }
  }
  for (const own of nouns.values()) own.sort((a, b) => b.words.length - a.words.length);
  return nouns;
}

type Told = MeasureAct["step"] | "starts";

interface FamilyWords extends Partial<Readonly<Record<Told, string>>> {
  readonly itself?: Partial<Readonly<Record<Told, string>>>;
  readonly around: string;
}

function verbs({ itself = {}, around, ...told }: FamilyWords): MeasureVerbs {
  const transitive = new Map<string, MeasureAct>();
  for (const [step, forms] of listEntries(told)) {
    for (const form of words(forms)) transitive.set(form, makeAct(step));
  }
  const alone = new Map<string, { words: readonly string[]; act: MeasureAct }[]>();
  for (const [step, said] of listEntries(itself)) {
    for (const phrase of phrases(said)) {
      const own = alone.get(phrase[0] ?? "") ?? [];
      own.push({ words: phrase, act: makeAct(step) });
      alone.set(phrase[0] ?? "", own);
    }
  }
  for (const own of alone.values()) own.sort((a, b) => b.words.length - a.words.length);
  return { before: transitive, after: listParticiples(transitive), itself: alone, around: words(around) };
}

function listEntries(told: Partial<Readonly<Record<Told, string>>>): [Told, string][] {
  return Object.entries(told) as [Told, string][];
}

function makeAct(told: Told): MeasureAct {
  if (told === "starts") return { step: "in_force", starts: true };
  return { step: told, starts: told === "announced" || told === "arrived" };
}

/** "declared", "cut", "sent", "withdrawn": forms that can follow "was". */
function listParticiples(forms: ReadonlyMap<string, MeasureAct>): ReadonlyMap<string, MeasureAct> {
  return new Map([...forms].filter(([form]) => PARTICIPLE.test(form)));
}
