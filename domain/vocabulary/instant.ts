// Instants as the record writes them: UTC, RFC 3339, to the millisecond; pure arithmetic, never a clock.

/** Milliseconds since 1970-01-01T00:00:00Z, always a whole number. */
export type Millis = number;

/** How an instant looks: zeros stand for digits. */
const SHAPE = '0000-00-00T00:00:00.000Z';
const ZERO = 0x30;
const DAY = 86_400_000;

/** Days from 1970-01-01 to a civil date (proleptic Gregorian; Hinnant's algorithm). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a day number; the inverse of {@link daysFromCivil}. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** Writes an instant as `2026-12-01T13:30:00.000Z`, the only form the record stores. */
export function writeInstant(at: Millis): string {
  const days = Math.floor(at / DAY);
  const rest = at - days * DAY;
  const { year, month, day } = civilFromDays(days);
  const hours = Math.floor(rest / 3_600_000);
  const minutes = Math.floor(rest / 60_000) % 60;
  const seconds = Math.floor(rest / 1000) % 60;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(rest % 1000, 3)}Z`;
}

/** Reads an instant written by {@link writeInstant}; `undefined` for anything else, impossible dates included. */
export function readInstant(text: string): Millis | undefined {
  if (text.length !== SHAPE.length) return undefined;
  for (let index = 0; index < SHAPE.length; index += 1) {
    const [sign, wanted] = [text.charCodeAt(index), SHAPE.charCodeAt(index)];
    if (wanted === ZERO ? sign < ZERO || sign > ZERO + 9 : sign !== wanted) return undefined;
  }
  const part = (from: number, to: number) => {
    let value = 0;
    for (let index = from; index < to; index += 1) value = value * 10 + text.charCodeAt(index) - ZERO;
    return value;
  };
  const [year, month, day] = [part(0, 4), part(5, 7), part(8, 10)];
  const [hours, minutes, seconds] = [part(11, 13), part(14, 16), part(17, 19)];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return daysFromCivil(year, month, day) * DAY + hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + part(20, 23);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
