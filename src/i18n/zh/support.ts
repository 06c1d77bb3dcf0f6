import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';

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
