// Builds dist where it is missing or older than its sources; says so on standard error, for standard output belongs to
// whatever runs next. Does nothing where the tools to build with are not installed (npm install --omit=dev).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  process.stderr.write(`newsgraph needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const BUILT = ['dist/cli.js', 'dist/index.js', 'dist/viewer/index.html', 'dist/viewer/standalone.html'];
const SOURCES = ['src', 'viewer', 'ontology', 'package.json', 'tsdown.config.ts'];
const TOOLS = ['tsdown', 'vite'];

/** Time of the last change to a file, or to any file in a folder. */
function changed(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}

const built = BUILT.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
const stale = Math.min(...built) < Math.max(...SOURCES.map((path) => changed(join(root, path))));
const missing = TOOLS.filter((tool) => !existsSync(join(root, 'node_modules', tool)));

if (stale && missing.length > 0) {
  process.stderr.write(`newsgraph: not built, for ${missing.join(' and ')} is not installed; npm install gets it.\n`);
} else if (stale) {
  process.stderr.write('newsgraph: building …\n');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}newsgraph: the build failed.\n`);
    process.exitCode = 1;
  }
}
