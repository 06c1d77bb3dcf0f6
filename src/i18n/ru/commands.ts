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
    limitsWrong: (p) => `Ограничения из файла ${p.file} использовать нельзя: ${p.said}`,
    folderHeld: (p) =>
      `Папку ${p.folder} уже занимает другой сервер: процесс ${p.pid} на ${p.host}, с ${p.since}. Сначала остановите его или укажите другую папку: два сервера на одной папке теряли бы правки.`,
    needsDb: 'Учётные записи хранятся в базе данных: укажите её с помощью --db.',
    originWrong: (p) =>
      `--origin ${p.given} должен быть адресом https без пути. Запишите его так: https://plans.example.org.`,
    listenOpen:
      'Любой, кто получит доступ к серверу по сети, мог бы менять все модели. Чтобы принимать запросы на другом адресе, укажите --multi-user и --origin.',
    oidcWrong: (p) => `--oidc ${p.given}: нужен адрес, а секрет клиента задаётся в окружении как CHORSU_OIDC_SECRET.`,
  },
  worker: {
    waits: (p) =>
      `Эта машина берёт до ${p.count} ${plural(p.count, { one: 'задания', few: 'заданий', many: 'заданий' })} одновременно. Ctrl-C завершает работу; незаконченные задания получат другие машины.`,
    done: (p) => `Задание выполнено: ${p.kind}, ${p.seconds} с.`,
    failed: (p) => `Задание выполнить не удалось: ${p.kind}. ${p.fault}`,
    away: (p) => `База данных недоступна. Машина повторяет попытки, пока связь не восстановится: ${p.fault}`,
  },
  backup: {
    name: (p) => `У файла имя, которое принимает не каждый диск: ${p.given}. Переименуйте его.`,
    silent: (p) =>
      `Сервер папки ${p.given} не отвечает, поэтому копию на один момент сделать нельзя. Повторите попытку или сначала остановите его.`,
    full: (p) => `На диске нет места для ${p.given}. От начатого ничего не осталось.`,
    taken: (p: { given: string }) => `${p.given} уже существует. Укажите другой файл.`,
    damaged: (p: { given: string }) =>
      `${p.given} — не целая резервная копия. Из неё ничего не взято. Возьмите другую.`,
    'not-empty': (p: { given: string }) =>
      `${p.given}: здесь уже что-то есть. Копия восстанавливается только в пустую папку и пустую базу данных. Укажите новые.`,
    'no-database': (p: { given: string }) =>
      `${p.given} содержит учётные записи и права. Укажите для них базу данных через --db.`,
    made: (p: { file: string; files: number; rows: number }) =>
      `${p.file}: ${p.files} ${plural(p.files, { one: 'файл', few: 'файла', many: 'файлов' })} и ${p.rows} ${plural(p.rows, { one: 'строка', few: 'строки', many: 'строк' })} базы данных.`,
    restored: (p: { folder: string; files: number; rows: number }) =>
      `Восстановлено: ${p.folder} — ${p.files} ${plural(p.files, { one: 'файл', few: 'файла', many: 'файлов' })}, база данных — ${p.rows} ${plural(p.rows, { one: 'строка', few: 'строки', many: 'строк' })}.`,
  },
  database: {
    file: (p) => `Не удалось прочитать адрес базы данных из файла ${p.file}: ${p.said}.`,
    address: (p) => `${p.place} — не адрес базы данных. Запишите его так: postgres://user@host:5432/name.`,
    away: (p) =>
      `Базу данных ${p.place} использовать нельзя: ${p.said}. Проверьте адрес и то, что PostgreSQL там запущен.`,
    held: (p: { place: string; said: string }) =>
      `Папка базы данных ${p.place} открыта в другой программе (процесс ${p.said}). Сначала завершите её.`,
    newer: (p) =>
      `База данных ${p.place} создана более новой версией Chorsu (в ней есть шаг ${p.said}). Установите здесь эту версию.`,
  },
};
