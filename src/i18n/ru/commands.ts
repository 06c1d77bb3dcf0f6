import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

export const commands: Catalogue['commands'] = {
  list: {
    table: 'Таблица',
    rows: 'строк',
    holds: 'содержание',
    key: 'ключ',
    noTable: (p) => `Таблицы ${p.table} нет. Есть таблицы: ${p.known.join(', ')}.`,
    noRow: 'Строк с этим текстом нет.',
    more: (p) =>
      `Не показано ещё ${p.count} ${plural(p.count, { one: 'строка', few: 'строки', many: 'строк' })}. Укажите текст или --all.`,
  },
  newCase: {
    empty: (p) => `Модель ${p.target} создана. Заполните её таблицы и выполните: chorsu check ${p.target}`,
    template: (p) => `Модель ${p.target} создана. Внесите в таблицы свои данные и выполните: chorsu plan ${p.target}`,
    either: 'Укажите либо --from, либо --template.',
    noTemplate: (p) => `Шаблона ${p.name} нет. Есть шаблоны: ${p.known.join(', ')}.`,
  },
  serve: {
    portTaken: (p) => `Порт ${p.port} занят. Укажите другой с помощью --port.`,
    ended: (p) => `Команда завершилась с кодом ${p.status}.`,
  },
  compare: {
    differ: (p) =>
      `Планы составлены для двух разных моделей: ${p.first} и ${p.second}. Различия ниже вызваны не только планами.`,
    sameName: (p) =>
      `Обе модели называются ${p.name}, но их таблицы различаются. Различия ниже вызваны не только планами.`,
    first: 'первый',
    second: 'второй',
    change: 'изменение',
    heading: (p) => `Статья, ${p.currency}`,
    builds: 'Строительство',
    flows: 'Потоки',
    flowsOf: (p) => `Потоки, ${p.shown} из ${p.all}`,
    npv: (p) => `ЧПС: ${p.first} и ${p.second}`,
    npvChange: (p) => `ЧПС: ${p.first} и ${p.second}, изменение ${p.change}`,
    none: 'плана нет',
  },
};
