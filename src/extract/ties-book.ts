import type { Token } from '../core/annotation.ts';
import type { EntityMention } from '../core/entity.ts';
import type { Tie } from '../core/facts.ts';
import { append } from '../core/multimap.ts';
import type { Relation } from '../ontology/ontology.ts';
import type { Reading } from './reading.ts';

/** An entity where a token means it. */
export interface Named {
  readonly entity: number;
  readonly token: Token;
}

export interface TieReading {
  readonly rule: string;
  readonly score: number;
  /** The words that prove it, from the first to the last. */
  readonly tokens: readonly Token[];
}

/** Where a state speaks to others: named by whose it is, not by where. */
const EMBASSY = /\b(?:embassy|consulate|legation|high commission|delegation)\b/iu;

/** The ties found so far, each once, with all the words that say it; and what every finder of ties asks of the text. */
export class TieBook {
  readonly #found = new Map<string, Tie>();
  readonly #relations: ReadonlyMap<string, Relation>;
  readonly #startingAt = new Map<number, EntityMention>();
  readonly #nominals = new Map<number, Token[]>();

  constructor(readonly reading: Reading) {
    this.#relations = new Map(reading.ontology.relations.map((r) => [r.predicate, r]));
    for (const m of reading.document.mentions) {
      if (m.kind === 'name') this.#startingAt.set(m.first, m);
      if (m.kind === 'nominal') append(this.#nominals, m.entity, reading.grammar.token(m.head));
    }
  }

  ties(): Tie[] {
    return [...this.#found.values()];
  }

  get relations(): Iterable<Relation> {
    return this.#relations.values();
  }

  has(subject: number, predicate: string, object: number): boolean {
    return this.#found.has(`${subject} ${predicate} ${object}`);
  }

  /** Takes a tie down where its ends are of the kinds that the ontology asks for. */
  add(predicate: string, subject: Named, object: Named, { rule, score, tokens }: TieReading): void {
    const relation = this.#relations.get(predicate);
    if (!relation || subject.entity === object.entity) return;
    const { domain, range } = relation;
    if (domain && this.reading.entity(subject.entity).type !== domain) return;
    if (range && this.reading.entity(object.entity).type !== range) return;
    if (predicate === 'ng:leads' && this.isOf(subject, 'Person')) return;
    if (relation.symmetric && this.has(object.entity, predicate, subject.entity)) return;
    const evidence = this.reading.evidence(rule, score, ...tokens);
    this.take({ subject: subject.entity, predicate, object: object.entity, evidence });
  }

  take(tie: Tie): void {
    const key = `${tie.subject} ${tie.predicate} ${tie.object}`;
    const known = this.#found.get(key);
    this.#found.set(key, known ? { ...known, evidence: [...known.evidence, ...tie.evidence] } : tie);
  }

  /** The words that mean the entity without its name. */
  nominalsOf(entity: number): readonly Token[] {
    return this.#nominals.get(entity) ?? [];
  }

  /** A thing in a place: a place lies in it, an organisation is located there. */
  addPlace(inner: Named, outer: Named, how: TieReading): void {
    const { type, classes } = this.reading.entity(inner.entity);
    if (classes.includes('ng:Community')) return;
    if (type === 'Place' && this.reading.entity(inner.entity).country) return;
    // "Tucson, Arizona": no region lies in a town
    const isTown = this.reading.entity(outer.entity).classes.includes('schema:City');
    if (isTown && classes.includes('schema:AdministrativeArea') && !classes.includes('schema:City')) return;
    if (
      classes.includes('schema:AdministrativeArea') &&
      !classes.includes('schema:City') &&
      this.#isPartOfRegion(outer)
    )
      return;
    const name = this.reading.entity(inner.entity).name ?? '';
    if (type === 'Organization' && /\bteam$/iu.test(name)) return;
    if (EMBASSY.test(name) && outer.token.index <= inner.token.index) return;
    if (type === 'Place' && this.has(outer.entity, 'schema:containedInPlace', inner.entity)) return;
    this.add(type === 'Place' ? 'schema:containedInPlace' : 'schema:location', inner, outer, how);
  }

  /** "Boone County, Iowa": no state lies in a county. */
  #isPartOfRegion({ entity }: Named): boolean {
    const { name, place } = this.reading.entity(entity);
    return place === undefined && /(?:^| )(?:County|District|Township|Parish|Municipality)\b/u.test(name ?? '');
  }

  /** The named things that a phrase and those coordinated below it mean. */
  named(token: Token): Named[] {
    return this.reading.entitiesAt(token).filter(({ entity }) => this.reading.entity(entity).name !== undefined);
  }

  /** What a phrase means, or who is named right after it or in apposition: "science fiction writer X", "Anbar province". */
  meant(token: Token): Named[] {
    const own = this.named(token);
    if (own.length > 0) return own;
    const { grammar } = this.reading;
    const beside = [
      ...grammar.children(token, 'appos', 'flat'),
      ...grammar.children(token, 'compound', 'nmod').filter((t) => Math.abs(t.index - token.index) === 1),
    ].flatMap((t) => this.named(t));
    if (beside.length > 0) return beside;
    const after = this.nameAt(token.index + 1);
    return after && grammar.token(after.head).sentence === token.sentence ? [this.at(after)] : [];
  }

  /** The name that starts at a token. */
  nameAt(index: number): EntityMention | undefined {
    return this.#startingAt.get(index);
  }

  at(mention: EntityMention): Named {
    return { entity: mention.entity, token: this.reading.grammar.token(mention.head) };
  }

  isOf(named: Named, type: string): boolean {
    return this.reading.entity(named.entity).type === type;
  }

  /** "The Conservative government", "the Baath army": a government or force, named by whose it is. */
  isForce({ entity }: Named): boolean {
    const { words } = this.reading.ontology;
    const last = this.reading.entity(entity).name?.toLowerCase().split(' ').at(-1) ?? '';
    return ['ng:Military', 'schema:GovernmentOrganization'].some((c) => words(c, 'ng:bodyNoun').has(last));
  }

  /** The names of a list that starts at a token: "X, Y and Z"; a title may stand before each, "city" or "province" after it. */
  listAt(start: number): EntityMention[] {
    const { tokens } = this.reading.grammar;
    const sentence = tokens[start]?.sentence;
    const found: EntityMention[] = [];
    const nouns = this.reading.ontology.words('schema:Place', 'ng:nameNoun');
    let at = start;
    for (let skipped = 0; tokens[at]?.sentence === sentence && at < tokens.length; ) {
      const name = this.#startingAt.get(at);
      if (name) {
        found.push(name);
        at = name.endToken;
        skipped = 0;
        if (nouns.has(tokens[at]?.lemma.toLowerCase() ?? '')) at++;
        const sign = tokens[at]?.form;
        if (sign !== undefined && ![',', 'and', '&', 'or'].includes(sign)) break;
      } else if (skipped > 5 || !/^(?:NOUN|PROPN|ADJ|CCONJ|DET)$/u.test(tokens[at]!.upos)) {
        if (![',', 'and', '&', 'or'].includes(tokens[at]!.form)) break;
        at++;
      } else {
        at++;
        skipped++;
      }
    }
    return found;
  }
}

export const cross = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] =>
  as.flatMap((a) => bs.map((b): [A, B] => [a, b]));

/** "Iraqi forces", "US troops": people who act together, no body with a name of its own. */
export function isGroup({ entity, token }: Named, { reading }: TieBook): boolean {
  const lower = token.form === token.form.toLowerCase();
  return (
    lower &&
    reading.entity(entity).type === 'Organization' &&
    reading.ontology.kinds.get(token.lemma.toLowerCase())?.group === true
  );
}

/** "Seen on Zub TV in Italy", "Sweden beat Italy in Milan", "told Zub News in Kabul": what is in a place is not the body. */
export const isShownElsewhere = ({ entity }: Named, { reading }: TieBook): boolean =>
  reading
    .entity(entity)
    .classes.some((c) => ['schema:NewsMediaOrganization', 'schema:SportsOrganization', 'ng:Platform'].includes(c));

const PARTY_NAME = /(?:Party|Movement|Front|Alliance|Coalition|League|Union|Congress|Platform|Bloc)$/u;

/** A party by what it is or by its name. */
export function isParty({ entity }: Named, { reading }: TieBook): boolean {
  const { classes, name } = reading.entity(entity);
  return classes.some((c) => c.endsWith(':PoliticalParty')) || PARTY_NAME.test(name ?? '');
}
