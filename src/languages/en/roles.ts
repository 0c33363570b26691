import type { Post, RoleLexicon } from "../../model/lexicon/roles.ts";
import { phrases, words } from "./grammar.ts";

// "a|b" are two spellings of one post, named by the first.
const TITLES = `
  president; vice president|vice-president; prime minister; chief minister; home minister; home affairs minister; first minister;
  agriculture minister; labour minister|labor minister; trade minister; environment minister; oil minister; security minister;
  culture minister; sports minister; planning minister; housing minister; immigration minister; climate minister; tourism minister; economy minister;
  industry minister; water minister; deputy president; governor general|governor-general; health secretary; justice secretary; transport secretary; education secretary; treasury secretary; chief secretary; cabinet secretary;
  inspector general|inspector-general; director general|director-general; deputy commissioner; district commissioner; army chief;
  military chief; intelligence chief; security chief; rights chief; human rights chief; head of state; taoiseach; rebel leader; junta leader; deputy prime minister; premier; chancellor; vice chancellor;
  interior minister; foreign minister; defence minister|defense minister; finance minister; health minister; justice minister;
  energy minister; education minister; information minister; transport minister; home secretary; foreign secretary;
  defence secretary|defense secretary; minister; secretary of state; secretary of defense; secretary-general|secretary general;
  attorney general|attorney-general; prosecutor general; mayor; governor|gov; lieutenant governor; senator|sen; congressman; congresswoman;
  police chief; fire chief; sheriff; ambassador; spokesman; spokeswoman; spokesperson; press secretary; chairman; chairwoman;
  high commissioner for human rights; high commissioner for refugees; high representative; commissioner; police commissioner;
  opposition leader; house speaker; chief justice; chief executive; chief of staff; commander-in-chief; pope
`;

const OTHER_POSTS =
  "head; chair; director; speaker; commander; leader; ruler; secretary; chief; general secretary";

const LEAVING = phrases(
  "resigned|resigns|resign|resigning|stepped down|steps down|step down|stepping down|stood down|stepped aside|left office|quit",
);
const RESIGNATIONS = words("resignation resignations");
const DISMISSING = words(
  "fired fires firing dismissed dismisses dismissing sacked sacks sacking ousted removed overthrown overthrew toppled deposed",
);
const APPOINTING = words(
  "appointed appoints appointing named elected re-elected chosen installed inaugurated sworn declared proclaimed",
);
const TAKING_OVER = phrases("taking over|took over|takes over|take over|taken over");
const BECOMING = words("became");
const REPLACING = words("replaced replaces replacing succeeded succeeds succeeding");

export const roles: RoleLexicon = {
  posts: listPosts(),
  formers: words("former ousted deposed ex onetime one-time toppled sacked"),
  formerPrefix: "ex-",
  thenPrefix: "then-",
  wings: words(
    "conservative liberal socialist communist labour centrist populist democratic republican independent nationalist green leftist rightist far-right far-left",
  ),
  kinds: words("acting interim transitional deputy assistant vice"),
  standIns: words("acting interim transitional"),
  unclear: words(
    "founding then longtime long-time late first longest-serving future next would-be incoming outgoing designate honorary",
  ),
  bodies: words("government cabinet"),
  wholes: words("entire whole all"),
  ofs: words("of for"),
  newcomers: words("new newly-appointed newly-elected"),
  makingWay: phrases("to succeed|to replace|succeeding|replacing|in place of"),
  changes: new Set([
    ...[...LEAVING, ...TAKING_OVER].map(([first = ""]) => first),
    ...RESIGNATIONS,
    ...DISMISSING,
    ...APPOINTING,
    ...BECOMING,
    ...REPLACING,
  ]),
  leaving: LEAVING,
  resignations: RESIGNATIONS,
  realised: words(
    "announced announcing announces led accepted accepting following after since despite tendered",
  ),
  forced: words("forced compelled obliged made had"),
  unreal: words(`
    demand demands demanded demanding call calls called calling urge urges urged urging ask asked asking want wants wanted refuse refuses
    refused should could may might must can would will if whether unless not never no n't denied rejected pressure plans planned
    threatened offered expected rumours rumors considering
  `),
  pastPassive: words("was were been"),
  dismissing: DISMISSING,
  appointing: APPOINTING,
  takingOver: TAKING_OVER,
  replacing: REPLACING,
  becoming: BECOMING,
  handingIn: words("tendered announced handed"),
  own: words("his her their"),
  offices: words("power"),
  inverted: words("had should were"),
  shot: words("fired"),
  taken: words("removed"),
  ranks: words(`
    sir dame colonel general major captain lieutenant brigadier admiral sergeant marshal corporal lieutenant-general major-general
    brigadier-general lieutenant-colonel constable superintendent inspector
  `),
  positions: words("post position job role office"),
  nameParticles: words("de van von der den al el bin ibn la le di da dos del ben"),
  notPersons: words(`
    street avenue school university house hospital county park office day room center centre hotel square bridge airport road cup library
    college island palace villa mansion stadium building boulevard ministry government administration committee council department police news forum debate summit conference
  `),
};

function listPosts(): ReadonlyMap<string, readonly Post[]> {
  const posts = new Map<string, Post[]>();
  for (const [text, isTitle] of [[TITLES, true] as const, [OTHER_POSTS, false] as const]) {
    for (const row of text.split(";")) {
      const spellings = phrases(row);
      const name = (spellings[0] ?? []).join(" ");
      for (const spelling of spellings) {
        const own = posts.get(spelling[0] ?? "") ?? [];
        own.push({ words: spelling, name, isTitle });
        posts.set(spelling[0] ?? "", own);
      }
    }
  }
  for (const own of posts.values()) own.sort((a, b) => b.words.length - a.words.length);
  return posts;
}
