import type { NamedNode, Quad, Term } from '@rdfjs/types';
import { hashText } from '../core/hash.ts';
import type { InferenceRule } from '../ontology/rules.ts';
import { expand } from '../ontology/terms.ts';
import { FactBase } from './fact-base.ts';
import { UnionIndex } from './query-index.ts';
import { keyOf, literalOf, namedNode, quadOf } from './terms.ts';

/**
 * The named graph that inferred triples and their grounds are in.
 *
 * @example
 * ```ts
 * import { INFERRED_GRAPH } from 'newsgraph';
 *
 * INFERRED_GRAPH; // => 'https://w3id.org/newsgraph#inferred'
 * ```
 */
export const INFERRED_GRAPH = expand('ng:inferred');

/** Why a triple holds that nobody stated: by which rule, from which triples of the graph or inferred before. */
export interface Derivation {
  readonly rule: InferenceRule;
  readonly premises: readonly Quad[];
}

/** What follows from a graph. */
export interface Inference {
  /** Inferred triples, none of them stated already, and evidence of each, as quads of `INFERRED_GRAPH`. */
  readonly quads: readonly Quad[];
  /** Undefined for a triple that was not inferred; its graph does not matter. */
  readonly why: (triple: Quad) => Derivation | undefined;
}

type Bindings = Readonly<Record<string, Term>>;

/**
 * All that the rules derive from a graph and the ontology's own triples, by forward chaining until nothing new comes. The evidence
 * of an inferred triple are the words of its premises; its confidence is that of the least sure of them. What follows from
 * the ontology alone is left out. Time: proportional to the triples and what the rules join.
 *
 * @example
 * ```ts
 * import { type Derivation, infer, type Inference, loadRules, parseGraph } from 'newsgraph';
 * import { readFile } from 'node:fs/promises';
 *
 * const name = 'ontology/rules.n3';
 * const rules = loadRules({ name, text: await readFile(name, 'utf8') });
 * const ontology = parseGraph(
 *   `PREFIX schema: <https://schema.org/> PREFIX owl: <http://www.w3.org/2002/07/owl#>
 *    schema:containedInPlace a owl:TransitiveProperty .`,
 *   'turtle',
 * ).quads(); // all of it: loadResources().ontology.quads
 * const graph = parseGraph(
 *   `PREFIX schema: <https://schema.org/>
 *    <urn:oslo> schema:containedInPlace <urn:norway> . <urn:norway> schema:containedInPlace <urn:europe> .`,
 *   'turtle',
 * );
 * const inference: Inference = infer(graph, ontology, rules);
 * const far = inference.quads.find(({ subject, object }) => subject.value === 'urn:oslo' && object.value === 'urn:europe')!;
 * const why: Derivation | undefined = inference.why(far);
 * why?.premises.length; // => 2
 * ```
 */
export function infer(graph: Iterable<Quad>, ontology: readonly Quad[], rules: readonly InferenceRule[]): Inference {
  const stated = new UnionIndex(graph);
  const facts = new FactBase([...ontology, ...stated]);
  const derivations = new Map<string, Derivation & { readonly triple: Quad }>();
  const agenda = inOrder(stated).filter(isOfFacts);
  for (let next = 0; next < agenda.length; next++)
    for (const { rule, bindings } of applications(agenda[next]!, rules, facts))
      for (const conclusion of rule.conclusions) {
        const triple = bind(conclusion, bindings);
        if (triple === undefined || facts.has(triple)) continue;
        facts.add(triple);
        const premises = rule.premises
          .map((premise) => bind(premise, bindings)!)
          .filter((p) => !isOntology(p, stated, derivations));
        derivations.set(textOf(triple), { triple, rule, premises });
        agenda.push(triple);
      }
  const found = [...derivations.values()];
  const grounds = new Grounds(stated, derivations);
  return {
    quads: found.flatMap(({ triple, rule }) => [inGraph(triple), ...grounds.evidence(triple, rule)]),
    why: (triple) => derivations.get(textOf(triple)),
  };
}

/** Text, mentions and evidence carry facts and are none: no rule speaks of them. */
const isOfFacts = ({ predicate, object }: Quad): boolean =>
  !TEXT_LAYER.some((name) => predicate.value.startsWith(name) || object.value.startsWith(name));
const TEXT_LAYER = ['nif:', 'itsrdf:', 'prov:', 'rdf:reifies', 'ng:confidence'].map(expand);

const isOntology = (triple: Quad, stated: UnionIndex, derived: ReadonlyMap<string, unknown>): boolean =>
  !stated.has(triple) && !derived.has(textOf(triple));

/** Every way in which a triple makes a rule hold, together with what else is known. */
function* applications(
  triple: Quad,
  rules: readonly InferenceRule[],
  facts: FactBase,
): Generator<{ readonly rule: InferenceRule; readonly bindings: Bindings }> {
  for (const rule of rules)
    for (const [i, premise] of rule.premises.entries()) {
      const bindings = unify(premise, triple, {});
      if (bindings === undefined) continue;
      const others = rule.premises.filter((_, j) => j !== i);
      for (const all of join(others, bindings, facts)) yield { rule, bindings: all };
    }
}

/** The premise with most bound terms is looked up first, so that none is a walk over all triples where it can be helped. */
function* join(premises: readonly Quad[], bindings: Bindings, facts: FactBase): Generator<Bindings> {
  if (premises.length === 0) {
    yield bindings;
    return;
  }
  const boundTerms = (premise: Quad): number =>
    [premise.subject, premise.object, premise.predicate].filter((term) => resolve(term, bindings)).length;
  const [best, ...rest] = premises.toSorted((a, b) => boundTerms(b) - boundTerms(a)) as [Quad, ...Quad[]];
  const [s, p, o] = [best.subject, best.predicate, best.object].map((term) => resolve(term, bindings));
  for (const match of facts.match(s, p, o)) {
    const more = unify(best, match, bindings);
    if (more !== undefined) yield* join(rest, more, facts);
  }
}

const resolve = (term: Term, bindings: Bindings): Term | undefined =>
  term.termType === 'Variable' ? bindings[term.value] : term;

function unify(pattern: Quad, triple: Quad, known: Bindings): Bindings | undefined {
  let bindings = known;
  for (const part of ['subject', 'predicate', 'object'] as const) {
    const [wanted, value] = [pattern[part] as Term, triple[part] as Term];
    const bound = resolve(wanted, bindings);
    if (bound === undefined) bindings = { ...bindings, [wanted.value]: value };
    else if (!bound.equals(value)) return undefined;
  }
  return bindings;
}

/** Undefined where a literal would be a subject. */
function bind(pattern: Quad, bindings: Bindings): Quad | undefined {
  const [s, p, o] = [pattern.subject, pattern.predicate, pattern.object].map((term) => resolve(term, bindings)!);
  if (s!.termType !== 'NamedNode' && s!.termType !== 'BlankNode') return undefined;
  return p!.termType === 'NamedNode' ? quadOf(s as NamedNode, p as NamedNode, o as NamedNode) : undefined;
}

/** Finds the words that triples rest on. */
class Grounds {
  readonly #stated: UnionIndex;
  readonly #derived: ReadonlyMap<string, Derivation>;
  readonly #evidence = new Map<string, { readonly mention: Term; readonly confidence: number }>();

  constructor(stated: UnionIndex, derived: ReadonlyMap<string, Derivation>) {
    this.#stated = stated;
    this.#derived = derived;
    for (const { subject, object } of stated.having(expand('rdf:reifies'))) {
      const reifier = keyOf(subject);
      const mention = stated.objects(reifier, expand('prov:wasDerivedFrom'))[0];
      const confidence = Number(stated.value(reifier, expand('ng:confidence')));
      if (mention === undefined || object.termType !== 'Quad' || Number.isNaN(confidence)) continue;
      const key = textOf(object as Quad);
      const known = this.#evidence.get(key);
      const surer = known === undefined ? 1 : confidence - known.confidence;
      if (surer > 0 || (surer === 0 && keyOf(mention) < keyOf(known!.mention)))
        this.#evidence.set(key, { mention, confidence });
    }
  }

  /** None where no premise has any words: a graph of another maker. */
  evidence(triple: Quad, rule: InferenceRule): Quad[] {
    const { mentions, confidence } = this.#of(triple, new Set());
    if (mentions.length === 0) return [];
    const reifier = namedNode(`${INFERRED_GRAPH}/${hashText(textOf(triple))}`);
    const state = (property: string, object: Parameters<typeof quadOf>[2]): Quad =>
      quadOf(reifier, namedNode(expand(property)), object, namedNode(INFERRED_GRAPH));
    return [
      state('rdf:reifies', triple),
      ...mentions.map((mention) => state('prov:wasDerivedFrom', mention as NamedNode)),
      state('ng:confidence', literalOf({ value: String(confidence), datatype: expand('xsd:decimal') })),
      state('prov:wasGeneratedBy', namedNode(`${expand('ng:')}rule-${rule.name}`)),
    ];
  }

  #of(triple: Quad, seen: Set<string>): { readonly mentions: readonly Term[]; readonly confidence: number } {
    const key = textOf(triple);
    const own = this.#evidence.get(key);
    if (own) return { mentions: [own.mention], confidence: own.confidence };
    const derivation = this.#derived.get(key);
    if (derivation === undefined) return { mentions: this.#mentionsOf(triple.subject), confidence: 1 };
    if (seen.has(key)) return { mentions: [], confidence: 1 };
    const parts = derivation.premises.map((premise) => this.#of(premise, new Set(seen).add(key)));
    const mentions = new Map(parts.flatMap((part) => part.mentions.map((mention) => [keyOf(mention), mention])));
    return { mentions: [...mentions.values()], confidence: Math.min(1, ...parts.map((part) => part.confidence)) };
  }

  /** A name or class rests on a mention of its thing. */
  #mentionsOf(thing: Term): readonly Term[] {
    const mentions = this.#stated.subjects(expand('itsrdf:taIdentRef'), keyOf(thing));
    return mentions.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, 1);
  }
}

const inGraph = ({ subject, predicate, object }: Quad): Quad =>
  quadOf(subject as NamedNode, predicate as NamedNode, object as NamedNode, namedNode(INFERRED_GRAPH));
const textOf = ({ subject, predicate, object }: Quad): string =>
  `${keyOf(subject)}\n${keyOf(predicate)}\n${keyOf(object)}`;

/** By their text, so that the order in which a graph was made changes nothing. */
const inOrder = (triples: Iterable<Quad>): Quad[] =>
  [...triples]
    .map((triple) => [textOf(triple), triple] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, triple]) => triple);
