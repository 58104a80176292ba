import type { AnnotatedDocument, EntityType } from '../core/annotation.ts';
import type { Gazetteer, GazetteerPlace } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { createDraft, type EntityDraft, type MentionDraft, mergeDrafts, type Name } from './draft.ts';
import { formKey, formWords } from './forms.ts';
import { bodyKey, type Identification, identify, partyNames } from './knowledge.ts';
import { ENCODER, type Evidence, TypeReader } from './type-evidence.ts';

const TOP_CLASS: Readonly<Record<EntityType, string>> = {
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  Place: 'schema:Place',
  Other: 'ng:NamedThing',
};

/** Kinds of honorific that make one form of address with the name: "Ms Zub", "Father Zub", "Professor Zub". */
const ADDRESSES: ReadonlySet<string> = new Set(['courtesy', 'religious', 'academic', 'royal']);

/** What is known of a draft beside its mentions: what speaks for each type, and what general knowledge makes of it. */
interface Standing {
  readonly encoder: Map<EntityType, number>;
  readonly evidence: Map<EntityType, number>;
  /** What the noun after the name says, which counts by the share of its mentions. */
  readonly byNoun: Map<EntityType, number>;
  names: number;
  known?: Extract<Identification, { readonly of: 'class' }>;
  firm: boolean;
}

/** The names of a document by what they name: one draft for each form at first, to be merged. */
export class Clusters {
  readonly #drafts: EntityDraft[] = [];
  readonly #ofName = new Map<Name, EntityDraft>();
  readonly #standing = new Map<EntityDraft, Standing>();
  readonly #words = new Map<string, readonly string[]>();

  constructor(
    readonly document: AnnotatedDocument,
    readonly names: readonly Name[],
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    readonly gazetteer: Gazetteer,
  ) {}

  /** One draft for each form of a name, or for each thing that general knowledge knows by several forms, with its type. */
  gather(): void {
    const byKey = new Map<string, EntityDraft>();
    const reader = new TypeReader(this.document, this.grammar, this.ontology, this.gazetteer);
    const parties = partyNames(this.ontology);
    for (const [i, name] of this.names.entries()) {
      const form = name.form ?? this.formOf(name);
      const before = this.names[i - 1];
      const seen = identify(form, name, this.gazetteer, parties, before && this.#isPlaceBefore(before, name));
      const known = seen.of === 'people' ? this.#stateOfPeople(form, name) : seen;
      if (known.of === 'people') continue;
      const key =
        known.of === 'place'
          ? known.place.key
          : (known.of === 'class' && known.key) || bodyKey(form, this.ontology, this.gazetteer) || formKey(form);
      if (key === '') continue;
      let draft = byKey.get(key);
      if (!draft) {
        draft = createDraft(name.type, TOP_CLASS[name.type]);
        byKey.set(key, draft);
        this.#open(draft);
      }
      const standing = this.#standing.get(draft)!;
      if (known.of === 'place') draft.place ??= known.place;
      if (known.of === 'class') standing.known = known;
      standing.firm ||= name.firm ?? false;
      if (name.firm) draft.type = name.type;
      const head = this.#headOf(name);
      draft.forms.set(form, (draft.forms.get(form) ?? 0) + 1);
      draft.mentions.push({
        kind: 'name',
        first: name.first,
        endToken: name.endToken,
        head,
        start: name.start,
        end: name.end,
        score: name.score,
      });
      this.#ofName.set(name, draft);
      const title = this.grammar.tokens[name.first - 1];
      if (title && name.type === 'Person' && title.upos !== 'X')
        if (ADDRESSES.has(this.gazetteer.honorific(title.form)?.kind ?? ''))
          draft.variants.add(`${title.form} ${form}`);
      add(standing.encoder, name.type, name.score);
      for (const [type, weight] of reader.evidence(name, this.grammar.token(head), form))
        add(standing.evidence, type, weight);
      for (const [type, weight] of reader.nounAfter(name, this.grammar.token(head))) add(standing.byNoun, type, weight);
      standing.names++;
    }
    for (const draft of this.#drafts) this.#decideType(draft);
  }

  #decideType(draft: EntityDraft): void {
    const { encoder, evidence, byNoun, names, known, firm } = this.#standing.get(draft)!;
    if (draft.place) draft.type = 'Place';
    else if (known) draft.type = known.type;
    else if (!firm) {
      const score = (type: EntityType) =>
        (ENCODER * (encoder.get(type) ?? 0)) / names +
        Math.min(4, (evidence.get(type) ?? 0) / Math.max(1, names / 4)) +
        (byNoun.get(type) ?? 0) / names;
      draft.type = (['Person', 'Organization', 'Place', 'Other'] as const).toSorted((a, b) => score(b) - score(a))[0]!;
    }
    draft.class = TOP_CLASS[draft.type];
  }

  /** Types a draft anew from what speaks for each type in all that was merged into it. */
  retype(draft: EntityDraft, more: readonly Evidence[]): void {
    const { evidence } = this.#standing.get(draft)!;
    for (const [type, weight] of more) add(evidence, type, weight);
    this.#decideType(draft);
  }

  /** "The Americans", all of them, are their state; "the Americans who came" are not. */
  #stateOfPeople(form: string, name: Name): Identification {
    const head = this.grammar.token(this.#headOf(name));
    const place = this.gazetteer.demonym(form)?.place;
    const isAll =
      this.grammar.child(head, 'det')?.lemma === 'the' &&
      !this.grammar.child(head, 'amod', 'nmod', 'nummod', 'compound', 'acl', 'acl:relcl');
    return isAll && place?.kind === 'country' ? { of: 'place', place } : { of: 'people' };
  }

  /** A draft without mentions yet of a place that no name means by itself. */
  add(place: GazetteerPlace): EntityDraft {
    const draft = createDraft('Place', TOP_CLASS.Place);
    draft.place = place;
    this.#open(draft);
    return draft;
  }

  #open(draft: EntityDraft): void {
    this.#drafts.push(draft);
    this.#standing.set(draft, { encoder: new Map(), evidence: new Map(), byNoun: new Map(), names: 0, firm: false });
  }

  /** Gives some of a draft's mentions, with the form of each, to another. */
  move(mentions: readonly MentionDraft[], from: EntityDraft, into: EntityDraft): void {
    for (const mention of mentions) {
      from.mentions.splice(from.mentions.indexOf(mention), 1);
      into.mentions.push(mention);
      const form = this.document.article.text.slice(mention.start, mention.end).replace(/\s+/gu, ' ');
      into.forms.set(form, (into.forms.get(form) ?? 0) + 1);
    }
  }

  #isPlaceBefore(before: Name, name: Name): boolean {
    const between = this.document.article.text.slice(before.end, name.start);
    return before.type === 'Place' && /^,?\s*$/.test(between);
  }

  live(): EntityDraft[] {
    return this.#drafts.filter((d) => d.mentions.length > 0);
  }

  draftOf(name: Name): EntityDraft | undefined {
    return this.#ofName.get(name);
  }

  formOf(name: Name): string {
    return this.document.article.text.slice(name.start, name.end).replace(/\s+/gu, ' ');
  }

  isKnown(draft: EntityDraft): boolean {
    return this.#standing.get(draft)?.known !== undefined;
  }

  knownClass(draft: EntityDraft): string | undefined {
    const known = this.#standing.get(draft)?.known;
    return known?.type === draft.type ? known.class : undefined;
  }

  merge(into: EntityDraft, from: EntityDraft): void {
    for (const [name, draft] of this.#ofName) if (draft === from) this.#ofName.set(name, into);
    const [standing, other] = [this.#standing.get(into)!, this.#standing.get(from)!];
    if (!standing.known && other.known?.type === into.type) standing.known = other.known;
    for (const [type, weight] of other.encoder) add(standing.encoder, type, weight);
    for (const [type, weight] of other.evidence) add(standing.evidence, type, weight);
    for (const [type, weight] of other.byNoun) add(standing.byNoun, type, weight);
    standing.firm ||= other.firm && into.type === from.type;
    standing.names += other.names;
    mergeDrafts(into, from);
  }

  /** `formWords`, each form read once. */
  wordsOf(form: string): readonly string[] {
    const words = this.#words.get(form) ?? formWords(form);
    this.#words.set(form, words);
    return words;
  }

  longestForm(draft: EntityDraft): string {
    return (
      [...draft.forms.keys()].toSorted(
        (a, b) => this.wordsOf(b).length - this.wordsOf(a).length || b.length - a.length,
      )[0] ?? ''
    );
  }

  length(draft: EntityDraft): number {
    return Math.max(0, ...[...draft.forms.keys()].map((form) => this.wordsOf(form).length));
  }

  #headOf(name: Name): number {
    for (let i = name.endToken - 1; i >= name.first; i--) {
      const head = this.grammar.token(i).head;
      if (head < name.first || head >= name.endToken) return i;
    }
    return name.first;
  }
}

function add(votes: Map<EntityType, number>, type: EntityType, weight: number): void {
  votes.set(type, (votes.get(type) ?? 0) + weight);
}
