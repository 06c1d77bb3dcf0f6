import type { Catalogue } from '../en/index.ts';
import { currencyName } from './currency.ts';

const answer = (p: { cost: string; time: string; modes: readonly string[] }) =>
  `${p.cost}，${p.time}，${p.modes.join('、')}`;

export const routes: Catalogue['routes'] = {
  oneFormat: '--json、--csv 和 --geojson 只能选用一个。',
  notMoved: '货类为 none 的货物不运输，因此没有路线。',
  twoPlaces: '请给出两个地点，或使用 --matrix。',
  samePlace: (p) => `${p.from} 与 ${p.to} 是同一地点。`,
  noPlaces: '--matrix 至少需要一个地点。',
  noRoute: (p) =>
    `${p.year} 年没有从 ${p.from} 到 ${p.to} 运输 ${p.cargo} 的路线${p.modes.length > 0 ? `（仅限 ${p.modes.join('、')}）` : ''}${p.closed.length > 0 ? `（关闭 ${p.closed.join('、')}）` : ''}。`,
  leftOut: (p) =>
    `因 ${p.cargo} 的某些数值未知，下列运段未计入：${p.legs.join('；')}${p.more > 0 ? `；另有 ${p.more} 个` : ''}。`,

  head: (p) => `从${p.from}到${p.to}：${p.cargo}，${p.year} 年，${p.priceYear} 年价格`,
  goodOf: (p) => `${p.good}（${p.cargo}）`,
  perTonne: (p) => `${p.amount} ${currencyName(p.currency)}/吨`,
  hours: (p) => `${p.hours} 小时`,
  hoursAndDays: (p) => `${p.hours} 小时（${p.days} 天）`,
  whatIf: '下列变化会改变最便宜和最快的路线：',
  halved: (p) => `${p.border}的时间和费用减半`,
  opened: (p) => (p.more > 0 ? `${p.leg}及另外 ${p.more} 个运段` : p.leg),
  planned: (p) => `${p.legs}，计划 ${p.year} 年`,
  saves: (p) => `${p.what}：节省 ${p.gains.join('和 ')}`,
  cautionOn: (p) => `涉及 ${p.all} 条路线中的 ${p.ways} 条。`,
  bestIs: (p) => `最适合${p.good}：${answer(p)}。`,
  duty: (p) => `${p.good}（原产于${p.origin}）的关税：${p.duty}。`,

  names: {
    cheapest: '最便宜',
    fastest: '最快',
    reliable: '最可靠',
    best: '最适合该货物',
    shortest: '最短',
  },
  others: { frontier: '在费用与时间的有效边界上', corridor: '另一条走廊' },
  named: (p) => `${p.kind}：${p.way}`,
  weak: '凭记忆或假设',
  weakNote: '凭记忆或假设：里程中长度凭记忆或假设的比例。',
  over: (p) => (p.countries.length > 0 ? `${p.modes}，途经${p.countries.join('、')}` : p.modes),
  title: (p) => `${p.cargo}：从${p.from}到${p.to}，${p.year} 年`,
  answerOne: (p) => `同一条路线既最便宜又最快：${answer(p)}。`,
  answerTwo: ({ cheapest, fastest }) =>
    `最便宜的路线（${cheapest.modes.join('、')}）费用为 ${cheapest.cost}，需 ${cheapest.time}。最快的路线（${fastest.modes.join('、')}）需 ${fastest.time}，费用为 ${fastest.cost}。`,
  stillTitle: (p) => `在最便宜的路线上，${p.hours} 小时中货物有 ${p.still} 小时停滞`,
  costTitle: (p) => `最便宜的路线每吨 ${p.cost}，其中口岸和换装占 ${p.stops}`,
  route: '路线',
  co2: '二氧化碳，千克/吨',
  lengthKnown: '里程数据的质量',
  sideBySide: '路线对比',
  overDistance: '时间、费用与距离',
  hourCosts: '一小时值多少',
  timeAgainstMoney: '时间与费用',
  map: '地图',
  mapTitle: (p) => `${p.title}：路线`,
  closer: '同图放大',
  mapUnit: '每条路线一种颜色',
  ends: '起点和终点',
  steps: '逐步明细',
  cargos: { container: '集装箱', bulk: '散货', liquid: '液体货物' },
};
