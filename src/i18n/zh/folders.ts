import type { Catalogue } from '../en/index.ts';

export const folders: Catalogue['folders'] = {
  mend: (p) => `请用 ${p.option} 指定新的或空的文件夹。`,
  isFile: (p) => `${p.folder} 是文件。请指定文件夹。`,
  holdsCase: (p) => `${p.folder} 中存有案例。`,
  holdsStrange: (p) =>
    `${p.folder} 中有不是本程序生成的文件（${p.files.join('、')}${p.more > 0 ? `，另有 ${p.more} 个` : ''}）。`,
  holdsOther: (p) => `${p.folder} 中是另一案例（${p.of}）的结果。`,
  inCase: (p) => `${p.folder} 位于案例 ${p.above} 之内。`,
  strange: (p) => `${p.file} 不是本程序生成的。请将其移走，或使用另一文件夹。`,
  cannotWrite: (p) => `无法写入 ${p.path}：${p.reason}（${p.code}）。请指定其他位置。`,
  reasons: {
    noRight: '没有写入权限',
    readOnly: '该处只读',
    cannotMake: '无法在该处建立文件夹',
    partIsFile: '路径的一部分是文件',
    isFolder: '它是文件夹',
    tooLong: '名称过长',
    refused: '磁盘拒绝写入',
  },
  noRoom: (p) => `磁盘空间不足，无法写入 ${p.path}（${p.code}）。请腾出空间后重新运行。`,
  otherReport: (p) => `${p.path} 是另一案例的报告，或案例此后已有改动。请重新规划，或用 --report DIR 指定另一文件夹。`,
};
