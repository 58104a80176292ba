import { type Literal, literal } from '../core/statement.ts';
import { expand } from '../ontology/terms.ts';

const FORMS: readonly (readonly [RegExp, string, string])[] = [
  [/^-?\d{4,}-\d{2}-\d{2}$/, expand('xsd:date'), 'time:inXSDDate'],
  [/^-?\d{4,}-\d{2}$/, expand('xsd:gYearMonth'), 'time:inXSDgYearMonth'],
  [/^-?\d{4,}$/, expand('xsd:gYear'), 'time:inXSDgYear'],
  [/^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/, expand('xsd:dateTime'), 'time:inXSDDateTimeStamp'],
];

/** An ISO day, month, year or date-time as a typed literal; anything else as a plain one. */
export function timeLiteral(value: string): Literal {
  return literal(value, FORMS.find(([form]) => form.test(value))?.[1]);
}

/** The property of a `time:Instant` that takes such a value. */
export function instantProperty(value: string): string {
  return FORMS.find(([form]) => form.test(value))?.[2] ?? 'rdfs:label';
}

/** The ends of an interval `begin/end`, an open one left out; undefined for what is no interval. */
export function intervalEnds(value: string): { readonly begin?: string; readonly end?: string } | undefined {
  const slash = value.indexOf('/');
  if (slash < 0) return undefined;
  const [begin, end] = [value.slice(0, slash), value.slice(slash + 1)].map((side) => (side === '..' ? '' : side));
  return { ...(begin && { begin }), ...(end && { end }) };
}
