import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

const errorCount = (n: number) => `${n} ${plural(n, { one: 'ошибка', few: 'ошибки', many: 'ошибок' })}`;
const warningCount = (n: number) =>
  `${n} ${plural(n, { one: 'предупреждение', few: 'предупреждения', many: 'предупреждений' })}`;

export const command: Catalogue['command'] = {
  language: 'язык вывода: en, ru или zh (по умолчанию язык системы из LANG)',
  unknownLanguage: (p) => `Языка ${p.value} нет. Выберите en, ru или zh.`,
  internalFault: (p) => `внутренняя ошибка программы: ${p.fault}`,
  error: 'ошибка',
  warning: 'предупреждение',
  warned: (p) => `предупреждение: ${p.text}`,
  counts: (p) => `${errorCount(p.errors)}, ${warningCount(p.warnings)}`,
  caseHasErrors: (p) => `В ${p.source} ${errorCount(p.errors)}:`,
  moreWarnings: (p) => `Есть ещё ${warningCount(p.count)}. Полный список выводит команда \`chorsu check ${p.source}\`.`,
  numberTooSmall: (p) => `Параметр --${p.option} принимает число не меньше ${p.least}; указано ${p.value}.`,
  onlyWith: (p) => `Параметр --${p.option} действует только вместе с ${p.other}.`,
  progress: (p) => `${p.what}: ${p.done} из ${p.all}`,
  files: (p) => `Файлы: ${p.files.join(', ')}`,
};

const taken = (n: number) => `${n} ${plural(n, { one: 'аргумент', few: 'аргумента', many: 'аргументов' })}`;

export const asking: Catalogue['asking'] = {
  missingArgument: (p) => `Не указан аргумент ${p.name}.`,
  missingValue: (p) => `Для параметра ${p.option} нужно значение.`,
  missingOption: (p) => `Параметр ${p.option} обязателен.`,
  conflict: (p) => `Параметр ${p.option} нельзя указывать вместе с ${p.other}.`,
  unknownOption: (p) => `Параметра ${p.option} нет.`,
  unknownCommand: (p) => `Команды ${p.name} нет.`,
  tooMany: (p) => `Команда принимает ${taken(p.most)}; указано ${p.given}.`,
  badValue: (p) => `Параметр ${p.option} не принимает значение ${p.value}.`,
  badArgument: (p) => `Аргумент ${p.name} не принимает значение ${p.value}.`,
  didYouMean: (p) => `Возможно, имелось в виду: ${p.names}?`,
  seeHelp: 'Справка: --help.',
};
