import type { Label } from "./gold.ts";

const POLICE = "police policemen cop constables jawan".split(" ");
const UNITS = "grp cid rpf stf bsf dcp dsp ssp sho cisf dgp".split(" ");
const KILL =
  "kill lynch annihilat drown massacr slaughter butcher poison exterminat strangl impal murder execut".split(
    " ",
  );
const ARREST = "arrest nab detain book chargesheet apprehend seiz seize collar".split(" ");
const FORCE = (
  "fire firing beat whip bash chok wound lash trounc cane caning thrash clobber spank paddl hit whack pummel club " +
  "shoot shot suffocat stone-pelt"
).split(" ");

/** The baseline: a sentence that holds a word for police and one of the class anywhere, as keyword searches do. */
export function matchKeywords(text: string, label: Label): boolean {
  const lower = text.toLowerCase();
  const isPolice =
    POLICE.some((word) => lower.includes(word)) || UNITS.some((word) => lower.includes(`${word} `));
  if (!isPolice) return false;
  const wanted = label === "KILL" ? KILL : label === "ARREST" ? ARREST : [...FORCE, ...KILL];
  return wanted.some((word) => lower.includes(word));
}
