import type { Catalogue } from '../en/index.ts';

export const projectPaper: Catalogue['projectPaper'] = {
  forLenders: '致贷款人',
  forOwners: '致所有者',
  asks: (p) => `${p.name}：成本 ${p.cost}，申请贷款 ${p.lent}，占 ${p.share}。`,
  gives: (p) =>
    `${p.name}：所有者投入 ${p.paid}，名义年回报率 ${p.rate}；按 ${p.asked} 的实际折现率，净现值为 ${p.npv}。`,
  foot: (p) => `案例：${p.name}。`,
  swings: (p) => `影响所有者净现值的因素，${p.unit}`,
  ends: '最后服役年份',
  payback: '回收年份',
  terms: '条款清单',
  byYear: '各年现金流（名义）',
  cash: '偿债前现金',
  service: '偿债',
  paidIn: '所有者投入',
  received: '所有者所得',
  depends: '相互依存',
  security: '担保及其他条件（案例原文）',
  noSecurity: (p) => `${p.facility}：案例未说明担保。`,
  conditions: '首次付款之前',
  certificate: (p) => `证书：${p.scheme}，${p.good}，自 ${p.year} 年起持有。`,
  licence: (p) => `许可：${p.licence}，自 ${p.year} 年起。`,
  contract: (p) => `当地合同：${p.good}，每年至多 ${p.amount}；无法从别处运来。`,
};
