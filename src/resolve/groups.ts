import type { AnnotatedDocument, NameSpan, Token } from '../core/annotation.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';

const GROUP_CLASSES = new Set([
  'schema:GovernmentOrganization',
  'ng:Military',
  'schema:PoliticalParty',
  'ng:ArmedGroup',
]);
const GROUP_NOUNS = new Set(['coalition', 'alliance', 'delegation']);
const LEFT = new Set([
  'amod',
  'compound',
  'nmod:poss',
  'nmod',
  'nmod:desc',
  'punct',
  'advmod',
  'case',
  'obl',
  'obl:unmarked',
  'nmod:unmarked',
  'obl:agent',
]);

/**
 * Bodies named by whose they are: "Iraqi forces", "the Obama administration", "US-led coalition forces". A body of state, an
 * army, a party or a coalition, with a name or demonym among the words before it, is itself a named organisation.
 */
export function findNamedGroups(document: AnnotatedDocument, grammar: Grammar, ontology: Ontology): NameSpan[] {
  const inName = nameCover(document);
  return document.tokens.flatMap((head): NameSpan[] => {
    if (head.upos !== 'NOUN' && head.upos !== 'PROPN') return [];
    if (inName[head.index] !== undefined || head.deprel === 'compound') return [];
    const kind = ontology.kinds.get(head.lemma.toLowerCase());
    if (!kind || kind.role || !(GROUP_CLASSES.has(kind.class) || GROUP_NOUNS.has(head.lemma))) return [];
    if (
      kind.class === 'schema:GovernmentOrganization' &&
      ['agency', 'department', 'office', 'committee', 'council', 'authority', 'commission', 'bureau'].includes(
        head.lemma,
      ) &&
      head.feats.Number !== 'Plur'
    )
      return [];
    const first = leftEdge(head, grammar);
    const name = document.names.find((n) => n.first >= first && n.endToken <= head.index);
    if (!name || name.first > first + 1) return [];
    const start = grammar.token(name.first);
    if (
      grammar.tokens
        .slice(name.endToken, head.index)
        .some((t) => t.form.toLowerCase() === 'and' || t.form === ',' || t.lemma === "'s" || t.lemma === '’s')
    )
      return [];
    return [
      {
        first: start.index,
        endToken: head.index + 1,
        start: start.start,
        end: head.end,
        type: 'Organization',
        score: 0.8,
      },
    ];
  });
}

function leftEdge(head: Token, grammar: Grammar): number {
  const left = grammar.children(head).filter((t) => t.index < head.index && LEFT.has(t.deprel));
  return Math.min(
    head.index,
    ...left
      .flatMap((t) => grammar.subtree(t))
      .filter((t) => t.upos !== 'DET')
      .map((t) => t.index),
  );
}

/** For each token the index of the name that covers it. */
export function nameCover(document: Pick<AnnotatedDocument, 'names' | 'tokens'>): (number | undefined)[] {
  const cover: (number | undefined)[] = document.tokens.map(() => undefined);
  document.names.forEach((name, i) => {
    for (let t = name.first; t < name.endToken; t++) cover[t] = i;
  });
  return cover;
}
