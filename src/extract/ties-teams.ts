import type { EntityMention } from '../core/entity.ts';
import { append } from '../core/multimap.ts';
import type { Named, TieBook } from './ties-book.ts';

/** What stands before the name of the side that one plays against. */
const AGAINST =
  /\b(?:against|over|past|versus|vs?\.?|beat|defeat(?:ed|s)?|beats|face[ds]?|beating|defeating|facing|denied|deny)(?: the)? $/iu;

/** Who plays for which side: the one side that the sentences name which name the player and no other side. */
export function tiesOfTeams(book: TieBook): void {
  const { reading } = book;
  const names = reading.document.mentions.filter((m) => m.kind === 'name');
  // a league or an association does not play
  const isSide = (m: EntityMention) => {
    const { classes, name } = reading.entity(m.entity);
    return classes.includes('schema:SportsOrganization') && reading.gazetteer.organization(name ?? '') === undefined;
  };
  if (!names.some(isSide)) return;
  const votes = new Map<number, Map<number, { readonly player: Named; readonly side: Named; count: number }>>();
  const bySentence = new Map<number, EntityMention[]>();
  for (const m of names) append(bySentence, reading.grammar.tokens[m.first]!.sentence, m);
  for (const mentions of bySentence.values()) {
    const sides = mentions.filter(isSide);
    if (new Set(sides.map((m) => m.entity)).size !== 1 || sides.some((m) => isOpponent(m, book))) continue;
    const side = book.at(sides[0]!);
    for (const m of mentions) {
      const player = book.at(m);
      if (!book.isOf(player, 'Person') || isReferee(m, book)) continue;
      const known = votes.get(m.entity) ?? new Map();
      known.set(side.entity, { player, side, count: (known.get(side.entity)?.count ?? 0) + 1 });
      votes.set(m.entity, known);
    }
  }
  for (const known of votes.values()) {
    const [best, next] = [...known.values()].sort((a, b) => b.count - a.count);
    if (best && best.count > (next?.count ?? 0) && !hasSide(best.player, book))
      book.add('schema:memberOf', best.player, best.side, {
        rule: 'tie-player',
        score: 0.5,
        tokens: [best.player.token, best.side.token],
      });
  }
}

const isOpponent = (side: EntityMention, { reading }: TieBook): boolean =>
  AGAINST.test(reading.text({ start: Math.max(0, side.start - 20), end: side.start }));

const hasSide = (player: Named, book: TieBook): boolean =>
  book.reading.document.entities.some((e) => book.has(player.entity, 'schema:memberOf', e.index));

const isReferee = ({ first }: EntityMention, { reading }: TieBook): boolean =>
  /^(?:referee|umpire|linesman|judge|commentator)$/iu.test(reading.grammar.tokens[first - 1]?.form ?? '');
