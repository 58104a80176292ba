import type { Clusters } from './clusters.ts';

/** Consonants of the Arabic alphabet in Latin letters; vowels, hamza, ayn, waw and ya are left out, as transliterations differ in them. */
const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: '',
  پ: 'p',
  چ: 'c',
  گ: 'g',
  ک: 'k',
  ژ: 'z',
};
const CYRILLIC: Readonly<Record<string, string>> = {
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ж: 'z',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'k',
  ц: 't',
  ч: 'c',
  ш: 's',
  щ: 's',
};

const LATIN_DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 's'],
  [/kh/g, 'k'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/zh/g, 'z'],
  [/ch|tch|tsch/g, 'c'],
  [/ph/g, 'f'],
  [/ts|tz/g, 't'],
  [/q|c(?!$)/g, 'k'],
  [/x/g, 'ks'],
];

const isOtherScript = (form: string): boolean => /[\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(form);

/** Whether one name is the other in Arabic or Cyrillic letters, by their consonants: "محمد" and "Mohammed", "Путин" and "Putin". */
export function isTransliteration(a: string, b: string): boolean {
  if (isOtherScript(a) === isOtherScript(b)) return false;
  const [left, right] = [skeleton(a), skeleton(b)];
  return left.length > 1 && left.length === right.length && left.every((word, i) => word === right[i]);
}

/** Each word's consonants, doubled ones once, the article "al-" dropped. */
function skeleton(form: string): string[] {
  return form
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => !/^(?:al|el|ul|ال)$/u.test(word))
    .map((word) => consonants(word.replace(/^ال/u, '')))
    .filter((word) => word !== '');
}

function consonants(word: string): string {
  const latin = LATIN_DIGRAPHS.reduce((w, [pattern, letter]) => w.replace(pattern, letter), word);
  return [...latin]
    .map((letter) => ARABIC[letter] ?? CYRILLIC[letter] ?? (/[b-df-hj-np-tvz]/.test(letter) ? letter : ''))
    .join('')
    .replace(/(.)\1+/g, '$1');
}

/** A name in Arabic or Cyrillic letters joins the same name in Latin ones. */
export function mergeScripts(clusters: Clusters): void {
  for (const other of clusters.live())
    for (const form of other.forms.keys()) {
      if (!/[^\p{Script=Latin}\P{L}]/u.test(form)) continue;
      const latin = clusters
        .live()
        .find((d) => d !== other && [...d.forms.keys()].some((f) => isTransliteration(f, form)));
      if (latin) {
        clusters.merge(latin, other);
        break;
      }
    }
}
