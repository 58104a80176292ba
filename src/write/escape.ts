const SHORT: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\b': '\\b',
  '\n': '\\n',
  '\r': '\\r',
  '\f': '\\f',
  '"': '\\"',
  '\\': '\\\\',
};

/** Control characters, and those that turn the direction of text or end a line without being seen. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

const escapeCharacter = (character: string): string =>
  SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The inside of a string in double quotes; of N-Quads, Turtle and TriG. */
export function escapeString(text: string): string {
  return text.replace(new RegExp(`["\\\\]|${HIDDEN.source}`, 'gu'), escapeCharacter);
}

export const quoteString = (text: string): string => `"${escapeString(text)}"`;

/** A string of Turtle with its quotes: over several lines where it holds several. */
export function quoteLines(text: string): string {
  if (!text.includes('\n')) return quoteString(text);
  const inside = text.replace(new RegExp(`\\\\|"(?="|$)|(?!\\n)${HIDDEN.source}`, 'gu'), escapeCharacter);
  return `"""${inside}"""`;
}
