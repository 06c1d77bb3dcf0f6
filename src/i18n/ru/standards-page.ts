import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';
import { currencyName } from './currency.ts';

const measures = (n: number) => `${n} ${plural(n, { one: 'меру', few: 'меры', many: 'мер' })}`;

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
    `Дешевле всего сближение по образцу рынка ${p.markets}: остальные вводят или отменяют ${measures(p.changes)}. Меры посчитаны без весов.`,
  cheapestOf: (p) =>
    `Дешевле всего сближение по образцу любого из рынков (${p.markets}): остальные вводят или отменяют ${measures(p.changes)}. Меры посчитаны без весов.`,
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
