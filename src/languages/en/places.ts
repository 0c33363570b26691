import type { PlaceLexicon } from "../../model/lexicon/places.ts";
import { words } from "./grammar.ts";

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
  homes: words("of"),
  within: words("in inside across throughout"),
  abroad: words(`
    embassy embassies consulate consulates mission missions ambassador base bases ship ships warship warships destroyer vessel
    vessels tanker frigate carrier jet jets plane planes aircraft warplane warplanes drone drones helicopter helicopters convoy
    convoys flag flags contingent air airstrike airstrikes strike strikes
  `),
};
