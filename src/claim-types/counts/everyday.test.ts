import { expect, test } from "vitest";
import { readCounts } from "../../../test/read-counts.ts";

/** Sentences of elections, courts, business and sport, in which the words of a crisis mean something else. */
const SENTENCES: readonly (readonly [text: string, counts: readonly string[]])[] = [
  ["The office is a few blocks from the station.", []],
  ["The group has carried out hundreds of terrorist attacks.", []],
  ["Last year the police reported 906 attacks on shelters.", []],
  ["All three candidates condemned the attacks.", []],
  ["Dozens of members of his party condemned the raids.", []],
  ["A woman at one of Novak's rallies used a bad word.", []],
  ["Aides asked for the release of one of Novak's rivals.", []],
  ["Her two dozen rallies drew more than 160,000 people.", ["participated 160001"]],
  ["The march, police said, had drawn about 30,000 people.", ["participated 30000"]],
  ["The strike brought 20,000 people onto the streets.", ["participated 20000"]],
  ["The fair draws 5,000 visitors.", []],
  ["A family of four dies in a fire.", ["killed 4 relatives"]],
  ["He and his two sisters joined a political movement.", []],
  ["Two hundred teachers joined the protest.", ["participated 200 teachers"]],
  ["Novak, surrounded by his three sons, waved.", []],
  ["One party turning out more voters does not win.", []],
  ["The four candidates demonstrated that training helps.", []],
  ["Some 400 nurses demonstrated outside the ministry.", ["participated 400 medics"]],
  ["The differences between the two candidates are striking.", []],
  ["Twelve agents gathered evidence.", []],
  ["Students of School 285 can take part in a chorus.", []],
  ["The senator captured two states on Tuesday.", []],
  ["Insurers agreed to release millions in cash.", []],
  ["A poll of 400 voters released on Friday shows a lead.", []],
  ["A man who had been let go from his job left town.", []],
  ["The kidnappers let go three hostages.", ["released 3 hostages"]],
  ["Novak will be tried on two murder charges.", []],
  ["Felt, the number 2 man at the bureau, died.", []],
  ["Papers were taken from the dead, and officials kept track of thousands of people.", []],
  ["Deaths rose to 12.", ["killed 12"]],
  ["The two officers drove Novak on the day he escaped.", []],
  ["Novak believed that if he killed the king she would notice.", []],
  ["The four workers killed in the blast might have been saved.", ["killed 4 workers"]],
  ["A housing crisis has hurt two million families.", []],
  ["The blast hurt 12 people.", ["injured 12"]],
  ["The two men were treated unfairly.", []],
  ["The two men were treated at the scene.", ["injured 2 men"]],
  ["The quake destroyed 400 buildings and left 600 homeless.", ["destroyed 400 buildings", "displaced 600"]],
  ["The mayor spoke to crowds 15,000 strong.", ["participated 15000"]],
  ["Novak was charged with the murder of his 58 - year - old mother.", []],
  ["As many as 20, 000 people took to the streets.", ["participated 20000"]],
  ["In 2003, 600 people were killed.", ["killed 600"]],
  ["The father to two boys died.", []],
  ["Friends of the four victims expressed outrage that Novak had escaped.", []],
  ["Two girls that Boko Haram kidnapped were freed.", ["released 2 girls"]],
  ["Three hundred protesters set up barricades and attacked police.", ["participated 300 protesters"]],
  ["The 23 pirates can be handed over.", ["?released 23 attackers"]],
  ["A car was occupied by four men.", []],
  ["The office was occupied by 45 men.", ["participated 45 men"]],
  ["Shooting 1 / 3 in the gallery.", []],
  ["About 500 pupils attend the school.", []],
  ["About 500 people attended the funeral.", ["participated 500"]],
  ["Dan Reed, 66 and Ann Reed, 64 were found dead.", []],
  ["In Kabul, 64 were found dead.", ["killed 64"]],
  ["Police told News 2 his injury was light.", []],
  ["Four more were released from the hospital.", []],
  ["Four more were released from prison.", ["released 4"]],
  ["A 30-year-old man stabbed and ran over his wife.", []],
  ["A man stabbed and robbed in his home died.", ["killed 1 men"]],
  ["A mother whose son was shot spoke.", []],
  ["A boy should recover after shooting himself in the hand.", ["injured 1 boys"]],
  ["Two women were taken to hospital, where they died of their injuries.", ["hospitalised 2 women"]],
];

test.each(SENTENCES)("%s", async (text, counts) => {
  expect(await readCounts(text)).toEqual(counts);
});

/** Whether what somebody did "to" others was done. */
const AIMS: readonly (readonly [text: string, counts: readonly string[]])[] = [
  ["A man, who may have fallen, was injured.", ["injured 1 men"]],
  ["At least 12 people, if the reports are true, were killed.", ["?killed 12"]],
  ["After the shooting both men fled.", []],
  ["The teenager confessed to killing two men.", ["killed 2 men"]],
  ["The gunman managed to kill 49 people.", ["killed 49"]],
  ["The gun used to kill nine people was found.", ["killed 9"]],
  ["The threat prompted a cruise ship to evacuate 420 passengers.", ["displaced 420 passengers"]],
  ["The threat could prompt the ship to evacuate 420 passengers.", ["?displaced 420 passengers"]],
  ["He had vowed to kill nine people.", ["?killed 9"]],
  ["The army failed to free 12 hostages.", ["-released 12 hostages"]],
  ["Police should have rescued 12 people.", ["?rescued 12"]],
  ["Roads are closed due to flooding that damaged 40,000 homes.", ["destroyed 40000 homes"]],
  ["The 40 prisoners are due to be released on Monday.", ["?released 40 prisoners"]],
];

test.each(AIMS)("%s", async (text, counts) => {
  expect(await readCounts(text)).toEqual(counts);
});
