import type { Catalogue } from '../en/index.ts';
import { hint } from '../medium.ts';
import { pluralRu as plural } from '../plural.ts';
import { currencyName } from './currency.ts';

const sites = (n: number) => `${n} ${plural(n, { one: 'площадке', few: 'площадках', many: 'площадках' })}`;
const weeks = (n: number) => `${n} ${plural(n, { one: 'неделя', few: 'недели', many: 'недель' })}`;
const measures = (n: number) => `${n} ${plural(n, { one: 'мера', few: 'меры', many: 'мер' })}`;

export const standards: Catalogue['standards'] = {
  help: {
    plan: 'сертификаты этого плана; без параметра — все недостающие',
    year: 'год таблицы рынков и сертификатов',
    first: 'что гармонизировать в первую очередь: план решается заново для каждого признания и сближения',
    most: 'наибольшее число гармонизаций в наборе',
    rebuild: 'с --first: выбирать заново и строительство',
    seconds: 'с --first: секунд на всё; пятая часть отводится на отчёты',
    import: 'создать из CSV с мерами (ePing, TRAINS) строки таблиц requirements и schemes в --out',
    source: 'с --import: ключ файла в таблице sources',
    mast: 'с --import: код MAST для строк, в которых его нет',
    ics: 'создать календарь standards.ics',
  },
  yearWanted: (p) => `--year принимает год модели с ${p.first} по ${p.last}; указано ${p.value}.`,
  calendarName: (p) => `${p.case}: сертификаты`,

  asked: {
    always: 'всегда',
    from: (p) => `с ${p.from}`,
    until: (p) => `до ${p.until}`,
    between: (p) => `${p.from}–${p.until}`,
  },
  calendar: {
    begin: (p) => `Начать: ${p.what} (${p.good}, ${p.place})`,
    ready: (p) => `Срок получения: ${p.what} (${p.good}, ${p.place})`,
    yearly: (p) => `Ежегодный сбор: ${p.what} (${p.good}, ${p.place})`,
    renew: (p) => `Истекает: ${p.what} (${p.good}, ${p.place})`,
  },
  label: {
    recognition: (p) => `${p.held} признаётся вместо ${p.wanted}`,
    reformed: (p) => `${p.held} признаётся вместо ${p.wanted} на ${p.share} (реформа ${p.reform})`,
    alignment: (p) => `${p.wanted} становится идентичным ${p.held}`,
  },
  short: {
    recognition: (p) => `${p.wanted} ← ${p.held}`,
    reformed: (p) => `${p.wanted} ← ${p.held} (${p.reform})`,
    alignment: (p) => `${p.wanted} = ${p.held}`,
  },

  noneAsked: 'Ни один рынок модели не требует сертификата.',
  planNone: 'По плану новые сертификаты не нужны: всё необходимое уже получено.',
  planObtains: (p) =>
    `Число сертификатов, получаемых по плану на ${sites(p.sites)}: ${p.certificates}. Дисконтированные затраты за период — ${p.money}.`,
  planAdapts: (p) => `Адаптация товаров к другим стандартам стоит ${p.money}.`,
  comingTitle: 'Предстоящие изменения',
  coming: {
    begins: (p) => `${p.date}, ${p.market}, ТН ВЭД ${p.hs}: с этого времени требуется: ${p.scheme}.`,
    ends: (p) => `${p.date}, ${p.market}, ТН ВЭД ${p.hs}: до этого времени требуется: ${p.scheme}.`,
  },
  nothingAsked: 'никакой документ',
  laboratoriesTitle: 'Лаборатории',
  laboratory: (p) =>
    `${p.name} (${p.about}): ${p.evidence}${p.cost === '' ? '' : `, ${p.cost}`}${p.weeks === 0 ? '' : `, недель: ${p.weeks}`}. Принимает схема: ${p.schemes}.`,
  longest: (p) => `Самый долгий срок — ${weeks(p.weeks)}.`,
  allHeld: (p) => `Требуется сертификатов: ${p.certificates}. У каждой площадки есть всё необходимое.`,
  missing: (p) =>
    `Требуется сертификатов: ${p.certificates}; не хватает на площадках: ${p.missing}. Недисконтированные затраты на все недостающие за период — ${p.money}.`,

  quality: 'Качество',
  begun: 'Начало',
  inOrder: (p) => p.weeks.map(({ week, steps }) => `${week}: ${steps.join(', ')}`).join('; '),
  numbered: (p) => `${p.count}: ${p.places.join(', ')}`,
  allWork: 'Все работы каждой площадки по неделям начала:',
  workOf: (p) => `${p.good}, ${p.places.join(', ')}: ${p.order}`,

  tooFewMeasures: (p) =>
    `Регуляторное расстояние не показано. В модели ${measures(p.measures)}, товаров с мерами: ${p.products}; нужно не менее ${p.leastMeasures} и ${p.leastProducts} соответственно.`,
  sameKinds: 'Расстояние сравнивает виды мер; оно не означает взаимного признания.',

  nothingToHarmonise: 'Гармонизировать нечего: никакие два рынка не требуют разных доказательств для одного товара.',
  notPlannedInTime: 'не хватило времени',
  noLarger: (p) => `Ни один проверенный набор больше чем из ${p.size} не даёт большего.`,
  rebuilt: 'Строительство выбрано заново.',
  sameBuilds: () => `Строительство взято из плана${hint('; с --rebuild оно выбирается заново', '')}.`,
  setsPlanned: (p) => `рассчитано наборов: ${p.count}`,
  noPlanWith: (p) =>
    `Плана с этим набором не существует (${p.set}). ${hint(`Что мешает, покажет \`chorsu plan\`.`, 'Что мешает, покажет план модели.')}`,
  noPlanInTime: (p) =>
    `План с этим набором не найден за отведённое время (${p.set}). ${hint('Увеличьте --seconds.', 'Спросите ещё раз, дав больше времени.')}`,
  asItIs: 'модель без изменений',

  import: {
    notCsv: (p) => `${p.path} — не таблица CSV.`,
    notCsvAt: (p) => `${p.path} — не таблица CSV: строка ${p.line} (${p.cause}).`,
    empty: (p) => `В ${p.path} нет строк под заголовком. Ничего не взято.`,
    unusable: (p) => `В ${p.path} нет столбца: ${p.missing}. Столбец должен называться так: ${p.names}.`,
    columns: { market: 'рынок', hs: 'коды ГС' },
    mast: (p) => `--mast принимает код MAST, например B83 (сертификация), B82 (испытания) или C1; указано ${p.value}.`,
    noneTaken: (p) => `Ни одна строка ${p.path} не взята.`,
    note: 'из таблицы мер: сборы и сроки в неделях нужно заполнить',
    line: (p) => `Строка ${p.line}, «${p.value}»: ${p.reason}`,
    reasons: {
      market: 'рынка с таким названием нет.',
      hs: 'нет кода ГС.',
      mast: 'нет кода MAST. Укажите с --mast код для всех строк без кода.',
      date: 'не указан год. Строка взята без года.',
      'not-conformity': 'этот код не требует сертификата. Строка учитывается только в расстоянии между рынками.',
    },
    moreLines: (p) => `Пропущено или взято частично ещё строк: ${p.count}.`,
    taken: (p) => `Взято требований: ${p.requirements}, схем: ${p.schemes}; мер в файле: ${p.measures}.`,
    known: (p) => `Уже есть в модели строк: ${p.count}.`,
  },
};

/** As an object of a verb. */
const measuresNeeded = (n: number) => `${n} ${plural(n, { one: 'меру', few: 'меры', many: 'мер' })}`;

export const standardsPage: Catalogue['standardsPage'] = {
  title: 'Стандарты: кому какие сертификаты нужны и когда',
  weeks: (p) => `${p.weeks} ${plural(p.weeks, { one: 'неделя', few: 'недели', many: 'недель' })}`,
  held: 'действует',
  rowOf: (p) => [p.place, p.good, p.scheme].filter((part) => part !== '').join(', '),
  firstDueOne: (p) => `Первую заявку нужно подать в ${p.year} году: ${p.name}`,
  firstDue: (p) =>
    `Первые заявки нужно подать в ${p.year} году: ${p.count} ${plural(p.count, { one: 'заявка', few: 'заявки', many: 'заявок' })}`,
  grantedAtOnce: 'По данным модели все сертификаты выдаются сразу',
  calendarUnit: 'пунктир: работа идёт; сплошная: сертификат действует',
  calendarUnitAgain: 'пунктир: работа идёт; сплошная: сертификат действует; метка: повторные проверка и доказательства',
  site: 'Площадка',
  good: 'Товар',
  scheme: 'Сертификат',
  applied: 'Заявка',
  heldFrom: 'Действует с',
  dueAgain: 'Продление',

  pair: (p) => `${p.a} и ${p.b}`,
  samePairs: (p) => `${p.pairs}: виды мер совпадают, но это не взаимное признание`,
  nearest: (p) => `Ближе всего ${p.pair}: виды мер наиболее схожи, но это не взаимное признание`,
  planeUnit: 'расстояние на рисунке: доля различающихся видов мер',
  market: 'Рынок',
  with: 'Второй рынок',
  distance: 'Доля различающихся видов мер',
  distanceAll: 'По всем товарам и мерам (ЮНКТАД)',

  needsTitle: 'Что требует каждый рынок и у кого это есть',
  noSource: 'без источника',
  certificate: 'Сертификат',
  act: 'Акт, код MAST',
  asked: 'Когда',
  heldAt: 'Есть',
  planObtains: 'План',
  missingAt: 'Нет у площадок',
  source: 'Источник',
  heldBy: (p) => `${p.scheme} (держатель: ${p.holders})`,
  nobodyKnown: 'неизвестен',
  nobodySells: 'никто туда не продаёт',
  noneAsked: 'не требуется',

  workTitle: 'Работы: самые дешёвые доказательства по порядку',
  weeksHead: 'Недели',
  firstCost: (p) => `Первые затраты, ${currencyName(p.currency)}`,
  path: 'Что определяет срок (недели)',
  date: 'Дата',
  what: 'Событие',
  allDays: (p) => `Все даты календаря: ${p.count}`,

  costTitle: 'Сколько это стоит',
  costHead: (p) => `Затраты за период, без дисконтирования, ${p.unit}`,
  together: 'всего',
  year: 'Год',
  firstTime: 'Впервые',
  yearly: 'Ежегодно',
  renewal: 'Продление',

  allAlike: 'Судя по кодам, все рынки применяют одинаковые меры.',
  picture: (p) => `Рисунок передаёт ${p.share} расстояний.`,
  pictureWeak: (p) => `Рисунок передаёт лишь ${p.share} расстояний: смотрите таблицу.`,
  alignMarket: 'Рынок, по образцу которого сближаются остальные',
  alignMeasures: 'Мер вводится или отменяется',
  cheapest: (p) =>
    `Дешевле всего сближение по образцу рынка ${p.markets}: остальные вводят или отменяют ${measuresNeeded(p.changes)}. Меры посчитаны без весов.`,
  cheapestOf: (p) =>
    `Дешевле всего сближение по образцу любого из рынков (${p.markets}): остальные вводят или отменяют ${measuresNeeded(p.changes)}. Меры посчитаны без весов.`,
  everyMarket: 'Каждый рынок как образец для сближения',

  aloneTitle: 'Каждая мера по отдельности',
  recognition: 'Признание или сближение',
  gains: (p) => `Выигрыш плана, ${p.unit}`,
  tradeTouched: (p) => `Затронутая торговля, ${p.unit} в год`,
  idle: (p) =>
    `Ещё ${p.count} по отдельности ничего не меняют: ни один рынок сбыта не требует того, что они удешевляют.`,
  firstTitle: (p) => `В первую очередь: ${p.names} — экономия ${p.saves}`,
  firstTitleMore: (p) =>
    `В первую очередь: ${p.names} — экономия ${p.saves}; лучшие меры вместе (${p.count}) — экономия ${p.together}`,
  savedUnit: (p) => `экономия по плану, ${p.unit}`,
  recognisedTogether: 'Признаются вместе',
  howFound: 'Как найдено',
  proven: 'доказано',
  searched: 'лучшее найденное',
  deepAgreement: 'Глубокое соглашение',
  tradeYear: (p) => `Торговля в год, ${p.unit}`,
  publishedSaving: (p) => `Экономия по опубликованным ставкам, ${p.unit}`,
  published: (p) =>
    `Опубликованные ставки оценены по глубоким соглашениям между партнёрами (${p.sources}), а не по отдельным признаниям; к выигрышу плана они не прибавляются. Установлено, что гармонизация вредит экспортёрам, оставшимся вне её (Chen и Mattoo, 2008).`,
};
