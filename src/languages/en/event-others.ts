import type { EventSense } from "../../model/lexicon/events.ts";
import { around, nouns, verbs } from "./event-senses.ts";
import { words } from "./grammar.ts";

const HELP = words(
  "help aid assistance support troops peacekeepers forces intervention alliance organization organisation csto nato",
);
const TROOPS = words(
  "troops forces soldiers peacekeepers police units contingent army battalion marines paratroopers",
);

const CAPTORS = words(`
  police policemen officers constables detectives troopers troops soldiers forces army military security authorities agents gendarmes
  militia militias guards marshals
`);
/** Who stops work where they walk out; others leave a room. */
const WALKERS = words(`
  workers staff employees teachers nurses doctors medics miners drivers students pupils union unions members crews pilots journalists lecturers
  dockers lawmakers mps delegates guards cleaners cooks players
`);
const MARCHES = words("orders order band bands season powers");
const SHOWS = words("that how why what a an the his her its their our your great no");
const GATHERS = words("to around behind back from past the a an his her its their");

/** Everything but ASSAULT: coercion, protest, retreat, sanctions, requests, troops, talks. */
export const otherEvents: readonly EventSense[] = [
  ...verbs("COERCE abduct", "people", "abduct kidnap/kidnapped/kidnapped/kidnapping"),
  ...around("COERCE abduct", "people", "take takes took taken taking", "hostage", "captive"),
  ...around("COERCE abduct", "people", "hold holds held holding", "hostage", "captive"),
  ...nouns("COERCE abduct", "people", "abduction kidnapping kidnappings", "of"),

  // COERCE
  ...verbs("COERCE arrest", "people", "arrest detain apprehend nab/nabbed/nabbed/nabbing jail imprison"),
  ...verbs(
    "COERCE arrest",
    "people",
    "round+up/rounded+up/rounded+up/rounding+up pick+up/picked+up/picked+up/picking+up lock+up/locked+up/locked+up/locking+up",
    { actors: CAPTORS },
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
  ...verbs("COERCE", "words", "disperse break/broke/broken/breaking+up", {
    needs: words(
      "protest protests rally rallies demonstration demonstrations gathering gatherings march marches sit-in",
    ),
  }),
  ...verbs("COERCE seize", "none", "seize+power"),
  ...verbs("COERCE", "people", "overthrow/overthrew/overthrown/overthrowing depose"),
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
  ...verbs("PROTEST demo", "none", "protest take/took/taken/taking+to+the+streets gather+to+protest", {
    via: "against over in at",
    bare: true,
  }),
  ...verbs("PROTEST demo", "none", "march", { via: "against over in at", bare: true, unless: MARCHES }),
  ...verbs("PROTEST demo", "none", "demonstrate", {
    via: "against over in at",
    bare: true,
    alone: true,
    unless: SHOWS,
  }),
  ...verbs("PROTEST demo", "none", "rally/rallied/rallied/rallying", {
    via: "against over in at",
    bare: true,
    alone: true,
    unless: GATHERS,
  }),
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
  ...verbs("PROTEST strike", "none", "go/went/gone/going+on+strike walk/walked/walked/walking+off+the+job"),
  ...verbs("PROTEST strike", "none", "walk/walked/walked/walking+out", { actors: WALKERS }),
  ...nouns("PROTEST strike", "either", "strike strikes", "by"),
  ...verbs("PROTEST obstruct", "things", "block blockade barricade"),
  ...verbs("PROTEST hunger", "none", "go/went/gone/going+on+hunger+strike"),
  ...verbs(
    "PROTEST demo",
    "none",
    ["a+protest", "protests", "a+demonstration", "demonstrations", "a+sit-in", "a+vigil"]
      .map((event) => `hold+${event}/held+${event}/held+${event}/holding+${event} stage+${event}`)
      .join(" "),
    { via: "against over in at" },
  ),
  ...verbs("PROTEST demo", "words", "take/took/taken/taking+part+in", {
    needs: words("protest protests demonstration demonstrations march marches sit-in vigil rally rallies"),
  }),
  ...verbs("PROTEST boycott", "things", "boycott"),

  // RETREAT, CONCEDE, REJECT
  ...verbs("RETREAT resign", "none", "resign step/stepped/stepped/stepping+down quit/quit/quit/quitting"),
  ...verbs("RETREAT resign", "words", "hand/handed/handed/handing+in tender submit", {
    needs: words("resignation resignations"),
  }),
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
  ...verbs("SANCTION convict", "people", "convict sentence", { bare: true }),
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
    "meet/met/met/meeting+with hold/held/held/holding+talks speak/spoke/spoken/speaking+with",
  ),
  ...verbs("SUPPORT defect", "words", "join go/went/gone/going+over+to side+with switch+sides+to", {
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
