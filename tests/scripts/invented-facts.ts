import { type Comparison, compareGraph } from '../../scripts/score/compare.ts';
import type { ArticleFacts, EventFact } from '../../scripts/score/facts.ts';
import { assertDocument } from '../../src/assert/assert.ts';
import type { ExtractedDocument } from '../../src/core/facts.ts';
import { Graph } from '../../src/graph/store.ts';
import { inventedDocument, shippedOntology } from '../support/extracted.ts';

const ONTOLOGY = shippedOntology();

const event = (id: string, type: string, trigger: string, more: Partial<EventFact> = {}): EventFact => ({
  ...{ id, type, triggers: [trigger], agents: [], patients: [], places: [], date: null, factuality: 'actual' },
  ...more,
});

/** Everything that the invented document holds, as facts. */
export const INVENTED_FACTS: ArticleFacts = {
  id: 'raid-kills-vask',
  entities: [
    { id: 'ivanec', type: 'Person', name: 'Mara Ivanec', aliases: [] },
    { id: 'vask', type: 'Person', name: 'Jorun Vask', aliases: ['the Heron', 'Vask'] },
    { id: 'okoro', type: 'Person', name: 'Okoro', aliases: [] },
    { id: 'velandia', type: 'Place', name: 'Velandia', aliases: ['Velandian'] },
    { id: 'karsia', type: 'Place', name: 'Karsia', aliases: [] },
    { id: 'dunmark', type: 'Place', name: 'Dunmark', aliases: [] },
    { id: 'army', type: 'Organization', name: 'Karsian Army', aliases: [] },
    { id: 'courier', type: 'Organization', name: 'Selm Courier', aliases: [] },
    { id: 'ferrypost', type: 'Other', name: 'Ferrypost', aliases: [] },
  ],
  people: [
    { id: 'soldiers', description: 'soldiers' },
    { id: 'official', description: 'security official' },
  ],
  roles: [
    { person: 'ivanec', title: 'Prime Minister', organization: 'velandia', status: 'current' },
    { person: 'okoro', title: 'president', organization: null, status: 'former' },
  ],
  events: [
    event('killing', 'Killing', 'killed', {
      agents: ['soldiers'],
      patients: ['vask'],
      places: ['dunmark'],
      date: '2031-03-03',
    }),
    event('raid', 'Raid', 'raid', { agents: ['army'] }),
    event('campaign', 'MilitaryOperation', 'campaign'),
    event('visit', 'Visit', 'visit', {
      agents: ['okoro'],
      places: ['dunmark'],
      date: '2031-06-01/2031-06-03',
      factuality: 'possible',
    }),
  ],
  relations: [{ subject: 'dunmark', relation: 'locatedIn', object: 'karsia' }],
  claims: [
    { speaker: 'ivanec', key: ['Heron', 'dead'] },
    { speaker: 'official', key: ['visit'] },
  ],
};

/** The invented document with the mention that its tie needs for evidence. */
export function inventedWithMentions(): ExtractedDocument {
  const document = inventedDocument();
  const dunmark = document.entities.find((entity) => entity.name === 'Dunmark')!.index;
  const known = document.mentions.find((mention) => mention.entity === dunmark)!;
  const start = document.article.text.indexOf('Dunmark lies in Karsia');
  return { ...document, mentions: [...document.mentions, { ...known, start, end: start + 'Dunmark'.length }] };
}

/** The graph of the document against the facts and the text, those of the invented article where none are given. */
export function compareInvented(
  facts: ArticleFacts = INVENTED_FACTS,
  document: ExtractedDocument = inventedWithMentions(),
  text: string = document.article.text,
): Comparison {
  const graph = new Graph();
  graph.add(assertDocument(document, ONTOLOGY));
  return compareGraph({ name: facts.id, text, facts }, graph);
}
