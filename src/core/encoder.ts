/**
 * The inputs and outputs of one call of the language model, as flat row-major arrays.
 * B sentences (or windows), L sub-words, N words; `data/model/README.md` gives the meaning of each tensor.
 */
export interface EncoderInput {
  readonly batch: number;
  readonly subwords: number;
  readonly words: number;
  /** int32 [B, L] */
  readonly ids: Int32Array;
  /** int32 [B, L] */
  readonly shape: Int32Array;
  /** float32 [B, L] */
  readonly mask: Float32Array;
  /** int32 [B, N + 1] */
  readonly first: Int32Array;
}

export interface EncoderOutput {
  /** int32 [B, N, columns] */
  readonly tags: Int32Array;
  /** float32 [B, N, K] */
  readonly ner: Float32Array;
  /** float32 [B, N, N + 1] */
  readonly arc: Float32Array;
  /** int32 [B, N, N + 1] */
  readonly lab: Int32Array;
}

/** A loaded model: ONNX Runtime in Node or in the browser, given to the core by `platform`. */
export interface EncoderSession {
  readonly run: (input: EncoderInput) => Promise<EncoderOutput>;
}

/**
 * The files that the annotator needs, read by `platform` and given as content.
 *
 * @example
 * ```ts
 * import type { EncoderInput, EncoderOutput, EncoderSession, ModelLabels, ModelResources } from 'newsgraph';
 * import { loadModel } from 'newsgraph/node';
 *
 * const model: ModelResources = await loadModel('data/model');
 * const labels: ModelLabels = model.labels;
 * labels.upos.includes('VERB'); // => true
 * // A session of one's own may count, cache or run the model elsewhere.
 * const session: EncoderSession = { run: (input: EncoderInput): Promise<EncoderOutput> => model.session.run(input) };
 * const counting: ModelResources = { ...model, session };
 * ```
 */
export interface ModelResources {
  readonly session: EncoderSession;
  /** Content of `vocab.txt`. */
  readonly vocabulary: string;
  /** Content of `labels.json`, parsed. */
  readonly labels: ModelLabels;
}

export interface ModelLabels {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly deprel: readonly string[];
  readonly feats: Readonly<Record<string, readonly string[]>>;
  readonly mention: readonly string[];
  /** Scheme name to its BIO labels, in the order of the blocks of `ner`. */
  readonly ner: Readonly<Record<string, readonly string[]>>;
}
