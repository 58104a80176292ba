import { CLOSED, IRREGULAR_MODIFIERS, IRREGULAR_NOUNS, IRREGULAR_VERBS, UNCHANGED_NOUNS } from './lemma-irregular.ts';

/** What the lemmatiser looks at beside the form. */
export interface WordTags {
  readonly upos: string;
  /** Penn tag. */
  readonly xpos: string;
}

export type Lemmatizer = (form: string, tags: WordTags) => string;

/**
 * The dictionary form of a word as the English UD treebanks write it. `vocabulary` ranks words from frequent to rare; of two
 * possible dictionary forms ("hope", "hop") the word that it knows, or knows better, is taken.
 */
export const createLemmatizer = (vocabulary: ReadonlyMap<string, number>): Lemmatizer => {
  const rankOf = (word: string) => vocabulary.get(word) ?? Number.POSITIVE_INFINITY;
  return (form, { upos, xpos }) => {
    const plain = form.replace(/[’`]/g, "'");
    const lower = plain.toLowerCase();
    const closed = CLOSED.get(upos)?.get(upos === 'PROPN' ? lower.replace(/\.$/, '') : lower);
    if (closed !== undefined) return closed;
    if (upos === 'PRON' && lower === 'her') return xpos === 'PRP' ? 'she' : 'her';
    switch (upos) {
      case 'VERB':
        if (xpos === 'NNP' && /^\p{Lu}\p{Ll}+ed$/u.test(plain)) return plain;
        return verb(lower, xpos, rankOf);
      case 'AUX':
        return verb(lower, xpos, rankOf);
      case 'NOUN':
        return noun(plain, xpos, rankOf);
      case 'PROPN':
        return properNoun(plain, xpos, rankOf);
      case 'ADJ':
      case 'ADV':
        return modifier(plain, xpos, rankOf);
      case 'NUM':
        return /^\p{Nd}{1,3}(?:,\p{Nd}{3})+(?:\.\p{Nd}+)?$/u.test(form) ? form.replace(/,/g, '') : lower;
      case 'PUNCT':
        return punctuation(form);
      case 'X':
      case 'SYM':
        return form;
      default:
        return lower;
    }
  };
};

type Rank = (word: string) => number;

const verb = (form: string, xpos: string, rank: Rank): string => {
  const irregular = IRREGULAR_VERBS.get(form);
  if (irregular !== undefined && !(xpos === 'VB' || xpos === 'VBP')) return irregular;
  if (xpos === 'VB' || xpos === 'VBP' || xpos === 'MD')
    return irregular !== undefined && /^(?:am|are|'|ca$|wo$|s$|m$|re?$|ll$|ve$|d$|sha$|ai$)/.test(form)
      ? irregular
      : form;
  const prefixed = /^(re|un|over|out|under|mis|fore|with|co|pre|dis)-?(.{3,})$/.exec(form);
  const base = prefixed === null ? undefined : IRREGULAR_VERBS.get(prefixed[2]!);
  if (base !== undefined && base !== prefixed![2] && !form.endsWith('ed') && base !== 'lie')
    return form.slice(0, -prefixed![2]!.length) + base;
  if (xpos === 'VBZ' || (form.endsWith('s') && xpos !== 'VBD' && xpos !== 'VBN' && xpos !== 'VBG'))
    return withoutS(form, rank);
  if (form.endsWith('ied') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (form.endsWith('ed') && form.length > 3) return stem(form.slice(0, -2), rank);
  if (form.endsWith("in'")) return stem(form.slice(0, -3), rank);
  if (form.endsWith('ing') && form.length > 4) return stem(form.slice(0, -3), rank);
  return form;
};

/** The base from what -ed or -ing leaves: "mak" make, "stopp" stop, "visit" visit. */
const stem = (rest: string, rank: Rank): string => {
  const single = /([bdgklmnprtvz])\1$/.test(rest) ? rest.slice(0, -1) : undefined;
  if (single !== undefined) return rank(rest) < rank(single) ? rest : keepsDouble(rest, single, rank) ? rest : single;
  if (!/[aeiouy]/.test(rest)) return `${rest}e`;
  const silent = `${rest}e`;
  const plain = rank(rest);
  const withE = rank(silent);
  if (mustTakeE(rest)) return silent;
  if (cannotTakeE(rest)) return rest;
  if (plain !== withE) return plain < withE ? preferred(rest, silent) : silent;
  return usuallyTakesE(rest) ? silent : rest;
};

/** "hoping" comes from "hope" though "hop" is a word too: one vowel and one consonant would have doubled. */
const preferred = (rest: string, silent: string): string =>
  /^[^aeiou]*[aeiou][bdgklmnprtvz]$/.test(rest) && rest.length > 2 ? silent : rest;

const keepsDouble = (rest: string, single: string, rank: Rank): boolean =>
  /(?:ll|zz)$/.test(rest) && rank(single) === Number.POSITIVE_INFINITY && !/(?:[^aeiou]el|al|il|ol)$/.test(single);

const mustTakeE = (rest: string): boolean =>
  /(?:creat|postpon|alleg|xtradit|incit|^clos|^los|^us|^chas|^eras|[^aeiou]l(?<![lr]l)|[aeiou]v|[iu]v|[^s]uat|[rl]v|[nr]c|dg|[aeiou]c|u)$/.test(
    rest,
  );

const cannotTakeE = (rest: string): boolean =>
  /(?:ss|sh|ch|[^aeiou]y|[aeo]y|w|x|ck|[aeiou]{2}[nkmpdl]|nk|mp|ld|nd|nt|ct|pt|ft|rt|lt|rd|rm|rn|lk|rk|sk|lf|ff|ll|[eo]n|er|or|ea[rtd]|it)$/.test(
    rest,
  ) &&
  !/(?:[^aeiou]it|uit|ign?it|wast|i[rz]|est?or|ador|xplor|gnor|[^aeiou]or|ost?pon|[aiu]dher|[dv]er?e|terfer|ncer|phon|clon|zon|owns|throne|[^e]mpet|[^e]mplet|elet|wn?er?e)$/.test(
    rest,
  );

const usuallyTakesE = (rest: string): boolean =>
  /(?:at|iz|is|ur|ut|id|ib|as|os|us|uc|ag|ang|eng|ing|iq|in[gs]|ns|rs|ls|ps|ar|ir|in|un|an|ak|ik|ok|uk|am|im|om|um|ap|ip|op|up|ad|od|ud)$/.test(
    rest,
  ) && !/(?:oo|ee|ea|oa|ai|ou|oi|au|ei)[a-z]$/.test(rest);

const withoutS = (form: string, rank: Rank): string => {
  if (!form.endsWith('s') || /(?:ss|us|is)$/.test(form) || form.length < 3) return form;
  if (form.endsWith('ies')) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (/(?:sh|ch|x|ss|zz|o)es$/.test(form)) {
    const short = form.slice(0, -2);
    const long = form.slice(0, -1);
    return rank(long) < rank(short) ? long : short;
  }
  if (/(?:[^aeiou]|[aeiou])[sz]es$/.test(form)) {
    const short = form.slice(0, -2);
    const long = form.slice(0, -1);
    return /(?:us|as|is)$/.test(short) && rank(short) < rank(long) ? short : long;
  }
  return form.slice(0, -1);
};

const noun = (form: string, xpos: string, rank: Rank): string => {
  const written = keepsCase(form) ? form : form.toLowerCase();
  if (xpos !== 'NNS' && xpos !== 'NNPS') return written.replace(/^(\p{L})\.(\p{L})\.$/u, (_, a, b) => `${a}${b}`);
  const lower = form.toLowerCase();
  const irregular = IRREGULAR_NOUNS.get(lower);
  if (irregular !== undefined) return irregular;
  const compound = /^(.+?)(men|women|children|wives|lives|people)$/.exec(lower);
  if (compound !== null && compound[1] !== 'hu' && compound[1] !== 'speci' && lower !== 'olives')
    return compound[1]! + IRREGULAR_NOUNS.get(compound[2]!)!;
  if (UNCHANGED_NOUNS.has(lower)) return lower;
  if (/^\p{Lu}[\p{Lu}\p{Nd}.-]+'?s$/u.test(form)) return form.replace(/'?s$/, '');
  if (/^\p{Nd}+'?s$/u.test(form)) return form.replace("'", '');
  return withoutS(written, rank);
};

/** "TV", "CO2", "AK47s": capitals that belong to the word. */
const keepsCase = (form: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{Nd}&-]{1,4}s?$/u.test(form) && !COMMON_IN_CAPITALS.test(form);

const COMMON_IN_CAPITALS =
  /^(?:A|THE|MAN|MEN|DAY|WAY|YEAR|TIME|FOOD|LIFE|WORK|NEWS|HELP|PLACE|WORLD|WAR|CAR|HOME|BEST|LOVE)$/;

/** The name as written, but a plural as its singular: "Americans" American, "States" State. */
const properNoun = (form: string, xpos: string, rank: Rank): string => {
  if (/^\p{Ll}{4,}$/u.test(form) && xpos === 'NNP') return form[0]!.toUpperCase() + form.slice(1);
  if (xpos !== 'NNPS' || !/\p{Ll}s$/u.test(form) || ALWAYS_PLURAL.has(form)) return form;
  if (/[a-z]is$/.test(form)) return form.slice(0, -1);
  return withoutS(form, (word) => rank(word.toLowerCase()));
};

const ALWAYS_PLURAL: ReadonlySet<string> = new Set(
  'Beatles Philippines Works Falls Appropriations Netherlands Olympics Headquarters Balkans Maldives Bahamas Alps Andes Times Affairs'.split(
    ' ',
  ),
);

const modifier = (form: string, xpos: string, rank: Rank): string => {
  const lower = form.toLowerCase();
  const graded = /^(?:JJR|JJS|RBR|RBS)$/.test(xpos) || (xpos === 'JJ' && lower.endsWith('iest'));
  if (!graded) return /^\p{Lu}\p{Ll}/u.test(form) && isNationality(form, xpos) ? form : lower;
  const irregular = IRREGULAR_MODIFIERS.get(lower);
  if (irregular !== undefined) return irregular;
  const rest = /^(.{2,})(?:er|est)$/.exec(lower)?.[1];
  if (rest === undefined || !/[aeiouy]/.test(rest) || /^(?:more|most|less|least|rather|other|further)$/.test(lower))
    return lower;
  if (rest.endsWith('i')) return `${rest.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/.test(rest)) return rest.slice(0, -1);
  if (/ll$/.test(rest)) return rest;
  return rank(`${rest}e`) < rank(rest) ? `${rest}e` : rest;
};

/** Adjectives of names keep their capital: "American", "Sunni"; others have it from the start of a sentence or a headline. */
const isNationality = (form: string, xpos: string): boolean =>
  xpos === 'NNP' ||
  xpos === 'NNPS' ||
  /(?:[^io]an|ian|ese|[^aeiou]ish|[aeiou]qi|aeli|stani|eshi|wait[i]|udi|emeni|mani|iraqi|ansi|Lankan|[Ii]slamic|nni|iite|hia|slim|oslem|wish|rab|fghan|hai|zech|reek|erman|rench|utch|elsh|wiss|atholic|hristian|ublican)$/.test(
    form,
  );

const punctuation = (form: string): string => {
  if (/^[“”„«»]$/.test(form)) return '"';
  if (/^[‘’]+$/.test(form)) return form.replace(/[‘’]/g, "'");
  if (/^[–—]$/.test(form)) return '-';
  return form;
};
