import type { GroupLexicon, GroupNoun } from "../../model/lexicon/groups.ts";
import { words } from "./grammar.ts";

// group: singular/plural, …   A noun without a slash is both ("police", "troops"); one in brackets is weak, one in angle
// brackets only describes ("security personnel").
const NOUNS = `
people: person/people persons <human> humans individual/individuals (member/members) (national/nationals) (citizen/citizens) body/bodies corpse/corpses
  casualty/casualties life/lives soul/souls employee/employees colleague/colleagues friend/friends neighbour/neighbours neighbor/neighbors
  partygoer/partygoers concertgoer/concertgoers customer/customers fan/fans spectator/spectators visitor/visitors guest/guests
  farmer/farmers lawyer/lawyers driver/drivers trader/traders vendor/vendors participant/participants delegate/delegates (party/parties)
  congregant/congregants acquaintance/acquaintances believer/believers muslim/muslims christian/christians hindu/hindus jew/jews
  sunni/sunnis shiite/shiites shia/shias kurd/kurds immigrant/immigrants athlete/athletes player/players swimmer/swimmers
  cyclist/cyclists motorist/motorists motorcyclist/motorcyclists climber/climbers hiker/hikers crowd others musician/musicians
  candidate/candidates banker/bankers businessman/businessmen businesswoman/businesswomen merchant/merchants shopkeeper/shopkeepers
  rancher/ranchers cook/cooks chef/chefs baker/bakers butcher/butchers tailor/tailors
  herder/herders herdsman/herdsmen hunter/hunters bodyguard/bodyguards peasant/peasants tribesman/tribesmen settler/settlers
  nomad/nomads pastoralist/pastoralists informant/informants scientist/scientists mourner/mourners voter/voters orphan/orphans
  footballer/footballers singer/singers blogger/bloggers shepherd/shepherds beekeeper/beekeepers
  mechanic/mechanics barber/barbers electrician/electricians waiter/waiters waitress/waitresses cleaner/cleaners carpenter/carpenters
  patron/patrons roommate/roommates housemate/housemates flatmate/flatmates bandmate/bandmates teammate/teammates co-worker/co-workers
  coworker/coworkers workmate/workmates tenant/tenants landlord/landlords homeowner/homeowners bartender/bartenders doorman/doormen
  bouncer/bouncers janitor/janitors caretaker/caretakers plumber/plumbers accountant/accountants clerk/clerks cashier/cashiers poet/poets writer/writers novelist/novelists artist/artists
  actor/actors actress/actresses librarian/librarians architect/architects widow/widows seamstress/seamstresses
  idp/idps (staff) staffer/staffers (personnel) hospital-worker returnee/returnees villager/villagers
civilians: civilian/civilians noncombatant/noncombatants
residents: resident/residents <local> locals inhabitant/inhabitants townspeople evacuee/evacuees
bystanders: bystander/bystanders pedestrian/pedestrians passerby/passersby passer-by/passers-by onlooker/onlookers shopper/shoppers commuter/commuters
passengers: passenger/passengers traveller/travellers traveler/travelers
crew: crew crewman/crewmen crewmember/crewmembers sailor/sailors seaman/seamen fisherman/fishermen steward/stewards stewardess/stewardesses
pilots: pilot/pilots co-pilot/co-pilots copilot/copilots
tourists: tourist/tourists holidaymaker/holidaymakers vacationer/vacationers backpacker/backpackers pilgrim/pilgrims
students: sophomore/sophomores student/students pupil/pupils classmate/classmates undergraduate/undergraduates cadet/cadets
teachers: teacher/teachers professor/professors lecturer/lecturers
workers: worker/workers volunteer/volunteers labourer/labourers laborer/laborers engineer/engineers technician/technicians contractor/contractors builder/builders
miners: miner/miners mineworker/mineworkers
medics: <medical> medic/medics paramedic/paramedics nurse/nurses surgeon/surgeons midwife/midwives pharmacist/pharmacists dentist/dentists
doctors: doctor/doctors physician/physicians
patients: patient/patients
journalists: journalist/journalists reporter/reporters correspondent/correspondents photographer/photographers cameraman/cameramen editor/editors presenter/presenters
worshippers: worshipper/worshippers worshiper/worshipers priest/priests imam/imams nun/nuns monk/monks cleric/clerics bishop/bishops
  pastor/pastors preacher/preachers rabbi/rabbis missionary/missionaries
refugees: refugee/refugees
migrants: migrant/migrants asylum-seeker/asylum-seekers
prisoners: prisoner/prisoners inmate/inmates detainee/detainees convict/convicts
hostages: hostage/hostages captive/captives abductee/abductees kidnapping-victim
families: family/families household/households
relatives: relative/relatives parent/parents brother/brothers cousin/cousins uncle/uncles grandfather/grandfathers grandparent/grandparents
  husband/husbands father/fathers dad/dads stepfather/stepfathers stepbrother/stepbrothers ex-husband/ex-husbands ex-boyfriend/ex-boyfriends
  spouse/spouses fiance/fiances fiancé/fiancés twin/twins nephew/nephews sibling/siblings grandchild/grandchildren grandson/grandsons boyfriend/boyfriends
couples: couple/couples
men: man/men male/males gentleman/gentlemen guy/guys
women: woman/women female/females lady/ladies wife/wives ex-wife/ex-wives ex-girlfriend/ex-girlfriends housewife/housewives homemaker/homemakers fiancee/fiancees fiancée/fiancées stepsister/stepsisters sister/sisters aunt/aunts niece/nieces grandmother/grandmothers girlfriend/girlfriends
mothers: mother/mothers stepmother/stepmothers mum/mums mom/moms
children: child/children kid/kids minor/minors schoolchild/schoolchildren juvenile/juveniles youngster/youngsters son/sons daughter/daughters stepson/stepsons stepdaughter/stepdaughters
boys: boy/boys schoolboy/schoolboys
girls: girl/girls schoolgirl/schoolgirls granddaughter/granddaughters
babies: baby/babies infant/infants toddler/toddlers newborn/newborns
teenagers: teenager/teenagers teen/teens youth/youths adolescent/adolescents
adults: adult/adults
elderly: pensioner/pensioners senior/seniors
foreigners: foreigner/foreigners expatriate/expatriates
officials: official/officials politician/politicians lawmaker/lawmakers minister/ministers mayor/mayors judge/judges diplomat/diplomats mp/mps prosecutor/prosecutors
  legislator/legislators councillor/councillors councilor/councilors magistrate/magistrates senator/senators governor/governors
  ambassador/ambassadors envoy/envoys aide/aides negotiator/negotiators mediator/mediators
leaders: (elder/elders) leader/leaders commander/commanders chief/chiefs
protesters: protester/protesters protestor/protestors demonstrator/demonstrators rioter/rioters marcher/marchers looter/looters striker/strikers picketer/picketers
activists: activist/activists campaigner/campaigners dissident/dissidents unionist/unionists
supporters: supporter/supporters loyalist/loyalists follower/followers
attackers: attacker/attackers gunman/gunmen knifeman/knifemen militant/militants terrorist/terrorists insurgent/insurgents rebel/rebels bandit/bandits guerrilla/guerrillas
  assailant/assailants fighter/fighters extremist/extremists jihadist/jihadists jihadi/jihadis shooter/shooters bomber/bombers hijacker/hijackers
  kidnapper/kidnappers mercenary/mercenaries criminal/criminals separatist/separatists islamist/islamists perpetrator/perpetrators robber/robbers
  vigilante/vigilantes pirate/pirates gangster/gangsters smuggler/smugglers trafficker/traffickers thief/thieves
  assassin/assassins militiaman/militiamen suicide-bomber/suicide-bombers maoist/maoists naxal/naxals naxalite/naxalites thug/thugs
suspects: suspect/suspects accused offender/offenders
rescuers: rescuer/rescuers responder/responders <emergency> <rescue>
firefighters: firefighter/firefighters fireman/firemen
security_forces: servicemember/servicemembers security-force/security-forces (force/forces) (enforcement) <security> law-enforcer/law-enforcers
police: police (officer/officers) policeman/policemen policewoman/policewomen cop/cops constable/constables trooper/troopers deputy/deputies bailiff/bailiffs marshal/marshals
  gendarme/gendarmes detective/detectives inspector/inspectors jawan/jawans sergeant/sergeants
troops: troop/troops soldier/soldiers serviceman/servicemen servicewoman/servicewomen marine/marines peacekeeper/peacekeepers paratrooper/paratroopers
  colonel/colonels lieutenant/lieutenants corporal/corporals brigadier/brigadiers admiral/admirals
  conscript/conscripts reservist/reservists guardsman/guardsmen ranger/rangers airman/airmen commando/commandos (guard/guards) legionnaire/legionnaires warrior/warriors <military> <army> <navy>
survivors: survivor/survivors
victims: victim/victims fatality/fatalities dead deceased wounded injured
vehicles: vehicle/vehicles car/cars truck/trucks van/vans lorry/lorries ambulance/ambulances tank/tanks motorcycle/motorcycles taxi/taxis jeep/jeeps
  fire-engine/fire-engines engine/engines tractor/tractors apc/apcs
buses: bus/buses minibus/minibuses coach/coaches
trains: train/trains tram/trams carriage/carriages wagon/wagons
aircraft: plane/planes aircraft airplane/airplanes jet/jets helicopter/helicopters drone/drones warplane/warplanes airliner/airliners
ships: ship/ships boat/boats vessel/vessels ferry/ferries tanker/tankers warship/warships
buildings: building/buildings office/offices (station/stations) (site/sites) structure/structures church/churches mosque/mosques temple/temples factory/factories bank/banks
  apartment/apartments flat/flats tower/towers facility/facilities checkpoint/checkpoints bridge/bridges warehouse/warehouses premises
homes: home/homes house/houses hut/huts dwelling/dwellings tent/tents
shops: shop/shops store/stores stall/stalls market/markets supermarket/supermarkets restaurant/restaurants business/businesses
schools: school/schools classroom/classrooms
hospitals: clinic/clinics
units: unit/units team/teams crews battalion/battalions brigade/brigades squad/squads company/companies regiment/regiments platoon/platoons
`;

// one: who makes it two
const PAIRS = `
mother: son daughter child baby infant toddler
father: son daughter child baby infant toddler
mom: son daughter child baby
dad: son daughter child baby
parent: child
man: woman boy girl child
woman: man boy girl child baby
boy: girl
girl: boy
husband: wife
wife: husband
brother: sister
sister: brother
uncle: nephew niece
aunt: nephew niece
grandmother: grandson granddaughter grandchild
grandfather: grandson granddaughter grandchild
boyfriend: girlfriend
girlfriend: boyfriend
teacher: student pupil
driver: passenger
pilot: co-pilot copilot passenger
`;

export const groups: GroupLexicon = {
  nouns: new Map(readNouns()),
  personEndings: [
    "goers",
    "keepers",
    "workers",
    "fighters",
    "seekers",
    "holders",
    "owners",
    "drivers",
    "leaders",
    "makers",
    "takers",
    "mates",
    "men",
    "women",
    "people",
    "folk",
    "ists",
    "eers",
    "ians",
    "ants",
    "ees",
    "ers",
    "ors",
    "cans",
    "nese",
  ],
  nationals: words("citizen citizens national nationals"),
  collectives: new Map([
    ["family", "relatives"],
    ["families", "relatives"],
    ["household", "relatives"],
    ["group", "people"],
    ["crowd", "people"],
    ["gang", "attackers"],
    ["crew", "crew"],
  ]),
  ages: [
    { below: 2, group: "babies" },
    { below: 13, group: "children" },
    { below: 18, group: "teenagers" },
    { below: 150, group: "adults" },
  ],
  pairs: new Map(
    PAIRS.trim()
      .split("\n")
      .map((line) => line.split(":"))
      .map(([one = "", others = ""]) => [one, words(others)]),
  ),
  kin: words(`
    wife husband partner son daughter child baby mother father mum mom dad brother sister twin uncle aunt nephew niece cousin
    grandmother grandfather grandson granddaughter grandchild fiance fiancee fiancé fiancée spouse ex-wife ex-husband
    stepfather stepmother stepson stepdaughter stepbrother stepsister girlfriend boyfriend ex-girlfriend ex-boyfriend
  `),
  anybody: words("man woman boy girl person men people boys girls teenager suspect"),
  reflexives: words("himself herself"),
  singlePronouns: words("him her himself herself"),
  cases: words("cases infections"),
  owned: words(
    "relatives families friends parents mothers fathers wives husbands widows supporters lawyers colleagues poll polls survey surveys",
  ),
  standIns: words("others them whom those these us victims"),
};

function* readNouns(): Generator<[string, GroupNoun]> {
  for (const line of NOUNS.trim().split(/\n(?! )/u)) {
    const [group = "", names = ""] = line.split(":");
    for (const name of words(names)) {
      const describes = name.startsWith("<");
      const weak = describes || name.startsWith("(");
      const [singular = "", plural] = name.replace(/[()<>]/gu, "").split("/");
      yield [singular, { group, plural: plural === undefined, weak, describes }];
      if (plural !== undefined) yield [plural, { group, plural: true, weak, describes }];
    }
  }
}
