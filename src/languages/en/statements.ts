import type { StatementLexicon } from "../../model/lexicon/statements.ts";
import { words } from "./grammar.ts";

export const statements: StatementLexicon = {
  quoteCues: words(`
    urged urges called calls vowed vows pledged pledges promised promises appealed appeals condemned condemns blamed blames
    demanded demands ordered threatened criticised criticized compared compares thanked denounced
    asked asks continued continues responded responds joked quipped wondered exclaimed shouted yelled cried
  `),
  thatCues: words("argued argues"),
  thats: words("that"),
  silences: words(`
    not never n't didn't don't doesn't won't wouldn't couldn't cannot declined declines refused refuses refusing declining failed
    will would could may might can should if
  `),
  mutes: words(`
    poll polls survey surveys video videos image images footage photo photos photograph photographs data figures records map maps
    study chart graph index evidence screenshot screenshots clip clips that this it which rumours rumors speculation
  `),
  channels: words(`
    statement address interview speech tweet tweets post posts briefing conference letter message broadcast email e-mail
    report bulletin website channel page account appearance call remarks announcement release note telegram video
  `),
  sites: words("facebook twitter telegram instagram youtube weibo vkontakte whatsapp tiktok"),
  channelPrepositions: words("in on at via during by through"),
  audiencePrepositions: words("to with before"),
  audienceVerbs: words(
    "told tell tells telling addressing addressed addresses informed informing reminded assured",
  ),
};
