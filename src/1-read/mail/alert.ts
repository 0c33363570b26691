import type { FoundArticle } from "../formats/format.ts";
import { type Element, parsePage, textOf, walk } from "../html/tree.ts";

/**
 * The stories an alert lists, each marked as a schema.org article of its own: headline, outlet, address and the words
 * quoted of it. An alert knows when it was sent, not when a story appeared: `sent` is the latest it can have been.
 */
export function readAlert(html: string, sent: unknown): FoundArticle[] {
  const { root } = parsePage(html);
  const stories: Element[] = [];
  walk(root, (element) => {
    if (!/schema\.org\/(?:News)?Article$/u.test(element.attributes.itemtype ?? "")) return true;
    stories.push(element);
    return false;
  });
  return stories.flatMap((story, at) => readStory(story, at + 1, sent));
}

function readStory(story: Element, at: number, sent: unknown): FoundArticle[] {
  const title = wordsMarked(story, ["headline", "name"]);
  const words = wordsMarked(story, ["description", "articleBody"]);
  const outlet = wordsMarked(story, ["publisher"]);
  const text = [title, words].filter((part) => part !== "").join("\n\n");
  if (text === "") return [];
  const url = findAddress(story);
  return [
    {
      text,
      at: `story ${at}`,
      published: sent,
      isDateInferred: true,
      basis: ALERT_BASIS,
      ...(title ? { title } : {}),
      ...(outlet ? { outlet } : {}),
      ...(url ? { url } : {}),
    },
  ];
}

const ALERT_BASIS = {
  headline: "the alert",
  outlet: "the alert",
  url: "the alert",
  published: "the day the alert was sent",
} as const;

/** The words of the first element marked with one of these names; those of a publisher are not the story's. */
function wordsMarked(story: Element, names: readonly string[]): string {
  let found = "";
  walk(story, (element) => {
    if (found) return false;
    const name = element.attributes.itemprop ?? "";
    if (names.includes(name)) found = element.attributes.content ?? textOf(element, 3000);
    return name !== "publisher" || names.includes("publisher");
  });
  return found.trim();
}

/** Alerts link through a counter of clicks: "https://www.example.com/url?…&url=https%3A%2F%2Fherald.example%2Fdam&ct=…" */
function findAddress(story: Element): string {
  let address = "";
  walk(story, ({ attributes: { itemprop, href } }) => {
    if (!address && href && (itemprop === "url" || itemprop === undefined)) address = href;
    return !address;
  });
  if (!URL.canParse(address)) return "";
  const { protocol, pathname, searchParams } = new URL(address);
  if (!/^https?:$/u.test(protocol)) return "";
  const inner = pathname === "/url" ? (searchParams.get("url") ?? searchParams.get("q") ?? "") : "";
  return /^https?:\/\//iu.test(inner) ? inner : address;
}
