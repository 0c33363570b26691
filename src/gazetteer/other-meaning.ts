/** Names of places that English uses for something else far more often: never taken for a place. */
const NEVER_PLACES = `
Gulf Green Tome Pen Ode Bride Bar Court Town All Alliance Along And Antelope Anthem Any Are As Asia At Avenue Badger Bani Bay Be Beacon Begun Bell Bend
Bender Best Boo Boom Born Bra Brusque Bury But Butte Buy By Can Capital Center Central Centre Chin Church
City Cocoa Cognac Coin Colon Come Converse County Date Deal Defiance Dig District Dole Dome Dour Drama Drug
East Eastern Elk Erode Est Federal For From Gap Gay General God Goes Golden Ha Had Hale Hall Hem Hims Hit Ho
Holiday Hook Hospital How Humble Imperial In Internet Is Islands Its Jingling Kings Lac Lancing Leer Lens
Lice Littoral Made Magenta Male Mama Man Manage March Marina Maritime Market Mascara Medias Mentor Metro
Minister Mission More Moron Most Much Naval Nord Normal North Northeast Northern Northwest Not Of Ogre On Or
Oral Ouest Overland Panorama Papa Papaya Park Parole Peer Pest Plunge Police Pool Pop Pout President
Province Puma Quiche Region Republic Retreat Road Roses Same Savage Save School Shaping Since South
Southeast Southern Southwest Spring Stains State Store Stow Street Sud Summit Sunrise Sunset Surprise Swords
Tank Tapes Territory Than The Tire Today Tomorrow Unity University Valley Village Was Wedding West Western
Who Why Yesterday Young
`;

/** Names of places that are also English words: taken for a place only where the words around say so. */
const WORDS = `
Queens Batman Acre Afar Ales Altos Apex Ascension Auburn Banning Barking Bath Bear Bled Borne Boulder Bountiful Buffalo
Canning Cascade Cascades Cassino Centennial Cork Cove Crystal Cypress Delta Eagle Emporia Enterprise Eureka
Falcon Felling Fiche Fleet Flint Fords Forest Fountain Garland Gent Grapevine Grays Grove Groves Hays
Hickory Highland Hillside Homestead Hove Hue Hull Independence Keystone Lakes Laurel Leek Liberal Liberty
Mason Meridian Mobile Moss Mustang Nice Opportunity Orange Orchards Oriental Pace Paradise Paramount Pare
Pearl Peel Plantation Plateau Plateaux Plum Prospect Providence Punch Reading Reservoir Reunion Revere
Rivers Roman Rugby Ruse Rye Sake Saki Sale Salt Sari Seaside Sedan Sparks Split Springs Sterling Sulphur
Superior Tame Temple Terrace Torrent Tours Trinity Tubas Union Van Vicar Vineyard Vise Vista Walnut Warren
Welling Westerly Wheeling Woodland Worms Yap
`;

/** Names of places that are also given names or surnames. */
const PERSON_NAMES = `
Chad Jordan Israel
Brittany Nursultan Vladimir Ada Adam Adan Addison Adler Adrian Alameda Aland Alberta Aldridge Alice Alicia Allen Alma Alvin Ambur Ami
Amos Anderson Andreas Andria Anna Antonina Antony Appleton Ara Ariana Ariel Arnold Aron Arvin Augusta Aurora
Austin Baldwin Bari Barrie Barry Bartlett Beaufort Bedford Bello Benedikt Bentley Benton Berkeley
Bethany Beverley Beverly Blackburn Blaine Bloomfield Bloomington Blythe Bo Bolivar Bolton Bondy Bonny Boone
Bowie Brad Bradford Bradley Brandon Brant Brent Bria Brody Bron Brookings Brooklyn Brownsville Bryan
Bryant Buchanan Burke Burlington Burnaby Burnley Burton Bush Caldwell Calhoun Campbell Carlisle Carmel
Carney Carson Cary Casper Castro Celle Cesar Champlin Chandler Charlotte Chas Chekhov Chelsea Chester Chico
Christiana Claudio Clayton Cleveland Clifton Clinton Clive Clovis Compton Concordia Constanta Conway Corby
Cornelius Courtenay Covington Crosby Dalton Damara Daphne Dara Darwin Dasha David Davie Davis Decatur
Delano Delgado Derby Derry Deva Diana Dickinson Dixon Dolores Donna Dori Douglas Downey Dudley Duncan Durant
Easton Ede Eden Elgin Elizabeth Elmira Emmerich Enid Ennis Erie Erskine Esmeralda Estelle Eugene Evans
Everett Ewell Fairfax Farah Ferdinand Ferguson Findlay Florence Florencia Flores Florina Forster Franklin
Frederick Fremont Gagarin Gallup Garcia Gardner Garfield Garner Gary Gaspar George Georgia Gilbert Godfrey
Gracia Graham Granger Grantham Granville Greenwood Greer Gretna Griffin Griffith Hadleigh Hagen
Hamilton Hammond Hampton Hanford Harrison Hartford Harvey Haslett Hassan Hastings Hatfield Haverhill Hayes
Hayward Helena Henderson Hercules Hermiston Herrera Herve Heywood Hilliard Hobbs Holden Holland Holloway
Holt Hoover Hopkins Horst Horten Houston Howard Hudson Huntington Huntley Huntsville Hurst Hutchinson Ina
Iona Irvine Irving Isabel Islip Jackson Jammal Jasper Jefferson Jena Jeremie Jimenez Johnston Joliet Kara
Kari Kati Kearney Keene Keller Kendal Kendall Kent Kerman Kimberley Kingston Kirkland Kirov Kyle Lacey
Lafayette Lamont Lancaster Langley Lara Laredo Larisa Lawrence Lawton Layton Leigh Leo Leticia Levin Lewes
Lida Lincoln Linda Lindi Lira Lisle Livingston Livingstone Lodi Logan Lombard London Loni Lopez Lorain
Lorena Lori Lorraine Lorri Lowell Lucas Luce Lynn Lynwood Mackay Madison Magdalena Maia Mala Maldonado Mandi
Mansfield Mara Mari Mariana Mariel Marietta Marin Marion Marks Marlborough Marlow Marquette Marshall Martin
Martinez Mary Matthews Mendes Mendoza Merced Mercedes Merrick Meta Metz Michael Middleton Milton Minna Minot
Mirabel Miranda Mitchell Moe Monroe Montgomery Moore Mora Morales Morar Morena Moreno Morley Morristown
Morton Munoz Murphy Murray Nan Nancy Napier Natal Nelson Newton Nigel Nikki Niles Nola Norman Norton Norwood
Oakley Obama Ogden Olimpia Olympia Orel Orion Orlando Orly Palmer Palmerston Paola Paris Parker Pasco
Patrick Patterson Patti Paul Pavia Pembroke Pendleton Pereira Perez Perris Pickering Plano Poole
Prescott Preston Quincy Radcliffe Rafaela Raleigh Ramon Ramona Ramos Ramsey Randolph Randwick Rania Rath
Redford Rees Regina Reiko Rhyl Richardson Richmond Ripley Rivera Roanne Rochester Rodriguez Rogers Rolla Ron
Ronda Roosevelt Rosamond Rosario Roselle Rosetta Roth Roy Rubi Rutherford Ryde Saba Sada Sal Salem Salisbury
Sandi Sanford Sanger Santana Santiago Santos Savannah Schroeder Sebastian Seguin Seka Selby Selma Seymour
Shawnee Shelby Shelton Sheridan Sherman Sherwood Shirley Sidney Siena Sig Silvan Sim Slidell Somerset
Stafford Stamford Stanley Stanton Stockton Stoughton Stratford Stuart Sucre Sumter Sutton Sydney Tabor Taft
Tamra Tara Taylor Tera Teresa Teresina Terrell Thane Thornton Timoteo Tipton Torrance Torres Tracy
Trenton Troy Truro Tucker Tyler Una Uri Vale Valera Valle Vandalia Vargas Vaughan Vera Vernon Vic Victoria
Vincent Virginia Vite Vitoria Vittoria Wadsworth Wakefield Wales Walker Ware Washington Waterford Waverly
Wayne Westbrook Weston Whitehall Whitney Whittier Wilmette Wilson Wilton Winchester Windham Windsor Winona
Winthrop Wooster Wright Wyandotte Wylie Xenia Yeovil York Yuma Zaria
`;

const neverPlaces = new Set(splitNames(NEVER_PLACES));
const words = new Set(splitNames(WORDS));
const personNames = new Set(splitNames(PERSON_NAMES));

/** What else a place's name is in English: `never` a place, a `word`, a `person`'s name, or null. */
export function otherMeaning(name: string): "never" | "word" | "person" | null {
  if (neverPlaces.has(name)) return "never";
  if (words.has(name)) return "word";
  return personNames.has(name) || name.startsWith("Saint ") ? "person" : null;
}

function splitNames(names: string): string[] {
  return names.trim().split(/\s+/u);
}
