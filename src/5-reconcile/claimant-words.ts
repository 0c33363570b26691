/** Words of claimants' names that name nobody: "reports", "local officials", "the authorities". */
export const UNNAMED = listWords(`
  reports report reported media outlets outlet sources source officials official authorities authority witnesses witness
  eyewitnesses residents local locals news newspaper newspapers reporters accounts account estimates estimate some others
  many several people person unnamed anonymous social videos video rumours rumors they he she it one who figures data
  initial early preliminary latest earlier various multiple other relatives relative family families neighbours neighbors
  state foreign agencies statement statements press man woman unidentified
`);

/** Words that speak for a body and are no part of its name. */
export const MOUTHPIECES = listWords(`
  spokesman spokeswoman spokesperson spokespeople statement representative press service official officials source
  sources head deputy senior acting former late the of for and a an in at from s mr mrs ms dr sir
`);

/** Titles that stand before a person's name, or for the person. */
export const TITLES = listWords(`
  president premier prime vice king queen prince pope chancellor secretary general governor mayor sheriff senator
  chief captain lieutenant lt sergeant sgt colonel col major commander commissioner superintendent inspector detective
  judge rabbi bishop professor chairman director ambassador constable officer
`);

/** Words that make a body's name but do not tell one body from another. */
export const COMMON_BODIES = listWords(`
  ministry police government department office agency council committee court service army military hospital authority
  state fire rescue emergency brigade national federal local city county regional district
`);

/** Words of claimants whose numbers are official: states, their services, and hospitals. */
export const OFFICIAL = listWords(`
  ministry minister president government police sheriff sheriffs officials official authorities prosecutor prosecutors
  prosecutor's department office coroner coroner's examiner brigade ambulance hospital hospitals mayor governor army
  military chief agency court council spokesman spokeswoman spokesperson officer officers constable commissioner
  superintendent lieutenant lt sgt sergeant captain detective deputy deputies investigators fbi embassy secretary
  emergency administration cabinet commission state troopers marshal premier
`);

function listWords(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ""));
}
