import { parse } from "chrono-node";
import nlp from "compromise/three";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Contender } from "./measure.ts";

/** What a user would pick instead for a part of the work, each on its own task, over the same texts. */
export function listRivals(texts: readonly string[]): Contender[] {
  const wink = winkNLP(model, ["sbd", "pos"]);
  return [
    {
      name: "wink-nlp: sentences and parts of speech only",
      run: () => {
        for (const text of texts) {
          const read = wink.readDoc(text);
          read.sentences().out();
          read.tokens().out(wink.its.pos);
        }
      },
    },
    {
      name: "chrono-node: dates only",
      run: () => {
        for (const text of texts) parse(text, new Date("2022-01-06T00:00:00Z"));
      },
    },
  ];
}

/** compromise/three, all of its tags; by far the slowest, so it is given few texts. */
export function makeCompromise(texts: readonly string[]): Contender {
  return {
    name: "compromise/three: tags, people, places",
    run: () => {
      for (const text of texts) nlp(text).topics().out("array");
    },
  };
}
