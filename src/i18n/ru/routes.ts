import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { pluralRu as plural } from '../plural.ts';
import { currencyName } from './currency.ts';

const answer = (p: { cost: string; time: string; modes: readonly string[] }) =>
  `${p.cost}, ${p.time}, ${p.modes.join(', ')}`;

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

  head: (p) => `${p.from} — ${p.to}: ${p.cargo}, ${p.year} г., цены ${p.priceYear} г.`,
  goodOf: (p) => `${p.good} (${p.cargo})`,
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
  bestIs: (p) => `Лучший для товара ${p.good}: ${answer(p)}.`,
  duty: (p) => `Пошлина (${p.good}, происхождение ${p.origin}): ${p.duty}.`,

  names: {
    cheapest: 'самый дешёвый',
    fastest: 'самый быстрый',
    reliable: 'самый надёжный',
    best: 'лучший для товара',
    shortest: 'самый короткий',
  },
  others: { frontier: 'На границе цены и времени', corridor: 'Другой коридор' },
  named: (p) => `${p.kind}: ${p.way}`,
  weak: 'Память, допущение',
  weakNote: 'Память, допущение: доля км, длина которых указана по памяти или как допущение.',
  over: (p) => (p.countries.length > 0 ? `${p.modes} (через: ${p.countries.join(', ')})` : p.modes),
  title: (p) => `${p.cargo}: ${p.from} — ${p.to}, ${p.year} г.`,
  answerOne: (p) => `Один и тот же маршрут и самый дешёвый, и самый быстрый: ${answer(p)}.`,
  answerTwo: ({ cheapest, fastest }) =>
    `Самый дешёвый маршрут (${cheapest.modes.join(', ')}) стоит ${cheapest.cost} и занимает ${cheapest.time}. Самый быстрый (${fastest.modes.join(', ')}) занимает ${fastest.time} и стоит ${fastest.cost}.`,
  stillTitle: (p) => `На самом дешёвом маршруте груз стоит ${p.still} из ${p.hours} ч`,
  costTitle: (p) => `Самый дешёвый маршрут стоит ${p.cost} за тонну, из них на границах и перевалке — ${p.stops}`,
  route: 'Маршрут',
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
