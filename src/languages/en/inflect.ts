import type { VerbForm, VerbReading } from "../../model/lexicon/verbs.ts";
import { words } from "./grammar.ts";

// base past participle, "-" where the participle is the past
const IRREGULAR = `
  say said -, tell told -, think thought -, know knew known, see saw seen, find found -, write wrote written, speak spoke spoken,
  hold held -, keep kept -, mean meant -, feel felt -, hear heard -, read read -, show showed shown, give gave given, take took taken,
  make made -, get got gotten, go went gone, come came come, put put -, set set -, let let -, cut cut -, hit hit -, bet bet -,
  swear swore sworn, foresee foresaw foreseen, understand understood -, forget forgot forgotten, choose chose chosen, draw drew drawn,
  lay laid -, pay paid -, win won -, lose lost -, run ran run, begin began begun, bring brought -, buy bought -, catch caught -,
  teach taught -, fight fought -, seek sought -, sell sold -, send sent -, spend spent -, build built -, leave left -, meet met -,
  stand stood -, sit sat -, lead led -, fall fell fallen, rise rose risen, drive drove driven, grow grew grown, throw threw thrown,
  break broke broken, wear wore worn, tear tore torn, shake shook shaken, become became become, withdraw withdrew withdrawn,
  overhear overheard -, foretell foretold -, uphold upheld -, withhold withheld -, shoot shot -, strike struck -, sing sang sung,
  fly flew flown, eat ate eaten, die died -, lie lied -, rebut rebutted -, refer referred -, infer inferred -, concur concurred -,
  demur demurred -, admit admitted -, permit permitted -, commit committed -, submit submitted -, regret regretted -, plan planned -,
  slam slammed -, rap rapped -, rip ripped -, bet bet -, quip quipped -, blog blogged -, plug plugged -, tout touted -, stop stopped -,
  vet vetted -, snub snubbed -, dub dubbed -, jab jabbed -, prefer preferred -, veto vetoed -, shrug shrugged -, beg begged -,
  brag bragged -, plead pleaded -, rebuff rebuffed -, mislead misled -, split split -, have had -, do did done, deal dealt -,
  fear feared -, hope hoped -, blast blasted -, pan panned -, hint hinted -, push pushed -, chant chanted -, steal stole stolen,
  rule ruled -, bear bore borne, forbid forbade forbidden, forgive forgave forgiven, feed fed -, hurt hurt -, undergo underwent undergone,
  overturn overturned -, quit quit -, shed shed -, shut shut -, sleep slept -, sweep swept -, wake woke woken, ban banned -, drop dropped -,
  stir stirred -, nod nodded -, occur occurred -, grab grabbed -, equip equipped -, control controlled -, propel propelled -, bid bid -
`;

/** All forms of verbs given by their base forms, with the rules of English spelling: "deny" → "denies", "denied", "denying". */
export function inflectVerbs(bases: Iterable<string>): Map<string, VerbReading> {
  const irregular = readIrregular();
  const readings = new Map<string, { lemma: string; forms: Set<VerbForm> }>();
  const note = (word: string, lemma: string, form: VerbForm) => {
    const reading = readings.get(word) ?? { lemma, forms: new Set<VerbForm>() };
    reading.forms.add(form);
    readings.set(word, reading);
  };
  for (const base of new Set([...bases, ...irregular.keys()])) {
    const [past, participle] = irregular.get(base) ?? [addEd(base), addEd(base)];
    note(base, base, "base");
    note(addS(base), base, "s");
    note(past, base, "past");
    note(participle, base, "participle");
    note(addIng(base, past), base, "ing");
  }
  return readings;
}

function readIrregular(): Map<string, [string, string]> {
  return new Map(
    IRREGULAR.split(",").map((row): [string, [string, string]] => {
      const [base = "", past = "", participle = ""] =
        [...words(row)].length === 2 ? repeat(row) : row.trim().split(/\s+/u);
      return [base, [past, participle === "-" ? past : participle]];
    }),
  );
}

function repeat(row: string): string[] {
  const [base = "", second = "", third = ""] = row.trim().split(/\s+/u);
  return [base, second, third === "" ? second : third];
}

function addS(base: string): string {
  if (base === "have") return "has";
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(base) ? `${base}es` : `${base}s`;
}

function addEd(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function addIng(base: string, past: string): string {
  if (base === "lie" || base === "die") return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(base)) return `${base.slice(0, -1)}ing`;
  // "planned" → "planning", "put" → "putting"
  const last = base.at(-1) ?? "";
  const doubles =
    past.startsWith(`${base}${last}e`) ||
    (/^(?:[^aeiou]*[aeiou][tn]|run|win|begin|stop)$/u.test(base) && past !== `${base}ed`);
  return `${base}${doubles ? last : ""}ing`;
}
