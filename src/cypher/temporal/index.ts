export { durationBetween, durationInDays, durationInMonths, durationInSeconds, partsOf } from './between.js';
export {
  type Clock,
  currentDateTime,
  dateTimeFromEpoch,
  makeDate,
  makeDateTime,
  makeDuration,
  makeLocalDateTime,
  makeLocalTime,
  makeTime,
} from './construct.js';
export { DateValue } from './date.js';
export { DateTimeValue, LocalDateTimeValue, zonedFromInstant, zonedFromLocal } from './datetime.js';
export { approximateDuration, DurationValue } from './duration.js';
export { temporalProperty } from './property.js';
export { LocalTimeValue, TimeValue } from './time.js';
export {
  truncateToDate,
  truncateToDateTime,
  truncateToLocalDateTime,
  truncateToLocalTime,
  truncateToTime,
} from './truncate.js';
export { offsetText, parseZone, type Zone } from './zone.js';
