import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { pluralRu as plural } from '../plural.ts';

const ofProjects = (n: number) => `${n} ${plural(n, { one: 'проекта', few: 'проектов', many: 'проектов' })}`;
const target = (n: number) =>
  plural(n, { one: 'целевого показателя', few: 'целевых показателей', many: 'целевых показателей' });

export const lending: Catalogue['lending'] = {
  cutHead: (p) =>
    `Денежный поток ${ofProjects(p.count)} не даёт покрытия, которого требуют кредиторы. Меньший кредит могут обслуживать: ${p.count - p.none}; не могут обслуживать никакой: ${p.none}:`,
  instead: (p) =>
    `Без ${target(p.targets.length)} ${listed(p.targets)} известен план, который соблюдает все ковенанты. Его чистая приведённая стоимость: ${p.npv}; насколько он далёк от наилучшего, неизвестно. ${p.sites.length === 0 ? 'Он ничего не строит.' : `Он строит: ${listed(p.sites)}.`} Полностью его составит \`${p.command}\`.`,
  withoutCovenants: (p) =>
    `Без ковенантов найден план: его чистая приведённая стоимость: ${p.npv}, и ни у одного плана она не выше, чем ${p.bound}. ${p.sites.length === 0 ? 'Он ничего не строит.' : `Он строит: ${listed(p.sites)}.`} Есть ли план, который соблюдает ковенанты, неизвестно; дольше его ищет \`${p.command}\`.`,
  noInstead: (p) =>
    `План, который соблюдает все ковенанты, не известен, в том числе без ${target(p.targets.length)} ${listed(p.targets)}.`,
  atCost: (p) =>
    `Ни одна поставка не даёт цены тому, что продают: ${listed(p.projects)}. Продажа идёт по себестоимости, поэтому доходность по построению равна ставке дисконтирования.`,
};
