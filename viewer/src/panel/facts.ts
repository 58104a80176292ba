import type { Network } from '../../../src/network/draw.ts';
import type { Fact, Thing } from '../../../src/network/knowledge.ts';
import { fill, h } from '../dom.ts';
import type { Model } from '../model.ts';
import { note } from '../say.ts';
import type { State, Store } from '../state.ts';
import type { App, Mounted } from '../tab.ts';
import { expansion } from './expansion.ts';
import { factCard } from './fact.ts';
import { linkTo, swatchOf } from './links.ts';
import { hostOf, overview } from './overview.ts';
import { pathTo, pathView } from './path.ts';
import { factsOfSentence, sentenceFacts, sentenceOf } from './sentence.ts';
import { versions } from './versions.ts';

/** What is selected with its facts, or the graph as a whole. */
export function mount(element: HTMLElement, app: App): Mounted {
  const facts = new Facts(app);
  const show = () => fill(element, ...facts.of(app.store.state));
  show();
  return {
    update(state, before) {
      const isSame =
        state.selection === before.selection &&
        state.events === before.events &&
        state.expanded === before.expanded &&
        state.view === before.view &&
        (state.selection?.type !== 'path' || state.passing === before.passing);
      if (!isSame) show();
    },
  };
}

class Facts {
  readonly model: Model;
  readonly store: Store;
  readonly network: () => Network;

  constructor(readonly app: App) {
    this.model = app.model;
    this.store = app.store;
    this.network = app.network;
  }

  of({ selection }: State): HTMLElement[] {
    if (selection?.type === 'path') return pathView(this.app, selection.id);
    if (selection === undefined) return overview(this.model, this.network());
    if (selection.type === 'line') return this.#line(selection.id);
    if (selection.type === 'sentence') return this.#sentence(selection.id);
    const thing = this.model.thing(selection.id);
    if (thing) return this.#thing(thing);
    const event = this.model.event(selection.id);
    if (event)
      return [
        head(this.model, event.id, 'Event'),
        expansion(this.app, [event.id]),
        factCard(this.model, event, 'h2'),
        ...versions(this.model, event),
        ...this.#section('What was said of it', this.model.claimsOf(event.id)),
      ];
    const fact = this.model.fact(selection.id);
    if (fact)
      return [
        h('h1', { class: 'unseen', tabindex: -1 }, fact.type === 'role' ? 'Role' : 'Statement'),
        expansion(this.app, [fact.id]),
        factCard(this.model, fact, 'h2'),
      ];
    return [
      note(
        {
          mood: 'search',
          title: 'This graph holds nothing of that address',
          message: 'The link was made for another graph, or what it leads to is no longer stated.',
          remedy: 'Search for its name, or choose one of these.',
        },
        { heading: 'h2', role: 'status' },
      ),
      ...overview(this.model, this.network()),
    ];
  }

  #section(heading: string, facts: readonly Fact[]): HTMLElement[] {
    if (facts.length === 0) return [];
    return [
      h(
        'section',
        {},
        h('h2', {}, heading, h('span', { class: 'count' }, String(facts.length))),
        ...facts.map((fact) => factCard(this.model, fact)),
      ),
    ];
  }

  #thing(thing: Thing): HTMLElement[] {
    const facts = this.model.about(thing.id);
    const of = (type: Fact['type']) => facts.filter((fact) => fact.type === type);
    const own = facts.filter((fact) => fact.type === 'claim' && fact.speaker === thing.id);
    const carried = facts.filter((fact) => fact.type === 'claim' && fact.speaker !== thing.id);
    const mentions = this.model.knowledge.mentions.filter((mention) => mention.of === thing.id).length;
    return [
      head(this.model, thing.id, this.model.look(thing.id).label),
      ...(thing.aliases.length > 0
        ? [
            h(
              'p',
              { class: 'aliases' },
              h('span', {}, 'Also '),
              ...thing.aliases.flatMap((a, i) => [...(i > 0 ? [', '] : []), h('bdi', {}, a)]),
            ),
          ]
        : []),
      h(
        'p',
        { class: 'meta' },
        thing.named ? '' : 'Not named. ',
        mentions > 0 ? `${mentions} ${mentions === 1 ? 'mention' : 'mentions'}` : '',
        ...thing.sameAs.flatMap((iri) => [
          ' · ',
          h('a', { href: iri, rel: 'noopener noreferrer', target: '_blank' }, hostOf(iri)),
        ]),
      ),
      this.store.state.view === 'picture'
        ? h(
            'p',
            { class: 'actions' },
            h(
              'button',
              {
                type: 'button',
                class: 'soft',
                'aria-pressed': String(this.store.state.focus),
                on: { click: (event) => this.#focus(event) },
              },
              'Only its neighbours',
            ),
            pathTo(this.app, thing.id),
          )
        : h('span', { hidden: true }),
      ...this.#section('Roles', of('role')),
      ...this.#section('Events', [...of('event')].sort(byTime)),
      ...this.#section('Said', own),
      ...this.#section('Said about it', this.model.claimsAbout(thing.id)),
      ...this.#section('Ties', of('tie')),
      ...this.#section('Carried', carried),
      ...this.#perhaps(thing.id),
      ...(facts.length === 0 ? [h('p', { class: 'notice' }, 'The graph names it and says nothing more of it.')] : []),
    ];
  }

  /** What weak evidence says, folded away. */
  #perhaps(id: string): HTMLElement[] {
    const facts = this.model.perhaps(id);
    if (facts.length === 0) return [];
    const details = h(
      'details',
      { class: 'perhaps' },
      h('summary', { class: 'more-title' }, `Perhaps in ${facts.length} more`),
    );
    details.addEventListener('toggle', () => {
      if (details.childElementCount === 1) details.append(...facts.map((fact) => factCard(this.model, fact)));
    });
    return [h('section', {}, details)];
  }

  #focus(event: MouseEvent): void {
    const focus = !this.store.state.focus;
    this.store.set({ focus });
    (event.currentTarget as HTMLElement).setAttribute('aria-pressed', String(focus));
  }

  #sentence(id: string): HTMLElement[] {
    const sentence = sentenceOf(this.model, id);
    if (!sentence)
      return [
        note(
          {
            mood: 'search',
            title: 'This graph holds no such sentence',
            message: 'The link was made for another graph, or its article has changed since.',
            remedy: 'Search for its words, or read the article.',
          },
          { heading: 'h1', role: 'status' },
        ),
      ];
    const words = this.model.textOf(sentence.article).slice(sentence.begin, sentence.end);
    const isSilent = factsOfSentence(this.model, sentence).likely.length === 0;
    return [
      h(
        'header',
        { class: 'head' },
        h('h1', { class: 'tab-title', tabindex: -1 }, 'What this sentence says'),
        isSilent && h('blockquote', { class: 'whole', dir: 'auto' }, words),
      ),
      ...sentenceFacts(this.model, sentence),
    ];
  }

  #line(id: string): HTMLElement[] {
    const network = this.network();
    if (!network.hasEdge(id))
      return [
        note(
          {
            mood: 'search',
            title: 'This line is not in the picture',
            message: 'It is left out as it is drawn now: another choice of events or of how sure, or another graph.',
            remedy: 'Change “Events as” or “Sure” in the legend, or choose one of these.',
          },
          { heading: 'h2', role: 'status' },
        ),
        ...overview(this.model, this.network()),
      ];
    const { facts, label } = network.getEdgeAttributes(id);
    const [source, target] = network.extremities(id) as [string, string];
    const found = facts.map((fact) => this.model.fact(fact)).filter((fact) => fact !== undefined);
    return [
      h(
        'header',
        { class: 'head' },
        h(
          'h1',
          { class: 'line-title', tabindex: -1 },
          linkTo(this.model, source),
          h('span', { class: 'line-label' }, label || 'takes part in'),
          linkTo(this.model, target),
        ),
      ),
      expansion(
        this.app,
        found.map((fact) => fact.id),
      ),
      ...found.map((fact) => factCard(this.model, fact, 'h2')),
    ];
  }
}

function head(model: Model, id: string, kind: string): HTMLElement {
  const thing = model.thing(id);
  return h(
    'header',
    { class: 'head' },
    h('p', { class: 'kind' }, swatchOf(model, id), kind),
    h('h1', { dir: 'auto', tabindex: -1 }, model.label(id)),
    thing?.description ? h('p', { class: 'meta', dir: 'auto' }, thing.description) : undefined,
  );
}

const byTime = (a: Fact, b: Fact): number => timeOf(a).localeCompare(timeOf(b), 'en');
const timeOf = (fact: Fact): string => (fact.type === 'event' ? (fact.time ?? '9999') : '');
