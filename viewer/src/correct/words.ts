import type { Correction } from '../../../src/graph/corrections.ts';
import { labelOf } from '../../../src/network/display.ts';
import type { Fact } from '../../../src/network/knowledge.ts';
import { expand } from '../../../src/ontology/terms.ts';
import type { Model } from '../model.ts';

/** A fact in a few words, from one of its things. */
export function factWords(model: Model, fact: Fact): string {
  const { label } = model;
  const name = label.bind(model);
  switch (fact.type) {
    case 'role':
      return [name(fact.person), fact.title, fact.organization && name(fact.organization)].filter(Boolean).join(' · ');
    case 'event':
      return fact.label;
    case 'claim':
      return `${fact.speaker ? name(fact.speaker) : 'Someone'}: ${fact.text}`;
    case 'tie':
      return `${name(fact.subject)} · ${labelOf(model.display, fact.predicate)} · ${name(fact.object)}`;
  }
}

/** What rejects a fact; undefined where nothing names it from outside. */
export function rejectionOf(fact: Fact): Correction | undefined {
  if (fact.type !== 'tie') return fact.id.startsWith('_:') ? undefined : { kind: 'reject', fact: fact.id };
  const { subject, predicate, object } = fact;
  if (subject.startsWith('_:') || object.startsWith('_:')) return undefined;
  return { kind: 'untie', subject, predicate: expand(predicate), object };
}

const tail = (iri: string): string => decodeURIComponent(iri.replace(/^.*[/#](?=.)/, '')).replaceAll('-', ' ');

/** A correction in words; what it took away is called by the end of its IRI. */
export function correctionWords(correction: Correction): string {
  switch (correction.kind) {
    case 'merge':
      return `${tail(correction.thing)} is ${tail(correction.into)}`;
    case 'rename':
      return `${tail(correction.thing)} is called ${correction.name}`;
    case 'split':
      return `${correction.name} is not ${tail(correction.thing)}`;
    case 'reject':
      return `Not so: ${tail(correction.fact)}`;
    case 'untie':
      return `Not so: ${tail(correction.subject)} · ${tail(correction.predicate)} · ${tail(correction.object)}`;
  }
}
