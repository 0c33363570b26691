/**
 * First-level regions as news in English names them, one a line: GeoNames code | names, the one to show first | adjectives.
 * "!" before a city that is a region of its own: its plain name is left to the city and to the region around it.
 * Names and abbreviations with two capitals or a closing dot ("OR", "Ore.") count only after a city and a comma: `places` sees to it.
 */
export const REGION_NAMES = `
US.AL|Alabama,Ala.,AL|Alabaman,Alabamian
US.AK|Alaska,AK|Alaskan
US.AZ|Arizona,Ariz.,AZ|Arizonan
US.AR|Arkansas,Ark.,AR|Arkansan
US.CA|California,Calif.,CA|Californian
US.CO|Colorado,Colo.,CO|Coloradan
US.CT|Connecticut,Conn.,CT|
US.DE|Delaware,Del.,DE|Delawarean
US.DC|District of Columbia|
US.FL|Florida,Fla.,FL|Floridian
US.GA|Georgia,Ga.,GA|
US.HI|Hawaii,HI|Hawaiian
US.ID|Idaho,ID|Idahoan
US.IL|Illinois,Ill.,IL|
US.IN|Indiana,Ind.,IN|
US.IA|Iowa,IA|Iowan
US.KS|Kansas,Kan.,KS|Kansan
US.KY|Kentucky,Ky.,KY|Kentuckian
US.LA|Louisiana,La.,LA|Louisianan
US.ME|Maine,ME|
US.MD|Maryland,Md.,MD|Marylander
US.MA|Massachusetts,Mass.,MA|
US.MI|Michigan,Mich.,MI|
US.MN|Minnesota,Minn.,MN|Minnesotan
US.MS|Mississippi,Miss.,MS|Mississippian
US.MO|Missouri,Mo.,MO|Missourian
US.MT|Montana,Mont.,MT|Montanan
US.NE|Nebraska,Neb.,NE|Nebraskan
US.NV|Nevada,Nev.,NV|Nevadan
US.NH|New Hampshire,N.H.,NH|
US.NJ|New Jersey,N.J.,NJ|
US.NM|New Mexico,N.M.,NM|New Mexican
US.NY|New York,N.Y.,NY,New York State,Upstate New York|
US.NC|North Carolina,N.C.,NC|North Carolinian
US.ND|North Dakota,N.D.,ND|North Dakotan
US.OH|Ohio,OH|Ohioan
US.OK|Oklahoma,Okla.,OK|Oklahoman
US.OR|Oregon,Ore.,OR|Oregonian
US.PA|Pennsylvania,Pa.,Penn.,PA|Pennsylvanian
US.RI|Rhode Island,R.I.,RI|Rhode Islander
US.SC|South Carolina,S.C.,SC|South Carolinian
US.SD|South Dakota,S.D.,SD|South Dakotan
US.TN|Tennessee,Tenn.,TN|Tennessean
US.TX|Texas,Tex.,TX|Texan
US.UT|Utah,UT|
US.VT|Vermont,Vt.,VT|Vermonter
US.VA|Virginia,Va.,VA|Virginian
US.WA|Washington,Wash.,WA,Washington State,Washington state|Washingtonian
US.WV|West Virginia,W.Va.,W. Va.,WV|West Virginian
US.WI|Wisconsin,Wis.,WI|Wisconsinite
US.WY|Wyoming,Wyo.,WY|
CA.01|Alberta,Alta.|Albertan
CA.02|British Columbia,B.C.,BC|British Columbian
CA.03|Manitoba|Manitoban
CA.08|Ontario,Ont.|Ontarian
CA.10|Quebec,Que.|Quebecois,Quebecer
CA.11|Saskatchewan,Sask.|
CA.07|Nova Scotia,N.S.|Nova Scotian
CA.05|Newfoundland and Labrador,Newfoundland|
AU.02|New South Wales,NSW|
AU.07|Victoria|
AU.04|Queensland|Queenslander
AU.06|Tasmania|Tasmanian
GB.ENG|England|
GB.SCT|Scotland|Scottish,Scots
GB.WLS|Wales|Welsh
GB.NIR|Northern Ireland,Ulster|Northern Irish
KZ.01|Almaty Region,Almaty|
KZ.02|!Almaty City|
KZ.03|Akmola,Akmola Region,Aqmola|
KZ.04|Aktobe Region,Aktobe,Aktyubinsk|
KZ.05|!Astana City|
KZ.06|Atyrau|
KZ.07|West Kazakhstan,West Kazakhstan Region|
KZ.09|Mangystau,Mangistau,Mangghystau,Mangyshlak,Mangystau Region|
KZ.10|South Kazakhstan,Turkistan Region,Turkestan Region|
KZ.11|Pavlodar|
KZ.12|Karaganda|
KZ.13|Kostanay|
KZ.14|Kyzylorda|
KZ.15|East Kazakhstan|
KZ.16|North Kazakhstan|
KZ.17|Zhambyl,Jambyl,Dzhambul|
UA.05|Donetsk|
UA.14|Luhansk,Lugansk|
UA.11|Crimea|Crimean
UA.13|Kyiv Oblast,Kyiv,Kyiv Region,Kiev Oblast|
UA.12|Kyiv City|
UA.17|Odesa|
UA.04|Dnipropetrovsk|
UA.26|Zaporizhzhia|
RU.12|Chechnya,Chechen Republic|Chechen
RU.17|Dagestan|Dagestani
RU.19|Ingushetia,Ingushetiya|Ingush
RU.68|North Ossetia|North Ossetian
RU.22|Kabardino-Balkaria|
RU.73|Tatarstan|Tatar
RU.64|Sakhalin|
RU.66|!Saint Petersburg City|
RU.47|Moscow Region,Moscow,Moscow Oblast|
RU.48|!Moscow City|
GE.02|Abkhazia|Abkhaz,Abkhazian
IQ.01|Anbar,Al-Anbar,Al Anbar|
IQ.15|Nineveh,Ninewa,Ninawa,Nineveh Plains|
IQ.10|Diyala|
IQ.13|Kirkuk Governorate,Kirkuk|
IQ.18|Salahuddin,Salaheddin,Salah al-Din|
IQ.02|Basra|
IQ.11|Erbil|
SY.04|Raqqa|
SY.10|Hama|
SY.06|Daraa,Deraa|
SY.01|Hasakah,Hasaka|
SY.08|Rif Dimashq|
YE.08|Hodeidah|
YE.04|Hadramawt,Hadramout|
YE.15|Saada,Saadah|
YE.14|Marib|
AF.28|Zabul,Zabol|
AF.27|Wardak,Maidan Wardak|
AF.39|Uruzgan,Oruzgan|
AF.17|Logar|
AF.09|Ghor|
AF.37|Khost|
AF.34|Kunar|
AF.03|Baghlan|
AF.31|Jawzjan|
AF.05|Bamiyan|
PK.05|Sindh,Sind|Sindhi
PK.03|Khyber Pakhtunkhwa,Khyber-Pakhtunkhwa,KPK,North-West Frontier Province|
PK.02|Balochistan,Baluchistan|
PK.01|Federally Administered Tribal Areas,FATA|
PK.06|Azad Kashmir,Pakistan-administered Kashmir|
IN.12|Jammu and Kashmir,Indian-administered Kashmir,Kashmir,Jammu & Kashmir|Kashmiri
IN.21|Odisha,Orissa|
IN.07|National Capital Territory of Delhi|
CN.13|Xinjiang|
CN.14|Tibet|Tibetan
CN.20|Inner Mongolia|
CN.06|Qinghai|
CN.02|Zhejiang|
CN.32|Sichuan|
CN.24|Shanxi|
CN.25|Shandong|
CN.21|Ningxia|
CN.03|Jiangxi|
CN.04|Jiangsu|
CN.09|Henan|
CN.18|Guizhou|
CN.16|Guangxi|
CN.30|Guangdong|
CN.15|Gansu|
CN.01|Anhui|
CN.05|Jilin|
ET.53|Tigray|Tigrayan
ET.51|Oromia|
ET.46|Amhara|
ET.45|Afar|
SD.47|West Darfur,Western Darfur|
SD.55|North Darfur,Northern Darfur|
SD.49|South Darfur,Southern Darfur|
SD.50|South Kordofan,Southern Kordofan|
SD.56|North Kordofan|
SD.38|Gezira,Al-Jazira|
CD.11|North Kivu,Nord-Kivu|
CD.12|South Kivu,Sud-Kivu|
NG.27|Borno,Borno State|
NG.44|Yobe|
NG.35|Adamawa|
NG.56|Nasarawa|
SO.14|Lower Shabelle,Lower Shabeelle|
SO.13|Middle Shabelle|
EG.27|North Sinai|
MX.15|State of Mexico,Mexico State|
ID.36|Papua|Papuan
ID.01|Aceh|Acehnese
ZA.03|Free State|
ZA.02|KwaZulu-Natal|
ES.56|Catalonia|Catalan
ES.59|Basque Country|Basque
ES.51|Andalusia|Andalusian
IT.15|Sicily|Sicilian
IT.14|Sardinia|Sardinian
FR.A5|Corsica|Corsican
FR.A2|Brittany|Breton
DE.01|Baden-Wuerttemberg,Baden-Württemberg|
DE.02|Bavaria|Bavarian
DE.08|Rhineland-Palatinate|
PS.GZ|Gaza Strip,Gaza|Gazan
PS.WE|West Bank|
PH.14|Bangsamoro,Autonomous Region in Muslim Mindanao|
MM.01|Rakhine,Arakan|
UZ.09|Karakalpakstan|
LY.76|Sirte District|
`;

/** Well-known regions that are no first-level division: country | names | latitude | longitude | rough population | time zone | adjectives. */
export const WIDER_REGIONS = `
UA|Donbas,Donbass|48.3|38.0|6500000|Europe/Kiev|
SD|Darfur|13.0|24.5|9000000|Africa/Khartoum|Darfuri
SD|Kordofan|12.5|30.0|4000000|Africa/Khartoum|
IQ|Iraqi Kurdistan,Kurdistan,Kurdistan Region|36.4|44.4|5000000|Asia/Baghdad|
AZ|Nagorno-Karabakh,Karabakh,Artsakh|39.8|46.8|150000|Asia/Baku|
GE|South Ossetia|42.3|44.0|50000|Asia/Tbilisi|South Ossetian
MD|Transnistria,Transdniestria|47.2|29.4|470000|Europe/Chisinau|Transnistrian
RU|Siberia|60.0|100.0|25000000|Asia/Novosibirsk|Siberian
RU|North Caucasus|43.3|45.0|10000000|Europe/Moscow|
IL|Golan Heights|33.0|35.8|50000|Asia/Jerusalem|
EG|Sinai,Sinai Peninsula|29.5|33.8|600000|Africa/Cairo|
NG|Niger Delta|5.0|6.0|30000000|Africa/Lagos|
PH|Mindanao|7.5|125.0|25000000|Asia/Manila|
PH|Luzon|16.0|121.0|60000000|Asia/Manila|
ID|Java|-7.5|110.0|140000000|Asia/Jakarta|Javanese
ID|Sumatra|0.0|102.0|55000000|Asia/Jakarta|
ID|Sulawesi|-2.0|121.0|19000000|Asia/Makassar|
ID|Borneo,Kalimantan|0.0|114.0|16000000|Asia/Pontianak|
MZ|Cabo Delgado|-12.3|39.5|2300000|Africa/Maputo|
CD|Kivu,Kivus|-2.0|28.5|12000000|Africa/Lubumbashi|
CD|Ituri|1.6|30.0|4000000|Africa/Lubumbashi|
CD|Kasai|-5.0|21.0|9000000|Africa/Lubumbashi|
SO|Puntland|8.4|49.0|4000000|Africa/Mogadishu|
SO|Somaliland|9.6|44.1|4500000|Africa/Mogadishu|
CA|Yukon|63.0|-135.0|36000|America/Whitehorse|
PK|Waziristan,North Waziristan,South Waziristan|32.6|69.9|1200000|Asia/Karachi|
PK|Swat Valley|35.2|72.4|2300000|Asia/Karachi|
LB|Bekaa Valley,Bekaa|33.8|36.0|700000|Asia/Beirut|
US|New England|43.5|-71.5|15000000|America/New_York|
US|Long Island|40.8|-73.2|7600000|America/New_York|
US|Northern California|38.8|-121.5|15000000|America/Los_Angeles|
US|Southern California|34.0|-117.5|23000000|America/Los_Angeles|
`;
