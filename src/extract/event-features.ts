import { isFirm } from './argument-list.ts';
import type { Telling } from './events.ts';
import type { Reading } from './reading.ts';

/**
 * What can be seen of an event without knowing whether it is one, as names of features that hold: its type and words, how
 * it stands in its sentence, who takes part. Input of the confidence model.
 */
export function eventFeatures(reading: Reading, group: readonly Telling[]): string[] {
  const { grammar, document } = reading;
  const first = group[0]!;
  const { head, trigger, tokens, type } = first.match;
  const args = group.flatMap((t) => t.arguments).filter(isFirm);
  const named = (role: string) =>
    new Set(args.filter((a) => a.role === role && reading.entity(a.entity).name !== undefined).map((a) => a.entity))
      .size;
  const unnamed = (role: string) => args.some((a) => a.role === role && reading.entity(a.entity).name === undefined);
  const sentences = new Set(group.map((t) => t.match.head.sentence));
  const sentence = document.sentences[head.sentence]!;
  const auxiliaries = grammar.children(head, 'aux').map((t) => t.lemma);
  const determiner = grammar.child(head, 'det')?.lemma.toLowerCase();
  const has = (name: string, holds: boolean) => (holds ? [name] : []);
  const kinds = (role: string) => [
    ...new Set(
      args
        .filter((a) => a.role === role)
        .map((a) => {
          const e = reading.entity(a.entity);
          return `${role} is ${e.name === undefined ? 'unnamed ' : ''}${e.type}`;
        }),
    ),
  ];
  const agentKinds = [...kinds('agent'), ...kinds('patient')];
  const features = [
    `type=${type}`,
    `type=${type} ${trigger.category}`,
    `category=${trigger.category}`,
    `category=${trigger.category} relation=${head.deprel}`,
    `factuality=${first.factuality}`,
    `lemma=${head.lemma.toLowerCase()}`,
    ...agentKinds,
    ...has('phrase', tokens.length > 1),
    ...has('told-twice', sentences.size > 1),
    ...has('told-often', sentences.size > 2),
    ...has('several-verbs-or-nouns', new Set(group.map((t) => t.match.trigger.category)).size > 1),
    ...['agent', 'patient', 'place'].flatMap((role) => [
      ...has(`named-${role}`, named(role) > 0),
      ...has(`named-${role}s`, named(role) > 1),
      ...has(`unnamed-${role}`, unnamed(role)),
    ]),
    ...has('no-name', !args.some((a) => reading.entity(a.entity).name !== undefined)),
    ...has('no-argument', args.length === 0),
    ...has(
      'time',
      group.some((t) => t.time !== undefined),
    ),
    ...has(
      'headline',
      group.some((t) => ['headline', 'heading'].includes(document.sentences[t.match.head.sentence]!.block)),
    ),
    ...has(
      'lead',
      group.some((t) => t.match.head.sentence <= 2),
    ),
    ...has('late', head.sentence > document.sentences.length * 0.7),
    ...has(
      'quoted',
      document.quotes.some((q) => q.start <= head.start && head.end <= q.end && q.end - q.start > 40),
    ),
    ...(trigger.category === 'verb'
      ? [
          `tense=${head.feats.Tense ?? 'none'} ${head.feats.VerbForm ?? ''}`,
          ...has('perfect', auxiliaries.includes('have')),
          ...has('infinitive', grammar.child(head, 'mark')?.lemma === 'to'),
        ]
      : [
          `noun=${head.feats.Number === 'Plur' ? 'plural' : 'singular'} ${determiner ?? 'bare'}`,
          ...has('noun-of-clause', sentence.root === head.head),
        ]),
  ];
  const weak = group.every((t) => t.match.trigger.weak);
  return weak ? [...features, 'weak', ...features.filter((f) => WITH_WEAK.test(f)).map((f) => `weak ${f}`)] : features;
}

/** What counts differently for a word of many meanings. */
const WITH_WEAK = /^(?:named|no-|tense|unnamed|category=\w+$|time|told|lead|phrase)/;
