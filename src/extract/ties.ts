import type { Token } from '../core/annotation.ts';
import type { Tie } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import type { Relation } from '../ontology/ontology.ts';
import type { Reading } from './reading.ts';

/** The lasting ties between named things that the article states, each once. */
export function extractTies(reading: Reading): Tie[] {
  const finder = new TieFinder(reading);
  for (const token of reading.grammar.tokens) {
    finder.byRelationWords(token);
    finder.placeInPlace(token);
  }
  finder.bodiesOfStates();
  return finder.ties();
}

class TieFinder {
  readonly #found = new Map<string, Tie>();
  readonly #relations: ReadonlyMap<string, Relation>;

  constructor(readonly reading: Reading) {
    this.#relations = new Map(reading.ontology.relations.map((r) => [r.predicate, r]));
  }

  ties(): Tie[] {
    return [...this.#found.values()];
  }

  byRelationWords(token: Token): void {
    const lemma = token.lemma.toLowerCase();
    for (const relation of this.#relations.values()) {
      if (token.upos === 'VERB') {
        for (const phrase of relation.verbs)
          if (this.#isVerb(token, phrase)) this.#byVerb(token, phrase, relation, false);
        for (const phrase of relation.inverseVerbs)
          if (this.#isVerb(token, phrase)) this.#byVerb(token, phrase, relation, true);
      } else if (token.upos === 'NOUN' || token.upos === 'PROPN') {
        if (relation.nouns.includes(lemma)) this.#byNoun(token, relation, false);
        if (relation.inverseNouns.includes(lemma)) this.#byNoun(token, relation, true);
      }
    }
  }

  #isVerb(token: Token, phrase: string): boolean {
    const words = phrase.split(' ');
    const verb = words.find((w) => w !== 'be')!;
    return token.lemma.toLowerCase() === verb;
  }

  /** Subject and object, or subject and the phrase's preposition's object; passive turned round. */
  #byVerb(verb: Token, phrase: string, relation: Relation, inverse: boolean): void {
    const { grammar } = this.reading;
    const preposition = phrase.split(' ').filter((w) => w !== 'be')[1];
    const passive = this.reading.isPassive(verb);
    const subjects = this.reading.subjectsOf(verb).flatMap((t) => this.#named(t));
    const objects = preposition
      ? grammar
          .children(verb, 'obl')
          .filter((t) => grammar.preposition(t) === preposition)
          .flatMap((t) => this.#named(t))
      : grammar.children(verb, 'obj').flatMap((t) => this.#named(t));
    const agents = passive
      ? grammar
          .children(verb, 'obl')
          .filter((t) => grammar.preposition(t) === 'by')
          .flatMap((t) => this.#named(t))
      : [];
    const head = grammar.head(verb);
    const participle = passive && isRelation(verb, 'acl') && head ? this.#named(head) : [];
    if (grammar.children(verb, 'advmod').some((t) => ['not', 'never', "n't"].includes(t.lemma))) return;
    const pairs =
      passive && !preposition
        ? cross(agents, [...subjects, ...participle])
        : cross([...subjects, ...(preposition ? participle : [])], objects);
    for (const [a, b] of pairs)
      this.#add(
        relation,
        inverse ? b : a,
        inverse ? a : b,
        [verb, a.token, b.token],
        `tie-verb-${phrase.replaceAll(' ', '-')}`,
      );
  }

  /** "X's wife Y", "Y, wife of X", "Y is X's wife". */
  #byNoun(noun: Token, relation: Relation, inverse: boolean): void {
    const { grammar } = this.reading;
    const owners = [
      ...grammar.children(noun, 'nmod:poss'),
      ...grammar
        .children(noun, 'nmod')
        .filter((t) => ['of', 'to', 'for', 'in'].includes(grammar.preposition(t)) && t.index > noun.index),
      ...grammar.children(noun, 'compound', 'amod'),
    ].flatMap((t) => this.#named(t));
    const head = grammar.head(noun);
    const holders = [
      ...grammar.children(noun, 'appos', 'flat'),
      ...(head && ['appos', 'compound', 'nmod:desc', 'flat'].includes(noun.deprel) ? [head] : []),
      ...(grammar.child(noun, 'cop') ? grammar.children(noun, 'nsubj') : []),
    ].flatMap((t) => this.#named(t));
    for (const [x, y] of cross(owners, holders))
      this.#add(
        relation,
        inverse ? y : x,
        inverse ? x : y,
        [noun, x.token, y.token],
        `tie-noun-${noun.lemma.toLowerCase()}`,
      );
  }

  /** "Ramadi, Iraq", "Iraq's Anbar province", "the Iraqi city of Mosul", "Kabul in Afghanistan"; bodies in places likewise. */
  placeInPlace(token: Token): void {
    const { grammar } = this.reading;
    const inner = this.#named(token)[0];
    if (!inner) return;
    const { type } = this.reading.entity(inner.entity);
    if (type !== 'Place' && type !== 'Organization') return;
    for (const t of grammar.children(
      token,
      'appos',
      'nmod',
      'nmod:poss',
      'nmod:unmarked',
      'amod',
      'compound',
      'list',
    )) {
      const outer = this.#named(t)[0];
      if (!outer || this.reading.entity(outer.entity).type !== 'Place' || outer.entity === inner.entity) continue;
      const preposition = grammar.preposition(t);
      const after = t.index > token.index;
      if (after && preposition === '' && type === 'Place') this.#place(inner, outer, 'tie-place-comma');
      else if (after && ['in', 'at', 'near'].includes(preposition)) this.#place(inner, outer, 'tie-in-place');
      else if (after && preposition === 'of' && type === 'Organization') this.#place(inner, outer, 'tie-of-place');
      else if (!after) this.#place(inner, outer, 'tie-place-modifier');
    }
  }

  /** A body named after its state or place: "Iraqi National Intelligence Service", "United States Senate". */
  bodiesOfStates(): void {
    const places = this.reading.document.entities.filter((e) => e.type === 'Place' && e.name !== undefined);
    for (const m of this.reading.document.mentions) {
      const entity = this.reading.entity(m.entity);
      if (m.kind !== 'name' || entity.type !== 'Organization') continue;
      const text = this.reading.text(m);
      const place = places.find((p) =>
        [p.name!, ...p.aliases].some((form) => new RegExp(`(?:^|[\\s(])${escape(form)}(?:$|[\\s)'’])`, 'u').test(text)),
      );
      if (!place || /-(?:led|backed|based)/u.test(text)) {
        if (place && /-led/u.test(text)) {
          const token = this.reading.grammar.token(m.first);
          this.#add(
            this.#relations.get('ng:leads')!,
            { entity: place.index, token },
            { entity: m.entity, token: this.reading.grammar.token(m.head) },
            [token, this.reading.grammar.token(m.head)],
            'tie-led',
          );
        }
        continue;
      }
      const [first, last] = [this.reading.grammar.token(m.first), this.reading.grammar.token(m.endToken - 1)];
      this.#place({ entity: m.entity, token: first }, { entity: place.index, token: last }, 'tie-body-of-state');
    }
  }

  #place(inner: Named, outer: Named, rule: string): void {
    const type = this.reading.entity(inner.entity).type;
    this.#add(
      this.#relations.get(type === 'Place' ? 'schema:containedInPlace' : 'schema:location')!,
      inner,
      outer,
      [inner.token, outer.token],
      rule,
    );
  }

  #named(token: Token): Named[] {
    return this.reading.entitiesAt(token).filter(({ entity }) => this.reading.entity(entity).name !== undefined);
  }

  #add(relation: Relation, subject: Named, object: Named, tokens: readonly Token[], rule: string): void {
    if (subject.entity === object.entity) return;
    const { domain, range } = relation;
    if (domain && this.reading.entity(subject.entity).type !== domain) return;
    if (range && this.reading.entity(object.entity).type !== range) return;
    const key = `${subject.entity} ${relation.predicate} ${object.entity}`;
    const back = `${object.entity} ${relation.predicate} ${subject.entity}`;
    if (relation.symmetric && this.#found.has(back)) return;
    const evidence = this.reading.evidence(rule, 0.75, ...tokens);
    const known = this.#found.get(key);
    if (known) this.#found.set(key, { ...known, evidence: [...known.evidence, ...evidence] });
    else
      this.#found.set(key, { subject: subject.entity, predicate: relation.predicate, object: object.entity, evidence });
  }
}

interface Named {
  readonly entity: number;
  readonly token: Token;
}

const cross = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] => as.flatMap((a) => bs.map((b): [A, B] => [a, b]));
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
