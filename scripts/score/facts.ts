import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../src/core/annotation.ts';
import type { Factuality, RoleStatus } from '../../src/core/facts.ts';

/** What a good graph may hold or leave out: neither asked for nor counted against it. */
interface MayBeOptional {
  readonly optional?: boolean;
}

export interface EntityFact extends MayBeOptional {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface PersonFact extends MayBeOptional {
  readonly id: string;
  readonly description: string;
}

export interface RoleFact extends MayBeOptional {
  readonly person: string;
  readonly title: string;
  readonly organization: string | null;
  readonly status: RoleStatus;
}

export interface EventFact extends MayBeOptional {
  readonly id: string;
  readonly type: string;
  readonly triggers: readonly string[];
  readonly agents: readonly string[];
  readonly patients: readonly string[];
  readonly places: readonly string[];
  /** ISO day, month, year or interval. */
  readonly date: string | null;
  readonly factuality: Factuality;
}

export interface RelationFact extends MayBeOptional {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
}

export interface ClaimFact extends MayBeOptional {
  readonly speaker: string;
  /** Words that the statement holds. */
  readonly key: readonly string[];
}

/** All that an article says, written by hand; the rules are in `tests/facts/README.md`. */
export interface ArticleFacts {
  readonly id: string;
  readonly entities: readonly EntityFact[];
  readonly people: readonly PersonFact[];
  readonly roles: readonly RoleFact[];
  readonly events: readonly EventFact[];
  readonly relations: readonly RelationFact[];
  readonly claims: readonly ClaimFact[];
}

/** An article with its facts. */
export interface FactArticle {
  readonly name: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly facts: ArticleFacts;
}

export const FACTS_FOLDER = join(import.meta.dirname, '..', '..', 'tests', 'facts');

/** Articles that no rule was written for and no weight was learned from. */
export const UNSEEN_FOLDER = join(FACTS_FOLDER, 'unseen');

/** The articles of the folder that have facts, by name; only those named, where any are. */
export function readFactArticles(names: readonly string[] = [], folder: string = FACTS_FOLDER): FactArticle[] {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`No facts of ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  return known
    .filter((name) => names.length === 0 || names.includes(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, 'articles', `${name}.txt`));
      const facts = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as ArticleFacts;
      return { name, text: bytes.toString('utf8'), bytes, facts };
    });
}

/** Those that a graph must hold. */
export const asked = <T extends MayBeOptional>(facts: readonly T[]): T[] => facts.filter((fact) => !fact.optional);
