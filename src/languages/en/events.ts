import type { EventLexicon, EventObject, EventSense } from "../../model/lexicon/events.ts";
import { words } from "./grammar.ts";
import { conjugate } from "./metrics.ts";

const NONE: ReadonlySet<string> = new Set();
const HELP = words(
  "help aid assistance support troops peacekeepers forces intervention alliance organization organisation csto nato",
);
const FIREARMS = words(`
  round rounds shot shots bullet bullets volley volleys ammunition teargas gas tear-gas grenade grenades shell shells pellets gunshots
  cannon cannons rocket rockets missile missiles mortars cartridges
`);
const MILD = words("teargas gas tear-gas cannon cannons lathi batons concussion stun shells pepper");
const TROOPS = words(
  "troops forces soldiers peacekeepers police units contingent army battalion marines paratroopers",
);

// A verb is `base` where it is regular, else `base/preterite/participle/gerund`; particles follow a "+".
const senses: EventSense[] = [
  // ASSAULT
  ...verbs("ASSAULT kill", "people", "kill murder slay/slew/slain/slaying massacre slaughter lynch behead"),
  ...verbs(
    "ASSAULT kill",
    "people",
    "shoot/shot/shot/shooting+dead shoot/shot/shot/shooting+to+death gun/gunned/gunned/gunning+down",
  ),
  ...verbs(
    "ASSAULT kill",
    "people",
    "shot+and+killed/shot+and+killed/shot+and+killed/shooting+and+killing beat/beat/beaten/beating+to+death stab/stabbed/stabbed/stabbing+to+death hack+to+death burn/burnt/burnt/burning+alive",
  ),
  ...verbs("ASSAULT execute", "people", "execute hang/hanged/hanged/hanging"),
  ...verbs("ASSAULT assassinate", "people", "assassinate"),
  ...verbs("ASSAULT kill", "none", "die/died/died/dying", { byDeed: true }),
  ...nouns(
    "ASSAULT kill",
    "people",
    "killing killings murder murders massacre slaying slayings lynching",
    "of",
  ),
  ...nouns("ASSAULT kill", "none", "dead death deaths", "", { byDeed: true }),
  ...nouns("ASSAULT assassinate", "people", "assassination", "of"),
  ...nouns("ASSAULT execute", "people", "execution executions", "of"),
  ...verbs("ASSAULT firearms", "weapon", "fire/fired/fired/firing", {
    via: "on at upon into",
    needs: FIREARMS,
  }),
  ...verbs(
    "ASSAULT firearms",
    "none",
    "open/opened/opened/opening+fire open/opened/opened/opening+up+fire resort+to+firing order+firing/ordered+firing/ordered+firing/ordering+firing",
    { via: "on at upon into" },
  ),
  ...verbs("ASSAULT firearms", "people", "shoot/shot/shot/shooting", { via: "at" }),
  ...nouns("ASSAULT firearms", "either", "shooting shootings firing firings gunfire", "at on of by upon"),
  ...verbs(
    "ASSAULT crowd-control",
    "words",
    "lob/lobbed/lobbed/lobbing use deploy launch hurl burst/burst/burst/bursting explode throw/threw/thrown/throwing release employ",
    {
      via: "on at against",
      needs: words("teargas gas tear-gas tear cannon cannons batons lathis stun concussion"),
    },
  ),
  ...verbs("ASSAULT crowd-control", "people", "disperse", {
    needs: words("teargas tear-gas tear cannon cannons batons lathis"),
  }),
  ...verbs("ASSAULT crowd-control", "none", "lathicharge lathi-charge", { via: "at on" }),
  ...verbs(
    "ASSAULT crowd-control",
    "people",
    "teargas/teargassed/teargassed/teargassing tear-gas/tear-gassed/tear-gassed/tear-gassing",
    { via: "at on" },
  ),
  ...verbs(
    "ASSAULT crowd-control",
    "none",
    "resort+to+lathicharge resort+to+lathi-charge burst/burst/burst/bursting+teargas burst/burst/burst/bursting+tear-gas use+force",
    { via: "on at against" },
  ),
  ...nouns(
    "ASSAULT crowd-control",
    "either",
    "lathicharge lathi-charge lathicharges crackdown",
    "on against by",
  ),
  ...verbs(
    "ASSAULT beat",
    "people",
    "beat/beat/beaten/beating beat/beat/beaten/beating+up thrash assault cane club/clubbed/clubbed/clubbing",
  ),
  ...nouns("ASSAULT beat", "people", "beating beatings", "of by"),
  ...verbs("ASSAULT torture", "people", "torture"),
  ...nouns("ASSAULT torture", "people", "torture", "of"),
  ...verbs("ASSAULT sexual", "people", "rape gang-rape"),
  ...nouns("ASSAULT sexual", "people", "rape rapes", "of"),
  ...verbs("ASSAULT", "people", "stab/stabbed/stabbed/stabbing ambush"),
  ...verbs("ASSAULT", "people", "wound injure hurt/hurt/hurt/hurting", { byDeed: true }),
  ...verbs("ASSAULT", "either", "attack raid ransack overrun/overran/overrun/overrunning"),
  ...nouns(
    "ASSAULT",
    "either",
    "attack attacks assault assaults raid raids ambush ambushes onslaught",
    "on against at by upon",
  ),
  ...verbs(
    "ASSAULT",
    "things",
    "storm break/broke/broken/breaking+into burst/burst/burst/bursting+into breach besiege force+their+way+into",
  ),
  ...nouns("ASSAULT", "things", "storming ransacking siege", "of by"),
  ...verbs(
    "ASSAULT arson",
    "things",
    "set/set/set/setting+fire+to torch burn/burned/burned/burning burn/burned/burned/burning+down burn/burnt/burnt/burning gut/gutted/gutted/gutting",
  ),
  ...around("ASSAULT arson", "things", "set sets set setting", "on fire", "ablaze", "alight", "afire"),
  ...nouns("ASSAULT arson", "things", "torching burning", "of"),
  ...verbs(
    "ASSAULT destroy",
    "things",
    "topple tear/tore/torn/tearing+down pull+down knock+down bring/brought/brought/bringing+down demolish destroy vandalise vandalize loot smash",
  ),
  ...nouns("ASSAULT destroy", "things", "toppling looting destruction vandalising demolition", "of"),
  ...verbs("ASSAULT explosives", "either", "bomb blow/blew/blown/blowing+up dynamite"),
  ...nouns(
    "ASSAULT explosives",
    "either",
    "bombing bombings blast blasts explosion explosions bomb+attack bomb+attacks dynamite+attack dynamite+attacks bomb+explosion grenade+attack rocket+attack",
    "of at in on near by",
  ),
  ...verbs("ASSAULT explosives", "none", "explode go+off/went+off/gone+off/going+off detonate", {
    actors: words("bomb bombs device devices grenade grenades dynamite mine mines charge charges"),
  }),
  ...verbs("ASSAULT heavy-weapons", "either", "shell bombard strafe"),
  ...nouns(
    "ASSAULT heavy-weapons",
    "either",
    "shelling bombardment airstrike airstrikes air-strike air-strikes",
    "of on against by",
  ),
  ...verbs("ASSAULT", "none", "clash battle skirmish", { via: "with", bare: true }),
  ...nouns(
    "ASSAULT",
    "either",
    "clash clashes battle battles fighting skirmish skirmishes",
    "between with by",
  ),
  ...verbs("COERCE abduct", "people", "abduct kidnap/kidnapped/kidnapped/kidnapping"),
  ...nouns("COERCE abduct", "people", "abduction kidnapping kidnappings", "of"),

  // COERCE
  ...verbs(
    "COERCE arrest",
    "people",
    "arrest detain apprehend nab/nabbed/nabbed/nabbing jail imprison round+up/rounded+up/rounded+up/rounding+up pick+up/picked+up/picked+up/picking+up lock+up/locked+up/locked+up/locking+up",
  ),
  ...around(
    "COERCE arrest",
    "people",
    "take takes took taken taking",
    "into custody",
    "into police custody",
    "into preventive custody",
  ),
  ...around(
    "COERCE arrest",
    "people",
    "place places placed placing put puts putting",
    "under arrest",
    "under house arrest",
    "behind bars",
  ),
  ...around(
    "COERCE arrest",
    "people",
    "remand remands remanded remanding send sends sent",
    "to custody",
    "to police custody",
    "to judicial custody",
    "to jail",
    "to prison",
    "in custody",
  ),
  ...verbs("COERCE arrest", "people", "book", {
    needs: words("under for in murder rioting offence charges"),
    via: "",
  }),
  ...verbs("COERCE arrest", "people", "hold/held/held/holding", {
    needs: words("custody detention questioning police connection raid raids operation operations"),
  }),
  ...nouns("COERCE arrest", "people", "arrest arrests detention detentions round-up jailing", "of by from"),
  ...verbs(
    "COERCE seize",
    "things",
    "seize occupy/occupied/occupied/occupying capture commandeer take+over/took+over/taken+over/taking+over take+control+of/took+control+of/taken+control+of/taking+control+of seize+control+of retake/retook/retaken/retaking recapture take+back/took+back/taken+back/taking+back regain+control+of/regained+control+of/regained+control+of/regaining+control+of take+back+control+of/took+back+control+of/taken+back+control+of/taking+back+control+of hijack confiscate",
  ),
  ...nouns("COERCE seize", "things", "seizure occupation capture recapture takeover", "of by"),
  ...verbs("COERCE", "people", "disperse", { via: "" }),
  ...verbs("COERCE deport", "people", "deport expel/expelled/expelled/expelling"),
  ...nouns("COERCE deport", "people", "deportation expulsion", "of"),
  ...verbs("COERCE censor", "things", "shut/shut/shut/shutting+down cut/cut/cut/cutting+off block", {
    needs: words("internet network networks websites website messengers communications"),
  }),
  ...verbs("COERCE order-to-shoot", "words", "order", { needs: words("shoot kill fire firing") }),
  ...around(
    "COERCE order-to-shoot",
    "people",
    "give gives gave given giving",
    "orders to shoot",
    "order to shoot",
    "orders to open fire",
    "orders to fire",
    "orders to kill",
  ),

  // PROTEST
  ...verbs(
    "PROTEST demo",
    "none",
    "protest demonstrate rally/rallied/rallied/rallying march take/took/taken/taking+to+the+streets gather+to+protest",
    { via: "against over in at", bare: true },
  ),
  ...nouns(
    "PROTEST demo",
    "either",
    "protest protests demonstration demonstrations rally rallies march marches",
    "by of",
  ),
  ...verbs(
    "PROTEST riot",
    "none",
    "riot rampage go/went/gone/going+on+the+rampage go/went/gone/going+on+a+rampage",
    { bare: true },
  ),
  ...nouns("PROTEST riot", "either", "riot riots unrest rioting uprising violence", "by"),
  ...verbs(
    "PROTEST strike",
    "none",
    "go/went/gone/going+on+strike walk/walked/walked/walking+off+the+job walk/walked/walked/walking+out",
  ),
  ...nouns("PROTEST strike", "either", "strike strikes", "by"),
  ...verbs("PROTEST obstruct", "things", "block blockade barricade"),
  ...verbs("PROTEST hunger", "none", "go/went/gone/going+on+hunger+strike"),
  ...verbs("PROTEST boycott", "things", "boycott"),

  // RETREAT, CONCEDE, REJECT
  ...verbs("RETREAT resign", "none", "resign step/stepped/stepped/stepping+down quit/quit/quit/quitting"),
  ...nouns("RETREAT resign", "people", "resignation resignations", "of"),
  ...verbs(
    "RETREAT withdraw",
    "none",
    "withdraw/withdrew/withdrawn/withdrawing retreat pull/pulled/pulled/pulling+out",
    { via: "from", actors: TROOPS },
  ),
  ...nouns("RETREAT withdraw", "either", "withdrawal pullout", "of"),
  ...verbs("RETREAT release", "people", "release free/freed/freed/freeing"),
  ...nouns("RETREAT release", "people", "release freeing", "of"),
  ...verbs("RETREAT", "place", "leave/left/left/leaving flee/fled/fled/fleeing"),
  ...verbs("CONCEDE", "words", "lift restore reinstate", {
    needs: words("curfew emergency internet price cap prices"),
  }),
  ...verbs(
    "REJECT",
    "none",
    "reject+demands/rejected+demands/rejected+demands/rejecting+demands refuse+to+resign/refused+to+resign/refused+to+resign/refusing+to+resign",
  ),
  ...verbs(
    "COERCE repel",
    "words",
    "repel/repelled/repelled/repelling repulse fend/fended/fended/fending+off",
    { needs: words("attack assault attackers attacks raid") },
  ),

  // SANCTION
  ...verbs("SANCTION dismiss", "people", "fire/fired/fired/firing sack dismiss oust", {
    needs: words("from as position post job chairman minister government cabinet head chief"),
  }),
  ...nouns("SANCTION dismiss", "people", "dismissal sacking ouster", "of"),

  // REQUEST, AGREE, AID, MOBILIZE
  ...verbs(
    "REQUEST assist",
    "words",
    "request ask+for/asked+for/asked+for/asking+for appeal+to/appealed+to/appealed+to/appealing+to appeal+for/appealed+for/appealed+for/appealing+for call+on/called+on/called+on/calling+on",
    { via: "from to", needs: HELP },
  ),
  ...nouns("REQUEST assist", "either", "request appeal", "by"),
  ...verbs("REQUEST", "words", "demand call+for/called+for/called+for/calling+for", {
    needs: words(
      "resignation ceasefire release restraint dialogue talks solution resolution investigation inquiry",
    ),
  }),
  ...verbs("AGREE assist", "words", "agree+to+send approve pledge promise agree+to+provide vote+to+send", {
    needs: words("sending troops peacekeepers forces aid help assistance deployment military"),
  }),
  ...verbs("MOBILIZE troops", "words", "send/sent/sent/sending deploy dispatch mobilise mobilize", {
    via: "to into",
    needs: TROOPS,
  }),
  ...verbs("MOBILIZE troops", "none", "arrive enter", {
    via: "in into at",
    actors: TROOPS,
  }),
  ...nouns("MOBILIZE troops", "either", "deployment dispatch", "of"),
  ...verbs("MOBILIZE flight", "none", "land take/took/taken/taking+off", {
    via: "in at from",
    actors: words("jet plane aircraft helicopter planes flight"),
  }),
  ...verbs("AID humanitarian", "words", "deliver send/sent/sent/sending", {
    needs: words("food medicine supplies relief"),
  }),

  // CONSULT, SUPPORT, COOPERATE, ACCUSE, THREATEN
  ...verbs(
    "CONSULT",
    "none",
    "meet/met/met/meeting+with hold/held/held/holding+talks+with speak/spoke/spoken/speaking+with",
  ),
  ...verbs("SUPPORT defect", "people", "join go/went/gone/going+over+to side+with switch+sides+to", {
    needs: words(
      "protest protests protesters protestors demonstrators demonstration rioters opposition rebels insurgents uprising marchers crowd crowds",
    ),
  }),
  ...verbs("SUPPORT", "none", "reiterate+support/reiterated+support/reiterated+support/reiterating+support"),
  ...verbs("COOPERATE sign", "words", "sign", {
    needs: words("agreement treaty deal accord ceasefire truce pact"),
  }),
  ...verbs("ACCUSE", "people", "accuse blame condemn", { via: "" }),
  ...verbs(
    "THREATEN",
    "none",
    "threaten+to+attack/threatened+to+attack/threatened+to+attack/threatening+to+attack",
  ),
];

export const events: EventLexicon = {
  senses: indexByFirstWord(senses),
  targets: words(`
    office offices residence residences palace palaces hall building buildings airport airports station stations headquarters facility facilities
    statue statues monument monuments base bases embassy embassies consulate ministry ministries parliament capitol court courthouse courts
    prison prisons jail jails studio studios broadcaster akimat city-hall town towns city cities village villages bridge bridges road roads
    highway highways street streets square squares border crossing checkpoint checkpoints plant plants pipeline depot warehouse mosque mosques
    church churches temple temples shrine synagogue school schools university hospital hospitals hotel hotels shop shops store stores market
    bank banks house houses home homes hutments property properties vehicle vehicles car cars bus buses train trains truck trucks plane planes
    aircraft helicopter ship ships boat boats jet weapon weapons arms ammunition firearms premises infrastructure compound camp camps outpost
    post posts barracks armoury arsenal newspaper radio television tower towers dam railway tracks track railroad mall restaurant dargah
    internet control it both them
  `),
  thingGroups: words("vehicles buses trains aircraft ships buildings homes shops schools hospitals"),
  actors: words(`
    government cabinet parliament army navy military air-force regime alliance coalition junta mob mobs crowd crowds group groups gang gangs
    forces force troops police policemen authorities authority court state council ministry militia militias guerrillas rebels csto nato
    personnel contingent battalion brigade brigades column columns unit units squad commandos prosecutors organisation organization union
    president minister premier mayor governor commissioner commander chief leader bench agency administration youths residents locals miscreants
    sevaks sentries sentry jawans jawan constables snipers sniper patrol patrols commando activists workers miners students supporters opposition front party majority community people men women cabinet board side sides
    jet plane army's member members faction factions association committee crpf rpf bsf
  `),
  weapons: FIREARMS,
  mildWeapons: MILD,
  deeds: words(
    "firing firings shooting shootings fire gunfire bullets action raid raids operation operations crackdown attack attacks bombing shelling airstrike strike assault ambush encounter lathicharge beating brutality torture",
  ),
  leaving: words("left leaves leaving leave resulted caused causing claimed claiming"),
  happens: words(`
    began begin begins started start erupted erupt erupts broke continued continue continues spread spreading took occurred flared raged rages
    resumed escalated intensified reported rocked ensued happened followed hit swept engulfed made crossed
  `),
  done: words(
    "appear appears appeared seem seems seemed had have has forced able managed compelled obliged continued began started prompting helped used went resorted proceeded led",
  ),
  undone: words("failed refused declined unable fail refuse yet"),
  meant: words(
    "vowed vow plan plans planned planning ordered order orders expected due set threatened threatens wants want wanted agreed intends intend intended going promised pledged pledges urged instructed directed tried trying attempted attempting sought about decided will would",
  ),
  heard: words("said reported believed thought known understood alleged rumoured rumored"),
  accidents: words(
    "crash crashed accident collision quake earthquake flood floods flooding landslide avalanche storm hurricane cyclone tornado derailment derailed collapse collapsed stampede wildfire wildfires drowning capsized sank heatwave pandemic virus cholera ebola measles malaria disease",
  ),
  measures: words(
    "hundreds thousands dozens scores hundred thousand dozen group groups crowd crowds number numbers members member majority handful total tens team teams contingent contingents gang lot lots most some many several one two few all mob mobs thirds column columns rest",
  ),
};

interface Extras {
  readonly via?: string;
  readonly needs?: ReadonlySet<string>;
  readonly actors?: ReadonlySet<string>;
  readonly byDeed?: boolean;
  /** The word is a noun far more often where it stands in its base form or with an "s". */
  readonly bare?: boolean;
}

function* verbs(name: string, takes: EventObject, list: string, extras: Extras = {}): Generator<EventSense> {
  for (const entry of list.split(/\s+/u)) {
    for (const [form, phrase] of conjugate(entry)) {
      if (extras.bare && phrase.length === 1 && (form === "finite" || form === "infinitive")) continue;
      yield sense(name, takes, form, phrase, extras);
    }
  }
}

/** Nouns: "an attack on", "clashes between"; `via` leads to what was done to. */
function nouns(
  name: string,
  takes: EventObject,
  list: string,
  via: string,
  extras: Extras = {},
): EventSense[] {
  return list.split(/\s+/u).map((noun) => sense(name, takes, "noun", noun.split("+"), { ...extras, via }));
}

/** "set … on fire", "took … into custody": the object stands inside; the first word is the verb. */
function* around(
  name: string,
  takes: EventObject,
  forms: string,
  ...tails: readonly string[]
): Generator<EventSense> {
  for (const form of new Set(forms.split(" "))) {
    for (const tail of tails)
      yield { ...sense(name, takes, formOf(form), [form], {}), tail: tail.split(" ") };
  }
}

function formOf(word: string): EventSense["form"] {
  if (word.endsWith("ing")) return "gerund";
  if (word === "took" || word === "gave") return "preterite";
  if (word === "taken" || word === "given") return "participle";
  if (/^(?:set|put|sent|placed|remanded)$/u.test(word)) return "past";
  return word.endsWith("s") ? "finite" : "infinitive";
}

function sense(
  name: string,
  takes: EventObject,
  form: EventSense["form"],
  phrase: readonly string[],
  { via = "", needs, actors, byDeed = false }: Extras,
): EventSense {
  const [type = "", mode] = name.split(" ");
  return {
    type,
    ...(mode === undefined ? {} : { mode }),
    words: phrase,
    form,
    takes,
    via: via === "" ? NONE : words(via),
    ...(needs === undefined ? {} : { needs }),
    ...(actors === undefined ? {} : { actors }),
    byDeed,
  };
}

function indexByFirstWord(all: readonly EventSense[]): ReadonlyMap<string, readonly EventSense[]> {
  const index = new Map<string, EventSense[]>();
  for (const one of all) {
    const first = one.words[0] ?? "";
    const row = index.get(first) ?? [];
    row.push(one);
    index.set(first, row);
  }
  // Longer phrases first: "shot dead" before "shot", "set … on fire" before a bare word.
  for (const row of index.values()) row.sort((a, b) => lengthOf(b) - lengthOf(a));
  return index;
}

function lengthOf({ words: own, tail }: EventSense): number {
  return own.length + (tail?.length ?? 0);
}
