import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** The folder of the package that a module of a bundle is from, of nested packages the innermost. */
const packageOf = (module: string): string | undefined =>
  /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/u.exec(module)?.[1];

/** What a package asks to be kept with every copy of it: its name, version, licence and the licence's text. */
function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((f) => /^(?:licen[cs]e|copying)(?:\.|$)/iu.test(f));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : 'No text of the licence comes with the package.';
  return `# ${name} ${version} (${license})\n\n${text}\n`;
}

/** The notices of all packages that modules of a bundle are from; empty where there are none. */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((m) => packageOf(m) ?? []));
  const packages = [...folders].filter((f) => existsSync(join(f, 'package.json'))).sort();
  return packages.map(notice).join('\n');
}

/** Writes the licences of all packages of which a part is in the bundle to one file beside it. */
export const bundledLicences = (fileName: string): Plugin => ({
  name: 'bundled-licences',
  generateBundle(_, bundle) {
    const source = licencesOf(Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])));
    if (source) this.emitFile({ type: 'asset', fileName, source });
  },
});
