import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import { contains, type Span, within } from '../core/span.ts';
import type { Cue, Saying, Speaker, StatementWords } from './claims-saying.ts';
import type { Reading } from './reading.ts';

/** Words that end the phrase of whoever stands after a verb of saying. */
const CLAUSE = new Set(['VERB', 'AUX', 'SCONJ', 'ADP']);

/** "said the letter, signed by X", whatever the tree hangs the participle on. */
const isJustAfter = (verb: Token, noun: Token): boolean =>
  verb.xpos === 'VBN' && verb.index > noun.index && verb.index - noun.index <= 2;

/** Finds who speaks: the subject of a verb of saying, the name beside a post, the issuer of a document. */
export class Speakers {
  constructor(
    readonly reading: Reading,
    readonly words: StatementWords,
  ) {}

  /** Who says what the verb tells; `before` are the statements read so far, for "the statement said" and bare pronouns. */
  of(verb: Token, before: readonly Saying[]): readonly Speaker[] {
    const { grammar } = this.reading;
    const isAdjective = this.words.reportAdjective.has(verb.form.toLowerCase());
    if (this.reading.isPassive(verb) && !isAdjective) {
      const agents = grammar.children(verb, 'obl').filter((t) => grammar.preposition(t) === 'by');
      return agents.flatMap((t) => this.at(t));
    }
    const quoted = this.#quotedBy(verb);
    if (quoted.length > 0) return quoted;
    for (const subject of this.#subjects(verb)) {
      const isText = subject.lemma.toLowerCase() === 'it' && verb.lemma.toLowerCase() === 'read';
      const issued = isText ? this.#lastIssuers(subject) : [];
      if (issued.length > 0) return issued;
      const examples = this.#examples(subject);
      if (examples.length > 0) return examples;
      const found = this.at(subject);
      if (found.length > 0) return found;
      const issuers = this.#issuers(subject, before);
      if (issuers.length > 0) return issuers;
      if (this.#isBarePronoun(subject)) return this.#lastSpeaker(subject, before);
    }
    const inverted = this.#inverted(verb);
    if (inverted.length > 0) return inverted;
    const head = grammar.head(verb);
    const gerund = isRelation(verb, 'acl') && verb.xpos === 'VBG' && grammar.child(verb, 'nsubj') === undefined;
    return gerund && head ? this.at(head) : [];
  }

  /** Whom the phrase means, a name before a description of the same person. */
  at(token: Token): readonly Speaker[] {
    const direct = this.reading.entitiesAt(token);
    const found = direct.length > 0 || token.upos !== 'PROPN' ? direct : this.#around(token);
    const name = this.#nameBeside(token);
    if (name && (found.length === 0 || this.reading.entity(found[0]!.entity).name === undefined)) return [name];
    return found;
  }

  /** Whose document it is, where the phrase is one; else nobody. */
  source(token: Token, before: readonly Saying[]): readonly Speaker[] {
    const found = this.at(token);
    return found.length > 0 ? found : this.#issuers(token, before);
  }

  /** The first named person or body in a stretch where there is no verb. */
  signer(span: Span): Cue | undefined {
    const tokens = within(span, this.reading.grammar.tokens);
    if (tokens.some((t) => t.upos === 'VERB' || t.upos === 'AUX')) return undefined;
    for (const token of tokens) {
      const speakers = this.at(token).filter(({ entity }) => this.reading.entity(entity).type !== 'Place');
      if (speakers.length > 0) return { cue: token, speakers };
    }
    return undefined;
  }

  /** The name that the word stands in. */
  #around(token: Token): readonly Speaker[] {
    const around = this.reading.document.mentions.filter((m) => contains(m, token));
    const best = around.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
    return best ? [{ entity: best.entity, token }] : [];
  }

  /** "sites such as X": the named examples. */
  #examples(phrase: Token): readonly Speaker[] {
    if (phrase.upos !== 'NOUN') return [];
    const { grammar } = this.reading;
    const examples = (t: Token) =>
      grammar
        .children(t, 'nmod', 'obl')
        .filter((c) => ['such as', 'such', 'include', 'including', 'like'].includes(grammar.preposition(c)));
    const places = grammar.children(phrase, 'nmod').filter((c) => grammar.preposition(c) === 'in');
    return [phrase, ...(this.words.documentNoun.has(phrase.lemma.toLowerCase()) ? places : [])]
      .flatMap(examples)
      .flatMap((t) => this.at(t));
  }

  /** Subjects, the nearest to the verb first; the antecedent for a relative pronoun. */
  #subjects(verb: Token): Token[] {
    const { grammar } = this.reading;
    const controller = this.#controller(verb);
    if (controller) return [controller];
    const distance = (t: Token) => Math.abs(t.index - verb.index);
    const own = grammar.children(verb, 'nsubj');
    const beside = own.length === 0 ? this.#beside(verb) : undefined;
    const outer = own.length === 0 && !beside ? this.#outerCue(verb) : undefined;
    return (beside ? [beside] : this.reading.subjectsOf(outer ?? verb))
      .toSorted((a, b) => distance(a) - distance(b))
      .map((t) => this.#antecedent(t) ?? t);
  }

  /** What a relative pronoun stands for, where that speaks. */
  #antecedent(token: Token): Token | undefined {
    const { grammar } = this.reading;
    if (!['who', 'which', 'that'].includes(token.lemma.toLowerCase())) return undefined;
    const clause = grammar.head(token);
    const antecedent = clause && isRelation(clause, 'acl') ? grammar.head(clause) : undefined;
    return antecedent && this.at(antecedent).length > 0 ? antecedent : undefined;
  }

  /** Who stands after the verb where the tree does not see him: '"…," said the firm's director, Jane Roe'. */
  #inverted(verb: Token): readonly Speaker[] {
    const { tokens } = this.reading.grammar;
    const previous = tokens[verb.index - 1];
    if (!this.words.quoteVerb.has(verb.lemma.toLowerCase()) || !/^["”’'»]$/u.test(previous?.form ?? '')) return [];
    const after = tokens.slice(verb.index + 1).findIndex((t) => t.sentence !== verb.sentence || CLAUSE.has(t.upos));
    const phrase = tokens.slice(verb.index + 1, after < 0 ? tokens.length : verb.index + 1 + after);
    const found = phrase
      .filter((t) => !isRelation(t, 'nmod') && !isRelation(t, 'obl'))
      .flatMap((t) => this.at(t))
      .filter(({ entity }) => this.reading.entity(entity).type !== 'Place');
    const named = found.find(({ entity }) => this.reading.entity(entity).name !== undefined);
    return named ? [named] : found.slice(0, 1);
  }

  /** "criticised X for calling …": X calls. */
  #controller(verb: Token): Token | undefined {
    const { grammar } = this.reading;
    const head = grammar.head(verb);
    if (!head || !isRelation(verb, 'advcl') || grammar.child(verb, 'nsubj')) return undefined;
    return grammar.child(verb, 'mark')?.lemma === 'for' ? grammar.child(head, 'obj') : undefined;
  }

  /** A named person directly before the verb, whatever the tree makes of him: "with Jane Roe saying". */
  #beside(verb: Token): Token | undefined {
    const before = this.reading.grammar.tokens[verb.index - 1];
    if (before?.upos !== 'PROPN' || before.sentence !== verb.sentence) return undefined;
    const named = this.at(before).some(({ entity }) => {
      const { type, name } = this.reading.entity(entity);
      return type === 'Person' && name !== undefined;
    });
    return named ? before : undefined;
  }

  /** The report that a coordinated verb goes on with where the tree hangs it below what is said: "said X was Y and claimed Z". */
  #outerCue(verb: Token): Token | undefined {
    const { grammar } = this.reading;
    const inner = verb.deprel === 'conj' ? grammar.head(verb) : undefined;
    const outer = inner && isRelation(inner, 'ccomp') ? grammar.head(inner) : undefined;
    const reports = (t: Token) => this.words.reportVerb.has(t.lemma.toLowerCase());
    return inner && outer && reports(outer) && inner.upos !== 'VERB' ? outer : undefined;
  }

  /** "Reuters quoted X as saying", "X was quoted as saying": the one who is quoted. */
  #quotedBy(verb: Token): readonly Speaker[] {
    const { grammar } = this.reading;
    const quoting = grammar.head(verb);
    if (!quoting || !['quote', 'cite'].includes(quoting.lemma.toLowerCase())) return [];
    if (grammar.child(verb, 'mark')?.lemma.toLowerCase() !== 'as') return [];
    const objects = this.reading.isPassive(quoting)
      ? grammar.children(quoting, 'nsubj')
      : grammar.children(quoting, 'obj', 'nsubj').filter((t) => t.index > quoting.index);
    return objects.flatMap((t) => this.at(t));
  }

  /** "the team's coach, Jane Roe", "CEO of the council Jane Roe": the named person that goes with a description. */
  #nameBeside(token: Token): Speaker | undefined {
    // "one of the women, X, said"
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.lemma.toLowerCase() !== 'one') return undefined;
    const { grammar } = this.reading;
    const below = grammar
      .children(token, 'appos', 'flat', 'nmod')
      .filter((t) => t.upos === 'PROPN' && grammar.preposition(t) === '' && !isRelation(t, 'nmod:poss'));
    const next = grammar.tokens[token.index + 1];
    const after = next?.form === ',' ? grammar.tokens[token.index + 2] : next;
    return [...below, ...(after && after.sentence === token.sentence ? [after] : [])]
      .filter((t) => t.upos === 'PROPN')
      .flatMap((t) => [...this.reading.entitiesAt(t), ...this.#around(t)].slice(0, 1))
      .find(({ entity }) => {
        const { type, name } = this.reading.entity(entity);
        return name !== undefined && type === 'Person';
      });
  }

  /** "a statement posted by X", "a report from X", "X's letter", "X issued a statement … the statement said". */
  #issuers(phrase: Token, before: readonly Saying[]): readonly Speaker[] {
    const noun = phrase.lemma.toLowerCase();
    if (phrase.upos !== 'NOUN' || !this.words.documentNoun.has(noun)) return this.#owner(phrase);
    const own = this.#issuersHere(phrase);
    if (own.length > 0) return own;
    if (phrase.feats.Number === 'Plur') return [];
    const others = this.reading.grammar.tokens
      .filter((t) => t.upos === 'NOUN' && t.index !== phrase.index && t.lemma.toLowerCase() === noun)
      .map((t) => ({ t, far: t.index < phrase.index ? phrase.index - t.index : 3 * (t.index - phrase.index) }))
      .toSorted((a, b) => a.far - b.far);
    for (const { t } of others) {
      const issuers = this.#issuersHere(t);
      if (issuers.length > 0) return issuers;
    }
    return this.#lastSpeaker(phrase, before);
  }

  /** "It read": the issuers of the document of the sentence before. */
  #lastIssuers(pronoun: Token): readonly Speaker[] {
    const documents = this.reading.grammar.tokens.filter(
      (t) =>
        t.index < pronoun.index &&
        pronoun.sentence - t.sentence <= 1 &&
        this.words.documentNoun.has(t.lemma.toLowerCase()),
    );
    return (
      documents
        .toReversed()
        .map((t) => this.#issuersHere(t))
        .find((s) => s.length > 0) ?? []
    );
  }

  #issuersHere(document: Token): readonly Speaker[] {
    const { grammar } = this.reading;
    const verb = grammar.head(document);
    const issued = verb !== undefined && this.words.issueVerb.has(verb.lemma.toLowerCase());
    return [
      ...(issued && isRelation(document, 'obj') ? this.reading.subjectsOf(verb) : []),
      ...grammar.children(document, 'nmod').filter((t) => ['by', 'from', 'of'].includes(grammar.preposition(t))),
      ...grammar
        .children(document, 'acl')
        .concat(verb ? grammar.children(verb, 'advcl').filter((v) => isJustAfter(v, document)) : [])
        .filter((v) => this.words.issueVerb.has(v.lemma.toLowerCase()))
        .flatMap((v) => grammar.children(v, 'obl').filter((t) => grammar.preposition(t) === 'by')),
      ...grammar.children(document, 'nmod:poss', 'compound', 'amod'),
    ].flatMap((t) => this.at(t));
  }

  /** "a section of the site", "the paper's owner": nobody but for parts of what speaks. */
  #owner(phrase: Token): readonly Speaker[] {
    const { grammar } = this.reading;
    if (phrase.upos !== 'NOUN') return [];
    const owners = grammar.children(phrase, 'nmod:poss', 'nmod', 'compound', 'amod');
    return owners
      .filter((t) => isRelation(t, 'nmod:poss') || ['of', 'from', 'by', ''].includes(grammar.preposition(t)))
      .flatMap((t) => this.at(t))
      .filter(({ entity }) => this.reading.entity(entity).name !== undefined);
  }

  #isBarePronoun(token: Token): boolean {
    return token.upos === 'PRON' && ['he', 'she', 'they'].includes(token.lemma.toLowerCase());
  }

  /** The one who spoke last, not more than two sentences back. */
  #lastSpeaker(at: Token, before: readonly Saying[]): readonly Speaker[] {
    const last = before.findLast((s) => s.cue.index < at.index);
    return last && at.sentence - last.cue.sentence <= (at.upos === 'NOUN' ? 1 : 2) ? last.speakers : [];
  }
}
