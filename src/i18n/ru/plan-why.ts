import type { planWhy as en, Turn } from '../en/plan-why.ts';
import { listed } from '../format.ts';

const turns = (list: readonly Turn[]) =>
  list
    .map((one) => `${one.figure} (принято ${one.used}): стадия «${one.stage}» выходит из плана примерно при ${one.at}`)
    .join('; ');

/** Why a plan is as it is: what it gains, what it would lose, what turns it, what is not built. */
export const planWhy: typeof en = {
  noPlanWithoutBuilds: 'Без строительства плана нет: обязательный спрос не удовлетворить.',
  gainsOverNothing: (p) =>
    `По сравнению с отказом от строительства план выигрывает ${p.gain}${p.targets ? ' (без учёта целевых показателей)' : ''}.`,
  nothingIsBetter: (p) =>
    `Отказ от строительства был бы выгоднее на ${p.loss}, но строительства требуют целевые показатели.`,
  sameAsNothing: (p) =>
    `План стоит столько же, сколько отказ от строительства${p.targets ? ' (без учёта целевых показателей)' : ''}.`,
  overNothingNotKnown: (p) =>
    `Выигрывает ли план по сравнению с отказом от строительства${p.targets ? ' (без учёта целевых показателей)' : ''}, неизвестно: ${p.gain}.`,
  notBuiltNoPlan: (p) => `«${p.stage}» не строится: ни один план, который отвечает запросу, не может её построить.`,
  notBuiltCutOff: (p) => `«${p.stage}» не строится: туда не ведёт ни один путь (${listed(p.places)}).`,
  notBuiltIdle: (p) =>
    `«${p.stage}» не строится: лучший найденный план с ней строит её (${p.place}), но не запускает и теряет ${p.loss}.`,
  cutOff: (p) =>
    `Туда не ведёт ни один путь: ${listed(p.places)}. Построенное там простаивало бы: ${p.sites.join('; ')}.`,
  notBuiltSame: (p) => `«${p.stage}» не строится: план, который строит её (${p.place}), даёт столько же.`,
  notBuiltLoses: (p) => `«${p.stage}» не строится: лучший найденный план с ней (${p.place}) теряет ${p.loss}.`,
  notBuiltLosesUnder: (p) =>
    `«${p.stage}» не строится: лучший найденный план с ней (${p.place}) теряет ${p.loss}, в основном по статье «${p.heading}».`,
  lossNotProven: 'Теряет ли он что-нибудь, не доказано.',
  lostWithout: (p) =>
    `Без стадии${p.targets ? ' при действующих целевых показателях' : ''} план потерял бы: ${p.stages.map((one) => `${one.name} — ${one.loss}`).join('; ')}.`,
  turnsWithin: (p) =>
    `Показателей, меняющих план в пределах своих диапазонов: ${p.count}. Начиная с ближайшего: ${turns(p.figures)}.`,
  turnsOutside: (p) =>
    `Ни один из проверенных показателей не меняет план в своём диапазоне.${p.figures.length === 0 ? '' : ` Ближайший за его пределами: ${turns(p.figures)}.`}`,
  tried: (p) =>
    `Проверено: стадий — ${p.stages} из ${p.allStages}, значимых цен, затрат и пошлин — ${p.figures} из ${p.allFigures}.`,
  turnsNotTried: 'Какие показатели меняют план, неизвестно: без отдельных стадий его не проверяли.',
  stagesNotTried: (p) => `Не проверено: ${listed(p.stages)}.`,
  noTurn: 'Ни один из проверенных показателей не выводит стадию из плана.',
  movesMost: (p) =>
    `Сильнее всего чистую приведённую стоимость меняет показатель «${p.figure}» (принято ${p.used}): на ${p.swing} в ${p.usual ? 'обычном' : 'указанном'} диапазоне.`,
  hereNowhere: (p) =>
    `${p.site}: лучший найденный план без этого объекта нигде не производит больше и теряет ${p.loss}, в основном по статье «${p.heading}».`,
  hereOnly: (p) =>
    `${p.site}: больше нигде построить нельзя. Без этого объекта план теряет ${p.loss}, в основном по статье «${p.heading}».`,
  hereNext: (p) =>
    `${p.site}: следующее по выгодности место — ${p.place}; там план теряет ${p.loss}, в основном по статье «${p.heading}».`,
  notDelivered: (p) => `В ${p.year} г. недопоставлено ${p.amount} ${p.unit}: ${p.good}, ${p.place}.`,
  othersNotHeld:
    'Другие планы в этих сравнениях занимают в тех же пределах, что и этот. Покрытие, которого требуют кредиторы, для них не проверяется, поэтому потеря может быть больше.',
  becauseNotFound: 'Причина не найдена.',
  becausePrice: 'Построенное могло бы поставить больше, но цена спроса этого не окупает.',
  because: (p) => `Причина: ${listed(p.causes)}.`,
  becauseWithout: (p) =>
    `Больше можно было бы поставить, если добавить: ${listed(p.things)}; лучший найденный план обходится без этого.`,
  reasons: {
    demands: (p) => `обязательный спрос (${p.what})`,
    choices: (p) => `выбор (${p.what})`,
    candidates: (p) => `мощность (${p.what})`,
    supplies: (p) => `объём предложения (${p.what})`,
    'candidates.min_load': (p) => `минимальная загрузка (${p.what})`,
    'candidates.lead': (p) => `срок строительства (${p.what})`,
    'candidates.opens': (p) => `год, с которого можно строить (${p.what})`,
    schemes: (p) => `недели, которых требует сертификат (${p.what})`,
    'places.route': (p) => `отсутствие маршрута (${p.what})`,
    'goods.source': (p) => `отсутствие продавца и производителя (${p.what})`,
    legs: (p) => `пропускная способность плеча (${p.what})`,
    borders: (p) => `пропускная способность границы (${p.what})`,
    places: (p) => `пропускная способность места (${p.what})`,
    transfers: (p) => `мощность перевалки (${p.what})`,
    'restrictions.ban': (p) => `запрет (${p.what})`,
    'restrictions.quota': (p) => `квота (${p.what})`,
    'restrictions.permit': (p) => `разрешение (${p.what})`,
    targets: (p) => `целевой показатель (${p.what})`,
    facilities: (p) => `объём финансирования (${p.what})`,
    assets: (p) => `право (${p.what})`,
    case: (p) => `предел (${p.what})`,
  },
  without: {
    candidates: (p) => `ещё одну установку (${p.what})`,
    'candidates.closable': (p) => `продолжение работы (${p.what})`,
    legs: (p) => `плечо (${p.what})`,
    schemes: (p) => `сертификат (${p.what})`,
    licences: (p) => `лицензию (${p.what})`,
  },
  reasonOther: (p) => `${p.what} (таблица ${p.table})`,
};
