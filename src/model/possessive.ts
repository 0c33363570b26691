/** How a word ends that owns the next, its apostrophe straight or curly: "the ministry's", "residents’". */
export const POSSESSIVE = /['’]s?$/u;
