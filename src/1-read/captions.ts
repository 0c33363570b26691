import { lookFor } from "./lookout.ts";
import { unite } from "./unite.ts";

/** Why a paragraph is the caption of a picture or video, in words; null where nothing shows it. */
export function readCaption(paragraph: string): string | null {
  if (paragraph.length > LONGEST) return null;
  const end = paragraph.slice(-140);
  if (isSignedPost(end)) return null;
  const start = paragraph.slice(0, 200);
  if (OPENINGS.test(start.slice(0, 8).toLowerCase()) && startsLikeCaption(start)) {
    for (const [pattern, reason] of AT_START) if (pattern.test(start)) return reason;
  }
  if (mayCredit(end)) {
    for (const [pattern, reason] of AT_END) if (pattern.test(end)) return reason;
  }
  return null;
}

const LONGEST = 700;
const SIGNED_POST = /\(@\w{1,30}\)/u;

/** "— Red Cross (@redcross) October 13, 2016": a quoted post, not a gallery line */
export function isSignedPost(words: string): boolean {
  return words.includes("(@") && SIGNED_POST.test(words);
}

const AT_START: readonly (readonly [RegExp, string])[] = [
  // "FILE - In this photo …", "FILE PHOTO: …"
  [/^FILE(?: PHOTO| PICTURE| IMAGE)?\s?[-–—:]/u, "opens with FILE, as agency captions do"],
  [
    /^(?:Above|Below|Left|Right|Pictured)(?: \((?:left|right|above|from)|:)/u,
    "opens by pointing at a picture",
  ],
  // "In this photo released by …", "This image taken from video shows …", "An image from a video made public …"
  [
    /^(?:In )?(?:[Tt]his|[Aa]n?) (?:[\w.,’'-]{1,20} ){0,4}(?:photo|image|picture|photograph|frame grab|video grab|handout|screenshot)\b.{0,140}\b(?:shows?|released|provided|taken|made|obtained|posted)\b/u,
    "says what a picture shows",
  ],
  [/^(?:Image|Photo|Picture|Media|Video) (?:caption|copyright)\b/u, "carries the page's caption label"],
  [/^Media playback is (?:un)?supported\b/u, "carries the page's video label"],
  [/^Enlarge this image\b/u, "carries the page's picture label"],
  [
    /^(?:Photos?|Image|Picture|Credit|Source|Photo credit|Image credit|Screengrab|Screenshot)(?: by)?: ?\S/iu,
    "opens with a picture credit",
  ],
  // "AP:Associated Press The crowd …", "Getty Images The crowd …"
  [
    /^(?:AP:Associated Press|(?:Getty Images?|Rex Features|EPA|SWNS|Alamy|Shutterstock|PA:Press Association)(?: [-–•·] \w{2,20})?)(?: \p{Lu}|$)/u,
    "opens with a picture agency",
  ],
  // "Reuters The crowd moved on": a credit set before a caption, which closes without a full stop
  [
    /^(?:AP|AFP|PA|BBC|Reuters|REUTERS|Getty)(?: [-–•·] \w{2,20})? (?!(?:News|World|Radio|Sport|TV|One|Two|Breakfast|Photo|PHOTO)\b)\p{Lu}[^.!?]{20,180}[^.!?"”:]$/u,
    "opens with a picture agency",
  ],
  // "2/8 Officers stand …", "12 of 30 …", "6/34 25 November 2017 …"
  [/^\d{1,3}(?:\/| of )\d{1,3} (?!Premium|Pages?\b)[\p{Lu}\p{N}]/u, "opens with a gallery counter"],
  [/^Photos: .{0,300}Hide Caption\b/u, "belongs to a picture gallery"],
];

const startsLikeCaption = unite(AT_START.map(([pattern]) => pattern));
/** How lines open that one of them may match, in lower case. */
const OPENINGS =
  /^(?:[^a-z]|file|above|below|left|right|pic|in this|in an? |this |an? |ima|pho|media|video|enlarge|cre|sour|scre|ap[: ]|gett|rex |epa|swns|alam|shut|pa[: ]|afp|bbc|reut)/u;

/** "(Published Monday, Aug. 8, 2016)": the caption of a video, of this story or another */
export const DATED_VIDEO = /\(Published [^()]{4,60}\)$/u;

const CREDIT_WORDS =
  "photo|photos|photograph|image|images|picture|pictures|file|courtesy|source|credit|screenshot|screengrab|screen grab|via|handout|provided|staff|getty|afp|reuters|epa|alamy|shutterstock|instagram|facebook|twitter|google maps|youtube";

/** Letters of which every one of the patterns below needs some: "Hide Caption", "Getty Images", "iStockphoto", "Picture by" … */
const CREDIT_MARKS = [")", "]", "/"];
const holdsCreditWord = lookFor(["Caption", "Image", "hoto", "PHOTO", "hutterstock", "Picture"]);
/** … or stands at the end: "AFP", "EPA", "Reuters", "Xinhua", "Rex Features". */
const CREDIT_ENDS = "PASsyax";

/** Few paragraphs of running text have what a credit needs. */
function mayCredit(end: string): boolean {
  return (
    CREDIT_ENDS.includes(end.slice(-1)) ||
    CREDIT_MARKS.some((mark) => end.includes(mark)) ||
    holdsCreditWord(end)
  );
}

const AT_END: readonly (readonly [RegExp, string])[] = [
  [/\bHide Caption(?: \d{1,3} of \d{1,3})?$/u, "belongs to a picture gallery"],
  [/\bView Full Caption\b.{0,80}$/u, "carries the page's caption label"],
  // "(Photo by A. Name / AFP)", "(AP Photo/A. Name)", "[Photo/Agencies]", "(Image: Screenshot via Twitter)"
  [
    new RegExp(
      `[(\\[][^()\\[\\]]{0,90}\\b(?:${CREDIT_WORDS})\\b[^()\\[\\]]{0,90}[)\\]]\\.?(?:\\s?\\([^()]{0,60}\\))?(?:Buy Photo)?$`,
      "iu",
    ),
    "ends with a picture credit",
  ],
  [/\((?:[^()]{1,50}\/)?(?:AP|PA|EPA|ANI|PTI|EFE)(?:\/[^()]{1,50})?\)$/u, "ends with a picture credit"],
  // "(Nexta live)", "(Interior Ministry Press Service)" after the full stop
  [
    /[.!?”"]\s{1,4}\((?!(?:Reporting|Writing|Editing|Additional|Compiled|With|More|See|This|The|END|Ends)\b)\p{Lu}[^().;!?]{1,60}\)$/u,
    "ends with a credit in brackets after its full stop",
  ],
  // "… has the details. (Published Monday, Aug. 8, 2016)"
  [DATED_VIDEO, "closes with the date of a video"],
  // "REUTERS/Stringer", "A. Name/Getty Images", "AFP PHOTO"
  [/(?:^|[\s.])REUTERS\/[\p{L}.’' -]{2,40}$/u, "ends with a Reuters picture credit"],
  [
    /(?:^|[\s/])(?:Getty Images(?:\/[\p{L} ]{1,30})?|AFP PHOTO|AP Photo|iStockphoto|Shutterstock)$/u,
    "ends with a picture agency",
  ],
  [
    /\b(?:Image|Photo|Picture) (?:credit|by|courtesy of|via|Credit|By)[: ].{2,80}$/u,
    "ends with a picture credit",
  ],
  // "… on Sunday.A. Name / AFP", "… leaves the building EPA"
  [
    /(?:\s?\/\s?|[^,;:]\s)(?:AP|AFP|EPA|PA|REUTERS|Reuters|Getty|Xinhua|Rex Features|Rex|Associated Press)$/u,
    "ends with a picture agency",
  ],
  // "(A. Name / The Example)", "Twitter/aname via Example"
  [
    /^\(\p{Lu}[\p{L}.’' -]{2,40}\/ ?\p{Lu}[\p{L} ]{2,30}\)$|^\S{2,20}\/\S{2,30} via \S{2,30}$/u,
    "is a picture credit",
  ],
  // "John Roe/Associated Press"
  [/^\p{Lu}[\p{L}.’-]{1,20} \p{Lu}[\p{L}.’-]{1,20}\/\p{Lu}[\p{L} ]{1,40}$/u, "is a picture credit"],
];
