import { describe, expect, it } from 'vitest';
import type { SentenceEncoding } from '../../src/annotate/encode.ts';
import { type NameKnowledge, NO_KNOWLEDGE } from '../../src/annotate/knowledge.ts';
import { createNameFinder } from '../../src/annotate/names.ts';
import type { Sentence, Token } from '../../src/core/annotation.ts';
import type { ModelLabels } from '../../src/core/encoder.ts';
import type { GazetteerPlace } from '../../src/core/gazetteer.ts';

const TAGS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'];
const labels: ModelLabels = { upos: [], xpos: [], deprel: [], feats: {}, mention: [], ner: { four: TAGS } };
const place = (name: string): GazetteerPlace => ({ key: name, kind: 'city', name, sameAs: [] });

/** Knows three demonyms of states, one of a people, and the places given. */
const knowing = (...places: string[]): NameKnowledge => ({
  ...NO_KNOWLEDGE,
  demonym: (form) => {
    if (/^(?:Iraqi|Syrian|American)$/.test(form)) return { place: place(form), adjective: true, noun: true };
    return /^Sunnis?$/.test(form) ? { people: 'Sunnis', adjective: true, noun: true } : undefined;
  },
  place: (form) => (places.includes(form) ? place(form) : undefined),
  organization: (form) => (form === 'Hezbollah' ? { name: form, kind: 'armed-group' } : undefined),
});

/** A word as `form`, `form/TAG` or `form/TAG/strength`; a word that begins with + is glued to the one before. */
type Words = string;

interface Reading {
  readonly sentences: Sentence[];
  readonly tokens: Token[];
  readonly encodings: SentenceEncoding[];
}

/** Sentences as the encoder would leave them: capitalised words are proper nouns, each word hangs on the one before. */
const read = (sentences: readonly Words[], change: (token: Token) => Partial<Token> = () => ({})): Reading => {
  const reading: Reading = { sentences: [], tokens: [], encodings: [] };
  let at = 0;
  for (const words of sentences) {
    const first = reading.tokens.length;
    const parts = words.split(' ').map((word) => word.split('|'));
    const ner = new Float32Array(parts.length * TAGS.length);
    parts.forEach(([written, tag = 'O', strength = '8'], i) => {
      const glued = written!.length > 1 && written!.startsWith('+');
      const form = glued ? written!.slice(1) : written!;
      at += glued ? 0 : 1;
      ner[i * TAGS.length + TAGS.indexOf(tag)] = Number(strength);
      const token: Token = {
        index: first + i,
        start: at,
        end: at + form.length,
        form,
        lemma: form,
        upos: /^\p{Lu}/u.test(form) ? 'PROPN' : /^\p{P}+$/u.test(form) ? 'PUNCT' : 'NOUN',
        xpos: '',
        feats: {},
        head: i === 0 ? -1 : first + i - 1,
        deprel: i === 0 ? 'root' : 'dep',
        sentence: reading.sentences.length,
      };
      reading.tokens.push({ ...token, ...change(token) });
      at += form.length;
    });
    reading.encodings.push({
      words: parts.length,
      tags: new Int32Array(),
      tagColumns: 0,
      ner,
      nerColumns: TAGS.length,
      arc: new Float32Array(),
      lab: new Int32Array(),
      windows: 1,
    });
    const last = reading.tokens.at(-1)!;
    reading.sentences.push({
      index: reading.sentences.length,
      first,
      endToken: last.index + 1,
      root: first,
      start: reading.tokens[first]!.start,
      end: last.end,
      block: 'paragraph',
    });
  }
  return reading;
};

const names = (
  sentences: readonly Words[],
  change?: (token: Token) => Partial<Token>,
  knowledge: NameKnowledge = knowing(),
): string[] => {
  const { sentences: read_, tokens, encodings } = read(sentences, change);
  return createNameFinder(labels, knowledge)(read_, tokens, encodings).map(({ first, endToken, type, demonym }) => {
    const form = tokens
      .slice(first, endToken)
      .map((token, i) => (i > 0 && token.start > tokens[first + i - 1]!.end ? ' ' : '') + token.form)
      .join('');
    return `${form} ${type}${demonym ? ' demonym' : ''}`;
  });
};

describe('the edges of names', () => {
  it('leave out titles and articles', () => {
    expect(names(['President|B-PER Donald|I-PER Trump|I-PER met the|B-ORG Senate|I-ORG'])).toEqual([
      'Donald Trump Person',
      'Senate Organization',
    ]);
  });

  it('take in "al-" on either side', () => {
    expect(names(['al +- +Sudani|B-PER met Bashar|B-PER al|I-PER +- +Assad'])).toEqual([
      'al-Sudani Person',
      'Bashar al-Assad Person',
    ]);
  });

  it('join a person cut in two by a particle', () => {
    expect(names(['Mohammed|B-PER bin Salman|B-PER spoke'])).toEqual(['Mohammed bin Salman Person']);
  });

  it('follow the tree to the end of a long name', () => {
    const flat = ({ form, index }: Token) => (form === 'Mosleh' ? { deprel: 'flat', head: index - 2 } : {});
    expect(names(['Abdallah|B-PER Maki|I-PER Mosleh spoke'], flat)).toEqual(['Abdallah Maki Mosleh Person']);
  });

  it('take in a name in another script whole', () => {
    expect(names(['— محمد|B-PER شياع|I-PER السوداني wrote'])).toEqual(['محمد شياع السوداني Person']);
  });

  it('take in every word that says what a thing is called', () => {
    const change = ({ form, index }: Token) =>
      form === 'Truth'
        ? { deprel: 'compound', head: index + 2 }
        : form === 'Social'
          ? { deprel: 'amod', head: index + 1 }
          : {};
    expect(names(['his Truth|B-ORG Social platform'], change)).toEqual(['Truth Social Organization']);
  });

  it('part two places that a hyphen joins', () => {
    expect(names(['the Iraq|B-LOC +-|I-LOC +Syria|I-LOC border'])).toEqual(['Iraq Place', 'Syria Place']);
    expect(names(['in Guinea|B-LOC +-|I-LOC +Bissau|I-LOC today'])).toEqual(['Guinea-Bissau Place']);
  });

  it('part a name from the acronym in brackets', () => {
    expect(names(['Islamic|B-ORG State|I-ORG (|I-ORG +ISIS|I-ORG +)|I-ORG fell'])).toEqual([
      'Islamic State Organization',
      'ISIS Organization',
    ]);
  });

  it('take in what follows a company', () => {
    expect(names(['Acme|B-ORG +, Inc. and Fiat|B-ORG SpA'])).toEqual([
      'Acme, Inc. Organization',
      'Fiat SpA Organization',
    ]);
  });

  it('leave out quotation marks and the possessive', () => {
    expect(names(['"|B-PER +Abu|I-PER Khadija|I-PER +"|I-PER and Iraq|B-LOC +\'s|I-LOC army'])).toEqual([
      'Abu Khadija Person',
      'Iraq Place',
    ]);
  });

  it('are none around a title, a currency or a portfolio alone', () => {
    expect(names(['The President|B-PER paid US$|B-MISC to the Minister of Defence|B-ORG'])).toEqual([]);
  });
});

describe('the types of names', () => {
  it('follow the document where a mention is doubtful', () => {
    expect(names(['ISIS|B-ORG fell', 'ISIS|B-ORG fled', 'ISIS|B-LOC|2 lost'])).toEqual([
      'ISIS Organization',
      'ISIS Organization',
      'ISIS Organization',
    ]);
  });

  it("follow the person's full name for a surname", () => {
    expect(names(['Fouad|B-PER Hussein|I-PER spoke', 'Hussein|B-LOC|2 left'])).toEqual([
      'Fouad Hussein Person',
      'Hussein Person',
    ]);
  });

  it('follow the acronym in brackets', () => {
    const [long] = names(['Islamic|B-LOC|2 State|I-LOC|2 ( +ISIS|B-ORG +) fell', 'ISIS|B-ORG fled']);
    expect(long).toBe('Islamic State Organization');
  });

  it('follow what the name says itself', () => {
    expect(names(['the Baath|B-PER|3 Party|I-PER|3 and Operation|B-ORG|3 Dawn|I-ORG|3'])).toEqual([
      'Baath Party Organization',
      'Operation Dawn Other',
    ]);
  });

  it('heed what is known of the world', () => {
    expect(names(['by Hezbollah|B-PER|2.5'])).toEqual(['Hezbollah Organization']);
  });

  it('heed known places only where the text leaves it open', () => {
    expect(names(['in Sudbury|B-PER|2.5'], undefined, knowing('Sudbury'))).toEqual(['Sudbury Place']);
    expect(names(['Anna|B-PER Paris|I-PER spoke', 'Paris|B-PER left'], undefined, knowing('Paris'))).toEqual([
      'Anna Paris Person',
      'Paris Person',
    ]);
  });
});

describe('demonyms', () => {
  it('are places, found or not by the encoder', () => {
    expect(names(['the Iraqi|B-MISC and Syrian armies'])).toEqual(['Iraqi Place demonym', 'Syrian Place demonym']);
  });

  it('of peoples are groups, and none where they only modify', () => {
    const modifies = ({ form }: Token) => (form === 'Sunni' ? { upos: 'ADJ', deprel: 'amod' } : {});
    expect(names(['Sunni|B-MISC groups and the Sunnis|B-MISC'], modifies)).toEqual(['Sunnis Organization demonym']);
  });

  it('inside a longer name are part of it', () => {
    expect(names(['the Iraqi|B-ORG Intelligence|I-ORG Service|I-ORG'])).toEqual([
      'Iraqi Intelligence Service Organization',
    ]);
  });

  it('that no list knows are adjectives called miscellaneous', () => {
    const adjective = ({ form }: Token) => (form === 'Ruritanian' ? { upos: 'ADJ' } : {});
    expect(names(['Ruritanian|B-MISC troops'], adjective)).toEqual(['Ruritanian Place demonym']);
  });
});

describe('platforms', () => {
  it('are found by their form', () => {
    expect(names(['posted on X by @someone today'])).toEqual(['X Organization', '@someone Person']);
  });
});

describe('schemes', () => {
  it('are mixed, whatever their number and label sets', () => {
    const two: ModelLabels = {
      ...labels,
      ner: {
        three: ['O', 'B-person', 'I-person', 'B-time', 'I-time'],
        work: ['O', 'B-creative-work', 'I-creative-work'],
      },
    };
    const { sentences, tokens, encodings } = read(['Ada Dune Monday']);
    const ner = new Float32Array([0, 9, 0, 0, 0, 9, 0, 0, 5, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 9, 0, 9, 0, 0]);
    const found = createNameFinder(two, NO_KNOWLEDGE)(sentences, tokens, [{ ...encodings[0]!, ner, nerColumns: 8 }]);
    expect(found.map(({ first, type }) => [first, type])).toEqual([
      [0, 'Person'],
      [1, 'Other'],
    ]);
  });
});
