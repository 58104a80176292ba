/** True in the page that is one file: it has no server to make or ask with. */
export const IS_STANDALONE = import.meta.env.MODE === 'standalone';
