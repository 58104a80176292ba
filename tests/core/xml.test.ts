import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { isXml, xmlAttribute, xmlText } from '../../src/core/xml.ts';

/** What an XML 1.0 parser reads in an attribute and in an element; throws on what is no XML. */
function parsed(attribute: string, text: string): readonly [attribute: string, text: string] {
  const parser = new SaxesParser({ xmlns: false });
  let [value, content] = ['', ''];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    value = String(attributes.a);
  });
  parser.on('text', (part) => {
    content += part;
  });
  parser.write(`<?xml version="1.0"?><x a="${attribute}">${text}</x>`).close();
  return [value, content];
}

const HELD = [
  '',
  '&amp;',
  '"><x/>',
  ']]>',
  `'"`,
  'a\tb\nc\r\nd\re',
  '\u0085\u2028\u200f\ufeff',
  '\u007f\u009f',
  '🌊 יעל',
  '\u{1fffe}',
];
const NOT_HELD = ['a\u0000b', 'a\u0001b', 'a\u000bb', 'a\u001fb', 'a\ufffeb', 'a\uffffb', 'a\ud800b', 'a\udc00b'];

describe('text in XML', () => {
  it.each(HELD)('is read as it was: %j', (text) => {
    expect(isXml(text)).toBe(true);
    expect(parsed(xmlAttribute(text), xmlText(text))).toEqual([text, text]);
  });

  it.each(NOT_HELD)('has U+FFFD in place of what XML cannot hold: %j', (text) => {
    expect(isXml(text)).toBe(false);
    expect(parsed(xmlAttribute(text), xmlText(text))).toEqual(['a\ufffdb', 'a\ufffdb']);
  });

  it('hides nothing that turns or ends a line unseen', () => {
    expect(xmlText('a\u202eb')).toBe('a&#x202E;b');
    expect(xmlText('two\nlines')).toBe('two\nlines');
  });
});
