import type { Token } from '../core/annotation.ts';
import type { TieBook } from './ties-book.ts';

const BUYING = new Set(['buy', 'acquire', 'purchase']);

/** Who owns what: a body that was bought, "Acme bought Zub", "Zub was acquired by Acme"; a thing that is a firm's. */
export function tiesOfAcquired(book: TieBook): void {
  for (const token of book.reading.grammar.tokens)
    if (BUYING.has(token.lemma) && token.upos === 'VERB') bought(token, book);
  products(book);
  facilities(book);
}

function bought(verb: Token, book: TieBook): void {
  const { reading } = book;
  const { grammar } = reading;
  if (verb.xpos !== 'VBD' && verb.xpos !== 'VBN') return;
  if (grammar.children(verb, 'aux', 'advmod', 'mark').some((t) => UNREAL.has(t.lemma))) return;
  const passive = reading.isPassive(verb);
  const agents = passive
    ? grammar.children(verb, 'obl').filter((t) => grammar.preposition(t) === 'by')
    : reading.subjectsOf(verb);
  const modified = verb.deprel.startsWith('acl') && passive ? [grammar.head(verb)!] : [];
  const goods = passive ? [...reading.subjectsOf(verb), ...modified] : grammar.children(verb, 'obj');
  const buyer = agents.flatMap((t) => book.meant(t)).find((n) => !book.isOf(n, 'Place'));
  for (const good of goods.flatMap((t) => book.named(t)))
    if (buyer && book.isOf(good, 'Organization'))
      book.add('schema:owns', buyer, good, {
        rule: 'tie-bought',
        score: 0.65,
        tokens: [buyer.token, verb, good.token],
      });
}

const UNREAL = new Set([
  'not',
  'never',
  'may',
  'might',
  'could',
  'would',
  'should',
  'will',
  'if',
  'to',
  'almost',
  'nearly',
]);

/** "Acme's Zub browser": a thing named as a firm's. */
function products(book: TieBook): void {
  const { reading } = book;
  const { tokens } = reading.grammar;
  const names = reading.document.mentions.filter((m) => m.kind === 'name');
  for (const m of names) {
    const thing = book.at(m);
    if (!book.isOf(thing, 'Other') || !/^['’]s?$/u.test(tokens[m.first - 1]?.form ?? '')) continue;
    const maker = names.find((f) => f.endToken === m.first - 1);
    if (maker && reading.entity(maker.entity).classes.includes('schema:Corporation'))
      book.add('schema:owns', book.at(maker), thing, {
        rule: 'tie-product',
        score: 0.65,
        tokens: [tokens[maker.head]!, thing.token],
      });
  }
}

const FACILITY =
  /(?:factory|plant|mine|refinery|shipyard|mill|terminal|pipeline|warehouse|smelter|brewery|depot|oilfield|hotel|store|stadium)$/iu;

/** "Acme's Zub factory", "its Zub plant": where a body works. */
function facilities(book: TieBook): void {
  const { grammar, document } = book.reading;
  for (const m of document.mentions) {
    if (m.kind !== 'name' || !FACILITY.test(book.reading.text(m))) continue;
    const site = book.at(m);
    const owner = grammar
      .children(site.token, 'nmod:poss')
      .flatMap((t) => book.named(t))
      .find((n) => book.isOf(n, 'Organization'));
    if (owner && !book.isOf(site, 'Person'))
      book.add('schema:owns', owner, site, { rule: 'tie-facility', score: 0.65, tokens: [owner.token, site.token] });
  }
}
