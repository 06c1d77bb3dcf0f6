import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

const projects = (n: number) => `${n} ${plural(n, { one: 'проект', few: 'проекта', many: 'проектов' })}`;

export const evidence: Catalogue['evidence'] = {
  columnUnknown: (p) => `${p.place}: Столбца \`${p.column}\` нет. Допустимы ${p.right} или имя, начинающееся с x_.`,
  columnMissing: (p) => `${p.place}: Нет столбца \`${p.column}\`. Добавьте его в заголовок.`,
  cellMissing: (p) => `${p.place}: Ячейка \`${p.column}\` пуста. Заполните её.`,
  notNumber: (p) =>
    `${p.place}: В \`${p.column}\` стоит ${p.value}, это не число. Используйте цифры и десятичную точку.`,
  notDate: (p) =>
    `${p.place}: В \`${p.column}\` стоит ${p.value}, это не дата. Укажите год, месяц или день, например 2026-05-31.`,
  notOneOf: (p) => `${p.place}: В \`${p.column}\` стоит ${p.value}. Допустимы ${p.right}.`,
  keyUnknown: (p) =>
    `${p.place}: У проекта ${p.value} нет названия. Первая его строка должна содержать name, countries, status и status_as_of.`,
  rowUnreadable: (p) => `${p.place}: Строка не является CSV. Закройте кавычки.`,
  rowLength: (p) =>
    `${p.place}: В строке ${p.value} ячеек, а в заголовке ${p.right}. Ячейки с запятой заключите в кавычки.`,

  atlasCommand: 'данные о торговле: взаимодополняющие отрасли, где может стоять цепочка, утверждения и данные',
  claimsCommand: 'опубликованные утверждения и данные: оба числа, определение, год данных и вывод',
  matchCommand: 'взаимодополняющие отрасли двух стран, в обе стороны',
  projectsCommand: 'реестр совместных проектов: суммы по видам с датами, состояние, источники',
  json: 'только документ JSON в stdout',
  quiet: 'без сообщений о ходе работы',
  out: 'папка для файлов',
  html: (p) => `записать ${p.file}`,
  store: 'папка с загруженными таблицами торговли (см. `chorsu atlas load`)',
  claimOption: 'только эти утверждения',
  countryOption: 'только проекты этих стран (двухбуквенный код)',
  sectorOption: 'только эти отрасли',
  statusOption: 'только проекты в этом состоянии',
  kindOption: 'только проекты с суммой этого вида',
  sinceOption: 'только проекты с новостями с этой даты',
  textOption: 'только проекты, где встречается этот текст',
  nearOption: 'только проекты рядом с площадками этой задачи',
  kmOption: 'насколько близко, км',
  addOption: 'CSV собственных проектов; заменяют встроенные с тем же ключом',
  csvOption: 'реестр в виде CSV в stdout',

  unknownEconomy: (p) =>
    `Во встроенных показателях нет ${p.code}. Есть ${p.known}. Загрузите данные о торговле командой \`chorsu atlas load\` и укажите папку в --store.`,
  sameEconomy: 'Назовите две разные страны.',
  unknownClaim: (p) => `Утверждения ${p.claim} нет. Выберите из ${p.known}.`,
  notStatus: (p) => `Значение --${p.option} ${p.value} неизвестно. Выберите из ${p.known}.`,

  verdicts: {
    confirmed: 'подтверждено',
    qualified: 'с оговоркой',
    overstated: 'завышено',
    understated: 'занижено',
    'not found': 'не найдено',
  },
  qualities: {
    measured: 'измерено',
    official: 'официально',
    industry: 'отраслевая оценка',
    derived: 'расчёт',
    recalled: 'по памяти',
    assumed: 'допущение',
  },
  claim: 'Утверждение',
  said: 'Заявлено',
  found: 'По данным',
  verdict: 'Вывод',
  definition: 'Определение',
  vintage: 'Данные за',
  quality: 'Качество',
  source: 'Источник',
  claimsAnswer: (p) =>
    `Подтверждено утверждений: ${p.confirmed} из ${p.all}. Ещё ${p.qualified} верны только при другом определении или частично.`,
  roundRule:
    'Круглое число считается верным в пределах десятой доли. Оговорка: утверждение верно только при другом определении или частично.',

  matchAnswer: (p) =>
    `${p.a}: преимущество в ${p.aForB} группах, где у ${p.b} его нет. ${p.b}: преимущество в ${p.bForA} группах, где у ${p.a} его нет. У обеих стран: ${p.both}.`,
  aForB: (p) => `${p.a} может поставлять то, в чём слаба сторона ${p.b}`,
  bothStrong: 'Сильны обе стороны: возможен совместный экспорт',
  classOfGoods: 'Группа',
  advantageOf: (p) => p.economy,
  inValueAdded: (p) => `${p.economy}, добавл. стоимость`,
  rcaUnit: 'выявленное сравнительное преимущество; 1 равна доле в мировом экспорте',
  cleaning: (p) => `Очистка данных: ${p.cleaning}`,
  basis: (p) => `Основа: ${p.title}, ${p.vintage} (${p.quality}).`,
  noPairTrade:
    'Во встроенных показателях нет торговли между двумя странами. Поэтому индекс взаимодополняемости, интенсивность, встречная торговля и экспортный разрыв здесь неизвестны. Загрузите BACI командой `chorsu atlas load`.',
  commoditiesHead: 'Сырьё, которое одна сторона продаёт, а другая покупает у стран вне объединения',
  commodityUnit: 'млн долл. США в год, не менее',
  commodity: 'Товар',
  seller: 'Продавец',
  buyer: 'Покупатель',
  sellerExports: 'Экспорт',
  buyerImports: 'Импорт',
  fromOutside: 'Извне',
  assembled:
    'Валовое преимущество без преимущества в добавленной стоимости: товар проходит транзитом, стоимость создана в другом месте.',

  statuses: {
    announced: 'объявлен',
    memorandum: 'меморандум',
    negotiation: 'переговоры',
    contract: 'контракт',
    construction: 'строится',
    operating: 'работает',
    stalled: 'остановлен',
    cancelled: 'отменён',
    'not found': 'не найден',
  },
  kinds: {
    declared: 'заявлено',
    memorandum: 'меморандум',
    contract: 'контракт',
    financed: 'профинансировано',
    realised: 'освоено',
  },
  project: 'Проект',
  countries: 'Страны',
  status: 'Состояние',
  amounts: 'Суммы по видам и датам, млн',
  place: 'Место',
  km: 'км',
  candidates: 'Варианты размещения там',
  projectsAnswer: (p) => `${projects(p.count)}. Освоенная сумма известна для ${p.realised}.`,
  neverAdded: 'Суммы разных видов и дат не складываются.',
  nearAnswer: (p) => `${projects(p.count)} в пределах ${p.km} км от площадок задачи ${p.name} или в двух её странах.`,
  nowhere: 'место неизвестно',
  noFile: (p) => `Файла ${p.file} нет. Укажите путь к файлу CSV.`,
  notFoundAny: 'Нет подходящих проектов. Ослабьте условия --country, --sector, --status или --text.',
};
