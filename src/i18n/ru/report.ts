import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { pluralRu as plural } from '../plural.ts';
import { currencyName } from './currency.ts';
import { reportWhy } from './report-why.ts';

const sites = (n: number) => `производство идёт в ${n} ${plural(n, { one: 'месте', few: 'местах', many: 'местах' })}`;
const plants = (n: number) => `${n} ${plural(n, { one: 'предприятие', few: 'предприятия', many: 'предприятий' })}`;

export const report: Catalogue['report'] = {
  theme: 'Светлая / тёмная',
  contents: 'Содержание',
  behindChart: 'Данные графика',
  nothingToReport: 'Сообщать нечего',
  foot: (p) => `Модель: ${p.name}. Границы на картах по данным Natural Earth; позиция по ним не выражается.`,
  footOf: (p) => `Модель: ${p.name}.`,
  planSource: (p) => `план для модели «${p.name}»; цены ${p.priceYear} г.`,
  caseSource: (p) => `модель «${p.name}», цены ${p.priceYear} г.`,
  titleOf: (p) => `${p.name}: ${p.answer}`,

  place: 'Место',
  country: 'Страна',
  process: 'Процесс',
  good: 'Товар',
  from: 'Откуда',
  to: 'Куда',
  amount: 'Количество',
  unit: 'Единица',
  tonnes: 'Тонны',
  hours: 'Часы',
  km: 'км',
  p95: 'Часы, p95',
  by: 'Через',
  year: 'Год',
  limit: 'Предел',
  relaxBy: 'На сколько',
  heading: 'Статья',
  whatItIs: 'Содержание',
  total: 'Итого',
  size: 'Размер',
  capacity: 'Мощность в год',
  table: 'Ценность чего',
  origin: 'Происхождение',
  notOriginating: (p) => `происхождение не подтверждается (место изготовления: ${p.country})`,
  madeIn: (p) => `место изготовления: ${p.country}`,
  duty: 'Пошлина',
  under: 'Режим',
  asks: 'Условия',
  withoutIt: 'Без режима',
  lane: 'Направление',
  step: 'Этап',
  borderCrossed: 'Пересекаемая граница',
  agreement: 'Соглашение',
  source: 'Источник',
  quality: 'Качество',
  rows: 'Строки',
  inTables: 'В таблицах',
  perTonne: (p) => `${currencyName(p.currency)} за т`,
  perUnit: (p) => `${currencyName(p.currency)} за ${p.unit}`,
  perAnyUnit: (p) => `${currencyName(p.currency)} за единицу`,
  perYear: (p) => `${p.unit} в год`,
  presentValueIn: (p) => `${p.unit}, приведённая стоимость`,
  sumIn: (p) => `Сумма, ${p.unit}`,

  npv: 'Чистая приведённая стоимость',
  noBetter: 'Лучший план мог бы дать не более',
  capitalNow: 'Капитальные затраты, приведённые',
  discounted: (p) => `Дисконтировано по ставке ${p.rate} в год к ${p.start} г., цены ${p.priceYear} г.`,
  fewestToRelax: 'Наименьшее число пределов, которые нужно ослабить',

  mapTitle: 'Где производят товары и как они движутся',
  nothingMoves: (p) =>
    p.sites === 0
      ? `В ${p.year} г. ничего не производится и не перевозится`
      : `В ${p.year} г. ${sites(p.sites)}; перевозок нет`,
  moves: (p) =>
    p.sites === 0
      ? `В ${p.year} г. цепочка ничего не производит; перевозится ${p.amount} т`
      : `В ${p.year} г. ${sites(p.sites)}; перевозится ${p.amount} т`,
  movesFromOutside: (p) =>
    p.sites === 0
      ? `В ${p.year} г. цепочка ничего не производит; перевозится ${p.amount} т, из них извне региона — ${p.share}`
      : `В ${p.year} г. ${sites(p.sites)}; перевозится ${p.amount} т, из них извне региона — ${p.share}`,
  movesInside: (p) => `В ${p.year} г. ${sites(p.sites)}; перевозится ${p.amount} т, извне региона — ничего`,
  mapUnit: 'тонн в год по плечам маршрутов; размер мест — по стоимости выпуска',
  closer: 'Регион крупнее',
  hoursAt: (p) => `${p.place}, ${p.hours} ч`,

  chainTitle: 'Цепочка товаров',
  largestPurchase: (p) => `Крупнейшая закупка ${p.year} г.: ${p.good} (${p.country}), ${p.share} всех закупок`,
  chainOf: (p) => `Цепочка ${p.year} г.`,
  processIn: (p) => `${p.process}, ${p.country}`,
  boughtIn: (p) => `Закуплено, ${p.country}`,
  deliveredIn: (p) => `Поставлено, ${p.country}`,
  chainUnit: (p) => `${p.unit}, по стоимости товаров, ${p.year} г.`,
  loops: (p) =>
    `${p.count} ${plural(p.count, { one: 'обратная полоса показана', few: 'обратные полосы показаны', many: 'обратных полос показаны' })} только в таблице.`,

  landedTitle: 'Сколько стоит поставка',
  landed: (p) =>
    `${p.good}, ${p.place}: полная стоимость — ${p.cost} за ${p.unit} в ${p.year} г.; ${p.share} из неё — барьеры`,
  landedSame: (p) =>
    `${p.good}, ${p.place}: полная стоимость — ${p.cost} за ${p.unit} в ${p.year} г., как при закупке за рубежом; ${p.share} из неё — барьеры`,
  landedMore: (p) =>
    `${p.good}, ${p.place}: полная стоимость — ${p.cost} за ${p.unit} в ${p.year} г., на ${p.more} дороже закупки за рубежом; ${p.share} из неё — барьеры`,
  landedLess: (p) =>
    `${p.good}, ${p.place}: полная стоимость — ${p.cost} за ${p.unit} в ${p.year} г., на ${p.less} дешевле закупки за рубежом; ${p.share} из неё — барьеры`,
  boughtAbroad: 'Закупка за рубежом',
  perUnitDelivered: (p) => `${p.money}, за ${p.unit} поставки`,
  shareOfTotal: 'Доля итога',
  landedCost: (p) => `Полная стоимость, ${currencyName(p.currency)} за единицу`,
  abroadRegion:
    'Закупка за рубежом: наименьшая цена, за которую сам товар, купленный в стране вне региона, можно доставить на место.',
  abroadCountry:
    'Закупка за рубежом: наименьшая цена, за которую сам товар, купленный в другой стране, можно доставить на место.',
  allDeliveries: (p) => `Все поставки ${p.year} г.`,

  buildsTitle: 'Что и когда строится',
  nothingBuilt: 'Ничего не строится',
  legsAlone: 'Строятся плечи, а предприятия нет',
  plantsFor: (p) =>
    p.early === p.plants
      ? `${plants(p.plants)} за ${p.capital} (без дисконтирования), в эксплуатации с ${p.year} г.`
      : `${plants(p.plants)} за ${p.capital} (без дисконтирования), из них в эксплуатации с ${p.year} г. — ${p.early}`,
  buildsUnit: 'штриховка: строится; заливка: в эксплуатации; контур: уже есть',
  capacityOf: (p) => `${p.amount} ${p.unit} в год`,
  thereAlready: (p) => `уже есть, ${p.amount} ${p.unit} в год`,
  capitalOf: (p) => `Капитальные затраты, ${p.unit}`,

  deliveriesTitle: 'Поставки и спрос',
  allMetRegion: (p) =>
    `Весь спрос удовлетворён; последняя стадия до ${p.share} товара «${p.good}» — в регионе (${p.year})`,
  allMetChain: (p) => `Весь спрос удовлетворён; до ${p.share} товара «${p.good}» производит цепочка (${p.year})`,
  notMetRegion: (p) =>
    `Спрос удовлетворён не полностью (${listed(p.goods)}); последняя стадия до ${p.share} товара «${p.good}» — в регионе (${p.year})`,
  notMetChain: (p) =>
    `Спрос удовлетворён не полностью (${listed(p.goods)}); до ${p.share} товара «${p.good}» производит цепочка (${p.year})`,
  partRegion: 'последняя стадия в регионе',
  partOutside: 'последняя стадия вне региона',
  partChain: 'произведено цепочкой',
  partBought: 'закуплено',
  wanted: 'Спрос',
  notMet: 'Не удовлетворено',

  costsTitle: 'Затраты по годам и странам',
  capitalLessResidual: 'Капитальные затраты за вычетом остаточной стоимости',
  wayShare: (p) => `На путь от производителя к покупателю приходится ${p.share} затрат всех лет`,
  byYearUnit: (p) => `${p.unit}, по годам оплаты; ниже оси — поступления`,
  noCountry: 'Без привязки к стране',
  countryShare: (p) => `${p.share} затрат возникает в одной стране: ${p.country}`,
  noCountryShare: (p) => `${p.share} затрат не привязано к стране`,
  byCountryUnit: (p) => `${p.unit}, приведённая стоимость, по стране места возникновения`,

  lanesTitle: 'Пути движения товаров',
  standStill: (p) => `${p.from} — ${p.to}: ${p.share} времени товары стоят`,
  hoursUnit: 'часы по расстоянию; границы и перевалки показаны ступенями',
  sameWaysCost: 'Стоимость тех же путей',
  costUnit: (p) => `${currencyName(p.currency)} за тонну по расстоянию, цены ${p.priceYear} г.`,
  kmFromStart: 'км от начала',
  hoursAxis: 'часы',
  lanesOf: (p) => `Направления ${p.year} г., по тоннам`,
  smallerLanes: (p) =>
    `Ещё ${p.count} ${plural(p.count, { one: 'меньшее направление', few: 'меньших направления', many: 'меньших направлений' })}`,
  p95Note: 'p95: часы, в которые укладываются 95 из 100 отправок.',
  steps: { leg: 'плечо', transfer: 'перевалка', border: 'граница' },

  dutiesTitle: (p) => `Пошлины ${p.year} г. по направлениям`,
  agreementNoList: (p) => `${p.name}: перечень в модели не приведён`,
  agreementNoListSince: (p) => `${p.name}, действует с ${p.since}: перечень в модели не приведён`,
  agreementsNoList: (p) =>
    `${p.agreements}. Перевозок, для которых взята общая ставка: ${p.lanes}; по соглашению она может быть ниже.`,
  dutiesUnknown: (p) =>
    `Пошлина неизвестна для ${p.unknown} из ${p.all} направлений: в tariffs нет строки, и принят 0.`,
  moreLanes: (p) =>
    `Ещё ${p.count} ${plural(p.count, { one: 'направление', few: 'направления', many: 'направлений' })}`,
  dutyBase:
    'От стоимости товара и расходов на весь путь; дополнительные пошлины включены в ставку. Таможенное право учитывает путь лишь до места ввоза, поэтому пошлина несколько меньше.',
  dutyInland: (p) => `На путь за местом ввоза приходится не менее ${p.amount} пошлин (приведённая стоимость).`,
  moneyAUnit: (p) => `${p.amount} ${currencyName(p.currency)} за единицу`,
  dutyNotKnown: 'неизвестна',
  dutyNotKnownPlus: (p) => `неизвестна, сверх неё ${p.rate}`,
  mostFavoured: 'режим наибольшего благоприятствования',
  noRow: 'нет строки',
  originRules: {
    CTH: 'смена товарной позиции (CTH)',
    CTSH: 'смена товарной субпозиции (CTSH)',
    'wholly obtained': 'полностью получен в стране',
  },
  proofs: { 'certificate ST-1': 'сертификат СТ-1' },
  regionalValue: (p) => `доля региональной стоимости ${p.share}`,
  directTransport: 'прямая поставка',
  dutyIs: (p) =>
    [
      p.rate,
      p.under && ` (${p.asks ? `${p.under}; ${p.asks}` : p.under})`,
      p.without && `; без режима ${p.without}`,
      !p.known && '; в tariffs нет строки, принят 0',
    ]
      .filter(Boolean)
      .join(''),

  ...reportWhy,
};
