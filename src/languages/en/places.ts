import type { PlaceLexicon } from "../../model/lexicon/places.ts";
import { words } from "./grammar.ts";

const SETTLEMENTS = words(`
  village town hamlet settlement township suburb neighbourhood neighborhood district subdistrict sub-district municipality
  commune borough quarter locality ward enclave city camp
`);

export const places: PlaceLexicon = {
  distances: words(
    "km kms kilometre kilometres kilometer kilometers mile miles hour hours hour's hours' minute minutes minutes'",
  ),
  directions: words(`
    north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern
    eastern western away drive ride walk outside inland upstream downstream off of from
  `),
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
    provinces states regions counties departments
  `),
  ]),
  qualifiers: words(`
    northern southern eastern western central north south east west northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern north-east north-west south-east south-west north-eastern north-western south-eastern
    south-western nearby neighbouring neighboring restive troubled coastal mountainous rural remote small tiny busy oil-rich
    northernmost southernmost capital
  `),
  near: words("near outside off on along"),
  abroad: words(`
    embassy embassies consulate consulates mission missions ambassador base bases ship ships warship warships destroyer vessel
    vessels tanker frigate carrier jet jets plane planes aircraft warplane warplanes drone drones helicopter helicopters convoy
    convoys flag flags contingent air airstrike airstrikes strike strikes
  `),
};
