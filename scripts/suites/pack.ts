/** Packs a folder of a checked-out test suite: `npx tsx scripts/suites/pack.ts FOLDER tests/suites/NAME.json.br [LEAVE OUT …]`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [folder, target, ...leftOut] = process.argv.slice(2);
if (folder === undefined || target === undefined) throw new Error('Give a folder and a file to write.');

const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((path) => !leftOut.some((part) => path.includes(part)))
  .sort();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const files = Object.fromEntries(paths.map((path) => [path, decoder.decode(readFileSync(join(folder, path)))]));
const bytes = Buffer.from(JSON.stringify(files));
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
writeFileSync(target, brotliCompressSync(bytes, { params }));
console.log(`${paths.length} files, ${bytes.length} bytes -> ${target}`);
