import type { ModelLabels } from '../core/encoder.ts';

/** The label sets of a model from the content of its `labels.json`; the mention types may be named `mention` or `mtype`. */
export const readLabels = (json: string): ModelLabels => {
  const { mtype, ...labels } = JSON.parse(json) as ModelLabels & { readonly mtype?: readonly string[] };
  return { ...labels, mention: labels.mention ?? mtype ?? [] };
};
