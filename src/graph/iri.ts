/** RFC 3987's `ucschar`, and U+FFF0 to U+FFFD, which Turtle's names may hold; without marks that turn the direction of text. */
const UCS =
  '\\u00A0-\\u200D\\u2010-\\u2029\\u202F-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD' +
  Array.from({ length: 14 }, (_, i) => `\\u{${(i + 1).toString(16)}0000}-\\u{${(i + 1).toString(16)}FFFD}`).join('');
const PRIVATE = '\\uE000-\\uF8FF\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}';
const UNRESERVED = `A-Za-z0-9\\-._~!$&'()*+,;=${UCS}`;
const some = (characters: string): string => `(?:[${UNRESERVED}${characters}]|%[0-9A-Fa-f]{2})*`;

const AUTHORITY = `(?:${some(':')}@)?(?:\\[[0-9A-Za-z:.]+\\]|${some('')})(?::\\d*)?`;
const HIERARCHY = `(?://${AUTHORITY}(?:/${some(':@/')})?|(?!//)${some(':@/')})`;
const ABSOLUTE = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.\\-]*:${HIERARCHY}(?:\\?${some(`:@/?${PRIVATE}`)})?(?:#${some(':@/?')})?$`,
  'u',
);

/** What most IRIs look like, found out in a tenth of the time. */
const PLAIN = /^https?:\/\/[A-Za-z0-9.-]+\/[A-Za-z0-9\-._~/=,]*(?:#[A-Za-z0-9\-._~/=,]*)?$/;

/** Whether a text is an absolute IRI by the grammar of RFC 3987, so that every reader of every format takes it as it is. */
export const isAbsoluteIri = (text: string): boolean => PLAIN.test(text) || ABSOLUTE.test(text);
