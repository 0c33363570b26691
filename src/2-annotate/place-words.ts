/** English words around a name that tell whether it is a place; all in lower case. */

/** "in Almaty": a place follows. */
export const PLACE_PREPOSITIONS = setOf(
  "in near outside inside across throughout around within toward towards into via beyond between south-east",
);

/** "from Almaty", "of Kazakhstan": a place or a person follows. */
export const LOOSE_PREPOSITIONS = setOf(
  "from at to of for on by through against with over about before after and or but",
);

/** "city of Almaty", "the capital, Nur-Sultan". */
export const PLACE_KINDS = setOf(
  "city town village province region state district county capital suburb municipality oblast governorate prefecture republic port",
);

/** "western Kazakhstan", "downtown Almaty": words that belong to the place. */
export const PLACE_QUALIFIERS = setOf(
  `northern southern eastern western central north south east west northeast northwest southeast southwest northeastern
  northwestern southeastern southwestern downtown upstate greater inner outer suburban rural metro metropolitan mainland coastal
  neighboring neighbouring nearby upper lower old`,
);

/** "Almaty police", "Houston area", "Chicago man". */
export const PLACE_FOLLOWERS = setOf(
  `police mayor area region suburb suburbs residents resident officials authorities airport province city state county town
  neighborhood neighbourhood government protesters man woman teen teenager boy girl couple district home hospital
  firefighters district border oblast governor metro native streets street hotel prison jail courthouse school church mosque
  demonstrators troops forces time branch office shooting shootings attack attacks bombing crash fire explosion protest
  protests riots siege massacre apartment house store nightclub bar restaurant mall park intersection`,
);

/** "Chicago Mayor", "Kazakhstan President": an office of the place, held by the person named next. */
export const OFFICES = setOf(
  `mayor gov governor president prime minister premier foreign interior defense defence finance ambassador senator sen rep
  congressman congresswoman chancellor king queen prince attorney secretary parliament supreme`,
);

/** "Almaty Airport", "Kandahar Prison": a spot in the place that carries its name. */
export const SPOTS = setOf(
  "airport square prison jail station harbor harbour border region oblast governorate",
);

/** "Houston Police Department", "Texas Children's Hospital": named after the place and in it, so it tells where, but is no place. */
export const INSTITUTIONS = setOf(
  `police department fire sheriff sheriff's university college hospital school schools high elementary middle academy council
  court courthouse county international regional medical center centre metropolitan city public state municipal
  children's memorial general district community housing transit transport stadium mosque church cathedral park zoo mall hotel tower rangers national federal security health board commission authority emergency ambulance brigade underground tech institute temple`,
);

/** "Washington Post", "Paris Street", "Bering Sea": the name says nothing of where it happened. */
export const OTHER_NAMES = setOf(
  `post times independent herald tribune chronicle globe journal gazette sun star news today daily weekly press mail telegraph
  review observer examiner inquirer courier mirror guardian dispatch sentinel bee register republic standard tv radio
  street st avenue ave road rd boulevard blvd drive dr lane ln highway hwy parkway pkwy way place pl court ct terrace circle
  square trail pike turnpike expressway freeway route bridge river lake creek ocean sea bay strait gulf mountain mountains hills
  county counties airlines airways air bank bancorp insurance motors petroleum inc corp co ltd llc group partners capital
  spring open cup marathon masters cowboys texans bulls bears lions tigers eagles giants jets rockets lakers warriors
  convention accord accords treaty agreement protocol pact syndrome dam`,
);

/** "University of Texas" is in Texas; "Gulf of Mexico" and "Bank of America" are not where it happened. */
export const INSTITUTIONS_OF = setOf(
  "university college diocese archdiocese hospital institute school court bank museum",
);
export const OTHER_NAMES_OF = setOf(
  "gulf sea bay strait bank voice church sons daughters treaty statue miss mount isle lake duke prince",
);

/** "in Congress", "the Druze town": what stands with a capital where a place might, and is none. */
export const NO_PLACES = setOf(
  `congress parliament senate duma knesset house cabinet majlis court twitter facebook telegram instagram youtube tiktok whatsapp
  internet islam christianity ramadan easter christmas eid covid covid-19 operation english arabic kurdish arab muslim christian
  jewish shia shiite shi'ite sunni druze alawite yazidi hindu sikh buddhist catholic protestant orthodox bedouin berber tuareg
  fulani hausa yoruba igbo pashtun hazara tatar roma rohingya maya mayan zulu tamil sinhalese oromo amhara tigrayan african asian
  european latin olympic islamist republican democratic i ii iii iv`,
);

/** "Operation Thunder", "Hurricane Maria": what begins so is no place. */
export const OTHER_OPENERS = setOf("operation hurricane cyclone typhoon storm tropical exercise flight");

/** "Mr. Houston", "Officer Jordan". */
export const PERSON_TITLES = setOf(
  `mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister brother pope saint judge justice president
  chancellor senator sen rep representative congressman congresswoman gov governor mayor minister premier ambassador secretary
  chief officer officers detective det deputy sheriff sgt sergeant lt lieutenant capt captain cmdr commander col colonel maj
  major gen general pvt private cpl corporal spc trooper constable inspector superintendent supt agent attorney lawyer coroner
  spokesman spokeswoman spokesperson reporter coach actor actress singer king queen prince princess sheikh imam ayatollah
  uncle aunt cousin photographer correspondent chairman chairwoman director commissioner councilman councilwoman`,
);

/** "Houston said": in such company a name that may be a person's is one. */
export const PERSON_FOLLOWERS = setOf(
  `said says told added who was were is has had will would could told testified wrote tweeted explained pleaded allegedly
  later then also did does died shot admitted fled walked drove ran asked replied recalled noted`,
);

/** "Latin American", "South America": no country. */
export const CONTINENT_HEADS = setOf(
  "latin south north central native african asian mexican cuban pan all meso anglo italian irish",
);
export const CONTINENT_TAILS = setOf("america american americans");

/** Months and weekdays and what else stands before a place with a capital and is no part of a name. */
export const CALENDAR_WORDS = setOf(
  `january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun`,
);

/** "Gunmen attacked …": words that stand first in a sentence, or with a capital in a headline, and begin no name. */
export const OPENING_WORDS = setOf(
  `the a an this that these those it its he she they we his her their our in at on from to for of near outside inside across
  throughout around within as while when after before since during although though because if and but or so yet meanwhile
  however both all some many most several every each no not then there here where what why how who which with without by via
  under over between among against until like unlike despite also even only just about into through welcome follow photo
  photos image video watch read more see related police breaking update live latest former ex neighboring neighbouring say says
  said told new visit help contact copyright`,
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}
