import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { hint } from '../medium.ts';
import { pluralRu as plural } from '../plural.ts';

const sites = (n: number) => `${n} ${plural(n, { one: 'площадка', few: 'площадки', many: 'площадок' })}`;

export const compare: Catalogue['compare'] = {
  tooMany: (p) =>
    `Указано ${p.count} ${plural(p.count, { one: 'план', few: 'плана', many: 'планов' })}. Назовите от ${p.least} до ${p.most} планов.`,
  title: 'Планы рядом',
  differ: (p) => `Планы построены по разным моделям: ${listed(p.cases)}. Различия вызваны не только планами.`,
  sameName: (p) => `Все модели называются ${p.name}, но их таблицы различаются. Различия вызваны не только планами.`,
  otherMoney: (p) => `Планы в разных валютах (${listed(p.currencies)}): их суммы сравнивать нельзя.`,
  more: (p) => `План ${p.plan} лучше плана ${p.first} на ${p.range}.`,
  less: (p) => `План ${p.plan} хуже плана ${p.first} на ${p.range}.`,
  open: (p) =>
    `Какой из планов ${p.plan} и ${p.first} лучше, не установлено: с учётом разрывов обоих планов разница составляет ${p.range}.`,
  notKnown: (p) =>
    `О разнице между планами ${p.plan} и ${p.first} ничего не известно: один из них не найден или не имеет границы.`,
  mostIn: (p) => `Больше всего планы различаются по статье «${p.heading}»: на ${p.spread}.`,
  sitesDiffer: (p) =>
    p.other === 0
      ? `Все планы строят на одних и тех же площадках: ${p.same}.`
      : `Только в части планов: ${sites(p.other)}; во всех планах: ${p.same}.`,
  nothingDiffers: 'Строительство и потоки во всех планах одинаковы.',
  caseMissing: (p) =>
    `Модель плана ${p.plan} (${p.source}) не найдена или с тех пор изменилась. Его карты нет, и вместо неизвестных названий стоят ключи.${hint(' Укажите модель с --case.', '')}`,
  plans: 'Планы',
  plan: 'План',
  asked: 'Запрошено',
  asItStands: 'модель без изменений',
  with: (p) => `реформы ${listed(p.reforms)}`,
  required: (p) => `с ${listed(p.sites)}`,
  forbidden: (p) => `без ${listed(p.sites)}`,
  withoutTargets: (p) => `без целевых показателей ${listed(p.targets)}`,
  pinned: (p) => `строительство как в ${p.plan}`,
  rolled: (p) => `постройки плана ${p.plan} до ${p.year} г. заданы, следующие свободны`,
  ofCountries: (p) => `${listed(p.countries)}: отдельно, по ценам на границе из плана ${p.plan}`,
  figureChanged: (p) => `${p.figure} ${p.before} → ${p.after}`,
  figuresChanged: (p) =>
    `Модель плана ${p.plan} отличается от модели плана ${p.first}, различий — ${p.count}: ${p.figures.join('; ')}${p.count > p.figures.length ? ' и другие' : ''}.`,
  figuresGain: (p) => `Одни эти числа сделали бы план ${p.first} дороже на ${p.amount}.`,
  figuresLose: (p) => `Одни эти числа сделали бы план ${p.first} дешевле на ${p.amount}.`,
  figuresNothing: (p) => `План ${p.first} с ними стоил бы столько же.`,
  anewGains: (p) =>
    `При этих числах план ${p.plan} дороже плана ${p.first} на ${p.amount} за счёт того, что делает иначе.`,
  anewLoses: (p) =>
    `При этих числах план ${p.plan} дешевле плана ${p.first} на ${p.amount} из-за того, что делает иначе.`,
  anewNothing: (p) => `При этих числах план ${p.plan} не дороже плана ${p.first} как он есть.`,
  notKept: (p) =>
    `План ${p.first} как он есть не подходит к этим числам, поэтому их собственное влияние не отделено от того, что план ${p.plan} делает иначе.`,
  npv: 'Чистая приведённая стоимость',
  bound: 'Верхняя граница для любого плана',
  gap: 'Улучшение не более',
  gapShare: 'Улучшение не более, доля валовых затрат',
  moreThanFirst: 'Лучше плана A на',
  differenceTitle: (p) =>
    p.decided === p.all
      ? 'Все отличия от плана A больше разрывов'
      : p.decided === 0
        ? 'Ни одно отличие от плана A не больше разрывов'
        : `Отличия от плана A больше разрывов: ${p.decided} из ${p.all}`,
  differenceUnit: (p) => `насколько лучше плана A, ${p.unit}; от наименьшего до наибольшего`,
  intervalNote:
    'Разница указана от наименьшей до наибольшей, какую допускают разрывы обоих планов. Если в неё входит нуль, неизвестно, какой план лучше.',
  buildsTitle: 'Что строится иначе',
  mapsTitle: 'Где производят и что перевозят',
  mapsFigure: (p) => `Тонны в ${p.year} году; масштаб всех карт один`,
  headingsTitle: 'Затраты и выручка по статьям',
  measuresTitle: 'Рабочие места, добавленная стоимость, торговля и CO2',
  flowsTitle: 'Что перевозят иначе',
  headingIn: (p) => `Статья, ${p.unit}`,
  spread: 'Наибольшая разница',
  measure: 'Показатель',
  country: 'Страна',
  good: 'Товар',
  from: 'Откуда',
  to: 'Куда',
  unit: 'Единица',
  flowsNote: 'Единицы за все годы плана.',
  measuresNote: 'Средние за годы плана.',
  inAllPlans: (p) => `Строится во всех планах: ${p.sites.join('; ')}.`,
  moreRows: (p) => `Ещё ${p.count} ${plural(p.count, { one: 'строка', few: 'строки', many: 'строк' })}`,
  none: 'плана нет',
  foot: 'Границы по данным Natural Earth; позиция по ним не выражается.',
  sheets: {
    plans: { name: 'Планы', about: 'Планы, что запрошено и чего каждый стоит' },
    builds: { name: 'Строительство', about: 'Что строится иначе: площадка, размер и год' },
    headings: { name: 'Приведённые стоимости', about: 'Статьи затрат и выручки, дисконтированы' },
    measures: {
      name: 'Страны',
      about: 'Рабочие места, добавленная стоимость, CO2, импорт и пошлины по странам, средние за годы',
    },
    flows: { name: 'Потоки', about: 'Что перевозят иначе, единицы за все годы' },
  },
};
