import { dp, type Fault, set, whole } from './fault.ts';

export const lying: readonly Fault[] = [
  { code: 'case-missing', edits: [], of: 'nowhere', says: /chorsu cases/ },
  { code: 'package-missing', edits: [whole(dp, undefined)], at: dp },
  { code: 'plan-folder', edits: [whole('plan.json', '{}')], at: 'plan.json' },
  { code: 'json', edits: [[dp, '"years": 4', '"years": 4,']], at: `${dp}:7` },
  { code: 'json-object', edits: [whole(dp, '[]')] },
  { code: 'settings-missing', edits: [whole(dp, '{}')] },
  { code: 'setting-shape', edits: [set('"hub": {"a": 1}')], column: 'hub', says: /list of texts/ },
  { code: 'setting-unknown', edits: [set('"discountrate": 0.1')], value: 'discountrate', says: /discountRate/ },
  { code: 'setting-required', edits: [[dp, '"years": 4', '"step": 1']], column: 'years', says: /number of years/ },
  { code: 'setting-country', edits: [set('"hub": "UZ;KG"')], value: 'KG', warning: true },
  { code: 'step-multiple', edits: [set('"step": 3')], column: 'years', value: '4' },
  { code: 'price-year', edits: [set('"priceYear": 2040')], warning: true },
  {
    code: 'title-old',
    edits: [
      [
        dp,
        '"name": "tiny"',
        '"name": "tiny", "title": "Mine", "title_ru": "Первые шаги: томатная паста для двух городов"',
      ],
    ],
    column: 'title_ru',
    says: /First steps: tomato paste/,
    warning: true,
  },
  { code: 'resources-shape', edits: [[dp, '"chorsu"', '"resources": {}, "chorsu"']] },
  { code: 'resource-shape', edits: [[dp, '"chorsu"', '"resources": [{"name": "goods"}], "chorsu"']] },
  {
    code: 'resource-remote',
    edits: [[dp, '"chorsu"', '"resources": [{"name": "goods", "path": "https://a.example/goods.csv"}], "chorsu"']],
  },
  {
    code: 'resource-outside',
    edits: [[dp, '"chorsu"', '"resources": [{"name": "goods", "path": "../goods.csv"}], "chorsu"']],
    value: '../goods.csv',
  },
  {
    code: 'resource-delimiter',
    edits: [
      [dp, '"chorsu"', '"resources": [{"name":"goods","path":"goods.csv","dialect":{"delimiter":";"}}], "chorsu"'],
    ],
  },
  {
    code: 'resource-encoding',
    edits: [[dp, '"chorsu"', '"resources": [{"name":"goods","path":"goods.csv","encoding":"cp1251"}], "chorsu"']],
  },
  {
    code: 'resource-twice',
    edits: [
      [dp, '"chorsu"', '"resources": [{"name":"goods","path":"goods.csv"},{"name":"goods","path":"g.csv"}], "chorsu"'],
    ],
    among: true,
  },
  {
    code: 'table-unknown',
    edits: [[dp, '"chorsu"', '"resources": [{"name":"good","path":"x_g.csv"}], "chorsu"'], whole('x_g.csv', 'good\n')],
    says: /goods/,
    among: true,
  },
  {
    code: 'file-missing',
    edits: [[dp, '"chorsu"', '"resources": [{"name":"modes","path":"modes.csv"}], "chorsu"']],
    at: 'modes.csv',
    among: true,
  },
  { code: 'file-unlisted', edits: [[dp, '"chorsu"', '"resources": [], "chorsu"']], warning: true },
  { code: 'file-unknown', edits: [whole('demand.csv', 'good\n')], says: /demands\.csv/, warning: true },
  { code: 'include-missing', edits: [set('"include": "base"')], value: 'base', column: 'include' },
  {
    code: 'include-circle',
    edits: [
      set('"include": ["./other"]'),
      whole('other/datapackage.json', '{"name": "other", "chorsu": {"include": [".."]}}'),
    ],
    at: 'other/datapackage.json',
    says: /other/,
  },
  {
    code: 'include-currency',
    edits: [
      set('"include": "./other"'),
      whole('other/datapackage.json', '{"name": "other", "chorsu": {"currency": "EUR"}}'),
    ],
    says: /EUR.*USD/,
  },
];
