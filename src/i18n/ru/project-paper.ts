import type { Catalogue } from '../en/index.ts';

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
