import type { Token } from '../core/annotation.ts';
import type { EntityMention } from '../core/entity.ts';
import type { Reading } from './reading.ts';
import { BodyNames } from './roles-names.ts';
import {
  antecedentOf,
  COURTESY,
  EMPLOYED,
  endOfWhere,
  FIRMS,
  isDeputy,
  isOfTitled,
  isTeacher,
  JOINED,
  type LeftSide,
  type RightSide,
  subjectBefore,
} from './roles-phrase.ts';
import type { RoleWords } from './roles-words.ts';

const BODY_PREPOSITIONS = new Set(['of', 'for', 'at', 'with']);

/** Prepositions before an organisation that a post is in: "a colonel in the X", "an alderman on the Y". */
const ORGANIZATION_PREPOSITIONS = new Set(['in', 'on', 'from', 'within']);

/** Parts of a body: "department". */
const PARTS = /^(?:department|division|faculty|school|unit|section|branch|laboratory|office)$/u;

/** Reads the phrase about a title to both sides: its determiner, its complement, the body that it is of. */
export class TitleSides {
  /** Name mentions by each of their tokens. */
  readonly names = new Map<number, EntityMention>();
  readonly #tokens: readonly Token[];
  readonly #bodies: BodyNames;

  constructor(
    readonly reading: Reading,
    readonly words: RoleWords,
  ) {
    this.#tokens = reading.grammar.tokens;
    for (const m of reading.document.mentions)
      if (m.kind === 'name') for (let t = m.first; t < m.endToken; t++) this.names.set(t, m);
    this.#bodies = new BodyNames(reading, words, this.names);
  }

  /** "Foreign Affairs", "Shadow Home": taken for a name, but a minister's field. */
  isPortfolio(name: EntityMention): boolean {
    return (
      this.reading.entity(name.entity).type !== 'Person' &&
      !this.#isParty(name.entity) &&
      this.#tokens
        .slice(name.first, name.endToken)
        .every((t) => this.words.portfolios.has(t.form.toLowerCase()) || ['and', 'of', ','].includes(t.form))
    );
  }

  /** What is named by the words of a name read too long, without its last. */
  #namedBy(first: number, end: number): number | undefined {
    if (first >= end) return undefined;
    const text = this.reading.text(this.reading.spanOf(...this.#tokens.slice(first, end)));
    return this.reading.document.entities.find((e) => e.name === text || e.aliases.includes(text))?.index;
  }

  /** Leftwards over epithets and bodies to the determiner: "Iraq's new", "the GAO's", "a former Guardian". */
  left(start: number, sentence: number): LeftSide {
    let first = start;
    let body: number | undefined;
    for (let i = start - 1; i >= 0 && start - i < 14; i--) {
      const t = this.#tokens[i]!;
      if (t.sentence !== sentence) break;
      const word = t.form.toLowerCase();
      const name = this.names.get(i);
      if (name && this.reading.entity(name.entity).type !== 'Person') {
        const entity = name.endToken === i + 1 ? name.entity : this.#namedBy(name.first, i + 1);
        if (entity !== undefined && this.#isBody(entity) && this.#bodies.endOfSeat(name.first) === undefined)
          body ??= entity;
        i = first = name.first;
        continue;
      }
      if (name) break;
      if (/^['’]s?$/u.test(t.form) && (t.upos === 'PART' || t.deprel === 'case')) {
        const possessor = this.#possessor(i);
        if (possessor === undefined)
          return { first, ...(body !== undefined && { body }), determined: false, owned: true };
        if (possessor.entity !== undefined && (body === undefined || this.#isOf(possessor.entity, 'Organization')))
          body = possessor.entity;
        return { first: possessor.first, ...(body !== undefined && { body }), determined: true, owned: true };
      }
      if (t.upos === 'DET') return { first: i, ...(body !== undefined && { body }), determined: true };
      if (t.upos === 'PRON' && t.deprel === 'nmod:poss') {
        const entity = this.reading.entityAt(t) ?? antecedentOf(t, this.reading) ?? subjectBefore(t, this.reading);
        if (body === undefined && entity !== undefined && this.#isBody(entity)) body = entity;
        return { first: i, ...(body !== undefined && { body }), determined: true, owned: true };
      }
      const skipped =
        this.words.epithets.has(word) ||
        this.words.statusOf(word) !== undefined ||
        JOINED.test(t.form) ||
        this.#isOfAge(i) ||
        (['ADJ', 'ADV'].includes(t.upos) && t.head <= start + 3 && t.head > i) ||
        (t.upos === 'VERB' && ['VBG', 'VBN'].includes(t.xpos) && ['amod', 'acl'].includes(t.deprel)) ||
        (['NOUN', 'PROPN'].includes(t.upos) &&
          ['compound', 'nmod:desc', 'nmod:unmarked'].includes(t.deprel) &&
          t.head > i);
      if (!skipped) break;
      first = i;
    }
    return { first, ...(body !== undefined && { body }), determined: false };
  }

  /** The body right of the title before the one left of it, unless only that is an organisation: "its director for Africa". */
  ofBoth({ body: left }: LeftSide, { body: right }: RightSide, head: Token): number | undefined {
    if (right === undefined || left === undefined) return right ?? left;
    if (isDeputy(head)) return this.#isParty(left) ? right : left;
    return this.#isOf(right, 'Place') && this.#isOf(left, 'Organization') ? left : right;
  }

  /** "66", "year" of "a 66-year-old fisherman". */
  #isOfAge(index: number): boolean {
    const [t, next] = [this.#tokens[index]!, this.#tokens[index + 1]];
    return next !== undefined && JOINED.test(next.form) && (t.upos === 'NUM' || /^years?$/iu.test(t.form));
  }

  /** The phrase before "'s", and the body that it means. */
  #possessor(marker: number): { first: number; entity?: number } | undefined {
    const name = this.names.get(marker - 1);
    if (name && this.reading.entity(name.entity).type !== 'Person') {
      const the = this.#tokens[name.first - 1];
      const first = the?.upos === 'DET' ? the.index : name.first;
      return this.#isBody(name.entity) ? { first, entity: name.entity } : undefined;
    }
    const owner = this.reading.grammar.head(this.#tokens[marker]!);
    if (!owner || owner.index >= marker) return undefined;
    const first = Math.min(
      ...this.reading.grammar
        .subtree(owner)
        .filter((t) => t.index < marker)
        .map((t) => t.index),
    );
    const entity = this.reading.entityAt(owner);
    return { first, ...(entity !== undefined && this.#isBody(entity) && { entity }) };
  }

  /** Rightwards over "of transport" (the title's own) and "of Italy", "at the Refugee Council" (the body). */
  right(coreLast: number, sentence: number): RightSide {
    let titleLast = coreLast;
    if (
      JOINED.test(this.#tokens[coreLast + 1]?.form ?? '') &&
      /^(?:elect|designate)$/iu.test(this.#tokens[coreLast + 2]?.form ?? '')
    )
      titleLast = coreLast + 2;
    let last = titleLast;
    if (/^["”]$/u.test(this.#tokens[last + 1]?.form ?? '') && this.#tokens[last + 2]?.form === 'of') last++;
    for (let turn = 0; turn < 3; turn++) {
      if (turn === 0 && EMPLOYED.test(this.#tokens[last + 1]?.form ?? '') && this.names.has(last + 3)) last++;
      const preposition = this.#tokens[last + 1];
      if (preposition?.sentence !== sentence || preposition.upos !== 'ADP') break;
      const word = preposition.form.toLowerCase();
      const start = this.#bodies.skipWords(last + 2, sentence);
      const name = this.names.get(start);
      if (['to', 'for'].includes(word) && isOfTitled(last + 2, this)) break;
      const field = word === 'of' && isTeacher(this.#tokens[coreLast]!) ? this.#endOfField(name, start) : undefined;
      if (field !== undefined) {
        titleLast = last = field;
        continue;
      }
      if (name && name.first === start && this.#joins(word, name, coreLast) && !this.isPortfolio(name)) {
        if (this.#isOfFirm(name)) break;
        if (this.#isBody(name.entity) || this.#isProject(name, word)) {
          const whole = this.#bodies.whole(name);
          const end = this.#bodies.closeBrackets(this.#bodies.endOfPlace(whole));
          return { titleLast, last: endOfWhere(end, this), body: whole.entity };
        }
        if (start === last + 2) break;
      }
      if (name && name.first === start && word === 'to' && this.reading.entity(name.entity).type !== 'Person') {
        titleLast = last = this.#bodies.endOfPlace(name);
        continue;
      }
      const complement = this.#complement(last + 1, sentence);
      if (complement === undefined) break;
      const entity = this.#entityOfPhrase(last + 2, complement);
      if (entity !== undefined && word === 'of' && this.#isPartOfBody(complement)) {
        titleLast = last = complement;
        continue;
      }
      if (entity !== undefined && BODY_PREPOSITIONS.has(word) && this.reading.entity(entity).type === 'Organization')
        return { titleLast, last: complement, ...(this.#isBody(entity) && { body: entity }) };
      if (!['of', 'for', 'to'].includes(word) || (titleLast > coreLast && word !== 'of')) break;
      titleLast = last = complement;
    }
    return { titleLast, last: endOfWhere(last, this) };
  }

  /** "professor of American history": the end of a field whose name is that of a people or a place. */
  #endOfField(name: EntityMention | undefined, start: number): number | undefined {
    if (name?.first !== start || !this.#isOf(name.entity, 'Place') || this.#bodies.endOfSeat(start)) return undefined;
    const { sentence } = this.#tokens[start]!;
    let end = name.endToken - 1;
    for (let i = end + 1; this.#tokens[i]?.sentence === sentence && !this.names.has(i); i++) {
      const { upos } = this.#tokens[i]!;
      if (upos === 'NOUN') end = i;
      else if (upos !== 'ADJ' && upos !== 'CCONJ') break;
    }
    return end;
  }

  /** "head of the physics department at X": a part without a name of a body that is named behind it. */
  #isPartOfBody(last: number): boolean {
    const [part, preposition] = [this.#tokens[last]!, this.#tokens[last + 1]];
    if (!PARTS.test(part.lemma) || !['of', 'at'].includes(preposition?.form ?? '')) return false;
    const name = this.names.get(this.#bodies.skipWords(last + 2, part.sentence));
    return name !== undefined && this.#isOf(name.entity, 'Organization');
  }

  /** Whether a preposition stands between a title and its body: "senator from X" too. */
  #joins(word: string, { entity }: EntityMention, coreLast: number): boolean {
    if (BODY_PREPOSITIONS.has(word)) return true;
    if (this.#isOf(entity, 'Organization')) return ORGANIZATION_PREPOSITIONS.has(word);
    return word === 'from' && isDeputy(this.#tokens[coreLast]!);
  }

  /** Where a complement without a name ends: "of product development", "to the prime minister". */
  #complement(preposition: number, sentence: number): number | undefined {
    let end: number | undefined;
    for (let i = preposition + 1; i < preposition + 8; i++) {
      const t = this.#tokens[i];
      if (t?.sentence !== sentence) break;
      const name = this.names.get(i);
      if (name && !this.isPortfolio(name)) break;
      if (COURTESY.has(t.form.toLowerCase()) || this.words.statusOf(t.form.toLowerCase())) break;
      if (['NOUN', 'PROPN'].includes(t.upos)) end = i;
      else if (!['ADJ', 'DET', 'CCONJ'].includes(t.upos) && !(t.upos === 'VERB' && t.xpos === 'VBG')) break;
      if (t.upos === 'DET' && i > preposition + 1) break;
      if (t.upos === 'CCONJ' && !this.words.portfolios.has(this.#tokens[i + 1]?.form.toLowerCase() ?? '')) break;
    }
    return end;
  }

  #entityOfPhrase(from: number, to: number): number | undefined {
    for (let i = to; i >= from; i--) {
      const entity = this.reading.entityAt(this.#tokens[i]!);
      if (entity !== undefined) return entity;
    }
    return undefined;
  }

  /** "Owner of the Bangladeshi newspaper": of no state. */
  #isOfFirm(name: EntityMention): boolean {
    if (!this.#isOf(name.entity, 'Place') || this.#tokens[name.endToken - 1]!.upos !== 'ADJ') return false;
    const noun = this.#tokens.slice(name.endToken, name.endToken + 4).find((t) => t.upos !== 'ADJ');
    const kind = noun && this.reading.ontology.kinds.get(noun.lemma.toLowerCase());
    return kind !== undefined && FIRMS.has(kind.class) && this.#bodies.kindNamed(name) === undefined;
  }

  /** "Director of the X": a project or work, which is in nobody's name. */
  #isProject({ entity }: EntityMention, preposition: string): boolean {
    return preposition === 'of' && this.reading.entity(entity).type === 'Other';
  }

  #isOf(entity: number, type: 'Organization' | 'Place'): boolean {
    return this.reading.entity(entity).type === type;
  }

  #isParty(entity: number): boolean {
    return this.reading.entity(entity).classes.some((c) => c.endsWith(':PoliticalParty'));
  }

  /** A named organisation or place. */
  #isBody(entity: number): boolean {
    const { type, name } = this.reading.entity(entity);
    return name !== undefined && (type === 'Organization' || type === 'Place');
  }
}
