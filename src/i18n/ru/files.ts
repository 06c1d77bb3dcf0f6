import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

const anew = (name: string) => `Создайте документ (${name}) заново.`;

export const files: Catalogue['files'] = {
  notAFile: (p) => `${p.path} — не файл.`,
  tooLarge: (p) => `Размер ${p.path} — ${p.bytes} байт. Наибольший допустимый размер — ${p.most} байт.`,
  unreadable: (p) => `Не удалось прочитать ${p.path} (${p.cause}).`,
  notText: 'не текст UTF-8',
  notJson: (p) =>
    `${p.path} не соответствует формату JSON: ошибка в строке ${p.line}, позиция ${p.column}. ${anew(p.name)}`,
  tooDeep: (p) => `Слишком большая вложенность в ${p.path}: строка ${p.line}, позиция ${p.column}. ${anew(p.name)}`,
  keyTwice: (p) => `В ${p.path} ключ повторяется: строка ${p.line}, позиция ${p.column}. ${anew(p.name)}`,
  departs: (p) =>
    `${p.path} не является документом вида ${p.name}. Место ошибки: ${p.at || 'документ в целом'}. Требуется: ${p.wanted}.`,
  wanted: {
    value: (p) => p.value,
    oneOf: (p) => `одно из значений ${p.values.join(', ')}`,
    type: (p) => `тип ${p.types.join(' или ')}`,
    range: (p) => `значение от ${p.low} до ${p.high}`,
    other: 'другое значение',
    objectWith: (p) => `объект с полем ${p.name}`,
    parts: (p) =>
      `список из ${p.count} ${plural(p.count, { one: 'элемента', few: 'элементов', many: 'элементов', other: 'элемента' })}`,
  },

  wrongTarget: (p) => `Записать ${p.target} нельзя. Укажите папку или файл с расширением .xlsx.`,
  targetIsFolder: (p) => `${p.target} — папка. Укажите файл с расширением .xlsx.`,
  targetIsFile: (p) => `${p.target} — файл. Укажите папку или файл с расширением .xlsx.`,
  targetHoldsPlan: (p) => `В ${p.target} находится план. Храните модели и планы в разных папках.`,
  targetThere: (p) => `${p.target} уже существует. Выберите другое имя.`,
  targetThereForce: (p) =>
    `${p.target} уже существует. Выберите другое имя. Сделанное из этой же модели можно заменить с \`--force\`.`,
  targetOther: (p) =>
    `В ${p.target} находится не эта модель, поэтому \`--force\` не заменяет содержимое. Выберите другое имя.`,
  notWritten: (p) => `В ${p.source} есть ошибки, копия не создана:\n${p.issues}`,
};

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
