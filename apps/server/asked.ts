// Reads what a request asks for: instants, limits and short names, within bounds, or says in a sentence what is wrong.

import { type Millis, readInstant } from '@proofhouse/domain/vocabulary/instant.ts';

/** A request that cannot be answered as it stands; `status` is for HTTP alone. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly status: 400 | 401 | 403 | 404 | 413 | 415;
  constructor(message: string, status: BadRequest['status'] = 400) {
    super(message);
    this.status = status;
  }
}

/** An instant as `2026-12-01T13:30:00.000Z` or in milliseconds. @throws BadRequest */
export function readAt(text: string | undefined, name: string): Millis | undefined {
  if (text === undefined || text === '') return undefined;
  const at = /^[0-9]{1,15}$/.test(text) ? Number(text) : readInstant(text);
  if (at !== undefined && at <= 4_102_444_800_000) return at;
  throw new BadRequest(`“${name}” must read like 2026-12-01T13:30:00.000Z.`);
}

/** A whole number from 1 to `most`. @throws BadRequest */
export function readCount(text: string | undefined, name: string, most: number, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  const count = /^[0-9]{1,6}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw new BadRequest(`“${name}” must be a whole number from 1 to ${most}.`);
}

/** A short text such as W-01. @throws BadRequest */
export function readShort(text: string | undefined, name: string): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.length <= 120 && !/\p{Cc}/u.test(text)) return text;
  throw new BadRequest(`“${name}” is longer than any short name.`);
}
