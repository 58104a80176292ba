import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, defaultHighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { sparql } from '@codemirror/legacy-modes/mode/sparql';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { PREFIXES } from '../../../src/ontology/terms.ts';

export interface QueryEditor {
  readonly element: HTMLElement;
  text: string;
  readonly focus: () => void;
}

/**
 * An editor of SPARQL that completes prefixes and terms. It stands in a shadow root, where its styles are style sheets that
 * the page's policy allows. Ctrl-Enter runs the query; Escape and then Tab leave the editor.
 */
export function queryEditor(terms: readonly string[], label: string, run: () => void): QueryEditor {
  const element = document.createElement('div');
  element.className = 'editor';
  const root = element.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    extensions: [
      history(),
      bracketMatching(),
      closeBrackets(),
      StreamLanguage.define(sparql),
      syntaxHighlighting(defaultHighlightStyle),
      autocompletion({ override: [(context) => complete(context, terms)] }),
      keymap.of([
        {
          key: 'Mod-Enter',
          run: () => {
            run();
            return true;
          },
        },
        ...completionKeymap,
        ...defaultKeymap,
        ...historyKeymap,
      ]),
      placeholder('SELECT ?name WHERE { ?person a schema:Person ; schema:name ?name }'),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.theme({
        '&': { fontSize: '14px', color: 'var(--ink)', backgroundColor: 'var(--canvas)' },
        '.cm-scroller': {
          fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace',
          maxHeight: '34vh',
          minHeight: '110px',
        },
        '.cm-content': { caretColor: 'var(--ink)' },
        '.cm-tooltip': { backgroundColor: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--line)' },
        '.cm-content span': { color: 'var(--ink) !important' },
        '.cm-content .cm-placeholder': { color: 'var(--muted) !important' },
        '.cm-content .ͼb': { color: 'var(--accent) !important', fontWeight: '600' },
      }),
    ],
  });
  return {
    element,
    get text() {
      return view.state.doc.toString();
    },
    set text(text: string) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    focus: () => view.focus(),
  };
}

/** Terms of the vocabulary once a prefix is written, prefixes before. */
function complete(context: CompletionContext, terms: readonly string[]): CompletionResult | null {
  const word = context.matchBefore(/[\w-]+:?[\w-]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const prefixes = Object.keys(PREFIXES).map((prefix): Completion => ({ label: `${prefix}:`, type: 'namespace' }));
  const options = [...prefixes, ...terms.map((label): Completion => ({ label, type: 'class' }))];
  return { from: word.from, options, validFor: /^[\w-]+:?[\w-]*$/ };
}
