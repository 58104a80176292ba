/** Lines about the making of the article: who wrote it, who took the picture, which agencies it draws on. */

const NOTES: readonly RegExp[] = [
  /^\(?[Ww]ith\s+(?:additional\s+|agency\s+)?(?:inputs?|reporting|contributions?|files|information|agencies)(?:\s+(?:from|by)\s+(?<names>[^()]+?))?\)?\.?$/,
  /^\(?(?:(?:Additional|Further)\s+)?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslation|[Pp]roduction)\s+by\s+(?<makers>[^()]+?)\)?\.?$/,
  /^\(?(?:sources?|via|agency|agencies)\s*:\s*(?<names>[^()]+?)\)?\.?$/i,
  /^(?<contributors>.{2,120}?)\s+(?:also\s+)?contributed\s+(?:reporting\s+)?to\s+this\s+(?:report|article|story)\.?$/i,
  /^this\s+(?:article|story)\s+(?:was|is|has|first|originally)\b.{0,60}\b(?:published|produced|republished|written|appeared|provided|generated|edited|updated)\b.*$/i,
  /^this\s+(?:report|news)\s+.{0,20}\b(?:first|originally)\s+(?:published|appeared)\b.*$/i,
  /^image (?:source|credit), .{2,80}$/i,
  /^(?:©|\(c\)|copyright\b).{0,160}$/i,
  /^.{0,120}\ball rights reserved\.?$/i,
];
/** What may stand between the names of a note; any other small word makes it a sentence. */
const BETWEEN =
  /^(?:and|by|in|of|for|from|with|the|at|de|van|von|bin|al|additional|reporting|writing|editing|agencies|agency|inputs?|&)$/i;
const LONGEST_NOTE = 240;

const LABEL =
  '(?:Images?|Photos?|Photograph|Pictures?|Pic|Video|Graphic|Illustration|Screenshot|Credits?|PHOTO|IMAGE|CREDIT)(?:\\s+(?:[Cc]redits?|[Cc]ourtesy|by|source))?';
const PICTURE_CREDIT: readonly RegExp[] = [
  new RegExp(`(?:^|[\\s(\\[])${LABEL}\\s?:\\s?[^:]{1,80}$`, 'u'),
  /(?:^|\s)\([^()]{0,60}\b(?:Photos?|Images?|Getty|Courtesy|Credit:)(?!\p{L})[^()]{0,60}\)\.?$/u,
  /(?:^|\s)(?:REUTERS|Reuters|AFP|EPA|AP|AP Photo)\s?\/\s?\p{Lu}[^/]{1,50}$/u,
  /(?:^|\s)(?:(?:Photo(?:graph)?|Image|Picture)\s+(?:by|courtesy of)|Courtesy(?:\sof)?:?)\s+\p{Lu}[^.]{1,60}\.?$/u,
];
const CAPTION_START =
  /^(?:(?:File|Handout|Undated|Archive)\s+(?:photo|photograph|image|picture|footage)|FILE\s?(?:PHOTO)?\s?[-–—:]|Pictured\b|(?:In\s+)?(?:An?|The|This)\s+(?:(?:file|undated|handout|combination|satellite|video)\s+)+(?:photo|photograph|image|picture|grab)|(?:In\s+)?this\s+(?:photo|image|picture)\b|(?:Photo|Image|Picture)\s+of\s)/i;
const LONGEST_CAPTION = 500;

/** The agencies and media that a note names; nothing where the paragraph is not a note about the article's making. */
export function creditNote(paragraph: string): { readonly credits: readonly string[] } | undefined {
  if (paragraph.length > LONGEST_NOTE) return undefined;
  for (const pattern of NOTES) {
    const match = pattern.exec(paragraph);
    if (!match) continue;
    const { names = '', makers = '', contributors = '' } = match.groups ?? {};
    if (areNames(names) && areNames(makers))
      return { credits: [...mediaOf(names), ...mediaOf(contributors).filter(isMedium)] };
  }
  const bracketed = /^\((?<name>[^()]{2,80})\)\.?$/.exec(paragraph)?.groups?.name;
  if (bracketed === undefined) return undefined;
  if (isMedium(bracketed)) return { credits: [bracketed] };
  return bracketed.includes('/') || PICTURE_CREDIT.some((p) => p.test(paragraph)) ? { credits: [] } : undefined;
}

/** True where every word is capitalised or joins names: a sentence is no list of names. */
function areNames(text: string): boolean {
  return text
    .split(/[\s,;]+/)
    .every((word) => word === '' || !/^\p{Ll}/u.test(word) || BETWEEN.test(word) || word.includes('.'));
}

function mediaOf(names: string): string[] {
  return names
    .split(/[,;]|\s+and\s+|\s+&\s+/)
    .map((name) => name.trim().replace(/^[Tt]he\s+(?=\p{Lu})/u, ''))
    .filter((name) => /^\p{Lu}/u.test(name) && !/^agenc(?:y|ies)\b/i.test(name));
}

/** True for what an agency or a medium looks like and a person does not: "ANI", "Agence France-Presse", "BBC News". */
export function isMedium(name: string): boolean {
  if (/^[A-Z]{2,6}$/.test(name)) return true;
  return (
    name.length <= 60 &&
    /\b(?:Reuters|Press|News|Newsroom|Newsdesk|Agency|Agence|Agencies|Xinhua|Bloomberg|TASS|Times|Post|Wires?|Radio|TV|Television|Staff|Desk|Bureau|Service|Editors|Correspondent|Reporter|Team)\b/.test(
      name,
    )
  );
}

/** Length of the agency's name in brackets that closes a report ("… he said. (ANI)"), and the name. */
export function closingCredit(paragraph: string): { readonly length: number; readonly name: string } | undefined {
  const match = /[.!?]["”’']?\s+(\(([^()]{2,40})\)\.?)$/.exec(paragraph.slice(-60));
  const name = match?.[2];
  return match?.[1] && name && isMedium(name) ? { length: match[1].length, name } : undefined;
}

/**
 * Where a picture's credit begins in a caption: 0 where the paragraph is a credit and nothing else, its length for a
 * caption without one; nothing for a paragraph that is no caption.
 */
export function captionEnd(paragraph: string): number | undefined {
  if (paragraph.length > LONGEST_CAPTION) return undefined;
  for (const pattern of PICTURE_CREDIT) {
    const match = pattern.exec(paragraph);
    if (!match) continue;
    const label = match.index + (/^\s/.test(match[0]) ? 1 : 0);
    return paragraph.slice(0, label).trim() === '' ? 0 : label;
  }
  return CAPTION_START.test(paragraph) ? paragraph.length : undefined;
}

const BYLINE = /^(?:(?:story|report(?:ed)?|reporting|written|words|text|posted|published)\s+)?by:?\s+(?=\p{Lu})/iu;
const PARTICLE = /^(?:de|da|di|do|dos|del|della|van|von|der|den|ter|bin|ibn|bint|al|el|la|le|du|y|of|the|for|in)$/;
/** "By our Rome correspondent | 3 May 2024": nobody is named. */
const UNNAMED_BYLINE =
  /^(?:from|by) (?:our|a|an) (?:own |special |\p{Lu}\p{L}+ ){0,2}(?:correspondents?|staff|staff (?:writers?|reporters?)|reporters?|foreign staff|newsroom)(?:\s+[|•·–—-]\s+|\s*\|\s*|$)/iu;
const LONGEST_BYLINE = 160;

/** The people and the media of a byline ("By Jane Roe and John Doe, Reuters | 3 May 2024") and the rest after a bar. */
export function byline(
  line: string,
): { readonly authors: readonly string[]; readonly credits: readonly string[]; readonly rest: string } | undefined {
  if (UNNAMED_BYLINE.test(line)) return { authors: [], credits: [], rest: line.replace(UNNAMED_BYLINE, '') };
  const start = BYLINE.exec(line)?.[0].length;
  if (start === undefined || line.length > LONGEST_BYLINE || /\n/.test(line)) return undefined;
  const [names = '', ...rest] = line.slice(start).split(/\s+[|•·–—-]\s+|\s*\|\s*/);
  if (/[.!?:;]$/.test(names) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(names)) return undefined;
  const parts = names
    .split(/,\s*|\s+and\s+|\s+&\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0 || !parts.every(isName)) return undefined;
  const authors = parts.filter((part) => !isMedium(part) && part.includes(' '));
  const credits = parts.filter(
    (part) => isMedium(part) && !/Staff|Correspondent|Reporter|Editors|Team|Desk/.test(part),
  );
  if (authors.length === 0 && !parts.some(isMedium)) return undefined;
  return { authors, credits, rest: rest.join(' ') };
}

/** One to six words, each capitalised or a particle. */
function isName(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    words.length <= 6 &&
    words.every((word) => /^(?:al-|el-|d['’]|O['’])?\p{Lu}[\p{L}.'’-]*$/u.test(word) || PARTICLE.test(word))
  );
}
