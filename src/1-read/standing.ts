import type { Standing } from "../model/article.ts";
import { lookFor } from "./lookout.ts";
import type { Paragraph } from "./paragraphs.ts";
import { unite } from "./unite.ts";

/** Looks for a notice that withdraws the whole article; a correction of one figure is not one. */
export function findStanding(paragraphs: readonly Paragraph[], canceled: string | undefined): Standing {
  if (canceled) return { state: "canceled", reason: canceled };
  const edges = paragraphs.length <= 12 ? paragraphs : [...paragraphs.slice(0, 8), ...paragraphs.slice(-4)];
  for (const { start, end, text } of edges) {
    const notice = text.slice(0, 600);
    const rule = mayCancel(notice) && mayKill(notice) && KILLS.find(({ pattern }) => pattern.test(notice));
    if (rule) return { state: "canceled", reason: rule.reason, span: { start, end } };
  }
  return { state: "usable" };
}

const KILLS: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  // "KILL", "BC-Kazakhstan, KILL", "MANDATORY KILL: …", "STORY KILLED"
  {
    pattern:
      /^(?:[\w–-]{1,30},\s?)?(?:(?:MANDATORY|BULLETIN|STORY|URGENT|EDITORS:)\s){0,2}(?:STORY )?KILL(?:ED)?\b(?=[:.,!\s–—-]*(?:$|\p{Lu}|[Tt]he |[Pp]lease ))(?! (?:BILL|SWITCH|ZONE|LIST))/u,
    reason: "the page carries a kill notice",
  },
  // "ADVISORY: … please kill the story", "Editors: please withdraw our report", "Attention editors: disregard the article"
  {
    pattern:
      /^(?:[^.]{0,40}\b)?(?:ADVISORY|Advisory|EDITORS?|Editors?|ATTENTION|Attention|NOTE TO EDITORS|Note to [Ee]ditors|CORRECTION|WITHDRAWAL)\b.{0,300}\b(?:kill|withdraw|disregard|do not (?:use|publish))\b.{0,40}\b(?:story|article|item|report|dispatch|copy|headlined)\b/u,
    reason: "a notice to editors asks to withdraw the article",
  },
  // "This article has been withdrawn", "The following story has been retracted"
  {
    pattern:
      /^(?:[\p{L}’' ]{0,25}:\s?)?(?:This|The (?:following|above|previous)|Our) (?:article|story|report|item|post|dispatch)\b[^.]{0,80}\b(?:has been|was|is|is being|have been)\s(?:hereby\s)?(?:fully\s)?(?:withdrawn|retracted|killed|unpublished|taken down|removed)\b/u,
    reason: "the page says the article was withdrawn",
  },
  // "Reuters has withdrawn this story", "We have retracted this article", "AFP is withdrawing its report headlined …"
  {
    pattern:
      /^(?:[\p{L}’' ]{0,25}:\s?)?(?:We|The \p{Lu}[\p{L} ]{1,40}|\p{Lu}[\p{L}]{1,20}(?: \p{Lu}\p{L}{1,20})?) (?:has |have |is |are )?(?:withdr[ae]wn|withdrew|withdrawing|retracted|retracting|removed) (?:this|the following) (?:article|story|report|item)\b/u,
    reason: "the page says the article was withdrawn",
  },
  { pattern: /^RETRACT(?:ION|ED)\s?[:–—-]/u, reason: "the page is headed as a retraction" },
];
const mayKill = unite(KILLS.map(({ pattern }) => pattern));

/** What the patterns need near the opening of a paragraph: words of kill notices and notes to editors … */
const holdsKillWord = lookFor(
  "KILL RETRACT DVISORY DITOR dvisory ditor TTENTION ttention CORRECTION WITHDRAWAL ithdr etract remov".split(
    " ",
  ),
);
/** … or "This article", "Correction: The following story". Hardly any paragraph of an article opens so. */
const POINTS_AT_ARTICLE = /^(?:[^:]{0,26}:\s?)?(?:This|Our|The (?:following|above|previous)) [arsipd]/u;
const OPENING_LENGTH = 130;
const LAST_COLON = 26;

function mayCancel(notice: string): boolean {
  if (holdsKillWord(notice, 0, OPENING_LENGTH)) return true;
  const mayPoint = "TO".includes(notice.charAt(0)) || notice.lastIndexOf(":", LAST_COLON) >= 0;
  return mayPoint && POINTS_AT_ARTICLE.test(notice);
}
