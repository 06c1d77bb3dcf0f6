import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

export const plants: Catalogue['plants'] = {
  plant: 'Предприятие',
  since: (p) => `с ${p.year} г.; ${p.size} ${p.unit} в год`,
  capital: 'Капитал',
  ownersReturn: 'Доходность владельцев',
  returns: 'Доходность',
  ownersNpv: 'ЧПС владельцев',
  economicNpv: 'ЧПС для экономики',
  verdict: 'Вывод',
  all: 'Все предприятия',
  more: (p) => `Ещё ${p.count} ${plural(p.count, { one: 'предприятие', few: 'предприятия', many: 'предприятий' })}`,
  caption: (p) =>
    `${p.unit}; капитал не дисконтирован. ЧПС — за срок службы, ${p.rate} в год; для экономики — без налогов, пошлин и кредитов.`,
  shortNote:
    'Указана наименьшая поддержка, которой достаточно самой по себе при этом плане; план, составленный заново с ней, может быть другим.',
  notBuilt: 'не строится',
  triedNotBuilt: (p) =>
    `Проверено и не строится: ${p.count} ${plural(p.count, { one: 'предприятие', few: 'предприятия', many: 'предприятий' })}`,
  notBuiltLine: (p) =>
    `Проверено и не строится: ${p.list.map((one) => `${one.plant} (с ним план потерял бы ${one.loss})`).join('; ')}${p.more > 0 ? `; ещё ${p.more}` : ''}.`,
  verdicts: {
    build: 'строить',
    'build if the duty stays': 'строить, если пошлина останется',
    'needs support': 'нужна поддержка',
    open: 'не решено',
    'not tested': 'не проверено',
    'as asked': 'по запросу',
  },
  grounds: {
    losesWith: (p) => `с ним план потерял бы ${p.loss}`,
    loses: (p) => `потеря плана без него: ${p.loss}`,
    noPlan: 'без него плана нет',
    notKnown: 'потеря плана без него неизвестна',
    owners: (p) =>
      p.ways === undefined
        ? `ЧПС владельцев недостаёт ${p.short}`
        : p.ways.length === 0
          ? `ЧПС владельцев недостаёт ${p.short}; ничто из проверенного не помогает`
          : `достаточно: ${p.ways.join(' или ')}`,
    noPrice: 'его продукции ни одна поставка не даёт цены, поэтому выгода владельцев неизвестна',
    noReturn: 'выгода владельцев неизвестна',
    economy: 'владельцы выигрывают, экономика теряет',
    request: 'его строительство задано',
    duty: (p) => `оно выпадает из плана, когда ${p.duty} достигает примерно ${p.at}`,
  },
  ways: {
    grant: (p) => `субсидия ${p.amount}`,
    premium: (p) => `цена выше на ${p.share}`,
    tenor: (p) => `кредит дольше на ${p.years} г.`,
    interest: (p) => `ставка ниже на ${p.share}`,
    guarantee: (p) => `гарантия, снижающая ставку на ${p.share}`,
    duty: (p) => `отмена ${p.share} пошлин на сырьё`,
  },
  because: (p) => p.grounds.join('; '),
  verdictBecause: (p) => (p.because === '' ? p.verdict : `${p.verdict}: ${p.because}`),
};
