import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { hint } from '../medium.ts';

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

export const lending: Catalogue['lending'] = {
  cut: (p) =>
    `若按上限借款，有 ${p.count} 个项目的现金达不到贷款人要求的偿债备付率；其中 ${p.count - p.none} 个可以承担较小的贷款，${p.none} 个不能承担任何贷款：${p.projects.map(({ name, share }) => `${name}，${share === undefined ? '不能借款' : `最多可借资本支出的 ${share}`}`).join('；')}。补救办法及其代价见报告。`,
  instead: (p) =>
    `不计目标${listed(p.targets)}时，有一个遵守全部约定条款的已知方案。其净现值为 ${p.npv}；它与最优方案的差距未知。${p.sites.length === 0 ? '该方案不建设任何工厂。' : `该方案建设：${listed(p.sites)}。`}${hint(`\`${p.command}\` 给出完整方案。`, '不计这些目标重新规划即可得到完整方案。')}`,
  withoutCovenants: (p) =>
    `不计约定条款时，已找到一个方案：其净现值为 ${p.npv}，任何方案都不会超过 ${p.bound}。${p.sites.length === 0 ? '该方案不建设任何工厂。' : `该方案建设：${listed(p.sites)}。`}是否有方案能遵守约定条款尚不清楚${hint(`；\`${p.command}\` 会用更长时间寻找。`, '。请给更多时间后重新规划。')}`,
  noInstead: (p) => `无论是否计入目标${listed(p.targets)}，都没有已知方案能遵守全部约定条款。`,
  ownersPay: (p) => `${p.project}：所有者投入 ${p.paid}，占成本的 ${p.share}；按此投入，所有者的年回报率为 ${p.rate}。`,
  ownersLose: (p) => `${p.project}：所有者收不回投入，年回报率为 ${p.rate}。`,
  withoutLoans: (p) =>
    `若无贷款，按不变价格计算，项目${p.taxed ? '税后' : '税前（未给出税率）'}年回报率为 ${p.rate}。${p.high ? '这也偏高：请核对案例中该项目的买入价和卖出价。' : ''}`,
  atCost: (p) =>
    `没有任何供应为下列项目所售之物定价：${listed(p.projects)}。因此按成本出售，其回报率按定义等于折现率。`,
};

export const support: Catalogue['support'] = {
  title: '需要支持的工厂和相互依存的工厂',
  kinds: {
    grant: (p) => `${p.money}的赠款`,
    premium: (p) => `价格提高 ${p.share}，买方为此付出 ${p.money}`,
    tenor: (p) => `贷款期限延长 ${p.years} 年，贷款人为此付出 ${p.money}`,
    interest: (p) => `利率降低 ${p.points} 个百分点，国库为此付出 ${p.money}`,
    guarantee: (p) => `国家担保，利率降低 ${p.points} 个百分点，价值 ${p.money}`,
    duty: (p) => `免除其投入品关税的 ${p.share}，国库为此付出 ${p.money}`,
  },
  names: {
    grant: '覆盖全部资本支出的赠款',
    premium: '三倍的价格',
    tenor: '更长的贷款',
    interest: '无息贷款',
    guarantee: '国家担保',
    duty: '投入品免税',
  },
  needs: (p) =>
    `${p.name}：${p.rate === undefined ? '' : `按所要求的 ${p.rate} 实际回报率计，`}所有者将损失 ${p.loss}。${
      p.enough.length === 0
        ? '已试过的支持措施都不能使其可行。'
        : `以下任何一项即可使其可行，按国库负担由低到高：${p.enough.join('；')}。`
    }`,
  never: (p) => `仍不够：${p.kinds.join('；')}。`,
  without: (p) =>
    `保留该厂时方案净现值为 ${p.plan}，有无支持都一样：支持只是资金转移。若无人支持，已求解的、不含该厂的最优方案少 ${p.low === p.high ? p.low : `${p.low} 至 ${p.high}`}。`,
  noPlanWithout: '若无人支持，则没有方案能满足案例的全部要求。',
  notSolved: '不含该厂的方案价值未求解。',
  supplier: (p) => `${p.name}（占其销售额的 ${p.share}）`,
  credit: (p) =>
    `${listed(p.suppliers)}依靠${p.buyer}生存，寿命不长于它。合为一笔信贷（成本 ${p.cost}）：所有者回报率 ${p.rate}，净现值 ${p.npv}${p.cover === undefined ? '' : `，最低偿债备付率（DSCR）为 ${p.cover.year} 年的 ${p.cover.ratio}`}。`,
};
