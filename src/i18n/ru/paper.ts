import type { Catalogue } from '../en/index.ts';

export const paper: Catalogue['paper'] = {
  decide: 'Что решить',
  notKnown: 'Что неизвестно',
  annex: 'Приложение: числа к рисункам',
  annexTable: (p) => `П${p.number}. ${p.title}`,
  seeAnnex: (p) => `Числа: таблица П${p.number} приложения.`,
  foot: (p) => `Модель ${p.name}, ${p.hash}. Границы по данным Natural Earth; позиция по ним не выражается.`,
  briefNote: 'К этой справке прилагается отчёт со всеми числами, источниками и ограничениями.',
  missing: (p) => `Для PDF нужен необязательный компонент typst, он не установлен. Установите его так: ${p.install}`,
};
