import type { Granularity, TimeInterval } from '../../model/time.js';
import { type PlainDate, shift, type Unit } from './calendar.js';
import type { DateFields } from './date-fields.js';

/** Unit codes of schema/rules/time.yaml: how TIMEX3 writes them, and which calendar unit they count in. */
const UNITS: Readonly<
  Record<
    string,
    { readonly factor: number; readonly letter: string; readonly vague: string; readonly unit: Unit | null }
  >
> = {
  D: { factor: 1, letter: 'D', vague: 'D', unit: 'day' },
  W: { factor: 1, letter: 'W', vague: 'W', unit: 'week' },
  FN: { factor: 2, letter: 'W', vague: 'W', unit: 'week' },
  WE: { factor: 1, letter: 'WE', vague: 'WE', unit: 'weekend' },
  M: { factor: 1, letter: 'M', vague: 'M', unit: 'month' },
  Q: { factor: 3, letter: 'M', vague: 'Q', unit: 'month' },
  Y: { factor: 1, letter: 'Y', vague: 'Y', unit: 'year' },
  DE: { factor: 10, letter: 'Y', vague: 'DE', unit: 'year' },
  CE: { factor: 100, letter: 'Y', vague: 'CE', unit: 'year' },
  TH: { factor: 1, letter: 'H', vague: 'H', unit: null },
  TM: { factor: 1, letter: 'M', vague: 'M', unit: null },
  TS: { factor: 1, letter: 'S', vague: 'S', unit: null },
};

/** TIMEX3 duration: `P3M`, `PT24H`, `P2.5Y`; `PXD` for "several days". */
export function durationValue(fields: DateFields): string | null {
  const units = UNITS[fields.units ?? ''];
  if (units === undefined) return null;
  const prefix = units.unit === null ? 'PT' : 'P';
  const { amount } = fields;
  return amount === null || amount === undefined
    ? `${prefix}X${units.vague}`
    : `${prefix}${amount * units.factor}${units.letter}`;
}

/** The calendar unit that an expression counts in and how many of it, backwards negative; null where it says neither. */
export function unitOf(fields: DateFields): { readonly unit: Unit; readonly count: number } | null {
  if (fields.unit !== undefined) return { unit: fields.unit as Unit, count: fields.offset ?? 0 };
  const units = UNITS[fields.units ?? ''];
  if (units === undefined || units.unit === null || typeof fields.amount !== 'number') return null;
  const count = fields.amount * units.factor * (fields.offset ?? 1);
  if (Number.isInteger(count)) return { unit: units.unit, count };
  return units.unit === 'year'
    ? { unit: 'month', count: Math.round(count * 12) }
    : { unit: units.unit, count: Math.round(count) };
}

const GRANULARITY: Readonly<Partial<Record<Unit, Granularity>>> = {
  day: 'day',
  week: 'week',
  weekend: 'week',
  month: 'month',
  year: 'year',
};
/** "Several" and "recent" are read as three of the unit. */
const FEW = 3;

/** The days of "the past two years" or "the next few months". */
export function spanOf(fields: DateFields, published: PlainDate | null): TimeInterval | null {
  const units = UNITS[fields.units ?? ''];
  if (published === null || units === undefined) return null;
  const unit = units.unit ?? 'day';
  const count =
    units.unit === null
      ? Math.ceil((fields.amount ?? 1) / 24)
      : Math.round((fields.amount ?? FEW) * units.factor);
  const ahead = fields.direction === 'future';
  const other = shift(published, unit, ahead ? count : -count);
  return {
    start: (ahead ? published : other).toString(),
    end: (ahead ? other : published).toString(),
    granularity: GRANULARITY[unit] ?? 'day',
    approximate: true,
  };
}
