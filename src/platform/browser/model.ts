import { readLabels } from '../../annotate/labels.ts';
import type { EncoderSession, ModelResources } from '../../core/encoder.ts';
import { fetchModelFile, loadSession, type ModelLocation } from './session.ts';

/**
 * The language model, fetched from `location`; the caller keeps it, for a page or worker needs it once. A session that is
 * given runs elsewhere, and the weights are not fetched.
 */
export const loadModel = async (
  location: ModelLocation,
  session: Promise<EncoderSession> = loadSession(location),
): Promise<ModelResources> => {
  const [opened, vocabulary, labels] = await Promise.all([
    session,
    fetchModelFile('vocab.txt', location).then((response) => response.text()),
    fetchModelFile('labels.json', location).then((response) => response.text()),
  ]);
  return { session: opened, vocabulary, labels: readLabels(labels) };
};
