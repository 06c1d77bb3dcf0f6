import type { Among, PayerSum, VerdictCount } from '../en/decision.ts';
import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { pluralRu as plural } from '../plural.ts';

const verdicts: Readonly<Record<VerdictCount['verdict'], string>> = {
  build: 'строить сейчас',
  'build if the duty stays': 'строить, если пошлина останется',
  'needs support': 'нужна поддержка',
  open: 'не решено',
  'not tested': 'не проверено',
  'as asked': 'по запросу',
};

const of: Readonly<Record<PayerSum['who'], string>> = {
  owners: 'владельцы предприятий',
  buyers: 'покупатели',
  treasuries: 'бюджеты (пошлины)',
  lenders: 'кредиторы',
  licensors: 'лицензиары',
  grants: 'те, кто даёт субсидии',
};
/** The same after «с учётом». */
const counted: Readonly<Record<PayerSum['who'], string>> = {
  owners: 'владельцев предприятий',
  buyers: 'покупателей',
  treasuries: 'бюджетов',
  lenders: 'кредиторов',
  licensors: 'лицензиаров',
  grants: 'тех, кто даёт субсидии',
};
const each = (list: readonly PayerSum[]) => listed(list.map(({ who, amount }) => `${of[who]} — ${amount}`));

export const decision: Catalogue['decision'] = {
  payers: {
    owners: 'Владельцы',
    buyers: 'Покупатели',
    treasuries: 'Бюджеты',
    lenders: 'Кредиторы',
    licensors: 'Лицензиары',
    grants: 'Субсидии',
  },
  whatIf: 'Чего стоило бы каждое изменение',
  change: 'План по сравнению с лучшим планом с этим изменением',
  gainOver: 'Выигрывает',
  changes: {
    nothing: 'ничего не строится',
    stage: (p) => `без стадии «${p.name}»`,
    site: (p) => `без предприятия «${p.name}»`,
    build: (p) => `с предприятием «${p.name}»`,
    target: (p) => `без целевого показателя «${p.name}»`,
  },
  headline: (p) =>
    `План строит ${p.plants} ${plural(p.plants, { one: 'предприятие', few: 'предприятия', many: 'предприятий' })} за ${p.capital}: ${p.counts.map(({ verdict, count }) => `${verdicts[verdict]} — ${count}`).join(', ')}.`,
  together: 'Все вместе',
  bridgeTitle: 'Кто выигрывает и кто теряет против плана без строительства',
  bridgeUnit: (p) => `${p.unit}, приведённая стоимость, в найденных планах; налоги не учтены`,
  payersChange: (p) =>
    `В найденных планах ${[
      ...(p.gain.length > 0 ? [`выигрывают: ${each(p.gain)}`] : []),
      ...(p.lose.length > 0 ? [`теряют: ${each(p.lose)}`] : []),
    ].join('; ')}.`,
  togetherGain: (p) => `С учётом ${listed(p.others.map((who) => counted[who]))} все вместе выигрывают ${p.amount}.`,
  togetherLose: (p) =>
    `С учётом ${listed(p.others.map((who) => counted[who]))} все вместе теряют ${p.amount}${p.pays ? ': владельцы и покупатели выигрывают меньше, чем теряют остальные' : ''}.`,
  targetCosts: (p) => `Цена цели «${p.target}»: ${p.price}.`,
  targetNotKnown: (p) => `Цена цели «${p.target}» неизвестна.`,
  loansCut:
    'Кредиты части предприятий урезаны, чтобы сохранялось покрытие, которого требуют кредиторы; отчёт говорит, какие.',
  howSure: 'Насколько это надёжно',
  next: 'Что делать дальше',
  more: 'Подробнее об этом ответе',
  begin: (p) =>
    `Начать строительство: ${p.list.map((one) => `${one.site} — до ${one.begin} г. (${one.cost}; в работе с ${one.year} г.)`).join('; ')}${p.more > 0 ? `; ещё ${p.more}` : ''}.`,
  paperFor: (p) => `${p.paper} (${p.good})`,
  paperAt: (p) => `${p.paper}, ${p.place}`,
  apply: (p) =>
    `Подать заявки: ${listed([
      ...(p.certificates > 0
        ? [
            `${p.certificates} ${plural(p.certificates, { one: 'сертификат', few: 'сертификата', many: 'сертификатов' })}`,
          ]
        : []),
      ...(p.licences > 0
        ? [`${p.licences} ${plural(p.licences, { one: 'лицензия', few: 'лицензии', many: 'лицензий' })}`]
        : []),
    ])}; первая — ${p.begin === undefined ? 'немедленно' : `до ${p.begin} г.`}: ${p.first}.`,
  borrow: (p) =>
    `Договориться о кредитах: ${p.list.map((one) => `${one.facility} — ${one.amount} с ${one.year} года`).join('; ')}${p.more > 0 ? `; ещё ${p.more}` : ''}.`,
  actionsTitle: 'Что должен сделать каждый',
  actionsNote:
    'Работа начинается в указанном году или раньше. Сертификат начинают оформлять за столько времени, сколько занимают он сам и самое долгое из его доказательств.',
  kinds: {
    build: 'строительство',
    certificate: 'сертификат',
    licence: 'лицензия',
    loan: 'кредит',
    equity: 'вложение в капитал',
    grant: 'субсидия',
    leg: 'участок сети',
  },
  columns: { begin: 'Начать до', year: 'Действует с', what: 'Что', who: 'Где', of: 'Предмет' },
  amount: (p) => `Деньги, ${p.unit}`,
};

const among: Readonly<Record<Among, string>> = {
  bloc: 'странами объединения',
  hub: 'странами региона',
  all: 'странами модели',
};

const rest = (more: number): string[] => (more > 0 ? [`ещё ${more}`] : []);

export const cooperation: Catalogue['cooperation'] = {
  title: 'Кооперация между странами',
  rises: (p) =>
    `Торговля между ${among[p.among]} растёт с ${p.before} (если ничего не строить) до ${p.after} в год — в найденных планах.`,
  falls: (p) =>
    `Торговля между ${among[p.among]} сокращается с ${p.before} (если ничего не строить) до ${p.after} в год — в найденных планах.`,
  stays: (p) =>
    `Торговля между ${among[p.among]} в найденных планах составляет ${p.after} в год — столько же, сколько если ничего не строить.`,
  none: (p) =>
    `В найденных планах ни один товар, имеющий стоимость, не пересекает границ между ${among[p.among]}: ни по плану, ни если ничего не строить.`,
  opened: (p) =>
    `Товары, которые пересекают границы между ними только по плану: ${listed([...p.goods, ...rest(p.more)])}.`,
  closed: (p) =>
    `Товары, которые пересекают границы между ними, только если ничего не строить: ${listed([...p.goods, ...rest(p.more)])}.`,
  unvalued: (p) => `Товары без стоимости, которые в суммы торговли не входят: ${listed(p.goods)}.`,
  outside: {
    bloc: (p) =>
      `Доля закупок извне объединения в стоимости всех закупок: ${p.after}; если ничего не строить — ${p.before}.`,
    hub: (p) =>
      `Доля закупок извне региона в стоимости всех закупок: ${p.after}; если ничего не строить — ${p.before}.`,
  },
  fromTo: 'Откуда (строки), куда (столбцы)',
  all: 'Все',
  matrix: (p) => `Торговля каждой страны с каждой другой, ${p.unit} в год: если ничего не строить → по плану`,
  pairs: 'По товарам и парам стран',
  from: 'Откуда',
  to: 'Куда',
  good: 'Товар',
  unit: 'Единица',
  amount: 'Количество в год',
  amountNothing: 'Количество в год, если ничего не строить',
  value: (p) => `Стоимость, ${p.unit}`,
  valueNothing: (p) => `Стоимость, если ничего не строить, ${p.unit}`,
  added: (p) => `Добавленная стоимость, ${p.unit}`,
  addedNothing: (p) => `Добавленная стоимость, если ничего не строить, ${p.unit}`,
  jobs: 'Рабочие места',
  jobsNothing: 'Рабочие места, если ничего не строить',
  note: (p) =>
    `Средние за ${p.first}–${p.last} годы, без дисконтирования; товары по таможенной стоимости. Товар учтён от места, где он сделан или куплен, до места, где он использован или продан. У другого плана такой же ценности торговля может быть иной.`,
};
