import type { Catalogue } from '../en/index.ts';

export const plants: Catalogue['plants'] = {
  plant: '工厂',
  since: (p) => `自 ${p.year} 年起；每年 ${p.size} ${p.unit}`,
  capital: '资本支出',
  ownersReturn: '所有者回报率',
  returns: '回报率',
  ownersNpv: '所有者净现值',
  economicNpv: '经济净现值',
  verdict: '结论',
  all: '全部工厂',
  more: (p) => `另有 ${p.count} 座工厂`,
  caption: (p) =>
    `${p.unit}。资本支出未折现。净现值按每座工厂的寿命期计算，年折现率为 ${p.rate}；经济净现值不计税收、关税和贷款。`,
  shortNote: '所有者亏损的工厂，至少需要补足其净现值的缺口。未求解带有补助、加价或更长贷款期限的方案。',
  verdicts: {
    build: '建设',
    'build if the duty stays': '若关税不变则建设',
    'needs support': '需要支持',
    open: '未定',
    'not tested': '未检验',
    'as asked': '按要求建设',
  },
  grounds: {
    loses: (p) => `若无此厂，方案损失 ${p.loss}`,
    noPlan: '若无此厂，没有可行方案',
    notKnown: '若无此厂，方案损失多少尚不清楚',
    owners: (p) => `所有者净现值缺口为 ${p.short}`,
    noPrice: '没有任何供应为其产品定价，因此所有者的收益未知',
    noReturn: '所有者的收益未知',
    economy: (p) => `所有者获利，但经济损失 ${p.loss}`,
    request: '该厂是按要求建设的',
    duty: (p) => `当${p.duty}约为 ${p.at} 时，该厂退出方案`,
  },
  because: (p) => p.grounds.join('；'),
  verdictBecause: (p) => (p.because === '' ? p.verdict : `${p.verdict}：${p.because}`),
};
