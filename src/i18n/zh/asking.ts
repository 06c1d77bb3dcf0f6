import type { Catalogue } from '../en/index.ts';

export const asking: Catalogue['asking'] = {
  missingArgument: (p) => `缺少参数 ${p.name}。`,
  missingValue: (p) => `选项 ${p.option} 需要给出值。`,
  missingOption: (p) => `选项 ${p.option} 必须给出。`,
  conflict: (p) => `选项 ${p.option} 不能与 ${p.other} 同用。`,
  unknownOption: (p) => `没有选项 ${p.option}。`,
  unknownCommand: (p) => `没有命令 ${p.name}。`,
  tooMany: (p) => `该命令接受 ${p.most} 个参数，而给出了 ${p.given} 个。`,
  badValue: (p) => `选项 ${p.option} 不接受 ${p.value}。`,
  badArgument: (p) => `参数 ${p.name} 不接受 ${p.value}。`,
  didYouMean: (p) => `是否指 ${p.names}？`,
  seeHelp: '请看 --help。',
};
