import type { EntityMention } from '../core/entity.ts';
import { isGroup, type Named, type TieBook } from './ties-book.ts';

const HYPHEN = /[-‐–]/u;
/** What a participle joined to a name says of who is named so. */
const JOINED_TIES: ReadonlyMap<string, string> = new Map([
  ['led', 'ng:leads'],
  ['commanded', 'ng:leads'],
  ['backed', 'ng:supports'],
  ['supported', 'ng:supports'],
  ['funded', 'ng:supports'],
  ['sponsored', 'ng:supports'],
  ['allied', 'ng:allyOf'],
  ['aligned', 'ng:allyOf'],
  ['owned', 'schema:owns'],
]);
/** Kinds of place that are no part of the town whose name they bear. */
const NO_PART =
  /(?:city|town|island|islands|river|sea|street|road|state|county|province|region|governorate|department|prefecture)$/iu;

/** Words that make no other body of the one before them: "Acme Group", "Zub & Co.". */
const MERE_KIND =
  /^(?:&|and|Co|Corp|Inc|Ltd|plc|AG|SA|Group|Company|Corporation|Holdings?|alliance|movement|part(?:y|ies)|\.)\.?$/iu;

/** Bodies and places named after the place that they are in: "Iraqi National Intelligence Service", "Toronto Convention Centre". */
export function tiesOfNames(book: TieBook): void {
  for (const m of book.reading.document.mentions) {
    if (m.kind !== 'name') continue;
    const { type } = book.reading.entity(m.entity);
    apposedTo(m, book);
    if (type === 'Other') ledBy(m, book);
    if (type !== 'Organization' && type !== 'Place') continue;
    if (type === 'Organization' && (ledBy(m, book) || isUnnamedGroup(m, book))) continue;
    if (type === 'Organization') partOf(m, book);
    // where a newspaper is from is news to no one
    if (book.reading.entity(m.entity).classes.includes('schema:NewsMediaOrganization')) continue;
    const outer = namesake(m, book);
    if (outer) book.addPlace(book.at(m), outer, { rule: 'tie-body-of-state', score: 0.7, tokens: tokensOf(m, book) });
  }
}

/** "Iraqi forces", "the Afghan team"; the police of a place are a body. */
function isUnnamedGroup(mention: EntityMention, book: TieBook): boolean {
  const last = book.reading.grammar.tokens[mention.endToken - 1]!.lemma.toLowerCase();
  return last === 'team' || (last !== 'police' && isGroup(book.at(mention), book));
}

/** "The UN refugee agency", "Zub Commercial Aircraft": a body that bears the name of the one that it is part of first. */
function partOf(mention: EntityMention, book: TieBook): void {
  const { reading } = book;
  const { tokens } = reading.grammar;
  const part = book.at(mention);
  for (let end = mention.endToken - 1; end > mention.first; end--) {
    if (HYPHEN.test(tokens[end]!.form)) return;
    const form = reading.text(reading.spanOf(...tokens.slice(mention.first, end)));
    const whole = reading.document.entities.find(
      (e) => e.type === 'Organization' && e.index !== mention.entity && (e.name === form || e.aliases.includes(form)),
    );
    if (!whole) continue;
    if (tokens.slice(end, mention.endToken).every((t) => MERE_KIND.test(t.form))) return;
    if (whole.classes.includes('ng:PoliticalParty') || isGroup(part, book) || book.isForce(part)) return;
    book.add(
      'schema:parentOrganization',
      part,
      { entity: whole.index, token: tokens[mention.first]! },
      {
        rule: 'tie-part-by-name',
        score: 0.65,
        tokens: tokensOf(mention, book),
      },
    );
    return;
  }
}

/** "the US-led coalition", "the X-backed Y": who leads, backs or owns it. */
function ledBy(mention: EntityMention, book: TieBook): boolean {
  const { tokens } = book.reading.grammar;
  let joined = false;
  for (let i = Math.max(0, mention.first - 3); i < mention.endToken - 1; i++) {
    const participle = tokens[i + 2]?.form ?? '';
    if (!HYPHEN.test(tokens[i + 1]!.form) || (participle !== 'based' && !JOINED_TIES.has(participle))) continue;
    joined = i >= mention.first;
    const leader = placeNamed(tokens[i]!.form, book) ?? book.named(tokens[i]!).map((n) => n.entity)[0];
    const predicate = JOINED_TIES.get(participle);
    if (leader !== undefined && predicate !== undefined)
      book.add(predicate, { entity: leader, token: tokens[i]! }, book.at(mention), {
        rule: `tie-${participle}`,
        score: 0.85,
        tokens: [tokens[i]!, ...tokensOf(mention, book)],
      });
  }
  return joined;
}

/** "Acme, a Zub-led consortium": what a phrase after the name joins to who leads, backs or owns it. */
function apposedTo(mention: EntityMention, book: TieBook): void {
  const { tokens } = book.reading.grammar;
  const [comma, article, leader, hyphen, participle] = tokens.slice(mention.endToken, mention.endToken + 5);
  if (comma?.form !== ',' || !/^(?:an?|the)$/u.test(article?.form ?? '') || !HYPHEN.test(hyphen?.form ?? '')) return;
  const predicate = JOINED_TIES.get(participle?.form ?? '');
  const by = placeNamed(leader!.form, book) ?? book.named(leader!).map((n) => n.entity)[0];
  if (predicate === undefined || by === undefined || book.isOf(book.at(mention), 'Person')) return;
  book.add(predicate, { entity: by, token: leader! }, book.at(mention), {
    rule: `tie-apposed-${participle!.form}`,
    score: 0.8,
    tokens: [...tokensOf(mention, book), leader!],
  });
}

/** The place of the article whose name or adjective begins or ends the name. */
function namesake(mention: EntityMention, book: TieBook): Named | undefined {
  const { reading } = book;
  const { tokens } = reading.grammar;
  const entity = reading.entity(mention.entity);
  if (entity.type === 'Place' && (entity.place !== undefined || NO_PART.test(entity.name ?? ''))) return undefined;
  const last = tokens[mention.endToken - 1]!.form.toLowerCase();
  if (entity.type === 'Place' && !reading.ontology.kinds.has(last)) return undefined;
  const length = mention.endToken - mention.first;
  for (let first = mention.first; first < mention.endToken; first++)
    for (let end = Math.min(mention.endToken, first + 3); end > first; end--) {
      if (end - first === length) continue;
      const form = reading.text(reading.spanOf(...tokens.slice(first, end)));
      if (!/^\p{Lu}/u.test(form) || form === 'GB' || HYPHEN.test(tokens[end]?.form ?? '')) continue;
      const place = placeNamed(form, book);
      if (place === undefined || place === mention.entity) continue;
      const { classes } = reading.entity(place);
      if (classes.includes('schema:Continent')) continue;
      if (entity.type === 'Place' && !classes.includes('schema:City')) continue;
      return { entity: place, token: tokens[first]! };
    }
  return undefined;
}

/** The place of the article that a form of words means: by a name that the article uses, or as a demonym. */
function placeNamed(form: string, book: TieBook): number | undefined {
  const { document, gazetteer } = book.reading;
  const places = document.entities.filter((e) => e.type === 'Place' && e.name !== undefined);
  const named = places.find((e) => e.place !== undefined && (e.name === form || e.aliases.includes(form)));
  if (named) return named.index;
  const key = (gazetteer.country(form) ?? gazetteer.demonym(form)?.place)?.key;
  return key === undefined ? undefined : places.find((e) => e.place === key)?.index;
}

const tokensOf = (m: EntityMention, book: TieBook) => book.reading.grammar.tokens.slice(m.first, m.endToken);
