import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openTerminal } from '../../src/platform/node/terminal.ts';

/** A stream that keeps what is written to it. */
class Kept extends Writable {
  text = '';
  constructor(
    readonly isTTY: boolean,
    readonly columns = 80,
  ) {
    super();
  }
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const open = (isTTY: boolean, env: Record<string, string> = {}) => {
  const [stdout, stderr] = [new Kept(isTTY), new Kept(isTTY, 20)];
  return { stdout, stderr, terminal: openTerminal({ stdout, stderr, env }) };
};

describe('colour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
  ])('on a terminal (%s) with %j: %s', (isTTY, env, coloured) => {
    const { terminal } = open(isTTY, env);
    expect(terminal.out.red('x') !== 'x').toBe(coloured);
    expect(terminal.err.red('x') !== 'x').toBe(coloured);
  });
});

describe('progress', () => {
  it('is shown on one line of a terminal and wiped before anything else is printed', async () => {
    const { terminal, stdout, stderr } = open(true);
    terminal.progress('1 of 2: a file with a long name');
    expect(stderr.text).toBe('1 of 2: a file wit…');
    terminal.note('warning');
    expect(stderr.text.endsWith('\r\x1b[Kwarning\n')).toBe(true);
    terminal.progress('2 of 2');
    await terminal.print('result\n');
    expect(stderr.text.endsWith('2 of 2\r\x1b[K')).toBe(true);
    expect(stdout.text).toBe('result\n');
  });

  it('is silent where no terminal shows it', () => {
    const { terminal, stderr } = open(false);
    terminal.progress('1 of 2');
    terminal.progress(undefined);
    expect(stderr.text).toBe('');
  });
});
