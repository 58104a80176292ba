/** A graph that was made in the page. */
export interface KeptGraph {
  /** Headlines of its articles. */
  readonly title: string;
  /** IRIs of its articles. */
  readonly articles: readonly string[];
  readonly nquads: string;
  /** When it was made, in milliseconds since 1970. */
  readonly made: number;
}

const STORE = 'graphs';
/** How many are kept; the oldest goes when another comes. */
const MOST = 12;

/** The graphs made in the page, kept by the browser; where it keeps nothing there are none, and nothing fails. */
export class KeptGraphs {
  /** Newest first. */
  async list(): Promise<readonly KeptGraph[]> {
    const found = await inStore<unknown[]>('readonly', (store) => store.getAll());
    return (found ?? []).filter(isKept).sort((a, b) => b.made - a.made);
  }

  /** Keeps a graph in the place of those whose articles are all in it; false where the browser keeps nothing. */
  async keep(graph: KeptGraph): Promise<boolean> {
    const before = await this.list();
    const held = new Set(graph.articles);
    const contained = before.filter(({ articles }) => articles.every((article) => held.has(article)));
    const others = before.filter((kept) => !contained.includes(kept));
    const key = await inStore('readwrite', (store) => {
      for (const old of [...contained, ...others.slice(MOST - 1)]) store.delete(keyOf(old));
      return store.put(graph, keyOf(graph));
    });
    return key !== undefined;
  }

  async forget(graph: KeptGraph): Promise<void> {
    await inStore('readwrite', (store) => store.delete(keyOf(graph)));
  }

  async forgetAll(): Promise<void> {
    await inStore('readwrite', (store) => store.clear());
  }
}

const keyOf = ({ articles }: KeptGraph): string => [...articles].sort().join(' ');

/** What a request gives once it is written for good; undefined where the browser has no store, or it fails. */
async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>) {
  try {
    const database = await opened();
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = ask(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('newsgraph', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(request.error);
  });

/** Whoever wrote the store, only whole graphs are taken from it. */
function isKept(value: unknown): value is KeptGraph {
  if (typeof value !== 'object' || value === null) return false;
  const { title, articles, nquads, made } = value as Partial<KeptGraph>;
  return typeof title === 'string' && Array.isArray(articles) && typeof nquads === 'string' && typeof made === 'number';
}
