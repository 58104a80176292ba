import { describe, expect, it } from 'vitest';
import { distinctSlugs } from '../../src/assert/mint.ts';

describe('distinct slugs', () => {
  it('are short where nothing collides', () => {
    expect(
      distinctSlugs([
        ['a', 'x'],
        ['b', 'x'],
      ]),
    ).toEqual(['a', 'b']);
  });

  it('take as many parts as tell the items apart, empty parts aside', () => {
    expect(
      distinctSlugs([
        ['a', '', 'x'],
        ['a', 'p', 'y'],
        ['b', 'p', 'y'],
      ]),
    ).toEqual(['a-x', 'a-p', 'b']);
    expect(
      distinctSlugs([
        ['a', 'p', '1'],
        ['a', 'p', '2'],
      ]),
    ).toEqual(['a-p-1', 'a-p-2']);
  });

  it('do not collide with what another item is called from the start', () => {
    const slugs = distinctSlugs([
      ['a', 'b', '1'],
      ['a', 'c', '2'],
      ['a-b', 'x', '3'],
    ]);
    expect(new Set(slugs).size).toBe(3);
  });

  it('hang on no order', () => {
    const items = [['a', 'p'], ['a', 'q'], ['b', 'q'], ['a'], ['a-p', 'z']];
    const forward = distinctSlugs(items);
    expect(distinctSlugs(items.toReversed())).toEqual(forward.toReversed());
  });

  it('are the same for items that nothing tells apart', () => {
    expect(
      distinctSlugs([
        ['a', '1'],
        ['a', '1'],
      ]),
    ).toEqual(['a-1', 'a-1']);
  });
});
