import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { hint } from '../medium.ts';

export const country: Catalogue['country'] = {
  title: '单独、合作与谁该补偿谁',
  asked: (p) =>
    `本方案只回答${listed(p.countries)}一方的问题，采用各国共同方案的边境价格。其他国家的建设、借款和用量均与共同方案相同。跨境货物照共同方案进行，此外其他方贸易量的 ${p.share} 也可跨境，但价格逐步对该方不利。`,
  gains: (p) => `按这些价格，其自身的最佳方案比其在共同方案中的部分多值 ${p.amount}。`,
  atFixedPrices: '只有当邻国无论该方如何行动都仍按这些价格交易时，这一增益才成立。',
  gainsAtMost: (p) =>
    `按这些价格，未求得比其在共同方案中的部分对其更有利的方案；但不排除存在最多多值 ${p.amount} 的方案。`,
  gainsNoneWithinLimits: '在与本方案相同的借款限额内，则可排除。',
  gainsWithinLimits: (p) => `在与本方案相同的借款限额内，最多多值 ${p.amount}。`,
  otherwise: (p) =>
    `除工厂以外，其在以下各项上的决定也不同：${p.items.join('；')}${p.more > 0 ? `；另有 ${p.more} 项` : ''}。这些项目只能整体取舍，而边境价格仅对微小变动准确，因此这一增益并不确定。`,
  certificateOf: (p) => `${p.scheme}（${p.good}，${p.place}）`,
  licenceOf: (p) => `许可 ${p.licence}（${p.plant}）`,
  knowHowIn: (p) => `在${p.country}使用 ${p.asset}`,
  gainsNothing: '按这些价格，没有其他方案比其在共同方案中的部分对其更有利。',
  gainOpen: (p) =>
    `按这些价格，已求得的方案比其在共同方案中的部分多值 ${p.amount}。最佳方案还能多值多少尚不清楚：时间在求得界限之前已用尽。`,
  gainOpenNone:
    '按这些价格，已求得的方案并不比其在共同方案中的部分更有利。是否存在更有利的方案尚不清楚：时间在求得界限之前已用尽。',
  foundLess: (p) =>
    `已求得的方案比其在共同方案中的部分少值 ${p.amount}：求解结束过早。${hint('请给予更多时间（--seconds）。', '请给予更多时间。')}`,
  gainUnknown: '其在共同方案中的部分按这些价格值多少，尚不清楚。',
  regionSame: '其建设内容与共同方案相同，因此区域没有变化。',
  regionSameGain:
    '其建设的工厂与共同方案相同，但规模未必相同。按这些工厂，未求得比共同方案更好的区域规模和流量：待其随之调整后，这一增益即不复存在。',
  regionLoses: (p) => `若其如此建设，而其他各方仍按共同方案建设，区域将损失 ${p.amount}。这就是不合作的代价。`,
  regionGains: (p) => `若其如此建设，而其他各方仍按共同方案建设，区域将增益 ${p.amount}：原共同方案并非最佳。`,
  adaptedLoses: (p) => `若其他各方随后可据此重新选择最佳建设，区域将损失 ${p.amount}。`,
  adaptedAtMost: (p) => `若其他各方随后可据此重新选择最佳建设，区域最多损失 ${p.amount}。`,
  adaptedGains: (p) => `若其他各方随后可据此重新选择最佳建设，区域至少增益 ${p.amount}：原共同方案并非最佳。`,
  adaptedBuilds: (p) =>
    `届时其他各方的建设有所不同：${p.plants.join('；')}${p.more > 0 ? `；另有 ${p.more} 项` : ''}。`,
  adaptedSame: '届时其他各方仍按共同方案建设。',
  instead: (p) => `${p.plant}：${p.count}（原为 ${p.before}）`,
  gainsThen: (p) => `待流量和价格随之调整后，其所得比合作时多 ${p.amount}。`,
  losesThen: (p) => `待流量和价格随之调整后，其所得比合作时少 ${p.amount}。`,
  gainLost: (p) =>
    `待流量和价格随之调整后，增益变为损失：其所得比合作时少 ${p.amount}。届时按共同方案建设对其也更有利。`,
  regionNone: '若其如此建设，而其他各方仍按共同方案建设，区域没有可行方案。',
  regionOpen: '区域会变化多少，尚未求解。',
  lastsUnknown: '因此，待流量和价格随之调整后增益是否仍在，尚不清楚。',
  question: '一国的问题',
  questionLead: '按本方案的边境价格，在数秒内求出该国的最佳方案。其他国家的建设与此处相同。区域会变动多少，随后求解。',
  askAlone: '为该国提问',
  alone: (p) => `仅${listed(p.countries)}`,
  sides: { sells: '卖给这些国家', buys: '从这些国家买入' },
  column: { country: '国家', together: '合作', alone: '单独', change: '变化' },
  caption: (p) => `各国从区域方案中所得（${p.unit}，已折现）`,
  noCountry: '不属任何国家',
  all: '区域',
  pays: (p) => `${p.from} → ${p.to}：${p.amount}`,
  payments: (p) => `为使其按共同方案建设，受损各方须补偿其单独行动的所得：${p.payments.join('；')}。`,
  noPayments: '共同方案无须补偿任何一方。',
  trade: {
    caption: '各年合计的跨境货物',
    from: '自',
    to: '至',
    good: '货物',
    unit: '单位',
  },
  note: '一国所得为其国内收入减国内支出，加上对外销售减对外购买；货物按其产地多一单位的价值计价。运费和关税由收货方承担。区域的两个方案建设内容均已给定，流量、规模、贷款和证书可自由选择。',
  noPrices: '该方案没有边境价格，而按其建设内容该模型没有可行方案。请重新求解。',
  together: (p) => `${p.option} 需要 ${p.other}。`,
  notWith: (p) => `${p.option} 不能与 --country 同用。`,
  fromNeeds: '--from 需要 --pin 或 --prices-from。',
};
