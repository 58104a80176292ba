import { describe, expect, it } from 'vitest';
import { createLemmatizer } from '../../src/annotate/lemma.ts';

const known = 'make hope hop visit stop create agree use announce kill target eliminate commit die process';
const lemma = createLemmatizer(new Map(known.split(' ').map((word, rank) => [word, rank])));

describe('the dictionary form', () => {
  it.each([
    ['making', 'VERB', 'VBG', 'make'],
    ['hoping', 'VERB', 'VBG', 'hope'],
    ['hopping', 'VERB', 'VBG', 'hop'],
    ['stopped', 'VERB', 'VBD', 'stop'],
    ['visited', 'VERB', 'VBN', 'visit'],
    ['created', 'VERB', 'VBN', 'create'],
    ['agreed', 'VERB', 'VBD', 'agree'],
    ['using', 'VERB', 'VBG', 'use'],
    ['committed', 'VERB', 'VBD', 'commit'],
    ['carries', 'VERB', 'VBZ', 'carry'],
    ['denied', 'VERB', 'VBD', 'deny'],
    ['said', 'VERB', 'VBD', 'say'],
    ['found', 'VERB', 'VBD', 'find'],
    ['found', 'VERB', 'VB', 'found'],
    ['overthrown', 'VERB', 'VBN', 'overthrow'],
    ['rebuilt', 'VERB', 'VBN', 'rebuild'],
    ['is', 'AUX', 'VBZ', 'be'],
    ['’s', 'AUX', 'VBZ', 'be'],
    ['’s', 'PART', 'POS', "'s"],
    ["n't", 'PART', 'RB', 'not'],
    ['ca', 'AUX', 'MD', 'can'],
    ['women', 'NOUN', 'NNS', 'woman'],
    ['airmen', 'NOUN', 'NNS', 'airman'],
    ['Countries', 'NOUN', 'NNS', 'country'],
    ['attacks', 'NOUN', 'NNS', 'attack'],
    ['churches', 'NOUN', 'NNS', 'church'],
    ['bases', 'NOUN', 'NNS', 'base'],
    ['processes', 'NOUN', 'NNS', 'process'],
    ['news', 'NOUN', 'NN', 'news'],
    ['troops', 'NOUN', 'NNS', 'troops'],
    ['NGOs', 'NOUN', 'NNS', 'NGO'],
    ['Americans', 'PROPN', 'NNPS', 'American'],
    ['Iraqis', 'PROPN', 'NNPS', 'Iraqi'],
    ['Islamic', 'PROPN', 'NNP', 'Islamic'],
    ['Sept.', 'PROPN', 'NNP', 'September'],
    ['Iraqi', 'ADJ', 'JJ', 'Iraqi'],
    ['Former', 'ADJ', 'JJ', 'former'],
    ['deadliest', 'ADJ', 'JJS', 'deadly'],
    ['bigger', 'ADJ', 'JJR', 'big'],
    ['better', 'ADV', 'RBR', 'well'],
    ['him', 'PRON', 'PRP', 'he'],
    ['her', 'PRON', 'PRP', 'she'],
    ['her', 'PRON', 'PRP$', 'her'],
    ['An', 'DET', 'DT', 'a'],
    ['1,200', 'NUM', 'CD', '1200'],
    ['”', 'PUNCT', "''", '"'],
  ])('of %s as %s %s is %s', (form, upos, xpos, expected) => {
    expect(lemma(form, { upos, xpos })).toBe(expected);
  });
});
