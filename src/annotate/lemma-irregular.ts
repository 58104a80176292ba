/** Irregular forms of English by part of speech: each line a dictionary form and the forms that come from it. */
const table = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [lemma, ...forms] = line.trim().split(/\s+/);
        return forms.map((form): [string, string] => [form, lemma!]);
      }),
  );

/** Pairs of a form and its dictionary form: `dead:die dying:die`. */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  );

export const IRREGULAR_VERBS = pairs(`
  born:bear borne:bear used:use using:use uses:use losing:lose loses:lose gon:go wan:want added:add adding:add arose:arise arisen:arise ate:eat eaten:eat awoke:awake awoken:awake beat:beat beaten:beat became:become become:become
  began:begin begun:begin befallen:befall befell:befall bent:bend bet:bet bid:bid bidden:bid bound:bind bit:bite bitten:bite
  bled:bleed blew:blow blown:blow bred:breed broke:break broken:break brought:bring built:build burnt:burn bought:buy
  caught:catch chose:choose chosen:choose clung:cling came:come come:come cost:cost crept:creep cut:cut dealt:deal dug:dig
  did:do done:do does:do drew:draw drawn:draw dreamt:dream drank:drink drunk:drink drove:drive driven:drive dwelt:dwell
  dying:die fell:fall fallen:fall fed:feed felt:feel fought:fight found:find fled:flee flung:fling flew:fly flown:fly
  forbade:forbid forbidden:forbid forecast:forecast foresaw:foresee foreseen:foresee forgot:forget forgotten:forget
  forgave:forgive forgiven:forgive froze:freeze frozen:freeze got:get gotten:get gave:give given:give went:go gone:go goes:go
  ground:grind grew:grow grown:grow hung:hang had:have has:have having:have heard:hear hid:hide hidden:hide hit:hit held:hold
  hurt:hurt kept:keep knelt:kneel knew:know known:know laid:lay led:lead leapt:leap learnt:learn left:leave lent:lend let:let
  lain:lie lying:lie lit:light lost:lose made:make meant:mean met:meet misled:mislead mistook:mistake mistaken:mistake
  misunderstood:misunderstand mown:mow outdid:outdo outdone:outdo overcame:overcome overcome:overcome overdid:overdo
  overdone:overdo overheard:overhear overran:overrun overrun:overrun oversaw:oversee overseen:oversee overtook:overtake
  overtaken:overtake overthrew:overthrow overthrown:overthrow paid:pay pled:plead proven:prove put:put quit:quit read:read
  rebuilt:rebuild redid:redo redone:redo remade:remake rent:rend repaid:repay rethought:rethink retook:retake retaken:retake
  rid:rid rode:ride ridden:ride rang:ring rung:ring rose:rise risen:rise ran:run run:run said:say saw:see seen:see sought:seek
  sold:sell sent:send set:set sewn:sew shook:shake shaken:shake shed:shed shone:shine shot:shoot shown:show shrank:shrink
  shrunk:shrink shut:shut sang:sing sung:sing sank:sink sunk:sink sat:sit slew:slay slain:slay slept:sleep slid:slide slit:slit
  sown:sow spoke:speak spoken:speak sped:speed spelt:spell spent:spend spilt:spill spun:spin spat:spit split:split
  spoilt:spoil spread:spread sprang:spring sprung:spring stood:stand stole:steal stolen:steal stuck:stick stung:sting
  stank:stink stunk:stink strode:stride struck:strike stricken:strike strung:string strove:strive striven:strive swore:swear
  sworn:swear swept:sweep swollen:swell swam:swim swum:swim swung:swing took:take taken:take taught:teach tore:tear torn:tear
  told:tell thought:think threw:throw thrown:throw thrust:thrust trod:tread trodden:tread tying:tie undergone:undergo
  underwent:undergo understood:understand undertook:undertake undertaken:undertake undid:undo undone:undo upheld:uphold
  upset:upset vying:vie woke:wake woken:wake wore:wear worn:wear wove:weave woven:weave wept:weep wed:wed won:win wound:wind
  withdrew:withdraw withdrawn:withdraw withheld:withhold withstood:withstand wrung:wring wrote:write written:write
  am:be is:be are:be was:be were:be been:be being:be 's:be 'm:be 're:be s:be m:be r:be re:be 'll:will ll:will 've:have ve:have
  ca:can wo:will sha:shall ai:be 'd:would d:would
  outsold:outsell reset:reset cast:cast broadcast:broadcast burst:burst bypassed:bypass underlying:underlie belied:belie
  freed:free freeing:free agreed:agree agreeing:agree guaranteed:guarantee refereed:referee seeing:see fleeing:flee
  overseeing:oversee foreseeing:foresee disagreed:disagree disagreeing:disagree decreed:decree dyeing:dye eyeing:eye eyed:eye
  focused:focus focusing:focus focuses:focus biased:bias gassed:gas gassing:gas bused:bus
  panicked:panic panicking:panic mimicked:mimic trafficked:traffic trafficking:traffic picnicking:picnic
`);

export const IRREGULAR_NOUNS = table(`
  man men
  woman women
  child children
  foot feet
  tooth teeth
  goose geese
  mouse mice
  louse lice
  ox oxen
  die dice
  wife wives
  life lives
  knife knives
  wolf wolves
  half halves
  leaf leaves
  self selves
  shelf shelves
  thief thieves
  loaf loaves
  calf calves
  scarf scarves
  hoof hooves
  elf elves
  criterion criteria
  phenomenon phenomena
  bacterium bacteria
  curriculum curricula
  memorandum memoranda
  stratum strata
  datum data
  medium media
  alumnus alumni
  cactus cacti
  fungus fungi
  nucleus nuclei
  stimulus stimuli
  syllabus syllabi
  radius radii
  crisis crises
  analysis analyses
  thesis theses
  hypothesis hypotheses
  diagnosis diagnoses
  oasis oases
  axis axes
  emphasis emphases
  parenthesis parentheses
  synthesis syntheses
  neurosis neuroses
  prognosis prognoses
  matrix matrices
  index indices
  appendix appendices
  vertex vertices
  shoe shoes
  toe toes
  movie movies
  cookie cookies
  tie ties
  pie pies
  lie lies
  zombie zombies
  calorie calories
  genie genies
  rookie rookies
  selfie selfies
  prairie prairies
  hippie hippies
  bus buses busses
  gas gases
  lens lenses
  virus viruses
  bonus bonuses
  campus campuses
  census censuses
  status statuses
  focus focuses
  surplus surpluses
  cache caches
  ache aches
  headache headaches
  axe axes
  quiz quizzes
  database databases
  taxi taxis
  nm nms
`);

/** Nouns that end in -s and are their own dictionary form, or are only plural in form. */
export const UNCHANGED_NOUNS: ReadonlySet<string> = new Set(
  `news series species means headquarters politics economics mathematics physics ethics athletics electronics statistics
  genetics gymnastics logistics diabetes rabies measles aids gas bus bias virus status campus census bonus focus crisis basis
  analysis thesis hypothesis emphasis diagnosis chaos ethos cosmos canvas atlas christmas lens apparatus corpus genus consensus
  process access success business illness mess mass class glass loss boss cross press dress stress address wilderness
  congress progress princess actress waitress mistress witness fitness happiness weakness awareness overseas iris tennis
  penis arthritis hepatitis plus minus surplus nexus citrus octopus circus exodus caucus fetus thus premises barracks crossroads
  kudos whereabouts goods thanks regards contents proceedings clothes police troops cattle data media people gallows innings shambles corps chassis rendezvous debris
  pants trousers jeans shorts scissors glasses belongings earnings proceeds savings surroundings outskirts congratulations
  remains odds amends customs
  pancreas asbestos mumps syllabus stimulus radius nucleus abyss bliss albatross compass carcass mattress fortress harness
  tetanus sinus walrus cactus fungus alumnus genius`.split(/\s+/),
);

export const IRREGULAR_MODIFIERS = pairs(`
  better:good best:good worse:bad worst:bad elder:old eldest:old farther:far farthest:far furthest:far
  larger:large largest:large later:late latest:late nicer:nice nicest:nice safer:safe safest:safe wider:wide widest:wide
  closer:close closest:close simpler:simple simplest:simple finer:fine finest:fine freer:free freest:free truer:true
  truest:true wiser:wise wisest:wise stranger:strange strangest:strange braver:brave bravest:brave ruder:rude rarer:rare
  cuter:cute cutest:cute denser:dense looser:loose purer:pure stabler:stable
`);

/** Words of closed classes by part of speech and form. */
export const CLOSED: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'PRON',
    pairs(`i:I me:I them:they him:he us:we those:that these:this mine:my yours:your ours:our theirs:their hers:her 'em:they
      em:they u:you 's:we s:we`),
  ],
  ['DET', pairs('an:a these:this those:that')],
  ['PART', pairs("n't:not nt:not s:'s ':'s na:to ta:to")],
  ['INTJ', pairs('pls:please plz:please')],
  ['ADP', pairs('b/c:because thru:through vs:versus vs.:versus w:with w/:with o:of')],
  ['CCONJ', pairs("n:and 'n:and")],
  ['SCONJ', pairs('til:till b/c:because')],
  ['ADV', pairs('better:well best:well worse:badly n:not')],
  ['NOUN', pairs('pm:p.m. am:a.m. p.m:p.m. a.m:a.m. t.v.:TV mins:minute hrs:hour yrs:year etc:etc.')],
  ['NUM', pairs('m:million mn:million k:thousand b:billion bn:billion t:trillion ii:II iii:III iv:IV vi:VI vii:VII')],
  [
    'PROPN',
    pairs(`jan:January feb:February mar:March apr:April jun:June jul:July aug:August sep:September sept:September oct:October
      nov:November dec:December mon:Monday tue:Tuesday tues:Tuesday wed:Wednesday thu:Thursday thur:Thursday thurs:Thursday
      fri:Friday sat:Saturday sun:Sunday`),
  ],
]);
