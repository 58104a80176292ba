import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { licencesOf } from '../scripts/bundled-licences.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const NOTHING = '\0nothing';

/** Puts the page's own thread in the place of the graph's worker, and nothing in that of what needs a server. */
export const standaloneParts = (): Plugin => ({
  name: 'standalone-parts',
  enforce: 'pre',
  resolveId(source, importer) {
    if (/\/(?:make\/(?:making|mount)|ask\/mount|download\/standalone)\.ts$/.test(source)) return NOTHING;
    if (!source.endsWith('/worker/client.ts')) return undefined;
    return this.resolve(source.replace('client.ts', 'inline.ts'), importer, { skipSelf: true });
  },
  load: (id) =>
    id === NOTHING ? 'export const mount = undefined, Making = undefined, standalonePage = undefined;' : undefined,
});

/**
 * Makes one file, `standalone.html`, of the page, its script and its styles. Its policy lets run what is in it now, by
 * hash, and nothing be fetched; where a graph will go it has an empty element. The licences of the libraries in it are
 * at its end.
 */
export function standaloneFile(): Plugin {
  return {
    name: 'standalone-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const scripts = files.filter((file) => file.type === 'chunk');
        const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
        const page = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.html'));
        if (scripts.length !== 1 || page?.type !== 'asset') throw new Error(`${scripts.length} scripts, not one`);
        // What would end the element is written otherwise; within strings and patterns of the script that is the same.
        const script = scripts[0]!.code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
        const style = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
        const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'`;
        const licences = `<!-- In this page are parts of:\n\n${licencesOf(scripts[0]!.moduleIds).replaceAll('-->', '-- >')}-->`;
        const html = String(page.source)
          .replace(/\s*<link rel="(?:icon|stylesheet|modulepreload)"[^>]*>/g, '')
          .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
          .replace(
            '<head>',
            () =>
              `<head>\n    <meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
          )
          .replace('</head>', () => `<style>${style}</style>\n  </head>`)
          .replace(
            '</body>',
            () =>
              `<script type="application/json" id="graph"></script>\n<script type="module">${script}</script>\n${licences}\n  </body>`,
          );
        for (const file of files) delete bundle[file.fileName];
        this.emitFile({ type: 'asset', fileName: 'standalone.html', source: html });
      },
    },
  };
}
