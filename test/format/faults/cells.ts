import { type Fault, set, whole } from './fault.ts';

export const cells: readonly Fault[] = [
  { code: 'number', edits: [['goods.csv', ',500', ',much']], at: 'goods.csv:3', value: 'much' },
  { code: 'number-size', edits: [['goods.csv', ',500', ',1e999']], value: '1e999' },
  {
    code: 'decimal-comma',
    edits: [['goods.csv', ',500', ',"500,5"']],
    column: 'value',
    says: /Write 500\.5/,
  },
  { code: 'thousands', edits: [['goods.csv', ',500', ',"1,500,000"']], says: /Write 1500000/ },
  { code: 'thousands', edits: [['goods.csv', ',500', ',1 500']], says: /Write 1500/ },
  { code: 'percent', edits: [['tariffs.csv', '0.05', '5 %']], says: /fraction 0\.05/ },
  { code: 'integer', edits: [['processes.csv', 'smelt,1', 'smelt,1.5']], value: '1.5' },
  { code: 'year', edits: [['demands.csv', 'almaty,,', 'almaty,soon,']], says: /2027-05-01/ },
  { code: 'date', edits: [whole('projects.csv', 'project,as_of\na,1.5.2026\n')], value: '1.5.2026' },
  { code: 'yesno', edits: [whole('demands.csv', 'good,place,quantity,price,firm\nmetal,almaty,8,6,maybe\n')] },
  {
    code: 'required',
    edits: [['places.csv', 'tashkent,UZ', 'tashkent,']],
    at: 'places.csv:2',
    column: 'country',
    among: true,
  },
  { code: 'required', edits: [['demands.csv', 'quantity', 'x_q']], column: 'quantity', among: true },
  { code: 'choice', edits: [['legs.csv', ',rail,', ',rial,']], says: /Did you mean rail/ },
  { code: 'negative', edits: [['demands.csv', ',800,', ',-800,']], value: '-800' },
  { code: 'below', edits: [whole('modes.csv', 'mode,circuity\nroad,0.5\n')], says: /1/ },
  { code: 'below', edits: [whole('modes.csv', 'mode,speed_kmh\nroad,0\n')], says: /above 0/ },
  { code: 'above', edits: [['places.csv', '41.3', '413']], column: 'lat', says: /90/, among: true },
  { code: 'fraction', edits: [['processes.csv', 'life\nsmelt,1,10', 'availability\nsmelt,1,85']], says: /Write 0\.85/ },
  { code: 'country', edits: [['countries.csv', 'CN,', 'Cn,']], value: 'Cn', says: /Write CN/ },
  { code: 'country', edits: [['countries.csv', 'CN,', 'China,']], says: /Write CN/ },
  { code: 'currency', edits: [set('"currency": "UDS"')], says: /USD/ },
  { code: 'hs-form', edits: [['goods.csv', '7403', '7403.11']], says: /Write 740311/ },
  { code: 'hs-odd', edits: [['goods.csv', '2603', '603']], says: /Write 0603/, among: true },
  { code: 'slash', edits: [whole('sources.csv', 'source,title,quality\na/b,T,assumed\n')], value: 'a/b' },
  {
    code: 'key-reserved',
    edits: [whole('sources.csv', 'source,title,quality\n__proto__,T,assumed\n')],
    value: '__proto__',
  },
  {
    code: 'key-twice',
    edits: [['goods.csv', 'metal,7403,500\n', 'metal,7403,500\nmetal,7404,1\n']],
    at: 'goods.csv:4',
    says: /line 3 of goods\.csv/,
  },
  {
    code: 'leg-key-taken',
    edits: [
      whole(
        'legs.csv',
        'leg,from,to,mode,hours,cost\n,tashkent,almaty,rail,3,2\ntashkent-almaty-rail,almaty,tashkent,rail,3,2\n',
      ),
    ],
    at: 'legs.csv:3',
    says: /tashkent-almaty-rail.*line 2/,
  },
  {
    code: 'reference',
    edits: [['demands.csv', 'metal', 'metall']],
    at: 'demands.csv:2',
    column: 'good',
    says: /Did you mean metal\?/,
  },
  { code: 'zone', edits: [['tariffs.csv', 'EAEU', 'EAUE']], says: /EAEU/, among: true },
  { code: 'zone', edits: [['tariffs.csv', ',UZ,', ',MERCOSUR,']], warning: true, among: true },
];

export const years: readonly Fault[] = [
  {
    code: 'years-reversed',
    edits: [
      ['legs.csv', 'gauge\n', 'gauge,opens,closes\n'],
      ['legs.csv', ',1520', ',1520,2030,2028'],
    ],
    value: '2028',
  },
  { code: 'year-far', edits: [['demands.csv', 'almaty,,', 'almaty,0207,']], value: '207' },
  { code: 'year-outside', edits: [['demands.csv', 'almaty,,', 'almaty,2072,']], value: '2072', warning: true },
  {
    code: 'year-between',
    edits: [set('"step": 2'), ['demands.csv', 'almaty,,', 'almaty,2028,']],
    says: /2027/,
    warning: true,
  },
  {
    code: 'year-late',
    edits: [['candidates.csv', 'process\ntashkent,smelt', 'process,opens\ntashkent,smelt,2050']],
    warning: true,
  },
];
