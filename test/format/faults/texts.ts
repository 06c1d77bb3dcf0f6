import { type Fault, whole } from './fault.ts';

export const texts: readonly Fault[] = [
  {
    code: 'encoding',
    edits: [],
    bytes: { 'goods.csv': Buffer.from('good\nore\nmetal\n\xe9\n', 'latin1') },
    at: 'goods.csv:4',
  },
  { code: 'encoding-utf-16', edits: [], bytes: { 'goods.csv': Buffer.from('\ufeffgood\n', 'utf16le') }, says: /UTF-8/ },
  { code: 'file-empty', edits: [whole('modes.csv', '\n')], at: 'modes.csv:1' },
  { code: 'semicolons', edits: [whole('goods.csv', 'good;hs\nore;2603\n')], says: /comma/ },
  { code: 'tabs', edits: [whole('goods.csv', 'good\ths\n')], says: /comma/ },
  { code: 'quote-open', edits: [['goods.csv', 'metal,7403,500', 'metal,7403,"500']], at: 'goods.csv:3' },
  { code: 'quote-stray', edits: [['goods.csv', 'metal,7403', 'metal,"7403"5']], at: 'goods.csv:3', among: true },
  { code: 'row-length', edits: [['goods.csv', '2603,50', '2603,5,0']], at: 'goods.csv:2', says: /4 cells.*3/ },
  { code: 'row-length', edits: [['goods.csv', 'metal,7403,500', 'metal,7403']], at: 'goods.csv:3', among: true },
  {
    code: 'column-unnamed',
    edits: [
      ['goods.csv', 'good,hs,', 'good,,'],
      ['tariffs.csv', ',EAEU,74', ',EAEU,'],
      ['tariffs.csv', 'UZ,26', 'UZ,'],
    ],
  },
  {
    code: 'column-unknown',
    edits: [['goods.csv', 'value', 'valeu']],
    column: 'valeu',
    says: /Did you mean value\?/,
    among: true,
  },
  { code: 'column-unknown', edits: [whole('modes.csv', 'mode,__proto__\nroad,1\n')], column: '__proto__' },
  { code: 'column-twice', edits: [['goods.csv', 'good,hs', 'good,value']], column: 'value', among: true },
  {
    code: 'cell-long',
    edits: [whole('sources.csv', `source,title,quality\na,${'x'.repeat(32_768)},assumed\n`)],
    at: 'sources.csv:2',
  },
  {
    code: 'control-character',
    edits: [['countries.csv', 'China', 'Chi\u0007na']],
    at: 'countries.csv:4',
    says: /U\+0007/,
  },
  { code: 'control-character', edits: [['countries.csv', 'China', 'Chi\u0000na']], says: /U\+0000/ },
];
