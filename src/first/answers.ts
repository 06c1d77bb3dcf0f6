import { z } from 'zod';

const word = z.string().trim().min(1).max(200);
const amount = z.number().positive().max(1e12);

/** A place by any of its names in any script; or one that the network does not know, by its coordinates in degrees. */
export const PlaceAnswer = z.union([
  word,
  z.strictObject({
    name: word,
    /** ISO 3166-1 alpha-2; left out, that of the nearest place. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
  }),
]);
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

/** A paper that a market asks for, as who answers knows it; or, with `none`, that it asks for nothing. Fees are money, once per site. */
const Paper = z.strictObject({
  market: word,
  none: z.boolean().optional(),
  name: word.optional(),
  weeks: z.number().min(0).max(520).optional(),
  fee: z.number().min(0).max(1e9).optional(),
});

/** What is answered of a first case; whatever is left out takes its default. */
export const Answers = z.strictObject({
  /** A product by its key (`textiles/yarn`), by a name, or by the beginning of its HS code. */
  good: word.optional(),
  /** What it is called, where it is not the usual product itself. */
  name: word.optional(),
  hs: z
    .string()
    .regex(/^(\d\d){1,6}$/)
    .optional(),
  /** What it is made from: where it is bought, and its price per unit. */
  inputs: z
    .array(z.strictObject({ good: word, place: PlaceAnswer.optional(), price: amount.optional() }))
    .max(20)
    .optional(),
  /** Where it could be made. */
  places: z.array(PlaceAnswer).max(20).optional(),
  /** For whom: places, with the units wanted a year, and the price there where it differs. */
  markets: z
    .array(z.strictObject({ place: PlaceAnswer, quantity: amount.optional(), price: amount.optional() }))
    .max(20)
    .optional(),
  /** Money per unit delivered. */
  price: amount.optional(),
  papers: z.array(Paper).max(20).optional(),
  /** `own`: the owners' share of what is invested (0 to 1); the rest is a loan: real rate a year, years from draw to last payment, first of them with interest alone. */
  money: z
    .strictObject({
      own: z.number().min(0).max(1).optional(),
      rate: z.number().min(-0.2).max(1).optional(),
      years: z.number().int().min(1).max(50).optional(),
      grace: z.number().int().min(0).max(20).optional(),
    })
    .optional(),
});
export type Answers = z.infer<typeof Answers>;
export type PaperAnswer = z.infer<typeof Paper>;
