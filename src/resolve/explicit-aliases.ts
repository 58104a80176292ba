import type { Clusters } from './clusters.ts';
import type { EntityDraft, Name } from './draft.ts';
import { formWords, isAcronymOf } from './forms.ts';

const KNOWN_AS =
  /^[\s,(–—-]*(?:(?:better |also |formerly |commonly |previously )?known (?:simply )?as|a\.?k\.?a\.?|alias|nicknamed|née?|born|formerly)[\s"“‘'«]*(?:the )?$/iu;
const SHORT = /^[\p{Lu}\d.-]{2,8}$/u;
const CALLED = /^[\s,(–—-]*(?:called|dubbed)[\s"“‘'«]*(?:the )?$/iu;

/** "X (Y)" where Y is an acronym or other short form; "X, also known as Y"; "X, 28, (born Y)". */
export function mergeExplicitAliases(clusters: Clusters): void {
  const names = clusters.names;
  for (let i = 1; i < names.length; i++) {
    const [before, after] = [names[i - 1]!, names[i]!];
    const [long, short] = [clusters.draftOf(before), clusters.draftOf(after)];
    if (long && short && long !== short && isAlias(before, after, short, clusters)) {
      const hasInitials = SHORT.test(clusters.formOf(after)) && !KNOWN_AS.test(between(before, after, clusters));
      clusters.merge(long, short);
      clusters.retype(long, hasInitials ? [['Person', -3]] : []);
    }
  }
}

const between = (before: Name, after: Name, { document }: Clusters): string =>
  document.article.text.slice(before.end, after.start).replace(/^\s*,\s*\d{1,3}\s*(?=,)/u, '');

function isAlias(before: Name, after: Name, short: EntityDraft, clusters: Clusters): boolean {
  const { document, grammar } = clusters;
  const { tokens, article } = document;
  if (tokens[before.first]?.sentence !== tokens[after.first]?.sentence || before.end > after.start) return false;
  const words = between(before, after, clusters);
  if (KNOWN_AS.test(words)) return true;
  // "the elite group within Scientology called the Sea Org": the group is called so
  if (CALLED.test(words)) {
    const called = tokens.slice(before.endToken, after.first).find((t) => /^(?:called|dubbed)$/iu.test(t.form));
    return called?.deprel.startsWith('acl') === true && !grammar.preposition(grammar.token(before.endToken - 1));
  }
  if (!/^["”’']?\s*\(["“‘']?(?:the )?$/u.test(words)) return false;
  if (!/^["”’']?\)/u.test(article.text.slice(after.end, after.end + 2)) || short.place) return false;
  const [form, reversed] = [article.text.slice(after.start, after.end), article.text.slice(before.start, before.end)];
  if (isAcronymOf(form.toUpperCase(), reversed) || isAcronymOf(reversed, form)) return true;
  // "LIMA, Peru (AP)" names the agency that reports from there
  if (before.type === 'Place' || clusters.draftOf(before)?.place || clusters.gazetteer.medium(form)) return false;
  if (SHORT.test(form)) return true;
  // "CEI (Italian Episcopal Conference)": initials of the name in another language
  return SHORT.test(reversed) && before.type === after.type && /\s/.test(form) && after.type === 'Organization';
}

/** A handle joins the person or body whose name it is made of: "@omarnasser" for "Omar Nasser". */
export function mergeHandles(clusters: Clusters): void {
  for (const handle of clusters.live()) {
    const form = clusters.longestForm(handle);
    if (!form.startsWith('@')) continue;
    const owners = clusters
      .live()
      .filter((d) => d !== handle && d.type !== 'Place' && [...d.forms.keys()].some((f) => isHandleOf(form, f)));
    if (owners.length === 1) clusters.merge(owners[0]!, handle);
    else if (owners.length === 0 && handle.type === 'Place') handle.type = 'Person';
  }
}

/** Whether two neighbouring words of the name, or a long one, make up the handle: vowels and doubled letters aside. */
export function isHandleOf(handle: string, name: string): boolean {
  const letters = skeleton(handle);
  const words = formWords(name).map(skeleton);
  return words.some((word, i) => {
    const next = words[i + 1];
    if (next && word !== '' && next !== '' && `${word}${next}`.length > 3 && letters.includes(`${word}${next}`))
      return true;
    return word.length > 4 && letters.includes(word);
  });
}

const skeleton = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^b-df-hj-np-tv-z]/g, '')
    .replace(/(.)\1+/g, '$1');
