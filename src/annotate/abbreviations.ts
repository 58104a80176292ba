/** Abbreviations written with a full stop that belongs to the word, lower case, by what may follow them. */

/** Those before a name or number, after which no sentence ends: `Mr.`, `Gen.`, `No.` */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  `mr mrs ms messrs mme mlle dr prof st ste rev hon gen lt col maj capt cmdr cdr adm sgt cpl pvt pfc brig spc supt insp
  det sen sens rep reps gov govs pres pm amb sec pvt fr sr. br msgr bros mt ft gr vs v art fig figs vol pp para approx
  op ed eds no nos nr cf viz al-`.split(/\s+/),
);

/** Those that also end a sentence: `Inc.`, `Jr.`, `etc.`, `Jan.` */
export const MAY_END: ReadonlySet<string> = new Set(
  `jr sr esq inc corp co cos ltd plc llc bros assn dept univ inst est etc al ave blvd rd hwy sq bldg apt
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt
  wash wis wyo ont que ph.d m.sc b.sc d.phil ph eg ie ca c b d yrs mins hrs lb lbs oz ext tel fax attn esp`.split(
    /\s+/,
  ),
);

/** Those of the above that are words too, abbreviations only before a digit. */
export const ONLY_BEFORE_DIGIT: ReadonlySet<string> = new Set(
  'no nos art fig figs op mar jun jul c b d ca v pm para approx sat sun'.split(/\s+/),
);

/** Those of the above that are words too, abbreviations only where capitalised and not at the end of the text. */
export const ONLY_CAPITALISED: ReadonlySet<string> = new Set(
  `gen col det sen rep gov sec fr br mt ft gr ed eds mon wed fri ave est inst ala ark del ga ill ind kan la mass miss mo
  ore pa wash cos co inc corp tel fax ext mar jan dec nov oct`.split(/\s+/),
);

/** Capitalised words that start a sentence far more often than they continue a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we i you his her its their our my your there here in on at by for from
  to with after before as when while if although though since because but and or so yet however meanwhile moreover
  according what who why how where which no not some many most all each every both one two three such other another
  also earlier later last next then now today yesterday once during under over despite asked`.split(/\s+/),
);
