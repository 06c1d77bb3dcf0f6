import type { Catalogue } from '../en/index.ts';

export const paper: Catalogue['paper'] = {
  notKnown: '已复核的与尚不清楚的',
  annex: '附录：图表数据',
  annexTable: (p) => `附表 ${p.number}：${p.title}`,
  seeAnnex: (p) => `数据见附表 ${p.number}。`,
  figure: (p) => `图 ${p.number}`,
  seeFigure: (p) => `见图 ${p.number}。`,
  moreRows: (p) => `${p.all} 行中的 ${p.shown} 行；全部见 report.html。`,
  notPrinted: '案例的各行及其来源见 report.html 和案例本身。',
  foot: (p) => `案例：${p.name}。边界依据 Natural Earth，不代表任何立场。`,
  briefNote: '包含全部数据、来源和限制的报告随本简报一并提供。',
  missing: (p) => `生成 PDF 需要可选组件 typst，目前未安装。安装命令：${p.install}`,
};

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
