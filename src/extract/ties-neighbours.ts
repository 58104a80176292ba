import type { EntityMention } from '../core/entity.ts';
import { isGroup, isParty, isShownElsewhere, type Named, type TieBook, type TieReading } from './ties-book.ts';
import { canHold } from './ties-places.ts';

/** Two names of one sentence with no other name between them. */
interface Neighbours {
  readonly first: Named;
  readonly second: Named;
  readonly mentions: readonly [EntityMention, EntityMention];
  readonly between: string;
  readonly before: string;
  readonly after: string;
  /** The name before the first, and the words between them, in the same sentence. */
  readonly previous: { readonly named: Named; readonly between: string } | undefined;
}

const SOME_WORDS = "(?:(?!(?:with|and|or|of|to|for|from|on|in|by|as|against|over|about) )\\p{Ll}[\\p{L}'’-]* ){0,3}";
const POSSESSES = new RegExp(`^['’]s ${SOME_WORDS}$`, 'u');
const PLACED =
  '(?:the )?(?:central |downtown |rural |nearby |\\p{Ll}+ern |capital,? |city of |town of |province of |state of |region of |district of |county of |governorate of )*';
const OF_KIND =
  /^,? (?:with)?in the (?:\p{L}+ ){0,3}(?:state|province|region|city|town|district|county|department|governorate|prefecture|municipality|village|borough|suburb) of (?:the )?$/u;
const WITHIN = new RegExp(`^,? (?:with)?in ${PLACED}$`, 'u');
const LIES_IN = new RegExp(
  `^,? (?:which )?(?:is|was|lies|lay|stands?|stood) (?:located |situated )?(?:with)?in ${PLACED}$`,
  'u',
);
const SITE_IN = new RegExp(`^ (?:\\p{Ll}[\\p{L}-]* ){0,2}(\\p{Ll}[\\p{L}-]*) in ${PLACED}$`, 'u');
const WITHIN_OR_OF = new RegExp(`^,? (?:in|at|inside|of) ${PLACED}$`, 'u');
const OF = /^,? of (?:the )?$/u;
const PARENT = /^(?:['’]s)? (?:\p{Ll}+ )?parent(?: company| firm| group)?,? $/u;
const PARENT_OF =
  /^(?:,| is| was)? (?:the |a )?(?:parent(?: company| firm| group)?|owners?) of (?:\p{Ll}[\p{L}-]* ){0,3}$/u;
const OWNED =
  /^(?: is|,|,? which is)? (?:(?:now|[\d.]+|per ?cent|%|majority|partly|wholly|fully|jointly|part)[ -]*)*owned by (?:the )?(?:\p{Ll}[\p{L}-]* ){0,4}$/u;
const SUBSIDIARY =
  /^(?:,|,? which is| is| was| remains)? (?:now )?(?:an? |the )?(?:(?!not)\p{Ll}[\p{L}-]* ){0,3}(?:subsidiary|unit|division|branch|arm|wing|affiliate|offshoot|part|agency|subset) of (?:the )?(?:\p{Ll}[\p{L}-]* ){0,2}$/u;
const FIGHT =
  /\b(?:fighting|fights?|clash(?:es)?|battles?|war|conflict|hostilities|rivalry|feud|gunfights?)(?: [\p{L}-]+){0,5} between (?:\p{Ll}[\p{L}-]* ){0,2}$/u;
const ALLIED =
  /^,? (?:which |that )?(?:(?:is|was|are|were) )?(?:(?:in (?:an )?alliance|allied|aligned|affiliated) with|(?:linked|loyal|affiliated) to|an affiliate of) (?:the )?(?:\p{Ll}[\p{L}-]* ){0,3}$/u;
const AND = /^ (?:and|&) (?:\p{Ll}[\p{L}-]* ){0,2}$/u;
const PRESENCE = new RegExp(
  `^(?:['’]s?)? (?:\\p{Ll}+ ){0,2}(?:members|bases|fighters|militants|cells?|operatives|camps|branch|wing|network|offices?|headquarters|plants?|works|mines?|factor(?:y|ies)) in ${PLACED}$`,
  'u',
);
const SEAT =
  /\b(?:University|College|School|Academy|Institute|Hospital|Museum|Laborator(?:y|ies)|Seminary|Clinic|Library|Theatre|Observatory)\b/u;
const RIVAL =
  /^(?:['’]s?)? (?:\p{Ll}[\p{L}-]* )?(?:rivals?|arch-?rivals?|competitors?|enem(?:y|ies)|foes?|nemesis),? $/u;
/** "The Paris suburb of Montreuil": the second lies in the first. */
const SETTLEMENT = /^ (?:\p{Ll}+ )?(?:suburb|town|city|village|port|resort|settlement|enclave) of (?:the )?$/u;
/** "The Karrada district of Baghdad": the first lies in the second; "the Canadian province of Quebec": the second in the first. */
const DIVISION =
  /^ (?:\p{Ll}+ )?(?:district|quarter|neighbou?rhood|area|region|province|state|county|department|governorate|prefecture|municipality|island|borough) of (?:the )?(?:city of |state of |\p{Ll}+ern )?$/u;
const PART =
  /^(?: of|,? (?:an? )?(?:part|member|unit|division|branch|arm) of|,? at) (?:the )?(?:\p{Ll}[\p{L}-]* ){0,1}$/u;
const PART_NAME =
  /^(?:School|Department|Institute|Faculty|Cent(?:er|re)|College|Laboratory|Office|Bureau|Division)\b|(?:School|Department|Institute|Faculty|Cent(?:er|re)|Laboratory|Committee|Programme|Program|clan|Brigade|Battalion|Regiment|Division|Bureau)$/u;
const TITLES = /^ (?:(?!of|in|and|or|from|to|for|with|by|on|at|as|is|was|has|said|says)[\p{L}.]+ ){0,3}$/u;
const LED_BY = /^ (?:(?:party|group|movement|faction) )?of (?:(?:the|\p{Ll}[\p{L}-]*|\p{Lu}[\p{L}.]*) ){0,5}$/u;
const CALLED = /^(?:,| is| was) (?:an?|the) (?:\p{Ll}[\p{L}-]* ){0,5}$/u;
const FOLLOWER =
  /^ (?:party )?(?:politician|lawmaker|legislator|deputy|mp|senator|congress(?:wo)?man|member|councillor|candidate|stalwart|activist)\b/iu;
const IS_A = /^(?: (?:is|was)|,) (?:an? )?$/u;
/** "Roe (born in 1963) is a retired German diver". */
const IS_CALLED =
  /^(?: \([^)]*\),?)? (?:is|was) (?:an?|one of the) (?:(?!(?:in|of|for|with|at|from|on|by|to) )\p{Ll}[\p{L}-]* ){0,3}$/u;

/** Ties of two names beside each other that the few words between them say, however the sentence was parsed. */
export function tiesOfNeighbours(book: TieBook): void {
  for (const pair of neighbours(book)) {
    ofPlace(pair, book);
    within(pair, book);
    ofParent(pair, book);
    fighters(pair, book);
    origin(pair, book);
    bracketed(pair, book);
    ofParty(pair, book);
    partOf(pair, book);
  }
}

function neighbours({ reading }: TieBook): Neighbours[] {
  const { tokens } = reading.grammar;
  const names = reading.document.mentions.filter((m) => m.kind === 'name').sort((a, b) => a.first - b.first);
  const sentenceStart = (m: EntityMention) => {
    const { sentence } = tokens[m.first]!;
    let i = m.first;
    while (i > 0 && tokens[i - 1]!.sentence === sentence) i--;
    return tokens[i]!.start;
  };
  return names.slice(1).flatMap((second, i): Neighbours[] => {
    const first = names[i]!;
    if (second.first < first.endToken || tokens[first.first]!.sentence !== tokens[second.first]!.sentence) return [];
    const text = (start: number, end: number) => reading.text({ start, end }).replace(/\s+/gu, ' ');
    const previous = names[i - 1];
    return [
      {
        first: { entity: first.entity, token: tokens[first.head]! },
        second: { entity: second.entity, token: tokens[second.head]! },
        mentions: [first, second],
        between: text(first.end, second.start),
        before: text(sentenceStart(first), first.start),
        after: text(second.end, Math.min(second.end + 40, reading.document.article.text.length)),
        previous:
          previous &&
          previous.endToken <= first.first &&
          tokens[previous.first]!.sentence === tokens[first.first]!.sentence
            ? {
                named: { entity: previous.entity, token: tokens[previous.head]! },
                between: text(previous.end, first.start),
              }
            : undefined,
      },
    ];
  });
}

const how = (rule: string, score: number, { first, second }: Neighbours): TieReading => ({
  rule,
  score,
  tokens: [first.token, second.token],
});

/** "France's Zub", "Slovenia's opposition Zub Party": a body of a place. */
function ofPlace(pair: Neighbours, book: TieBook): void {
  const { first, second, between } = pair;
  if (!book.isOf(first, 'Place') || !book.isOf(second, 'Organization') || isGroup(second, book)) return;
  if (POSSESSES.test(between)) book.addPlace(second, first, how('tie-place-possesses', 0.75, pair));
}

/** "Zub Hall in Mosul", "Zub Bank of Kuwait". */
function within(pair: Neighbours, book: TieBook): void {
  const { first, second, between, mentions } = pair;
  if (!book.isOf(second, 'Place')) return;
  if (book.isOf(first, 'Place') && (SETTLEMENT.test(between) || DIVISION.test(between))) {
    const holds = SETTLEMENT.test(between) || isState(pair, book);
    const [inner, outer] = holds ? [second, first] : [first, second];
    book.addPlace(inner, outer, how('tie-place-suburb', 0.8, pair));
    // "Zub Lake in the Canadian province of Quebec"
    const { previous } = pair;
    if (holds && previous && WITHIN.test(previous.between) && isPlaceOrBody(previous.named, book))
      book.addPlace(previous.named, second, how('tie-place-suburb', 0.75, pair));
  }
  const site = SITE_IN.exec(between)?.[1];
  if (site !== undefined && book.isOf(first, 'Place') && book.reading.ontology.kinds.get(site)?.type === 'Place')
    book.addPlace(first, second, how('tie-site-within', 0.7, pair));
  const known = book.reading.entity(first.entity).place !== undefined;
  if (
    book.isOf(first, 'Place') &&
    ((known ? WITHIN : WITHIN_OR_OF).test(between) || LIES_IN.test(between)) &&
    (OF_KIND.test(between) ||
      canHold(...mentions, book) ||
      (!known && book.reading.entity(second.entity).place === undefined))
  )
    book.addPlace(first, second, how('tie-place-within', 0.75, pair));
  if (isGroup(first, book) && WITHIN.test(between)) book.addPlace(first, second, how('tie-group-within', 0.5, pair));
  if (book.isOf(first, 'Organization') && !isGroup(first, book)) {
    if (LIES_IN.test(between) || (WITHIN.test(between) && !isShownElsewhere(first, book)))
      book.addPlace(first, second, how('tie-body-within', 0.6, pair));
    if (PRESENCE.test(between)) book.addPlace(first, second, how('tie-presence', 0.7, pair));
    // "Zub Hospital, Milan"
    if (between === ', ' && /^[,.;)]/u.test(pair.after) && SEAT.test(book.reading.entity(first.entity).name ?? ''))
      book.addPlace(first, second, how('tie-seat-comma', 0.65, pair));
    if (OF.test(between)) book.addPlace(first, second, how('tie-body-of-place', 0.7, pair));
  }
}

/** Whether the first name is of a state, continent or region of several, or an adjective of one. */
function isState({ first, mentions }: Neighbours, { reading }: TieBook): boolean {
  const { classes, country, place } = reading.entity(first.entity);
  const isAdjective = reading.gazetteer.demonym(reading.text(mentions[0]))?.adjective === true;
  const isWide = place !== undefined && reading.gazetteer.placeByKey(place)?.kind === 'region';
  return isAdjective || isWide || country !== undefined || classes.includes('schema:Continent');
}

const isPlaceOrBody = (named: Named, book: TieBook): boolean =>
  book.isOf(named, 'Place') || (book.isOf(named, 'Organization') && !isGroup(named, book));

/** "Zub parent Acme", "Acme, the parent company of Zub". */
function ofParent(pair: Neighbours, book: TieBook): void {
  const { first, second, between } = pair;
  if (OWNED.test(between) && !book.isOf(first, 'Person'))
    book.add('schema:owns', second, first, how('tie-owned-by', 0.75, pair));
  if (!book.isOf(first, 'Organization') || !book.isOf(second, 'Organization')) return;
  if (SUBSIDIARY.test(between) && !isGroup(first, book))
    book.add('schema:parentOrganization', first, second, how('tie-subsidiary', 0.75, pair));
  if (PARENT.test(between)) book.add('schema:owns', second, first, how('tie-parent', 0.75, pair));
  if (PARENT_OF.test(between)) book.add('schema:owns', first, second, how('tie-parent', 0.75, pair));
}

/** "Fighting between the army and the Zub Front". */
function fighters(pair: Neighbours, book: TieBook): void {
  const { first, second, between, before } = pair;
  if (RIVAL.test(between) && !book.isOf(first, 'Place') && !book.isOf(second, 'Place'))
    book.add('ng:opponentOf', first, second, how('tie-rival', 0.75, pair));
  if (ALLIED.test(between) && !book.isOf(first, 'Other'))
    book.add('ng:allyOf', first, second, how('tie-allied', 0.7, pair));
  if (FIGHT.test(before) && AND.test(between)) book.add('ng:opponentOf', first, second, how('tie-fight', 0.7, pair));
}

/** "Zub is a Jordanian", "Roe of New Zealand", "New Zealand's Roe", "the Jordanian Roe". */
function origin(pair: Neighbours, book: TieBook): void {
  const { first, second, between, before, after } = pair;
  const isNamed = /^\p{Lu}/u.test(book.reading.text(second.token));
  if (isNamed && book.isOf(second, 'Person') && book.reading.entity(first.entity).country !== undefined) {
    const adjective = book.reading.gazetteer.demonym(book.reading.text(pair.mentions[0])) !== undefined;
    if (!/ to (?:the )?$/u.test(before) && (adjective ? between === ' ' : /^['’]s? $/u.test(between)))
      book.add('schema:nationality', second, first, how('tie-person-from', 0.7, pair));
  }
  if (!book.isOf(first, 'Person') || book.reading.entity(second.entity).country === undefined) return;
  const demonym = book.reading.gazetteer.demonym(book.reading.text(second.token)) !== undefined;
  if (between === ' of ' && !demonym)
    book.add('schema:nationality', first, second, how('tie-person-of-state', 0.7, pair));
  if (demonym && IS_CALLED.test(between) && /^ \p{Ll}/u.test(after))
    book.add('schema:nationality', first, second, how('tie-is-demonym', 0.75, pair));
  if (demonym && IS_A.test(between) && /^(?:[,.;)]| (?:citizen|national|and|by birth|who)\b)/u.test(after))
    book.add('schema:nationality', first, second, how('tie-is-demonym', 0.75, pair));
}

/** "Roe (Italy)", "Roe (Acme)", as lists of players, riders and speakers have it. */
function bracketed(pair: Neighbours, book: TieBook): void {
  const { first, second, between, after } = pair;
  if (between !== ' (' || !/^[),]/u.test(after) || !book.isOf(first, 'Person')) return;
  if (book.reading.entity(second.entity).country !== undefined)
    book.add('schema:nationality', first, second, how('tie-bracketed-state', 0.65, pair));
  if (book.isOf(second, 'Organization'))
    book.add(
      book.reading.entity(second.entity).classes.includes('schema:NewsMediaOrganization')
        ? 'schema:worksFor'
        : 'schema:memberOf',
      first,
      second,
      how('tie-bracketed-body', 0.6, pair),
    );
}

/** "Roe, a Democrat", "Democratic Senator Roe", "Roe (D-Texas)", "Roe and her Zub Party". */
function ofParty(pair: Neighbours, book: TieBook): void {
  const { first, second, between } = pair;
  if (
    book.isOf(first, 'Person') &&
    isParty(second, book) &&
    (/^(?: is|,) an? $/u.test(between) ||
      (between === ', ' && /^ (?:of|from) /u.test(pair.after)) ||
      /^(?:['’]s| and (?:his|her)) $/u.test(between))
  )
    book.add('schema:memberOf', first, second, how('tie-person-of-party', 0.75, pair));
  // "the Zub Movement of General Roe"
  if ((isParty(first, book) || isArmed(first, book)) && book.isOf(second, 'Person') && LED_BY.test(between))
    book.add('schema:memberOf', second, first, how('tie-party-of-name', 0.65, pair));
  // "Roe, a Texas Democrat"
  if (
    pair.previous &&
    book.isOf(pair.previous.named, 'Person') &&
    /^, an? $/u.test(pair.previous.between) &&
    book.isOf(first, 'Place') &&
    between === ' ' &&
    isParty(second, book)
  )
    book.add('schema:memberOf', pair.previous.named, second, how('tie-person-of-party', 0.75, pair));
  if (book.isOf(first, 'Person') && isParty(second, book) && CALLED.test(between) && FOLLOWER.test(pair.after))
    book.add('schema:memberOf', first, second, how('tie-called-of-party', 0.75, pair));
  if (isParty(first, book) && book.isOf(second, 'Person') && TITLES.test(between))
    book.add('schema:memberOf', second, first, how('tie-party-before-person', 0.7, pair));
}

const isArmed = ({ entity }: Named, { reading }: TieBook): boolean =>
  reading.entity(entity).classes.includes('ng:ArmedGroup');

/** "The School of Education at Zub University", "the Zub Brigade of the Acme Front". */
function partOf(pair: Neighbours, book: TieBook): void {
  const { first, second, between } = pair;
  if (!book.isOf(first, 'Organization') || !book.isOf(second, 'Organization') || isGroup(first, book)) return;
  if (PART.test(between) && PART_NAME.test(book.reading.entity(first.entity).name ?? ''))
    book.add('schema:parentOrganization', first, second, how('tie-part-of-body', 0.7, pair));
}
