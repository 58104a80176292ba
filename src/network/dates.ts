const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO day, month, year or `begin/end` as one reads it: "13 March 2025", "March 2025", "2025", "2003 to 2011". */
export function readableDate(value: string, style: 'long' | 'short' = 'long'): string {
  if (/^(?:-?\d[^/]*|\.\.)?\/(?:-?\d[^/]*|\.\.)?$/.test(value) && value !== '/') {
    const [begin = '', end = ''] = value.split('/');
    if (!begin || begin === '..') return `until ${readableDate(end, style)}`;
    if (!end || end === '..') return `since ${readableDate(begin, style)}`;
    if (begin === end) return readableDate(begin, style);
    return `${readableDate(begin, style)} to ${readableDate(end, style)}`;
  }
  const parts = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?)?/.exec(value);
  if (!parts) return value;
  const [, year = '', month, day] = parts;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  const shown = style === 'short' ? name.slice(0, 3) : name;
  return day === undefined ? `${shown} ${year}` : `${Number(day)} ${shown} ${year}`;
}
