/**
 * Text in XML, one way for every format: XML 1.0, as most readers know no other version. Special characters, and those that
 * cannot be seen or would be read as others, are references. What XML 1.0 has no way to write (control characters, U+FFFE,
 * U+FFFF, halves of surrogate pairs) becomes U+FFFD; a format that promises every term back asks `isXml` first and refuses.
 */

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** What XML would read as something else, and what cannot be seen. */
const ESCAPED = /[&<>"]|(?![\n\t])\p{Cc}|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Whether XML 1.0 can hold a text exactly. */
export const isXml = (text: string): boolean => !FORBIDDEN.test(text);

/** The text as the content of an element. */
export const xmlText = (text: string): string =>
  text
    .replace(new RegExp(FORBIDDEN, 'gu'), '\ufffd')
    .replace(ESCAPED, (character) => SPECIAL[character] ?? reference(character));

/** The text as the value of an attribute in double quotes, where line breaks and tabs would become blanks. */
export const xmlAttribute = (text: string): string => xmlText(text).replace(/[\t\n]/g, reference);

const reference = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
