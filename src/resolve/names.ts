import type { AnnotatedDocument, EntityType, NameSpan } from '../core/annotation.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { createDraft, type EntityDraft, mergeDrafts } from './draft.ts';
import { formKey, formWords, isAcronymOf, isPartOfName, isPartOfPersonName } from './forms.ts';
import { identify } from './knowledge.ts';
import { isTransliteration } from './scripts.ts';

const TOP_CLASS: Readonly<Record<EntityType, string>> = {
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  Place: 'schema:Place',
  Other: 'ng:NamedThing',
};

/** The names of a document gathered into one draft for each thing named. */
export function clusterNames(
  document: AnnotatedDocument,
  grammar: Grammar,
  ontology: Ontology,
  gazetteer: Gazetteer,
): EntityDraft[] {
  const clusters = new NameClusters(document, grammar, ontology, gazetteer);
  clusters.gather();
  clusters.mergeExplicitAliases();
  clusters.mergeAcronyms();
  clusters.mergeScripts();
  clusters.mergeShortForms();
  clusters.mergeCapitals();
  clusters.mergeCoalitions();
  clusters.classify();
  return clusters.drafts.filter((d) => d.mentions.length > 0);
}

class NameClusters {
  readonly drafts: EntityDraft[] = [];
  readonly #byKey = new Map<string, EntityDraft>();
  readonly #spanDraft = new Map<NameSpan, EntityDraft>();
  readonly #known = new Map<EntityDraft, { readonly type: EntityType; readonly class: string }>();
  readonly #votes = new Map<EntityDraft, Map<EntityType, number>>();

  constructor(
    readonly document: AnnotatedDocument,
    readonly grammar: Grammar,
    readonly ontology: Ontology,
    readonly gazetteer: Gazetteer,
  ) {}

  gather(): void {
    for (const span of this.document.names) {
      const form = this.document.article.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
      const known = identify(form, span, this.gazetteer);
      if (known.of === 'people') continue;
      const key = known.of === 'place' ? known.place.key : formKey(form);
      if (key === '') continue;
      let draft = this.#byKey.get(key);
      if (!draft) {
        draft = createDraft(span.type, TOP_CLASS[span.type]);
        this.#byKey.set(key, draft);
        this.drafts.push(draft);
      }
      if (known.of === 'place') draft.place ??= known.place;
      if (known.of === 'class') this.#known.set(draft, known);
      draft.forms.set(form, (draft.forms.get(form) ?? 0) + 1);
      draft.mentions.push({
        kind: 'name',
        first: span.first,
        endToken: span.endToken,
        head: this.#headOf(span),
        start: span.start,
        end: span.end,
        score: span.score,
      });
      this.#spanDraft.set(span, draft);
      const votes = this.#votes.get(draft) ?? new Map<EntityType, number>();
      votes.set(span.type, (votes.get(span.type) ?? 0) + span.score);
      this.#votes.set(draft, votes);
    }
    for (const draft of this.drafts)
      draft.type = draft.place ? 'Place' : (this.#known.get(draft)?.type ?? this.#majority(draft));
  }

  /** "X (Y)" where Y is an acronym or other short form; "X, also known as Y"; "X, or Y". */
  mergeExplicitAliases(): void {
    const { names, article, tokens } = this.document;
    for (let i = 1; i < names.length; i++) {
      const [before, after] = [names[i - 1]!, names[i]!];
      const [long, short] = [this.#spanDraft.get(before), this.#spanDraft.get(after)];
      if (!long || !short || long === short || tokens[before.first]?.sentence !== tokens[after.first]?.sentence)
        continue;
      const between = article.text.slice(before.end, after.start);
      const known =
        /^[\s,(–—-]*(?:better |also |formerly |commonly |previously )?(?:known (?:simply )?as|a\.?k\.?a\.?|alias|nicknamed|dubbed|called|formerly)[\s"“‘'«]*(?:the )?$/iu.test(
          between,
        );
      const inBrackets =
        /^["”’']?\s*\(["“‘']?(?:the )?$/u.test(between) &&
        /^["”’']?\)/u.test(article.text.slice(after.end, after.end + 2));
      const form = article.text.slice(after.start, after.end);
      const reversed = article.text.slice(before.start, before.end);
      if (
        known ||
        (inBrackets &&
          (isAcronymOf(form, reversed) || isAcronymOf(reversed, form) || /^[\p{Lu}\d.-]{2,8}$/u.test(form)) &&
          !short.place)
      )
        this.#merge(long, short);
    }
  }

  mergeAcronyms(): void {
    for (const short of this.#live())
      for (const form of [...short.forms.keys()]) {
        const long = this.#live().find(
          (d) => d !== short && d.type !== 'Person' && [...d.forms.keys()].some((f) => isAcronymOf(form, f)),
        );
        if (long && !short.place) {
          this.#merge(long, short);
          break;
        }
      }
  }

  /** A name in Arabic or Cyrillic letters joins the same name in Latin ones; a handle in brackets joins the name before it. */
  mergeScripts(): void {
    for (const other of this.#live())
      for (const form of other.forms.keys()) {
        const latin = this.#live().find(
          (d) => d !== other && [...d.forms.keys()].some((f) => isTransliteration(f, form)),
        );
        if (latin && /[^\p{Script=Latin}\P{L}]/u.test(form)) {
          this.#merge(latin, other);
          break;
        }
      }
  }

  /** A capital that is never said to be where something is stands for its state: "ties with Tehran". */
  mergeCapitals(): void {
    for (const draft of this.#live()) {
      const state = [...draft.forms.keys()].map((f) => this.gazetteer.capital(f)).find((c) => c);
      if (!state || draft.place?.kind !== 'city' || draft.mentions.some((m) => this.#isLocation(m.head))) continue;
      const country = this.#live().find((d) => d.place?.key === state.key);
      if (country) this.#merge(country, draft);
      else draft.place = state;
    }
  }

  #isLocation(index: number): boolean {
    const token = this.grammar.token(index);
    const preposition = this.grammar.preposition(token);
    if (
      ['in', 'at', 'near', 'to', 'from', 'around', 'outside', 'inside', 'through', 'into', 'across', 'of'].includes(
        preposition,
      )
    )
      return true;
    return (
      !['nsubj', 'obj', 'obl', 'nmod', 'nmod:poss', 'conj'].includes(token.deprel) ||
      (token.deprel === 'conj' && this.#isLocation(token.head))
    );
  }

  /** "the US-led coalition", "International Coalition forces", "coalition forces": one coalition where no two lead different ones. */
  mergeCoalitions(): void {
    const coalitions = this.#live().filter(
      (d) =>
        d.type === 'Organization' &&
        [...d.forms.keys()].some(
          (f) => /\b(?:coalition|alliance)\b/iu.test(f) && /-led|international|^coalition/iu.test(f),
        ),
    );
    const [first, ...rest] = coalitions;
    if (first) for (const other of rest) this.#merge(first, other);
  }

  /** Surnames, given names and shortened organisation names join the fuller name; among several, the one last named before. */
  mergeShortForms(): void {
    for (const short of this.#live().toSorted((a, b) => this.#length(a) - this.#length(b))) {
      const words = formWords(this.#longestForm(short));
      const candidates = this.#live().filter((long) => long !== short && this.#canShorten(short, words, long));
      const first = Math.min(...short.mentions.map((m) => m.start));
      const named = (d: EntityDraft) => Math.max(-1, ...d.mentions.filter((m) => m.start < first).map((m) => m.start));
      const best = candidates.toSorted((a, b) => named(b) - named(a) || this.#length(b) - this.#length(a))[0];
      if (best) this.#merge(best, short);
    }
  }

  #canShorten(short: EntityDraft, words: readonly string[], long: EntityDraft): boolean {
    const longWords = [...long.forms.keys()].map(formWords);
    if (long.type === 'Person') {
      if (!longWords.some((w) => isPartOfPersonName(words, w))) return false;
      return short.type === 'Person' || (words.length === 1 && !this.#firmPlace(short, long));
    }
    if (short.place || long.place) return this.#samePlace(short, long);
    if (short.type === 'Person' && !longWords.some((w) => w.length > 1 && w[0] === words[0])) return false;
    return short.type === long.type && longWords.some((w) => isPartOfName(words, w, long.type));
  }

  /** A place's name that is also someone's surname stays the place if the article speaks of the place before the person. */
  #firmPlace(short: EntityDraft, person: EntityDraft): boolean {
    if (!short.place && short.type !== 'Place') return false;
    return Math.min(...short.mentions.map((m) => m.start)) < Math.min(...person.mentions.map((m) => m.start));
  }

  /** "Anbar" and "Anbar province": one is the other with a word for its kind. */
  #samePlace(a: EntityDraft, b: EntityDraft): boolean {
    if (a.type !== 'Place' || b.type !== 'Place') return false;
    const bare = (draft: EntityDraft) =>
      formWords(this.#longestForm(draft))
        .filter((w) => this.ontology.kinds.get(w)?.type !== 'Place')
        .join(' ');
    return bare(a) !== '' && bare(a) === bare(b) && this.#longestForm(a) !== this.#longestForm(b);
  }

  /** The finest class: from the gazetteer, or from the common noun that heads or ends the name ("… Ministry"). */
  classify(): void {
    for (const draft of this.#live()) {
      if (draft.place) {
        draft.class = {
          country: 'schema:Country',
          city: 'schema:City',
          admin: 'schema:AdministrativeArea',
          region: 'schema:Place',
          continent: 'schema:Continent',
        }[draft.place.kind];
        continue;
      }
      if (draft.type === 'Person') {
        const given = [...draft.forms.keys()].map((f) => f.split(/\s/)).find((w) => w.length > 1)?.[0];
        const gender = given ? this.gazetteer.givenName(given) : undefined;
        if (gender && gender !== 'either') draft.gender = gender;
      }
      const kind = [...draft.forms.keys()]
        .flatMap((form) => nameKinds(form))
        .map((words) => this.ontology.kinds.get(words))
        .find((k) => k && k.type === draft.type && !k.role);
      draft.class = this.#known.get(draft)?.class ?? kind?.class ?? TOP_CLASS[draft.type];
    }
  }

  #merge(into: EntityDraft, from: EntityDraft): void {
    for (const [span, draft] of this.#spanDraft) if (draft === from) this.#spanDraft.set(span, into);
    const known = this.#known.get(into) ?? this.#known.get(from);
    if (known && into.type === known.type) this.#known.set(into, known);
    mergeDrafts(into, from);
  }

  #live(): EntityDraft[] {
    return this.drafts.filter((d) => d.mentions.length > 0);
  }

  #majority(draft: EntityDraft): EntityType {
    return [...(this.#votes.get(draft) ?? [])].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? draft.type;
  }

  #longestForm(draft: EntityDraft): string {
    return (
      [...draft.forms.keys()].toSorted((a, b) => formWords(b).length - formWords(a).length || b.length - a.length)[0] ??
      ''
    );
  }

  #length(draft: EntityDraft): number {
    return formWords(this.#longestForm(draft)).length;
  }

  #headOf(span: NameSpan): number {
    for (let i = span.endToken - 1; i >= span.first; i--) {
      const head = this.grammar.token(i).head;
      if (head < span.first || head >= span.endToken) return i;
    }
    return span.first;
  }
}

/** The words of a name that may tell its kind: its last one or two, its first before "of". */
function nameKinds(form: string): string[] {
  const words = form.toLowerCase().split(/\s+/);
  const of = words.indexOf('of');
  const heads = of > 0 ? [words.slice(Math.max(0, of - 2), of), words.slice(Math.max(0, of - 1), of)] : [];
  return [...heads, words.slice(-2), words.slice(-1)]
    .map((w) => w.join(' '))
    .flatMap((w) => [w, w.replace(/ies$/, 'y'), w.replace(/s$/, '')]);
}
