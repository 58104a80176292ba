/** Building graphs in a page or its worker; best in a worker, for reading an article takes seconds. */
export type { OnProgress } from './fetch-file.ts';
export { loadModel } from './model.ts';
export { loadResources, type ResourceLocation } from './resources.ts';
export type { ModelLocation } from './session.ts';
