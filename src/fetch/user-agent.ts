/** Letters, digits and what addresses are made of: nothing that could end the header or the comment. */
const CONTACT = /^[\w.@:/+~?=&%-]{3,200}$/u;

/**
 * How Sitrep names itself to servers: "Sitrep/0.1.0 (+mailto:desk@example.org)". Throws where `contact` is neither an
 * address of mail nor of the web.
 */
export function makeUserAgent(version: string, contact?: string): string {
  if (contact === undefined) return `Sitrep/${version} (reads news for its user)`;
  const isMail = /^[^@/:]{1,64}@[^@/:]{1,190}$/u.test(contact);
  if (!CONTACT.test(contact) || !(isMail || /^https?:\/\/./u.test(contact)))
    throw new TypeError(
      `"${contact}" is no contact; give an e-mail address, or a page that says who you are`,
    );
  return `Sitrep/${version} (+${isMail ? "mailto:" : ""}${contact})`;
}
