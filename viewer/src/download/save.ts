import type { Written } from '../worker/messages.ts';

/** Gives the user a file; nothing leaves the page. */
export function save(name: string, content: string | Blob, mediaType: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: mediaType }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
}

/** Every file of a format: `graph-nodes.csv`, `graph-edges.csv`. */
export function saveWritten(stem: string, { parts, extension, mediaType }: Written): void {
  for (const { suffix, text } of parts) save(stem + suffix + extension, text, mediaType);
}
