import type { Token } from '../core/annotation.ts';
import { isRelation } from '../core/grammar.ts';
import type { Reading } from './reading.ts';
import type { Holder } from './roles-holder.ts';
import type { Title } from './roles-title.ts';
import type { RoleWords } from './roles-words.ts';

const UNREAL = new Set(['could', 'might', 'may', 'would', 'should', 'can']);

/** Finds who holds a title by the clause that it stands in: a copula, a verb or a noun of appointing. */
export class ClauseHolders {
  constructor(
    readonly reading: Reading,
    readonly words: RoleWords,
  ) {}

  /** The holder that the clause tells of, if it does. */
  holder(title: Title): Holder | undefined {
    const { head } = title;
    return (
      this.#byCopula(head) ??
      this.#asSubject(title) ??
      this.#byVerb(head) ??
      this.#inApposition(title) ??
      this.#byNoun(title) ??
      this.#besideObject(title) ??
      this.#asOpening(title)
    );
  }

  /** "X, a father of two and a nurse at Y": a phrase in a row that describes a name. */
  #inApposition({ head, plural, determined }: Title): Holder | undefined {
    const { grammar } = this.reading;
    const first = grammar.conjuncts(head)[0]!;
    const named = isRelation(first, 'appos') ? grammar.head(first) : undefined;
    const entity = named && named.upos === 'PROPN' && named.index < head.index ? this.#person(named) : undefined;
    return plural || !determined || !named || entity === undefined || first === head
      ? undefined
      : { entity, token: named, rule: 'role-apposition-listed', score: 0.75 };
  }

  /** "X named Y prime minister": the title right behind the name of whom a verb of appointing has for its object. */
  #besideObject({ phraseFirst, head }: Title): Holder | undefined {
    const { grammar, document } = this.reading;
    const beside = document.mentions.find((m) => m.kind === 'name' && m.endToken === phraseFirst);
    const joined = ['flat', 'nmod', 'appos'].some((r) => isRelation(head, r)) ? grammar.head(head) : undefined;
    // the name may have been taken for what describes the title
    const named = isRelation(head, 'obj') || joined === undefined ? beside && grammar.token(beside.head) : joined;
    const isBeside =
      named !== undefined && beside !== undefined && beside.first <= named.index && named.index < phraseFirst;
    if (!named || named.index >= phraseFirst || (!isBeside && isRelation(head, 'appos'))) return undefined;
    const object = isRelation(head, 'obj') && grammar.head(named) === head ? head : named;
    const verb = isRelation(object, 'obj') ? grammar.head(object) : undefined;
    if (!verb || !this.words.appointing.has(verb.lemma)) return undefined;
    const entity = this.#person(named);
    return entity === undefined || grammar.preposition(head) !== ''
      ? undefined
      : { entity, token: named, rule: `role-by-verb-${verb.lemma}`, score: 0.8, verb };
  }

  /** "As mayor of Boston, X cut taxes", "A former teacher, he wrote": the subject of the clause that it opens. */
  #asOpening({ phraseFirst, phraseLast, head, plural, determined }: Title): Holder | undefined {
    const { tokens } = this.reading.grammar;
    const as = tokens[phraseFirst - 1];
    const isAs = as?.form.toLowerCase() === 'as' && as.sentence === head.sentence;
    const before = isAs ? tokens[as.index - 1] : as;
    const opens = !before || before.sentence !== head.sentence || /^(?:[,;:"“—–-]|and|but|that)$/iu.test(before.form);
    if (plural || !opens || (!isAs && before?.sentence === head.sentence)) return undefined;
    // "An engineer by training,"
    const end =
      tokens[phraseLast + 1]?.form === 'by' && tokens[phraseLast + 3]?.form === ',' ? phraseLast + 2 : phraseLast;
    const comma = tokens[end + 1]?.form === ',';
    if (!isAs && (!comma || !determined)) return undefined;
    const at = end + (comma ? 2 : 1);
    const subject = [at, at + 1, at + 2]
      .map((index) => tokens[index])
      .find((t) => t?.sentence === head.sentence && isRelation(t, 'nsubj'));
    const entity = subject && this.#person(subject);
    return subject && entity !== undefined
      ? { entity, token: subject, rule: 'role-as-opening', score: 0.75 }
      : undefined;
  }

  /** "X is the Y", "X has been Y", "… and is currently Y"; through coordination of predicates. */
  #byCopula(head: Token): Holder | undefined {
    const { grammar } = this.reading;
    const copula = grammar.child(head, 'cop') ?? this.#sharedCopula(head);
    if (!copula) return undefined;
    if (grammar.children(head, 'aux').some((t) => UNREAL.has(t.lemma))) return undefined;
    if (grammar.children(head, 'advmod').some((t) => ['not', 'never', "n't"].includes(t.lemma))) return undefined;
    const subject = this.#subjectOf(head);
    const entity = subject && this.#person(subject);
    return subject && entity !== undefined
      ? { entity, token: subject, rule: 'role-copula', score: 0.85, verb: head }
      : undefined;
  }

  /** "The president of Y is X": one determined title as the subject, a name said to be it. */
  #asSubject({ head, plural, determined }: Title): Holder | undefined {
    const { grammar } = this.reading;
    const named = isRelation(head, 'nsubj') ? grammar.head(head) : undefined;
    if (!named || plural || !determined || !grammar.child(named, 'cop') || grammar.preposition(named)) return undefined;
    if (grammar.children(named, 'aux').some((t) => UNREAL.has(t.lemma))) return undefined;
    if (grammar.children(named, 'advmod').some((t) => ['not', 'never', "n't"].includes(t.lemma))) return undefined;
    const names = [named, ...this.#namesBeside(named)].filter((t) => t.upos === 'PROPN');
    const token = names.find((t) => this.#person(t) !== undefined);
    return token && { entity: this.#person(token)!, token, rule: 'role-copula-subject', score: 0.8, verb: named };
  }

  /** The subject of a clause, or of the clause that it is coordinated with or that it describes. */
  #subjectOf(head: Token): Token | undefined {
    const { grammar } = this.reading;
    const own = grammar.child(head, 'nsubj');
    const above = grammar.head(head);
    if (own && this.#person(own) !== undefined) return own;
    if (own && own.feats.PronType === 'Rel') return isRelation(head, 'acl') ? above : own;
    if (own || !above) return own;
    if (isRelation(head, 'acl') && grammar.children(head, 'mark').some((t) => t.lemma === 'to'))
      return this.#firstOf(above);
    // "joined X after being Y": the subject of the clause above
    return head.deprel === 'conj' || isRelation(head, 'advcl') ? this.#subjectOf(above) : undefined;
  }

  /** "X was a lawyer, a teacher and the first mayor of Y": the copula of the predicate that it is coordinated with. */
  #sharedCopula(head: Token): Token | undefined {
    const { grammar } = this.reading;
    const first = head.deprel === 'conj' ? grammar.conjuncts(head)[0]! : head;
    if (first === head || first.upos === 'VERB' || grammar.child(head, 'nsubj', 'case')) return undefined;
    return grammar.child(first, 'cop');
  }

  /** "X, the first woman to be Y", "X was the youngest to become Y": who that is. */
  #firstOf(noun: Token): Token | undefined {
    const { grammar } = this.reading;
    if (this.#person(noun) !== undefined) return noun;
    if (grammar.child(noun, 'cop')) return grammar.child(noun, 'nsubj');
    return isRelation(noun, 'appos') ? grammar.head(noun) : undefined;
  }

  /** "X was appointed Y", "named X as its new Y", "X served as Y", "X became Y". */
  #byVerb(head: Token): Holder | undefined {
    const { grammar } = this.reading;
    const top = grammar.conjuncts(head)[0]!;
    const verb = grammar.head(top);
    if (verb?.upos !== 'VERB' || grammar.children(verb, 'advmod').some((t) => ['not', 'never'].includes(t.lemma)))
      return undefined;
    const preposition = grammar.preposition(top);
    const { lemma } = verb;
    const appoints = this.words.appointing.has(lemma);
    const succeeds = this.words.succeeding.has(lemma) && preposition === 'as';
    if (!appoints && !succeeds && !this.words.holding.has(lemma)) return undefined;
    const complement =
      (['xcomp', 'obj', 'ccomp'].some((r) => isRelation(top, r)) && (preposition === '' || preposition === 'as')) ||
      (isRelation(top, 'obl') && ['as', 'to', 'for'].includes(preposition) && !(preposition === 'for' && appoints)) ||
      (isRelation(top, 'nmod') && preposition === 'as');
    if (!complement) return undefined;
    if (isRelation(top, 'obj') && preposition === '' && !appoints && lemma !== 'become' && lemma !== 'remain')
      return undefined;
    const object = grammar
      .children(verb, 'obj', 'nsubj:pass', 'iobj')
      .filter((t) => t !== top)
      .flatMap((t) => [t, ...this.#namesBeside(t)])
      .find((t) => this.#person(t) !== undefined);
    const passive = this.reading.isPassive(verb);
    if (succeeds && passive) return undefined;
    const modified = isRelation(verb, 'acl') ? grammar.head(verb) : undefined;
    const subject = [...this.reading.subjectsOf(verb), ...(modified && (passive || !appoints) ? [modified] : [])].find(
      (t) => this.#person(t) !== undefined,
    );
    const token = appoints ? (object ?? (passive ? subject : undefined)) : subject;
    const entity = token && this.#person(token);
    return token && entity !== undefined
      ? { entity, token, rule: `role-by-verb-${lemma}`, score: 0.85, verb }
      : undefined;
  }

  /** A name that hangs on its title: "head of finance X". */
  #namesBeside(token: Token): Token[] {
    const { grammar } = this.reading;
    return grammar.children(token, 'nmod', 'appos', 'flat').filter((t) => grammar.preposition(t) === '');
  }

  /** "the appointment of X as Y", "his election as Y". */
  #byNoun({ head, phraseFirst }: Title): Holder | undefined {
    const { grammar } = this.reading;
    const top = grammar.conjuncts(head)[0]!;
    if (grammar.preposition(top) !== 'as') return undefined;
    const before = top === head ? grammar.tokens[phraseFirst - 2] : undefined;
    const noun = [grammar.head(top), before].find(
      (t) => t?.upos === 'NOUN' && grammar.children(t, 'nmod:poss', 'nmod').length > 0,
    );
    if (!noun) return undefined;
    const token = [
      ...grammar.children(noun, 'nmod:poss'),
      ...grammar.children(noun, 'nmod').filter((t) => grammar.preposition(t) === 'of'),
    ].find((t) => this.#person(t) !== undefined);
    const entity = token && this.#person(token);
    return token && entity !== undefined ? { entity, token, rule: 'role-by-noun', score: 0.75, verb: noun } : undefined;
  }

  /** The named person that a token means. */
  #person(token: Token): number | undefined {
    const entity = this.reading.entityAt(token);
    if (entity === undefined) return undefined;
    const { type, name } = this.reading.entity(entity);
    return type === 'Person' && name !== undefined ? entity : undefined;
  }
}
