import type { Token } from '../core/annotation.ts';
import type { Country } from '../core/gazetteer.ts';
import { isRelation } from '../core/grammar.ts';
import type { Clusters } from './clusters.ts';
import type { EntityDraft, MentionDraft } from './draft.ts';

const WHERE = new Set('in at near to from around outside inside through into across of'.split(' '));

/**
 * A capital that does what states do stands for its state in those mentions: "Tehran said", "ties with Tehran". Where it
 * is also said to be somewhere, it stays the town in the others.
 */
export function resolveCapitals(clusters: Clusters): void {
  for (const draft of clusters.live()) {
    const form = clusters.longestForm(draft);
    const state = clusters.gazetteer.capital(form);
    if (!state || isNamesake(draft, form, clusters) || (draft.place && draft.place.kind !== 'city')) continue;
    if (isSeatOfUnion(form, clusters)) continue;
    const acting = draft.mentions.filter((m) => isState(clusters.grammar.token(m.head), clusters));
    if (acting.length === 0 || (draft.type !== 'Place' && acting.length < draft.mentions.length)) continue;
    const isTown = draft.mentions.some((m) => isWhere(clusters.grammar.token(m.head), clusters));
    moveToState(isTown ? acting : draft.mentions.slice(), draft, state, clusters);
  }
}

/** Someone called as the town is, in the view of the encoder: a given name, or spoken of with another name too. */
const isNamesake = (draft: EntityDraft, form: string, { gazetteer }: Clusters): boolean =>
  draft.type === 'Person' && (draft.forms.size > 1 || gazetteer.givenName(form) !== undefined);

/** Brussels is more than Belgium's. */
const isSeatOfUnion = (form: string, clusters: Clusters): boolean =>
  form === 'Brussels' &&
  clusters.live().some((d) => [...d.forms.keys()].some((f) => /^(?:The )?(?:EU|European |NATO)/u.test(f)));

function moveToState(mentions: readonly MentionDraft[], town: EntityDraft, state: Country, clusters: Clusters): void {
  const country = clusters.live().find((d) => d.place?.key === state.key);
  if (mentions.length === town.mentions.length) {
    if (country) clusters.merge(country, town);
    else {
      town.type = 'Place';
      town.place = state;
    }
    return;
  }
  clusters.move(mentions, town, country ?? clusters.add(state));
}

/** Whether the word is used as states are: they say and send, ties are with them. */
function isState(token: Token, clusters: Clusters): boolean {
  const { grammar, ontology } = clusters;
  if (token.deprel === 'conj') return isState(grammar.token(token.head), clusters);
  const parent = grammar.head(token);
  if (!parent) return false;
  const verb = parent.lemma.toLowerCase();
  const words = (property: string) => ontology.words('schema:Country', property);
  if (token.deprel === 'nsubj' && parent.upos === 'VERB') {
    if (words('ng:actVerb').has(verb)) return true;
    if (words('ng:townVerb').has(verb)) return false;
    const relative = parent.deprel.startsWith('acl:relcl');
    return relative || grammar.child(parent, 'obj', 'ccomp', 'xcomp') !== undefined || isTurned(parent, clusters);
  }
  const preposition = grammar.preposition(token);
  if (token.deprel === 'obl' && preposition === 'with') return words('ng:tieVerb').has(verb);
  if (isRelation(token, 'nmod') && TOWARDS.has(preposition)) return true;
  if (isRelation(token, 'nmod') && ['with', 'between'].includes(preposition)) return words('ng:tieNoun').has(verb);
  if (isRelation(token, 'nmod:poss')) return words('ng:stateNoun').has(verb);
  return token.deprel === 'obj' && MOVING.has(parent.lemma);
}

const MOVING = new Set(
  `ask urge accuse warn pressure blame criticize criticise anger alarm infuriate reassure lobby persuade convince provoke
  appease press antagonize antagonise`.split(/\s+/),
);

/** "gestures toward Tehran" are made to no town. */
const TOWARDS = new Set(['toward', 'towards', 'against']);

/** Whether what is done is done towards a state or its capital: "opened out to Tehran". */
function isTurned(verb: Token, { grammar, document, gazetteer }: Clusters): boolean {
  return grammar
    .children(verb, 'obl')
    .filter((t) => ['to', 'toward', 'towards', 'against', 'with'].includes(grammar.preposition(t)))
    .some((t) => {
      const name = document.names.find((n) => n.first <= t.index && t.index < n.endToken);
      const form = name ? document.article.text.slice(name.start, name.end) : t.form;
      return gazetteer.capital(form) !== undefined || gazetteer.place(form)?.kind === 'country';
    });
}

function isWhere(token: Token, clusters: Clusters): boolean {
  const { grammar } = clusters;
  if (token.upos === 'X' || WHERE.has(grammar.preposition(token))) return true;
  if (token.deprel === 'conj') return isWhere(grammar.token(token.head), clusters);
  return ['compound', 'appos', 'root', 'flat', 'dep'].includes(token.deprel);
}
