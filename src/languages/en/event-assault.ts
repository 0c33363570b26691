import type { EventSense } from "../../model/lexicon/events.ts";
import { around, nouns, verbs } from "./event-senses.ts";
import { words } from "./grammar.ts";

export const FIREARMS = words(`
  round rounds shot shots bullet bullets volley volleys ammunition teargas gas tear-gas grenade grenades shell shells pellets gunshots
  cannon cannons cartridges
`);
export const MILD = words("teargas gas tear-gas cannon cannons lathi batons concussion stun shells pepper");

export const EXPLOSIVES = words(`
  bomb bombs carbomb carbombs car-bomb car-bombs device devices grenade grenades dynamite mine mines landmine landmines ied ieds
  charge charges explosive explosives
`);
const BOMBS = new Set([...EXPLOSIVES, ...words("missile missiles rocket rockets")]);
const LAID_BOMBS = words(
  "bomb bombs carbomb carbombs car-bomb car-bombs landmine landmines ied ieds grenade grenades",
);
const BLASTING = new Set([...LAID_BOMBS, ...words("explosives dynamite")]);
const WARPLANES = words(`
  jet jets warplane warplanes plane planes aircraft bomber bombers helicopter helicopters gunship gunships drone drones tank tanks
  artillery
`);
const AIR_FORCES = words("army military forces force air-force coalition regime government");
const PROJECTILES = words(
  "missile missiles rocket rockets mortar mortars projectile projectiles drone drones artillery",
);
const LANDING = words("missile missiles rocket rockets mortar mortars projectile projectiles shell shells");
/** What hits people who are shot. */
export const BULLETS = words("bullet bullets gunfire gunshot gunshots pellet pellets");
const ARMED = words(`
  forces troops soldiers army navy military air-force coalition militia militias rebels insurgents militants guerrillas
`);

/** "shooting down", "a shooting guard", "shooting victims": what else is shot, or who. */
const NO_SHOOTING = words(`
  down up off out guard guards slump percentage range star stars victim victims suspect suspects scene investigation investigations case cases
  survivor survivors sports range ranges club clubs practice
`);

/** ASSAULT: who killed, shot, beat, burnt, bombed and stormed. */
export const assault: readonly EventSense[] = [
  ...verbs("ASSAULT kill", "people", "kill murder slay/slew/slain/slaying massacre slaughter lynch behead"),
  ...verbs(
    "ASSAULT kill",
    "people",
    "shoot/shot/shot/shooting+dead shoot/shot/shot/shooting+to+death gun/gunned/gunned/gunning+down machine-gun/machine-gunned/machine-gunned/machine-gunning",
  ),
  ...verbs(
    "ASSAULT kill",
    "people",
    "shot+and+killed/shot+and+killed/shot+and+killed/shooting+and+killing beat/beat/beaten/beating+to+death stab/stabbed/stabbed/stabbing+to+death hack+to+death burn/burnt/burnt/burning+alive",
  ),
  ...verbs(
    "ASSAULT kill",
    "people",
    "slit+the+throats+of/slit+the+throats+of/slit+the+throats+of/slitting+the+throats+of slit+the+throat+of/slit+the+throat+of/slit+the+throat+of/slitting+the+throat+of",
  ),
  ...verbs("ASSAULT execute", "people", "execute hang/hanged/hanged/hanging"),
  ...verbs("ASSAULT assassinate", "people", "assassinate"),
  ...verbs("ASSAULT kill", "none", "die/died/died/dying", { byDeed: true }),
  ...verbs("ASSAULT", "none", "sustain+injuries suffer+injuries sustain+wounds suffer+wounds", {
    byDeed: true,
  }),
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
  ...verbs("ASSAULT firearms", "people", "shoot/shot/shot/shooting", { via: "at", unless: NO_SHOOTING }),
  ...verbs("ASSAULT firearms", "people", "hit/hit/hit/hitting strike/struck/struck/striking graze", {
    actors: BULLETS,
  }),
  ...verbs("ASSAULT firearms", "people", "riddle rake spray", { needs: BULLETS }),
  ...verbs("ASSAULT firearms", "things", "riddle rake spray", { needs: BULLETS }),
  ...verbs(
    "ASSAULT firearms",
    "none",
    "exchange+fire trade+fire exchange+gunfire trade+gunfire exchange+shots/exchanged+shots/exchanged+shots/exchanging+shots",
    { via: "with" },
  ),
  ...nouns("ASSAULT firearms", "either", "shooting shootings firing firings gunfire", "at on of by upon", {
    unless: NO_SHOOTING,
  }),
  ...nouns(
    "ASSAULT firearms",
    "either",
    "shootout shootouts shoot-out shoot-outs gunfight gunfights firefight firefights gun+battle gun+battles",
    "between with by",
  ),
  ...verbs("ASSAULT primitive", "words", "throw/threw/thrown/throwing hurl pelt lob/lobbed/lobbed/lobbing", {
    via: "at on",
    needs: words("stones stone rocks bricks bottles petrol molotov molotovs firebombs"),
  }),
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
  ...verbs("ASSAULT", "words", "ram/rammed/rammed/ramming", {
    via: "into",
    needs: words("car truck van lorry vehicle jeep bus"),
  }),
  ...verbs("ASSAULT", "people", "stab/stabbed/stabbed/stabbing"),
  ...verbs("ASSAULT", "people", "wound injure hurt/hurt/hurt/hurting", { byDeed: true }),
  ...verbs("ASSAULT", "either", "ambush attack raid ransack overrun/overran/overrun/overrunning"),
  ...nouns(
    "ASSAULT",
    "either",
    "attack attacks assault assaults raid raids onslaught",
    "on against at by upon",
  ),
  ...nouns("ASSAULT", "either", "ambush ambushes", "on of against at by upon"),
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
  ...nouns("ASSAULT arson", "things", "torching burning arson+attack arson+attacks", "of on at against"),
  ...verbs(
    "ASSAULT destroy",
    "things",
    "topple tear/tore/torn/tearing+down pull+down knock+down bring/brought/brought/bringing+down demolish destroy vandalise vandalize loot smash",
  ),
  ...nouns("ASSAULT destroy", "things", "toppling looting destruction vandalising demolition", "of"),
  ...verbs("ASSAULT heavy-weapons", "either", "bomb", { actors: new Set([...WARPLANES, ...AIR_FORCES]) }),
  ...verbs("ASSAULT explosives", "either", "bomb blow/blew/blown/blowing+up dynamite"),
  ...nouns(
    "ASSAULT explosives",
    "either",
    "bombing bombings blast blasts explosion explosions bomb+attack bomb+attacks dynamite+attack dynamite+attacks bomb+explosion grenade+attack grenade+attacks explosives+attack explosives+attacks",
    "of at in on near by against",
  ),
  ...verbs("ASSAULT explosives", "none", "explode go+off/went+off/gone+off/going+off", { actors: BOMBS }),
  ...verbs("ASSAULT explosives", "none", "detonate", { actors: BOMBS, alone: true }),
  ...verbs("ASSAULT explosives", "words", "plant", {
    needs: words("explosives bomb bombs ied ieds"),
  }),
  ...verbs("ASSAULT explosives", "words", "detonate set/set/set/setting+off", {
    needs: words("explosives bomb bombs device devices grenade grenades charge charges"),
  }),
  ...verbs("ASSAULT explosives", "either", "hit/hit/hit/hitting strike/struck/struck/striking", {
    actors: LAID_BOMBS,
  }),
  ...verbs("ASSAULT explosives", "people", "kill wound injure", { actors: LAID_BOMBS }),
  ...verbs("ASSAULT explosives", "things", "destroy damage wreck", { actors: BLASTING }),
  ...verbs("ASSAULT explosives", "words", "throw/threw/thrown/throwing hurl toss lob/lobbed/lobbed/lobbing", {
    via: "at into on",
    needs: words("grenade grenades explosives dynamite bomb bombs device devices"),
  }),
  ...verbs(
    "ASSAULT suicide-attack",
    "none",
    ["himself", "herself", "themselves"]
      .map((self) => `blow+${self}+up/blew+${self}+up/blown+${self}+up/blowing+${self}+up`)
      .join(" "),
  ),
  ...verbs("ASSAULT suicide-attack", "words", "detonate", { needs: words("vest belt") }),
  ...nouns(
    "ASSAULT suicide-attack",
    "either",
    "suicide+bombing suicide+bombings suicide+attack suicide+attacks suicide+blast",
    "of at in on near by against",
  ),
  ...verbs("ASSAULT heavy-weapons", "either", "shell bombard strafe"),
  ...verbs("ASSAULT heavy-weapons", "words", "launch fire/fired/fired/firing", {
    via: "at on into against towards toward upon",
    needs: PROJECTILES,
  }),
  ...verbs("ASSAULT heavy-weapons", "either", "shell bombard strafe attack", { actors: WARPLANES }),
  ...verbs("ASSAULT heavy-weapons", "either", "hit/hit/hit/hitting strike/struck/struck/striking pound", {
    actors: new Set([...WARPLANES, ...PROJECTILES, ...ARMED]),
  }),
  ...verbs("ASSAULT heavy-weapons", "people", "kill wound injure", { actors: PROJECTILES }),
  ...verbs("ASSAULT heavy-weapons", "either", "land fall/fell/fallen/falling slam/slammed/slammed/slamming", {
    via: "on in into near at",
    actors: LANDING,
  }),
  ...verbs("ASSAULT heavy-weapons", "things", "shoot/shot/shot/shooting+down"),
  ...nouns(
    "ASSAULT heavy-weapons",
    "either",
    `shelling bombardment airstrike airstrikes air-strike air-strikes air+strike air+strikes air+raid air+raids drone+strike drone+strikes
    drone+attack drone+attacks missile+strike missile+strikes missile+attack missile+attacks rocket+attack rocket+attacks rocket+fire
    artillery+fire mortar+attack mortar+attacks`,
    "of on against at in near by",
  ),
  ...verbs("ASSAULT", "none", "clash skirmish", { via: "with", bare: true }),
  ...verbs("ASSAULT", "people", "battle", { via: "with against", bare: true }),
  ...nouns(
    "ASSAULT",
    "either",
    "clash clashes battle battles fighting skirmish skirmishes",
    "between with by",
  ),
];
