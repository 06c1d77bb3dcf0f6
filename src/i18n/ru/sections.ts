import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { pluralRu as plural } from '../plural.ts';
import { currencyName } from './currency.ts';

const targets = (n: number) =>
  `${plural(n, { one: 'Выполнен', few: 'Выполнено', many: 'Выполнено' })} ${n} ${plural(n, { one: 'целевой показатель', few: 'целевых показателя', many: 'целевых показателей' })}`;

export const sections: Catalogue['sections'] = {
  targetsTitle: 'Целевые показатели и их выполнение',
  targetsMet: (p) =>
    p.tight.length === 0 ? `${targets(p.count)}, с запасом.` : `${targets(p.count)}; без запаса: ${listed(p.tight)}.`,
  target: 'Целевой показатель',
  measure: 'Показатель',
  where: 'Где',
  asked: 'Задано',
  has: 'По плану',
  room: 'Запас',
  priceOfUnit: (p) => `Экономия при смягчении на единицу, ${currencyName(p.currency)}`,
  atLeast: (p) => `не менее ${p.amount}`,
  atMost: (p) => `не более ${p.amount}`,
  everywhere: 'все страны',
  wholeHorizon: 'все годы',
  meanYears: (p: { from: number; year: number }) => `среднее за ${p.from}–${p.year}`,
  shadowNote: 'Экономия при смягчении на единицу верна при объектах этого плана.',

  countriesTitle: 'Рабочие места, добавленная стоимость, торговля, перевозки и CO2 по странам и годам',
  measures: {
    jobs: 'Рабочие места',
    value_added: 'Добавленная стоимость',
    imports: 'Импорт',
    duties: 'Собранные пошлины',
    external_share: 'Доля закупок вне объединения',
    tonnes: 'Прибывает, тонн',
    hours: 'Среднее время в пути',
    co2: 'CO2 перевозок',
  },
  measureIn: (p) => `${p.measure}, ${p.unit}`,
  tonnesUnit: 'т',
  hoursUnit: 'ч',
  jobsUnit: 'человек',
  all: 'Всего',
  countriesNote:
    'Деньги — за год, без дисконтирования, по стоимости товаров в исходных данных. Закупки вне объединения указаны по стране закупки, как доли всех закупок. Тонны, часы и CO2 учитываются там, куда прибывают товары; производство не учтено.',

  papersTitle: 'Сертификаты и лицензии',
  papersSum: (p) =>
    `Получают сертификатов: ${p.certificates}, лицензий: ${p.licences}; за все годы они стоят ${p.cost}.`,
  holder: 'Держатель',
  certificate: 'Сертификат',
  evidence: 'Оплаченные доказательства',
  inForceFrom: 'Действует с',
  certificatesCost: (p) => `Стоимость сертификатов этого товара там, ${p.unit}`,
  licence: 'Лицензия',
  asset: 'Право',
  owner: 'Владелец',
  licencesCost: (p) => `Стоимость прав предприятия, ${p.unit}`,
  heldUntil: (p) => `есть, поддерживается до ${p.year} г.`,
  papersNote: 'Суммы за все годы без дисконтирования: сборы, аудиты, доказательства, продления и роялти.',

  lendersTitle: 'Кто, сколько и какому проекту даёт взаймы',
  lendersSum: (p) =>
    `Привлечено ${p.lent}; проектов: ${p.projects}, из них выполняют требования кредиторов: ${p.kept}.`,
  project: 'Проект',
  lender: 'Кредитор и линия финансирования',
  drawn: (p) => `Привлечено, номинально, ${currencyName(p.currency)}`,
  rate: 'Ставка, номинальная',
  tenor: 'Срок, лет',
  ownersReturn: 'Доходность владельцев',
  cover: 'Наименьшее покрытие (DSCR)',
  verdict: 'Вывод',
  keeps: 'ковенанты соблюдены',
  fails: (p) => `покрытие ${p.least} в ${p.year} г. при требуемом ${p.required}: в таком виде профинансировать нельзя`,
  untested: 'ковенантов нет',
  ownersLose: 'при ставке дисконтирования владельцы теряют',
  noReturn: 'нет',

  obstaclesTitle: 'Где план платит за препятствия',
  obstaclesHead: (p) => `Больше всего платят здесь: ${p.place}, ${p.amount}; главное препятствие: ${p.barrier}`,
  obstaclesUnit: 'круги — уплаченное за все годы, приведённая стоимость; секторы — вид препятствия',
  obstacle: 'Препятствие',
  obstaclesGone: 'Самые дорогие препятствия: каждое убрано отдельно',
  obstacleKind: 'Вид',
  obstaclePaid: (p) => `Уплачено, ${p.unit}`,
  obstacleGain: (p) => `Выигрыш, если убрать, ${p.unit}`,
  obstacleKinds: { border: 'граница', duty: 'пошлина', certificate: 'сертификаты', loan: 'финансирование' },
  obstaclePlace: 'Больше всего здесь',
  obstaclesGoneNote:
    'Выигрыш — на сколько лучший план без этого препятствия дороже, по границам обоих планов; суммы не складываются. Граница убирается вместе с часами, пропускной способностью и сбором; кредит или собственные средства — вместе с тем, что они стоят сверх ставки дисконтирования.',
  obstaclesNotSolved: (p) =>
    `Планы без препятствия не удалось оценить за отведённое время (${p.count} из ${p.all}): выигрыш неизвестен. Дайте плану больше времени.`,
  obstaclesSmall: (p) => `Не показаны места, где платят меньше ${p.least}: их ${p.count}, вместе они платят ${p.sum}.`,
  obstaclesNote:
    'Пограничные сборы показаны на переходе; пошлины, сертификаты, права и финансирование — там, где их платят. Перевозка и время не привязаны к месту и не показаны.',
};
