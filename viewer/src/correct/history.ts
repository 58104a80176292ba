import type { Correction } from '../../../src/graph/corrections.ts';

/** Corrections with what was undone of them. Those that came with the graph's file are in it for good. */
export interface History {
  readonly done: readonly Correction[];
  readonly undone: readonly Correction[];
  /** How many of `done` came with the file. */
  readonly fixed: number;
}

export const startHistory = (fixed: readonly Correction[], more: readonly Correction[] = []): History => ({
  done: [...fixed, ...more],
  undone: [],
  fixed: fixed.length,
});

export const corrected = (history: History, correction: Correction): History => ({
  ...history,
  done: [...history.done, correction],
  undone: [],
});

export const canUndo = ({ done, fixed }: History): boolean => done.length > fixed;

export function undo(history: History): History {
  if (!canUndo(history)) return history;
  return { ...history, done: history.done.slice(0, -1), undone: [history.done.at(-1)!, ...history.undone] };
}

export function redo(history: History): History {
  const [next, ...undone] = history.undone;
  return next === undefined ? history : { ...history, done: [...history.done, next], undone };
}

/** Those that the reader made here. */
export const own = ({ done, fixed }: History): readonly Correction[] => done.slice(fixed);
