/**
 * Countries as news in English names them, one a line: ISO 3166-1 code | names, the one to show first | adjectives and names of
 * the people, in the singular. Names that the GeoNames country table spells the same way are listed too: this table decides.
 */
export const COUNTRY_NAMES = `
AD|Andorra|Andorran
AE|United Arab Emirates,UAE,Emirates|Emirati
AF|Afghanistan,Islamic Emirate of Afghanistan|Afghan,Afghani
AG|Antigua and Barbuda,Antigua|Antiguan,Barbudan
AI|Anguilla|Anguillan
AL|Albania|Albanian
AM|Armenia|Armenian
AO|Angola|Angolan
AQ|Antarctica|
AR|Argentina|Argentine,Argentinian,Argentinean
AS|American Samoa|American Samoan
AT|Austria|Austrian
AU|Australia|Australian,Aussie
AW|Aruba|Aruban
AX|Aland Islands|
AZ|Azerbaijan|Azerbaijani,Azeri
BA|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia,Bosnia & Herzegovina|Bosnian,Herzegovinian
BB|Barbados|Barbadian,Bajan
BD|Bangladesh|Bangladeshi
BE|Belgium|Belgian
BF|Burkina Faso,Upper Volta|Burkinabe,Burkinan
BG|Bulgaria|Bulgarian
BH|Bahrain|Bahraini
BI|Burundi|Burundian
BJ|Benin|Beninese,Beninois
BM|Bermuda|Bermudian,Bermudan
BN|Brunei,Brunei Darussalam|Bruneian
BO|Bolivia|Bolivian
BR|Brazil,Brasil|Brazilian
BS|Bahamas,The Bahamas|Bahamian
BT|Bhutan|Bhutanese
BW|Botswana|Botswanan,Motswana,Batswana
BY|Belarus,Belorussia,Byelorussia|Belarusian,Belarussian,Byelorussian
BZ|Belize|Belizean
CA|Canada|Canadian
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,D.R. Congo,DRC,Congo-Kinshasa,Congo,Zaire|Congolese,Zairean
CF|Central African Republic|Central African
CG|Republic of the Congo,Republic of Congo,Congo-Brazzaville|
CH|Switzerland|Swiss
CI|Ivory Coast,Cote d'Ivoire|Ivorian,Ivoirian
CK|Cook Islands|Cook Islander
CL|Chile|Chilean
CM|Cameroon|Cameroonian
CN|China,People's Republic of China,Mainland China|Chinese
CO|Colombia|Colombian
CR|Costa Rica|Costa Rican
CU|Cuba|Cuban
CV|Cape Verde,Cabo Verde|Cape Verdean,Cabo Verdean
CW|Curacao|Curacaoan
CY|Cyprus|Cypriot,Greek Cypriot
CZ|Czech Republic,Czechia|Czech
DE|Germany,Federal Republic of Germany,West Germany,East Germany|German,West German,East German
DJ|Djibouti|Djiboutian
DK|Denmark|Danish,Danes
DM|Dominica|
DO|Dominican Republic|Dominican
DZ|Algeria|Algerian
EC|Ecuador|Ecuadorian,Ecuadorean,Ecuadoran
EE|Estonia|Estonian
EG|Egypt|Egyptian
EH|Western Sahara|Sahrawi,Saharawi
ER|Eritrea|Eritrean
ES|Spain|Spanish,Spaniard
ET|Ethiopia,Abyssinia|Ethiopian
FI|Finland|Finnish,Finns
FJ|Fiji|Fijian
FK|Falkland Islands,Falklands|Falkland Islander
FM|Micronesia,Federated States of Micronesia|Micronesian
FO|Faroe Islands,Faroes|Faroese
FR|France|French,Frenchman
GA|Gabon|Gabonese
GB|United Kingdom,UK,U.K.,Britain,Great Britain|British,Briton,Brit
GD|Grenada|Grenadian
GE|Georgia|Georgian
GF|French Guiana|
GG|Guernsey|
GH|Ghana,Gold Coast|Ghanaian
GI|Gibraltar|Gibraltarian
GL|Greenland|Greenlandic,Greenlander
GM|Gambia,The Gambia|Gambian
GN|Guinea|Guinean
GP|Guadeloupe|
GQ|Equatorial Guinea|Equatorial Guinean,Equatoguinean
GR|Greece|Greek
GT|Guatemala|Guatemalan
GU|Guam|Guamanian
GW|Guinea-Bissau|Bissau-Guinean
GY|Guyana|Guyanese
HK|Hong Kong|Hong Konger,Hongkonger
HN|Honduras|Honduran
HR|Croatia|Croatian,Croat
HT|Haiti|Haitian
HU|Hungary|Hungarian
ID|Indonesia|Indonesian
IE|Ireland,Republic of Ireland|Irish,Irishman
IL|Israel|Israeli
IM|Isle of Man|Manx
IN|India|Indian
IQ|Iraq|Iraqi
IR|Iran,Islamic Republic of Iran,Persia|Iranian
IS|Iceland|Icelandic,Icelander
IT|Italy|Italian
JE|Jersey|
JM|Jamaica|Jamaican
JO|Jordan|Jordanian
JP|Japan|Japanese
KE|Kenya|Kenyan
KG|Kyrgyzstan,Kirghizia,Kirgizstan,Kyrgyz Republic|Kyrgyz,Kirghiz,Kyrgyzstani
KH|Cambodia,Kampuchea|Cambodian
KI|Kiribati|
KM|Comoros|Comorian,Comoran
KN|Saint Kitts and Nevis,St. Kitts|Kittitian
KP|North Korea,DPRK,Democratic People's Republic of Korea|North Korean
KR|South Korea,Republic of Korea,Korea|South Korean,Korean
KW|Kuwait|Kuwaiti
KY|Cayman Islands,Caymans|Caymanian
KZ|Kazakhstan,Kazakstan,Qazaqstan,Republic of Kazakhstan|Kazakh,Kazakhstani,Kazakstani
LA|Laos|Laotian
LB|Lebanon|Lebanese
LC|Saint Lucia|Saint Lucian,St. Lucian
LI|Liechtenstein|Liechtensteiner
LK|Sri Lanka,Ceylon|Sri Lankan
LR|Liberia|Liberian
LS|Lesotho|Basotho,Mosotho
LT|Lithuania|Lithuanian
LU|Luxembourg|Luxembourgish,Luxembourger
LV|Latvia|Latvian
LY|Libya|Libyan
MA|Morocco|Moroccan
MC|Monaco|Monegasque
MD|Moldova,Moldavia|Moldovan,Moldavian
ME|Montenegro|Montenegrin
MG|Madagascar|Malagasy,Madagascan
MH|Marshall Islands|Marshallese
MK|North Macedonia,Macedonia,FYROM|Macedonian,North Macedonian
ML|Mali|Malian
MM|Myanmar,Burma|Burmese
MN|Mongolia|Mongolian
MO|Macau,Macao|Macanese
MQ|Martinique|
MR|Mauritania|Mauritanian
MS|Montserrat|Montserratian
MT|Malta|Maltese
MU|Mauritius|Mauritian
MV|Maldives|Maldivian
MW|Malawi|Malawian
MX|Mexico|Mexican
MY|Malaysia|Malaysian
MZ|Mozambique|Mozambican
NA|Namibia,South West Africa|Namibian
NC|New Caledonia|New Caledonian
NE|Niger|Nigerien
NG|Nigeria|Nigerian
NI|Nicaragua|Nicaraguan
NL|Netherlands,The Netherlands,Holland|Dutch,Netherlander
NO|Norway|Norwegian
NP|Nepal|Nepalese,Nepali
NR|Nauru|Nauruan
NZ|New Zealand,Aotearoa|New Zealander
OM|Oman|Omani
PA|Panama|Panamanian
PE|Peru|Peruvian
PF|French Polynesia,Tahiti|Tahitian
PG|Papua New Guinea|Papua New Guinean
PH|Philippines,The Philippines|Filipino,Filipina,Philippine
PK|Pakistan|Pakistani
PL|Poland|Polish,Poles
PR|Puerto Rico|Puerto Rican
PS|Palestinian territories,Palestine,Palestinian Territory,Palestinian Territories,Occupied Palestinian Territory|Palestinian
PT|Portugal|Portuguese
PW|Palau|Palauan
PY|Paraguay|Paraguayan
QA|Qatar|Qatari
RE|Reunion|
RO|Romania|Romanian
RS|Serbia|Serbian,Serb
RU|Russia,Russian Federation|Russian
RW|Rwanda|Rwandan
SA|Saudi Arabia,KSA|Saudi,Saudi Arabian
SB|Solomon Islands|Solomon Islander
SC|Seychelles|Seychellois
SD|Sudan|Sudanese
SE|Sweden|Swedish,Swede
SG|Singapore|Singaporean
SH|Saint Helena|
SI|Slovenia|Slovenian,Slovene
SK|Slovakia,Slovak Republic|Slovak,Slovakian
SL|Sierra Leone|Sierra Leonean
SM|San Marino|Sammarinese
SN|Senegal|Senegalese
SO|Somalia|Somali,Somalian
SR|Suriname,Surinam|Surinamese
SS|South Sudan|South Sudanese
ST|Sao Tome and Principe|Sao Tomean
SV|El Salvador|Salvadoran,Salvadorean,Salvadorian
SX|Sint Maarten|
SY|Syria,Syrian Arab Republic|Syrian
SZ|Eswatini,Swaziland|Swazi
TC|Turks and Caicos Islands,Turks and Caicos|
TD|Chad|Chadian
TG|Togo|Togolese
TH|Thailand,Siam|Thai
TJ|Tajikistan,Tadzhikistan|Tajik,Tajikistani
TL|East Timor,Timor-Leste|Timorese,East Timorese
TM|Turkmenistan|Turkmen,Turkmenistani
TN|Tunisia|Tunisian
TO|Tonga|Tongan
TR|Turkey,Turkiye,Republic of Turkey|Turkish,Turk
TT|Trinidad and Tobago,Trinidad|Trinidadian,Tobagonian
TV|Tuvalu|Tuvaluan
TW|Taiwan,Republic of China,Chinese Taipei|Taiwanese
TZ|Tanzania,Tanganyika|Tanzanian
UA|Ukraine|Ukrainian
UG|Uganda|Ugandan
US|United States,United States of America,US,U.S.,USA,U.S.A.,America|American
UY|Uruguay|Uruguayan
UZ|Uzbekistan|Uzbek,Uzbekistani
VA|Vatican,Vatican City,Holy See|
VC|Saint Vincent and the Grenadines,Saint Vincent|Vincentian
VE|Venezuela|Venezuelan
VG|British Virgin Islands|
VI|U.S. Virgin Islands,US Virgin Islands|
VN|Vietnam,Viet Nam|Vietnamese
VU|Vanuatu,New Hebrides|Vanuatuan,Ni-Vanuatu
WS|Samoa,Western Samoa|Samoan
XK|Kosovo,Kosova|Kosovar,Kosovan
YE|Yemen|Yemeni,Yemenite
ZA|South Africa|South African
ZM|Zambia,Northern Rhodesia|Zambian
ZW|Zimbabwe,Rhodesia|Zimbabwean,Rhodesian
`;
