import type { Command } from '../command.ts';
import { askCommand } from './ask.ts';
import { buildCommand } from './build.ts';
import { convertCommand } from './convert.ts';
import { diffCommand } from './diff.ts';
import { inferCommand } from './infer.ts';
import { pageCommand } from './page.ts';
import { queryCommand } from './query.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';
import { updateCommand } from './update.ts';
import { validateCommand } from './validate.ts';
import { viewCommand } from './view.ts';

/** What newsgraph can be told to do, in the order of its help. */
export const commands: readonly Command[] = [
  buildCommand,
  askCommand,
  queryCommand,
  updateCommand,
  convertCommand,
  diffCommand,
  inferCommand,
  validateCommand,
  viewCommand,
  pageCommand,
  serveCommand,
  startCommand,
];
