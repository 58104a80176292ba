import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  /** Resolves as soon as standard output holds the text; rejects if the process ends without it. */
  readonly says: (text: string) => Promise<string>;
  readonly interrupt: () => void;
  readonly pid: number;
}

/** Starts the command line from its sources, as a process of its own. */
export function startCli(args: readonly string[], { cwd = ROOT, stdin = '' } = {}): Running {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/platform/node/cli.ts'), ...args],
    { cwd, stdio: 'pipe', env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined } },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return {
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => stdout.includes(text) && resolve(stdout);
        child.stdout.on('data', look);
        ended.then(() => look() || reject(new Error(`ended without "${text}":\n${stdout}\n${stderr}`)));
        look();
      }),
    interrupt: () => child.kill('SIGINT'),
    pid: child.pid!,
  };
}

/** Runs the command line to its end. */
export const runCli = (args: readonly string[], options?: { cwd?: string; stdin?: string }): Promise<Ended> =>
  startCli(args, options).ended;
