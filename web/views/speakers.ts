import { wordManner } from "../../src/6-export/wording.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Shelf } from "./shelf.ts";

/** One utterance in the words of the article that gives most of it. */
export interface Said {
  readonly id: string;
  readonly quote: string;
  readonly isDirect: boolean;
  /** "reported", "denied"; "" for direct speech that claims what it says. */
  readonly manner: string;
  readonly claim: string;
  readonly outlets: readonly string[];
  readonly published: string;
  /** Why several claims are one utterance; "" where it was told once. */
  readonly joined: string;
}

export interface Speaker {
  readonly name: string;
  readonly said: readonly Said[];
}

type StatementClaim = Extract<Claim, { kind: "statement" }>;

/** Statements by speaker: who is quoted most stands first; one voice's direct speech before reported speech. */
export function viewSpeakers(shelf: Shelf): Speaker[] {
  const speakers = new Map<string, Said[]>();
  for (const utterance of shelf.story.statements) {
    const told = utterance.claims.flatMap((id) => {
      const claim = shelf.claims.get(id);
      return claim?.kind === "statement" ? claim : [];
    });
    const [first, ...others] = told;
    if (first === undefined) continue;
    const best = others.reduce((longest, claim) => (weigh(claim) > weigh(longest) ? claim : longest), first);
    const said: Said = {
      id: utterance.id,
      quote: stripMarks(best.statement.quote),
      isDirect: best.statement.direct,
      manner: wordManner(best),
      claim: best.id,
      outlets: [...new Set(told.flatMap(({ id }) => shelf.show(id)?.outlet ?? []))],
      published: shelf.show(best.id)?.published ?? "",
      joined: told.length > 1 ? utterance.reason : "",
    };
    const name = utterance.speaker || best.statement.speaker;
    const own = speakers.get(name);
    if (own === undefined) speakers.set(name, [said]);
    else own.push(said);
  }
  return [...speakers]
    .map(([name, said]) => ({
      name,
      said: said.sort(
        (a, b) => b.outlets.length - a.outlets.length || Number(b.isDirect) - Number(a.isDirect),
      ),
    }))
    .sort((a, b) => b.said.length - a.said.length || (a.name < b.name ? -1 : 1));
}

/** Direct speech before reported, longer before shorter. */
function weigh({ statement }: StatementClaim): number {
  return statement.quote.length + (statement.direct ? 1_000_000 : 0);
}

function stripMarks(quote: string): string {
  return quote.replace(/^[\s“”"«„]{1,5}|[\s“”"»,]{1,5}$/gu, "");
}
