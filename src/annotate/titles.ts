/** Words of office, rank and courtesy, lower case, that stand before a person's name without being part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  `president vice-president vice premier chancellor minister ministers prime deputy foreign defence defense interior finance
  secretary secretary-general undersecretary general gen gen. governor gov gov. mayor senator senators sen sen. sens. congressman
  congresswoman congressmen representative rep rep. reps. mp ambassador envoy commissioner chairman chairwoman chair chief director
  ceo cfo judge justice attorney lawyer prosecutor sheriff inspector detective constable officer superintendent spokesman
  spokeswoman spokesperson speaker leader commander colonel col col. lieutenant lt lt. major maj maj. captain capt capt. sergeant
  sgt sgt. corporal cpl. private pvt. admiral adm adm. brigadier brig. marshal cmdr. mr mr. mrs mrs. ms ms. miss dr dr. doctor
  prof prof. professor sheikh shaikh shaykh sheik imam ayatollah mullah maulana hojatoleslam cleric rabbi reverend rev rev. father
  bishop archbishop cardinal pastor analyst author actor actress singer coach journalist reporter correspondent editor
  atty atty. engr engr. hon hon. avv avv. candidate ex-president ex-minister then-president former late acting incumbent`.split(
    /\s+/,
  ),
);

/** What follows a company's name and belongs to it, lower case. */
export const COMPANY_ENDINGS: ReadonlySet<string> = new Set(
  `inc inc. corp corp. corporation co co. ltd ltd. limited llc l.l.c. llp lp plc ag gmbh sa s.a. spa s.p.a. nv n.v. ab oyj asa
  bv b.v. kg kk pty bhd`.split(/\s+/),
);

/** Small words inside names of persons, lower case: `bin`, `van`, `al`. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  `al el as an ar at az ad ash bin ben ibn abu abi umm bint de del della der den di da dos das du la le van von ter ten zu ul ur
  y`.split(/\s+/),
);

/** Nouns that tie two places joined by a hyphen: `the Iraq-Syria border`. */
export const BETWEEN_PLACES: ReadonlySet<string> = new Set(
  `border borders frontier boundary war wars conflict conflicts relation relations relationship ties talks tension tensions
  agreement treaty deal pact accord trade cooperation summit dispute crisis axis alliance route highway railway pipeline line
  flight flights match game final friendship rivalry peace ceasefire truce region area corridor crossing`.split(/\s+/),
);
