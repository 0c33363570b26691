import type { Input } from "../src/model/article.ts";

const SECTIONS = "World Business Sport Culture Science Health Travel Opinion Weather Video".split(" ");

/** The page of a made-up news site around one generated article: menus, metadata, advertisements, other stories, comments, a footer. */
export function writePage({ source, content }: Input): Input {
  const { title, text, date_publish, publisher, source_domain } = JSON.parse(String(content));
  const [, ...paragraphs] = String(text).split("\n\n");
  const address = `https://${source_domain}/news/${source.replace(/\W/gu, "-")}`;
  const links = (words: readonly string[]) =>
    `<ul>${words.map((word) => `<li><a href="/${word.toLowerCase()}">${word}</a></li>`).join("")}</ul>`;
  const about = { "@type": "NewsArticle", headline: title, datePublished: date_publish };
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | ${publisher}</title>
<link rel="canonical" href="${address}"><meta property="og:site_name" content="${publisher}">
<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...about })}</script>
<style>${".story p { margin: 0 0 1em } ".repeat(60)}</style><script>${"window.ads = window.ads || []; ".repeat(60)}</script></head>
<body><header><nav class="menu">${links(SECTIONS)}</nav><div class="submenu">${links(SECTIONS.map((name) => `${name} today`))}</div></header>
<main><article><h1>${title}</h1><div class="byline">By Ann Poe, ${publisher}</div><time datetime="${date_publish}">${date_publish.slice(0, 10)}</time>
<figure><img src="a.jpg" alt=""><figcaption>A street in the centre of the town. (Photo: A. Poe)</figcaption></figure>
<div class="story-body">${paragraphs.map((words) => `<p>${words}</p>`).join("\n<div class='ad'>Advertisement</div>\n")}</div>
<div class="related"><h3>Related</h3>${links(SECTIONS.map((name) => `What you need to know about ${name} this week`))}</div></article></main>
<aside><h2>Most read</h2>${links(SECTIONS.map((name) => `${name}: ten things we learned on Sunday`))}</aside>
<section id="comments"><p>Thank you for the report.</p></section>
<footer>${links(["About", "Contact", "Privacy", "Terms"])}<p>© ${publisher}. All rights reserved.</p></footer></body></html>`;
  return { source: `${source}.html`, mediaType: "text/html", content: page };
}
