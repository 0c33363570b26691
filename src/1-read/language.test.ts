import { expect, test } from "vitest";
import { findLanguage } from "./language.ts";

test.each([
  ["en", "Twelve people drowned when a boat capsized near Kisumu's Usoma village on Lake Victoria in Kenya."],
  ["en", "A man was stabbed in Jerusalem."],
  ["en", "Two men drown near Goa beach on Sunday."],
  ["en", "Strike shuts Zhanaozen oil field."],
  ["en", "Crowds fill squares"],
  ["en", "A deadly attack hit a convoy in Mopti."],
  ["en", "Rescuers dig for survivors in mudslide"],
  ["nl", "To mænd er dræbt i en by ved Aalborg, oplyser politiet for lidt siden."],
  ["nl", "Duizenden mensen had de politie op het plein gezien."],
  ["fr", "Deux hommes ont été tués vendredi à Almaty, a annoncé on ne sait qui."],
  ["es", "Dos muertos en una protesta en Lima el lunes por la noche."],
  ["de", "Zwei Menschen sind in Almaty ums Leben gekommen, sagte die Polizei."],
  ["pl", "To jest sprawa, by to zrobić przed nocą i tyle."],
  ["und", "Almaty Aktau"],
])("a flash of one sentence is read as %s: %s", (language, text) => {
  expect(findLanguage(text, undefined)).toBe(language);
});

test("a stated code goes before the words", () => {
  expect(findLanguage("Two men drown near Goa beach.", "pt_BR")).toBe("pt-BR");
  expect(findLanguage("Two men drown near Goa beach.", "Portuguese, perhaps")).toBe("en");
});
