/** Words of the certificate of evidence in one language. */
export type CertificateWords = {
  readonly lang: string;
  readonly title: string;
  readonly file: string;
  readonly hash: string;
  readonly proven: string;
  readonly noLater: string;
  readonly notProven: string;
  readonly kinds: { readonly 'time stamp': string; readonly cosignature: string };
  readonly others: string;
  readonly entry: string;
  readonly of: string;
  readonly key: string;
  readonly bound: { readonly certificate: string; readonly witness: string; readonly unbound: string };
  readonly stated: string;
  readonly clock: string;
  readonly name: string;
  readonly manifest: string;
  readonly fields: Readonly<Record<'title' | 'author' | 'recipient' | 'agreement' | 'held_by', string>>;
  readonly check: string;
  readonly limits: string;
  readonly issued: string;
  readonly signed: string;
};

export const CERTIFICATE_WORDS: readonly CertificateWords[] = [
  {
    lang: 'en',
    title: 'Certificate of evidence',
    file: 'File',
    hash: 'SHA-256 of the file',
    proven: 'Proven',
    noLater: 'The file existed no later than',
    notProven: 'When the file existed is not proven: there is no trusted time stamp and no cosignature.',
    kinds: { 'time stamp': 'time stamp (RFC 3161) by', cosignature: 'cosignature by' },
    others: 'Further time stamps and cosignatures',
    entry: 'Entry in the ledger',
    of: 'of',
    key: 'Key of the ledger (Ed25519)',
    bound: {
      certificate: 'The name is bound to the key by a certificate:',
      witness: 'The name is bound to the key by witnesses, who took the key under it:',
      unbound: 'Nothing binds a name to the key.',
    },
    stated: 'Stated by the keeper, not attested by anybody',
    clock: 'Time by the keeper’s clock',
    name: 'Name that the keeper gives itself',
    manifest: 'Stated in the sealed manifest',
    fields: {
      title: 'Title',
      author: 'Author',
      recipient: 'Recipient',
      agreement: 'Agreement',
      held_by: 'Holder of the key',
    },
    check: 'How to check: with the file, the proof and the key of the ledger, by any program for C2SP tlog-proof, or',
    limits:
      'This certificate does not say who made the file, who owns it, or that what it says is true. Whether a list of revoked certificates names the authority was not looked up. It is a printed summary: the proof is the evidence.',
    issued: 'Printed on',
    signed: 'Name, office, signature',
  },
  {
    lang: 'ru',
    title: 'Свидетельство о доказательстве',
    file: 'Файл',
    hash: 'SHA-256 файла',
    proven: 'Доказано',
    noLater: 'Файл существовал не позднее',
    notProven: 'Время существования файла не доказано: нет ни доверенной метки времени, ни подписи свидетеля.',
    kinds: { 'time stamp': 'метка времени (RFC 3161), орган:', cosignature: 'подпись свидетеля:' },
    others: 'Другие метки времени и подписи свидетелей',
    entry: 'Запись в журнале',
    of: 'из',
    key: 'Ключ журнала (Ed25519)',
    bound: {
      certificate: 'Имя связано с ключом сертификатом:',
      witness: 'Имя связано с ключом свидетелями, принявшими ключ под этим именем:',
      unbound: 'Имя с ключом ничем не связано.',
    },
    stated: 'Заявлено хранителем, никем не удостоверено',
    clock: 'Время по часам хранителя',
    name: 'Имя, которым называет себя хранитель',
    manifest: 'Заявлено в запечатанной описи',
    fields: {
      title: 'Название',
      author: 'Автор',
      recipient: 'Получатель',
      agreement: 'Договор',
      held_by: 'Держатель ключа',
    },
    check: 'Как проверить: по файлу, доказательству и ключу журнала, любой программой для C2SP tlog-proof, или',
    limits:
      'Свидетельство не говорит, кто создал файл, кому он принадлежит и верно ли его содержание. Отзыв сертификата органа меток времени не проверялся. Это печатная сводка: доказательством служит файл доказательства.',
    issued: 'Напечатано',
    signed: 'Имя, должность, подпись',
  },
  {
    lang: 'zh',
    title: '存证证明',
    file: '文件',
    hash: '文件的 SHA-256',
    proven: '已证明',
    noLater: '文件存在的时间不晚于',
    notProven: '文件存在的时间未获证明：没有受信任的时间戳，也没有见证签名。',
    kinds: { 'time stamp': '时间戳（RFC 3161），机构：', cosignature: '见证签名：' },
    others: '其他时间戳和见证签名',
    entry: '账本中的条目',
    of: '/',
    key: '账本密钥（Ed25519）',
    bound: {
      certificate: '名称与密钥由证书绑定：',
      witness: '名称与密钥由以该名称接受密钥的见证人绑定：',
      unbound: '名称与密钥之间没有任何绑定。',
    },
    stated: '保管人的陈述，无人证实',
    clock: '保管人时钟的时间',
    name: '保管人自称',
    manifest: '封存清单中的陈述',
    fields: { title: '标题', author: '作者', recipient: '接收人', agreement: '协议', held_by: '密钥持有人' },
    check: '核验方法：使用文件、证明和账本密钥，可用任何支持 C2SP tlog-proof 的程序，或',
    limits:
      '本证明不说明文件由谁制作、归谁所有，也不说明其内容是否属实。未查询时间戳机构的证书是否已被吊销。本页为打印摘要：证据是证明文件本身。',
    issued: '打印日期',
    signed: '姓名、职务、签名',
  },
];
