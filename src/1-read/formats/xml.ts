import { loadTagParser } from "../html/load.ts";

/** A tag of an XML document. Names keep their prefix, in lower case: "dc:date". */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The words directly inside, CDATA included, and those of all elements inside. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly words: string[];
}

const MOST_DEPTH = 200;
const MOST_ELEMENTS = 500_000;
/** Characters parsed between two looks at the limits. */
const STEP = 65_536;

/**
 * Parses XML as far as it goes: a feed cut off in the middle still gives the items before the cut. Entities that the
 * document itself declares are never expanded. Null where there is no element at all.
 */
export function parseXml(xml: string): XmlElement | null {
  const root: Open = { name: "", attributes: {}, children: [], words: [] };
  const open: Open[] = [root];
  let made = 0;
  const close = () => {
    const done = open.length > 1 ? open.pop() : undefined;
    const parent = open.at(-1);
    if (!done || !parent) return;
    const { name, attributes, children, words } = done;
    const text = words.join("");
    parent.children.push({ name, attributes, children, text });
    parent.words.push(text, BLOCKS.has(name) ? "\n\n" : "");
  };
  const parser = new (loadTagParser().Parser)(
    {
      onopentag(name, attributes) {
        made++;
        open.push({ name: name.toLowerCase(), attributes, children: [], words: [] });
      },
      onclosetag: close,
      ontext(words) {
        open.at(-1)?.words.push(words);
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeSelfClosing: true, lowerCaseAttributeNames: true },
  );
  for (let from = 0; from < xml.length && open.length < MOST_DEPTH && made < MOST_ELEMENTS; from += STEP)
    parser.write(xml.slice(from, from + STEP));
  while (open.length > 1) close();
  return root.children[0] ?? null;
}

/** Of Atom's `type="xhtml"`: each is a line of its own. */
const BLOCKS = new Set(["p", "div", "li", "h1", "h2", "h3", "blockquote", "br", "xhtml:p", "xhtml:div"]);

/** The first child of one of these names, in the order of the names. */
export function childOf({ children }: XmlElement, names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = children.find((child) => child.name === name && child.text.trim() !== "");
    if (found) return found;
  }
  return undefined;
}
