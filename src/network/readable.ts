import { compact } from '../ontology/terms.ts';

/** The last part of an IRI, readable. */
export function tail(iri: string): string {
  const last = compact(iri).replace(/^.*[#/:]/, '');
  try {
    return decodeURIComponent(last) || iri;
  } catch {
    return last || iri;
  }
}

/** The value where it is an http or https address. */
export function webAddress(value: string | undefined): string | undefined {
  return value && /^https?:\/\//i.test(value) ? value : undefined;
}

/** The beginning of a text's first line; undefined where it has none. */
export function firstWords(text: string): string | undefined {
  const line = text.trim().split('\n')[0]?.trim();
  if (!line) return undefined;
  return line.length <= 90 ? line : `${line.slice(0, 90).replace(/\s+\S*$/, '')}…`;
}
