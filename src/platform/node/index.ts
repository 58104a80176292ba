/** newsgraph in Node: its language model and data from the package's own folder, articles from files. */
export { type BuildFilesOptions, buildFromFiles, buildFromText } from './build-files.ts';
export { loadModel } from './model.ts';
export { loadResources } from './resources.ts';
export { openValidator } from './validator.ts';
