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
  shortNote: '所示支持为在本方案不变时单独即可的最低支持；加入支持后重新求解的方案可能不同。',
  notBuilt: '不建',
  triedNotBuilt: (p) => `经检验而不建的工厂：${p.count} 座`,
  notBuiltLine: (p) =>
    `经检验而不建：${p.list.map((one) => `${one.plant}（若建它，方案将损失 ${one.loss}）`).join('；')}${p.more > 0 ? `；另有 ${p.more} 座` : ''}。`,
  verdicts: {
    build: '建设',
    'build if the duty stays': '若关税不变则建设',
    'needs support': '需要支持',
    open: '未定',
    'not tested': '未检验',
    'as asked': '按要求建设',
  },
  grounds: {
    losesWith: (p) => `若建它，方案将损失 ${p.loss}`,
    loses: (p) => `若无此厂，方案损失 ${p.loss}`,
    noPlan: '若无此厂，没有可行方案',
    notKnown: '若无此厂，方案损失多少尚不清楚',
    owners: (p) =>
      p.ways === undefined
        ? `所有者净现值缺口为 ${p.short}`
        : p.ways.length === 0
          ? `所有者净现值缺口为 ${p.short}，已试的支持均不足`
          : `${p.ways.join('或')}即可`,
    noPrice: '没有任何供应为其产品定价，因此所有者的收益未知',
    noReturn: '所有者的收益未知',
    economy: '所有者获利，经济受损',
    request: '该厂是按要求建设的',
    duty: (p) => `当${p.duty}约为 ${p.at} 时，该厂退出方案`,
  },
  ways: {
    grant: (p) => `补助 ${p.amount}`,
    premium: (p) => `价格提高 ${p.share}`,
    tenor: (p) => `贷款延长 ${p.years} 年`,
    interest: (p) => `利率降低 ${p.share}`,
    guarantee: (p) => `降低利率 ${p.share} 的担保`,
    duty: (p) => `免除其投入品关税的 ${p.share}`,
  },
  because: (p) => p.grounds.join('；'),
  verdictBecause: (p) => (p.because === '' ? p.verdict : `${p.verdict}：${p.because}`),
};
