import type { Graph } from '../../graph/store.ts';
import { writerNamed } from '../../write/index.ts';
import type { Context } from './command.ts';
import { openBrowser } from './open-browser.ts';
import { serveOnLoopback, viewerApp, viewerFolder } from './server.ts';
import { labelled } from './summary.ts';

export interface ServeOptions {
  readonly port: number | undefined;
  readonly open: boolean;
}

/** Serves the viewer of a graph, says where, and resolves when the signal ends it. */
export async function serveGraph(graph: Graph, context: Context, { port, open }: ServeOptions): Promise<void> {
  const { terminal, signal } = context;
  const app = viewerApp(viewerFolder(), {
    turtle: () => writerNamed('turtle').write(graph),
    nquads: () => writerNamed('nquads').write(graph),
  });
  const server = await serveOnLoopback(app, port);
  await terminal.print(labelled('Viewer', `${terminal.out.cyan(server.url)} (Ctrl-C ends it)`, terminal));
  if (open) openBrowser(server.url);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.close();
}
