/** The tree of groups that can be counted: police are security forces, security forces are people. */
export interface GroupTree {
  /** The group that `group` is a kind of; null for a root (people, objects). */
  parentOf(group: string): string | null;
  /** True where every member of `group` is one of `ancestor`; every group is a kind of itself. */
  isKindOf(group: string, ancestor: string): boolean;
  /** True for words that narrow nothing: "people", "victims", "the dead". */
  isGeneric(group: string): boolean;
}
