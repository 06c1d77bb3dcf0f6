import type { PayerSum, VerdictCount } from '../en/decision.ts';
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
