import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileStrings } from '../../scripts/suites/hostile.ts';
import { isAbsoluteIri } from '../../src/graph/iri.ts';
import { Served } from './served.ts';

/** Strings to a page. */
const BATCH = 2_400;

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(() => served.close());

const PREFIXES = `@prefix schema: <https://schema.org/> . @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix ng: <https://w3id.org/newsgraph#> . @prefix org: <http://www.w3.org/ns/org#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .`;

const literal = (text: string): string => JSON.stringify(text.toWellFormed()).replace(/\p{Cc}/gu, '');
/** The string as an address, what cannot stand in one escaped; undefined where it is none even so. */
function addressOf(text: string): string | undefined {
  const address = text
    .toWellFormed()
    .replace(/[^\p{L}\p{N}:/?@!$&'()*+,;=._~%-]|%(?![\da-f]{2})/giu, (character) => encodeURIComponent(character));
  return isAbsoluteIri(address) ? `<${address}>` : undefined;
}

/** A graph in which every string is a name, a title, a quotation, a headline and, where it can be one, an address. */
function graphOf(strings: readonly string[]): string {
  const text = strings.slice(0, 300).join('\n');
  const lines = strings.flatMap((string, i) => {
    const word = literal(string);
    const link = addressOf(string);
    const address = link === undefined ? '' : ` ; owl:sameAs ${link}`;
    const person = `<urn:p${i % 60}>`;
    return [
      i < 60
        ? `${person} a schema:Person ; schema:name ${word} ; rdfs:label ${word}${address} .`
        : `${person} schema:alternateName ${word}${address} .`,
      i % 3 === 0
        ? `<urn:m${i}> a org:Membership ; org:member ${person} ; org:organization <urn:p${(i + 7) % 60}> ; org:role [ rdfs:label ${word} ] .`
        : '',
      i % 3 === 1
        ? `<urn:s${i}> a schema:Quotation ; schema:creator ${person} ; schema:text ${word} ; ng:asserts <urn:e${i % 30}> .`
        : '',
      i % 3 === 2
        ? `<urn:e${i % 30}> a sem:Event, ng:Meeting ; rdfs:label ${word} ; ng:agent ${person} ; sem:hasTimeStamp ${word} .`
        : '',
    ];
  });
  const [first = ''] = strings;
  return `${PREFIXES}
<urn:a> a schema:NewsArticle ; schema:headline ${literal(first)} ; schema:publisher ${literal(first)} ; schema:author ${literal(strings[1] ?? '')} ; schema:url <javascript:alert(1)> .
<urn:c> a nif:Context ; nif:isString ${literal(text)} ; nif:beginIndex 0 ; nif:endIndex ${[...text].length} ; prov:wasDerivedFrom <urn:a> .
${lines.filter(Boolean).join('\n')}`;
}

/** What runs a script calls one of these. */
const WATCH = `for (const name of ['alert', 'confirm', 'prompt', 'open', 'print'])
  window[name] = () => { window.executed = name; };
  addEventListener('securitypolicyviolation', (event) => { window.executed = 'policy ' + event.violatedDirective + ' ' + event.blockedURI; });`;

async function lookEverywhere(page: Page): Promise<void> {
  const click = (name: string, role: 'button' | 'tab') => page.getByRole(role, { name, exact: true }).first().click();
  await page.locator('#panel a.thing').first().click();
  await click('Article', 'tab');
  await click('List', 'button');
  await page.locator('#list').waitFor();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.locator('#list details').first().waitFor();
}

describe('strings that attack', () => {
  it('are shown as text: nothing runs, nothing is fetched, no rule of the policy is touched', async () => {
    const strings = [...new Set(hostileStrings())];
    expect(strings.length).toBeGreaterThan(6_000);
    for (let start = 0; start < strings.length; start += BATCH) {
      const batch = strings.slice(start, start + BATCH);
      served.fetched();
      const page = await served.open(graphOf(batch), { before: WATCH });
      await lookEverywhere(page);
      expect(await page.evaluate('window.executed')).toBeUndefined();
      expect(served.fetched().filter((path) => !/^\/($|assets\/|graph\.ttl|icon\.svg|data\/)/.test(path))).toEqual([]);
      const found = await page.evaluate(() => ({
        links: [...document.querySelectorAll('a[href]')]
          .map((a) => a.getAttribute('href')!)
          .filter((href) => !/^(#|https?:)/.test(href)),
        made: [
          ...document.querySelectorAll(
            '#app img, #app iframe, #app object, #app embed, #app script, #app style, #app link, #app base, #app meta',
          ),
        ].length,
        handlers: [...document.querySelectorAll('#app *')].filter((e) =>
          [...e.attributes].some(({ name }) => name.startsWith('on')),
        ).length,
        text: document.body.textContent!,
      }));
      expect(found).toMatchObject({ links: [], made: 0, handlers: 0 });
      const shown = batch.filter((string) => found.text.includes(string.toWellFormed()));
      expect(shown.length).toBeGreaterThan(batch.length * 0.5);
      expect(served.troubles()).toEqual([]);
      await page.close();
    }
  });
});
