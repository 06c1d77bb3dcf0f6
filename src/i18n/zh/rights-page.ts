import type { Catalogue } from '../en/index.ts';

export const rightsPage: Catalogue['rightsPage'] = {
  title: '权利：谁可在何地运行何种工艺',
  until: (p) => `${p.state}，至 ${p.year} 年`,
  by: (p) => `${p.state}（${p.by}）`,
  acts: { make: '谁可制造', use: '谁可使用', sell: '谁可销售', import: '谁可进口' },
  inAll: (p) => `${p.act}，分国家`,
  gapsTitle: '缺口及填补途径',
  asset: '权利客体',
  deadlinesTitle: '期限',
  newsTitle: '他人的权利：请查登记簿',
  lanesTitle: '权利用尽所开放的进口',
  openTitle: '此处不详：请向所在国查询',
  conflictsTitle: '互相冲突的授权',
  teamsTitle: '共同发明',
};
