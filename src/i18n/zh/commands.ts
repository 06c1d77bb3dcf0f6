import type { Catalogue } from '../en/index.ts';

export const commands: Catalogue['commands'] = {
  list: {
    table: '表',
    rows: '行数',
    holds: '内容',
    key: '键',
    noTable: (p) => `没有表 ${p.table}。现有各表：${p.known.join('、')}。`,
    noRow: '没有含此文字的行。',
    more: (p) => `另有 ${p.count} 行未显示。请给出文字，或使用 --all。`,
  },
  newCase: {
    empty: (p) => `${p.target} 已建立。请填写各表，然后运行：chorsu check ${p.target}`,
    template: (p) => `${p.target} 已建立。请在各表中填入自己的数值，然后运行：chorsu plan ${p.target}`,
    either: '--from 与 --template 只能选用一个。',
    noTemplate: (p) => `没有模板 ${p.name}。现有模板：${p.known.join('、')}。`,
  },
  serve: {
    portTaken: (p) => `端口 ${p.port} 已被占用。请用 --port 指定其他端口。`,
    ended: (p) => `命令结束，状态为 ${p.status}。`,
  },
  compare: {
    differ: (p) => `两个方案属于不同的案例：${p.first} 和 ${p.second}。以下差异并非仅由方案造成。`,
    sameName: (p) => `两个案例都名为 ${p.name}，但其表格不同。以下差异并非仅由方案造成。`,
    first: '第一个',
    second: '第二个',
    change: '变化',
    heading: (p) => `科目，${p.currency}`,
    builds: '建设',
    flows: '流量',
    flowsOf: (p) => `流量，${p.all} 项中的 ${p.shown} 项`,
    npv: (p) => `净现值：${p.first} 和 ${p.second}`,
    npvChange: (p) => `净现值：${p.first} 和 ${p.second}，变化 ${p.change}`,
    none: '无方案',
  },
};
