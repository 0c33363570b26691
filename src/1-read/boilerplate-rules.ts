/** What follows a piece of boilerplate: nothing known, a list of links, or nothing more of the article. */
export type Sequel = "none" | "list" | "end";

/** Reason of the heading under which a gallery of other stories stands. */
export const FOREIGN_GALLERY = "a heading over an unrelated gallery";

export interface Rule {
  readonly pattern: RegExp;
  readonly reason: string;
  readonly sequel: Sequel;
  /** Length in characters above which a paragraph is no such thing. */
  readonly longest: number;
  /** Lower-case letters without which the pattern cannot match: spares most paragraphs the pattern. */
  readonly word: string;
}

const rule = (pattern: RegExp, reason: string, sequel: Sequel = "none", longest = 300, word = ""): Rule => ({
  pattern,
  reason,
  sequel,
  longest,
  word,
});

export const RULES: readonly Rule[] = [
  // "Slug: LAKEVIEW-DAM/ (WRAPUP 2)", "Keywords: dam, flood": how a wire files its copy
  rule(
    /^(?:slug(?:line)?|keywords?|word ?count|urgency|priority|category|topics?) ?: ?\S/iu,
    "a wire's filing line",
    "none",
    160,
  ),
  // "(© 2016 Example)" under a picture
  rule(/^\(© ?\d{4} [^()]{2,40}\)$/u, "a copyright line", "none", 60),
  // "[3] Interview with a nurse, Lakeview, 5 January 2022, on file with …", "[2] “Dam fails,” Example Post, 6 January 2022."
  rule(
    /^\[(?:\d{1,3}|[ivx]{1,6})\] ?.{0,250}(?:\bon file with\b|\bibid\b|\baccessed (?:on )?[\p{Lu}\d]|\binterview with\b|\bhttps?:\/\/|,["”’] ?.{0,100}\b(?:19|20)\d\d\b)/iu,
    "a footnote that names a source",
    "none",
    900,
  ),
  // The same with a bare number before it: "3 Example Watch telephone interview, 5 January 2022, on file with …"
  rule(
    /^\d{1,3}\.? \p{Lu}.{0,250}(?:\bon file with\b|\b[Ii]bid\b|\baccessed (?:on )?[\p{Lu}\d])/u,
    "a footnote that names a source",
    "none",
    900,
  ),
  // Legal lines. "Copyright © 2024 Example News", "(© 2016 Example)"
  rule(
    /^\(?(?:™ ?& ?)?(?:©|\(c\) ?\d{4}|copyright\b(?! (?:law|infring|case|claim|dispute|holder)))(?!.{0,200}\b(?:was|were|said)\b)/iu,
    "a copyright line",
    "end",
    900,
  ),
  rule(/\ball rights reserved\b/iu, "a copyright line", "end", 500, "all rights"),
  rule(/^this material may not be published\b/iu, "a copyright line", "end"),
  rule(
    /\b(?:views|opinions) (?:and opinions )?expressed\b/iu,
    "a disclaimer of views",
    "end",
    500,
    "expressed",
  ),
  rule(
    /\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:official )?(?:views|opinions?|policy|position)\b/iu,
    "a disclaimer of views",
    "end",
    500,
    " not ",
  ),
  rule(
    /^this (?:web)?(?:site|page) (?:uses|requires) (?:cookies|javascript)\b|^we (?:and our partners )?use cookies\b|^(?:please )?enable javascript\b/iu,
    "a notice about the web page",
    "none",
    1500,
  ),
  rule(/\bverify you['’]re not a robot\b/iu, "a notice about the web page", "none", 1500, "robot"),
  // "Wind Advisory issued March 2 at 4:10AM EST until March 3 in effect for: Adams, Pike": the weather over every page of a station
  rule(
    /^[\p{L} ]{3,60}\b(?:warning|watch|advisory|alert|statement) issued\b.{3,160}\bin effect for:/iu,
    "a weather notice of the web page",
    "none",
    900,
    "in effect for:",
  ),
  // Comments.
  rule(
    /^(?:leave a (?:comment|reply|reflection)\b.{0,60}|(?:facebook )?comments?(?: ?\(\d+\))?|\d+ (?:pending )?comments?|post a comment|log in to comment|view comments)$/iu,
    "the comment section",
    "end",
  ),
  // "Posted in News · No Comments on Crowds fill square", and not "We have no comment on that".
  rule(
    /(?<!\p{Ll}\s)\b(?:[Nn]o [Cc]omments|NO COMMENTS|\d{1,6} [Cc]omments?) [Oo]n \p{Lu}/u,
    "a line of tags and comments",
    "none",
    250,
    "comment",
  ),
  // Links to other stories.
  rule(/^\(more .{1,60} (?:stories|news)\.?\)$/iu, "a link to more stories", "end", 90),
  rule(
    /^related\b(?: [\w.'’-]+){0,4} ?(?:articles?|stories|story|links?|content|posts?|coverage|news|topics?|videos?):?$/iu,
    "a heading over links to other stories",
    "list",
    80,
  ),
  rule(
    /^related (?:articles?|stories|story|links?|content|posts?|coverage|topics?)\b/iu,
    "links to other stories",
    "none",
    900,
  ),
  rule(
    /^(?:[►▶»×+•>]{1,2}\s?)?(?:related|read more|read also|also read|see also|see more|must read|recommended|don['’]t miss|in case you missed it|icymi|other news|watch(?: live)?|watch more|previous(?:ly)?|more on this|more|listen|gallery)\s?(?::|[-–—|>»]{1,2}\s)\s?\S/iu,
    "a link to another story",
    "none",
    260,
  ),
  // A question to readers; "Poll: voters are tired" is a headline.
  rule(/^poll\s?(?::|[-–—|>»]{1,2}\s)\s?\S.{0,200}\?$/iu, "a link to another story", "none", 260),
  rule(/^(?:[►▶»×+]|>>)\s?\S.{0,200}[^.!?"”]$/u, "a link to another story", "none", 220),
  rule(/^\[[^\]]{3,180}[^.\]]\]$/u, "a link to another story in brackets", "none", 190),
  rule(
    /^(?:more|most|trending|top|popular|latest|previous|recommended|today['’]s|editor['’]?s['’]?|you (?:may|might)|what others are|around the web|from the web|sponsored|promoted|read more|see more|also|check out)\b.{0,60}\b(?:news|stories|story|headlines|videos|popular|picks|reads?|clicking on|like|web|posts|links|articles|coverage|from post correspondents around the world|content)\b(?: on [\w.]{3,30}| more)?[:.>»]{0,3}$/iu,
    "a heading over links to other stories",
    "list",
    110,
  ),
  rule(/^(?:more|also) (?:from|on) [\w.' ]{2,30}:?$/iu, "a heading over links to other stories", "list", 50),
  rule(
    /^(?:read|see|watch|view|click|tap|scroll)\b.{0,20}\b(?:more|all|full|here|below|down)\b.{0,60}$/iu,
    "an invitation to click",
    "none",
    90,
  ),
  rule(/^live updates on\b/iu, "a link to another story", "none", 90),
  rule(
    /^read or share this story\b|^share this\b|^share on\b|^message: \*/iu,
    "sharing buttons",
    "none",
    200,
  ),
  rule(/^just watched\b.{0,200}\b(?:must watch|replay)\b/iu, "a video player's labels", "none", 400),
  rule(/^\p{L}[\p{L} ]{1,20} news in pictures$/iu, FOREIGN_GALLERY, "none", 60, "news in pictures"),
  rule(/^\d{1,3} show all\b/iu, FOREIGN_GALLERY, "none", 60),
  rule(/^advertisement related content\b/iu, "a link to another story", "none", 300),
  // "Bank Robbery on Monday in Lakeview - 04/07/17"
  rule(/^\S.{8,200} [-–] \d{1,2}\/\d{1,2}\/\d\d$/u, "one of a dated list of releases", "none", 220, "/"),
  // Newsletters, apps, social media, appeals.
  rule(
    /^(?:advertisement|continue reading|story continues|article continues)\b.{0,60}$/iu,
    "a break for an advertisement",
    "none",
    90,
  ),
  rule(
    /^newsletter\b.{0,20}\bsign ?up\b|\bview all .{2,40} newsletters\b/iu,
    "a newsletter box",
    "none",
    2000,
    "newsletter",
  ),
  rule(
    /^(?:sign up|subscribe|register)\b.{0,160}\b(?:newsletters?|alerts?|inbox|emails?|updates?|news|today|now|here|daily)\b/iu,
    "a newsletter box",
    "none",
    400,
  ),
  rule(
    /^(?:close )?(?:get|receive) (?:the|our|all|more|breaking|email|today['’]s)\b.{0,100}\b(?:news|alerts?|notifications|app|headlines|stories|inbox|newsletter|faster)\b/iu,
    "a newsletter or app box",
    "none",
    260,
  ),
  rule(
    /^(?:>>\s?)?(?:download|install|tap)\b.{0,140}\b(?:apps?|here|screen|bar|store|icon|iphone|android)\b/iu,
    "an advert for an app",
    "none",
    260,
  ),
  rule(
    /^(?:\d\. )tap\b|^in two easy steps\b|^download our\b|^free apps\b/iu,
    "an advert for an app",
    "none",
    160,
  ),
  rule(
    /^(?:please )?(?:follow|like|join|find)\b.{0,60}(?:\b(?:twitter|facebook|instagram|whatsapp|telegram|youtube|tout)\b|@\w).{0,80}$/iu,
    "a line about social media",
    "none",
    180,
  ),
  rule(/^follow [\w. ]{2,30}:$/iu, "a line about social media", "none", 50),
  rule(
    /^(?:join the (?:conversation|discussion)|stay (?:up to date|with|connected|informed)|never miss|be the first to|chat with us)\b/iu,
    "an appeal to readers",
    "none",
    220,
  ),
  rule(
    /^(?:join|donate|subscribe|register|buy|order|shop|enroll?|apply|become a (?:member|patron|subscriber)|support us|support our)\b.{0,60}(?:!|\bnow|\btoday|\bhere)[.!]?$/iu,
    "an appeal to readers",
    "none",
    100,
  ),
  rule(
    /\bsupport (?:\p{Lu}[\p{L}'’]+ )?(?:our|the|independent|trusted)? ?(?:trusted |independent )?journalism\b/iu,
    "an appeal to readers",
    "none",
    500,
    "journalism",
  ),
  rule(
    /^we pay for your stor|^do you have a (?:story|news tip)\b|^got a (?:tip|story)\b|^report an error\b|^submit a tip\b/iu,
    "an appeal to readers",
    "none",
    260,
  ),
  rule(/\b(?:e-?mail|contact|call) us (?:at|on)\b/iu, "an appeal to readers", "none", 260, " us "),
  rule(
    /^for more\b.{0,110}(?:\bhere\b|\bclick\b|\bvisit\b|\blisten\b|\bdownload\b|:$)/iu,
    "an appeal to readers",
    "none",
    180,
  ),
  rule(
    /^(?:sign in|log in|welcome back|with your existing account|you must enter the characters|already have an account|create an account)\b/iu,
    "a login form",
    "none",
    200,
  ),
  rule(
    /^###?PPB|^Attached Media Files:|^\d+ of \d+ Premium Clicks|^License for publishing\b|^Registration Number:/iu,
    "a notice about the web page",
    "none",
    200,
  ),
  rule(
    /^page \d+ of \d+$|^text "news" to\b|^(?:click|tap)\/?(?:tap|click)? here\b/iu,
    "a notice about the web page",
    "none",
    160,
  ),
];

/** How lines open that a rule without a word may match, in lower case. Running text seldom opens so, and is spared those rules. */
export const RULE_OPENINGS =
  /^(?:[^a-z]|slug|keyw|word|urge|prio|cate|topi|copy|this|we |enab|plea|leav|face|comm|post|log |view|rela|read|also|see |must|reco|don|in case|in two|icym|othe|watc|prev|more|list|gall|poll|most|tren|top|popu|late|toda|edit|you |what|arou|from|spon|prom|chec|clic|tap|scro|live|shar|mess|just|adve|cont|stor|arti|sign|subs|regi|clos|get |rece|down|inst|free|foll|like|join|find|stay|neve|be the|chat|dona|buy|orde|shop|enro|appl|beco|supp|do you|got |repo|subm|for more|welc|with your|alre|crea|atta|lice|page|text)/u;
