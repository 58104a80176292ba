import type { Token } from '../core/annotation.ts';

/** Verbs that always have an object: "man arrested" without one says what was done to him. */
const TRANSITIVE = new Set(
  `abduct acquit ambush appoint arrest assassinate assault ban behead bomb capture charge convict deport depose detain
  displace dismiss elect eliminate evacuate execute expel extradite fine free hack hijack hospitalise hospitalize hurt
  impeach imprison inaugurate indict injure interrogate jail kidnap kill lynch murder name nominate oust overthrow poison
  punish question quarantine rape re-elect rearrest reelect reinstate release remand rescue rob sack sanction seize
  sentence shoot stab summon suspend target topple torture trap vindicate wound`.split(/\s+/),
);
/** An amount, which is no one's object: "bank fined $2bn". */
const MONEY =
  /^(?:\p{Sc}|\p{Lu}{1,3}\p{Sc}|dollars?|euros?|pounds?|yen|yuan|rupees?|rubles?|roubles?|francs?|pesos?)$/iu;

/**
 * The words of one sentence with the passives of headlines read as such. A headline leaves out the auxiliary ("Man [was]
 * arrested over theft"), so that the tree takes whom it was done to for who did it.
 */
export function readPassives(tokens: readonly Token[]): Token[] {
  const amended = [...tokens];
  const first = tokens[0]?.index ?? 0;
  const below = (verb: Token, ...relations: string[]) =>
    tokens.filter((t) => t.head === verb.index && relations.includes(t.deprel));
  for (const verb of tokens) {
    if (verb.upos !== 'VERB' || !/^VB[DN]$/.test(verb.xpos) || !TRANSITIVE.has(verb.lemma.toLowerCase())) continue;
    // "rebels shot at a bus"
    if (tokens[verb.index - first + 1]?.form === 'at' && verb.lemma === 'shoot') continue;
    if (/^(?:acl|csubj)/u.test(verb.deprel) || below(verb, 'aux', 'aux:pass', 'iobj', 'ccomp').length > 0) continue;
    const subjects = below(verb, 'nsubj').filter((t) => t.index < verb.index && t.upos !== 'PRON');
    const objects = [verb, ...below(verb, 'conj')].flatMap((v) => below(v, 'obj'));
    if (subjects.length !== 1 || below(subjects[0]!, 'det').length > 0 || objects.some((o) => !MONEY.test(o.form)))
      continue;
    const [subject] = subjects as [Token];
    amended[subject.index - first] = { ...subject, deprel: 'nsubj:pass' };
    amended[verb.index - first] = { ...verb, xpos: 'VBN', feats: { ...verb.feats, VerbForm: 'Part', Voice: 'Pass' } };
  }
  return amended;
}
