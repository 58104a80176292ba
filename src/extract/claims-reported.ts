import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import { contains, type Span } from '../core/span.ts';
import { phraseOf, type Saying, type StatementWords } from './claims-saying.ts';
import type { SourcePhrase } from './claims-sources.ts';
import type { Speakers } from './claims-speakers.ts';
import type { Reading } from './reading.ts';

/** Reported speech: "X said that S", "S, X said", "according to X, S", "X's claim that S", "X described Y as Z". */
export class ReportedSpeech {
  constructor(
    readonly reading: Reading,
    readonly words: StatementWords,
    readonly speakers: Speakers,
  ) {}

  /** The statement that the word makes, where it makes one. */
  at(token: Token, before: readonly Saying[]): Saying | undefined {
    if (token.upos === 'VERB') return this.#verb(token, before);
    if (token.upos === 'NOUN' && this.words.reportNoun.has(token.lemma.toLowerCase())) return this.#noun(token);
    if (token.upos === 'ADJ' && this.words.reportAdjective.has(token.lemma.toLowerCase()))
      return this.#clause(token, before);
    return undefined;
  }

  /** "according to X": what stands before or after the phrase. */
  source({ first, token, last }: SourcePhrase, before: readonly Saying[]): Saying | undefined {
    const { grammar, document } = this.reading;
    const speakers = this.speakers.source(token, before);
    const sentence = document.sentences[token.sentence];
    if (!sentence || speakers.length === 0) return undefined;
    const phrase = grammar.tokens.slice(first, last + 1);
    const leads = !grammar.tokens.slice(sentence.first, first).some((t) => t.upos !== 'PUNCT' && t.upos !== 'CCONJ');
    const trails = !grammar.tokens.slice(last + 1, sentence.endToken).some((t) => t.upos !== 'PUNCT');
    const whole =
      leads || trails
        ? grammar.tokens.slice(sentence.first, sentence.endToken)
        : grammar.subtree(this.reading.clauseOf(grammar.head(token) ?? token));
    const rest = without(
      without(whole, phrase),
      grammar.subtree(token).filter((t) => t.index > first),
    );
    return this.#saying(speakers, rest, token, 'statement-according-to', 0.8);
  }

  #verb(verb: Token, before: readonly Saying[]): Saying | undefined {
    const lemma = verb.lemma.toLowerCase();
    const { reportVerb, findingVerb, judgingVerb, topicVerb, promiseVerb, reportAdjective } = this.words;
    const clausal =
      reportVerb.has(lemma) ||
      reportVerb.has(`${lemma} that`) ||
      reportVerb.has(phraseOf(this.reading, verb)) ||
      (findingVerb.has(lemma) && this.#isFinder(verb)) ||
      reportAdjective.has(verb.form.toLowerCase());
    return (
      (clausal ? this.#clause(verb, before) : undefined) ??
      (judgingVerb.has(lemma) ? this.#judgement(verb, before) : undefined) ??
      (promiseVerb.has(lemma) ? this.#promise(verb, before) : undefined) ??
      this.#topic(verb, lemma, topicVerb, before)
    );
  }

  /** A clause below the word, or the sentence that the word is put into. */
  #clause(cue: Token, before: readonly Saying[]): Saying | undefined {
    const { grammar } = this.reading;
    const asks = this.words.reportVerb.has(`${cue.lemma.toLowerCase()} that`);
    const complements = phraseOf(this.reading, cue) === 'make clear' ? grammar.children(cue, 'xcomp') : [];
    const clauses = [cue, ...complements]
      .flatMap((t) => grammar.children(t, 'ccomp'))
      .filter((t) => !asks || this.#mark(t) === 'that');
    if (asks && clauses.length === 0) return undefined;
    const as = isRelation(cue, 'advcl') && grammar.children(cue, 'mark', 'advmod').some((t) => t.lemma === 'as');
    const aside = isRelation(cue, 'parataxis') || as ? grammar.head(cue) : undefined;
    // what follows a semicolon is the next thing that the text tells
    const ends = grammar.tokens.findIndex(
      (t) => t.index > cue.index && (t.form === ';' || t.sentence !== cue.sentence),
    );
    const after = grammar
      .children(cue, 'parataxis')
      .filter((t) => t.index > cue.index && (ends < 0 || t.index < ends) && this.#isClause(t));
    const speakers = this.#actors(cue, before);
    if (speakers.length === 0) return undefined;
    const rule = `statement-${cue.lemma.toLowerCase()}`;
    if (clauses.length > 0) {
      const above = clauses.some((c) => grammar.ancestors(cue).includes(c));
      const words = this.#quotedPart(
        cue,
        clauses.flatMap((c) => without(grammar.subtree(c), this.#furtherReports(c))),
      );
      return this.#saying(speakers, above ? without(words, grammar.subtree(cue)) : words, cue, rule, 0.8);
    }
    if (aside) {
      const words = without(grammar.subtree(aside), grammar.subtree(cue));
      return this.#saying(speakers, words, cue, rule, 0.8);
    }
    if (after.length > 0) {
      const words = after.flatMap((c) => grammar.subtree(c));
      return this.#saying(speakers, words, cue, rule, 0.7);
    }
    const words = this.#clauseBeside(cue);
    return words.length > 0 ? this.#saying(speakers, words, cue, rule, 0.6) : undefined;
  }

  /** '"S," said X': nothing of what stands after the verb, whatever the tree makes of it. */
  #quotedPart(cue: Token, words: readonly Token[]): readonly Token[] {
    const { grammar, document } = this.reading;
    const closed = document.quotes.find((q) => q.outer.end === grammar.tokens[cue.index - 1]?.end);
    if (!closed || !words.some((t) => contains(closed, t))) return words;
    return words.filter((t) => t.end <= cue.start || document.quotes.some((q) => contains(q, t)));
  }

  /** "said S and predicted that T": T is another statement, also where the tree hangs it below S. */
  #furtherReports(clause: Token): Token[] {
    const { grammar } = this.reading;
    return grammar
      .children(clause, 'conj')
      .filter((t) => this.words.reportVerb.has(t.lemma.toLowerCase()) && grammar.child(t, 'ccomp'))
      .filter((t) => !grammar.child(t, 'nsubj'))
      .flatMap((t) => grammar.subtree(t));
  }

  /** A clause that begins right after the word and its listener, wherever the tree hangs it. */
  #clauseBeside(cue: Token): Token[] {
    const { grammar, document } = this.reading;
    if (cue.upos !== 'VERB' || grammar.child(cue, 'obj', 'xcomp')) return [];
    const listener = grammar.child(cue, 'iobj');
    const from = Math.max(cue.index, ...(listener ? grammar.subtree(listener).map((t) => t.index) : [])) + 1;
    const end = document.sentences[cue.sentence]!.endToken;
    const subject = grammar.tokens.slice(from, Math.min(from + 6, end)).find((t) => isRelation(t, 'nsubj'));
    const clause = subject && grammar.head(subject);
    if (!clause || clause.index < from || grammar.subtree(subject)[0]!.index !== from) return [];
    return grammar.subtree(clause).filter((t) => t.index >= from);
  }

  /** "described X as Y", "called X Y": what X is said to be. */
  #judgement(verb: Token, before: readonly Saying[]): Saying | undefined {
    const { grammar } = this.reading;
    const as = grammar
      .children(verb, 'obl', 'advcl', 'xcomp')
      .filter((t) => isRelation(t, 'xcomp') || [grammar.preposition(t), this.#mark(t)].includes('as'));
    if (as.length === 0) return undefined;
    const passive = this.reading.isPassive(verb);
    let speakers = this.#actors(verb, before);
    if (
      speakers.length === 0 &&
      passive &&
      !isRelation(verb, 'acl') &&
      grammar.children(verb, 'obl:agent').length === 0
    ) {
      const last = before.findLast((s) => s.cue.sentence < verb.sentence);
      if (last && verb.sentence - last.cue.sentence === 1) speakers = last.speakers;
    }
    if (speakers.length === 0) return undefined;
    const objects = grammar.children(verb, passive ? 'nsubj' : 'obj');
    const words = [...objects, ...as].flatMap((t) => grammar.subtree(t));
    return this.#saying(speakers, words, verb, `statement-${verb.lemma.toLowerCase()}-as`, 0.7);
  }

  /** "threatened to leave", "denied taking part". */
  #promise(verb: Token, before: readonly Saying[]): Saying | undefined {
    const complement = this.reading.grammar.child(verb, 'xcomp');
    const speakers = complement ? this.#actors(verb, before) : [];
    if (!complement || speakers.length === 0) return undefined;
    const words = this.reading.grammar.subtree(complement);
    return this.#saying(speakers, words, verb, `statement-${verb.lemma.toLowerCase()}-to`, 0.6);
  }

  /** "denied the allegations", "called for a rerun", "referred to the centre". */
  #topic(verb: Token, lemma: string, topics: ReadonlySet<string>, before: readonly Saying[]): Saying | undefined {
    const { grammar } = this.reading;
    const passive = this.reading.isPassive(verb);
    const object = topics.has(lemma) ? grammar.children(verb, passive ? 'nsubj' : 'obj') : [];
    const oblique = grammar
      .children(verb, 'obl', 'advcl', 'xcomp')
      .filter((t) => t.index > verb.index && topics.has(`${lemma} ${grammar.preposition(t) || this.#mark(t)}`));
    const clause = isRelation(verb, 'acl') ? grammar.head(verb) : undefined;
    const relative = object.some((t) => t.upos === 'PRON' && clause) ? clause : undefined;
    const heads = [...object, ...oblique].filter((t) => t.upos !== 'PRON');
    if (heads.some((t) => this.#isNoTopic(lemma, t))) return undefined;
    if (!relative && !heads.some((t) => this.#saysSomething(t))) return undefined;
    const speakers = this.#actors(verb, before).filter((s) => this.reading.entity(s.entity).type !== 'Other');
    if (speakers.length === 0) return undefined;
    const rest = grammar
      .children(verb)
      .filter((t) => t.index > verb.index && !isRelation(t, 'conj') && !isRelation(t, 'parataxis'));
    const agents = grammar.children(verb, 'obl').filter((t) => grammar.preposition(t) === 'by');
    const words = relative
      ? [relative, verb]
      : passive
        ? without(grammar.subtree(verb), agents.slice(0, 1))
        : [...heads, ...rest].flatMap((t) => grammar.subtree(t));
    return this.#saying(speakers, words, verb, `statement-${lemma}-topic`, 0.6);
  }

  /** "Defended her title", "questioned the captain": nothing is said. */
  #isNoTopic(verb: string, noun: Token): boolean {
    if (verb !== 'defend' && verb !== 'question') return false;
    const entity = this.reading.entityAt(noun);
    const isPerson = entity !== undefined && this.reading.entity(entity).type === 'Person';
    return isPerson || /^(?:title|crown|championship|trophy|medal|lead|goal)$/u.test(noun.lemma);
  }

  /** False for "these allegations", which only points at what was said, and for a mere name. */
  #saysSomething(noun: Token): boolean {
    const entity = this.reading.entityAt(noun);
    if (entity !== undefined && this.reading.entity(entity).name !== undefined) return false;
    const words = this.reading.grammar.subtree(noun).filter((t) => t.upos !== 'PUNCT');
    return !words.some((t) => isRelation(t, 'det') && ['this', 'that', 'such'].includes(t.lemma)) || words.length > 3;
  }

  /** "X's claim that S", "issued a recommendation that S". */
  #noun(noun: Token): Saying | undefined {
    const { grammar } = this.reading;
    const clause = grammar.children(noun, 'acl', 'ccomp').find((t) => this.#mark(t) === 'that');
    if (!clause) return undefined;
    const verb = grammar.head(noun);
    const owners = [
      ...grammar.children(noun, 'nmod:poss', 'amod'),
      ...grammar.children(noun, 'nmod').filter((t) => ['by', 'from', 'of'].includes(grammar.preposition(t))),
      ...(verb && isRelation(noun, 'obj') ? this.reading.subjectsOf(verb) : []),
    ];
    const speakers = owners.flatMap((t) => this.speakers.at(t));
    return speakers.length > 0
      ? this.#saying(speakers, grammar.subtree(clause), noun, 'statement-noun', 0.7)
      : undefined;
  }

  /** Whoever says it, unless it is told that he did not. */
  #actors(cue: Token, before: readonly Saying[]): Saying['speakers'] {
    const { grammar } = this.reading;
    const denied = grammar.children(cue, 'advmod').some((t) => ['not', 'never'].includes(t.lemma.toLowerCase()));
    if (denied && !this.words.opinionVerb.has(cue.lemma.toLowerCase())) return [];
    return this.speakers.of(cue, before);
  }

  /** True where a document, body or researcher is the subject: other people find things without saying so. */
  #isFinder(verb: Token): boolean {
    return this.reading.subjectsOf(verb).some((t) => {
      const entity = this.reading.entityAt(t);
      return (
        this.words.documentNoun.has(t.lemma.toLowerCase()) ||
        this.words.finderNoun.has(t.lemma.toLowerCase()) ||
        (entity !== undefined && this.reading.entity(entity).type === 'Organization')
      );
    });
  }

  #isClause(token: Token): boolean {
    return token.upos === 'VERB' || this.reading.grammar.children(token, 'cop', 'nsubj').length > 0;
  }

  #mark(clause: Token): string {
    return this.reading.grammar.child(clause, 'mark')?.lemma.toLowerCase() ?? '';
  }

  #saying(
    speakers: Saying['speakers'],
    words: readonly Token[],
    cue: Token,
    rule: string,
    score: number,
  ): Saying | undefined {
    const content = this.#span(words);
    return content && { speakers, content, cue, direct: false, via: [], rule, score };
  }

  #span(words: readonly Token[]): Span | undefined {
    const kept = trimmed(words.toSorted((a, b) => a.index - b.index));
    return kept.filter((t) => t.upos !== 'PUNCT').length > 1 ? this.reading.spanOf(...kept) : undefined;
  }
}

function without(words: readonly Token[], cut: readonly Token[]): Token[] {
  const gone = new Set(cut.map((t) => t.index));
  return words.filter((t) => !gone.has(t.index));
}

/** Without the conjunction and punctuation at the ends. */
function trimmed(tokens: readonly Token[]): Token[] {
  const edge = (t: Token) =>
    t.upos === 'PUNCT' || (isRelation(t, 'mark') && ['that', 'whether'].includes(t.lemma.toLowerCase()));
  const from = tokens.findIndex((t) => !edge(t));
  const to = tokens.findLastIndex((t) => t.upos !== 'PUNCT');
  return from < 0 ? [] : tokens.slice(from, to + 1);
}
