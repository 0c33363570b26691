import type { EventLexicon } from "../../model/lexicon/events.ts";
import { assault, BULLETS, EXPLOSIVES, FIREARMS, MILD } from "./event-assault.ts";
import {
  CONTESTS,
  CUSTODY,
  FORCE,
  GROUNDS,
  RACES,
  STANCES,
  VIOLENCE,
  VIOLENT_GROUPS,
} from "./event-figures.ts";
import { otherEvents } from "./event-others.ts";
import { indexByFirstWord } from "./event-senses.ts";
import { words } from "./grammar.ts";

export const events: EventLexicon = {
  senses: indexByFirstWord([...assault, ...otherEvents]),
  targets: words(`
    office offices residence residences palace palaces hall building buildings airport airports station stations headquarters facility facilities
    statue statues monument monuments base bases embassy embassies consulate ministry ministries parliament capitol court courthouse courts
    prison prisons jail jails studio studios broadcaster akimat city-hall town towns city cities village villages bridge bridges road roads
    highway highways street streets square squares border crossing checkpoint checkpoints plant plants pipeline depot warehouse mosque mosques
    church churches temple temples shrine synagogue school schools university hospital hospitals hotel hotels shop shops store stores market
    bank banks house houses home homes hutments property properties vehicle vehicles car cars bus buses train trains truck trucks plane planes
    aircraft helicopter ship ships boat boats jet weapon weapons arms ammunition firearms premises infrastructure compound camp camps outpost
    post posts barracks armoury arsenal newspaper radio television tower towers dam railway tracks track railroad mall restaurant dargah
    theatre theatres theater theaters convoy convoys motorcade district districts neighbourhood neighbourhoods neighborhood neighborhoods
    suburb suburbs block blocks apartment apartments centre centres center centers mall malls clinic clinics cafe bar bars nightclub
    resort port ports substation grid factory factories farm farms refinery refineries hideout hideouts positions stronghold strongholds
    settlement settlements garrison cemetery monastery convent orphanage kindergarten bakery restaurants hotels hamlet hamlets area areas
    lorry lorries van vans ambulance ambulances tanker tankers drone drones helicopters tank tanks jets warehouses churches depots
    internet control it both them
  `),
  thingGroups: words("vehicles buses trains aircraft ships buildings homes shops schools hospitals"),
  actors: words(`
    defences defenses
    government cabinet parliament army navy military air-force regime alliance coalition junta mob mobs crowd crowds group groups gang gangs
    forces force troops police policemen authorities authority court state council ministry militia militias guerrillas rebels csto nato
    personnel contingent battalion brigade brigades column columns unit units squad commandos prosecutors organisation organization union
    president minister premier mayor governor commissioner commander general generals chief leader bench agency administration youths residents locals miscreants
    sevaks sentries sentry jawans jawan constables snipers sniper patrol patrols commando activists workers miners students supporters opposition front party majority community people men women cabinet board side sides
    jet plane army's member members faction factions association committee crpf rpf bsf
    taliban isis isil iswap jnim ttp hamas hezbollah hizbollah hizbullah houthi houthis farc eln fmln pkk ypg sdf rsf m23 adf ltte
    al-shabab al-shabaab al-qaeda al-qaida haram maoist maoists naxalite naxalites naxals wagner janjaweed contras separatists
    paramilitary paramilitaries cartel cartels jihadist jihadists islamist islamists extremist extremists
  `),
  weapons: FIREARMS,
  mildWeapons: MILD,
  deeds: words(
    "firing firings shooting shootings fire gunfire bullets action raid raids operation operations crackdown attack attacks bombing shelling airstrike strike assault ambush clashes fighting bombings airstrikes shootout stabbing encounter lathicharge beating brutality torture",
  ),
  describers: words("terrorist terror criminal suicide"),
  describing: words(
    "loyal faithful close opposed hostile sympathetic answerable sent brought held known run led hidden caught posted born",
  ),
  spared: words(
    "escape escapes escaped escaping avoid avoids avoided avoiding evade evaded evading fear fears feared fearing risk risks risked risking",
  ),
  dismissals: words("firing firings"),
  force: FORCE,
  endings: words("stop stops stopped stopping quit cease ceased ceasing halt halted halting"),
  preventers: words(`
    prevent prevents prevented preventing stop stops stopped stopping keep keeps kept keeping bar bars barred ban bans banned deter deters deterred
    discourage discouraged dissuade dissuaded restrain restrained refrain refrained block blocks blocked blocking
  `),
  heldFor: words(
    "arrested detained held jailed blamed wanted sought questioned charged investigated accused suspected tried indicted prosecuted",
  ),
  witnessed: words("seen shown filmed pictured photographed recorded"),
  dying: words("died dies"),
  found: words("found discovered"),
  using: words("used using uses"),
  explosives: new Set([...EXPLOSIVES, "shell", "shells"]),
  bullets: BULLETS,
  ranks: words("sp ssp dsp dcp acp inspector constable commissioner sergeant captain colonel major general"),
  leaving: words("left leaves leaving leave resulted caused causing claimed claiming"),
  happens: words(`
    began begin begins started start erupted erupt erupts broke continued continue continues spread spreading took occurred flared raged rages
    resumed escalated intensified reported rocked ensued happened followed hit swept engulfed made crossed
  `),
  harms: words(
    "killed kills wounded injured targeted targets hit hits struck rocked shook ripped tore destroyed damaged left leaves claimed heard occurred",
  ),
  performs: words(`
    carried carry carries carrying launched launch launches launching staged stage mounted mount conducted conduct conducts conducting
    waged committed made make makes perpetrated perpetrate perpetrating
  `),
  keeps: words("run held led built owned kept sold lent taught chosen known based backed born linked"),
  done: words(
    "appear appears appeared seem seems seemed had have has forced able managed compelled obliged continued began started prompting helped used went resorted proceeded led",
  ),
  confessions: words(
    "confess confesses confessed confessing admit admits admitted admitting guilty addition prior led leading leads",
  ),
  causers: words(
    "used using prompted prompting forced forces forcing caused causing led leading compelled compelling obliged",
  ),
  undone: words("failed refused declined unable fail refuse yet"),
  meant: words(
    "vowed vow plan plans planned planning ordered order orders expected due set threatened threatens wants want wanted agreed intends intend intended going promised pledged pledges urged instructed directed tried trying attempted attempting sought about decided will would",
  ),
  heard: words("said reported believed thought known understood alleged rumoured rumored"),
  accidents: words(
    "crash crashed accident collision quake earthquake flood floods flooding landslide avalanche storm hurricane cyclone tornado derailment derailed collapse collapsed stampede wildfire wildfires drowning capsized sank heatwave pandemic virus cholera ebola measles malaria disease",
  ),
  mishaps: words(`
    gas boiler fireworks firecracker firecrackers methane propane cylinder cylinders transformer coal colliery chemical chemicals volcano volcanic leak
    dust steam electrical accidental accidentally
  `),
  figures: words(`
    scathing blistering verbal withering stinging veiled rhetorical personal heart panic asthma shark dog bear cyber hacker hacking ransomware smear
    population demographic colour color colours colors cold laughter anger joy cylinders
  `),
  aspects: words(
    "name names identity identities details image images picture pictures photo photos footage video videos list statement statements death deaths fate case trial testimony",
  ),
  contests: CONTESTS,
  violence: VIOLENCE,
  violentGroups: VIOLENT_GROUPS,
  uniformed: words("security_forces police troops"),
  stances: STANCES,
  grounds: GROUNDS,
  races: RACES,
  custody: CUSTODY,
  measures: words(
    "hundreds thousands dozens scores hundred thousand dozen lives group groups crowd crowds number numbers members member majority handful total tens team teams contingent contingents gang lot lots most some many several one two few all mob mobs thirds column columns rest",
  ),
};
