import type { GrammarLexicon } from "../../model/lexicon/grammar.ts";

/** A set of the words of `text`, split at white space. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Phrases parted by "|", each as its words in a row. */
export function phrases(text: string): string[][] {
  return text.split("|").map((phrase) => phrase.trim().split(/\s+/u));
}

export const grammar: GrammarLexicon = {
  abbreviations: words(`
    mr mrs ms dr prof rev hon st sr jr lt col gen sgt cpl capt maj brig cmdr adm pvt det insp supt supts const gov sen rep pres
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
    no nos vol fig approx est dept govt univ assn bros co corp inc ltd plc ave blvd rd hwy mt ft vs etc ie eg
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  `),
  titles: words(
    "mr mrs ms dr prof rev hon st lt col gen sgt cpl capt maj brig cmdr adm pvt det insp supt const gov sen rep pres",
  ),
  sentenceStarters: words(`
    the a an this that these those it its he she they we you i his her their our in on at by for from after before during while when
    if as but and or so yet however meanwhile also according there here what who where why how one two three four five six seven eight
    nine ten several some many most all both no not more police authorities officials witnesses residents among despite since until
    earlier later last another other hundreds thousands dozens instead
  `),
  determiners: words(
    "the a an this that these those its his her their our my your all both some any each every no",
  ),
  definiteArticles: words("the"),
  indefiniteArticles: words("a an"),
  singularAuxiliaries: words("was is has does wasn't isn't hasn't doesn't"),
  pluralAuxiliaries: words("were are have do weren't aren't haven't don't"),
  owners: words("his her their its"),
  prepositions: words(`
    of in on at by for from with without within into onto over under near around through across against during since until
    inside outside between among amid behind beside beyond along about to toward towards aboard via per off up out down including
  `),
  locatives: words(
    "in at near outside inside across around throughout into to from of over within toward towards through between against on along off beside via",
  ),
  ends: words("until till"),
  beginnings: words("since"),
  asOf: [
    ["as", "of"],
    ["as", "at"],
  ],
  formerly: words("from against than"),
  superlatives: words(
    "worst deadliest biggest largest highest strongest bloodiest heaviest gravest fiercest lowest first most deadly second-deadliest",
  ),
  comparers: words(
    "surpassing surpasses surpassed exceeding eclipsing topping beating compared same equalling echoing",
  ),
  comparative: "than",
  causes: words("over for after following about regarding"),
  comings: words("came comes come"),
  exclusions: words("except excepting excluding"),
  nearly: words("nearly almost"),
  degrees: words("almost very nearly quite"),
  conjunctions: words("and or nor plus & as-well-as"),
  possessors: words("whose"),
  relatives: words("who whom whose which that where when"),
  clauseOpeners: words(`
    after before while as because since until when if although though whereas but so unless whether where who which that because
    following amid despite during why how
  `),
  overs: words("over up down"),
  pairers: words("between"),
  doers: words("by"),
  passiveAuxiliaries: words("was were is are be been being get gets got getting gotten 're"),
  auxiliaries: words(`
    was were is are be been being am has have had having do does did will would shall should can could may might must get got
    wasn't weren't isn't aren't hasn't haven't hadn't don't doesn't didn't 've 're 's
  `),
  futures: words("will would shall plans planned plan expected due set ordered"),
  scheduled: words("due set"),
  conditionals: words("if could can might may should must unless should've could've would've might've"),
  pluperfect: "had",
  perfects: words("has have 's 've"),
  negations: words("no not never none neither nor without n't cannot unable"),
  pronouns: words("he she it they we i you him her them us me who everyone nobody someone others another"),
  singleSubjects: words("he she"),
  // "Kazakhstan's", "protesters'"
  possessive: /'s?$/u,
  calendar: words(`
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  `),
  weekdays: words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
  ),
  dayParts: words("early late earlier"),
  adverbs: words(`
    also now still then already reportedly allegedly apparently so far just later since all both either currently initially immediately
    subsequently eventually previously recently fatally critically seriously badly slightly severely lightly mortally gravely
    confirmed believed feared thought known presumed officially simultaneously only even again there here themselves reported said
    flat-out outright accidentally unintentionally deliberately intentionally randomly indiscriminately repeatedly brutally violently unlawfully
    temporarily forcibly safely successfully briefly tragically sadly instantly soon possibly probably likely fully completely totally entirely wholly
  `),
};
