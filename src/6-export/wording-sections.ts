/** Headings of the sections on what happened, was ordered and was said, the same in every report. */
export const SECTION_TITLES = {
  measures: "Orders and closures",
  happened: "What happened",
  posts: "Who holds which post",
  said: "Said",
} as const;

/** Stands where a list was cut: no bare number, as no article gives it. */
export const MORE_IN_JSON = "and more in the JSON";

/** So many happenings of one day, and so many statements, are listed in text and Markdown. */
export const SHOWN_A_DAY = 8;
export const SHOWN_SAID = 12;
