import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

export const update: Catalogue['update'] = {
  noTable: (p) => `Таблицы ${p.table} нет. Есть таблицы: ${p.tables.join(', ')}.`,
  notTaken: (p) => `В файле ${p.file} есть ошибки. Ничего не изменено.\n${p.issues}`,
  bundled: (p) =>
    `${p.source} — встроенная модель, она не изменяется. Скопируйте её командой \`chorsu new DIR --from ${p.source}\` и обновите копию.`,
  stopKeeps: 'лучшие планы на этот момент',
  same: (p) => `Изменений нет: данные файла совпадают с таблицей ${p.table}.`,
  column: 'Столбец',
  old: 'Было',
  new: 'Стало',
  quality: 'Качество',
  source: 'Источник',
  moreCells: (p) =>
    `${plural(p.count, { one: 'Изменяется', few: 'Изменяются', many: 'Изменяется' })} ещё ${p.count} ${plural(p.count, { one: 'ячейка', few: 'ячейки', many: 'ячеек' })}; полный список выводит --json.`,
  newRows: (p) => `${plural(p.count, { one: 'Новая строка', few: 'Новые строки', many: 'Новые строки' })}: ${p.count}.`,
  written: (p) => `Новые данные записаны в ${p.source}.`,
  notWritten: 'Ничего не записано. С параметром --write данные будут внесены в модель.',
  planNotKnown:
    'Изменится ли план, неизвестно: при старых или новых данных план не найден. Увеличьте время с --seconds.',
  npv: (p) => `ЧПС плана: было ${p.before}, стало ${p.after}.`,
  near: (p) => `Допустимое отличие обоих планов от наилучшего — ${p.gap} их валовых затрат.`,
  sameBuilds: 'Состав строящихся предприятий не меняется.',
  buildsChange: 'Состав строящихся предприятий изменился бы:',
  built: (p) => `${p.plant} (${p.year}): строится`,
  notBuilt: (p) => `${p.plant} (${p.year}): больше не строится`,
  moreBuilds: (p) =>
    `Отличается ещё ${p.count} ${plural(p.count, { one: 'предприятие', few: 'предприятия', many: 'предприятий' })}; полный список выводит --json.`,
  nearWorth: 'В этих пределах почти равноценные предприятия могут заменять друг друга.',
};
