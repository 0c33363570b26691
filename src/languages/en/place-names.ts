import type { PlaceNameLexicon } from "../../model/lexicon/place-names.ts";
import { words } from "./grammar.ts";

export const placeNames: PlaceNameLexicon = {
  leaders: words(`
    in near outside inside across throughout around within toward towards into via beyond between
  `),
  looseLeaders: words("from at to of for on by through against with over about before after and or but"),
  followers: words(`
    police mayor area region suburb suburbs residents resident officials authorities airport province city state county
    town neighborhood neighbourhood government protesters man woman teen teenager boy girl couple district home hospital
    firefighters district border oblast governor metro native streets street hotel prison jail courthouse school church
    mosque demonstrators troops forces time branch office shooting shootings attack attacks bombing crash fire explosion
    protest protests riots siege massacre apartment house store nightclub bar restaurant mall park intersection
  `),
  offices: words(`
    mayor gov governor president prime minister premier foreign interior defense defence finance ambassador senator sen
    rep congressman congresswoman chancellor king queen prince attorney secretary parliament supreme
  `),
  spots: words("police airport square prison jail station harbor harbour border region oblast governorate"),
  counties: words("county counties"),
  lands: words("country countries nation nations"),
  regions: words("region province state oblast governorate prefecture"),
  institutions: words(`
    police department fire sheriff sheriff's university college hospital school schools high elementary middle academy
    council court courthouse county international regional medical center centre metropolitan city public state municipal
    children's memorial general district community housing transit transport stadium mosque church cathedral park zoo mall
    hotel tower rangers national federal security health board commission authority emergency ambulance brigade
    underground tech institute temple
  `),
  institutionsOf: words("university college diocese archdiocese hospital institute school court bank museum"),
  others: words(`
    post times independent herald tribune chronicle globe journal gazette sun star news today daily weekly press mail
    telegraph review observer examiner inquirer courier mirror guardian dispatch sentinel bee register republic standard
    tv radio street st avenue ave road rd boulevard blvd drive dr lane ln highway hwy parkway pkwy way place pl court ct
    terrace circle square trail pike turnpike expressway freeway route bridge river lake creek ocean sea bay strait gulf
    mountain mountains hills county counties airlines airways air bank bancorp insurance motors petroleum inc corp co ltd
    llc group partners capital spring open cup marathon masters cowboys texans bulls bears lions tigers eagles giants jets
    rockets lakers warriors convention accord accords treaty agreement protocol pact syndrome dam
  `),
  othersOf: words(`
    gulf sea bay strait bank voice church sons daughters treaty statue miss mount isle lake duke prince
  `),
  otherOpeners: words("operation hurricane cyclone typhoon storm tropical exercise flight"),
  noPlaces: words(`
    congress parliament senate duma knesset house cabinet majlis court twitter facebook telegram instagram youtube tiktok
    whatsapp internet islam christianity ramadan easter christmas eid covid covid-19 operation english arabic kurdish arab
    muslim christian jewish shia shiite shi'ite sunni druze alawite yazidi hindu sikh buddhist catholic protestant
    orthodox bedouin berber tuareg fulani hausa yoruba igbo pashtun hazara tatar roma rohingya maya mayan zulu tamil
    sinhalese oromo amhara tigrayan african asian european latin olympic islamist republican democratic i ii iii iv
    unknown other others unspecified undetermined elsewhere abroad various rest
  `),
  personTitles: words(`
    mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister brother pope saint judge justice
    president chancellor senator sen rep representative congressman congresswoman gov governor mayor minister premier
    ambassador secretary chief officer officers detective det deputy sheriff sgt sergeant lt lieutenant capt captain cmdr
    commander col colonel maj major gen general pvt private cpl corporal spc trooper constable inspector superintendent
    supt agent attorney lawyer coroner spokesman spokeswoman spokesperson reporter coach actor actress singer king queen
    prince princess sheikh imam ayatollah uncle aunt cousin photographer correspondent chairman chairwoman director
    commissioner councilman councilwoman
  `),
  personFollowers: words(`
    said says told added who was were is has had will would could told testified wrote tweeted explained pleaded allegedly
    later then also did does died shot admitted fled walked drove ran asked replied recalled noted
  `),
  continentHeads: words(`
    latin south north central native african asian mexican cuban pan all meso anglo italian irish
  `),
  continentTails: words("america american americans"),
  openers: words(`
    the a an this that these those it its he she they we his her their our in at on from to for of near outside inside
    across throughout around within as while when after before since during although though because if and but or so yet
    meanwhile however both all some many most several every each no not then there here where what why how who which with
    without by via under over between among against until like unlike despite also even only just about into through
    welcome follow photo photos image video watch read more see related police breaking update live latest former ex
    neighboring neighbouring say says said told new visit help contact copyright
  `),
  particles: words("de del da do dos das di du des la las los al el"),
};
