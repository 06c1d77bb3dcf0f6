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
    limitsWrong: (p) => `无法使用 ${p.file} 中的限制：${p.said}`,
    folderHeld: (p) =>
      `文件夹 ${p.folder} 已被另一个服务器占用：${p.host} 上的进程 ${p.pid}，自 ${p.since} 起。请先停止它，或改用另一个文件夹：两个服务器共用一个文件夹会丢失编辑。`,
    needsDb: '账户保存在数据库中：请用 --db 指定。',
    originWrong: (p) => `--origin ${p.given} 必须是不带路径的 https 地址，例如 https://plans.example.org。`,
    listenOpen: '任何能连上服务器的人都可以更改所有案例。要监听其他地址，请使用 --multi-user 和 --origin。',
    oidcWrong: (p) => `--oidc ${p.given} 需要一个地址，并在环境变量 CHORSU_OIDC_SECRET 中提供客户端密钥。`,
  },
  worker: {
    waits: (p) => `本机最多同时领取 ${p.count} 个任务。按 Ctrl-C 结束；未完成的任务会交给其他机器。`,
    done: (p) => `任务已完成：${p.kind}，${p.seconds} 秒。`,
    failed: (p) => `任务无法完成：${p.kind}。${p.fault}`,
    away: (p) => `无法连接数据库。本机会一直重试，直到恢复连接：${p.fault}`,
  },
  backup: {
    name: (p) => `有文件的名称不是所有磁盘都接受：${p.given}。请重命名。`,
    silent: (p) => `${p.given} 的服务器没有响应，无法制作同一时刻的备份。请重试，或先停止服务器。`,
    full: (p) => `磁盘空间不足，无法写入 ${p.given}。已开始的内容均已清除。`,
    taken: (p: { given: string }) => `${p.given} 已存在。请指定另一个文件。`,
    damaged: (p: { given: string }) => `${p.given} 不是完整的备份。未从中取用任何内容。请改用另一份备份。`,
    'not-empty': (p: { given: string }) => `${p.given} 不是空的。备份只能恢复到空文件夹和空数据库。请指定新的。`,
    'no-database': (p: { given: string }) => `${p.given} 含有账户和权限。请用 --db 为其指定数据库。`,
    made: (p: { file: string; files: number; rows: number }) =>
      `${p.file} 含有 ${p.files} 个文件和数据库的 ${p.rows} 行。`,
    restored: (p: { folder: string; files: number; rows: number }) =>
      `已恢复：${p.folder} 中 ${p.files} 个文件，数据库中 ${p.rows} 行。`,
  },
  database: {
    file: (p) => `无法从文件 ${p.file} 读取数据库地址：${p.said}。`,
    address: (p) => `${p.place} 不是数据库地址。请写成 postgres://user@host:5432/name。`,
    away: (p) => `无法使用 ${p.place} 的数据库：${p.said}。请检查地址，并确认那里正在运行 PostgreSQL。`,
    held: (p: { place: string; said: string }) =>
      `数据库文件夹 ${p.place} 已被另一个程序打开（进程 ${p.said}）。请先结束该程序。`,
    newer: (p) => `${p.place} 的数据库来自更新版本的 Chorsu（其中有步骤 ${p.said}）。请在本机安装该版本。`,
  },
};
