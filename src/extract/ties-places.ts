import type { Token } from '../core/annotation.ts';
import type { Entity, EntityMention } from '../core/entity.ts';
import type { Gazetteer, GazetteerPlace } from '../core/gazetteer.ts';
import { isRelation } from '../core/grammar.ts';
import { isGroup, isShownElsewhere, type Named, type TieBook } from './ties-book.ts';

/** Places in places and organisations in places, as a phrase or a comma says it. */
export function tiesOfPlaces(book: TieBook): void {
  // "Everett, Washington": what a comma says goes before what a phrase may say
  const names = book.reading.document.mentions.filter((m) => m.kind === 'name');
  for (const [i, m] of names.entries()) {
    const next = names[i + 1];
    if (next) besideName(m, next, book);
  }
  for (const token of book.reading.grammar.tokens) {
    inPhrase(token, book);
    ofKind(token, book);
    if (token.lemma === 'headquarters') headquarters(token, book);
  }
}

/** "Iraq's Anbar", "the Iraqi city of Mosul", "Kabul in Afghanistan", "the Board of X in Y"; for all that are coordinated. */
function inPhrase(token: Token, book: TieBook): void {
  const { reading } = book;
  const { grammar } = reading;
  const inner = innerOf(token, book);
  if (inner.length === 0) return;
  const coordinated = grammar.members(token);
  for (const t of grammar.children(token, 'nmod', 'nmod:poss', 'amod', 'compound')) {
    const outer = book.meant(t).filter((n) => book.isOf(n, 'Place'))[0];
    if (!outer || isOneOfSeveral(t, token, book)) continue;
    const preposition = grammar.preposition(t);
    const after = t.index > token.index;
    const organization = inner.some((n) => book.isOf(n, 'Organization'));
    const said =
      (after && ['in', 'at'].includes(preposition)) ||
      (after && preposition === 'of' && organization) ||
      (!after && !isHyphenated(t, book));
    if (!said) continue;
    if (inner.length > 2 || isOtherCapital(token, outer, inner, book)) continue;
    for (const n of inner.filter(
      (x) =>
        x.entity !== outer.entity &&
        !reading.entity(x.entity).classes.includes('schema:Continent') &&
        (!coordinated.includes(x.token) || isOfPhrase(t, x.token, token)) &&
        !(after && organization && isShownElsewhere(x, book)) &&
        !(isParty(reading.entity(x.entity)) && reading.entity(outer.entity).country === undefined),
    ))
      book.addPlace(n, outer, {
        rule: after ? 'tie-in-place' : 'tie-place-modifier',
        score: 0.75,
        tokens: [n.token, outer.token],
      });
  }
}

/** "The Italian and French governments", "Boone and Story counties": each is of another. */
const isOneOfSeveral = (modifier: Token, noun: Token, { reading }: TieBook): boolean =>
  noun.feats.Number === 'Plur' &&
  modifier.index < noun.index &&
  !isRelation(modifier, 'nmod:poss') &&
  reading.grammar.child(modifier, 'conj') !== undefined;

/** Of "X and Y", "in Z" after X is said of X, and an adjective or noun before X is too; "Z's X and Y" is said of both. */
const isOfPhrase = (modifier: Token, member: Token, first: Token): boolean =>
  member.index < modifier.index || member === first || modifier.deprel === 'nmod:poss';

/** "The Angolan capital" where another town was taken for it. */
function isOtherCapital(noun: Token, outer: Named, [inner]: readonly Named[], { reading }: TieBook): boolean {
  if (noun.lemma !== 'capital' || inner === undefined) return false;
  const { country } = reading.entity(outer.entity);
  const capital = reading.gazetteer.capital(reading.entity(inner.entity).name!);
  return country !== undefined && capital?.country !== country;
}

/** What is somewhere: the named thing that a token means with its conjuncts; the place that a noun of place names. */
function innerOf(token: Token, book: TieBook): Named[] {
  const { reading } = book;
  const own = book.named(token).filter((n) => !book.isOf(n, 'Person') && !isGroup(n, book));
  const kind = reading.ontology.kinds.get(token.lemma.toLowerCase());
  if (own.length > 0 || kind?.type !== 'Place') return own;
  return [
    ...reading.grammar.children(token, 'appos', 'flat'),
    ...reading.grammar
      .children(token, 'compound', 'nmod')
      .filter((t) => t.index === token.index - 1 || reading.grammar.preposition(t) === 'of'),
  ]
    .flatMap((t) => book.named(t))
    .filter((n) => book.isOf(n, 'Place') && reading.entity(n.entity).country === undefined);
}

/** "X's headquarters in Y", "the X headquarters, located in Y". */
function headquarters(noun: Token, book: TieBook): void {
  const { grammar } = book.reading;
  const owner = grammar
    .children(noun, 'nmod:poss', 'compound')
    .flatMap((t) => book.named(t))
    .find((n) => book.isOf(n, 'Organization'));
  const place = [
    ...grammar.children(noun, 'nmod'),
    ...grammar.children(noun, 'acl').flatMap((t) => grammar.children(t, 'obl', 'nmod')),
  ]
    .filter((t) => grammar.preposition(t) === 'in')
    .flatMap((t) => book.named(t))
    .find((n) => book.isOf(n, 'Place'));
  if (owner && place)
    book.addPlace(owner, place, { rule: 'tie-headquarters', score: 0.85, tokens: [owner.token, noun, place.token] });
}

/** "the American auto company X", "the US firm" of one spoken of, "European makers such as X", "US team X": where bodies of a kind are from. */
function ofKind(noun: Token, book: TieBook): void {
  const { reading } = book;
  const { grammar } = reading;
  const kind = reading.ontology.kinds.get(noun.lemma.toLowerCase());
  if (kind?.type !== 'Organization' || kind.group) return;
  const origin = grammar
    .children(noun, 'amod', 'compound', 'nmod:poss')
    .flatMap((t) =>
      t.form === 'based' ? grammar.children(t, 'obl', 'compound', 'nmod') : isHyphenated(t, book) ? [] : [t],
    )
    .filter((t) => t.index < noun.index && !isOneOfSeveral(t, noun, book))
    .flatMap((t) => book.named(t))
    .find((n) => book.isOf(n, 'Place'));
  if (!origin) return;
  const plural = noun.feats.Number === 'Plur';
  const beside = grammar
    .children(noun, 'appos', 'flat')
    .flatMap((t) => (plural ? book.named(t) : book.named(t).filter((n) => n.token === t)));
  const own = book.named(noun).filter(({ entity }) => entity !== origin.entity);
  const apposed = noun.deprel === 'appos' && !plural ? book.named(grammar.head(noun)!).slice(0, 1) : [];
  for (const name of [...beside, ...namesAfter(noun, plural, book), ...own, ...apposed])
    if (book.isOf(name, 'Organization'))
      book.addPlace(name, origin, { rule: 'tie-body-from', score: 0.75, tokens: [origin.token, noun, name.token] });
}

function namesAfter(noun: Token, plural: boolean, book: TieBook): Named[] {
  const { tokens } = book.reading.grammar;
  let at = noun.index + 1;
  while ([',', '-', '--', '—', '–', ':', '"'].includes(tokens[at]?.form ?? '')) at++;
  const cue = tokens[at]?.form.toLowerCase();
  if (cue === 'including' || cue === 'like') at++;
  else if (cue === 'such' && tokens[at + 1]?.form === 'as') at += 2;
  else if (!plural) {
    const name = book.nameAt(at);
    const close = tokens[name?.endToken ?? at]?.form ?? '.';
    return name && (at === noun.index + 1 || /^[,.;)]$/u.test(close)) ? [book.at(name)] : [];
  }
  return plural && tokens[at]?.sentence === noun.sentence ? book.listAt(at).map((m) => book.at(m)) : [];
}

/** "X, Y" where Y holds X; "X, from Y"; "Y-based X"; "X, based in Y"; "X (Y)". */
function besideName(first: EntityMention, second: EntityMention, book: TieBook): void {
  const { reading } = book;
  const [a, b] = [book.at(first), book.at(second)];
  if (a.token.sentence !== b.token.sentence || first.entity === second.entity) return;
  const between = reading.text({ start: first.end, end: second.start }).replace(/\s+/gu, ' ');
  const [inner, outer] = [reading.entity(first.entity), reading.entity(second.entity)];
  const tokens = [a.token, b.token];
  const isPlace = (m: EntityMention, e: Entity) =>
    e.type === 'Place' &&
    (reading.text(m) === e.name || reading.gazetteer.demonym(reading.text(m))?.adjective !== true);
  if (
    isPlace(first, inner) &&
    isPlace(second, outer) &&
    /^, (?:\p{Ll}+ern |central |south |north )?$/u.test(between) &&
    canHold(first, second, book)
  )
    return void book.addPlace(a, b, { rule: 'tie-place-comma', score: 0.85, tokens });
  if (
    outer.type === 'Place' &&
    inner.type === 'Organization' &&
    !isParty(inner) &&
    !(between.includes('from') && inner.classes.includes('schema:GovernmentOrganization')) &&
    /^,? (?:from|based in|headquartered in|which is based in|located in) (?:the )?(?:\p{Ll}+ern )?$/u.test(between)
  )
    return void book.addPlace(a, b, { rule: 'tie-based-in', score: 0.8, tokens });
  if (
    inner.type === 'Place' &&
    outer.type === 'Organization' &&
    /^[ -](?:based|headquartered) (?:\p{Ll}+ ){0,4}$/u.test(between)
  )
    book.addPlace(b, a, { rule: 'tie-based', score: 0.8, tokens });
}

/** Whether the second place can hold the first: by the gazetteer under any of its names, else by what they are. */
export function canHold(first: EntityMention, second: EntityMention, book: TieBook): boolean {
  const { reading } = book;
  const { gazetteer } = reading;
  const [inner, outer] = [reading.entity(first.entity), reading.entity(second.entity)];
  if (inner.country !== undefined || (inner.place !== undefined && inner.place === outer.place)) return false;
  const known = (e: Entity) =>
    (e.place === undefined ? [] : [e.name!, ...e.aliases]).flatMap((form) => gazetteer.places(form));
  const [inside, outside] = [known(inner), new Set(known(outer).map((p) => p.key))];
  const close = reading.grammar.tokens[second.endToken]?.form ?? '.';
  if (outside.size === 0)
    return ADMINISTRATIVE.test(outer.name ?? '')
      ? /^[,.;)]$/u.test(close)
      : inside.length > 0 && /^[.;)]$/u.test(close);
  if (inside.length === 0) return !isListed(first, second, book);
  return inside.some((p) => isWithin(p, outside, gazetteer)) || isUnknownTown(first, second, book);
}

function isWithin(place: GazetteerPlace, outside: ReadonlySet<string>, gazetteer: Gazetteer): boolean {
  for (let at = gazetteer.containerOf(place); at; at = gazetteer.containerOf(at)) if (outside.has(at.key)) return true;
  return false;
}

/** "Sudbury, Ontario": a town of a name that the gazetteer only knows elsewhere, before the state or province that it is in. */
function isUnknownTown(first: EntityMention, second: EntityMention, book: TieBook): boolean {
  const { reading } = book;
  const { classes } = reading.entity(first.entity);
  const isTown = classes.includes('schema:City') || classes.length === 0;
  const isProvince = reading.gazetteer.placeByKey(reading.entity(second.entity).place!)?.kind === 'admin';
  return isTown && isProvince && !isListed(first, second, book);
}

/** Whether two names with a comma between them are of a list: "to Zub, Roe and Doe". */
function isListed(first: EntityMention, second: EntityMention, { reading }: TieBook): boolean {
  const { tokens } = reading.grammar;
  const [before, after, next] = [tokens[first.first - 1], tokens[second.endToken], tokens[second.endToken + 1]];
  const joined = /^(?:and|or|&)$/u;
  if (joined.test(after?.form ?? '') || joined.test(before?.form ?? '')) return true;
  return after?.form === ',' && (joined.test(next?.form ?? '') || (before?.form === ',' && next?.upos === 'PROPN'));
}

const ADMINISTRATIVE = /(?:province|state|county|region|governorate|department|prefecture|district|territory)$/iu;

/** A party is in a country; "Ottawa Liberal MP" and "Republican from Texas" tell of persons. */
const isParty = ({ classes }: Entity): boolean => classes.some((c) => c.endsWith(':PoliticalParty'));

/** "Iran" of "Iran-backed". */
function isHyphenated(token: Token, book: TieBook): boolean {
  const { tokens } = book.reading.grammar;
  return /^[-‐–]$/u.test(tokens[token.index + 1]?.form ?? '') && tokens[token.index + 1]!.start === token.end;
}
