import { type Fault, whole } from './fault.ts';

export const moving: readonly Fault[] = [
  { code: 'leg-loop', edits: [['legs.csv', 'tashkent,almaty', 'almaty,almaty']], among: true },
  {
    code: 'km-needed',
    edits: [
      ['legs.csv', '980,30,25', ',,25'],
      ['places.csv', '41.3,69.24', ','],
      whole('modes.csv', 'mode,speed_kmh\nrail,40\n'),
    ],
    says: /tashkent/,
  },
  { code: 'km-short', edits: [['legs.csv', '980', '98']], says: /great-circle distance, 6/, warning: true },
  { code: 'cost-needed', edits: [['legs.csv', ',25,', ',,']], says: /rail have no cost for container/ },
  { code: 'hours-needed', edits: [['legs.csv', ',30,', ',,'], whole('modes.csv', 'mode,rate\nrail,0.03\n')] },
  {
    code: 'p95-below',
    edits: [whole('borders.csv', 'from_country,to_country,hours,hours_p95\nUZ,KZ,6,5\nKZ,UZ,8,9\n')],
    value: '5',
  },
  { code: 'transfer-empty', edits: [whole('transfers.csv', 'place,mode,cost\nalmaty,,5\n')] },
  { code: 'border-same', edits: [['borders.csv', 'KZ,UZ,8', 'KZ,UZ,8\nUZ,UZ,1']], at: 'borders.csv:4' },
  {
    code: 'border-place',
    edits: [whole('borders.csv', 'from_country,to_country,place\nUZ,KZ,\nKZ,UZ,\nCN,UZ,almaty\n')],
    says: /KZ/,
  },
  { code: 'border-missing', edits: [['borders.csv', 'KZ,UZ,8\n', '']], says: /from KZ to UZ/, warning: true },
  {
    code: 'place-alone',
    edits: [
      ['places.csv', '76.95\n', '76.95\nnukus,UZ,42.4,59.6\n'],
      ['demands.csv', '600\n', '600\nmetal,nukus,,,5,600\n'],
    ],
    value: 'nukus',
    warning: true,
  },
  {
    code: 'gauge-no-transfer',
    edits: [
      ['legs.csv', '1520\n', '1520\neast,almaty,urumqi,rail,980,30,25,1435\n'],
      ['places.csv', '76.95\n', '76.95\nurumqi,CN,43.8,87.6\n'],
      ['borders.csv', 'KZ,UZ,8\n', 'KZ,UZ,8\nKZ,CN,9\nCN,KZ,9\n'],
    ],
    says: /at almaty/,
    warning: true,
  },
  {
    code: 'cargo-no-transfer',
    edits: [whole('transfers.csv', 'mode,to_mode,cargo,hours,both\nrail,road,bulk,6,yes\n,rail,,2,no\n')],
    value: 'container',
    says: /cannot change between modes \(rail-road, road-rail\)/,
    warning: true,
  },
];

export const duties: readonly Fault[] = [
  {
    code: 'agreement-member',
    edits: [['tariffs.csv', ',UZ,26,,', 'KZ,UZ,26,cis,'], whole('agreements.csv', 'agreement,members\ncis,UZ;CN\n')],
    value: 'KZ',
    says: /cis/,
  },
  { code: 'agreement-alone', edits: [whole('agreements.csv', 'agreement,members\ncis,UZ\n')], warning: true },
  {
    code: 'regional-alone',
    edits: [
      ['tariffs.csv', 'rate\n', 'rate,regional_value\n'],
      ['tariffs.csv', '0.05', '0.05,0.5'],
      ['tariffs.csv', '0.1', '0.1,'],
    ],
  },
  {
    code: 'tariff-unused',
    edits: [['tariffs.csv', '0.1\n', '0.1\n,UZ,8541,,0.1\n']],
    at: 'tariffs.csv:4',
    column: 'hs',
    warning: true,
  },
  {
    code: 'tariff-unused',
    edits: [['tariffs.csv', '0.1\n', '0.1\n,CN,26,,0.1\n']],
    column: 'destination',
    warning: true,
  },
  {
    code: 'rule-alone',
    edits: [
      ['tariffs.csv', 'rate\n', 'rate,rule\n'],
      ['tariffs.csv', '0.05', '0.05,CTH'],
      ['tariffs.csv', '0.1', '0.1,'],
    ],
  },
  {
    code: 'additional-agreement',
    edits: [
      ['tariffs.csv', 'rate\n', 'rate,kind\n'],
      ['tariffs.csv', ',EAEU,74,,0.05', ',EAEU,74,cis,0.05,additional'],
      ['tariffs.csv', '0.1', '0.1,'],
      whole('agreements.csv', 'agreement,members\ncis,UZ;KZ\n'),
    ],
    among: true,
  },
  { code: 'quota-open', edits: [whole('restrictions.csv', 'kind,destination\nquota,UZ\n')] },
  { code: 'permit-free', edits: [whole('restrictions.csv', 'kind,destination\npermit,UZ\n')], warning: true },
];
