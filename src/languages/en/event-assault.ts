import type { EventSense } from "../../model/lexicon/events.ts";
import { around, nouns, verbs } from "./event-senses.ts";
import { words } from "./grammar.ts";

export const FIREARMS = words(`
  round rounds shot shots bullet bullets volley volleys ammunition teargas gas tear-gas grenade grenades shell shells pellets gunshots
  cannon cannons rocket rockets missile missiles mortars cartridges
`);
export const MILD = words("teargas gas tear-gas cannon cannons lathi batons concussion stun shells pepper");

/** ASSAULT: who killed, shot, beat, burnt, bombed and stormed. */
export const assault: readonly EventSense[] = [
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
];
