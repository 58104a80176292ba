import type { Token } from '../core/annotation.ts';
import type { EntityMention } from '../core/entity.ts';
import { isRelation } from '../core/grammar.ts';
import { isParty, type Named, type TieBook } from './ties-book.ts';

/** Ties of persons that no relational word says: "an Australian woman", "X of the Times", "Republican Senator X". */
export function tiesOfPersons(book: TieBook): void {
  for (const token of book.reading.grammar.tokens) nationality(token, book);
  const names = book.reading.document.mentions.filter((m) => m.kind === 'name');
  for (const m of names) {
    if (!book.isOf(book.at(m), 'Person')) continue;
    adherence(m, book);
    ofBody(m, book);
  }
  for (const m of names) if (book.isOf(book.at(m), 'Organization')) ofLeader(m, book);
}

/** "X, an Australian woman", "Brazilian striker X": by the demonym before a common noun of a person that is no post. */
function nationality(noun: Token, book: TieBook): void {
  const { reading } = book;
  const { grammar } = reading;
  const kind = reading.ontology.kinds.get(noun.lemma.toLowerCase());
  if (
    noun.upos !== 'NOUN' ||
    kind?.type !== 'Person' ||
    ['ng:OfficeRole', 'ng:BusinessRole', 'ng:JusticeRole'].includes(kind.class)
  )
    return;
  if (noun.feats.Number === 'Plur') return;
  const head = noun.deprel === 'nmod:desc' ? grammar.head(noun) : undefined;
  const person = [...book.meant(noun), ...(head ? book.named(head) : [])].find((n) => book.isOf(n, 'Person'));
  const state = grammar
    .children(noun, 'amod', 'compound')
    .flatMap((t) => book.named(t))
    .find((n) => reading.entity(n.entity).country !== undefined && isDemonym(n.token, book));
  if (person && state)
    book.add('schema:nationality', person, state, {
      rule: 'tie-demonym',
      score: 0.75,
      tokens: [state.token, noun, person.token],
    });
}

const isDemonym = (token: Token, book: TieBook): boolean =>
  book.reading.document.names.some((n) => n.demonym === true && n.first <= token.index && token.index < n.endToken) ||
  book.reading.gazetteer.demonym(token.form)?.adjective === true;

/** "Scientologist X", "Republican Senator X": a word for a follower, from the name of a body in the article. */
function adherence(name: EntityMention, book: TieBook): void {
  const { reading } = book;
  const { tokens } = reading.grammar;
  const { sentence } = tokens[name.first]!;
  const before: Token[] = [];
  for (
    let i = name.first - 1;
    i >= name.first - 4 && tokens[i]?.sentence === sentence && /^\p{L}+$/u.test(tokens[i]!.form);
    i--
  ) {
    if (/^(?:VERB|AUX|ADP|DET|PRON|CCONJ)$/u.test(tokens[i]!.upos)) break;
    before.push(tokens[i]!);
  }
  const said = book.nominalsOf(name.entity);
  const apposed = reading.grammar.children(tokens[name.head]!, 'appos').flatMap((t) => reading.grammar.members(t));
  for (const word of [...before, ...said, ...apposed]) {
    const body = bodyOfFollower(word, book);
    if (body !== undefined)
      book.add(
        'schema:memberOf',
        book.at(name),
        { entity: body, token: word },
        { rule: 'tie-follower', score: 0.7, tokens: [word, tokens[name.head]!] },
      );
  }
}

/** "Scientologist" of "Church of Scientology", "Republican" of "Republican Party", "Democrat" of "Democratic Party". */
function bodyOfFollower(word: Token, book: TieBook): number | undefined {
  const stem = /^(\p{Lu}\p{L}{4,}?)(?:ists?|ians?|ans?|s)?$/u.exec(word.form)?.[1];
  if (stem === undefined || !/(?:ist|ian|an|crat|ite)s?$/u.test(word.form)) return undefined;
  if (book.reading.gazetteer.demonym(word.form)) return undefined;
  return book.reading.document.entities.find(
    (e) =>
      e.type === 'Organization' &&
      e.name !== undefined &&
      [e.name, ...e.aliases].some((n) =>
        n.split(/\s+/u).some((w) => w.startsWith(stem) && w.length <= stem.length + 4),
      ) &&
      (e.classes.includes('schema:PoliticalParty') || /ists?$/u.test(word.form)),
  )?.index;
}

/** "X of the Globe and Mail", "Globe and Mail's X" works for it; "X of the Association" is a member. */
function ofBody(name: EntityMention, book: TieBook): void {
  const { reading } = book;
  const { tokens } = reading.grammar;
  const owner = reading.grammar.children(tokens[name.head]!, 'nmod:poss').flatMap((t) => book.named(t))[0];
  if (owner && owner.token.index < name.first) belongs(name, owner, book);
  let at = name.endToken;
  // "Roe, of the Zub Party"
  if (tokens[at]?.form === ',' && tokens[at + 1]?.form === 'of') at++;
  if (tokens[at]?.form !== 'of' && tokens[at]?.form !== 'from') return;
  const from = tokens[at]!.form === 'from';
  // "signed X from Y": no longer theirs
  const verb = reading.grammar.head(tokens[name.head]!);
  if (from && verb?.upos === 'VERB' && isRelation(tokens[name.head]!, 'obj')) return;
  at++;
  for (let n = 0; n < 6 && !book.nameAt(at) && /^(?:the|a|an|\p{Ll}+|[-‐])$/u.test(tokens[at]?.form ?? ''); n++) {
    if (/^(?:VERB|AUX|ADP|CCONJ|SCONJ|PRON)$/u.test(tokens[at]!.upos)) return;
    at++;
  }
  const body = book.nameAt(at);
  if (!body || tokens[at]!.sentence !== tokens[name.first]!.sentence) return;
  const object: Named = book.at(body);
  if (!book.isOf(object, 'Organization')) return;
  if (from && reading.entity(object.entity).classes.includes('ng:Platform')) return;
  belongs(name, object, book);
}

/** "Zub's Freedom Movement": the party of a person. */
function ofLeader(name: EntityMention, book: TieBook): void {
  const { grammar } = book.reading;
  const party = book.at(name);
  const { classes } = book.reading.entity(name.entity);
  if (!isParty(party, book) && !classes.includes('schema:Organization')) return;
  const heads = [party.token, ...(party.token.deprel === 'compound' ? [grammar.head(party.token)!] : [])];
  const person = heads
    .flatMap((t) => grammar.children(t, 'nmod:poss'))
    .flatMap((t) => book.named(t))
    .find((n) => book.isOf(n, 'Person') && n.token.index < name.first);
  if (person && (isParty(party, book) || person.token.upos !== 'PRON'))
    book.add('schema:memberOf', person, party, {
      rule: 'tie-party-of-person',
      score: 0.6,
      tokens: [person.token, party.token],
    });
}

function belongs(name: EntityMention, body: Named, book: TieBook): void {
  if (!book.isOf(body, 'Organization')) return;
  // "Doe and Roe of the Times"
  const { tokens } = book.reading.grammar;
  const other =
    tokens[name.first - 1]?.form === 'and' && name.first < body.token.index && nameBefore(name.first - 1, book);
  if (other && book.isOf(book.at(other), 'Person')) belongs(other, body, book);
  book.add(employs(body, book) ? 'schema:worksFor' : 'schema:memberOf', book.at(name), body, {
    rule: 'tie-person-of-body',
    score: 0.7,
    tokens: [book.reading.grammar.token(name.head), body.token],
  });
}

const nameBefore = (index: number, { reading }: TieBook): EntityMention | undefined =>
  reading.document.mentions.find((m) => m.kind === 'name' && m.endToken === index);

/** Bodies whose name says that they have staff. */
const EMPLOYER =
  /\b(?:University|College|School|Institute|Hospital|Laborator(?:y|ies)|Centre|Center|Magazine|Bank|Securities|Partners|Capital|Research|Financial|Foundation|Museum|Agency|Commission|Inc|Ltd|Corp|Co)\b|&/u;

function employs(body: Named, book: TieBook): boolean {
  const { classes, name } = book.reading.entity(body.entity);
  return (
    EMPLOYER.test(name ?? '') ||
    classes.some((c) =>
      ['schema:NewsMediaOrganization', 'schema:Corporation', 'schema:GovernmentOrganization'].includes(c),
    )
  );
}
