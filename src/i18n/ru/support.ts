import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { pluralRu as plural } from '../plural.ts';

export const support: Catalogue['support'] = {
  title: 'Предприятия, которым нужна поддержка, и предприятия, зависящие друг от друга',
  kinds: {
    grant: (p) => `грант ${p.money}`,
    premium: (p) => `цена на ${p.share} выше, что стоит покупателям ${p.money}`,
    tenor: (p) =>
      `кредиты на ${p.years} ${plural(p.years, { one: 'год', few: 'года', many: 'лет' })} дольше, что стоит кредиторам ${p.money}`,
    interest: (p) => `проценты на ${p.points} п. п. ниже, что стоит бюджету ${p.money}`,
    guarantee: (p) => `гарантия государства: она снижает проценты на ${p.points} п. п. и стоит ${p.money}`,
    duty: (p) => `отмена ${p.share} пошлин на сырьё и комплектующие, что стоит бюджету ${p.money}`,
  },
  names: {
    grant: 'грант на все капитальные затраты',
    premium: 'тройная цена',
    tenor: 'более длинные кредиты',
    interest: 'беспроцентные кредиты',
    guarantee: 'гарантия государства',
    duty: 'сырьё и комплектующие без пошлин',
  },
  needs: (p) =>
    `${p.name}: владельцы потеряли бы ${p.loss}${p.rate === undefined ? '' : ` относительно реальной ставки ${p.rate}, которую они требуют`}. ${
      p.enough.length === 0
        ? 'Ни одна из проверенных мер поддержки не помогает.'
        : `Достаточно любой из этих мер, от самой дешёвой для бюджета: ${p.enough.join('; ')}.`
    }`,
  never: (p) => `Недостаточно: ${p.kinds.join('; ')}.`,
  supplier: (p) => `${p.name} (${p.share} продаж)`,
  credit: (p) =>
    `${listed(p.suppliers)} ${plural(p.suppliers.length, { one: 'живёт', few: 'живут', many: 'живут' })} за счёт покупателя ${p.buyer} и не дольше него. Как один заёмщик с затратами ${p.cost}: доходность владельцев ${p.rate}, ЧПС ${p.npv}${p.cover === undefined ? '' : `, наименьший DSCR ${p.cover.ratio} в ${p.cover.year} году`}.`,
};
