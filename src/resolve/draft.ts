import type { EntityType, NameSpan } from '../core/annotation.ts';
import type { MentionKind } from '../core/entity.ts';
import type { GazetteerPlace } from '../core/gazetteer.ts';

/** A name on its way to its entity: the words of the text, and what they come to where that is not what they are. */
export interface Name extends NameSpan {
  /** The name in full where the text shares a word between two: "Iraqi government" in "the Iraqi and Kurdish governments". */
  readonly form?: string;
  /** True where the type follows from the words, whatever the encoder thinks of them. */
  readonly firm?: boolean;
}

/** A mention on its way to its entity. Tokens `[first, endToken)`, UTF-16 offsets `[start, end)`. */
export interface MentionDraft {
  readonly kind: MentionKind;
  readonly first: number;
  readonly endToken: number;
  readonly head: number;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** An entity while its mentions are being gathered. */
export interface EntityDraft {
  type: EntityType;
  /** Finest class known, prefixed name. */
  class: string;
  /** Forms of the name as written, with how often each occurs. Empty for an unnamed actor. */
  readonly forms: Map<string, number>;
  /** Forms with a noun that is no part of the name: "Hells Angels biker gang". */
  readonly variants: Set<string>;
  readonly mentions: MentionDraft[];
  /** What the gazetteer knows it as. */
  place?: GazetteerPlace;
  /** "security official", for an unnamed actor. */
  description?: string;
  /** Lemmas of the nouns that the article calls it by: "president", "company". */
  readonly called: Set<string>;
  gender?: 'female' | 'male';
  plural: boolean;
}

export function createDraft(type: EntityType, finestClass: string): EntityDraft {
  return {
    type,
    class: finestClass,
    forms: new Map(),
    variants: new Set(),
    mentions: [],
    called: new Set(),
    plural: false,
  };
}

/** Moves everything of `from` into `into`; `from` is then empty and to be dropped. */
export function mergeDrafts(into: EntityDraft, from: EntityDraft): void {
  if (into === from) return;
  for (const [form, count] of from.forms) into.forms.set(form, (into.forms.get(form) ?? 0) + count);
  into.mentions.push(...from.mentions.splice(0));
  for (const lemma of from.called) into.called.add(lemma);
  for (const form of from.variants) into.variants.add(form);
  if (into.type === 'Place') into.place ??= from.place!;
  into.gender ??= from.gender!;
  from.forms.clear();
}

/** The first mention's offset: where the article introduces it. */
export const firstOffset = (draft: EntityDraft): number => Math.min(...draft.mentions.map((m) => m.start));
