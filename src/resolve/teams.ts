import type { Token } from '../core/annotation.ts';
import type { GazetteerPlace } from '../core/gazetteer.ts';
import type { Clusters } from './clusters.ts';
import type { EntityDraft } from './draft.ts';

/** Different words of play that make an article one about a match. */
const WORDS = 3;
const PLAYS = 2;

/** In an article about a match a state or nation that plays, and is never where something is, is its team. */
export function resolveTeams(clusters: Clusters): void {
  const nouns = clusters.ontology.words('schema:SportsOrganization', 'ng:playNoun');
  const found = new Set(clusters.document.tokens.map((t) => t.lemma.toLowerCase()).filter((lemma) => nouns.has(lemma)));
  if (found.size < WORDS) return;
  const nations = clusters.live().filter((draft) => placeOf(draft, clusters));
  // who plays once is a team where another plays more
  const fewest = nations.some((draft) => isTeam(draft, PLAYS, clusters)) ? 1 : PLAYS;
  for (const draft of nations) {
    const place = placeOf(draft, clusters);
    if (!place || draft.mentions.length === 0 || !isTeam(draft, fewest, clusters)) continue;
    for (const other of clusters.live())
      if (other !== draft && placeOf(other, clusters)?.key === place.key) clusters.merge(draft, other);
    makeTeam(draft, clusters);
  }
}

/** The state or nation that a draft means, whatever the encoder takes it for. */
function placeOf(draft: EntityDraft, { gazetteer }: Clusters): GazetteerPlace | undefined {
  const isNation = (place: GazetteerPlace | undefined) => place?.kind === 'country' || place?.kind === 'region';
  if (draft.place) return isNation(draft.place) ? draft.place : undefined;
  if (draft.type === 'Person' || draft.type === 'Other') return undefined;
  const [form] = draft.forms.keys();
  const place = form === undefined ? undefined : gazetteer.place(form);
  return isNation(place) ? place : undefined;
}

function isTeam(draft: EntityDraft, fewest: number, clusters: Clusters): boolean {
  const { grammar, ontology } = clusters;
  const verbs = ontology.words('schema:SportsOrganization', 'ng:playVerb');
  const heads = draft.mentions.map((m) => grammar.token(m.head));
  if (heads.some((token) => ['in', 'at', 'near', 'from'].includes(grammar.preposition(token)))) return false;
  const plays = (token: Token) =>
    /^(?:nsubj|obj|conj)/.test(token.deprel) && verbs.has(grammar.head(token)?.lemma.toLowerCase() ?? '');
  return heads.filter(plays).length >= fewest || (draft.type === 'Organization' && heads.some(plays));
}

function makeTeam(draft: EntityDraft, { gazetteer }: Clusters): void {
  draft.type = 'Organization';
  draft.class = 'schema:SportsOrganization';
  delete draft.place;
  for (const form of [...draft.forms.keys()])
    if (gazetteer.demonym(form) && draft.forms.size > 1) {
      draft.forms.delete(form);
      draft.variants.add(form);
    }
}
