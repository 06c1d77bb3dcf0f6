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
