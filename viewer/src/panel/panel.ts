import type { Network } from '../../../src/network/draw.ts';
import type { Fact, Passage, Thing } from '../../../src/network/knowledge.ts';
import { fill, h } from '../dom.ts';
import type { Model } from '../model.ts';
import type { State, Store } from '../state.ts';
import { articleView } from './article.ts';
import { factCard } from './fact.ts';
import { linkTo, swatchOf } from './links.ts';
import { hostOf, overview } from './overview.ts';

/** The side panel: what is selected with its facts, or the graph as a whole; beside it the article. */
export class Panel {
  readonly element = h('aside', { id: 'panel', 'aria-label': 'Facts and article', tabindex: -1 });
  readonly #body = h('div', { class: 'panel-body', id: 'panel-body', role: 'tabpanel', tabindex: 0 });
  readonly #tabs: Readonly<Record<State['tab'], HTMLButtonElement>>;
  readonly #close: HTMLButtonElement;

  constructor(
    readonly model: Model,
    readonly store: Store,
    readonly network: () => Network,
  ) {
    const tab = (name: State['tab'], text: string) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          class: 'tab',
          id: `tab-${name}`,
          'aria-controls': 'panel-body',
          on: { click: () => store.set({ tab: name }) },
        },
        text,
      );
    this.#tabs = {
      facts: tab('facts', 'Facts'),
      article: tab('article', model.knowledge.articles.length > 1 ? 'Articles' : 'Article'),
    };
    this.#close = h(
      'button',
      {
        type: 'button',
        class: 'icon-button panel-close',
        'aria-label': 'Close',
        on: { click: () => store.select(undefined) },
      },
      '✕',
    );
    const tabs = h(
      'div',
      { role: 'tablist', 'aria-label': 'Panel', class: 'tabs' },
      this.#tabs.facts,
      this.#tabs.article,
    );
    tabs.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const next = store.state.tab === 'facts' ? 'article' : 'facts';
      store.set({ tab: next });
      this.#tabs[next].focus();
    });
    this.element.append(h('div', { class: 'panel-head' }, tabs, this.#close), this.#body);
    store.subscribe((state, before) => {
      if (
        state.selection !== before.selection ||
        state.tab !== before.tab ||
        state.events !== before.events ||
        state.passage !== before.passage
      )
        this.show();
    });
    this.show();
  }

  show(): void {
    const { state } = this.store;
    for (const [name, button] of Object.entries(this.#tabs)) {
      button.setAttribute('aria-selected', String(name === state.tab));
      button.tabIndex = name === state.tab ? 0 : -1;
    }
    this.#body.setAttribute('aria-labelledby', `tab-${state.tab}`);
    this.#close.hidden = state.selection === undefined;
    this.element.classList.toggle('has-selection', state.selection !== undefined);
    if (state.tab === 'article') {
      fill(this.#body, ...articleView(this.model, this.store, this.#evidence(state)));
      (this.#body.querySelector('.in-evidence') ?? this.#body.querySelector('.is-selected'))?.scrollIntoView({
        block: 'center',
      });
    } else {
      fill(this.#body, ...this.#facts(state));
      this.#body.scrollTop = 0;
    }
  }

  /** The words behind the selected event or line, and the passage that was asked for. */
  #evidence({ selection, passage }: State): readonly Passage[] {
    if (passage) return [passage];
    if (selection?.type === 'about') return this.model.event(selection.id)?.evidence ?? [];
    const network = this.network();
    if (!selection || !network.hasEdge(selection.id)) return [];
    return network.getEdgeAttribute(selection.id, 'facts').flatMap((id) => this.model.fact(id)?.evidence ?? []);
  }

  #facts({ selection }: State): HTMLElement[] {
    if (selection === undefined) return overview(this.model, this.network());
    if (selection.type === 'line') return this.#line(selection.id);
    const thing = this.model.thing(selection.id);
    if (thing) return this.#thing(thing);
    const event = this.model.event(selection.id);
    if (event)
      return [
        head(this.model, event.id, 'Event'),
        factCard(this.model, event),
        ...this.#section('What was said of it', this.model.claimsOf(event.id)),
      ];
    return [
      h('p', { class: 'notice' }, 'This graph holds nothing of that address.'),
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

  #line(id: string): HTMLElement[] {
    const network = this.network();
    if (!network.hasEdge(id))
      return [h('p', { class: 'notice' }, 'This line is not in the picture.'), ...overview(this.model, this.network())];
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
      ...found.map((fact) => factCard(this.model, fact, 'h3')),
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
