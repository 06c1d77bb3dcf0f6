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

  duckdbMissing:
    'Для загруженных таблиц нужна необязательная часть @duckdb/node-api, она не установлена. Установите её: `npm install @duckdb/node-api@1.5.6-r.1`.',
  notZip: (p) => `${p.file} не является архивом zip. Скачайте файл заново.`,
  zipDamaged: (p) =>
    `${p.file} повреждён${p.entry && ` в ${p.entry}`}: контрольная сумма не совпадает. Скачайте файл заново. Загруженное раньше сохранено.`,
  formatUnknown: (p) =>
    `${p.file} не является архивом BACI или World Development Indicators. Для другого файла укажите --mapping.`,
  mappingWrong: (p) =>
    ({
      json: `${p.file} не является JSON. Нужен объект с table, scheme и columns.`,
      table: `${p.file}: \`table\` должно быть одним из ${p.what}.`,
      scheme: `${p.file}: \`scheme\` должно быть словом из букв, цифр, _ и -, например HS22.`,
      missing: `${p.file}: в \`columns\` не указано, где \`${p.what}\`.`,
      strange: `${p.file}: в \`columns\` указано ${p.what}, такого столбца у таблицы нет.`,
      column: `В ${p.file} нет столбца ${p.what}.`,
    })[p.why] ?? p.file,
  storeMissing: (p) =>
    `В ${p.folder} нет загруженных таблиц. Загрузите их: \`chorsu atlas load FILE --store ${p.folder}\`.`,
  yearMissing: (p) => `В ${p.file} нет торговли за ${p.year || 'какой-либо год'}.`,
  economyMissing: (p) => `В загруженной торговле нет строк ${p.economy}.`,
  codesMissing: (p) => `В ${p.file} нет списка кодов стран. Возьмите архив в том виде, в каком его публикует CEPII.`,
  emptyTable: (p) => `Ни одна строка ${p.file} не подходит. Проверьте \`where\` и столбцы.`,
  concordanceMissing: (p) => `В хранилище нет таблицы соответствия ${p.scheme}. Загрузите её с table: concordance.`,
  loadCommand:
    'загрузить BACI, World Development Indicators или любой CSV по описанию столбцов в папку с файлами parquet',
  mappingOption: 'файл JSON: какой столбец что содержит',
  yearsOption: 'только эти годы',
  yearOption: 'год торговли (по умолчанию последний)',
  digitsOption: 'число знаков кода товара',
  toOption: 'товары по этой классификации, по загруженной таблице соответствия',
  loadedTable: (p) => `${p.path}: строк ${p.rows}${p.before ? ', загружено раньше из того же файла' : ''}`,
  withoutQuantity: 'Без количества',
  rows: 'Строк',
  lastYear: 'Последний год',
  missingHead: 'Что есть в файле по каждой стране:',
  nothingOf: (p) => `Нет ничего по странам: ${p.names}.`,
  tradeHead: (p) =>
    `Загруженная торговля: ${p.scheme}, ${p.year}, товаров ${p.products} по ${p.digits} знакам. Учтены все страны, ничего не исключено.`,
  complementarityLine: (p) =>
    `Взаимодополняемость от 0 до 100: ${p.ab} для экспорта ${p.a} в ${p.b}, ${p.ba} обратно. Учтены только доли, не размер.`,
  intensityLine: (p) => `Интенсивность, 1 как в мире: ${p.ab} для ${p.a} в ${p.b}, ${p.ba} обратно.`,
  twoWayLine: (p) => `Встречная торговля внутри товаров (Грубель и Ллойд) от 0 до 1: ${p.value}.`,
  concentrationLine: (p) => `Концентрация экспорта от 0 до 1: ${p.ca} для ${p.a}, ${p.cb} для ${p.b}.`,
  gapsHead: (p) => `Экспортный разрыв ${p.a} в ${p.b}: ${p.gap} млн долл. США в год. Крупнейшие, млн долл. США:`,
  product: 'Товар',
  potential: 'Потенциал',
  actual: 'Продаётся',
  gap: 'Разрыв',
  unknown: 'неизвестно',
};
