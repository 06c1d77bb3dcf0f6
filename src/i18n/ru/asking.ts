import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

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
