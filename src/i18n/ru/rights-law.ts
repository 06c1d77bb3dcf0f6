import type { Catalogue } from '../en/index.ts';
import { pluralRu as plural } from '../plural.ts';

const months = (n: number) => `${n} ${plural(n, { one: 'месяц', few: 'месяца', many: 'месяцев' })}`;
/** Of how many: "6 месяцев". */
const ofMonths = (n: number) => `${n} ${plural(n, { one: 'месяца', few: 'месяцев', many: 'месяцев' })}`;
const years = (n: number) => `${n} ${plural(n, { one: 'год', few: 'года', many: 'лет' })}`;

export const rightsLaw: Catalogue['rightsLaw'] = {
  rules: {
    priority: 'Окончание приоритета',
    'international filing': 'Международная заявка (PCT)',
    'national phase': 'Национальная фаза',
    'late national phase': 'Национальная фаза, поздний срок',
    'regional phase': 'Региональная фаза',
    examination: 'Ходатайство об экспертизе',
    annuity: 'Годовая пошлина',
    renewal: 'Продление',
    'end of grace': 'Конец льготного срока',
    'working statement': 'Заявление об использовании',
    record: 'Регистрация лицензии',
    expiry: 'Окончание срока действия',
    'licence ends': 'Окончание лицензии',
  },
  past: { overdue: '[просрочено]', missed: '[пропущено]' },
  eventTitle: (p) => `${p.rule}: ${p.of}`,
  eventTitleIn: (p) => `${p.rule}: ${p.of}, ${p.country}`,
  yearOnly: 'Отсчитано от года без указания дня.',
  sourceOf: (p) => `${p.source} (${p.quality})`,

  textRead: (p) => `${p.source}; текст прочитан ${p.date}`,
  accountRead: (p) => `${p.source}; прочитано изложение, ${p.date}`,
  recalled: (p) => `${p.source}; по памяти, текст не прочитан`,
  assumed: (p) => `${p.source}; обычная практика, закон здесь неизвестен`,
  theCase: 'модель',

  freeAfter: 'Со следующего дня право свободно.',
  renewOrStop: 'Продлите лицензию или прекратите использование.',
  records: {
    void: 'До регистрации лицензия недействительна. Подайте на регистрацию до этого дня.',
    publicity: 'Регистрация делает лицензию известной третьим лицам.',
    evidence: 'Без регистрации суд не принимает лицензию как доказательство права.',
    optional: '',
  },
  feeOfYear: (p) => `пошлина за ${p.year}-й год`,
  renewalAfter: (p) => `продление через ${years(p.years)}`,
  feeDue: (p) => `Оплатить до этого дня: ${p.fee}. Затем ${months(p.months)} можно платить с надбавкой.`,
  feeOnTime: (p) => `Уплатите до этого дня: ${p.fee}. Дополнительного срока закон не даёт.`,
  feeIfGranted: 'Срок наступает, если право к этому времени предоставлено.',
  amountFrom: (p) => `Размер: ${p.source}.`,
  graceEnds: (p) => `Последний день оплаты с надбавкой (${p.fee}). Затем право там прекращается, если оплаты не было.`,
  examination: 'Без ходатайства об экспертизе заявка считается отозванной.',
  examinationNotes: {
    'priority date': 'Под датой подачи понимается дата приоритета (Правила применения, по памяти).',
    extension: 'До окончания срока можно просить ещё два месяца.',
  },
  working: (p) =>
    `Сообщить, как использовался патент за ${p.years} ${plural(p.years, { one: 'финансовый год', few: 'финансовых года', many: 'финансовых лет' })}. Иначе штраф.`,
  fileThere: (p) => `Подать там заявку до этого дня: заканчивается приоритет ${ofMonths(p.months)}.`,
  parisUnknown: 'Участвует ли страна в Парижской конвенции, здесь неизвестно.',
  notInPct: 'Страна не участвует в PCT, более позднего пути нет.',
  laterWay: {
    member: (p) => `${p.treaty}: страна участвует, более поздний путь есть.`,
    none: (p) => `${p.treaty}: страна не участвует.`,
    unknown: (p) => `${p.treaty}: участие здесь неизвестно.`,
  },
  pctKeeps: (p) => `Заявка по PCT до этого дня сохраняет путь открытым на 30 месяцев и более: ${p.countries}.`,
  lapsesThere: 'Действие международной заявки там прекращается.',
  lapsesIfMember:
    'Действие международной заявки там прекращается, если страна участвует в PCT; участие здесь неизвестно.',
  lastEntry: (p) => `Месяц ${p.month}: последний день входа в национальную фазу, с оплатой.`,
  eurasian: (p) => `До этого дня можно подать на евразийский патент: ${p.countries}.`,

  when: { 'inventor resident': 'там живёт изобретатель', 'made there': 'изобретение создано там' },
  breaches: {
    abandoned: 'заявка считается отозванной, и это уголовно наказуемо',
    'no patent': 'патент там не выдаётся',
    liability: 'ответственность по национальному законодательству',
  },
  permits: {
    'foreign filing permit': 'разрешение на подачу за рубежом (форма 25)',
    'confidentiality examination': 'проверка на секретность в CNIPA',
  },
  shorter: { 'secrecy check': 'проверка отечественной заявки на секретность по ходатайству' },
};
