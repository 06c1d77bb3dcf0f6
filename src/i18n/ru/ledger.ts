import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

const entries = (n: number) => `${n} ${plural(n, { one: 'запись', few: 'записи', many: 'записей' })}`;

export const ledger: Catalogue['ledger'] = {
  note: (p) => `Примечание. ${p.text}`,
  about: (p) => `${p.path}: ${p.text}`,
  made: (p) => `Журнал ${p.dir} создан.`,
  madeWithKey: (p) => `Журнал ${p.dir} создан. Его ключ проверки: ${p.vkey}.`,
  keepSafe: (p) => `Храните ${p.dir}.private (ключ и соли) в надёжном месте и никому не показывайте. Сделайте копию.`,
  stopped: (p) => `Остановлено: запечатано файлов — ${p.done} из ${p.total}. Добавьте остальные ещё раз.`,
  proofAt: (p) => `Запись ${p.index} из ${p.size}: ${p.path}`,
  proofSecret: 'Доказательство содержит соль этого файла. Передавайте его только тем, кому показываете сам файл.',
  requestAt: (p) => `Запрос по контрольной точке (${entries(p.size)}): ${p.path}`,
  stamped: (p) => `Орган меток времени ${p.authority} подтвердил первые записи (${p.size}) в ${p.time}.`,
  cosigned: (p) => `Подписано свидетелями (${entries(p.size)}): ${p.names.join(', ')}.`,
  cosignedTo: (p) => `Подписан журнал ${p.origin} (${entries(p.size)}): ${p.path}`,
  witnessRequestAt: (p) => `Запрос: ${p.path}`,
  askOld: (p) =>
    `Свидетель видел размер ${p.size}. Создайте запрос командой \`ledger witness request --old ${p.size}\`.`,

  oneOf: 'Укажите ровно один из параметров --tsa, --request и --response.',
  caNeeded: 'Укажите с --ca сертификаты (PEM), которым доверяете. По ним проверяется метка времени.',
  manifestPair: 'Параметры --manifest и --manifest-proof указываются вместе.',
  manifestOne: 'Опись относится к одному файлу. Укажите один файл и его --title, --author и т. д.',
  manifestThere: (p) => `${p.path} уже есть, и содержание другое. Переместите этот файл.`,
  logKeyWanted: (p) => `${p.option} принимает ключ журнала, а ${p.name} — ключ свидетеля.`,
  witnessKeyWanted: (p) => `${p.option} принимает ключ свидетеля, а ${p.name} — ключ журнала.`,
  noFile: (p) => `Файла ${p.path} нет.`,
  folderGiven: (p) => `${p.path} — папка. Укажите файлы.`,
  wholeNumber: (p) => `${p.option} принимает целое число.`,
  wholeNumberWanted: 'Укажите целое число.',
  portWanted: '--port принимает число от 0 до 65535.',
  notListening: (p) => `Адрес ${p.host}:${p.port} занять не удалось: ${p.cause}`,
  passphraseFileEmpty: (p) => `Файл ${p.path} пуст. В нём должна быть парольная фраза.`,
  passphrase: 'Парольная фраза: ',
  newPassphrase: 'Новая парольная фраза: ',
  onceMore: 'Ещё раз: ',
  passphraseNone: 'Остановлено: парольная фраза не указана.',
  passphraseTerminal: '--passphrase запрашивает фразу на терминале. В других случаях используйте --passphrase-file.',
  passphraseEmpty:
    'Пустая парольная фраза ничего не защищает. Без --passphrase ключ защищают только права доступа к файлу.',
  passphrasesDiffer: 'Парольные фразы не совпадают.',

  proofWithoutFile: 'Укажите файл, к которому относится доказательство: `ledger verify FILE --proof P`.',
  fileWithoutProof: 'Укажите доказательство для файла: `ledger verify FILE --proof P`.',
  oneKey: 'У журнала один ключ. Укажите --key один раз.',
  quorumAbove: (p) =>
    `--quorum ${p.quorum} больше числа известных свидетелей (${p.known}). Укажите каждого с --witness VKEY.`,
  ownTrust:
    'Журнал проверен по ключу, свидетелям и корневым сертификатам, которые он сам указывает. Свои задайте с --key, --witness и --ca.',
  noTrust: (p) => `Нет ключа, которому доверять, и в ${p.dir} нет журнала. Укажите --key VKEY или --policy FILE.`,
  witnessAddress: 'Вместе с --key укажите адрес свидетеля.',
  witnessUnknown: 'Такой свидетель неизвестен. Укажите его адрес и --key VKEY.',

  progress: {
    tiles: (p) => `блоки хешей: ${p.done} из ${p.of}`,
    entries: (p) => `записи: ${p.done} из ${p.of}`,
    signatures: (p) => `подписи: ${p.done} из ${p.of}`,
  },
  timeNotProven: (p) => `Время не доказано: в журнале (${entries(p.size)}) нет ни подписи свидетеля, ни метки времени.`,
  timeKept: (p) =>
    `Первые ${p.proven} из ${p.size} записей существовали не позднее ${p.time}. Основание — хранящееся здесь подтверждение (${p.by}) и часы, которые указывает сам журнал.`,
  ledgerStated: (p) => `Заявлено, но не удостоверено: журнал называет себя ${p.origin}.`,
  ledgerStatedTimes: (p) =>
    `Заявлено, но не удостоверено: часы журнала показывают время с ${p.first} по ${p.last}, журнал называет себя ${p.origin}.`,
  allHolds: (p) =>
    `Всё верно. Записей: ${p.size}; контрольных точек: ${p.checkpoints}; подписей свидетелей: ${p.cosignatures}; меток времени: ${p.stamps}.`,
  fileTimeNotProven:
    'Время существования файла не доказано: нет ни метки времени, ни подписи свидетеля, которым здесь доверяют.',
  noLaterStamp: (p) => `Файл существовал не позднее ${p.time} (метка времени: ${p.by}).`,
  noLaterCosigned: (p) => `Файл существовал не позднее ${p.time} (подпись свидетеля: ${p.by}).`,
  sealedAs: (p) => `Файл запечатан как запись ${p.index} из ${p.size}.`,
  cosignedBy: (p) => `Подпись свидетеля: ${p.name}, ${p.time}.`,
  stampedBy: (p) => `Метка времени: ${p.authority}, ${p.time}, политика ${p.policy}.`,
  keeperSays: (p) =>
    `Заявлено, но не удостоверено: часы хранителя показывали ${p.time}, хранитель называет себя ${p.name}.`,
  nameUnbound: (p) => `Это имя с ключом ${p.key} ничем не связано.`,
  nameByWitness: (p) =>
    `Имя с ключом ${p.key} связывают свидетели, принявшие ключ под этим именем: ${p.by.join(', ')}.`,
  nameByCertificate: (p) => `Ключ ${p.key} связан сертификатом с владельцем: ${p.by.join(', ')}.`,
};
