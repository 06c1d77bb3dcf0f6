import type { Catalogue } from '../en/index.ts';

export const paper: Catalogue['paper'] = {
  notKnown: 'Что проверено и что неизвестно',
  annex: 'Приложение: числа к рисункам',
  annexTable: (p) => `П${p.number}. ${p.title}`,
  seeAnnex: (p) => `Числа: таблица П${p.number} приложения.`,
  figure: (p) => `Рисунок ${p.number}`,
  seeFigure: (p) => `См. рисунок ${p.number}.`,
  moreRows: (p) => `${p.shown} из ${p.all} строк; все — в report.html.`,
  notPrinted: 'Строки модели с источниками — в report.html и в самой модели.',
  foot: (p) => `Модель: ${p.name}. Границы по данным Natural Earth; позиция по ним не выражается.`,
  briefNote: 'К этой справке прилагается отчёт со всеми числами, источниками и ограничениями.',
  missing: (p) => `Для PDF нужен необязательный компонент typst, он не установлен. Установите его так: ${p.install}`,
};
