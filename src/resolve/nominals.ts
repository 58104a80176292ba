import type { AnnotatedDocument, EntityType, Token } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import { append } from '../core/multimap.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { Antecedents } from './antecedents.ts';
import { createDraft, type EntityDraft, mergeDrafts } from './draft.ts';
import { joinNamedLater } from './named-later.ts';
import { NamesBeside } from './names-beside.ts';
import { type Nominal, NominalReader } from './nominal-reader.ts';
import { fateKey, isTelling } from './victims.ts';

const IDENTIFIES = new Set(['identify', 'name']);
const DESCRIBES = new Set([
  'describe',
  'know',
  'regard',
  'see',
  'hail',
  'label',
  'characterize',
  'characterise',
  'identify',
  'portray',
]);

/**
 * Adds the common nouns that mean people, bodies and places: to the named thing that they stand for (apposition, copula,
 * "the group"), else as unnamed actors. Returns the drafts of the unnamed ones.
 */
export function resolveNominals(
  document: AnnotatedDocument,
  grammar: Grammar,
  ontology: Ontology,
  gazetteer: Gazetteer,
  named: readonly EntityDraft[],
): EntityDraft[] {
  const resolver = new NominalResolver(document, grammar, ontology, gazetteer, named);
  resolver.collectTitles();
  for (const token of document.tokens) {
    const nominal = resolver.reader.read(token);
    if (nominal) resolver.resolve(nominal);
  }
  resolver.joinHolders();
  joinNamedLater(grammar, ontology, named, resolver.unnamed);
  return resolver.unnamed.filter((draft) => draft.mentions.length > 0);
}

class NominalResolver {
  readonly unnamed: EntityDraft[] = [];
  readonly #byHead = new Map<number, EntityDraft>();
  readonly #posts = new Map<EntityDraft, { readonly post: string; readonly body?: EntityDraft }[]>();
  readonly #covered = new Set<number>();
  readonly #victims = new Map<string, EntityDraft>();
  readonly reader: NominalReader;
  readonly antecedents: Antecedents;
  readonly beside: NamesBeside;

  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    gazetteer: Gazetteer,
    readonly named: readonly EntityDraft[],
  ) {
    for (const draft of named)
      for (const m of draft.mentions) {
        this.#byHead.set(m.head, draft);
        for (let t = m.first; t < m.endToken; t++) this.#covered.add(t);
      }
    this.reader = new NominalReader(document, grammar, ontology, this.#covered, gazetteer);
    this.antecedents = new Antecedents(this.reader, this.#byHead);
    this.beside = new NamesBeside(grammar, named);
  }

  /** Notes the posts and kinds that stand beside names: "President Obama", "Boeing, the planemaker". */
  collectTitles(): void {
    for (const draft of this.named)
      for (const m of draft.mentions) {
        const head = this.grammar.token(m.head);
        const parent = this.grammar.head(head);
        const beside = this.grammar
          .children(head, 'compound', 'nmod:desc', 'flat', 'appos')
          .filter((t) => t.index < m.first || t.deprel === 'appos');
        if (parent && ['appos', 'flat'].includes(head.deprel)) beside.push(parent);
        for (const t of beside) {
          const lemma = this.reader.phrases(t).find((words) => this.ontology.kinds.has(words));
          if (lemma === undefined || this.#covered.has(t.index)) continue;
          draft.called.add(lemma);
          const body = this.#bodyOf(t) ?? this.#bodyOf(head);
          if (draft.type === 'Person') append(this.#posts, draft, { post: post(lemma), ...(body && { body }) });
        }
      }
  }

  resolve(nominal: Nominal): void {
    const listed = this.#listedAfter(nominal);
    if (listed.length > 1) {
      for (const draft of listed) draft.called.add(nominal.lemma);
      return;
    }
    const draft =
      this.#apposed(nominal) ??
      this.antecedents.find(nominal, [...this.named, ...this.unnamed]) ??
      this.#sameWords(nominal) ??
      this.#sameFate(nominal);
    if (draft) {
      if (draft.type === 'Person' && !nominal.plural) draft.gender ??= this.reader.genderOf(nominal)!;
      draft.mentions.push(nominal.mention);
      draft.called.add(nominal.lemma);
      this.#byHead.set(nominal.head.index, draft);
      return;
    }
    if (nominal.kind.type === 'Place' || nominal.kind.type === 'Other') return;
    const unnamed = createDraft(nominal.kind.type, nominal.kind.class);
    unnamed.description = nominal.description;
    unnamed.plural = nominal.plural;
    const gender = nominal.plural ? undefined : this.reader.genderOf(nominal);
    if (gender) unnamed.gender = gender;
    unnamed.called.add(nominal.lemma);
    unnamed.mentions.push(nominal.mention);
    if (nominal.told) this.#victims.set(fateKey(nominal.told), unnamed);
    this.unnamed.push(unnamed);
    this.#byHead.set(nominal.head.index, unnamed);
  }

  /** "The head of ISIS", said of no one by name, is the person called ISIS's leader; before or after. */
  joinHolders(): void {
    for (const draft of this.unnamed) {
      const [only] = draft.mentions;
      if (draft.type !== 'Person' || draft.plural || !only) continue;
      const head = this.grammar.token(only.head);
      const determiner = this.grammar.child(head, 'det');
      if (determiner && determiner.lemma.toLowerCase() !== 'the') continue;
      const body = this.#bodyOf(head);
      if (!body) continue;
      const posts = [...draft.called].map(post);
      const assumed = body.class === 'schema:Country' ? this.#home : body;
      const holders = this.named.filter((d) =>
        (this.#posts.get(d) ?? []).some((held) => (held.body ?? assumed) === body && posts.includes(held.post)),
      );
      if (holders.length === 1) mergeDrafts(holders[0]!, draft);
    }
  }

  /** The state that the text speaks of most: posts said without a state are its. */
  get #home(): EntityDraft | undefined {
    return this.named
      .filter((d) => d.class === 'schema:Country')
      .toSorted((a, b) => b.mentions.length - a.mentions.length)[0];
  }

  /** The named body or state of a post: "of ISIS", "Iraqi", "Syria's". */
  #bodyOf(head: Token): EntityDraft | undefined {
    for (const t of this.grammar.children(head, 'nmod', 'nmod:poss', 'compound', 'amod', 'nmod:desc')) {
      const draft = this.#byHead.get(t.index);
      if (draft && draft.type !== 'Person' && draft.forms.size > 0) return draft;
    }
    return undefined;
  }

  /** The named thing beside it in apposition, or of which it is said: "X, the minister"; "X is a minister". */
  #apposed(nominal: Nominal): EntityDraft | undefined {
    const { head } = nominal;
    const parent = this.grammar.head(head);
    const partners = [
      ...(head.deprel === 'appos' && parent ? [parent] : []),
      this.grammar.child(head, 'appos', 'flat'),
    ];
    const beside = partners.flatMap((t) => (t && this.#byHead.get(t.index)) ?? []);
    const named = beside.find((draft) => this.reader.fits(nominal, draft));
    if (named) return named;
    const after = nominal.plural || nominal.kind.group ? undefined : this.beside.after(head);
    if (after && (this.reader.fits(nominal, after) || isActor(nominal.kind.type, after))) return after;
    if (parent && DESCRIBES.has(parent.lemma) && this.grammar.preposition(head) === 'as') {
      const subject = this.grammar.child(parent, 'nsubj:pass', 'obj');
      const described = subject && this.#byHead.get(subject.index);
      if (described && this.reader.fits(nominal, described)) return described;
    }
    // "police identified the attacker as X"
    if (parent && IDENTIFIES.has(parent.lemma) && ['obj', 'nsubj:pass'].includes(head.deprel)) {
      const name = this.grammar.children(parent, 'obl').find((t) => this.grammar.preposition(t) === 'as');
      const identified = name && this.#byHead.get(name.index);
      if (identified && this.reader.fits(nominal, identified)) return identified;
    }
    if (this.grammar.child(head, 'cop')) {
      const subject = this.grammar.child(head, 'nsubj');
      const said = subject && this.#byHead.get(subject.index);
      if (said && this.reader.fits(nominal, said)) return said;
    }
    return undefined;
  }

  /** "Engineers X and Y", "two men, X and Y": the people whose names follow are all that the plural means. */
  #listedAfter({ head, kind, plural }: Nominal): EntityDraft[] {
    if (!plural || kind.type !== 'Person') return [];
    return this.grammar
      .children(head, 'appos', 'flat')
      .filter((t) => t.index > head.index)
      .flatMap((t) => this.grammar.members(t))
      .flatMap((t) => this.#byHead.get(t.index) ?? [])
      .filter((draft) => draft.type === 'Person' && draft.forms.size > 0);
  }

  /** "Nine killed", says the headline, and the text: "killed nine people". */
  #sameFate({ told, description, head }: Nominal): EntityDraft | undefined {
    const draft = told && this.#victims.get(fateKey(told));
    if (draft && head.upos === 'NOUN') draft.description = description;
    return draft;
  }

  /** An unnamed actor called by the very same words: "guerrillas" are one group however often they are named. */
  #sameWords(nominal: Nominal): EntityDraft | undefined {
    const determiner = this.grammar.child(nominal.head, 'det')?.lemma.toLowerCase();
    const number = this.grammar.child(nominal.head, 'nummod');
    if (determiner === 'another' || determiner === 'a' || (number && !isTelling(number))) return undefined;
    return this.unnamed.find((d) => d.description?.toLowerCase() === nominal.description.toLowerCase());
  }
}

/** "The broadcaster X": many nouns mean people and bodies alike, and the name says which. */
const isActor = (type: EntityType, { type: named }: EntityDraft): boolean =>
  (type === 'Person' && named === 'Organization') || (type === 'Organization' && named === 'Person');

/** Words for one post count as one: whoever is head of a body is its leader. */
const post = (lemma: string): string => (['head', 'chief', 'boss', 'leader'].includes(lemma) ? 'leader' : lemma);
