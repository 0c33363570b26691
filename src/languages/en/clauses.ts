import type { ClauseLexicon } from "../../model/lexicon/verbs.ts";
import { clauseTags } from "./clause-tags.ts";
import { clauseWords } from "./clause-words.ts";
import { words } from "./grammar.ts";
import { inflectVerbs } from "./inflect.ts";

const clause = words(`
 say tell add claim state argue note explain suggest report announce declare insist believe think know warn acknowledge admit
 concede assert allege maintain contend conclude confirm deny reveal disclose indicate predict recall recount remark reply respond
 comment tweet retweet write post stress emphasize emphasise reiterate repeat continue observe opine testify boast brag joke quip
 complain lament hope fear worry expect feel understand realize realise recognize recognise remember forget 
 decide show agree promise vow pledge swear propose recommend demand urge ask wonder question inquire muse guess suspect
 assume presume imagine doubt doubt estimate hint imply mention reason speculate theorize theorise hypothesize
 caution counter retort find learn rule read shout yell cry scream exclaim whisper chant sing murmur mutter declare proclaim profess posit postulate pretend
 dispute object protest interject interrupt quote blog text answer counsel forecast foresee project prophesy
 signal attest certify guarantee assure convince remind inform notify advise persuade instruct teach clarify elaborate underscore
 underline highlight point conclude surmise sense wish regret care consider contemplate ponder intend resolve 
 decree notice judge deem figure trust accept appreciate concur divulge leak relate relay tout trumpet volunteer venture
 chime chimed intone deadpan gush fume rant vent thunder bellow snap scoff sneer sniff huff marvel rejoice crow gloat bemoan
 rhapsodize philosophize editorialize summarize summarise detail describe depict narrate outline specify stipulate suppose
 dream envision envisage fret grumble gripe whine moan groan grouse plead beg implore beseech threaten taunt tease mock laugh
`);

const listener = words(
  "tell inform remind assure convince notify advise warn persuade promise ask instruct teach show email text write",
);

const object = words(`
 show criticize criticise praise support oppose endorse condemn denounce blame accuse attack blast slam mock ridicule defend back reject
 dismiss deny dispute question challenge call describe name label brand dub characterize characterise portray depict cast consider
 deem regard view cite quote reference mention discuss announce report reveal disclose propose recommend suggest urge demand 
 seek want like love hate prefer favor favour fear doubt suspect expect predict forecast estimate support welcome applaud
 hail laud commend tout trumpet champion advocate embrace decry deplore lament bemoan regret rebuke rip bash
 lambaste lambast chide chastise scold berate excoriate assail savage pan skewer knock hammer trash disparage belittle denigrate
 deride disavow renounce repudiate reiterate repeat emphasize emphasise stress underscore underline highlight acknowledge admit
 concede recognize recognise confirm claim allege assert detail outline explain recount recall remember note promise pledge
 vow offer threaten order approve know believe trust admire respect resent dislike disdain despise loathe
 detest thank invoke compare liken equate credit echo rebut refute counter disagree protest ask answer 
 express voice convey signal indicate share tweet retweet post write publish unveil hint imply plan consider
 contemplate debate ponder envision imagine anticipate foresee 
 appreciate value cherish warn caution remind assure convince inform brief extol extoll exalt vilify demonize
 malign insult taunt jeer cheer heckle boo shun snub rebuff spurn scorn minimize downplay exaggerate overstate understate
 uphold affirm reaffirm certify vouch endorse judge interpret 
 misunderstand overlook eye crave desire demand covet await dread envy chronicle document narrate
 contradict corroborate verify dub nickname clarify specify lobby petition implore beseech beg urge exhort coax
 vet tolerate stomach countenance excuse justify rationalize defend bemoan begrudge rue mourn
`);

const infinitive = words(`
 want seek promise vow pledge plan hope intend expect refuse decline agree offer threaten decide prefer wish like love hate
 propose claim demand ask swear opt resolve volunteer pretend profess purport aspire long yearn 
 urge tell order advise encourage ask persuade convince warn instruct request implore beg push 
 recommend forbid challenge remind lobby petition call want desire scheme plot wait hesitate
 beseech exhort counsel caution
`);

const prepositions: [string, string][] = [
  ["call", "for on upon out"],
  ["point", "to out"],
  ["refer", "to"],
  ["allude", "to"],
  ["talk", "about of up"],
  ["speak", "about of out"],
  ["complain", "about of"],
  ["warn", "of about against"],
  ["joke", "about"],
  ["brag", "about"],
  ["boast", "of about"],
  ["rail", "against at"],
  ["object", "to"],
  ["respond", "to"],
  ["reply", "to"],
  ["react", "to"],
  ["comment", "on"],
  ["remark", "on upon"],
  ["elaborate", "on"],
  ["think", "of about"],
  ["know", "of about"],
  ["hear", "of about"],
  ["learn", "of about"],
  ["dream", "of about"],
  ["worry", "about over"],
  ["wonder", "about"],
  ["ask", "about for of"],
  ["inquire", "about"],
  ["care", "about"],
  ["hope", "for"],
  ["wish", "for"],
  ["long", "for"],
  ["agree", "with on to about"],
  ["disagree", "with on about"],
  ["side", "with"],
  ["sympathize", "with"],
  ["argue", "for against about with over"],
  ["advocate", "for"],
  ["push", "for back"],
  ["press", "for"],
  ["lobby", "for against"],
  ["protest", "against"],
  ["insist", "on upon"],
  ["lash", "out"],
  ["hint", "at"],
  ["write", "about of in"],
  ["tweet", "about out"],
  ["apologize", "for to"],
  ["believe", "in"],
  ["plead", "for with"],
  ["opt", "for"],
  ["plan", "on for"],
  ["decide", "on against"],
  ["look", "forward"],
  ["approve", "of"],
  ["disapprove", "of"],
  ["conceive", "of"],
  ["accuse", "of"],
  ["stand", "by"],
  ["touch", "on"],
  ["dwell", "on"],
  ["harp", "on"],
  ["swear", "by"],
  ["vouch", "for"],
  ["root", "for"],
  ["rule", "out"],
  ["pledge", "to"],
  ["gripe", "about"],
  ["fret", "about over"],
  ["grumble", "about"],
  ["muse", "about on"],
  ["testify", "about to against"],
  ["say", "of about"],
  ["read", "about of"],
  ["seize", "on"],
  ["hit", "back"],
  ["fire", "back"],
  ["shoot", "back"],
  ["double", "down"],
  ["back", "away off"],
  ["laugh", "at"],
  ["scoff", "at"],
  ["sneer", "at"],
  ["balk", "at"],
  ["bristle", "at"],
  ["rave", "about"],
  ["gush", "about over"],
  ["weigh", "in"],
  ["report", "on"],
  ["cheer", "for on"],
  ["debate", "over about"],
  ["quarrel", "with"],
  ["quibble", "with"],
  ["subscribe", "to"],
  ["adhere", "to"],
  ["doubt", "about"],
  ["lay", "out"],
  ["spell", "out"],
  ["put", "forward forth"],
  ["bring", "up"],
  ["play", "down up"],
  ["shrug", "off"],
  ["brush", "off aside"],
  ["wave", "off away"],
  ["laugh", "off"],
  ["write", "off"],
  ["tell", "of about"],
  ["read", "out"],
  ["carp", "about"],
  ["expand", "on"],
  ["expound", "on"],
  ["opine", "on about"],
  ["pontificate", "on about"],
  ["reflect", "on"],
  ["speculate", "about on"],
  ["mock", "for"],
  ["attest", "to"],
  ["confess", "to"],
  ["admit", "to"],
  ["consent", "to"],
  ["accede", "to"],
  ["concur", "with"],
  ["differ", "on with"],
  ["swipe", "at"],
  ["express", "-"],
  ["take", "aim issue"],
];

const frames = {
  clause,
  listener,
  object,
  infinitive,
  naming: {
    word: "as",
    verbs: words(`
    describe portray depict characterize characterise cite praise hail tout view regard see cast condemn denounce slam criticize criticise
    dismiss reject brand label mock deride blast attack call name identify champion promote
  `),
  },
  raising: words("seem appear"),
  passiveRaising: words(`
    expect believe think report allege say know rumor rumour understand presume assume estimate consider project
    deem require ask tell urge force allow permit order advise encourage invite see
  `),
  lightVerbs: words(
    "express voice make have take issue offer give raise reiterate repeat show share lend throw declare launch draw deliver cast level",
  ),
  particles: words("out back off up down forward away forth aside"),
  prepositions: new Map(prepositions.map(([verb, list]) => [verb, words(list)])),
};

// Verbs that attribute nothing; they are known so that the words around them are read rightly.
const PLAIN = words(`
  be have do go come get make take give put set let keep hold run work play move live use try turn start stop help need become leave
  stay win lose pay spend meet sit stand bring buy sell build send break cut hit kill die fall rise grow open close begin end happen
  change follow create serve raise walk pass reach remain carry return receive join lead draw drive throw increase reduce cause cost
  cover fill fit gain hand head hurt include involve join jump kick land last lie lift link list live load look lower manage mark
  match matter miss mix pick place pull push rate reach record register relax release remove replace represent rest result ride ring roll
  rush save search seat separate settle shake shape shift ship shoot shop sign sleep slip smile sort sound speed split spread spring
  stage step stick stretch strike struggle study suffer suit survive switch talk target taste tend test tie touch tour track trade
  train travel treat trust visit wait wake warm wash watch waste wear act add affect aim apply approach arrange arrive arrest attend
  avoid base beat belong benefit bet bear boost borrow burn campaign care catch cause celebrate charge check choose claim climb collect
  combine compete complete concern conduct connect contain continue contribute control cook copy count cross damage dance deal deliver
  depend derive design destroy develop differ direct divide double dress drink drop earn eat elect employ enable encourage enforce
  engage enter escape establish exist expand expire explode extend face fail feature feed file fight fire flee float flow fly focus fold
  force form found fund generate govern grab guide handle hang hide hire host hurry identify improve injure install introduce invest
  issue kick knock lack launch learn lend limit locate maintain measure mention obtain occur operate organize organise overcome own
  park participate perform plant possess pour prepare present preserve press prevent print proceed produce protect prove provide
  publish punish purchase quit rank reflect relate rely rent repair retire reveal review ring risk ruin satisfy score secure seem
  appear seize select share shift shout shut sing slow solve spare spark stem store strengthen succeed surround surrender tackle tear
  threaten top transfer transform trigger undergo unite vary view volunteer vote wander weaken win withdraw wonder worry wound wrap
  nominate appoint emerge flood storm seize overhaul slide stem veer plummet surge tumble hover clash topple erupt
`);

export const clauses: ClauseLexicon = {
  ...clauseTags,
  small: clauseWords,
  verbs: inflectVerbs([
    ...clause,
    ...listener,
    ...object,
    ...infinitive,
    ...frames.raising,
    ...frames.passiveRaising,
    ...frames.prepositions.keys(),
    ...PLAIN,
  ]),
  frames,
  nouns: new Map(
    [
      [
        "claim allegation assertion suggestion statement argument belief idea notion view opinion conclusion finding prediction admission announcement revelation insistence contention hope fear concern worry doubt suspicion expectation warning promise pledge vow assurance threat complaint charge accusation impression feeling sense theory assumption perception acknowledgment acknowledgement recognition declaration prospect denial proposal",
        "that of to about over",
      ],
      [
        "support opposition criticism endorsement condemnation praise rejection attack call request demand plea appeal proposal desire effort refusal promise pledge vow decision intention willingness reluctance commitment question description comment remark attitude stance position response reaction objection hostility contempt disdain respect admiration enthusiasm sympathy preference rebuke mention discussion portrayal depiction characterization embrace dismissal defense knowledge understanding awareness skepticism distrust mistrust hatred anger outrage approval disapproval backing advocacy announcement",
        "for to of on about against over with toward towards that",
      ],
    ].flatMap(([nouns = "", after = ""]) =>
      [...words(nouns)].flatMap((noun): [string, ReadonlySet<string>][] => [
        [noun, words(after)],
        [
          noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : noun.endsWith("s") ? `${noun}es` : `${noun}s`,
          words(after),
        ],
      ]),
    ),
  ),
  adjectives: new Map(
    [
      [
        "confident sure certain aware afraid convinced hopeful optimistic pessimistic glad happy proud sorry worried concerned surprised skeptical sceptical doubtful adamant clear grateful fearful mindful unaware uncertain unsure supportive critical dismissive wary leery suspicious fond enamored ashamed tired scared",
        "that of about to with in by",
      ],
      [
        "willing eager reluctant unwilling ready likely unlikely determined inclined keen anxious hesitant loath content prepared interested excited angry upset furious frustrated disappointed pleased satisfied impressed opposed committed dedicated devoted open resistant sympathetic",
        "to with about at by in of for that over",
      ],
    ].flatMap(([adjectives = "", after = ""]) =>
      [...words(adjectives)].map((adjective): [string, ReadonlySet<string>] => [adjective, words(after)]),
    ),
  ),
  leads: [
    ["according", "to"],
    ["in", "the", "words", "of"],
    ["as", "reported", "by"],
    ["in", "the", "view", "of"],
    ["in", "the", "opinion", "of"],
  ],
  modals: words("will would shall should can could may might must wo ca 'll 'd cannot"),
  subordinators: words(`
    because although though while whereas if unless until since when whenever before after as once whether where why how what
    whatever lest so amid
  `),
  objectPronouns: words(
    "him her them us me it you himself herself themselves itself myself yourself ourselves",
  ),
  possessives: words("my your his her its our their whose"),
  questionWords: words("what how why who whom whether where when which if"),
  adverbs: words(`
    also not never ever just still even now then already again always often once twice soon later earlier recently far further instead
    almost only rather quite very both all long first today yesterday perhaps maybe sometimes seldom rarely back thus therefore
    however moreover furthermore besides indeed nonetheless nevertheless meanwhile too so
  `),
  bareTimes: words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight"),
  plurals: words("people police men women children voters democrats republicans media others many some most"),
};
