import { html } from './html.ts';
import { json } from './json.ts';
import type { Reader } from './reader.ts';
import { text } from './text.ts';

/** The formats that can be read, asked in this order; plain text takes what is left. */
export const readers: readonly Reader[] = [json, html, text];
