import type { Catalogue } from '../en/index.ts';
import { listed } from '../format.ts';
import { currencyName } from './currency.ts';

export const sections: Catalogue['sections'] = {
  targetsTitle: '目标及其完成情况',
  targetsMet: (p) =>
    p.tight.length === 0
      ? `${p.count} 项目标均有余量地完成。`
      : `${p.count} 项目标均完成；没有余量的是${listed(p.tight)}。`,
  target: '目标',
  measure: '指标',
  where: '地区',
  asked: '要求',
  has: '方案值',
  room: '余量',
  priceOfUnit: (p) => `放宽一个单位可节省，${currencyName(p.currency)}`,
  atLeast: (p) => `至少 ${p.amount}`,
  atMost: (p) => `至多 ${p.amount}`,
  everywhere: '所有国家',
  wholeHorizon: '所有年份',
  meanYears: (p: { from: number; year: number }) => `${p.from}–${p.year} 年平均`,
  shadowNote: '放宽一个单位的节省以本方案的建设不变为前提。',

  countriesTitle: '各国各年的就业、增加值、贸易、运输和二氧化碳',
  measures: {
    jobs: '就业岗位',
    value_added: '增加值',
    imports: '进口额',
    duties: '征收的关税',
    external_share: '集团外采购占比',
    tonnes: '运抵吨数',
    hours: '平均在途小时',
    co2: '运输二氧化碳',
  },
  measureIn: (p) => `${p.measure}，${p.unit}`,
  tonnesUnit: '吨',
  hoursUnit: '小时',
  jobsUnit: '个',
  all: '合计',
  countriesNote:
    '金额为年值，未折现，按案例中的货物价值计算。集团外采购按采购所在国列出，为全部采购的占比。吨数、小时和二氧化碳计入货物到达地，不含生产。',

  papersTitle: '证书与许可',
  papersSum: (p) => `取得证书 ${p.certificates} 项、许可 ${p.licences} 项；所有年份共花费 ${p.cost}。`,
  holder: '持有者',
  certificate: '证书',
  evidence: '付费取得的证据',
  inForceFrom: '生效年份',
  certificatesCost: (p) => `该货物在当地的证书成本，${p.unit}`,
  licence: '许可',
  asset: '权利',
  owner: '权利人',
  licencesCost: (p) => `该厂的权利成本，${p.unit}`,
  heldUntil: (p) => `已持有，维持至 ${p.year} 年`,
  papersNote: '成本为所有年份未折现的合计：费用、审核、证据、换证和提成费。',

  lendersTitle: '谁向哪个项目贷款多少',
  lendersSum: (p) => `共提款 ${p.lent}，用于 ${p.projects} 个项目；其中 ${p.kept} 个满足贷款人的要求。`,
  project: '项目',
  lender: '贷款人与融资额度',
  drawn: (p) => `提款额，名义 ${p.unit}`,
  rate: '名义利率',
  tenor: '期限，年',
  ownersReturn: '所有者回报率',
  cover: '最低偿债备付率（DSCR）',
  verdict: '结论',
  keeps: '遵守约定条款',
  fails: (p) => `${p.year} 年备付率 ${p.least}，要求 ${p.required}：按此方案无法融资`,
  untested: '没有约定条款',
  ownersLose: '按折现率所有者亏损',
  noReturn: '无',

  obstaclesTitle: '方案在何处为障碍付费',
  obstaclesHead: (p) => `付费最多的地点是${p.place}：${p.amount}，其中最大部分是${p.barrier}`,
  obstaclesUnit: '圆的大小为所有年份支付额的现值；扇区为障碍种类',
  obstacle: '障碍',
  obstaclesGone: '代价最高的障碍：逐一去掉',
  obstacleKind: '类别',
  obstacleKinds: { border: '口岸', duty: '关税', certificate: '证书', loan: '融资' },
  obstaclePlace: '付费最多的地点',
  obstaclesGoneNote:
    '收益指没有该障碍时最优方案多值多少，按两个方案的上下界计算；各项不可相加。口岸连同时间、通过能力和费用一并去掉；贷款或自有资金去掉其超出折现率的成本。',
  obstaclesNotSolved: (p) =>
    `${p.all} 项中有 ${p.count} 项未能在限定时间内求出去掉障碍后方案的上下界，收益未知。请给方案更多时间。`,
  obstaclesSmall: (p) => `付费不足 ${p.least} 的地点未标出：共 ${p.count} 处，合计 ${p.sum}。`,
  obstaclesNote: '口岸费用标在口岸；关税、证书、权利和融资标在付费地点。运输和时间不属于某一地点，未列入。',
};
