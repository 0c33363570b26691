import type { PlaceLexicon } from "../../model/lexicon/places.ts";
import { words } from "./grammar.ts";
import { placeNames } from "./place-names.ts";

const SETTLEMENTS = words(`
  village town hamlet settlement township suburb neighbourhood neighborhood district subdistrict sub-district municipality
  commune borough quarter locality ward enclave city camp
`);

const COMPASS = words(`
  north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern
  eastern western
`);

export const places: PlaceLexicon = {
  names: placeNames,
  distances: words(
    "km kms kilometre kilometres kilometer kilometers mile miles hour hours hour's hours' minute minutes minutes'",
  ),
  directions: new Set([
    ...COMPASS,
    ...words("away drive ride walk outside inland upstream downstream off of from"),
  ]),
  measuredFrom: words("of from outside off"),
  origins: words("from"),
  belonging: words("of"),
  seats: words("based headquartered"),
  counting: words("with had has recorded reported"),
  within: words("in inside across throughout"),
  settlements: SETTLEMENTS,
  namedSettlements: words("village town city hamlet municipality commune settlement camp"),
  looseSettlements: words("settlement quarter camp ward enclave"),
  settlers: words("refugee displacement idp"),
  callers: words("called named"),
  kinds: new Set([
    ...SETTLEMENTS,
    ...words(`
    province state region county department oblast governorate prefecture territory division republic island area country
    provinces states regions counties departments capital port
  `),
  ]),
  qualifiers: new Set([
    ...COMPASS,
    ...words(`
    northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western northernmost
    southernmost central upper lower inner outer greater downtown upstate mainland suburban metro metropolitan old nearby
    neighbouring neighboring restive troubled coastal mountainous rural remote small tiny busy oil-rich
  `),
  ]),
  near: words("near outside off on along"),
  abroad: words(`
    embassy embassies consulate consulates mission missions ambassador base bases ship ships warship warships destroyer vessel
    vessels tanker frigate carrier jet jets plane planes aircraft warplane warplanes drone drones helicopter helicopters convoy
    convoys flag flags contingent air airstrike airstrikes strike strikes
  `),
};
