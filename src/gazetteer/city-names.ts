/**
 * Cities that changed their name, or that the GeoNames extract spells in a way news in English does not, one a line:
 * country | a name GeoNames has | names to add; a first name after ">" is the one to show from now on, one after "!" takes the place of the old.
 */
export const CITY_NAMES = `
KZ|Astana|Nur-Sultan,Nursultan,Nur Sultan,Akmola,Tselinograd
KZ|Almaty|Alma-Ata
KZ|Taldykorgan|Taldykargan,Taldyqorghan,Taldyqorgan,Taldy-Korgan,Taldykurgan
KZ|Zhanaozen|Janaozen,Zhangaozen,Novy Uzen
KZ|Aktau|Aqtau
KZ|Aqtobe|>Aktobe,Aktyubinsk
KZ|Oral|>Uralsk
KZ|Karagandy|Karaganda,Qaraghandy
KZ|Kyzylorda|Kyzyl-Orda,Qyzylorda
KZ|Kostanay|Kostanai,Qostanay
KZ|Semey|Semipalatinsk
KZ|Ust-Kamenogorsk|>Oskemen,Ust-Kamenogorsk
KZ|Petropavlovsk|>Petropavl,Petropavlovsk
KZ|Zhezqazghan|>Zhezkazgan,Zhezqazghan
KZ|Taraz|Zhambyl,Dzhambul
KZ|Shymkent|Chimkent
KZ|Baykonyr|>Baikonur
KZ|Talghar|>Talgar
KZ|Qulsary|>Kulsary
KZ|Kapshagay|Kapchagay,Qapshagay,Konayev
SD|Geneina|Ag Geneina,El Geneina,Al Geneina
UA|Kiev|>Kyiv,Kiev
UA|Odessa|>Odesa,Odessa
UA|Lviv|Lvov,Lwow
UA|Kharkiv|Kharkov
UA|Dnipropetrovsk|>Dnipro,Dnipropetrovsk
UA|Zaporizhzhya|>Zaporizhzhia,Zaporizhzhya,Zaporozhye
UA|Mykolayiv|>Mykolaiv,Nikolaev
UA|Vinnytsya|>Vinnytsia
UA|Luhansk|Lugansk
UA|Artemivsk|>Bakhmut,Artemivsk
UA|Mariupol|Mariupol'
UA|Kryvyy Rih|>Kryvyi Rih,Krivoy Rog
UA|Simferopol|Simferopol'
UA|Sevastopol|Sebastopol
UA|Chernihiv|Chernigov
UA|Slov"yans"k|>Sloviansk,Slavyansk
UA|Kramators'k|>Kramatorsk
UA|Severodonetsk|>Sievierodonetsk,Severodonetsk
RU|Saint Petersburg|St. Petersburg,St Petersburg,Leningrad,Petrograd
RU|Volgograd|Stalingrad
RU|Rostov-na-Donu|>Rostov-on-Don
RU|Groznyy|>Grozny
RU|Nizhniy Novgorod|>Nizhny Novgorod
RU|Yekaterinburg|Ekaterinburg,Sverdlovsk
BY|Minsk|Mensk
BY|Homyel'|>Gomel,Homel
MD|Chisinau|Kishinev
GE|Tbilisi|Tiflis
KG|Bishkek|Frunze
TJ|Dushanbe|Stalinabad
TM|Ashgabat|Ashkhabad
LT|Vilnius|Vilna
PL|Gdansk|Danzig
PL|Warsaw|Warszawa
MM|Yangon|Rangoon
MM|Nay Pyi Taw|>Naypyidaw,Nay Pyi Taw
JP|Osaka-shi|>Osaka
IN|Mumbai|Bombay
IN|Chennai|Madras
IN|Kolkata|Calcutta
IN|Bangalore|>Bengaluru,Bangalore
IN|Gurgaon|Gurugram
IN|Varanasi|Benares
IN|Pune|Poona
CN|Beijing|Peking
CN|Guangzhou|Canton City
CN|Nanjing|Nanking
CN|Tianjin|Tientsin
CN|Urumqi|Wulumuqi
VN|Ho Chi Minh City|Saigon
TR|Istanbul|Constantinople
TR|Izmir|Smyrna
IQ|Mosul|Al Mawsil,Al-Mawsil
IQ|Al Basrah al Qadimah|>Basra,Basrah
IQ|Al Fallujah|>Fallujah,Falluja
IQ|Ar Ramadi|>Ramadi
IQ|Erbil|Irbil,Arbil
IQ|An Najaf|>Najaf
IQ|Karbala'|>Karbala,Kerbala
IQ|Samarra'|>Samarra
IQ|Ba'qubah|>Baquba,Baqubah
SY|Ar Raqqah|>Raqqa,Raqqah
SY|Deir ez-Zor|Deir al-Zor,Deir Ezzor
SY|Aleppo|Halab
SY|Al Hasakah|>Hasakah,Hasaka
SY|Dar'a|>Daraa,Deraa
SY|Tadmur|>Palmyra
SY|Al Bab|Al-Bab
YE|Sanaa|Sana'a,Sana
YE|Al Hudaydah|>Hodeidah,Hodeida,Hudaydah
YE|Ta'izz|>Taiz,Taizz
LB|Beirut|Beyrouth
LY|Benghazi|Bengasi
LY|Misratah|>Misrata
EG|Al Jizah|>Giza
SA|Jeddah|Jiddah
SA|Mecca|Makkah
IL|Tel Aviv|Tel Aviv-Yafo,Tel-Aviv
PS|Gaza|!Gaza City
PS|Khan Yunis|>Khan Younis,Khan Yunis
PS|Ram Allah|>Ramallah
PS|Janin|>Jenin
AF|Kandahar|Qandahar
AF|Mazar-e Sharif|Mazar-i-Sharif
AF|Kunduz|Konduz
AF|Lashkar Gah|Lashkargah
IR|Esfahan|>Isfahan
IR|Mashhad|Meshed
ET|Mek'ele|>Mekelle,Mekele
SO|Kismayo|Kismayu
CD|Kinshasa|Leopoldville
CD|Lubumbashi|Elisabethville
MZ|Maputo|Lourenco Marques
ZW|Harare|Salisbury City
ZA|Port Elizabeth|Gqeberha
ZA|Pretoria|Tshwane
TD|N'Djamena|Ndjamena
MX|Mexico City|Ciudad de Mexico
MX|Ciudad Juarez|Juarez
GB|Derry|Londonderry
GB|Newcastle upon Tyne|Newcastle
FR|Marseille|Marseilles
FR|Lyon|Lyons
BE|Antwerpen|>Antwerp
BE|Gent|>Ghent
NL|The Hague|Den Haag
DE|Koeln|>Cologne
DE|Munich|Muenchen
DE|Nuernberg|>Nuremberg
DE|Hannover|Hanover
CH|Geneve|>Geneva
CH|Zuerich|>Zurich
CH|Bern|Berne
AT|Vienna|Wien
IT|Milano|>Milan
IT|Napoli|>Naples
IT|Turin|Torino
IT|Venice|Venezia
IT|Genova|>Genoa
ES|Sevilla|>Seville
CZ|Prague|Praha
GR|Thessaloniki|Salonika
US|New York City|New York,NYC,N.Y.C.
US|Washington, D.C.|>Washington,Washington DC,Washington D.C.,D.C.
US|Saint Louis|>St. Louis
US|Saint Paul|>St. Paul
US|Saint Petersburg|>St. Petersburg
US|Fort Worth|Ft. Worth
US|Las Vegas|Vegas
US|The Bronx|Bronx
US|Los Angeles|L.A.
US|Philadelphia|Philly
US|Fort Lauderdale|Ft. Lauderdale
US|Winston-Salem|Winston Salem
ID|Jakarta|Batavia
ID|Makassar|Ujung Pandang
NP|Kathmandu|Katmandu
BD|Chittagong|Chattogram
BD|Dhaka|Dacca
MN|Ulaanbaatar|Ulan Bator
PH|Marawi City|>Marawi
ML|Timbuktu|Tombouctou
ER|Asmara|Asmera
DZ|Algiers|Alger
MA|Marrakesh|Marrakech
AM|Yerevan|Erevan
AZ|Xankandi|>Stepanakert,Khankendi
AM|Gyumri|Leninakan
`;

/** Towns the extract lacks: country.region | name, other names | latitude | longitude | rough population | time zone. */
export const MORE_TOWNS = `
NG.27|Chibok|10.870|12.840|66000|Africa/Lagos
NG.44|Dapchi|12.495|11.500|20000|Africa/Lagos
NG.27|Konduga|11.650|13.420|20000|Africa/Lagos
GB.ENG|Croydon|51.376|-0.098|173000|Europe/London
GB.ENG|Hackney|51.545|-0.055|246000|Europe/London
GB.ENG|Lambeth|51.495|-0.112|304000|Europe/London
GB.ENG|Southwark|51.503|-0.089|288000|Europe/London
GB.ENG|Newham|51.526|0.030|308000|Europe/London
GB.ENG|Tottenham|51.598|-0.070|129000|Europe/London
GB.ENG|Wimbledon|51.422|-0.208|68000|Europe/London
GB.ENG|Brixton|51.461|-0.116|78000|Europe/London
US.NY|Queens|40.730|-73.795|2300000|America/New_York
US.NY|Harlem|40.809|-73.945|116000|America/New_York
SY.01|Qamishli|37.052|41.231|184000|Asia/Damascus
`;
