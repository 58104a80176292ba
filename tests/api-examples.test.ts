import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const INDEX = join(ROOT, 'src', 'index.ts');
/** Where the examples are put to be checked and run; inside, so that packages are found. */
const FOLDER = join(ROOT, 'out', `examples-${process.pid}`);
const MODULES: Readonly<Record<string, string>> = {
  newsgraph: INDEX,
  'newsgraph/node': join(ROOT, 'src', 'platform', 'node', 'index.ts'),
};

interface PublicName {
  readonly name: string;
  readonly isType: boolean;
  readonly example: string | undefined;
}

/** Every name that `src/index.ts` exports, with the example in its documentation. */
function publicNames(): PublicName[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram([INDEX], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(INDEX)!)!;
  return checker.getExportsOfModule(module).map((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'example');
    const text = ts.displayPartsToString(tag?.text);
    return {
      name: exported.name,
      isType: (symbol.flags & ts.SymbolFlags.Value) === 0,
      example: /```ts\n([\s\S]*?)\n```/.exec(text)?.[1],
    };
  });
}

/** An example as a module: `expression; // => value` becomes a check, and the package's names its own sources. */
function moduleOf(example: string): string {
  const lines = example.split('\n').map((line) => {
    const [, indent = '', expression, value] = /^(\s*)(.*); \/\/ => (.*)$/.exec(line) ?? [];
    return expression === undefined ? line : `${indent}checks.push([${expression}, ${value}]);`;
  });
  const sources = lines.map((line) =>
    line.replace(
      / from '(newsgraph(?:\/\w+)?)'/,
      (_, name: string) => ` from ${JSON.stringify(MODULES[name] ?? name)}`,
    ),
  );
  return `${sources.join('\n')}\nexport const checks: (readonly [given: unknown, wanted: unknown])[] = [];\n`.replace(
    /([\s\S]*?)(\nexport const checks[^\n]*\n)/,
    '$2$1',
  );
}

const names = publicNames();
const shown = names.filter(({ example }) => example !== undefined);
const fileOf = (name: string): string => join(FOLDER, `${name}.ts`);

await mkdir(FOLDER, { recursive: true });
await Promise.all(shown.map(({ name, example }) => writeFile(fileOf(name), moduleOf(example!))));
afterAll(() => rm(FOLDER, { recursive: true }));

describe('the documentation of the API', () => {
  it('has an example of every function, class and constant', () => {
    expect(names.length).toBeGreaterThan(80);
    expect(names.filter(({ isType, example }) => !isType && example === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('shows every type in an example', () => {
    const text = shown.map(({ example }) => example).join('\n');
    const unseen = names.filter(({ name, isType }) => isType && !new RegExp(`\\b${name}\\b`).test(text));
    expect(unseen.map(({ name }) => name)).toEqual([]);
  });

  it('has examples without a fault of type', () => {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const strict = { ...options, noEmit: true, noUnusedLocals: false };
    const program = ts.createProgram(
      shown.map(({ name }) => fileOf(name)),
      strict,
    );
    const faults = shown.flatMap(({ name }) => {
      const file = program.getSourceFile(fileOf(name));
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
        ({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    });
    expect(faults).toEqual([]);
  }, 60_000);

  it.each(shown.map(({ name }) => name))(
    '%s: the example does what it says',
    async (name) => {
      const module = (await import(pathToFileURL(fileOf(name)).href)) as {
        readonly checks: readonly (readonly [given: unknown, wanted: unknown])[];
      };
      for (const [given, wanted] of module.checks) expect(given).toEqual(wanted);
    },
    60_000,
  );
});
