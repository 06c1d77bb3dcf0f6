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

export const projectPaper: Catalogue['projectPaper'] = {
  forLenders: 'Для кредиторов',
  forOwners: 'Для собственников',
  asks: (p) => `${p.name}: затраты ${p.cost}, запрашивается кредитов на ${p.lent}, то есть ${p.share}.`,
  gives: (p) =>
    `${p.name}: собственники вкладывают ${p.paid}. Их номинальная доходность ${p.rate} в год, ЧПС при реальной ставке ${p.asked} составляет ${p.npv}.`,
  foot: (p) => `Модель: ${p.name}.`,
  swings: (p) => `Что меняет ЧПС собственников, ${p.unit}`,
  ends: 'Последний год службы',
  payback: 'Окупается в',
  terms: 'Основные условия',
  byYear: 'Денежный поток по годам, в текущих ценах',
  cash: 'До обслуживания долга',
  service: 'Обслуживание долга',
  paidIn: 'Вносят собственники',
  received: 'Получают собственники',
  depends: 'Кто от кого зависит',
  security: 'Обеспечение и прочие условия, словами модели',
  noSecurity: (p) => `${p.facility}: об обеспечении в модели ничего не сказано.`,
  conditions: 'До первой выплаты',
  certificate: (p) => `Сертификат: ${p.scheme}, ${p.good}, действует с ${p.year} года.`,
  licence: (p) => `Лицензия: ${p.licence}, с ${p.year} года.`,
  contract: (p) => `Договор на площадке: ${p.good}, до ${p.amount} в год; привезти это нельзя.`,
};
