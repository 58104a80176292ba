/** Frequent short words by language, as far as they tell the languages apart. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  English:
    'the of and to in that is was for on with as by at from it his he they have has had are be this which not were an their been its who will after said would but',
  French:
    'le la les des du de et est une un dans que qui pour par sur pas au aux avec ce cette sont plus été il elle ses se ont mais ou',
  German:
    'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es er hat aus bei nach wird einer sind wurde über noch',
  Spanish:
    'el la los las de del que y en un una por con para se su al es lo como más fue ha sus este pero entre está desde sobre también',
  Italian:
    'il di che e la per un una del della in con non sono gli le nel alla dei si ha al anche da più come lo delle stato questo',
  Portuguese:
    'o a os as de do da que e em um uma para com não no na por dos das se foi ao mais como seu sua pelo pela são também',
  Dutch:
    'de het een van en in is dat op te zijn met voor niet aan er om ook als door naar bij uit werd maar heeft hebben wordt',
  Swedish: 'och att det som en på är av för med den till har inte om ett han var från men vid kan så också efter eller',
  Polish: 'w i na z się nie do to że jest o jak po od za przez przy dla są jego oraz który ale został tym',
  Turkish: 've bir bu da de için ile olarak olan çok daha gibi sonra kadar ancak ise ne olduğu en tarafından',
  Indonesian:
    'yang dan di ini itu dengan untuk dari dalam tidak pada akan ke juga oleh ada mereka telah sudah karena bisa',
};
const SETS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(STOP_WORDS).map(([name, words]) => [
  name,
  new Set(words.split(' ')),
]);

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Arabic script', /\p{Script=Arabic}/gu],
  ['Cyrillic script', /\p{Script=Cyrillic}/gu],
  ['Chinese characters', /\p{Script=Han}/gu],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Hebrew script', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
  ['Bengali script', /\p{Script=Bengali}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

/** Enough of any article to tell its language. */
const SAMPLE = 40_000;
const FEWEST_WORDS = 12;

/** The language or script of a text that is clearly not English, for a message; nothing for English and for very short texts. */
export function otherLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > FEWEST_WORDS && latin < letters / 2) return mostFrequentScript(sample) ?? 'another script';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const shares = SETS.map(([name, set]) => ({ name, share: words.filter((w) => set.has(w)).length / words.length }));
  const english = shares[0]!.share;
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.name !== 'English' && best.share > 0.1 && best.share > english * 1.2) return best.name;
  return english < 0.02 && words.length >= 100 ? 'an unknown language' : undefined;
}

function mostFrequentScript(sample: string): string | undefined {
  const counts = SCRIPTS.map(([name, pattern]) => ({ name, count: sample.match(pattern)?.length ?? 0 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  const japanese = counts.find((c) => c.name === 'Japanese')!;
  if (best.name === 'Chinese characters' && japanese.count > best.count / 5) return 'Japanese';
  return best.count > 0 ? best.name : undefined;
}
