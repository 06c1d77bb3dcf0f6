import type { Catalogue } from '../en/index.ts';
import { currencyName } from './currency.ts';

export const rightsPage: Catalogue['rightsPage'] = {
  title: '权利：谁可在何地运行何种工艺',
  until: (p) => `${p.state}，至 ${p.year} 年`,
  by: (p) => `${p.state}（${p.by}）`,
  country: '国家',
  processOf: (p) => `${p.process}：${p.party}`,
  acts: { make: '谁可制造', use: '谁可使用', sell: '谁可销售', import: '谁可进口' },
  gapsTitle: '缺口及填补途径',
  process: '工艺',
  party: '主体',
  act: '行为',
  years: '年份',
  asset: '权利客体',
  ways: '途径',
  waysPriced: (p) => `途径及其成本（${currencyName(p.currency)}）`,
  costNote: '成本是与该行为不受限制的案例相比损失的净现值。区间表示求得的精度；区间含 0 时，成本未定。',
  deadlinesTitle: '期限',
  date: '日期',
  what: '事项',
  law: '后果与法律依据',
  approximate: (p) => `${p.what}（按只有年份的日期推算）`,
  past: (p) => `${p.what}（${p.status}）`,
  asOf: (p) =>
    `截至 ${p.date}。案例未说明哪些事项已办理、哪些费用已缴纳，因此除非已经办理，期限均按逾期或错过计。工作日按每周休息日和固定日期的节假日计算，不含日期不固定的节日。`,
  openTitle: '此处不详：请向所在国查询',
  nothingRun: '此处运行的工艺均不使用受保护技术。',
  noneBars: '在各候选地点，没有工艺受已登记权利的阻碍。',
  closed: (p) => `${p.year} 年，运行工艺的 ${p.ways} 种方式中有 ${p.closed} 种不能自由实施。`,
  conflictsTitle: '互相冲突的授权',
  teamsTitle: '共同发明',
};
