// Kinds of value a field can hold: each knows its parser and how a test invents one.

import type { Arbitrary } from 'fast-check';
import * as z from 'zod';
import { readInstant, writeInstant } from './instant.ts';

type FastCheck = typeof import('fast-check');
/** A quick yes. */
export type Fits = (value: unknown) => boolean;
const fitsNothing: Fits = () => false;
const fitsText =
  (fits: (text: string) => boolean): Fits =>
  (value) =>
    typeof value === 'string' && fits(value);

/** A kind of value: `zod` parses it (and writes its JSON Schema); `sample` makes one for a property test. */
export interface Kind<T> {
  readonly zod: z.ZodType<T>;
  /** Yes only where `zod` takes the value and gives it back as it is; where it says no, `zod` decides and words it. */
  readonly fits?: Fits;
  readonly sample: (fc: FastCheck) => Arbitrary<T>;
}

/** The value a kind stands for. */
export type ValueOf<K> = K extends Kind<infer T> ? T : never;

const hex = (fc: FastCheck, length: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length }).map((all) => all.join(''));

/** What an id names. Ids are random 128-bit values (model.md §1); W-01 and serials are aliases. */
export type Noun = 'person' | 'gun' | 'lot' | 'place' | 'plan' | 'session' | 'meeting' | 'paper' | 'take' | 'cycle';

/** A 128-bit id as 32 hex digits; the parameter says, for the reader, what it names. */
export type Id<_N extends Noun = Noun> = string;

/** A reference to a thing of one noun; without a noun, to any thing. */
export const id = <N extends Noun = Noun>(noun?: N): Kind<Id<N>> => ({
  zod: z.string().regex(/^[0-9a-f]{32}$/, `a ${noun ?? 'thing'} id is 32 hex digits`),
  fits: fitsText((text) => text.length === 32 && /^[0-9a-f]*$/.test(text)),
  sample: (fc) => hex(fc, 32),
});

/** The SHA-256 of an event's signed bytes, 64 hex digits. */
export const eventId: Kind<string> = {
  zod: z.string().regex(/^[0-9a-f]{64}$/, 'an event id is 64 hex digits'),
  fits: fitsText((text) => text.length === 64 && /^[0-9a-f]*$/.test(text)),
  sample: (fc) => hex(fc, 64),
};

/** A device key's name: the SHA-256 of algorithm and public key, 64 hex digits. */
export const deviceId = eventId;

function isWithin(min: number, max: number): Fits {
  return (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** A whole number of things, never negative; 100,000 is more than any set will ever hold. */
export const count: Kind<number> = {
  zod: z.int().min(0).max(100_000),
  fits: isWithin(0, 100_000),
  sample: (fc) => fc.integer({ min: 0, max: 100_000 }),
};

/** A whole number within stated bounds, such as degrees or feet. */
export const whole = (min: number, max: number): Kind<number> => ({
  zod: z.int().min(min).max(max),
  fits: isWithin(min, max),
  sample: (fc) => fc.integer({ min, max }),
});

const isPlain = (text: string) => /^[ -~]*$/.test(text);
const wellFormed = (text: string) => isPlain(text) || isWellFormed(text);
const isWellFormed = (text: string) => text === text.normalize('NFC') && !/\p{Cc}/u.test(text) && !/\p{Cs}/u.test(text);

/** Plain words, NFC, no control characters, at most `most` characters. */
export const text = (most = 400): Kind<string> => ({
  zod: z.string().max(most).refine(wellFormed, 'text must be NFC without control characters'),
  fits: fitsText((text) => text.length <= most && wellFormed(text)),
  sample: (fc) =>
    fc
      .string({ unit: 'grapheme', maxLength: Math.min(most, 24) })
      .map((raw) =>
        raw
          .normalize('NFC')
          .replace(/[\p{Cc}\p{Cs}]/gu, '')
          .slice(0, most),
      )
      .filter(wellFormed),
});

/** A short label such as W-01, T4-OUT or SAMPLE-SLIP-0031: what people read and scan, never the identity. */
export const alias: Kind<string> = {
  zod: z.string().min(1).max(64).refine(wellFormed, 'a label must be NFC without control characters'),
  fits: fitsText((text) => text.length >= 1 && text.length <= 64 && wellFormed(text)),
  sample: (fc) => fc.stringMatching(/^[A-Z][A-Z0-9-]{0,10}$/),
};

/** Yes or no. */
export const yesNo: Kind<boolean> = {
  zod: z.boolean(),
  fits: (value) => typeof value === 'boolean',
  sample: (fc) => fc.boolean(),
};

/** An instant as `2026-12-01T13:30:00.000Z` (see instant.ts). */
export const instant: Kind<string> = {
  zod: z.string().refine((raw) => readInstant(raw) !== undefined, 'an instant reads 2026-12-01T13:30:00.000Z'),
  fits: fitsText((raw) => readInstant(raw) !== undefined),
  sample: (fc) => fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 }).map(writeInstant),
};

/** A calendar date `YYYY-MM-DD`, for papers whose validity is a day. */
export const date: Kind<string> = {
  zod: z
    .string()
    .refine((raw) => readInstant(`${raw}T00:00:00.000Z`) !== undefined, 'a date reads YYYY-MM-DD and must exist'),
  fits: fitsText((raw) => readInstant(`${raw}T00:00:00.000Z`) !== undefined),
  sample: (fc) => fc.integer({ min: 18_000, max: 22_000 }).map((days) => writeInstant(days * 86_400_000).slice(0, 10)),
};

/** Bytes as unpadded base64url. */
export const bytes = (most = 4096): Kind<string> => ({
  zod: z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]*$/, 'bytes are written as base64url'),
  fits: fitsText((text) => text.length <= most && /^[A-Za-z0-9_-]*$/.test(text)),
  sample: (fc) => fc.stringMatching(/^[A-Za-z0-9_-]{4,16}$/),
});

/** One of a closed list of words. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W): Kind<W[number]> => ({
  zod: z.enum(words) as unknown as z.ZodType<W[number]>,
  fits: fitsText((text) => words.includes(text)),
  sample: (fc) => fc.constantFrom(...words),
});

/** Up to `most` values of one kind, in order. */
export const list = <T>(of: Kind<T>, most = 400): Kind<readonly T[]> => ({
  zod: z.array(of.zod).max(most) as unknown as z.ZodType<readonly T[]>,
  fits: (value) => Array.isArray(value) && value.length <= most && value.every(of.fits ?? fitsNothing),
  sample: (fc) => fc.array(of.sample(fc), { maxLength: Math.min(most, 3) }),
});

/** A field that may be absent inside a {@link shape}. */
export interface Maybe<T> {
  readonly maybe: Kind<T>;
}
/** Marks a member of a {@link shape} as one that may be absent. */
export const maybe = <T>(kind: Kind<T>): Maybe<T> => ({ maybe: kind });

type Members = Record<string, Kind<unknown> | Maybe<unknown>>;
/** The object a shape stands for. */
export type ShapeOf<M extends Members> = {
  readonly [K in keyof M as M[K] extends Kind<unknown> ? K : never]: ValueOf<M[K]>;
} & { readonly [K in keyof M as M[K] extends Maybe<unknown> ? K : never]?: M[K] extends Maybe<infer T> ? T : never };

/** A quick yes for a plain object of stated members and no others. */
export function fitsMembers(members: Readonly<Record<string, { fits: Fits | undefined; isOptional: boolean }>>): Fits {
  const all = new Map(Object.entries(members));
  const required = Object.keys(members).filter((name) => !members[name]?.isOptional);
  return (value) => {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const name of Object.keys(value)) {
      const fits = all.get(name)?.fits;
      if (!fits?.((value as Record<string, unknown>)[name])) return false;
    }
    return required.every((name) => Object.hasOwn(value, name));
  };
}

/** A small object inside a field; unknown members are refused. */
export function shape<M extends Members>(members: M): Kind<ShapeOf<M>> {
  const parsers: Record<string, z.ZodType> = {};
  const quick: Record<string, { fits: Fits | undefined; isOptional: boolean }> = {};
  for (const [name, member] of Object.entries(members)) {
    const isOptional = 'maybe' in member;
    parsers[name] = isOptional ? member.maybe.zod.optional() : member.zod;
    quick[name] = { fits: isOptional ? member.maybe.fits : member.fits, isOptional };
  }
  return {
    zod: z.strictObject(parsers) as unknown as z.ZodType<ShapeOf<M>>,
    fits: fitsMembers(quick),
    sample: (fc) => {
      const samples: Record<string, Arbitrary<unknown>> = {};
      const required: string[] = [];
      for (const [name, member] of Object.entries(members)) {
        samples[name] = 'maybe' in member ? member.maybe.sample(fc) : member.sample(fc);
        if (!('maybe' in member)) required.push(name);
      }
      return fc.record(samples, { requiredKeys: required as never[] }) as unknown as Arbitrary<ShapeOf<M>>;
    },
  };
}
