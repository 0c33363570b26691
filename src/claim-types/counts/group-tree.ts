import type { GroupTree } from "../../model/groups.ts";

// child -> parent. People and objects are the two roots.
const PARENTS: Readonly<Record<string, string>> = {
  civilians: "people",
  residents: "civilians",
  bystanders: "civilians",
  passengers: "people",
  crew: "people",
  pilots: "crew",
  drivers: "people",
  tourists: "people",
  students: "people",
  teachers: "people",
  workers: "people",
  miners: "workers",
  medics: "people",
  doctors: "medics",
  patients: "people",
  journalists: "people",
  aid_workers: "people",
  worshippers: "people",
  refugees: "people",
  migrants: "people",
  prisoners: "people",
  hostages: "people",
  families: "people",
  relatives: "people",
  couples: "people",
  men: "people",
  women: "people",
  mothers: "women",
  children: "people",
  boys: "children",
  girls: "children",
  babies: "children",
  teenagers: "children",
  adults: "people",
  elderly: "people",
  foreigners: "people",
  officials: "people",
  leaders: "people",
  protesters: "people",
  activists: "people",
  supporters: "people",
  opposition: "people",
  attackers: "people",
  suspects: "people",
  rescuers: "people",
  firefighters: "rescuers",
  security_forces: "people",
  police: "security_forces",
  troops: "security_forces",
  guards: "security_forces",
  survivors: "people",
  victims: "people",
  seriously_injured_people: "people",
  people_in_intensive_care: "people",
  people_aboard: "people",
  vehicles: "objects",
  buses: "vehicles",
  trains: "vehicles",
  aircraft: "objects",
  ships: "objects",
  buildings: "objects",
  homes: "buildings",
  shops: "buildings",
  schools: "buildings",
  hospitals: "buildings",
  units: "objects",
};

/** Groups that say no more of people than that they are people. */
const GENERIC = new Set(["people", "victims", "survivors"]);

function parentOf(group: string): string | null {
  if (group === "people" || group === "objects") return null;
  return PARENTS[group] ?? "people";
}

/** The tree of groups that are counted; a group it does not know is a kind of people. */
export const groupTree: GroupTree = {
  parentOf,
  isKindOf(group, ancestor) {
    for (let node: string | null = group; node !== null; node = parentOf(node)) {
      if (node === ancestor) return true;
    }
    return false;
  },
  isGeneric(group) {
    return GENERIC.has(group);
  },
};
