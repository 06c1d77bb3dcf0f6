import type { Catalogue } from '../en/index.ts';

export { schema } from './schema/index.ts';

export const columnNote: Catalogue['columnNote'] = {
  required: '必填',
  key: '键',
  list: '以 ; 分隔的列表',
  empty: (p) => `留空：${p.value}`,
  yes: 'yes（是）',
  no: 'no（否）',
  units: {
    money: '货币',
    'money/year': '货币/年',
    'money/unit': '货币/单位',
    'money/t': '货币/吨',
    'money/t-km': '货币/吨公里',
    'units/year': '单位/年',
    't/year': '吨/年',
    units: '单位',
    't/unit': '吨/单位',
    km: '公里',
    'km/h': '公里/小时',
    h: '小时',
    mm: '毫米',
    'kg/t-km': '千克/吨公里',
    fraction: '比例',
    years: '年',
    months: '月',
    days: '天',
    weeks: '周',
    degrees: '度',
    count: '个数',
    ratio: '比值',
  },
};
