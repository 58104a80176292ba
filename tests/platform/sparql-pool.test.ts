import { afterAll, describe, expect, it } from 'vitest';
import { withMaximum } from '../../src/platform/node/sparql-memory.ts';
import { SparqlPool } from '../../src/platform/node/sparql-pool.ts';

const DATA = Array.from({ length: 3000 }, (_, i) => `<urn:s${i}> <urn:p> "a value of some length ${i}" .\n`).join('');
const pool = new SparqlPool([new TextEncoder().encode(DATA)], {
  limits: { workers: 1, memoryBytes: 256 * 2 ** 20, timeMs: 60_000 },
});
afterAll(() => pool.close());
const ask = async (sparql: string): Promise<string> => {
  const { body } = await pool.read({
    kind: 'query',
    sparql,
    base: 'urn:x',
    results: 'text/csv',
    triples: 'text/turtle',
  });
  return new TextDecoder().decode(body);
};

describe('the memory of a query', () => {
  it('has a limit, after which another worker answers', async () => {
    const long = 'SELECT (GROUP_CONCAT(?b) AS ?all) { ?a ?p ?b . ?c ?q ?d }';
    await expect(ask(long)).rejects.toMatchObject({ code: 'sparql-memory' });
    expect(await ask('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }')).toBe('n\r\n3000\r\n');
  }, 120_000);

  it('is limited in the module itself', () => {
    const module = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 0, 1]);
    const limited = withMaximum(module, 200);
    expect([...limited.subarray(8)]).toEqual([5, 5, 1, 1, 1, 200, 1]);
    expect(WebAssembly.validate(limited as BufferSource)).toBe(true);
    expect(withMaximum(limited, 7)).toBe(limited);
  });
});
