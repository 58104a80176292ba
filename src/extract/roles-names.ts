import type { Token } from '../core/annotation.ts';
import type { EntityMention } from '../core/entity.ts';
import type { Reading } from './reading.ts';
import { JOINED } from './roles-phrase.ts';
import type { RoleWords } from './roles-words.ts';

/** Reads what stands behind the first name of a body: its noun, a second body that it owns, the name of its kind. */
export class BodyNames {
  readonly #tokens: readonly Token[];

  constructor(
    readonly reading: Reading,
    readonly words: RoleWords,
    readonly names: ReadonlyMap<number, EntityMention>,
  ) {
    this.#tokens = reading.grammar.tokens;
  }

  /** The body that is meant where a name begins its phrase. */
  whole(name: EntityMention): EntityMention {
    return this.#ownedBy(name) ?? this.kindNamed(name) ?? this.#wholeOf(this.endOfPlace(name), name);
  }

  /** Past the articles and adjectives before a name. */
  skipWords(from: number, sentence: number): number {
    let i = from;
    while (i < from + 5) {
      const t = this.#tokens[i];
      const seat = this.endOfSeat(i);
      if (seat !== undefined) {
        from = i = seat;
        continue;
      }
      if (t?.sentence !== sentence || this.names.has(i)) break;
      if (!['DET', 'ADJ', 'NOUN', 'PUNCT'].includes(t.upos) || [',', '(', ';', ':'].includes(t.form)) break;
      i++;
    }
    return i;
  }

  /** "the Paris-based X", "the Alexandria, Va.-based X": to behind what says where a body sits, and is not the body. */
  endOfSeat(index: number): number | undefined {
    const name = this.names.get(index);
    if (name?.first !== index) return undefined;
    let at = name.endToken;
    while (at < name.endToken + 4 && (this.#tokens[at]?.form === ',' || this.names.get(at)?.first === at))
      at = this.names.get(at)?.endToken ?? at + 1;
    return JOINED.test(this.#tokens[at]?.form ?? '') &&
      /^(?:based|headquartered)$/iu.test(this.#tokens[at + 1]?.form ?? '')
      ? at + 2
      : undefined;
  }

  /** A name with the noun that follows it in its phrase: "the Lombardy region", "the X advocacy group". */
  endOfPlace(name: EntityMention): number {
    let end = name.endToken - 1;
    while (
      this.#tokens[end + 1]?.upos === 'NOUN' &&
      this.#tokens[end + 1]!.sentence === this.#tokens[end]!.sentence &&
      !this.words.isTitle(this.#tokens[end + 1]!.lemma.toLowerCase())
    )
      end++;
    return end;
  }

  /** "the army's Supply Command": the second of two bodies, whose the first is. */
  #ownedBy(owner: EntityMention): EntityMention | undefined {
    const body = /^['’]s?$/u.test(this.#tokens[owner.endToken]?.form ?? '') && this.names.get(owner.endToken + 1);
    return body && body.first === owner.endToken + 1 && this.#isOf(body.entity, 'Organization') ? body : undefined;
  }

  /** "The British union, X": the body of a kind that is of a place, where its name follows. */
  kindNamed(place: EntityMention): EntityMention | undefined {
    const end = this.#endOfKind(place);
    const kind = this.reading.ontology.kinds.get(this.#tokens[end]!.lemma.toLowerCase());
    if (end < place.endToken || kind?.type !== 'Organization' || !this.#isOf(place.entity, 'Place')) return undefined;
    const name = this.names.get(this.#tokens[end + 1]?.form === ',' ? end + 2 : end + 1);
    const isSame = name && this.#tokens[name.first]!.sentence === this.#tokens[end]!.sentence;
    return isSame && this.#isOf(name.entity, 'Organization') ? name : undefined;
  }

  /** "Lebanese Shiite militant group": the noun that the adjective of a place describes. */
  #endOfKind(place: EntityMention): number {
    const end = this.endOfPlace(place);
    if (end >= place.endToken || this.#tokens[end]!.upos !== 'ADJ') return end;
    let at = end + 1;
    while (
      at < end + 6 &&
      /^(?:ADJ|PROPN|PUNCT)$/u.test(this.#tokens[at]?.upos ?? '') &&
      this.#tokens[at]!.form !== ','
    )
      at++;
    const noun = this.#tokens[at];
    return noun?.upos === 'NOUN' && this.#tokens[end]!.head >= at ? this.endOfPlace({ ...place, endToken: at }) : end;
  }

  /** "the Dallas chapter of X": of a body's part in a place, the body; "the German state of X": the state. */
  #wholeOf(end: number, part: EntityMention): EntityMention {
    if (end < part.endToken || this.#tokens[end + 1]?.form !== 'of') return part;
    const start = this.skipWords(end + 2, this.#tokens[end]!.sentence);
    const whole = this.names.get(start);
    if (whole?.first !== start) return part;
    const kind = this.reading.ontology.kinds.get(this.#tokens[end]!.lemma.toLowerCase());
    return this.#isOf(whole.entity, kind?.type === 'Place' ? 'Place' : 'Organization') ? whole : part;
  }

  closeBrackets(end: number): number {
    if (this.#tokens[end + 1]?.form !== '(') return end;
    for (let i = end + 2; i < end + 9; i++) if (this.#tokens[i]?.form === ')') return i;
    return end;
  }

  #isOf(entity: number, type: 'Organization' | 'Place'): boolean {
    return this.reading.entity(entity).type === type;
  }
}
