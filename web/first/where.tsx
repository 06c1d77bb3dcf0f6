import { said } from '../language.ts';
import { shownNumber } from '../parts/meant.ts';
import { NumberField, qualityWord } from './field.tsx';
import { noMarket, noPlace, withAt } from './fields.ts';
import type { AskProps } from './made.tsx';
import { PlaceField } from './place-field.tsx';

/** The second question: the places where it could be made. */
export function WhereQuestion({ fields, told, set }: AskProps) {
  const w = said().first;
  const filled = fields.places.map((place) => place.text.trim() !== '');
  /** The recognised places are in the order of the filled fields. */
  const isWhole = told.places.length === filled.filter(Boolean).length;
  const toldAt = (n: number) =>
    isWhole && filled[n] ? told.places[filled.slice(0, n).filter(Boolean).length] : undefined;
  return (
    <>
      {fields.places.map((place, n) => (
        <div class="line" key={n}>
          <PlaceField
            label={w.place({ n: n + 1 })}
            value={place}
            n={n + 1}
            otherwise={
              told.places.every(({ yours }) => !yours) && n === 0 ? told.places.map(({ name }) => name).join(', ') : ''
            }
            quality={told.places[0]?.quality}
            set={(text) => set({ places: withAt(fields.places, n, text) })}
          />
          {toldAt(n) && <Understood place={toldAt(n)!} />}
          {n > 0 && (
            <button type="button" onClick={() => set({ places: fields.places.filter((_, i) => i !== n) })}>
              {w.takeOut({ name: place.text || w.place({ n: n + 1 }) })}
            </button>
          )}
        </div>
      ))}
      <button type="button" onClick={() => set({ places: [...fields.places, noPlace] })}>
        {w.add}
      </button>
    </>
  );
}

/** The recognised place, and the nearest border crossing. */
function Understood({ place: { name, country, crossing } }: { readonly place: AskProps['told']['places'][number] }) {
  const w = said().first;
  return (
    <span class="quiet">
      {[name, country].filter((one) => one !== '').join(', ')}
      {crossing && `. ${w.crossing({ name: crossing.name, km: shownNumber(String(crossing.km)) })}`}
    </span>
  );
}

/** The third question: who buys, how much a year, and the duty on the way there. */
export function BuyersQuestion({ fields, told, set }: AskProps) {
  const w = said().first;
  const first = told.markets[0];
  /** The recognised markets are in the order of the filled fields. */
  const order = fields.markets.map((market) => market.place.text.trim() !== '');
  const toldAt = (n: number) => told.markets[order.slice(0, n).filter(Boolean).length] ?? first;
  return (
    <>
      {fields.markets.map((market, n) => {
        const stated = toldAt(n);
        const put = (part: Partial<typeof market>) =>
          set({ markets: withAt(fields.markets, n, { ...market, ...part }) });
        return (
          <div class="line" key={n}>
            <PlaceField
              label={w.market({ n: n + 1 })}
              value={market.place}
              n={10 + n}
              otherwise={!order.includes(true) && n === 0 ? told.markets.map(({ place }) => place.name).join(', ') : ''}
              quality={told.markets[0]?.place.quality}
              set={(place) => put({ place })}
            />
            {stated && (
              <NumberField
                label={w.amount({ unit: told.unit })}
                value={market.quantity}
                otherwise={stated.quantity}
                set={(quantity) => put({ quantity })}
              />
            )}
            {n > 0 && (
              <button type="button" onClick={() => set({ markets: fields.markets.filter((_, i) => i !== n) })}>
                {w.takeOut({ name: market.place.text || w.market({ n: n + 1 }) })}
              </button>
            )}
          </div>
        );
      })}
      <button type="button" onClick={() => set({ markets: [...fields.markets, noMarket] })}>
        {w.add}
      </button>
      <h3>{w.duties}</h3>
      <ul class="plain">
        {told.duties.map((duty) => (
          <li key={`${duty.from} ${duty.to}`} title={duty.note}>
            {w.dutyOf({
              from: duty.fromName,
              to: duty.toName,
              duty: dutyWords(duty),
              quality: qualityWord(duty.quality),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function dutyWords({ inside, rate, specific, agreement }: AskProps['told']['duties'][number]): string {
  const w = said().first;
  if (inside) return w.dutyInside;
  if (rate === null) return w.dutyUnknown;
  const share = said().number.percent({ amount: shownNumber(String(Number((rate * 100).toPrecision(4)))) });
  const rateText = w.dutyRate({ rate: share, agreement });
  return specific > 0 ? `${rateText} + USD ${shownNumber(String(specific))}` : rateText;
}
