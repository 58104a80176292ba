import type { EntityType, Token } from '../core/annotation.ts';
import type { Clusters } from './clusters.ts';
import type { EntityDraft } from './draft.ts';

const FIGHTERS = new Set(['rebel', 'militant', 'insurgent', 'guerrilla', 'jihadist']);

const OWNERS: Readonly<Record<EntityType, string>> = {
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  Place: 'schema:Place',
  Other: 'ng:NamedThing',
};

/** Adds "the Hells Angels biker gang", "the NEMISIS database", "Lombardy region": a name with a noun that adds nothing to it. */
export function addNounsAfterNames(clusters: Clusters): void {
  const { grammar, ontology, document } = clusters;
  const taken = new Set(clusters.live().flatMap((d) => d.mentions.map((m) => m.head)));
  for (const draft of clusters.live()) {
    const isMedium = draft.class === 'ng:Platform' || draft.class === 'schema:NewsMediaOrganization';
    const isSite = [...draft.forms.keys()].some((form) => /\p{L}\.\p{Ll}{2,}$/u.test(form));
    const owner = isMedium || isSite ? 'schema:NewsMediaOrganization' : OWNERS[draft.type];
    const nouns = ontology.words(owner, 'ng:nameNoun');
    for (const form of draft.forms.keys()) {
      for (const bare of [withoutNoun(form, nouns), draft.type === 'Organization' ? withoutState(form) : undefined])
        if (bare !== undefined) draft.variants.add(bare);
    }
    for (const mention of draft.mentions.slice()) {
      const name = grammar.token(mention.head);
      const noun = grammar.head(name);
      if (!noun || noun.index < mention.endToken || noun.index > mention.endToken + 1 || taken.has(noun.index))
        continue;
      if (!isNounOfName(noun, name, draft, nouns)) continue;
      // between the name and its noun nothing but one more noun: "biker" gang
      const between = grammar.tokens.slice(mention.endToken, noun.index);
      if (between.some((t) => t.deprel !== 'compound' || t.upos !== 'NOUN')) continue;
      const before = grammar.tokens[mention.first - 1];
      const first = before && before.head === noun.index && /^(?:the|this)$/i.test(before.form) ? before : undefined;
      const start = first ?? grammar.token(mention.first);
      taken.add(noun.index);
      draft.called.add(noun.lemma.toLowerCase());
      draft.mentions.push({
        kind: 'nominal',
        first: start.index,
        endToken: noun.index + 1,
        head: noun.index,
        start: start.start,
        end: noun.end,
        score: 0.8,
      });
      const form = document.article.text.slice(mention.start, noun.end).replace(/\s+/gu, ' ');
      draft.variants.add(form);
    }
  }
}

/** "Unite" of "Unite union", where the noun is in small letters and the name is not. */
function withoutNoun(form: string, nouns: ReadonlySet<string>): string | undefined {
  const space = form.lastIndexOf(' ');
  const [bare, noun] = [form.slice(0, Math.max(0, space)), form.slice(space + 1)];
  return nouns.has(noun) && /^\p{Lu}\S*(?: \S+)*$/u.test(bare) && /\p{Lu}\S*$/u.test(bare) ? bare : undefined;
}

/** "National Park Service" of "U.S. National Park Service". */
const withoutState = (form: string): string | undefined =>
  /^(?:U\.?[SKN]\.?|E\.?U\.?) (\p{Lu}\S*\p{Ll}(?: \S+)* \p{Lu}\S*\p{Ll})$/u.exec(form)?.[1];

function isNounOfName(noun: Token, name: Token, draft: EntityDraft, nouns: ReadonlySet<string>): boolean {
  const lemma = noun.lemma.toLowerCase();
  // "M29 rebels" are M29
  const isMany = noun.feats.Number === 'Plur' && !FIGHTERS.has(lemma) && draft.type !== 'Place';
  if (!nouns.has(lemma) || isMany || !/^(?:compound|nmod:desc|nmod|amod)$/.test(name.deprel)) return false;
  if (draft.type !== 'Place' || !draft.place) return true;
  const { kind } = draft.place;
  if (kind === 'country' || kind === 'continent') return false;
  const isTown = /^(?:city|town|village|suburb)$/.test(lemma);
  return (kind === 'city') === isTown;
}
