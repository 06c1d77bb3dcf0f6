import type { Catalogue } from '../en/index.ts';
import { hint } from '../medium.ts';
import { pluralRu as plural } from '../plural.ts';

type Asked = Parameters<Catalogue['planning']['request']['reform']>[0];

const choose = (p: Asked) => (p.known.length > 0 ? ` Есть: ${p.known.join(', ')}.` : '');

export const planning: Catalogue['planning'] = {
  request: {
    reform: (p) => `${p.option}: реформы ${p.given.join(', ')} в модели нет.${choose(p)}`,
    measure: (p) => `${p.option}: показателя ${p.given.join(', ')} нет.${choose(p)}`,
    shock: (p) => `${p.option}: шока ${p.given.join(', ')} в модели нет.${choose(p)}`,
    noScenarios: (p) => `${p.option}: нужны два сценария. Внесите их в таблицы \`scenarios\` и \`changes\`.`,
    noReforms: () => 'В модели нет реформ. Внесите их в таблицы `reforms` и `changes`.',
    target: (p) => `${p.option}: целевого показателя ${p.given.join(', ')} в модели нет.${choose(p)}`,
    candidate: (p) =>
      `${p.option}: ${p.given.join(', ')} нет в таблице \`candidates\`. Укажите объект в виде PLACE/PROCESS.`,
    cannotBuild: (p) => `${p.option}: построить здесь ничего нельзя: ${p.given.join(', ')}.`,
    place: (p) =>
      `${p.option}: места ${p.given.join(', ')} в модели нет.${p.known.length > 0 ? ` Возможно, имелось в виду: ${p.known.join(', ')}?` : ''}`,
    good: (p) => `${p.option}: товара ${p.given.join(', ')} в модели нет.${choose(p)}`,
    mode: (p) => `${p.option}: ни одно плечо не использует такой вид транспорта: ${p.given.join(', ')}.${choose(p)}`,
    country: (p) => `${p.option}: в модели нет мест в стране ${p.given.join(', ')}.${choose(p)}`,
    economy: (p) =>
      `Во встроенных показателях нет ${p.given.join(', ')}.${choose(p)} Данные о торговле других стран загружает команда \`chorsu atlas load\`, папку указывают в --store.`,
    sameEconomy: (p) => `${p.given.join(', ')} указано дважды. Назовите две экономики.`,
    claim: (p) => `${p.option}: утверждения ${p.given.join(', ')} нет.${choose(p)}`,
    ofRegister: (p) => `${p.option}: в реестре нет значения ${p.given.join(', ')}.${choose(p)}`,
  },
  faultOf: (p) => `${p.option} ${p.given.join(', ')}: ${p.cause}`,
  solver: (p) => `Параметр --solver принимает highs-wasm или highs, а не ${p.value}.`,
  explain: (p) => `Параметр --explain принимает usual или all, а не ${p.value}.`,
  without: (p) => `Параметр --without принимает ${p.known.join(', ')}, а не ${p.values.join(', ')}.`,
  noDemand: (p) =>
    `${p.name}: планировать нечего. Таблица \`demands\` пуста. Укажите в ней, что требуется, где и по какой цене.`,
  nothingActive: (p) =>
    `${p.name}: планировать нечего. В годы модели ничего не требуется, не производится, не закупается и не продаётся.`,
  seeCheck: (p) => `Чего не хватает, покажет \`chorsu check ${p.source}\`.`,
  difference: (p) => `${p.where}: в плане ${p.plan}, по пересчёту ${p.recomputed}`,
  refuted: (p) =>
    `Независимая проверка опровергла этот план. Найдено ${p.count} ${plural(p.count, { one: 'расхождение', few: 'расхождения', many: 'расхождений' })}: ${p.first.join('; ')}. Не используйте план и сообщите об этой ошибке.`,
  refutedKept: (p) => `Файлы plan.json и differences.json находятся в папке ${p.dir}. Отчёт не создан.`,

  stopping: 'Остановка. Всё найденное сохраняется.',
  stoppingPlan: 'Остановка. Лучший найденный план сохраняется.',
  timeUp: 'Время вышло. Всё найденное сохраняется.',

  otherCase: (p) => `${p.path} — план другой модели, или модель с тех пор изменилась. Составьте план заново.`,
  reportOfOther: (p) =>
    `Этот план модели ${p.plan.case} составлен по таблицам с хешем ${p.plan.caseHash.slice(0, 12)}; у модели ${p.name} теперь хеш ${p.hash.slice(0, 12)}. Передайте модель такой, какой она была при планировании, без реформ плана, или составьте план заново.`,
  holdsNone: (p) => `В ${p.path} плана нет (состояние: ${p.status}).`,
  isRefuted: (p) =>
    `Независимая проверка опровергла ${p.path}. ${hint(`Где именно, покажет \`chorsu verify\`. `, '')}Составьте план заново.`,
  noPlan: (p) =>
    `Для модели плана нет (состояние: ${p.status}). ${hint(`Причину укажет \`chorsu plan\`.`, 'Причину укажет её план.')}`,
  noPlanCut: (p) =>
    `При соблюдении ковенантов плана для модели нет (состояние: ${p.status}). Кредиты были сокращены: ${p.cuts.join('; ')}. ${hint(`Причину укажет \`chorsu plan\`.`, 'Причину укажет её план.')}`,
  cutTo: (p) =>
    `${p.project} — заёмными не более ${p.share} стоимости (DSCR ${p.least}, требуется ${p.required} по траншу ${p.tranche})`,
  cutAll: (p) => `${p.project} — кредит невозможен (DSCR ${p.least}, требуется ${p.required} по траншу ${p.tranche})`,
  otherReforms: (p) => `Реформы из ${p.path} не соответствуют модели: ${p.cause}`,
  strangeRow: (p) =>
    `${p.path} — не план этой модели: ${p.cell} содержит ${p.value}, чего нет в таблице \`${p.table}\`.`,

  stages: { relaxation: 'Оценка маршрутов', heuristics: 'Поиск плана', proof: 'Доказательство лучшего плана' },
  progress: (p) => `${p.seconds} с. ${p.stage}: плана пока нет.`,
  progressPlan: (p) => `${p.seconds} с. ${p.stage}: лучший план на данный момент стоит ${p.best}.`,
  progressMost: (p) =>
    `${p.seconds} с. ${p.stage}: лучший план на данный момент стоит ${p.best}; лучший из возможных даст ещё не более ${p.most}.`,

  noScenario: (p) =>
    `Сценария ${p.name} в модели нет. ${p.known.length === 0 ? 'Сценариев в ней нет вообще.' : `Есть: ${p.known.join(', ')}.`}`,
  scenario: 'Сценарий',
  npvIn: (p) => `ЧПС, ${p.unit}`,
  bound: 'Граница',
  builds: 'Строительство',
  nothing: 'ничего',
  buildsAt: (p) => `${p.process}: ${p.places.join(', ')}`,
  notAll: 'План есть не для каждого сценария, поэтому неизвестно, что верно во всех.',
  noneEverywhere: 'Ни один объект не строится во всех сценариях.',
  everywhere: (p) => `Строится во всех сценариях: ${p.sites.join('; ')}.`,
  samePlaces: (p) => `${p.process} (${p.places.join(', ')})`,
  noSamePlace: (p) => `${p.process} (в разных местах)`,
  someOnly: (p) => `Строится только в некоторых сценариях: ${p.processes.join(', ')}.`,
};
