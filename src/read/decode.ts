import type { Diagnostic } from '../core/diagnostic.ts';
import { NewsgraphError } from '../core/diagnostic.ts';

export interface Decoded {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** First bytes of formats that are taken for articles now and then. */
const SIGNATURES: readonly (readonly [string, string, string])[] = [
  ['25504446', 'a PDF', 'Save its text (for example with `pdftotext`) and give that.'],
  ['504b0304', 'a ZIP, Word or EPUB file', 'Unpack it, or save the article as plain text or HTML.'],
  ['d0cf11e0', 'an old Word or Office file', 'Save the article as plain text or HTML.'],
  ['7b5c727466', 'an RTF file', 'Save the article as plain text or HTML.'],
  ['1f8b', 'a gzip file', 'Unpack it first.'],
  ['425a68', 'a bzip2 file', 'Unpack it first.'],
  ['fd377a58', 'an xz file', 'Unpack it first.'],
  ['28b52ffd', 'a Zstandard file', 'Unpack it first.'],
  ['377abcaf', 'a 7z file', 'Unpack it first.'],
  ['89504e47', 'a PNG image', 'Give the article as text, HTML or JSON.'],
  ['ffd8ff', 'a JPEG image', 'Give the article as text, HTML or JSON.'],
  ['47494638', 'a GIF image', 'Give the article as text, HTML or JSON.'],
  ['52494646', 'an image, sound or video file', 'Give the article as text, HTML or JSON.'],
  ['7f454c46', 'a program', 'Give the article as text, HTML or JSON.'],
  ['53514c69746520', 'an SQLite database', 'Give the articles as text, HTML or JSON.'],
];

/**
 * The text of an input in UTF-8, UTF-16 or Windows-1252, or in the encoding that its sender states.
 * A UTF-8 byte order mark stays the first character, so that offsets are those of the file.
 */
export function decode(bytes: Uint8Array, where: string, charset?: string): Decoded {
  if (bytes.length === 0) throw emptyInput(where);
  refuseSignature(bytes, where);
  const utf16 = utf16Label(bytes);
  if (!utf16) refuseControls(bytes, where);
  const decoded = utf16 ? decodeAs(bytes, utf16, where) : decode8bit(bytes, where, charset);
  if (/^[\s\uFEFF\0]*$/.test(decoded.text)) throw emptyInput(where);
  return decoded;
}

function emptyInput(where: string): NewsgraphError {
  return new NewsgraphError('empty-input', `${where} is empty.`, 'Give a file with the text of an article.');
}

function refuseSignature(bytes: Uint8Array, where: string): void {
  const head = hex(bytes.subarray(0, 16));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (!known) return;
  throw new NewsgraphError('not-text', `${where} is ${known[1]}, not text, whatever its name says.`, known[2]);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** By byte order mark, or by the zero bytes that UTF-16 has beside every Latin letter. */
function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096 & ~1);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const most = sample.length * 0.3;
  if (zeros[1]! > most && zeros[0]! * 20 < zeros[1]!) return 'utf-16le';
  return zeros[0]! > most && zeros[1]! * 20 < zeros[0]! ? 'utf-16be' : undefined;
}

/** Text has hardly any control characters besides tab, line ends and escape; other files have many. */
function refuseControls(bytes: Uint8Array, where: string): void {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  if (controls <= 2 || controls / bytes.length < 0.01) return;
  throw new NewsgraphError(
    'not-text',
    `${where} is not text: ${Math.round((100 * controls) / bytes.length)} % of its bytes are control characters.`,
    'Give the article as text, HTML or JSON.',
  );
}

/** Windows-1252 from 0x80 to 0x9F: some versions of Node decode these bytes as the control characters of Latin-1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const C1 = /[\x80-\x9f]/g;

function decodeAs(bytes: Uint8Array, label: string, where: string): Decoded {
  const decoded = new TextDecoder(label).decode(bytes);
  const text = label === 'windows-1252' ? decoded.replace(C1, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!) : decoded;
  return { text, diagnostics: [recoded(label, where)] };
}

function recoded(label: string, where: string): Diagnostic {
  const message = `${where} is in ${label}; offsets count characters of the decoded text. Save it as UTF-8 if letters look wrong.`;
  return { code: 'recoded', severity: 'info', message };
}

function decode8bit(bytes: Uint8Array, where: string, charset: string | undefined): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), diagnostics: [] };
  } catch {
    const label = charset ?? statedInHtml(bytes);
    const stated = label && !/^utf-?8$/i.test(label) ? decoderOf(label) : undefined;
    if (stated) return decodeAs(bytes, stated.encoding, where);
    return mostlyUtf8(bytes, where) ?? decodeAs(bytes, 'windows-1252', where);
  }
}

/** The charset of `<meta charset=…>` or `<meta http-equiv … charset=…>`. */
function statedInHtml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** UTF-8 with a few broken bytes, as cutting and joining leave them. */
function mostlyUtf8(bytes: Uint8Array, where: string): Decoded | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  if (broken > whole * 0.2) return undefined;
  const message = `${where} has ${broken} broken UTF-8 sequence${broken === 1 ? '' : 's'}, read as U+FFFD. Fix the file where names look wrong.`;
  return { text, diagnostics: [{ code: 'broken-utf8', severity: 'warning', message }] };
}

/** What earlier software left in the text: control characters, and UTF-8 taken for Windows-1252 ("donâ€™t"). */
export function damage(text: string, where: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\0-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  if (controls > 0) {
    const message = `${where} has ${controls} control character${controls === 1 ? '' : 's'}; they are kept. Remove them if words are split.`;
    found.push({ code: 'control-characters', severity: 'warning', message });
  }
  if ((text.match(/â€[™œ\u009d“”˜]|Ã[©¨¶¼¡±³]/g)?.length ?? 0) >= 2) {
    const message = `${where} was saved in the wrong encoding before ("â€™" for an apostrophe). Get it again as UTF-8.`;
    found.push({ code: 'double-encoded', severity: 'warning', message });
  }
  return found;
}
