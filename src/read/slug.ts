const LONGEST = 80;
/** Last parts of a URL that say nothing about the article. */
const EMPTY_PARTS = /^(?:index|default|article|story|amp|home|main|\d+)$/i;

/** Lower-case ASCII letters, digits and single hyphens; empty where nothing of the text can be written so. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), LONGEST / 2)).slice(0, LONGEST);
}

/** The slug of a file's name without folders and extension. */
export function slugOfName(name: string): string {
  const file = name.split(/[\\/]/).at(-1) ?? '';
  return slug(file.replace(/(?<=.)\.[A-Za-z0-9]{1,6}$/, ''));
}

/** The slug of the last telling part of a URL's path, or of its host. */
export function slugOfUrl(url: string): string {
  const [, host = '', path = url] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)([^?#]*)/i.exec(url) ?? [];
  const parts = path
    .split('/')
    .map((part) => slugOfName(decoded(part)))
    .filter((part) => part !== '');
  return parts.findLast((part) => !EMPTY_PARTS.test(part)) ?? parts.at(-1) ?? slug(host);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** FNV-1a, for a name where an article has none that can be written in ASCII. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
