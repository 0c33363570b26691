/** A real city and its country. */
export interface City {
  readonly name: string;
  readonly country: string;
}

const CITY_LINES = `
Almaty|Kazakhstan
Aktau|Kazakhstan
Bishkek|Kyrgyzstan
Osh|Kyrgyzstan
Tashkent|Uzbekistan
Kabul|Afghanistan
Herat|Afghanistan
Karachi|Pakistan
Lahore|Pakistan
Quetta|Pakistan
Delhi|India
Mumbai|India
Chennai|India
Dhaka|Bangladesh
Chittagong|Bangladesh
Kathmandu|Nepal
Colombo|Sri Lanka
Yangon|Myanmar
Bangkok|Thailand
Hanoi|Vietnam
Manila|Philippines
Cebu|Philippines
Jakarta|Indonesia
Medan|Indonesia
Makassar|Indonesia
Tehran|Iran
Shiraz|Iran
Tabriz|Iran
Baghdad|Iraq
Basra|Iraq
Mosul|Iraq
Damascus|Syria
Aleppo|Syria
Beirut|Lebanon
Tripoli|Libya
Benghazi|Libya
Cairo|Egypt
Alexandria|Egypt
Khartoum|Sudan
Omdurman|Sudan
Juba|South Sudan
Addis Ababa|Ethiopia
Mekelle|Ethiopia
Nairobi|Kenya
Mombasa|Kenya
Kampala|Uganda
Mogadishu|Somalia
Kismayo|Somalia
Lagos|Nigeria
Kano|Nigeria
Maiduguri|Nigeria
Bamako|Mali
Ouagadougou|Burkina Faso
Niamey|Niger
Conakry|Guinea
Dakar|Senegal
Accra|Ghana
Kinshasa|Congo
Goma|Congo
Luanda|Angola
Maputo|Mozambique
Beira|Mozambique
Harare|Zimbabwe
Lima|Peru
Arequipa|Peru
Quito|Ecuador
Guayaquil|Ecuador
Bogota|Colombia
Cali|Colombia
Caracas|Venezuela
Santiago|Chile
La Paz|Bolivia
Managua|Nicaragua
Tegucigalpa|Honduras
Guatemala City|Guatemala
Kyiv|Ukraine
Kharkiv|Ukraine
Minsk|Belarus
Tbilisi|Georgia
Yerevan|Armenia
Baku|Azerbaijan
Istanbul|Turkey
Diyarbakir|Turkey
Athens|Greece
Belgrade|Serbia
Chisinau|Moldova`;

export const CITIES: readonly City[] = CITY_LINES.trim()
  .split("\n")
  .map((line) => {
    const [name = "", country = ""] = line.split("|");
    return { name, country };
  });

export const FIRST_NAMES: readonly string[] =
  "Aru Temir Dana Ivan Mira Jonas Lidia Pavel Selim Nadia Karim Amina Joseph Grace Samuel Elena Marco Rosa Tomas Ines Anton Leyla Farid Yusuf Hana Daniel Sofia Victor Irena Oskar".split(
    " ",
  );

export const LAST_NAMES: readonly string[] =
  "Bekova Sokol Marat Ulanov Petrenko Haidari Qureshi Rahmani Okoye Mensah Traore Diallo Mwangi Otieno Tesfaye Abdi Santos Reyes Quispe Morales Vargas Castillo Ionescu Kovac Petrov Yilmaz Demir Aslan Haddad Nasser Suleiman Karimov Tran Nguyen Wijaya Lestari Perera Thapa Chowdhury Mehta".split(
    " ",
  );

/** Parts of made-up names: "Karasay" makes a street, "Zholdas" a party. */
export const SYLLABLES: readonly string[] =
  "ka ra zho lma tu be shi nor vel dra mi sol ten gar ko pa ri lu sha men do vi hal bro ske ta".split(" ");

export const OUTLETS: readonly string[] = [
  "Harbour Post",
  "Steppe Courier",
  "Tideway Bulletin",
  "Lantern Daily",
  "Fellside Observer",
  "Low Bridge Gazette",
  "Weekly Compass",
  "Quarry Street Radio",
  "Northgate Herald",
  "Meadow Times",
  "Copper Mail",
  "River Sentinel",
  "Old Mill Record",
  "Granite Tribune",
  "Eastern Mirror",
  "Pier Journal",
  "Cloud Hill Review",
  "Market Square News",
  "Saltmarsh Echo",
  "Ridgeway Examiner",
  "Blue Gate Chronicle",
  "Windmill Standard",
  "Juniper Press",
  "Orchard Dispatch",
  "Stonebridge Star",
  "Lakeside Monitor",
  "Amber Telegraph",
  "Signal Tower Daily",
  "Foxglove Reporter",
  "Long Acre Argus",
];

export const AGENCIES: readonly string[] = [
  "Meridian News Agency",
  "Continental Press Agency",
  "Northern Wire Agency",
  "Five Seas News Agency",
];

/** Sentences and headlines of one kind of crisis; `{city}` and the like are filled in. */
interface Crisis {
  readonly name: string;
  readonly headlines: readonly string[];
  readonly sentences: readonly string[];
}

export const CRISES: readonly Crisis[] = [
  {
    name: "unrest",
    headlines: [
      "Protests in {city}: {killed} killed as unrest spreads",
      "{city} under curfew after night of violence",
      "Arrests pass {detained} after clashes in {city}",
      "What we know about the violence in {country}",
      "{minister} blames armed groups for unrest in {city}",
    ],
    sentences: [
      "{atLeast} {killed} people were killed and {injured} injured in clashes in {city}, the interior ministry said on {weekday}.",
      "Police detained {detained} people in {city}, the interior ministry of {country} said.",
      "“We will answer every attack on the state,” {minister}, the interior minister, said in an address on {weekday}.",
      "{part} police officers were among the dead, according to {agency}.",
      "Protesters stormed the city hall in {city} and set parts of it on fire on {weekday}.",
      "The government declared a state of emergency in {city} and ordered a curfew from 11 p.m. to 7 a.m.",
      "Mobile internet was down in most of {country} on {weekday}, according to residents.",
      "Troops fired tear gas and rubber bullets at a crowd near {street} Square in {city}.",
      "No figures on civilian casualties were released by the authorities.",
      "{deployed} soldiers were deployed to {city} to guard public buildings, {minister} said.",
      "The rights group {party} Watch said it had verified {part} deaths and was looking into more.",
      "In {year}, police killed {old} people during a strike in the same region.",
      "The president dismissed {official} as head of the security council on {weekday}.",
    ],
  },
  {
    name: "flood",
    headlines: [
      "Floods in {city} leave {killed} dead",
      "Thousands displaced as river bursts its banks near {city}",
      "{country} asks for help after floods",
      "Search goes on for {missing} missing after {city} floods",
    ],
    sentences: [
      "{atLeast} {killed} people have died in floods in {city}, the disaster agency of {country} said on {weekday}.",
      "{missing} people are still missing, rescue workers told {agency}.",
      "About {displaced} people were forced from their homes, officials said.",
      "“The water came at night and nobody was warned,” said {official}, a teacher in {city}.",
      "The army sent {deployed} soldiers with boats to reach villages that were cut off.",
      "The flood destroyed {part} bridges and washed away a stretch of {street} Road.",
      "{minister}, the minister for emergencies, said the government would pay for the funerals.",
      "Schools in {district} will stay closed until next week, the governor said.",
      "More rain is expected on {weekday}, forecasters said.",
      "Floods killed {old} people in the same valley in {year}.",
      "Hospitals treated {injured} people for injuries and water-borne disease.",
      "The airport of {city} was closed on {weekday} because the runway was under water.",
    ],
  },
  {
    name: "quake",
    headlines: [
      "Earthquake near {city} kills {killed}",
      "Rescuers search rubble in {city} after quake",
      "Strong quake shakes {country}",
      "{killed} dead, {injured} hurt in quake near {city}",
    ],
    sentences: [
      "A strong earthquake near {city} killed {atLeast} {killed} people, officials in {country} said on {weekday}.",
      "{injured} people were injured, the health ministry said.",
      "Rescuers pulled {part} people alive from the rubble of the {street} hotel.",
      "“We slept in the street with the children,” said {official}, who lives in {city}.",
      "The quake destroyed {displaced} houses, according to the first count of the province.",
      "{minister}, the prime minister, flew to {city} and promised tents within two days.",
      "{missing} people were reported missing in {district}.",
      "Aftershocks were felt through the night, residents told {agency}.",
      "An earthquake in the region killed {old} people in {year}.",
      "{deployed} soldiers joined the search on {weekday}.",
      "{company} said power and telephone lines were down in much of {city}.",
    ],
  },
  {
    name: "attack",
    headlines: [
      "Gunmen kill {killed} in {city}",
      "Attack on market in {city}: {killed} dead",
      "Blast in {city} kills {killed}, injures {injured}",
      "Police hunt attackers after {city} bombing",
    ],
    sentences: [
      "Gunmen killed {atLeast} {killed} people at the {district} market in {city}, police said on {weekday}.",
      "{injured} others were wounded, a doctor at the {street} hospital told {agency}.",
      "No group claimed responsibility for the attack.",
      "The dead included {part} children, the hospital said.",
      "“They came on motorcycles and shot at everyone,” said {official}, a shopkeeper.",
      "Security forces killed {part} of the attackers in a gun battle that lasted four hours.",
      "Police arrested {part} suspects on {weekday}, {minister}, the interior minister, said.",
      "A bomb exploded near a checkpoint in {district} and damaged several shops.",
      "{missing} people were abducted, according to {mayor}, a community leader.",
      "An attack on the same market killed {old} people in {year}.",
      "The governor imposed a curfew in {city} from sunset to sunrise.",
    ],
  },
  {
    name: "ferry",
    headlines: [
      "Ferry sinks off {city}: {killed} drowned",
      "{missing} missing after boat capsizes near {city}",
      "Search for survivors off {city}",
      "{country} opens inquiry into ferry disaster",
    ],
    sentences: [
      "A ferry capsized off {city} on {weekday}, killing {atLeast} {killed} people, the coast guard said.",
      "{missing} passengers are missing and {part} crew members were rescued.",
      "The boat, the {club}, carried more people than it was licensed for, {minister}, the transport minister, said.",
      "“I held on to a fuel can for three hours,” said {official}, one of the survivors.",
      "Divers recovered the bodies of {part} children on {weekday}.",
      "{lawyer}, the owner of the ferry, was arrested, police in {country} told {agency}.",
      "The government declared three days of mourning.",
      "{injured} people were taken to hospitals in {city}.",
      "A ferry sank on the same route in {year} and {old} people died.",
      "The navy sent two ships and {deployed} sailors to help in the search.",
    ],
  },
];

/** Sentences that carry no claim, as most of any article do. */
export const FILLERS: readonly string[] = [
  "Markets on {street} Street were open in the morning but closed before noon.",
  "In {district} residents queued for bread and water outside the few shops that were open.",
  "The road from {district} to the airport was blocked by lorries for several hours.",
  "Taxi drivers in {district} asked five times the usual fare.",
  "Schools sent their pupils home early.",
  "A spokesman did not answer calls for comment.",
  "The weather was cold and a thin rain fell through the afternoon.",
  "Foreign embassies told their citizens to stay indoors.",
  "Shop owners on {street} Street swept glass from the pavement and put boards over their windows.",
  "The United Nations called for restraint.",
  "Economists said the damage would be felt for years.",
  "{company} television went off the air for a short time.",
  "Volunteers of {club} brought blankets and hot tea.",
  "Prices at {company} stations have doubled since the autumn.",
  "The {party} party asked for an independent inquiry.",
  "Neighbouring states offered help.",
  "Trains from {district} were late, and some did not run at all.",
  "The match of {club} planned for the weekend was called off.",
  "A church in {district} opened its doors to families with nowhere to go.",
  "The currency lost value for the third day.",
  "Many people here remember earlier troubles and do not trust the authorities.",
  "The city has about one million inhabitants and lies in a valley.",
  "{lawyer}, a lawyer for the families, said nobody had been told where the wounded were.",
  "Doctors at the {street} hospital asked people to give blood.",
  "Mayor {mayor} was seen on {street} Square in the evening but did not speak.",
];
