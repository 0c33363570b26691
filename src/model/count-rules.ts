/** Names of rules that find counts (`foundBy`) and tell later stages how to take them. */
export const COUNT_RULES = {
  /** "puts the figure at 31": the number answers the count told before it. */
  runningTotal: "count/running-total",
  /** "documented 266 deaths": what somebody counted of all. */
  tally: "count/tally",
  /** "Tehran: 33" under "Killed by province:": the number of one of several places or groups. */
  row: "count/row",
  /** "the death toll rose to 41" */
  toll: "count/toll",
  /** "put the number of the missing at 96" */
  numberOf: "count/number-of",
  /** "taken to hospital with burns": the number of those in hospital counts the hurt, too. */
  hurtInHospital: "count/hospital-with-injuries",
  /** "a third victim has died": three are dead. */
  deadInOrder: "count/dead-in-order",
  /** "lowered the toll to 97 from 115": what was told before it was too much. */
  lowered: "count/lowered",
  /** "a shooting sent four to hospital": the hurt, and any who died there. */
  hurtAfterAttack: "count/hospital-after-attack",
  /** "four people were shot": it may count those who died. */
  struck: "count/struck",
  /** The same where as many are told to have died. */
  struckDead: "count/struck-dead",
} as const;
