import type { Diagnostic } from '../core/diagnostic.ts';
import type { Evidence, EvidenceList } from '../core/facts.ts';
import type { Span } from '../core/span.ts';
import { type Description, type Iri, iri, type Literal, type MentionNode, type Statement } from '../core/statement.ts';
import { expand } from '../ontology/terms.ts';

type Object = Iri | Literal;

/** Takes down what is to be stated: each triple once, with all its evidence, and each mention once. */
export class Ledger {
  readonly #descriptions = new Map<string, Description>();
  readonly #statements = new Map<
    string,
    { statement: Omit<Statement, 'evidence'>; readonly evidence: Map<string, Evidence> }
  >();
  readonly #mentions = new Map<string, MentionNode>();
  readonly #diagnostics: Diagnostic[] = [];

  constructor(
    readonly articleId: string,
    readonly length: number,
  ) {}

  /** Property and class names are prefixed. */
  describe(subject: Iri, property: string, object: Object | string): void {
    const triple = { subject, predicate: iri(expand(property)), object: resource(object) };
    const key = keyOf(triple);
    if (!this.#descriptions.has(key)) this.#descriptions.set(key, triple);
  }

  /** Describes a thing by general knowledge that no fact of the article hangs on: where a place lies. */
  describeBackground(subject: Iri, property: string, object: Literal): void {
    const triple = { subject, predicate: iri(expand(property)), object, background: true } as const;
    this.#descriptions.set(keyOf(triple), triple);
  }

  /** States what general knowledge says, unless the article says it too. */
  stateBackground(subject: Iri, property: string, object: Object | string, evidence: readonly Evidence[]): void {
    const triple = { subject, predicate: iri(expand(property)), object: resource(object) };
    if (this.#statements.has(keyOf(triple))) return;
    this.state(subject, property, object, evidence);
    const known = this.#statements.get(keyOf(triple));
    if (known) known.statement = { ...known.statement, background: true };
  }

  /** Evidence outside the text counts for nothing; a fact that has none else is left out and reported. */
  state(subject: Iri, property: string, object: Object | string, evidence: readonly Evidence[]): void {
    const triple = { subject, predicate: iri(expand(property)), object: resource(object) };
    const sound = evidence.filter((e) => this.#inText(e));
    if (sound.length === 0) {
      this.#diagnostics.push({
        code: 'fact-without-evidence',
        severity: 'warning',
        message: `${subject.value} ${property} ${triple.object.value} has no words that prove it and is left out. Correct the rule ${evidence[0]?.rule ?? ''} that read it.`,
        article: this.articleId,
      });
      return;
    }
    const key = keyOf(triple);
    const known = this.#statements.get(key) ?? { statement: triple, evidence: new Map<string, Evidence>() };
    for (const item of sound) {
      const place = `${item.start} ${item.end} ${item.rule}`;
      const before = known.evidence.get(place);
      if (!before || before.score < item.score) known.evidence.set(place, item);
    }
    this.#statements.set(key, known);
  }

  mention(span: Span, refersTo: Iri | undefined, value?: Literal): void {
    if (!this.#inText(span)) return;
    const { start, end } = span;
    const key = `${start} ${end} ${refersTo?.value ?? ''}`;
    const known = this.#mentions.get(key)?.value ?? value;
    this.#mentions.set(key, { start, end, ...(refersTo && { refersTo }), ...(known && { value: known }) });
  }

  /** A sentence that gave no fact, and why. */
  silence({ start, end }: Span, reason: string): void {
    this.#mentions.set(`${start} ${end} silence`, { start, end, silence: reason });
  }

  descriptions(): Description[] {
    return [...this.#descriptions.entries()].filter(([key]) => !this.#statements.has(key)).map(([, d]) => d);
  }

  statements(): Statement[] {
    return [...this.#statements.values()].map(({ statement, evidence }) => {
      const sorted = [...evidence.values()].sort(
        (a, b) => b.score - a.score || a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1),
      );
      return { ...statement, evidence: sorted as unknown as EvidenceList };
    });
  }

  mentions(): MentionNode[] {
    return [...this.#mentions.values()].sort(
      (a, b) => a.start - b.start || b.end - a.end || ((a.refersTo?.value ?? '') < (b.refersTo?.value ?? '') ? -1 : 1),
    );
  }

  diagnostics(): Diagnostic[] {
    return this.#diagnostics;
  }

  #inText({ start, end }: Span): boolean {
    return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= this.length;
  }
}

const resource = (object: Object | string): Object => (typeof object === 'string' ? iri(expand(object)) : object);

const keyOf = ({ subject, predicate, object }: Description): string =>
  `${subject.value}\n${predicate.value}\n${object.kind}\n${object.value}\n${object.kind === 'literal' ? (object.datatype ?? '') : ''}`;
