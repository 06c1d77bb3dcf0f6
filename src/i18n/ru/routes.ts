import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { pluralRu as plural } from '../plural.ts';
import { currencyName } from './currency.ts';

const answer = (p: { cost: string; time: string; modes: readonly string[] }) =>
  `${p.cost}, ${p.time}, ${p.modes.join(', ')}`;
const countRoutes = (n: number) => `${n} ${plural(n, { one: 'маршрут', few: 'маршрута', many: 'маршрутов' })}`;

export const routes: Catalogue['routes'] = {
  oneFormat: 'Укажите только один из параметров --json, --csv и --geojson.',
  notMoved: 'Товары вида груза none не перевозятся, поэтому маршрутов для них нет.',
  twoPlaces: 'Укажите два места или параметр --matrix.',
  samePlace: (p) => `${p.from} и ${p.to} — одно и то же место.`,
  noPlaces: 'Для --matrix нужно хотя бы одно место.',
  noRoute: (p) =>
    `Маршрута нет: ${p.from} — ${p.to}, вид груза ${p.cargo}, ${p.year} г.${p.modes.length > 0 ? ` Разрешены только виды транспорта: ${p.modes.join(', ')}.` : ''}${p.closed.length > 0 ? ` Закрыто: ${p.closed.join(', ')}.` : ''}`,
  leftOut: (p) =>
    `Плечи исключены, так как для вида груза ${p.cargo} не все показатели известны: ${p.legs.join('; ')}${p.more > 0 ? `; и ещё ${p.more}` : ''}.`,
  page: (p) => `Страница: ${p.file}`,

  head: (p) => `${p.from} — ${p.to}: ${p.cargo}, ${p.year} г., цены ${p.priceYear} г.`,
  goodOf: (p) => `${p.good} (${p.cargo})`,
  bestBy: 'лучший по',
  modesHead: 'транспорт',
  through: 'через',
  hour: 'ч',
  kg: 'кг',
  soft: 'слаб.',
  kinds: {
    cheapest: 'цене',
    fastest: 'времени',
    reliable: 'p95',
    best: 'товару',
    shortest: 'км',
    frontier: 'Парето',
    corridor: 'иной',
  },
  modes: {
    rail: 'ж/д',
    road: 'авто',
    sea: 'море',
    air: 'авиа',
    river: 'река',
    pipeline: 'труба',
    grid: 'сеть',
  },
  more: (p) => `Ещё ${countRoutes(p.count)} в документе --json.`,
  legend:
    'Лучший по цене, времени, p95 (опоздания) или км. Парето: на границе цены и времени. иной: другой коридор. кг: CO2 на тонну. слаб.: доля километров, длина которых указана по памяти или как допущение.',
  perTonne: (p) => `${p.amount} ${currencyName(p.currency)}/т`,
  hours: (p) => `${p.hours} ч`,
  hoursAndDays: (p) => `${p.hours} ч (${p.days} сут.)`,
  whatIf: 'Что изменило бы самый дешёвый и самый быстрый маршруты:',
  halved: (p) => `вдвое меньше времени и затрат на границе ${p.border}`,
  opened: (p) =>
    p.more > 0 ? `${p.leg} и ещё ${p.more} ${plural(p.more, { one: 'плечо', few: 'плеча', many: 'плеч' })}` : p.leg,
  planned: (p) => `${p.legs}, план ${p.year} г.`,
  saves: (p) => `${p.what}: экономия ${listed(p.gains)}`,
  cautionOn: (p) =>
    `Это касается ${p.ways} из ${p.all} ${plural(p.all, { one: 'маршрута', few: 'маршрутов', many: 'маршрутов' })}.`,
  cheapestIs: (p) => `Самый дешёвый: ${answer(p)}`,
  fastestIs: (p) => `Самый быстрый: ${answer(p)}`,
  bestIs: (p) => `Лучший для товара ${p.good}: ${answer(p)}`,
  duty: (p) => `Пошлина (${p.good}, происхождение ${p.origin}): ${p.duty}.`,

  names: {
    cheapest: 'самый дешёвый',
    fastest: 'самый быстрый',
    reliable: 'самый надёжный',
    best: 'лучший для товара',
    shortest: 'самый короткий',
  },
  over: (p) => (p.countries.length > 0 ? `${p.modes} (через: ${p.countries.join(', ')})` : p.modes),
  title: (p) => `${p.cargo}: ${p.from} — ${p.to}, ${p.year} г.`,
  none: (p) => `Маршрута нет: ${p.from} — ${p.to}.`,
  answerOne: (p) => `Один и тот же маршрут и самый дешёвый, и самый быстрый: ${p.cost} за тонну, ${p.hours} ч.`,
  answerTwo: (p) =>
    `Самый дешёвый маршрут стоит ${p.cost} за тонну и занимает ${p.hours} ч. Самый быстрый занимает ${p.fastHours} ч и стоит ${p.fastCost}.`,
  stillTitle: (p) => `На самом дешёвом маршруте груз стоит ${p.still} из ${p.hours} ч`,
  costTitle: (p) => `Самый дешёвый маршрут стоит ${p.cost} за тонну, из них на границах и перевалке — ${p.stops}`,
  route: 'Маршрут',
  modesColumn: 'Виды транспорта',
  countries: 'Страны',
  co2: 'CO2, кг на т',
  lengthKnown: 'Качество данных о длине',
  sideBySide: 'Сравнение маршрутов',
  overDistance: 'Время и стоимость по расстоянию',
  hourCosts: 'Сколько стоит час',
  timeAgainstMoney: 'Время и деньги',
  map: 'Карта',
  mapTitle: (p) => `${p.title}: маршруты`,
  closer: 'То же крупнее',
  mapUnit: 'у каждого маршрута свой цвет',
  ends: 'начало и конец',
  steps: 'По этапам',
  cargos: { container: 'контейнер', bulk: 'навалочный груз', liquid: 'наливной груз' },
};
