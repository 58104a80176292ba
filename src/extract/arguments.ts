import type { Token } from '../core/annotation.ts';
import type { Argument } from '../core/facts.ts';
import { isRelation } from '../core/grammar.ts';
import type { Frame } from '../ontology/ontology.ts';
import type { Reading } from './reading.ts';
import type { TriggerMatch } from './triggers.ts';

/** Verbs that only carry the event that their noun names, with what their subject is to it. */
const LIGHT_AGENT = new Set([
  'conduct',
  'carry',
  'launch',
  'hold',
  'make',
  'take',
  'give',
  'have',
  'do',
  'stage',
  'mount',
  'perform',
  'undertake',
  'pay',
  'lead',
  'begin',
  'start',
  'attend',
  'host',
  'sign',
  'reach',
  'issue',
  'win',
  'commit',
  'order',
  'plan',
  'call',
  'announce',
  'propose',
  'file',
  'open',
  'continue',
  'organize',
  'organise',
  'execute',
  'join',
  'support',
  'back',
  'seek',
  'finalise',
  'finalize',
  'complete',
  'strike',
  'impose',
  'enter',
  'run',
  'express',
  'deliver',
  'offer',
  'provide',
  'end',
  'suspend',
  'resume',
  'demand',
  'threaten',
  'broker',
  'use',
  'negotiate',
  'face',
  'pursue',
  'submit',
  'participate',
  'compete',
  'prepare',
  'play',
]);
const LIGHT_PATIENT = new Set(['suffer', 'receive', 'undergo', 'survive', 'escape', 'get', 'sustain', 'await']);
const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'throughout',
  'across',
  'around',
  'within',
  'off',
  'over',
  'from',
  'into',
  'to',
  'on',
  'along',
  'between',
  'north of',
  'south of',
  'east of',
  'west of',
  'for',
  'through',
  'toward',
  'towards',
  'aboard',
]);
const AT_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'throughout',
  'across',
  'around',
  'within',
  'off',
  'on',
  'along',
  'over',
  'aboard',
]);
const TARGET_PREPOSITIONS = new Set([
  'against',
  'on',
  'upon',
  'at',
  'to',
  'for',
  'from',
  'toward',
  'towards',
  'of',
  'over',
  'into',
]);
const TOGETHER = new Set([
  'with',
  'alongside',
  'between',
  'among',
  'together with',
  'along with',
  'against',
  'versus',
  'vs',
  'vs.',
]);

/** Who and what takes part in the event that a word names, by how they hang on it in the sentence. */
export function findArguments(reading: Reading, match: TriggerMatch): Argument[] {
  const collector = new ArgumentCollector(reading, match);
  if (match.trigger.category === 'noun') collector.ofNoun(match.head);
  else collector.ofVerb(match.head, match.trigger.frame);
  return collector.found;
}

class ArgumentCollector {
  readonly found: Argument[] = [];

  constructor(
    readonly reading: Reading,
    readonly match: TriggerMatch,
  ) {}

  ofVerb(verb: Token, frame: Frame): void {
    const { grammar } = this.reading;
    const passive = this.reading.isPassive(verb);
    const subjects = this.reading.subjectsOf(verb);
    const inherited = subjects.length > 0 && !grammar.children(verb, 'nsubj', 'csubj').length;
    const isAffected = frame === 'Affected';
    if (passive) {
      for (const t of subjects)
        this.#add(frame === 'Mutual' ? 'agent' : 'patient', t, inherited ? 'controlled-subject' : 'passive-subject');
      if (subjects.length === 0 && isRelation(verb, 'acl')) this.#addHead(verb, 'patient', 'participle-of');
    } else {
      for (const t of subjects)
        this.#add(
          isAffected && !grammar.child(verb, 'obj') ? 'patient' : 'agent',
          t,
          inherited ? 'controlled-subject' : 'subject',
        );
      if (subjects.length === 0 && verb.deprel === 'acl')
        this.#addHead(verb, isAffected ? 'patient' : 'agent', 'participle-of');
    }
    for (const t of this.#sharedObjects(verb)) if (frame === 'Transitive') this.#add('patient', t, 'shared-object');
    for (const t of grammar.children(verb, 'obj', 'iobj')) {
      if (this.match.tokens.includes(t)) this.#complementsOf(t, frame);
      else if (frame === 'Mutual') this.#add('agent', t, 'object-together');
      else if (frame === 'Motion' && this.#isPlace(t)) this.#add('place', t, 'object-place');
      else if (frame !== 'Experiencer') this.#add('patient', t, 'object');
    }
    if (grammar.children(verb, 'nsubj').length === 0 && verb.deprel === 'acl:relcl')
      this.#addHead(verb, passive ? 'patient' : grammar.child(verb, 'obj') ? 'agent' : 'patient', 'relative-clause');
    for (const t of grammar.children(verb, 'obl', 'nmod')) this.#oblique(t, frame, passive);
    for (const t of grammar.children(verb, 'xcomp'))
      if (frame !== 'Motion')
        for (const p of grammar.children(t, 'obj'))
          if (this.match.tokens.includes(t)) this.#add('patient', p, 'object-of-phrase');
  }

  /** "targeted and eliminated X": the object that stands behind both verbs is of both. */
  #sharedObjects(verb: Token): Token[] {
    const { grammar } = this.reading;
    if (grammar.child(verb, 'obj', 'nsubj:pass', 'ccomp', 'xcomp')) return [];
    const others = [...grammar.children(verb, 'conj'), ...(verb.deprel === 'conj' ? [grammar.token(verb.head)] : [])];
    return others
      .filter((t) => t.upos === 'VERB')
      .flatMap((t) => grammar.children(t, 'obj'))
      .filter((o) => o.index > verb.index && grammar.token(o.head).index !== verb.index);
  }

  /** A noun's participants: its possessor, complements and modifiers, then those of the verb it stands with. */
  ofNoun(noun: Token): void {
    const { grammar } = this.reading;
    const { frame } = this.match.trigger;
    const owner = frame === 'Affected' ? 'patient' : 'agent';
    for (const t of grammar.children(noun, 'nmod:poss')) this.#add(owner, t, 'possessor');
    for (const t of grammar.children(noun, 'compound', 'amod')) {
      const target = frame === 'Transitive' && this.#isPlace(t) && !this.#isCountry(t) ? 'place' : owner;
      this.#add(target, t, 'modifier');
      for (const inner of grammar.children(t, 'compound', 'obl', 'nmod', 'obl:agent', 'amod'))
        if (['lead', 'back', 'sponsor', 'broker', 'organise', 'organize', 'own', 'run'].includes(t.lemma))
          this.#add('agent', inner, 'led-by');
    }
    this.#complementsOf(noun, frame);
    for (const t of grammar.children(noun, 'acl')) {
      if (t.xpos === 'VBN') for (const by of grammar.children(t, 'obl')) this.#oblique(by, frame, true);
      else for (const o of grammar.children(t, 'obl')) this.#oblique(o, frame, false);
    }
    for (const t of grammar.children(noun, 'acl:relcl'))
      for (const o of grammar.children(t, 'obl')) this.#oblique(o, frame, this.reading.isPassive(t));
    this.#ofLightVerb(noun, frame);
  }

  #ofLightVerb(noun: Token, frame: Frame): void {
    const { grammar } = this.reading;
    let at = noun;
    while (at.deprel === 'conj' && at.head >= 0) at = grammar.token(at.head);
    const verb = grammar.head(at);
    if (!verb || verb.upos !== 'VERB') return;
    const lemma = verb.lemma.toLowerCase();
    if (isRelation(at, 'obj') || (isRelation(at, 'obl') && ['in', 'at'].includes(grammar.preposition(at)))) {
      const agent = LIGHT_AGENT.has(lemma);
      if (agent || LIGHT_PATIENT.has(lemma))
        for (const s of this.reading.subjectsOf(verb))
          this.#add(
            agent && frame !== 'Affected' && !this.reading.isPassive(verb) ? 'agent' : 'patient',
            s,
            'light-verb-subject',
          );
      for (const o of grammar.children(verb, 'obl')) if (o !== at) this.#oblique(o, frame, false);
    }
    if (isRelation(at, 'nsubj'))
      for (const o of grammar.children(verb, 'obl')) this.#oblique(o, frame, this.reading.isPassive(verb));
  }

  #complementsOf(noun: Token, frame: Frame): void {
    const { grammar } = this.reading;
    for (const t of grammar.children(noun, 'nmod', 'obl')) {
      if (t.deprel === 'nmod:poss') continue;
      if (frame === 'Motion')
        for (const to of grammar.children(t, 'nmod'))
          if (grammar.preposition(to) === 'to' && this.#isPlace(to)) this.#add('place', to, 'to-place');
      const preposition = grammar.preposition(t);
      if (preposition === 'by') this.#add('agent', t, 'by-phrase');
      else if (TOGETHER.has(preposition) && (frame === 'Mutual' || preposition === 'between'))
        this.#add('agent', t, 'together-with');
      else if (AT_PREPOSITIONS.has(preposition) && this.#isPlace(t)) this.#add('place', t, 'in-place');
      else if (preposition === 'of')
        this.#add(frame === 'Mutual' ? 'agent' : frame === 'Motion' ? 'agent' : 'patient', t, 'of-phrase');
      else if (frame === 'Motion' && this.#isPlace(t)) this.#add('place', t, 'to-place');
      else if (TARGET_PREPOSITIONS.has(preposition) || preposition === 'with')
        this.#add(frame === 'Mutual' ? 'agent' : 'patient', t, 'target-phrase');
    }
  }

  #oblique(token: Token, frame: Frame, passive: boolean): void {
    const { grammar } = this.reading;
    const preposition = grammar.preposition(token);
    if (token.deprel === 'obl:agent' || (preposition === 'by' && (passive || this.match.trigger.category === 'noun')))
      return this.#add('agent', token, 'by-phrase');
    if (TOGETHER.has(preposition) && frame === 'Mutual') return this.#add('agent', token, 'together-with');
    if (['alongside', 'together with', 'along with'].includes(preposition))
      return this.#add('agent', token, 'together-with');
    if (['coordination', 'cooperation', 'collaboration', 'partnership', 'conjunction'].includes(token.lemma)) {
      for (const t of grammar.children(token, 'nmod'))
        if (grammar.preposition(t) === 'with') this.#add('agent', t, 'in-coordination-with');
      return;
    }
    if (this.#isPlace(token) && PLACE_PREPOSITIONS.has(preposition)) {
      if (frame === 'Motion' || AT_PREPOSITIONS.has(preposition)) this.#add('place', token, 'in-place');
      return;
    }
    if (
      ['against', 'on', 'at', 'upon', 'with', 'for', 'to', 'of', 'from'].includes(preposition) &&
      frame !== 'Affected' &&
      frame !== 'Motion'
    ) {
      const own = grammar.head(token) === this.match.head;
      if (own) this.#add('patient', token, 'target-phrase');
    }
  }

  #addHead(verb: Token, role: string, rule: string): void {
    const head = this.reading.grammar.head(verb);
    if (head) this.#add(role, head, rule, false);
  }

  #isCountry(token: Token): boolean {
    const entity = this.reading.entityAt(token);
    return entity !== undefined && this.reading.entity(entity).country !== undefined;
  }

  #isPlace(token: Token): boolean {
    const entity = this.reading.entityAt(token);
    return entity !== undefined && this.reading.entity(entity).type === 'Place';
  }

  #add(role: string, token: Token, rule: string, coordinated = true): void {
    const entities = coordinated ? this.reading.entitiesAt(token) : [{ entity: this.reading.entityAt(token), token }];
    for (const { entity, token: at } of entities) {
      if (entity === undefined || this.match.tokens.includes(at)) continue;
      const kind = this.reading.entity(entity).type;
      const placed = role === 'place' && kind !== 'Place' ? 'patient' : role;
      if (this.found.some((a) => a.entity === entity)) continue;
      this.found.push({
        role: placed,
        entity,
        evidence: this.reading.evidence(`event-${rule}`, 0.8, ...this.match.tokens, at),
      });
    }
  }
}
