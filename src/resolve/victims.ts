import type { Token } from '../core/annotation.ts';
import type { Grammar } from '../core/grammar.ts';

/** How many people met with what: "41" and "killed". */
export interface Fate {
  /** In figures where it is a number: "9", "dozens". */
  readonly count: string;
  readonly fate: string;
}

/** Words that count people without naming them: "dozens were killed". */
const COUNTS = new Set(['dozens', 'hundreds', 'thousands', 'scores']);
/** What is said only of people, or hardly of anything else, and what they are then. */
const FATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kill: 'killed',
    injure: 'injured',
    wound: 'wounded',
    hurt: 'hurt',
    arrest: 'arrested',
    detain: 'detained',
    jail: 'jailed',
    displace: 'displaced',
    evacuate: 'evacuated',
    hospitalise: 'hospitalised',
    hospitalize: 'hospitalized',
    abduct: 'abducted',
    kidnap: 'kidnapped',
    drown: 'drowned',
    die: 'dead',
    dead: 'dead',
    injured: 'injured',
    wounded: 'wounded',
    missing: 'missing',
  }),
);

const fateIn = (words: readonly Token[]): string | undefined =>
  words.map((t) => FATES.get(t.lemma.toLowerCase()) ?? FATES.get(t.form.toLowerCase())).find((f) => f !== undefined);

const NUMBERS = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);

/** Whether the word itself counts people: "41 were killed", "dozens were hurt". */
export const isCount = ({ upos, form }: Token): boolean =>
  upos === 'NUM' ? /^(?:[\d,.]+|\p{L}+)$/u.test(form) : COUNTS.has(form.toLowerCase());

/** One key for the same people told of twice: "nine dead" and "nine people were killed". */
export const fateKey = ({ count, fate }: Fate): string =>
  `${count} ${fate === 'dead' ? 'killed' : /^(?:hurt|wounded)$/.test(fate) ? 'injured' : fate}`;

/** Whether few other groups near can have as many: 87, not two. */
export const isTelling = ({ form }: Token): boolean => {
  const value = NUMBERS.indexOf(form.toLowerCase());
  return value > 12 || (value < 0 && Number(form.replaceAll(',', '')) > 12);
};

/** "Killed 41", "nine people were killed", "left 41 dead": what became of how many. */
export function readFate(grammar: Grammar, head: Token): Fate | undefined {
  const number = isCount(head) ? head : grammar.child(head, 'nummod');
  const fate = number && fateOf(grammar, head);
  if (fate === undefined) return undefined;
  const form = number!.form.toLowerCase();
  const value = NUMBERS.indexOf(form);
  return { count: value < 0 ? form : String(value), fate };
}

function fateOf(grammar: Grammar, head: Token): string | undefined {
  const verb = grammar.head(head);
  const counts = isCount(head) && grammar.children(head, 'nmod', 'compound').some((t) => t.index > head.index);
  if (!verb || counts) return undefined;
  if (head.deprel === 'nsubj:pass') return FATES.get(verb.lemma.toLowerCase());
  if (head.deprel === 'nsubj') return verb.lemma === 'die' || verb.upos === 'ADJ' ? fateIn([verb]) : undefined;
  if (head.deprel !== 'obj') return undefined;
  // "left 41 dead": the adjective hangs on the verb or on the number
  const beside = [...grammar.children(verb, 'xcomp'), ...grammar.children(head, 'amod', 'acl')];
  return fateIn([...beside, verb]);
}
