import { words } from "./grammar.ts";

/** Words of elections and of sport: in their news rivals attack, battle and beat each other. */
export const CONTESTS = words(`
  candidate candidates candidacy nominee nominees nomination campaign campaigns campaigning primary primaries caucus caucuses ballot ballots
  vote votes election elections electoral voter voters pollster pollsters poll polls polling electorate frontrunner front-runner runoff debate debates debating convention delegates
  republican republicans democrat democrats democratic gop presidential congressional senator senators lawmakers donor donors endorsement endorsed
  ad ads advert adverts slogan rhetoric tweet tweets tweeted platform conservatives liberals partisan bipartisan incumbent challenger
  quarterback touchdown touchdowns playoff playoffs game games season team teams coach coaches league match matches tournament championship
  champion champions title heavyweight halftime half striker goalkeeper goal goals scored scorer scoring innings wicket wickets batsman
  semifinal semi-final final finals rebound rebounds yards linebacker nba nfl mlb nhl fifa uefa knockout bout boxer
`);

/** Words that only violence has: next to them an attack is one. */
export const VIOLENCE = words(`
  killed kill killing kills killer dead died deaths wounded wounding injured injuring injuries injury bleeding bloody stabbed stabbing knife knives machete
  machetes gun guns gunman gunmen gunfire rifle rifles pistol shot shots fired bullet bullets bomb bombs bombing bomber bombed bombings blast explosion
  explosives grenade grenades rocket rockets missile missiles mortar drone airstrike airstrikes shelling artillery teargas stones bricks
  sticks batons clubs petrol molotov firebombs firebombed arson torched burned burnt ablaze masked armed terrorist terrorists terror terrorism jihadist jihadists
  militants militant rebels rebel insurgents guerrillas guerrilla gang gangs mob mobs hostages hostage kidnapped troops soldiers soldier army police policemen officers
  militia militias paramilitary gendarmes riot riots rioters hospital hospitalised hospitalized ambulance unrest ambush ambushed raid raided massacre
  assailant assailants attackers attacker assassinated assassination murdered murder punched kicked shoved looted ransacked vandalised vandalized windows
`);

/** Words of weapons and of those who use them, and none that a flood or a crash has, too. */
export const FORCE = words(`
  stabbed stabbing knife knives machete machetes gun guns gunman gunmen gunfire rifle rifles pistol shot shots shooting bullet bullets bomb bombs
  bombing bomber bombed bombings grenade grenades rocket rockets missile missiles mortar drone airstrike airstrikes shelling artillery
  attack attacks attacked attackers attacker assault terrorist terrorists terror terrorism jihadist jihadists militants militant rebels rebel
  insurgents guerrillas guerrilla gang gangs mob mobs hostages hostage kidnapped militia militias riot riots rioters protest protests protesters
  clashes ambush ambushed raid raided massacre assailant assailants assassinated assassination murdered murder war
`);

/** Groups of persons who use force, or meet with it. */
export const VIOLENT_GROUPS = words("attackers security_forces police troops protesters");

/** Things in the form of buildings and posts that are held by argument: "attacked her positions". */
export const STANCES = words(
  "positions position control it post posts front party platform record base them both",
);

/** What an attack in words is about: "over his record", "for being rich", "as weak". */
export const GROUNDS = words("over for as");

/** What is quit without a post: "the race". */
export const RACES = words(
  "race races contest campaign bid smoking drinking drugs show game match series tour band habit",
);

/** Words by which a release is one from custody. */
export const CUSTODY = words(`
  prison prisons jail jails custody bail detention detained detainee arrested arrest arrests hostage hostages captive captives captivity kidnapped kidnappers
  kidnapping abducted abductors captors captor imprisoned jailed prisoner prisoners inmate police parole convicted sentenced sentence court charges cell guards
  rebels ransom swap freed pardon pardoned amnesty questioning questioned house-arrest
`);
