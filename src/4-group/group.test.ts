import { expect, test } from "vitest";
import { CopyFinder } from "./copies.ts";
import { groupArticles } from "./group.ts";
import { makeArticle, makeCount, makeMembers } from "./sample-articles.ts";

const almaty = { name: "Almaty", country: "KZ", precision: "city" } as const;

const stormed = makeArticle(
  "stormed",
  "Crowds stormed the city hall of Almaty on Wednesday as protests over fuel prices spread in Kazakhstan. " +
    "President Tokayev asked the CSTO alliance for troops.",
  { published: "2022-01-05", place: almaty },
);
const alliance = makeArticle(
  "alliance",
  "The CSTO alliance will send troops to Kazakhstan, where Tokayev blames the protests in Almaty on outsiders. " +
    "Fuel prices doubled at New Year.",
  { published: "2022-01-06", place: almaty },
);
const queues = makeArticle(
  "queues",
  "Bakeries in Almaty sold out early and the banks stayed shut. Nobody answers the telephone.",
  {
    published: "2022-01-07",
    place: almaty,
  },
);
const quakeOne = makeArticle(
  "quake-one",
  "An earthquake of magnitude 6.1 shook Aceh province in Indonesia on Tuesday. Rescuers dug through houses in Bener Meriah.",
);
const quakeTwo = makeArticle(
  "quake-two",
  "A strong quake was felt along the Gulf coast of Iran, and the port of Bandar Abbas lost power. " +
    "The earthquake measured 7.4, said the university in Tehran, and four villages could not be reached.",
);

const namesOf = (articles: Parameters<typeof makeMembers>[0]) => {
  return groupArticles(makeMembers(articles)).map((group) => group.articles.join(" "));
};

test("articles about one crisis are one story, the odd piece from the same town included", () => {
  expect(namesOf([queues, alliance, stormed])).toEqual(["stormed alliance queues"]);
});

test("two happenings of one kind stay two stories, dates or no dates", () => {
  expect(namesOf([quakeOne, quakeTwo])).toEqual(["quake-one", "quake-two"]);
  expect(namesOf([quakeTwo, stormed, quakeOne, alliance])).toEqual([
    "quake-one",
    "quake-two",
    "stormed alliance",
  ]);
});

test("an article that names the country alone goes with those of its towns on the same days", () => {
  const kazakhstan = { name: "Kazakhstan", country: "KZ", precision: "country" } as const;
  const text = "Kazakhstan mourns. Schools close as fuel, once cheap, grows dear again. Shops wait for salt.";
  const mourning = (published: string) => makeArticle("mourning", text, { published, place: kazakhstan });
  expect(namesOf([stormed, mourning("2022-01-07")])).toEqual(["stormed mourning"]);
  expect(namesOf([stormed, mourning("2022-01-12")])).toEqual(["mourning", "stormed"]);
});

test("a story knows its place and its days", () => {
  const [story] = groupArticles(makeMembers([stormed, alliance]));
  expect(story?.place?.name).toBe("Almaty");
  expect(story?.period).toBe("2022-01-05/2022-01-06");
  expect(["stormed", "alliance"]).toContain(story?.title);
});

test("the order of the articles changes nothing", () => {
  const articles = [stormed, alliance, queues, quakeOne, quakeTwo];
  expect(groupArticles(makeMembers([...articles].reverse()))).toEqual(groupArticles(makeMembers(articles)));
});

const wire =
  "Crowds angered by dearer motor gas broke into the city hall of Almaty on Wednesday and marched from there to the " +
  "official home of the president. Eight members of the police were killed and 317 injured, the ministry said. " +
  "Guards fired water cannons in freezing weather and threw concussion grenades near the burning television centre. ";

test("a text printed twice is one copy group, under whatever other sentences", () => {
  const [story] = groupArticles(
    makeMembers([
      makeArticle("agency", wire, { credits: ["MNA"] }),
      makeArticle("paper", `Our readers ask what happened. ${wire}`, { credits: ["MNA"] }),
      makeArticle(
        "own",
        "Fuel protests shook Almaty on Wednesday when crowds took the city hall, and police were killed.",
      ),
    ]),
  );
  expect(story?.copies).toMatchObject([{ agency: "MNA", articles: ["agency", "paper"] }]);
});

test("papers that only quote the same words copy nobody", () => {
  const speech =
    "“We will act with the utmost severity against all who break the law and we will never leave the capital of our country in this hour”";
  const first = makeArticle(
    "first",
    `President Tokayev spoke to Kazakhstan on Wednesday. ${speech}, he said in Almaty.`,
  );
  const second = makeArticle(
    "second",
    `In Almaty the crowds heard Tokayev say this about Kazakhstan. ${speech}.`,
  );
  expect(groupArticles(makeMembers([first, second])).flatMap(({ copies }) => copies)).toEqual([]);
});

test("a rewrite is known by its figures in order, its rare pairs of words and its credit", () => {
  const rewritten = makeArticle(
    "rewrite",
    "In Kazakhstan's Almaty, crowds angry over dearer motor fuel went through the city hall, then marched to an official home that " +
      "President Tokayev uses. Officers answered with water cannons though it was freezing weather, and concussion grenades fell " +
      "where the burning television centre stood. Global watchdog NetBlocks recorded a nationwide internet blackout. " +
      "Ministry counts: eight members killed, over 300 injured.",
    { credits: ["MNA"] },
  );
  const original = makeArticle(
    "original",
    "Crowds angry about dearer motor gas entered Almaty city hall on Wednesday. They marched to the official home of President " +
      "Tokayev. Guards used water cannons in freezing weather and concussion grenades by the burning television centre. " +
      "The global watchdog NetBlocks recorded a nationwide internet loss. Eight members of the police were killed and 317 injured.",
    { credits: [] },
  );
  const counts = ["original", "rewrite"].flatMap((id) => [
    makeCount(id, 10, "killed", 8, 8),
    makeCount(id, 20, "injured", id === "rewrite" ? 301 : 317, id === "rewrite" ? null : 317),
  ]);
  const articles = [original, rewritten];
  const [copy] = groupArticles(makeMembers(articles, counts)).flatMap(({ copies }) => copies);
  expect(copy).toMatchObject({ agency: "MNA", articles: ["original", "rewrite"] });
  expect(copy?.reason).toContain("credited: MNA");
  expect(groupArticles(makeMembers(articles)).flatMap(({ copies }) => copies)).toEqual([]);
});

test("a rewrite in words of its own is known by the agency it names and the agency's figures", () => {
  const agency = makeArticle(
    "Meridian News Agency",
    "Eight members of the police were killed and 317 people injured in Almaty on Wednesday.",
  );
  const paper = makeArticle(
    "paper",
    "More than 300 were hurt in Kazakhstan's unrest and eight police died in Almaty, MNA reports.",
  );
  const other = makeArticle(
    "other",
    "In Almaty 317 police were injured in the Kazakhstan unrest, and eight killed, said the ministry.",
  );
  const counts = ["Meridian News Agency", "paper", "other"].flatMap((id) => [
    makeCount(id, id === "paper" ? 20 : 10, "killed", 8, 8),
    makeCount(
      id,
      id === "paper" ? 10 : 20,
      "injured",
      id === "paper" ? 301 : 317,
      id === "paper" ? null : 317,
    ),
  ]);
  const copies = new CopyFinder().find(
    [agency, paper, other].map((digest) => {
      return { digest, claims: counts.filter(({ article }) => article === digest.article.id) };
    }),
  );
  expect(copies).toMatchObject([
    { agency: "Meridian News Agency", articles: ["Meridian News Agency", "paper"] },
  ]);
});
