import { listed } from '../format.ts';
import { hint } from '../medium.ts';
import { pluralEn as plural } from '../plural.ts';

/** A figure with both ends of its interval, written out. */
export interface Shown {
  value: string;
  low: string;
  high: string;
}
/** What is wrong with a file or a folder of trade, as far as its kind of fault says. */
export type StoreFault = Readonly<
  Record<'file' | 'entry' | 'why' | 'what' | 'folder' | 'year' | 'economy' | 'scheme', string>
>;

const range = (p: Shown) => `${p.value} (${p.low} to ${p.high})`;

const noFile = (p: { file: string }) => `There is no file ${p.file}. Give the path of a CSV file.`;

/** Trade by heading and what keeps it from being quoted, potentials, exporters by stage, the ten together, dates and lists of projects. */
export const atlas = {
  firstTitle: 'First step: load trade',
  firstLead: (p: { year: number; of: number }) =>
    `No trade is loaded. This answer holds ${p.of} headings of ${p.year} and advantages of 1998–2000 alone. To quote trade, first load a table, then ${hint('add --store DIR', 'ask again with it')}.`,
  firstHeads: { source: 'Table', command: 'Command', holds: 'What it holds', terms: 'Terms' },
  firstRows: {
    baci: {
      name: 'BACI (CEPII)',
      holds: 'all economies by six digits of HS; both reports made one',
      terms: 'Etalab 2.0: free use with the source named',
    },
    comtrade: {
      name: 'UN Comtrade',
      holds: 'what each side reports, so that both are compared',
      terms: 'not read here; passing the data on is said to be limited: read them first',
    },
    wits: {
      name: 'WITS (World Bank)',
      holds: 'what each side reports; concordances of HS',
      terms: 'not read here: read them first',
    },
    own: { name: 'Any CSV', holds: 'what you have', terms: 'those of its publisher' },
  },

  caution: {
    precious: () => 'precious metal',
    capacity: (p: { tonnes: string; capacity: string; what: string }) =>
      `exports ${p.tonnes} t, more than the ${p.capacity} t that can be made (${p.what}): transit, re-export or a wrong origin`,
    plants: (p: { tonnes: string; capacity: string; what: string; register: boolean }) =>
      `exports ${p.tonnes} t, more than the ${p.capacity} t that known plants can make (${p.register ? 'register' : 'existing plants of the case'}: ${p.what}): other plants, transit or re-export`,
    none: (p: { tonnes: string; what: string }) =>
      `exports ${p.tonnes} t where none can be made (${p.what}): transit, re-export or a wrong origin`,
    passes: (p: { imports: string; more: boolean }) =>
      `imports USD ${p.imports} million of it${p.more ? ', more than it exports' : ''}: some may only pass through`,
    thin: (p: { exports: string; buyers: number }) =>
      `small: USD ${p.exports} million to ${p.buyers} ${plural(p.buyers, { one: 'buyer', other: 'buyers' })}`,
    unit: (p: { price: string; usual: string }) =>
      `USD ${p.price} a tonne, where ${p.usual} is usual: check the unit of value and quantity`,
    mirror: (p: { exporter: string; importer: string }) =>
      `the exporter reports USD ${p.exporter} million, the importer ${p.importer}`,
  },
  cautions: 'Caution',

  headingsAnswer: (p: { a: string; b: string; ab: number; ba: number; of: number; year: number; whole: boolean }) =>
    `In ${p.year}${p.whole ? '' : `, of ${p.of} headings that are bundled,`} ${p.a} sold net what ${p.b} bought net in ${p.ab} ${plural(p.ab, { one: 'heading', other: 'headings' })}, and ${p.b} sold net what ${p.a} bought net in ${p.ba}.`,
  headingsHead: (p: { year: number }) =>
    `Headings of ${p.year} that one sold net and the other bought net, both with the world and with economies outside the ten (USD million)`,
  noHeadings: (p: { year: number; of: number }) =>
    `In ${p.year}, none of the ${p.of} headings was sold net by one and bought net by the other.`,
  heading: 'Heading',
  toOutside: 'Seller to outside',
  fromOutside: 'Buyer from outside',
  sold: 'Sold between them',
  could: 'Could turn, at most',
  couldNote:
    'What could turn is the smaller of what the seller sells outside the ten and what the buyer buys there, both net. Price, quality, contracts and routes may stand against it.',
  heldNote: (p: { low: string; high: string }) =>
    `Only the 200 largest flows of each heading are held, ${p.low} to ${p.high} of world trade in it: every sum is at least so much, and a smaller flow may change the sign of a small balance.`,
  covers: (p: { list: readonly string[]; year: number }) =>
    `Sums over headings cover these ${p.list.length} headings of ${p.year} alone, and no sum is the total of trade: ${p.list.join('; ')}.`,
  coversAll: (p: { year: number }) =>
    `Sums over headings cover all goods of ${p.year} but gold, other precious metals and coin (HS 7106 to 7112 and 7118).`,
  secondLook: (p: { year: number }) => `Flows of ${p.year} between the two that need a second look (USD million)`,
  preciousLine: (p: { a: string; b: string; va: string; vb: string }) =>
    `Gold and other precious metals are left out of every measure: ${p.a} exported USD ${p.va} million of them, ${p.b} ${p.vb} million.`,
  easeLine: (p: { a: string; b: string; ab: string; ba: string }) =>
    `Ease of trade (1 = as shares of supply and demand alone): ${p.ab} for ${p.a} to ${p.b}, ${p.ba} the other way.`,
  range,
  gapsHead: (p: { a: string; b: string; gap: Shown; year: number }) =>
    `Export potential of ${p.a} to ${p.b} that was not used in ${p.year}: USD ${range(p.gap)} million. The largest, in USD million:`,
  potentialNote:
    'Potential is the seller’s share of world exports times the buyer’s imports times the ease of trade (method of the International Trade Centre, without its growth and tariffs). Its interval runs from exports net of imports at the low end of ease to all exports at the high end. Errors of the table of trade are not in it. An interval that begins at zero proves no potential.',
  netImporter: 'buys more of it than it sells',

  chainsAnswer: (p: { name: string; stages: number; traded: number; year: number }) =>
    `${p.name}: of ${p.stages} ${plural(p.stages, { one: 'stage', other: 'stages' })}, trade of ${p.year} is held for ${p.traded}. No order of the members finds hosts of new plants better than a guess does, so none is put first: each table lists net exporters, then the others by code.`,
  chainsOrder: (p: { year: number }) =>
    `Each table lists net exporters of ${p.year}, then the others by code. It does not say where a plant should stand.`,
  notTraded: (p: { hs: string; year: number }) =>
    p.hs === ''
      ? 'The good has no code of HS, so its trade is not known.'
      : `The trade of ${p.year} that is held has no heading ${p.hs}. Who exports it is not known.`,
  nothingKnown: 'The case and the bundled plants say nothing of any country at this stage.',
  nothingOf: (p: { list: readonly string[] }) =>
    `The case and the bundled plants say nothing at this stage of ${listed(p.list)}.`,
  stageExports: 'Exports',
  stageImports: 'Imports',
  million: (p: { year: number }) => `USD million, ${p.year}`,
  capacity: 'Can make, t a year',
  madeInCase: 'Made or supplied in the case',
  newPlants: 'Plants of ten years',
  atHand: 'Inputs at hand',
  lacks: 'Inputs that lack',
  near: 'Nearness, 0 to 1',
  borderTitle: 'What it meets at the border of the buyer',
  borderHeads: { buyer: 'Buyer', from: 'From', duty: 'Duty', papers: 'Certificates that the buyer asks for' },
  borderNone: 'No country of the bloc wants this good from another one in the case.',
  inUnion: 'no duty: one customs zone',
  certificatesOf: (p: { list: string }) => `Markets ask for certificates: ${p.list}.`,
  ordersTitle: 'Do orders of the members find the hosts of new plants?',
  ordersLead: (p: { plants: number }) =>
    `${p.plants} plants of the last ten years, built, begun or announced, were ranked without knowing their hosts.`,
  orderHeads: {
    by: 'Order by',
    data: 'Data of',
    plants: 'Plants',
    top: 'Host among first three (95 %)',
    chance: 'A guess',
    place: 'Place, 0 first, 1 last (95 %)',
    verdict: 'Better than a guess',
  },
  orders: {
    advantage: 'export advantage in the class',
    size: 'size of the economy',
    exports: 'net exports of the heading',
    near: 'nearness in the product space',
  } as Record<string, string>,
  better: 'yes',
  notBetter: 'not shown',
  notTested: 'not tested: no two plants are younger than the data',
  ordersNote:
    'Yes means that both intervals lie on the better side of a guess. Plants of one host are not independent, so true intervals are wider. Such a test is of who hosted plants, not of whether they pay.',
  plantName: 'Plant',

  existingCommand:
    'what is made at home already of the goods that a case demands: rows for its table `candidates`, from loaded trade',
  existingGoods: 'only these goods (default: all that are demanded and have an HS code)',
  existingDigits:
    'digits of the HS code under which trade is looked up; goods that share a code share its trade by their need',
  existingOut: 'writes candidates.csv and sources.csv into this folder instead of rows to the screen',
  existingNote: (p: { need: string; imports: string; exports: string; hs: string; year: number; share: string }) =>
    `need ${p.need} t less imports ${p.imports} t and plus exports ${p.exports} t of HS ${p.hs} in ${p.year}: ${p.share} of the need made at home, at the availability of the process`,
  existingSource: (p: { file: string; year: number }) =>
    `Trade of ${p.year} by ${p.file}, against the demand of the case`,
  existingHeads: {
    country: 'Country',
    good: 'Good',
    need: 'Need, kt',
    imports: 'Imports',
    exports: 'Exports',
    home: 'At home',
    share: 'Of need',
    why: 'No row',
  },
  existingLeft: {
    'no-trade': 'no trade of it is loaded',
    'no-maker': 'no place makes it',
    'more-imported': 'imports exceed need',
  } as Record<string, string>,
  existingTold: (p: { rows: number; year: number; file: string }) =>
    `${p.rows} ${plural(p.rows, { one: 'row is', other: 'rows are' })} proposed, from trade of ${p.year} (${p.file}). What a good is and what its HS code holds differ: look at each row before you take it. Imports to be sold on, and stocks, are not known.`,
  existingUnweighed: (p: { share: string }) =>
    `Up to ${p.share} of the value traded has no weight, and counts as nothing here.`,
  existingTake:
    'To take them: chorsu update CASE sources sources.csv --write, then chorsu update CASE candidates candidates.csv --write.',
  blocCommand: 'the ten members together: people, product, trade with each other, complements, projects',
  blocTitle: 'The ten members together',
  blocAnswer: (p: { people: string; product: string; year: number; whole: boolean; of: number; within: string }) =>
    `The ten have ${p.people} of the world’s people and ${p.product} of its product at market rates. In ${p.year} they sold each other ${p.whole ? '' : 'at least '}USD ${p.within} billion of ${p.whole ? 'goods' : `${p.of} headings of HS, which is not their whole trade`}.`,
  blocFacts: 'People, product, exports',
  blocMeasures: {
    population: 'People',
    working_age: 'Of 15 to 64 years',
    gdp: 'Product, nominal at market rates',
    exports: 'Exports of goods and services',
    goods_exports: 'Exports of goods',
  } as Record<string, string>,
  together: 'The ten',
  world: 'World',
  share: 'Share',
  notKnown: 'not known',
  blocTrade: (p: { year: number; whole: boolean; of: number }) =>
    `Trade among the ten in ${p.year}${p.whole ? '' : `: ${p.of} headings, largest flows`}`,
  blocPairs: (p: { year: number }) => `By pair, ${p.year} (USD million)`,
  blocHeadings: (p: { year: number }) => `By heading, ${p.year} (USD million)`,
  exporter: 'Seller',
  importer: 'Buyer',
  value: 'Value',
  ofWhich: 'Of which',
  within: 'Among the ten',
  netOutside: 'Net to outside',
  netSellers: 'Net sellers',
  netBuyers: 'Net buyers',
  blocComplements: (p: { year: number }) => `Complementary pairs, net of outside trade, ${p.year} (USD million)`,
  blocProjects: 'Announced and realised',
  blocProjectsAnswer: (p: { count: number; realised: number; working: number }) =>
    `${p.count} joint projects: ${p.working} operate, and for ${p.realised} an amount of money spent is known. Amounts are not added up.`,
  announced: 'Announced, million',
  realised: 'Spent, million',
  noTrade: (p: { a: string; b: string; year: number }) =>
    `Of the headings that are held for ${p.year}, no flow between ${p.a} and ${p.b} is known.`,

  ended: (p: { what: string; date: string }) => `${p.what}: ended on ${p.date}. What followed is not in the register.`,
  due: (p: { year: number }) => `It was to begin in ${p.year}. That it began is not in the register.`,
  silent: (p: { years: number }) => `Last heard of ${p.years} ${plural(p.years, { one: 'year', other: 'years' })} ago.`,
  runsTo: (p: { what: string; date: string }) => `${p.what} to ${p.date}`,
  perYear: 'a year',
  passedAnswer: (p: { count: number }) =>
    p.count === 0
      ? ''
      : `${p.count} ${plural(p.count, { one: 'project has a date that has', other: 'projects have a date that has' })} passed or a state that is two years old.`,
  plantsLink: (p: { list: string }) => `Plants of ten years there: ${p.list}`,
  caseLink: (p: { name: string; list: string }) => `Case ${p.name}: ${p.list}`,

  asOfOption: 'the day by which dates have passed (default: today)',
  pairOption: 'a page of two countries: their projects and their trade (alpha-2, such as CN,KZ)',
  pairTitle: (p: { a: string; b: string }) => `${p.a} and ${p.b}: joint projects and trade`,
  pairAnswer: (p: { a: string; b: string; count: number; realised: number }) =>
    `The register has ${p.count} ${plural(p.count, { one: 'project', other: 'projects' })} of ${p.a} and ${p.b}. An amount of money spent is known for ${p.realised}.`,
  pairTrade: (p: { year: number }) => `Trade of the two in ${p.year} (USD million)`,
  pairBad: (p: { given: string }) => `--pair takes two members by their codes, such as CN,KZ, not ${p.given}.`,
  listOption:
    'holds a list of projects (CSV of the Eurasian Development Bank, of SOURCE or your own) against the register',
  listAnswer: (p: { rows: number; fresh: number; other: number; absent: number }) =>
    `${p.rows} rows: ${p.fresh} new, ${p.other} that differ. The list lacks ${p.absent} projects of the countries that it names.`,
  listHeads: { name: 'Project', kind: 'Difference', ours: 'Register', theirs: 'List' },
  differences: {
    new: 'new',
    absent: 'not in the list',
    status: 'status',
    amount: 'amount',
    countries: 'countries',
    alike: 'alike',
  } as Record<string, string>,
  listNext: 'With --csv, the new rows are written in the form of the register. Check each, then add them with --add.',

  noFile,
  storeFaults: {
    'duckdb-missing': () =>
      'Loaded tables need the optional part @duckdb/node-api, which is not installed. Install it with `npm install @duckdb/node-api@1.5.6-r.1`.',
    'file-missing': noFile,
    'not-zip': (p: StoreFault) => `${p.file} is not a zip file. Download it again.`,
    'zip-damaged': (p: StoreFault) =>
      `${p.file} is damaged${p.entry && ` in ${p.entry}`}: its checksum differs. Download it again. What was loaded before is kept.`,
    'format-unknown': (p: StoreFault) =>
      `${p.file} is neither the zip of BACI, nor that of the World Development Indicators, nor a CSV of UN Comtrade or WITS, nor a product concordance of WITS. For another file, give --mapping.`,
    mapping: (p: StoreFault) =>
      ({
        json: `${p.file} is not JSON. Write an object with table, scheme and columns.`,
        table: `${p.file}: \`table\` must be one of ${p.what}.`,
        scheme: `${p.file}: \`scheme\` must be a word of letters, digits, _ and -, such as HS22.`,
        missing: `${p.file}: \`columns\` does not say which column holds \`${p.what}\`.`,
        strange: `${p.file}: \`columns\` names ${p.what}, which the table does not have.`,
        column: `${p.file} has no column ${p.what}.`,
      })[p.why] ?? p.file,
    'store-missing': (p: StoreFault) =>
      `${p.folder} holds no loaded tables. Load some with \`chorsu atlas load FILE --store ${p.folder}\`.`,
    'year-missing': (p: StoreFault) => `${p.file} has no trade of ${p.year || 'any year'}.`,
    'economy-missing': (p: StoreFault) => `The loaded trade has no row of ${p.economy}.`,
    'codes-missing': (p: StoreFault) => `${p.file} has no list of country codes. Take the zip as CEPII publishes it.`,
    empty: (p: StoreFault) => `No row of ${p.file} fits the mapping. Check \`where\` and the columns.`,
    'concordance-missing': (p: StoreFault) =>
      `The store has no concordance ${p.scheme}. Load one with a mapping whose table is concordance.`,
  },
};
