import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { Named, TieBook } from './ties-book.ts';

const HOLDING = new Set(['own', 'hold', 'have', 'control', 'retain', 'keep', 'buy', 'acquire', 'take', 'purchase']);
const SELLING = new Set(['sell', 'divest', 'shed', 'offload', 'lose', 'dispose']);
const UNSURE = new Set(['not', 'never', 'may', 'might', 'could', 'would', 'should', 'will']);

/** What someone has: "his Truth Social platform", "the X-owned ship Y", "X's magazine Y", "X's elite group the Y". */
export function tiesOfHoldings(book: TieBook): void {
  const { words } = book.reading.ontology;
  const owned = words('schema:owns', 'ng:ownedNoun');
  const stakes = words('schema:owns', 'ng:stakeNoun');
  const parts = words('schema:parentOrganization', 'ng:ownedNoun');
  for (const noun of book.reading.grammar.tokens) {
    if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') continue;
    const lemma = noun.lemma.toLowerCase();
    if (noun.upos === 'PROPN') ofBody(noun, book);
    if (stakes.has(lemma)) stake(noun, book);
    if (owned.has(lemma)) held(noun, 'schema:owns', book);
    if (parts.has(lemma)) held(noun, 'schema:parentOrganization', book);
  }
}

/** "Texas A&M's Engineering Department", "GM's Saturn": a body named as another's. */
function ofBody(name: Token, book: TieBook): void {
  const part = book.named(name).find((n) => n.token === name && book.isOf(n, 'Organization'));
  const whole = book.reading.grammar.children(name, 'nmod:poss').flatMap((t) => book.named(t))[0];
  if (!part || !whole || !book.isOf(whole, 'Organization') || isOther(whole.token, part.token, book)) return;
  book.add('schema:parentOrganization', part, whole, {
    rule: 'tie-body-of-body',
    score: 0.65,
    tokens: [part.token, whole.token],
  });
}

/** "Acme's rival Zub": a common noun between the two says what the one is to the other. */
const isOther = (whole: Token, part: Token, { reading }: TieBook): boolean =>
  reading.grammar.tokens.slice(whole.index + 1, part.index).some((t) => t.upos === 'NOUN' || t.lemma === 'rival');

/** "X owns a 25 percent share in Y", "the stake in Y held by X", "X's stake in Y": who has a part of a body has it. */
function stake(noun: Token, book: TieBook): void {
  const { reading } = book;
  const { grammar } = reading;
  const body = grammar
    .children(noun, 'nmod')
    .filter((t) => ['in', 'of'].includes(grammar.preposition(t)))
    .flatMap((t) => book.meant(t))
    .find((n) => book.isOf(n, 'Organization'));
  const verb = grammar.head(noun);
  const holds = verb && isRelation(noun, 'obj') && HOLDING.has(verb.lemma);
  const denied = holds && grammar.children(verb, 'advmod', 'aux').some((t) => UNSURE.has(t.lemma));
  const owner = [
    ...(holds && !denied ? reading.subjectsOf(verb) : []),
    ...(holds && isRelation(verb, 'acl') ? [grammar.head(verb)!] : []),
    ...(verb && SELLING.has(verb.lemma) ? [] : grammar.children(noun, 'nmod:poss')),
    ...grammar
      .children(noun, 'acl')
      .filter((t) => HOLDING.has(t.lemma))
      .flatMap((t) => grammar.children(t, 'obl').filter((by) => grammar.preposition(by) === 'by')),
  ]
    .flatMap((t) => book.meant(t))
    .find((n) => n.entity !== body?.entity && !book.isOf(n, 'Place'));
  if (owner && body)
    book.add('schema:owns', owner, body, { rule: 'tie-stake', score: 0.7, tokens: [owner.token, noun, body.token] });
}

function held(noun: Token, predicate: 'schema:owns' | 'schema:parentOrganization', book: TieBook): void {
  const thing = thingOf(noun, book);
  if (!thing) return;
  const owner = ownerOf(noun, thing, predicate, book);
  // a singer's label is whose songs it sells
  if (!owner || (noun.lemma === 'label' && book.isOf(owner, 'Person'))) return;
  const [subject, object] = predicate === 'schema:owns' ? [owner, thing] : [thing, owner];
  book.add(predicate, subject, object, {
    rule: `tie-held-${noun.lemma.toLowerCase()}`,
    score: 0.7,
    tokens: [noun, owner.token, thing.token],
  });
}

/** What the noun is the kind of: named right after it, in apposition, by "called", or right before it. */
function thingOf(noun: Token, book: TieBook): Named | undefined {
  const { tokens } = book.reading.grammar;
  let at = noun.index + 1;
  while ([',', 'the', 'called', 'named', '"', '“'].includes(tokens[at]?.form ?? '') && at < noun.index + 4) at++;
  const after = book.nameAt(at);
  if (
    after &&
    tokens[at]!.sentence === noun.sentence &&
    (at === noun.index + 1 ||
      tokens[noun.index + 1]!.form !== ',' ||
      /^[,.)]$/u.test(tokens[after.endToken]?.form ?? '.'))
  )
    return asHolding(book.at(after), book);
  const called = tokens.slice(noun.index + 1, noun.index + 7).find((t) => t.form === 'called' || t.form === 'named');
  if (called && called.sentence === noun.sentence) {
    const name = book.nameAt(called.index + 1) ?? book.nameAt(called.index + 2);
    if (name) return asHolding(book.at(name), book);
  }
  const { sentences } = book.reading.document;
  const around = sentences.slice(Math.max(0, noun.sentence - 1), noun.sentence + 1);
  const near = around.flatMap((sentence) => book.reading.namesIn(sentence));
  const before = near.find((m) => (m.endToken === noun.index || m.endToken === noun.index - 1) && m.first < noun.index);
  const owner = before && tokens[before.first - 1];
  return before && owner && (owner.upos === 'PRON' || owner.upos === 'PART')
    ? asHolding(book.at(before), book)
    : undefined;
}

const asHolding = (named: Named, book: TieBook): Named | undefined =>
  book.isOf(named, 'Person') || book.reading.entity(named.entity).country !== undefined ? undefined : named;

/** Whose it is: a possessor, "within X", "X-owned", or, of a thing, a name before the noun. */
function ownerOf(noun: Token, thing: Named, predicate: string, book: TieBook): Named | undefined {
  const { grammar } = book.reading;
  const candidates = [
    ...grammar.children(noun, 'nmod:poss'),
    ...grammar.children(noun, 'nmod').filter((t) => ['of', 'within'].includes(grammar.preposition(t))),
    ...grammar
      .children(noun, 'amod')
      .flatMap((t) => (/^owned$/u.test(t.form) ? grammar.children(t, 'compound', 'obl', 'nsubj') : [])),
    ...grammar.children(noun, 'compound').filter((t) => !/^[-‐–]$/u.test(grammar.tokens[t.index + 1]?.form ?? '')),
  ].flatMap((t) => book.named(t));
  return candidates.find(
    (n) =>
      n.entity !== thing.entity &&
      !book.isOf(n, 'Place') &&
      (predicate === 'schema:owns' ? !book.isOf(n, 'Other') : book.isOf(n, 'Organization')),
  );
}
