import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';

export const upstream: Catalogue['upstream'] = {
  title: '每项需求背后的产业链',
  homes: {
    bloc: { outside: '集团外', head: '集团外', is: (p) => `集团包括${listed(p.countries)}。` },
    region: { outside: '区域外', head: '区域外', is: (p) => `区域包括${listed(p.countries)}。` },
  },
  lead: (p) => `${p.good}：${p.year} 年来自${p.outside}的货物占其价值的 ${p.share}；首年 ${p.first} 为 ${p.before}。`,
  leadOnly: (p) => `${p.good}：${p.year} 年来自${p.outside}的货物占其价值的 ${p.share}。`,
  stage: '环节',
  madeIn: '国家',
  bought: (p) => `购买：${p.good}`,
  amount: '每年数量',
  unit: '单位',
  value: (p) => `价值，${p.unit}`,
  built: '由方案新建工厂生产',
  yes: '是',
  choose: (p) => `方案交付 ${p.count} 种货物。请选择一种查看其背后的产业链。`,
  nothing: (p) => `如果不建任何工厂，交付 ${p.delivered} ${p.unit}；方案为 ${p.planned}。`,
  nothingShare: (p) => `如果不建任何工厂，来自${p.outside}的货物占交付价值的 ${p.share}。`,
  nothingDelivered: '如果不建任何工厂，则不交付。',
  nothingImpossible: '如果不建任何工厂，刚性需求无法满足，方案无从比较。',
  amountNothing: '不建时',
  once: (p) => `来自${p.outside}的货物只在进入时计一次；劳动和电力不计。`,
  note: '数量由需求按配方推得。某地的货物按比例来自运到、当地生产和当地购买的全部该种货物。价值为计税价格（完税价格）。份额属于所得的方案；价值相同的另一方案可能有所不同。',
};
