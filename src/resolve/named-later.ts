import type { Token } from '../core/annotation.ts';
import type { Grammar } from '../core/grammar.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { hasMet, VICTIM } from './antecedents.ts';
import { type EntityDraft, mergeDrafts } from './draft.ts';

/** The last sentence that may speak of someone whom the story names only later: its headline and what follows. */
const LAST_OF_LEAD = 4;
const INTRODUCES = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:agent', 'nmod:poss', 'nmod']);

/** Bodies of which most stories have more than one. */
const COMMON = new Set(['government', 'company', 'group', 'firm']);

/** Merges people and bodies that a headline or lead describes with those whom the text names further on. */
export function joinNamedLater(
  grammar: Grammar,
  ontology: Ontology,
  named: readonly EntityDraft[],
  unnamed: readonly EntityDraft[],
): void {
  joinPolice(named, unnamed);
  joinVictims(grammar, named, unnamed);
  for (const draft of unnamed) {
    const [first] = draft.mentions;
    if (draft.plural || !first) continue;
    const later = named.filter((d) => d.type === draft.type && d.mentions.every((m) => m.start > first.start));
    const head = grammar.token(first.head);
    const found =
      draft.type === 'Organization'
        ? bodyOf(draft, head, later, named, grammar)
        : draft.type === 'Person'
          ? personOf(draft, head, later, ontology)
          : undefined;
    if (found) mergeDrafts(found, draft);
  }
}

const KILLED = new Set(['kill', 'murder', 'shoot', 'stab', 'strangle', 'behead', 'assassinate', 'slay']);

/** "A farmer was shot" and then "the victim, Jane Roe": the one to whom that was done before is she. */
function joinVictims(grammar: Grammar, named: readonly EntityDraft[], unnamed: readonly EntityDraft[]): void {
  const victims = named.filter((d) => d.type === 'Person' && d.called.has('victim'));
  const [victim] = victims;
  if (!victim || victims.length > 1) return;
  const first = Math.min(...victim.mentions.map((m) => m.head));
  const persons = unnamed.filter((d) => d.type === 'Person' && !d.plural);
  const killed = persons.filter((d) => hasMet(grammar, d, first, KILLED));
  const met = killed.length > 0 ? killed : persons.filter((d) => hasMet(grammar, d, first, VICTIM));
  if (new Set(met.map((d) => lastWord(d.description ?? ''))).size === 1)
    for (const draft of met) mergeDrafts(victim, draft);
}

/** "Police" said of no other is the one police force that the text names. */
function joinPolice(named: readonly EntityDraft[], unnamed: readonly EntityDraft[]): void {
  const forces = named.filter(
    (d) => d.type === 'Organization' && [...d.forms.keys()].some((form) => /\b(?:police|constabulary)\b/iu.test(form)),
  );
  const [force] = forces;
  if (!force || forces.length > 1) return;
  for (const draft of unnamed) if (draft.description?.toLowerCase() === 'police') mergeDrafts(force, draft);
}

/** "His university said", "Virus institute finds": the one body of that kind that the story names further on. */
function bodyOf(
  draft: EntityDraft,
  head: Token,
  later: readonly EntityDraft[],
  named: readonly EntityDraft[],
  grammar: Grammar,
): EntityDraft | undefined {
  const noun = head.lemma.toLowerCase();
  const [lemma] = draft.called;
  const kind = new Set([...(lemma ?? '').split(' '), noun]);
  const others = (draft.description ?? '')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => !kind.has(word));
  const determiner = grammar.child(head, 'det')?.lemma.toLowerCase();
  const isOwned = grammar.child(head, 'nmod:poss')?.upos === 'PRON';
  const isBare = head.sentence === 0 && determiner === undefined;
  if (COMMON.has(noun) || (others.length > 0 ? !isBare : determiner !== 'the' && !isOwned)) return undefined;
  const [body, ...more] = named.filter((d) => d.type === 'Organization' && isCalled(d, noun) && tells(d, others));
  return body && more.length === 0 && later.includes(body) ? body : undefined;
}

/** "Student dies", says the headline of a story that names one student further on, or whose one hero is named there. */
function personOf(
  draft: EntityDraft,
  head: Token,
  later: readonly EntityDraft[],
  ontology: Ontology,
): EntityDraft | undefined {
  if (head.sentence > LAST_OF_LEAD || !INTRODUCES.has(head.deprel)) return undefined;
  const fitting = later.filter((d) => !d.plural && !(d.gender && draft.gender && d.gender !== draft.gender));
  const nouns = new Set([...draft.called].map(lastWord));
  const alike = fitting.filter((d) => [...d.called].some((lemma) => nouns.has(lastWord(lemma))));
  const isHero = head.deprel.startsWith('nsubj') && ![...draft.called].some((l) => ontology.kinds.get(l)?.role);
  const hero = foremost(fitting);
  const [only] = alike.length === 1 && !(hero && hero.mentions.length > 2 * alike[0]!.mentions.length) ? alike : [];
  return only ?? foremost(alike.length === 0 && isHero ? fitting : alike);
}

const lastWord = (words: string): string => words.split(' ').at(-1)!;

/** Whom the text speaks of more often than of any other, and more than in passing. */
function foremost(drafts: readonly EntityDraft[]): EntityDraft | undefined {
  const [most, next] = drafts.toSorted((a, b) => b.mentions.length - a.mentions.length);
  return most && most.mentions.length > Math.max(2, next?.mentions.length ?? 0) ? most : undefined;
}

const wordsOf = (form: string): string[] => form.toLowerCase().split(/\s+/u);

/** "Zub University" and "University of Zub" are universities. */
const isCalled = (draft: EntityDraft, noun: string): boolean =>
  [...draft.forms.keys()].some((form) => {
    const words = wordsOf(form);
    return words.length > 1 && words.some((w, i) => w === noun && (i === words.length - 1 || words[i + 1] === 'of'));
  });

/** Whether a name has all the words in some form: "South African" in "Bank of South Africa". */
const tells = (draft: EntityDraft, others: readonly string[]): boolean =>
  [...draft.forms.keys()].some((form) =>
    others.every((word) => wordsOf(form).some((w) => w.slice(0, 5) === word.slice(0, 5))),
  );
