import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { Saying, Speaker, StatementWords } from './claims-saying.ts';
import type { Reading } from './reading.ts';

/** Finds who speaks: the subject of a verb of saying, the name beside a post, the issuer of a document. */
export class Speakers {
  constructor(
    readonly reading: Reading,
    readonly words: StatementWords,
  ) {}

  /** Who says what the verb tells; `before` are the statements read so far, for "the statement said" and bare pronouns. */
  of(verb: Token, before: readonly Saying[]): readonly Speaker[] {
    const { grammar } = this.reading;
    if (this.reading.isPassive(verb)) {
      const agents = grammar.children(verb, 'obl').filter((t) => grammar.preposition(t) === 'by');
      return agents.flatMap((t) => this.at(t));
    }
    const quoted = this.#quotedBy(verb);
    if (quoted.length > 0) return quoted;
    for (const subject of this.#subjects(verb)) {
      const found = this.at(subject);
      if (found.length > 0) return found;
      const issuers = this.#issuers(subject, before);
      if (issuers.length > 0) return issuers;
      if (this.#isBarePronoun(subject)) return this.#lastSpeaker(subject, before);
    }
    const head = grammar.head(verb);
    return isRelation(verb, 'acl') && head ? this.at(head) : [];
  }

  /** Whom the phrase means, a name before a description of the same person. */
  at(token: Token): readonly Speaker[] {
    const found = this.reading.entitiesAt(token);
    const name = this.#nameBeside(token);
    if (name && (found.length === 0 || this.reading.entity(found[0]!.entity).name === undefined)) return [name];
    return found;
  }

  /** Whose document it is, where the phrase is one; else nobody. */
  source(token: Token, before: readonly Saying[]): readonly Speaker[] {
    const found = this.at(token);
    return found.length > 0 ? found : this.#issuers(token, before);
  }

  /** Subjects, the nearest to the verb first; the antecedent for a relative pronoun. */
  #subjects(verb: Token): Token[] {
    const { grammar } = this.reading;
    const relative = (t: Token) => ['who', 'which', 'that'].includes(t.lemma.toLowerCase());
    const distance = (t: Token) => Math.abs(t.index - verb.index);
    return this.reading
      .subjectsOf(verb)
      .toSorted((a, b) => distance(a) - distance(b))
      .flatMap((t) => {
        const clause = grammar.head(t);
        const antecedent = clause && isRelation(clause, 'acl') ? grammar.head(clause) : undefined;
        return relative(t) && antecedent && this.reading.entitiesAt(t).length === 0 ? [antecedent] : [t];
      });
  }

  /** "Reuters quoted X as saying", "X was quoted as saying": the one who is quoted. */
  #quotedBy(verb: Token): readonly Speaker[] {
    const { grammar } = this.reading;
    const quoting = grammar.head(verb);
    if (!quoting || !['quote', 'cite'].includes(quoting.lemma.toLowerCase())) return [];
    if (!['say', 'tell', 'state', 'call'].includes(verb.lemma.toLowerCase())) return [];
    const objects = this.reading.isPassive(quoting)
      ? grammar.children(quoting, 'nsubj')
      : grammar.children(quoting, 'obj', 'nsubj').filter((t) => t.index > quoting.index);
    return objects.flatMap((t) => this.at(t));
  }

  /** "the team's coach, Jane Roe", "CEO of the council Jane Roe": the named person that goes with a description. */
  #nameBeside(token: Token): Speaker | undefined {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return undefined;
    const { grammar } = this.reading;
    const below = grammar
      .children(token, 'appos', 'flat', 'nmod')
      .filter((t) => t.upos === 'PROPN' && grammar.preposition(t) === '' && !isRelation(t, 'nmod:poss'));
    const next = grammar.tokens[token.index + 1];
    const after = next?.form === ',' ? grammar.tokens[token.index + 2] : next;
    return [...below, ...(after && after.sentence === token.sentence ? [after] : [])]
      .filter((t) => t.upos === 'PROPN')
      .flatMap((t) => this.reading.entitiesAt(t).slice(0, 1))
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

  #issuersHere(document: Token): readonly Speaker[] {
    const { grammar } = this.reading;
    const verb = grammar.head(document);
    const issued = verb !== undefined && this.words.issueVerb.has(verb.lemma.toLowerCase());
    return [
      ...grammar.children(document, 'nmod').filter((t) => ['by', 'from', 'of'].includes(grammar.preposition(t))),
      ...grammar
        .children(document, 'acl')
        .filter((v) => this.words.issueVerb.has(v.lemma.toLowerCase()))
        .flatMap((v) => grammar.children(v, 'obl').filter((t) => grammar.preposition(t) === 'by')),
      ...grammar.children(document, 'nmod:poss', 'compound', 'amod'),
      ...(issued && isRelation(document, 'obj') ? this.reading.subjectsOf(verb) : []),
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
    return last && at.sentence - last.cue.sentence <= 2 ? last.speakers : [];
  }
}
