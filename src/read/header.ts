/** A line of a header, as mail, front matter and archives put above the text: "Title: …", "Author: …". */
export interface HeaderLine {
  readonly field: 'headline' | 'author' | 'publisher' | 'url' | 'other';
  readonly value: string;
  /** Characters before the value. */
  readonly label: number;
}

const FIELDS: Readonly<Record<string, HeaderLine['field']>> = {
  title: 'headline',
  headline: 'headline',
  subject: 'headline',
  author: 'author',
  authors: 'author',
  publisher: 'publisher',
  publication: 'publisher',
  newspaper: 'publisher',
  outlet: 'publisher',
  source: 'publisher',
  url: 'url',
  link: 'url',
};
const LINE =
  /^(title|headline|subject|authors?|publisher|publication|newspaper|outlet|source|url|link|from|to|cc|section|category|categories|tags?|keywords|language|lang|slug|id|length|word count|copyright|country|location|summary|description)\s*:\s+(?=\S)/i;

/** The field of a header line; nothing where the line is none. */
export function headerLine(line: string): HeaderLine | undefined {
  const match = line.length <= 400 ? LINE.exec(line) : null;
  if (!match?.[1]) return undefined;
  const value = line
    .slice(match[0].length)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return { field: FIELDS[match[1].toLowerCase()] ?? 'other', value, label: match[0].length };
}
