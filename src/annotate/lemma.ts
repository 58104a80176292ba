/** The dictionary form of a word as UD English writes it. */
export const lemmaOf = (form: string, upos: string, _xpos: string): string =>
  upos === 'PROPN' ? form : form.toLowerCase();
