import { NewsgraphError } from '../core/diagnostic.ts';

/** Where the graph goes in the page that `npm run build` makes. */
const PLACE = '<script type="application/json" id="graph"></script>';

/**
 * One HTML file that shows a graph without any other: the viewer's own page, built with everything in it, and the graph
 * (Turtle or N-Quads) as data, which no browser runs.
 */
export function fillStandalone(
  page: string,
  graph: { readonly text: string; readonly name: string },
  title: string,
): string {
  if (!page.includes(PLACE))
    throw new NewsgraphError('viewer-missing', 'This is no page to put a graph in.', 'Run npm run build.');
  // A "<" would begin markup; JSON has another way to write it.
  const data = JSON.stringify({ name: graph.name, text: graph.text }).replaceAll('<', '\\u003c');
  const escaped = title.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return page
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped} – newsgraph</title>`)
    .replace(PLACE, () => PLACE.replace('></', () => `>${data}</`));
}
