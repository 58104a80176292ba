import type { EntityMention } from '../core/entity.ts';
import { append } from '../core/multimap.ts';
import type { Telling } from './events.ts';
import type { Reading } from './reading.ts';

/** That an entity takes part in an event by the rules of grammar. */
interface Part {
  readonly group: readonly Telling[];
  readonly role: string;
}

/** What the whole article says of its entities, so that it is gone through once however many candidates ask. */
export class Overview {
  readonly #times = new Map<number, number>();
  readonly #mentions = new Map<number, EntityMention[]>();
  readonly #parts = new Map<number, Part[]>();
  readonly #groups = new Map<number, (readonly Telling[])[]>();
  /** How many days the article speaks of, that of its publication aside. */
  readonly days: number;

  constructor(reading: Reading, groups: readonly (readonly Telling[])[]) {
    for (const mention of reading.document.mentions) {
      this.#times.set(mention.entity, this.times(mention.entity) + 1);
      append(this.#mentions, reading.grammar.token(mention.head).sentence, mention);
    }
    const { times, article } = reading.document;
    const days = new Set(times.flatMap(({ value }) => (value?.length === 10 ? [value] : [])));
    days.delete(article.published ?? '');
    this.days = days.size;
    for (const group of groups) {
      for (const sentence of new Set(group.map(({ match }) => match.head.sentence)))
        append(this.#groups, sentence, group);
      for (const { entity, role } of group.flatMap((telling) => telling.arguments))
        append(this.#parts, entity, { group, role });
    }
  }

  /** How often the entity is spoken of. */
  times(entity: number): number {
    return this.#times.get(entity) ?? 0;
  }

  /** Those whose governing word stands in the sentence, in text order. */
  mentionsIn(sentence: number): readonly EntityMention[] {
    return this.#mentions.get(sentence) ?? [];
  }

  /** What may be events that the sentence tells of, each with all its tellings. */
  groupsIn(sentence: number): readonly (readonly Telling[])[] {
    return this.#groups.get(sentence) ?? [];
  }

  partsOf(entity: number): readonly Part[] {
    return this.#parts.get(entity) ?? [];
  }
}
