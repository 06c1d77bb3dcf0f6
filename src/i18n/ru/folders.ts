import type { Catalogue } from '../en/index.ts';

export const folders: Catalogue['folders'] = {
  mend: (p) => `Укажите новую или пустую папку с помощью ${p.option}.`,
  isFile: (p) => `${p.folder} — это файл. Укажите папку.`,
  holdsCase: (p) => `В папке ${p.folder} находится модель.`,
  holdsStrange: (p) =>
    `В папке ${p.folder} есть файлы, созданные не этой программой (${p.files.join(', ')}${p.more > 0 ? ` и ещё ${p.more}` : ''}).`,
  holdsOther: (p) => `В папке ${p.folder} находятся результаты другой модели (${p.of}).`,
  inCase: (p) => `Папка ${p.folder} находится внутри модели ${p.above}.`,
  strange: (p) => `Файл ${p.file} создан не этой программой. Переместите его или укажите другую папку.`,
  cannotWrite: (p) => `Записать ${p.path} нельзя: ${p.reason} (${p.code}). Укажите другое место.`,
  reasons: {
    noRight: 'нет прав на запись',
    readOnly: 'место доступно только для чтения',
    cannotMake: 'папку создать нельзя',
    partIsFile: 'часть пути — файл',
    isFolder: 'это папка',
    tooLong: 'имя слишком длинное',
    refused: 'диск отказал в записи',
  },
  noRoom: (p) => `Для ${p.path} не хватает места на диске (${p.code}). Освободите место и повторите команду.`,
  otherReport: (p) =>
    `${p.path} — отчёт по другой модели, или модель с тех пор изменилась. Составьте план заново или укажите другую папку: --report DIR.`,
};
