import type { Token } from '../core/annotation.ts';

/** A name in the making: tokens `[first, end)` of the document, one sentence's, with the probability of each type. */
export interface NameDraft {
  readonly first: number;
  readonly end: number;
  readonly types: readonly number[];
  readonly demonym?: boolean;
}

export const PERSON = 0;
export const ORGANIZATION = 1;
export const PLACE = 2;
export const OTHER = 3;

/** The likeliest type. */
export const typeOf = ({ types }: { readonly types: readonly number[] }): number => types.indexOf(Math.max(...types));

/** All probability on one type, as much as all types had together. */
export const allOn = (type: number, types: readonly number[]): number[] => {
  const sum = Math.max(
    0.5,
    types.reduce((a, b) => a + b, 0),
  );
  return types.map((_, i) => (i === type ? sum : 0));
};

/** The words of a name as one string, a space wherever the text has any space. */
export const formOf = (tokens: readonly Token[], first: number, end: number): string => {
  let form = '';
  for (let token = first; token < end; token++) {
    if (token > first && tokens[token]!.start > tokens[token - 1]!.end) form += ' ';
    form += tokens[token]!.form;
  }
  return form;
};
