import type { Gazetteer } from '../core/gazetteer.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { formWords, isAcronymOf } from './forms.ts';

interface Knowledge {
  readonly ontology: Ontology;
  readonly gazetteer: Gazetteer;
}

const SMALL = new Set(['of', 'the', 'for', 'and', 'on']);

/**
 * Whether one form of a body's name is the other without the state it is of, without what follows "of", or is what follows
 * "of": "Home Office" for "United Kingdom Home Office", "Court" for "Italian Supreme Court of Cassation", "Scientology" for
 * "Church of Scientology".
 */
export function isPartOfBodyName(short: string, long: string, knowledge: Knowledge): boolean {
  const [few, many] = [words(short), words(long)];
  if (few.length === 0 || few.length >= many.length) return false;
  if (isComplement(few, many, knowledge)) return true;
  const of = many.findIndex((word, i) => i > 0 && (word === 'of' || word === 'for'));
  const core = of < 0 ? many : many.slice(0, of);
  if (few.length > core.length || !isBody(few, knowledge.ontology)) return false;
  if (!few.every((word, i) => fold(word) === fold(core[core.length - few.length + i]!))) return false;
  const dropped = core.slice(0, core.length - few.length);
  return dropped.length === 0 || few.length === 1 || isOrigin(dropped.join(' '), knowledge.gazetteer);
}

/** "Justice Department" and "Department of Justice", "Iraqi Interior Ministry" and "Ministry of Interior". */
export function sameBody(a: string, b: string, { ontology, gazetteer }: Knowledge): boolean {
  if (isShortenedOrigin(words(a), words(b), ontology)) return true;
  const bag = (form: string) => {
    const all = words(form);
    if (!isBody(all, ontology) && !all.includes('of')) return undefined;
    const bare = [2, 1].find((n) => all.length > n && placeOf(all.slice(0, n).join(' '), gazetteer)) ?? 0;
    const rest = all
      .slice(bare)
      .map(fold)
      .filter((word) => !SMALL.has(word));
    return rest.length > 1 ? rest.toSorted().join(' ') : undefined;
  };
  const [left, right] = [bag(a), bag(b)];
  if (left === undefined || left !== right) return false;
  const [mine, theirs] = [originOf(a, gazetteer), originOf(b, gazetteer)];
  return mine === undefined || theirs === undefined || mine === theirs;
}

/** "LA Sheriff's office" and "Los Angeles Sheriff's office". */
function isShortenedOrigin(short: readonly string[], long: readonly string[], ontology: Ontology): boolean {
  const [initials, ...rest] = short;
  if (!initials || rest.length === 0 || rest.length >= long.length - 1 || !isBody(short, ontology)) return false;
  const size = long.length - rest.length;
  return (
    rest.every((word, i) => fold(word) === fold(long[size + i]!)) &&
    isAcronymOf(initials, long.slice(0, size).join(' '))
  );
}

/** "Scientology" of "Church of Scientology"; no place, for a place is not its university. */
function isComplement(few: readonly string[], many: readonly string[], { ontology, gazetteer }: Knowledge): boolean {
  const of = many.indexOf('of');
  if (of < 1 || many.length - of - 1 !== few.length || !isBody(many.slice(0, of), ontology)) return false;
  const rest = many.slice(of + 1);
  const form = few.join(' ');
  if (!few.every((word, i) => fold(word) === fold(rest[i]!))) return false;
  return !isOrigin(form, gazetteer) && gazetteer.place(form) === undefined && /^\p{Lu}/u.test(form);
}

const words = (form: string): string[] =>
  form
    .replace(/^the\s+/iu, '')
    .replace(/(?<=\b\p{L})\./gu, '')
    .split(/[^\p{L}\p{N}&'’-]+/u)
    .filter((word) => word !== '');

const fold = (word: string): string => formWords(word).join(' ');

/** Whether the words end in the noun of a body: "Supreme Court", "Senate". */
function isBody(form: readonly string[], ontology: Ontology): boolean {
  const of = form.findIndex((word, i) => i > 0 && word === 'of');
  const core = (of < 0 ? form : form.slice(0, of)).map((word) => word.toLowerCase().replace(/['’]s$/u, ''));
  const kind = ontology.kinds.get(core.slice(-2).join(' ')) ?? ontology.kinds.get(core.at(-1) ?? '');
  return kind?.type === 'Organization' && !kind.role;
}

/** The place that the name begins with: "Los Angeles", "LA". */
function originOf(form: string, gazetteer: Gazetteer): string | undefined {
  const all = words(form);
  return placeOf(all.slice(0, 2).join(' '), gazetteer) ?? placeOf(all[0]!, gazetteer);
}

const isOrigin = (form: string, gazetteer: Gazetteer): boolean => placeOf(form, gazetteer) !== undefined;

const placeOf = (form: string, gazetteer: Gazetteer): string | undefined =>
  (gazetteer.country(form) ?? gazetteer.demonym(form)?.place)?.key ??
  gazetteer.organization(form)?.name ??
  gazetteer.place(form)?.key;
