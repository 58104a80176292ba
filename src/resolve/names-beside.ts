import type { Token } from '../core/annotation.ts';
import { type Grammar, isRelation } from '../core/grammar.ts';
import type { EntityDraft, MentionDraft } from './draft.ts';

/** What a noun's complement has none of: with one of these a new clause or another member of a list begins. */
const NO_COMPLEMENT = new Set(['VERB', 'AUX', 'PRON', 'SCONJ', 'CCONJ', 'PUNCT', 'PART']);
/** Words that may stand between the comma and the name: "her lawyer, the barrister X". */
const MOST_TITLE_WORDS = 3;

/** Finds the name that stands in apposition to a noun by the order of the words, where the tree has it otherwise. */
export class NamesBeside {
  readonly #starting = new Map<number, { readonly draft: EntityDraft; readonly mention: MentionDraft }>();

  constructor(
    readonly grammar: Grammar,
    named: readonly EntityDraft[],
  ) {
    for (const draft of named)
      for (const mention of draft.mentions)
        if (mention.kind === 'name') this.#starting.set(mention.first, { draft, mention });
  }

  /** Who is named right after the singular noun: "the airline X has", "a lawyer for the company, X, said". */
  after(noun: Token): EntityDraft | undefined {
    // "the chief of staff, X": staff is no one
    if (isRelation(noun, 'nmod') && this.grammar.children(noun, 'det', 'nmod:poss', 'amod').length === 0)
      return undefined;
    return this.#adjacent(noun) ?? this.#afterComma(noun);
  }

  #adjacent(noun: Token): EntityDraft | undefined {
    const found = this.#namedAt(noun.index + 1, noun.sentence);
    if (!found) return undefined;
    const head = this.grammar.token(found.mention.head);
    const governor = this.grammar.head(head);
    const isSubject = head.deprel.startsWith('nsubj') && governor !== undefined;
    // "the lawyer X hired", "the coach X fans want"
    const ofOther = head.deprel === 'compound' && governor !== noun;
    // "fined the operator X €3m": the sum is another object
    const ofSum = governor?.upos === 'SYM' || governor?.upos === 'NUM';
    const apart = isSubject ? governor.deprel.startsWith('acl') : ofOther && !ofSum;
    return apart ? undefined : found.draft;
  }

  #afterComma(noun: Token): EntityDraft | undefined {
    const { tokens } = this.grammar;
    let at = noun.index + 1;
    // "the founder and chief executive of Acme, X"
    if (tokens[at]?.upos === 'CCONJ')
      do at++;
      while (/^(?:ADJ|NOUN)$/.test(tokens[at]?.upos ?? ''));
    // "the association's president, X" says nothing of the association
    if (tokens[at]?.form !== ',' && tokens[at]?.upos !== 'ADP') return undefined;
    while (tokens[at] && !NO_COMPLEMENT.has(tokens[at]!.upos)) at++;
    if (tokens[at]?.form !== ',' || tokens[at]?.sentence !== noun.sentence) return undefined;
    const comma = at++;
    while (at <= comma + MOST_TITLE_WORDS && /^(?:NOUN|ADJ|DET)$/.test(tokens[at]?.upos ?? '')) at++;
    const found = this.#namedAt(at, noun.sentence);
    if (!found) return undefined;
    const next = tokens[found.mention.endToken];
    if (next?.sentence === noun.sentence && !/^[,.;:)”"’']$/u.test(next.form)) return undefined;
    // "the president, X and Y", "the president, X, and Y" are lists
    const afterNext = tokens[found.mention.endToken + 1];
    return afterNext?.upos === 'CCONJ' && afterNext.sentence === noun.sentence ? undefined : found.draft;
  }

  #namedAt(index: number, sentence: number) {
    const token = this.grammar.tokens[index];
    return token?.sentence === sentence && /^\p{Lu}/u.test(token.form) ? this.#starting.get(index) : undefined;
  }
}
