import type { Language } from "../model/language.ts";
import { english } from "./en/index.ts";

/** Every language Sitrep reads; a new one is a folder and a line here. */
export const languages: readonly Language[] = [english];
