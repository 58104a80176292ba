import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayOf } from '../../viewer/display-plugin.ts';

describe('the display data of the shipped ontology', () => {
  const { classes } = displayOf(join(import.meta.dirname, '..', '..', 'ontology'));

  it('says which events both do to each other, and of no other', () => {
    const mutual = (name: string) => classes[name]?.mutual ?? false;
    expect(['ng:Meeting', 'ng:Agreement', 'ng:Battle'].map(mutual)).toEqual([true, true, true]);
    expect(['ng:Killing', 'ng:Arrest', 'ng:Death', 'ng:Visit'].map(mutual)).toEqual([false, false, false, false]);
  });
});
