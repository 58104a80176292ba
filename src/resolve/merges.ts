import type { Token } from '../core/annotation.ts';
import { isPartOfBodyName, sameBody } from './body-names.ts';
import type { Clusters } from './clusters.ts';
import { type EntityDraft, firstOffset } from './draft.ts';
import { formKey, isAcronymOf, isPartOfName, isPartOfPersonName } from './forms.ts';
import { isCalledKin } from './persons.ts';
import { nameKinds } from './type-evidence.ts';

/** One form that the encoder typed in two ways is one thing: what most of its mentions are. */
export function mergeSameForms(clusters: Clusters): void {
  const byForm = new Map<string, EntityDraft>();
  for (const draft of clusters.live())
    for (const form of draft.forms.keys()) {
      const key = spelling(form);
      const other = byForm.get(key);
      if (!other || other === draft || other.mentions.length === 0) byForm.set(key, draft);
      else if (formKey(form) !== key && other.type !== draft.type) continue;
      else if (other.place && draft.place) continue;
      else if (other.mentions.length >= draft.mentions.length) clusters.merge(other, draft);
      else {
        clusters.merge(draft, other);
        byForm.set(key, draft);
      }
      if (draft.mentions.length === 0) break;
    }
}

/** A form for comparing that leaves out what transliterations differ in: "Falluja" and "Fallujah". */
function spelling(form: string): string {
  const key = formKey(form);
  return key.length < 6 || key.includes(' ') ? key : key.replace(/(\p{L})\1+/gu, '$1').replace(/h$/u, '');
}

export function mergeAcronyms(clusters: Clusters): void {
  for (const short of clusters.live())
    for (const form of [...short.forms.keys()]) {
      if (/\p{L}\s+\p{L}/u.test(form) || !/\p{Lu}.*\p{Lu}/u.test(form)) continue;
      const long = clusters
        .live()
        .find((d) => d !== short && d.type !== 'Person' && [...d.forms.keys()].some((f) => isAcronymOf(form, f)));
      if (long && !short.place) {
        clusters.merge(long, short);
        break;
      }
    }
}

/** Words before "of" that add nothing to a place's name: "State of Texas". */
const UNITS = /^(?:state|city|province|town|village|region|kingdom|republic|governorate)$/;

const OWNED = ['schema:GovernmentOrganization', 'ng:Military'];
/** "the US-led coalition", "International Coalition forces", "coalition forces": one coalition where no two lead different ones. */
export function mergeCoalitions(clusters: Clusters): void {
  const [first, ...rest] = clusters
    .live()
    .filter(
      (d) =>
        d.type === 'Organization' &&
        [...d.forms.keys()].some(
          (f) => /\b(?:coalition|alliance)\b/iu.test(f) && /-led|international|^coalition/iu.test(f),
        ),
    );
  if (first) for (const other of rest) clusters.merge(first, other);
}

/** Surnames, given names and shortened organisation names join the fuller name; among several, the one last named before. */
export function mergeShortForms(clusters: Clusters): void {
  const live = clusters.live();
  const order = new Map(live.map((draft, i) => [draft, i]));
  const byWord = new Map<string, Set<EntityDraft>>();
  const enter = (draft: EntityDraft, words: readonly string[]) => {
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(draft));
  };
  const wordsOf = (draft: EntityDraft) => [...draft.forms.keys()].flatMap((form) => clusters.wordsOf(form));
  for (const draft of live) enter(draft, wordsOf(draft));
  for (const short of live.toSorted((a, b) => clusters.length(a) - clusters.length(b))) {
    const words = clusters.wordsOf(clusters.longestForm(short));
    // Only names that have a word in common are compared.
    const related = [...new Set(words.flatMap((word) => [...(byWord.get(word) ?? [])]))]
      .filter((draft) => draft !== short && draft.mentions.length > 0)
      .toSorted((a, b) => order.get(a)! - order.get(b)!);
    const candidates = related.filter((long) => canShorten(short, words, long, clusters));
    const first = Math.min(...short.mentions.map((m) => m.start));
    const named = (d: EntityDraft) => Math.max(-1, ...d.mentions.filter((m) => m.start < first).map((m) => m.start));
    const aside = (d: EntityDraft) => Number(short.type === 'Person' && words.length === 1 && isCalledKin(d, clusters));
    const best = candidates.toSorted(
      (a, b) => aside(a) - aside(b) || named(b) - named(a) || clusters.length(b) - clusters.length(a),
    )[0];
    if (!best) continue;
    enter(best, wordsOf(short));
    clusters.merge(best, short);
  }
}

function canShorten(short: EntityDraft, words: readonly string[], long: EntityDraft, clusters: Clusters): boolean {
  const longWords = [...long.forms.keys()].map((form) => clusters.wordsOf(form));
  if (long.type === 'Person') {
    if (!longWords.some((w) => isPartOfPersonName(words, w)) && !isMixOf(words, longWords)) return false;
    if (short.type === 'Person') return true;
    if (clusters.isKnown(short)) return false;
    return words.length === 1 ? !isFirmPlace(short, long) : longWords.some((w) => endsIn(words, w) && w.length > 2);
  }
  if (isSamePlace(short, long, clusters)) return true;
  if (isTownOfCompany(short, words, long, clusters)) return true;
  if (long.place || (short.place && long.type !== 'Other')) return false;
  // "Madrid" for "Real Madrid", where the text speaks of a body
  if (short.type === 'Organization' && long.type === 'Organization' && words.length === 1 && !clusters.isKnown(short))
    if (
      longWords.some((w) => w.length === 2 && endsIn(words, w)) &&
      clusters.gazetteer.place(clusters.longestForm(short))
    )
      return true;
  // "the Tigers" for "Tamil Tigers", "the Front" for "Patriotic Front"
  if (short.type === 'Organization' && long.type === 'Organization' && isLastWord(words, longWords, short, clusters))
    return true;
  if (short.type === 'Person' && !longWords.some((w) => w.length > 1 && w[0] === words[0])) return false;
  if (long.type === 'Organization' && short.type !== 'Person') {
    const forms = [...short.forms.keys()];
    if (
      [...long.forms.keys()].some((f) =>
        forms.some((s) => isPartOfBodyName(s, f, clusters) || sameBody(s, f, clusters)),
      )
    )
      return short.type === 'Organization' || !forms.some((f) => clusters.wordsOf(f).length > 1);
  }
  if (long.type === 'Organization' && short.type === 'Other' && longWords.some((w) => isWithKind(words, w, clusters)))
    return true;
  if (long.type === 'Other' && longWords.some((w) => isAfterKind(words, w, clusters))) return !isFirmPlace(short, long);
  if (long.type === 'Organization' && isPersonLike(short, clusters)) return false;
  // "Halden" after "Halden Construction", where nobody of that name is spoken of
  if (
    long.type === 'Organization' &&
    short.type === 'Person' &&
    words.length === 1 &&
    firstOffset(long) < firstOffset(short)
  )
    return longWords.some((w) => isPartOfName(words, w, long.type) && !isOwnedBody(w, clusters));
  if (short.type === long.type && longWords.some((w) => isWithoutOrigin(words, w, clusters))) return true;
  if (short.type === 'Other' && long.type === 'Other' && longWords.some((w) => isModelOf(words, w, clusters)))
    return true;
  // "Space Shuttle" is no name of "Space Shuttle Atlantis" alone
  if (long.type === 'Other' && clusters.ontology.kinds.has(words.join(' '))) return false;
  return (
    short.type === long.type &&
    !(long.type === 'Organization' && (isBodyOfBody(short, long, clusters) || isDivision(short, long, clusters))) &&
    longWords.some((w) => isPartOfName(words, w, long.type) && !isOwnedBody(w, clusters))
  );
}

function isLastWord(
  words: readonly string[],
  longWords: readonly (readonly string[])[],
  short: EntityDraft,
  clusters: Clusters,
): boolean {
  if (words.length !== 1 || words[0]!.length < 5 || clusters.isKnown(short)) return false;
  return longWords.some((all) => endsIn(words, all) && !isOwnedBody(all, clusters));
}

/** "Andy Warhol" is not the Andy Warhol Foundation. */
const isPersonLike = (draft: EntityDraft, clusters: Clusters): boolean =>
  clusters.length(draft) > 1 && clusters.gazetteer.givenName(clusters.longestForm(draft).split(' ')[0]!) !== undefined;

/** "Hamas" is not the Hamas government, nor NATO its forces. */
const isOwnedBody = (words: readonly string[], { ontology }: Clusters): boolean =>
  !words.includes('coalition') &&
  OWNED.some((owner) => ontology.words(owner, 'ng:bodyNoun').has(words.at(-1)!.replace(/s$/u, '')));

const endsIn = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i]);

/** "Lantern Festival" for "Taipei City Lantern Festival", "World Cup" for "FIFA World Cup 2018", "Celtics" for "Boston Celtics". */
function isWithoutOrigin(short: readonly string[], long: readonly string[], clusters: Clusters): boolean {
  const core = long.filter((word) => !/^\d+$/.test(word));
  if (long.length > core.length && short.length > 1 && short.join(' ') === core.join(' ')) return true;
  if (!endsIn(short, core)) return false;
  const before = core.slice(0, core.length - short.length).join(' ');
  const { gazetteer } = clusters;
  const titled = before.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const isOrigin = [titled, before.toUpperCase(), titled.replace(/ City$/u, '')].some(
    (form) => gazetteer.place(form) ?? gazetteer.organization(form),
  );
  return isOrigin && (short.length > 1 || short[0]!.length > 4);
}

/** "A350" for "Airbus A350": the longer form begins with the maker. */
function isModelOf(short: readonly string[], long: readonly string[], clusters: Clusters): boolean {
  if (!endsIn(short, long) || !/\d/.test(short.join(''))) return false;
  const maker = long.slice(0, long.length - short.length).join(' ');
  return clusters
    .live()
    .some((d) => d.type === 'Organization' && [...d.forms.keys()].some((f) => clusters.wordsOf(f).join(' ') === maker));
}

/** "Zub University Students’ Union" is not the university: both names have a noun of their own. */
function isBodyOfBody(short: EntityDraft, long: EntityDraft, clusters: Clusters): boolean {
  const isBody = (words: string) => {
    const kind = clusters.ontology.kinds.get(words);
    return kind?.type === 'Organization' && kind.class !== 'schema:Corporation';
  };
  const noun = (draft: EntityDraft) => {
    const form = clusters.longestForm(draft);
    return [...nameKinds(form.split(' ').at(-1)!), ...nameKinds(form)].find(isBody);
  };
  const [own, whole] = [noun(short), noun(long)];
  return own !== undefined && whole !== undefined && own !== whole;
}

/** "Zub Commercial Aircraft" is a part of Zub, a company known by that name alone. */
function isDivision(short: EntityDraft, long: EntityDraft, clusters: Clusters): boolean {
  if (clusters.knownClass(short) !== 'schema:Corporation' || clusters.isKnown(long)) return false;
  const rest = clusters.longestForm(long).split(' ').slice(clusters.length(short));
  return rest.length > 0 && !rest.some((word) => LEGAL_FORM.test(word));
}

const LEGAL_FORM =
  /^(?:Group|Inc|Corp|Corporation|Company|Co|Ltd|LLC|PLC|plc|AG|SA|SE|SpA|NV|N\.V|AB|Motors?|Holdings?|International|Limited|Industries)\.?$/u;

/** "Katrina" for "Hurricane Katrina", "Discovery" for "Space Shuttle Discovery". */
function isAfterKind(short: readonly string[], long: readonly string[], clusters: Clusters): boolean {
  const size = long.length - short.length;
  if (size < 1 || short.length === 0 || !short.every((w, i) => w === long[size + i])) return false;
  return clusters.ontology.kinds.get(long.slice(0, size).join(' '))?.type === 'Other';
}

/** "Freedom" for "Freedom Magazine": the longer form only adds what kind of body it is. */
function isWithKind(short: readonly string[], long: readonly string[], clusters: Clusters): boolean {
  const kind = clusters.ontology.kinds.get(long.at(-1)!);
  return (
    long.length === short.length + 1 &&
    kind?.type === 'Organization' &&
    !kind.role &&
    short.every((w, i) => w === long[i])
  );
}

/** Two or more words that are all among those of the forms by which a person goes: "Vikash Chand Abdul Shakur". */
function isMixOf(words: readonly string[], forms: readonly (readonly string[])[]): boolean {
  if (words.length < 2 || forms.length < 2) return false;
  const all = new Set(forms.flat());
  return words.every((word) => all.has(word));
}

/** "Halden" after "Halden Construction ASA" is the company, where nothing is in or near it. */
function isTownOfCompany(short: EntityDraft, words: readonly string[], long: EntityDraft, clusters: Clusters): boolean {
  if (short.place?.kind !== 'city' || words.length > 1 || long.type !== 'Organization') return false;
  if (clusters.isKnown(long) || firstOffset(long) > firstOffset(short)) return false;
  const all = [...long.forms.keys()];
  if (!all.some((form) => clusters.wordsOf(form)[0] === words[0])) return false;
  const isOfPlace = (form: string) =>
    nameKinds(form).some((noun) => OF_PLACES.has(clusters.ontology.kinds.get(noun)?.class ?? '')) ||
    /\b(?:University|College|School|Hospital|Museum|Times|Post|News|Tribune|Herald)\b/u.test(form);
  if (all.some(isOfPlace)) return false;
  const heads = short.mentions.map((m) => clusters.grammar.token(m.head));
  const acts = (t: Token) => t.deprel === 'nsubj' || t.deprel === 'nmod:poss' || t.deprel === 'obj';
  return heads.some(acts) && heads.every((t) => t.deprel !== 'appos' && !isInPlace(t, clusters));
}

/** "Shares in Halden" are in a company. */
function isInPlace(token: Token, { grammar }: Clusters): boolean {
  const holding = grammar.head(token)?.lemma ?? '';
  return grammar.preposition(token) !== '' && !['share', 'stake', 'stock', 'investment', 'investor'].includes(holding);
}

const OF_PLACES = new Set(['schema:GovernmentOrganization', 'ng:Military', 'schema:NewsMediaOrganization']);

/** A place's name that is also someone's surname stays the place if the article speaks of the place before the person. */
function isFirmPlace(short: EntityDraft, person: EntityDraft): boolean {
  if (!short.place && short.type !== 'Place') return false;
  return Math.min(...short.mentions.map((m) => m.start)) < Math.min(...person.mentions.map((m) => m.start));
}

/** "Anbar" and "Anbar province": one is the other with a word for its kind. */
function isSamePlace(a: EntityDraft, b: EntityDraft, clusters: Clusters): boolean {
  if (a.type !== 'Place' || b.type !== 'Place') return false;
  if (a.place && b.place && a.place.key !== b.place.key) return false;
  const isTown = (a.place ?? b.place)?.kind === 'city';
  const bare = (draft: EntityDraft) => {
    const all = clusters.wordsOf(clusters.longestForm(draft));
    const [kind, of] = all;
    if (all.length > 2 && of === 'of' && UNITS.test(kind!)) return all.slice(2).join(' ');
    return all
      .filter((w) => clusters.ontology.kinds.get(w)?.type !== 'Place' || (isTown && !/^(?:city|town|village)$/.test(w)))
      .join(' ');
  };
  return bare(a) !== '' && bare(a) === bare(b) && clusters.longestForm(a) !== clusters.longestForm(b);
}
