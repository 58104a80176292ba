import { layOut } from './layout.ts';
import { paragraphsOf } from './paragraph.ts';
import type { Draft, Reader } from './reader.ts';

/** An article of plain text: the text stays exactly as it is. */
export function readPlainText(text: string): Draft {
  const { blocks, authors, credits, headline, published, url, publisher } = layOut(text, paragraphsOf(text));
  return {
    text,
    blocks,
    ...(headline !== undefined && { headline }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(authors.length > 0 && { authors }),
    ...(credits.length > 0 && { credits }),
  };
}

/** Plain text: whatever no other reader takes. */
export const text: Reader = {
  name: 'text',
  accepts: () => true,
  read: (source) => ({ drafts: [readPlainText(source.text)], diagnostics: [] }),
};
