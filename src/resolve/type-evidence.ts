import type { AnnotatedDocument, EntityType, Token } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Kind, Ontology } from '../ontology/ontology.ts';
import type { Name } from './draft.ts';

/** What speaks for a type, with its weight; a negative weight speaks against it. The encoder's own view weighs at most `ENCODER`. */
export type Evidence = readonly [EntityType, number];

/** Weight of the encoder's view of all mentions of a name together. */
export const ENCODER = 2;
/** Nouns of teams, which have the names of towns. */
const TEAMS = new Set(['club', 'team', 'side', 'squad', 'franchise']);
const TITLE = 1.5;
const SAID = 1.5;
const APPOSED = 2.2;
const OWN_WORDS = 3;
const VERB = 0.7;
const AFTER = 2.2;
const BESIDE = 1;
const GOVERNMENTS = new Set(['government', 'administration', 'regime', 'presidency', 'era']);
const NOUN_OWNERS: readonly (readonly [EntityType, string])[] = [
  ['Organization', 'schema:Organization'],
  ['Organization', 'schema:NewsMediaOrganization'],
  ['Other', 'ng:NamedThing'],
];

/** Verbs of which persons and bodies are subjects, and no place that is not a state. */
const SPEECH = new Set(
  `say tell add announce claim argue believe think deny insist admit explain write state warn urge acknowledge vow reply
  respond suggest declare refuse decide want hope plan agree accuse apologize apologise`.split(/\s+/),
);

/** Reads from the words in and around a name what it is the name of. */
export class TypeReader {
  readonly #vessels: ReadonlySet<string>;

  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    readonly gazetteer: Gazetteer,
  ) {
    this.#vessels = ontology.words('ng:NamedThing', 'ng:vesselPrefix');
  }

  evidence(name: Name, head: Token, form: string): Evidence[] {
    return [
      ...this.#ownWords(form),
      ...this.#title(name, head),
      ...this.#said(name, head),
      ...this.#clause(head),
      ...this.#beside(name, head),
      ...this.#ofCamp(name),
      ...this.#signed(name, form),
    ];
  }

  /** "By Jana Mets in Narva": who is no place and no medium wrote it. */
  #signed(name: Name, form: string): Evidence[] {
    const sentence = this.document.sentences[this.grammar.token(name.first).sentence];
    if (sentence?.block !== 'byline' || name.endToken - name.first < 2 || name.demonym) return [];
    const isKnown = this.gazetteer.place(form) ?? this.gazetteer.medium(form) ?? this.gazetteer.organization(form);
    return isKnown || this.#ownWords(form).length > 0 ? [] : [['Person', OWN_WORDS]];
  }

  /** "The far-right X List", "the opposition Y": what parties are called and persons seldom are. */
  #ofCamp(name: Name): Evidence[] {
    if (name.demonym || this.gazetteer.givenName(this.grammar.token(name.first).form)) return [];
    const { sentence } = this.grammar.token(name.first);
    const before = this.grammar.tokens
      .slice(Math.max(0, name.first - 3), name.first)
      .filter((t) => t.sentence === sentence);
    const words = before.map((t) => t.form.toLowerCase()).join(' ');
    return /(?:^| )(?:opposition|ruling|(?:far|cent(?:re|er)|right|left) ?[-‐–] ?(?:right|left|wing))$/u.test(words)
      ? [['Organization', OWN_WORDS]]
      : [];
  }

  /** "Jana Mets and Karl Oja": two words beside a person's two or three. */
  #beside(name: Name, head: Token): Evidence[] {
    if (name.endToken - name.first !== 2 || name.demonym) return [];
    const others = this.grammar.conjuncts(head).filter((t) => t !== head);
    const isPerson = (t: Token) =>
      this.document.names.some(
        (n) => n.type === 'Person' && n.first <= t.index && t.index < n.endToken && n.score > 0.6,
      );
    return others.length > 0 && others.every(isPerson) ? [['Person', BESIDE]] : [];
  }

  /** "Garuda Indonesia", "Team Estonia", "HMS Victory", "Toronto Star building": what the words of the name say. */
  #ownWords(form: string): Evidence[] {
    const words = form.split(/\s+/);
    if (words.length < 2) return SITE_OR_FOLLOWERS.test(form) ? [['Organization', APPOSED]] : [];
    if (
      /^\p{Lu}{1,2}\p{Nd}/u.test(words.at(-1)!) &&
      this.gazetteer.place(words.slice(0, -1).join(' '))?.kind === 'city'
    )
      return [['Place', OWN_WORDS]];
    const [first, last] = [words[0]!, words.at(-1)!];
    if (this.#vessels.has(first)) return [['Other', OWN_WORDS]];
    if (first === 'Operation') return [['Other', OWN_WORDS]];
    if (/^(?:Police|Constabulary)$/u.test(last)) return [['Organization', OWN_WORDS]];
    if (first === 'Team') return [['Organization', OWN_WORDS]];
    const ending = this.ontology.kinds.get(last.toLowerCase());
    const isBody = ending?.class === 'schema:Organization' && !ending.role && !ending.group;
    if (words.length === 2 && this.gazetteer.givenName(first) && !this.#isPlaceName(first) && !isBody)
      return [['Person', SAID]];
    const opening = [2, 1]
      .filter((size) => words.length > size && !words.includes('of'))
      .map((size) => this.ontology.kinds.get(words.slice(0, size).join(' ').toLowerCase()));
    if (opening.some((k) => k?.type === 'Other') || words.some((w) => EVENTS.test(w))) return [['Other', OWN_WORDS]];
    if (words.length < 4 && this.ontology.words('schema:Place', 'ng:nameBegin').has(first)) return [['Place', APPOSED]];
    if (this.ontology.words('schema:Corporation', 'ng:nameEnd').has(last)) return [['Organization', OWN_WORDS]];
    if (/^(?:Center|Centre)$/.test(last)) return [];
    const kind = nameKinds(form)
      .map((noun) => this.ontology.kinds.get(noun))
      .find((k) => k && !k.role && !k.group);
    if (kind && kind.type !== 'Person')
      return [[kind.type, this.#isPlaceName(first) || words.some((w) => ABOUT.has(w)) ? OWN_WORDS : SAID]];
    return this.#endsInPlace(words, last) ? [['Organization', OWN_WORDS]] : [];
  }

  /** A state or a continent behind another name is part of a body's: "Environment Canada", "EADS North America". */
  #endsInPlace(words: readonly string[], last: string): boolean {
    if (words.length > 4 || words.some((w) => /^\p{Ll}|^\p{Nd}|[,(]$/u.test(w))) return false;
    for (const size of [2, 1]) {
      const rest = words.slice(0, -size);
      const place = this.gazetteer.place(size === 1 ? last : words.slice(-2).join(' '));
      if (rest.length === 0 || !place || !['country', 'continent'].includes(place.kind)) continue;
      return !this.gazetteer.place(words.join(' ')) && !rest.some((w) => this.#isPlaceName(w) || DIRECTIONS.test(w));
    }
    return false;
  }

  #isPlaceName(word: string): boolean {
    return this.gazetteer.place(word) !== undefined || this.gazetteer.demonym(word) !== undefined;
  }

  /** "President X", "Lady X", "the magazine X": what stands right before the name and hangs on it, or it on that. */
  #title(name: Name, head: Token): Evidence[] {
    const quoted = /^["“‘'«]$/.test(this.grammar.tokens[name.first - 1]?.form ?? '') ? 1 : 0;
    const before = this.grammar.tokens[name.first - 1 - quoted];
    if (!before || before.sentence !== head.sentence || name.demonym) return [];
    const isBelow = before.head === head.index && /^(?:compound|nmod:desc|flat|appos)$/.test(before.deprel);
    const isAbove = head.head === before.index && /^(?:flat|appos|nmod:desc|nmod)$/.test(head.deprel);
    if (!isBelow && !isAbove) return [];
    if (this.gazetteer.honorific(before.form)) return [['Person', TITLE + 1]];
    const kind = this.#kindOf(before);
    if (!kind) return [];
    if (this.#isDealer(before)) return this.#isOfPerson(name) ? [] : [['Organization', APPOSED]];
    if (kind.role) return [['Person', TITLE]];
    if (before.feats.Number === 'Plur' && kind.type === 'Person') return [];
    // "the club Zub City" is no town
    const isTeam: Evidence[] = TEAMS.has(before.lemma.toLowerCase()) ? [['Place', -OWN_WORDS]] : [];
    return [[kind.type, APPOSED], ...isTeam];
  }

  /** "X, a company"; "X is a company"; "the database known as X". */
  #said(name: Name, head: Token): Evidence[] {
    if (name.demonym) return [];
    const nouns = this.grammar.children(head, 'appos').filter((t) => t.upos === 'NOUN');
    const parent = this.grammar.head(head);
    if (
      parent?.upos === 'NOUN' &&
      (head.deprel === 'appos' || (head.deprel === 'nsubj' && this.grammar.child(parent, 'cop')))
    )
      nouns.push(parent);
    return nouns.flatMap((noun): Evidence[] => {
      const kind = this.#kindOf(noun);
      if (!kind || noun.feats.Number === 'Plur' || kind.group || this.#isPlaced(noun, head)) return [];
      if (this.#isDealer(noun)) return this.#isOfPerson(name) ? [] : [['Organization', APPOSED]];
      return [[kind.role ? 'Person' : kind.type, APPOSED]];
    });
  }

  /** "The broker X", "its owner, X": what firms are called as well as persons. */
  #isDealer({ lemma }: Token): boolean {
    return this.ontology.words('schema:Corporation', 'ng:dealerNoun').has(lemma.toLowerCase());
  }

  /** Whether it begins with a given name, or is a word that the encoder is sure to be a person's. */
  #isOfPerson({ first, type, score }: Name): boolean {
    return (
      this.gazetteer.givenName(this.grammar.token(first).form) !== undefined || (type === 'Person' && score > 0.95)
    );
  }

  /** "X was at the center" does not say what X is. */
  #isPlaced(noun: Token, name: Token): boolean {
    return name.deprel === 'nsubj' && this.grammar.child(noun, 'case') !== undefined;
  }

  /** "ICI system", "M5S party", "the Allawi government": what the noun after a name says of it. */
  nounAfter(name: Name, head: Token): Evidence[] {
    const noun = this.grammar.tokens[name.endToken];
    if (!noun || noun.sentence !== head.sentence || head.deprel !== 'compound' || head.head !== noun.index) return [];
    if (noun.upos !== 'NOUN' || noun.feats.Number === 'Plur' || name.demonym) return [];
    const lemma = noun.lemma.toLowerCase();
    const form = this.document.article.text.slice(name.start, name.end);
    if (GOVERNMENTS.has(lemma))
      return this.#isPlaceName(form) || name.type === 'Organization' ? [] : [['Person', AFTER]];
    for (const [type, owner] of NOUN_OWNERS)
      if (this.ontology.words(owner, 'ng:nameNoun').has(lemma)) return [[type, AFTER]];
    return [];
  }

  /** Who speaks is no place; what someone is "in" is no person. */
  #clause(head: Token): Evidence[] {
    const parent = this.grammar.head(head);
    if (head.deprel === 'nsubj' && parent && SPEECH.has(parent.lemma.toLowerCase()))
      return [
        ['Place', -VERB],
        ['Other', -VERB],
      ];
    if (this.grammar.children(head, 'acl:relcl').some((t) => this.#isWho(t))) return [['Person', SAID]];
    return [];
  }

  #isWho(clause: Token): boolean {
    return this.grammar.children(clause, 'nsubj').some((t) => t.form.toLowerCase() === 'who');
  }

  #kindOf(noun: Token): Kind | undefined {
    const before = this.grammar.tokens[noun.index - 1];
    const lemma = noun.lemma.toLowerCase();
    const phrase = before && before.sentence === noun.sentence ? `${before.lemma.toLowerCase()} ${lemma}` : lemma;
    return this.ontology.kinds.get(phrase) ?? this.ontology.kinds.get(lemma);
  }
}

/** A word that makes a name one of something that takes place. */
const EVENTS = /^(?:Expo|Olympics|Festival|Championships?|Biennale|Marathon)$/;

const DIRECTIONS =
  /^(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Greater|Great|Inner|Outer|Latin|Old|Mainland|Metropolitan|Saint|St\.?|The)$/;

/** "Zub.com", "Zubists": one word that is no person's, place's or thing's name. */
const SITE_OR_FOLLOWERS = /^\p{Lu}[\p{L}\p{Nd}’'-]+(?:\.(?:com|org|net)|(?<!t)ists|[^mn]ites)$/u;

/** Words behind which a name says what the body before them is about: "Council on Zub". */
const ABOUT = new Set(['of', 'on', 'for', 'against']);

/** The words of a name that may tell its kind: its last one or two, its first before "of", "on" or "for". */
export function nameKinds(form: string): string[] {
  const words = form.toLowerCase().split(/\s+/);
  const of = words.findIndex((word) => ABOUT.has(word));
  const heads = of > 0 ? [words.slice(Math.max(0, of - 2), of), words.slice(Math.max(0, of - 1), of)] : [];
  return [...heads, words.slice(-2), words.slice(-1)]
    .map((w) => w.join(' '))
    .flatMap((w) => [w, w.replace(/ies$/, 'y'), w.replace(/s$/, '')]);
}
