// Defines an event once: type, parser, JSON Schema, privacy, glossary line and test generator all come from here.

import type { Arbitrary } from 'fast-check';
import * as z from 'zod';
import { fitsMembers, type Kind, type ValueOf } from './kinds.ts';

type FastCheck = typeof import('fast-check');

/** Who may read a field: everybody, or only through an erasable disclosure (model.md §2). */
export type Privacy = 'plain' | 'personal' | 'sensitive';

/** One field of an event; a field without a label does not compile (style.md). */
export interface Field<T = unknown, P extends Privacy = Privacy, O extends boolean = boolean> {
  readonly kind: Kind<T>;
  readonly label: string;
  readonly hint: string;
  readonly privacy: P;
  readonly optional: O;
}

/** A field everybody may read, and decisions may rest on. */
export const field = <T>(kind: Kind<T>, label: string, hint = ''): Field<T, 'plain', false> => ({
  kind,
  label,
  hint,
  privacy: 'plain',
  optional: false,
});
/** A plain field that may be absent. Evidence fields have no defaults: absent means nobody said. */
export const maybeField = <T>(kind: Kind<T>, label: string, hint = ''): Field<T, 'plain', true> => ({
  kind,
  label,
  hint,
  privacy: 'plain',
  optional: true,
});
/** A field about a person: stands in the envelope as a salted digest, its disclosure beside it. */
export const personal = <T>(kind: Kind<T>, label: string, hint = ''): Field<T, 'personal', true> => ({
  kind,
  label,
  hint,
  privacy: 'personal',
  optional: true,
});
/** A field that could endanger somebody (a serial, a whereabouts, a health matter): digest, disclosure beside it. */
export const sensitive = <T>(kind: Kind<T>, label: string, hint = ''): Field<T, 'sensitive', true> => ({
  kind,
  label,
  hint,
  privacy: 'sensitive',
  optional: true,
});

type Fields = Record<string, Field>;
/** The plain members of an event, the only ones a decision may read. */
export type BodyOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Field<unknown, 'plain', false> ? K : never]: ValueOf<F[K]['kind']>;
} & {
  readonly [K in keyof F as F[K] extends Field<unknown, 'plain', true> ? K : never]?: ValueOf<F[K]['kind']>;
};
/** The members kept apart as disclosures. */
export type DisclosedOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Field<unknown, 'personal' | 'sensitive', true> ? K : never]?: ValueOf<
    F[K]['kind']
  >;
};

/** What an event does to trust: `danger` counts whoever says it; `proof` only from a proven author; `paper` is a claim or arrangement. */
export type Weight = 'danger' | 'proof' | 'paper' | 'act';

/** An event, defined once. */
export interface EventDefinition<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  readonly version: number;
  /** The glossary line: what it states, as a sentence. */
  readonly says: string;
  readonly weight: Weight;
  readonly fields: F;
  /** Parses the plain body; returns the reasons in words when it does not fit. */
  readonly parse: (body: unknown) => { ok: true; body: BodyOf<F> } | { ok: false; why: string };
  /** JSON Schema (2020-12) of the plain body. */
  readonly schema: () => unknown;
  /** Makes bodies for property tests. */
  readonly sample: (fc: FastCheck) => Arbitrary<BodyOf<F>>;
}

/** The body of an event, by its definition. */
export type EventOf<D> = D extends EventDefinition<string, infer F> ? BodyOf<F> : never;

/** Defines an event. Throws at load time if a type name is used twice within `defineAll`. */
export function defineEvent<const T extends string, F extends Fields>(
  type: T,
  version: number,
  given: { says: string; weight: Weight; fields: F },
): EventDefinition<T, F> {
  const plain = Object.entries(given.fields).filter(([, each]) => each.privacy === 'plain');
  const parsers: Record<string, z.ZodType> = {};
  for (const [name, each] of plain) parsers[name] = each.optional ? each.kind.zod.optional() : each.kind.zod;
  const parser = z.strictObject(parsers);
  const fits = fitsMembers(
    Object.fromEntries(plain.map(([name, { kind, optional }]) => [name, { fits: kind.fits, isOptional: optional }])),
  );
  return {
    type,
    version,
    says: given.says,
    weight: given.weight,
    fields: given.fields,
    parse(body) {
      if (fits(body)) return { ok: true, body: body as BodyOf<F> };
      const found = parser.safeParse(body);
      if (found.success) return { ok: true, body: found.data as BodyOf<F> };
      const why = found.error.issues
        .map((issue) => `${issue.path.join('.') || type}: ${issue.message}`)
        .slice(0, 8)
        .join('; ');
      return { ok: false, why };
    },
    schema: () => ({ title: `${type} v${version}`, description: given.says, ...z.toJSONSchema(parser) }),
    sample: (fc) => {
      const samples: Record<string, Arbitrary<unknown>> = {};
      for (const [name, each] of plain) samples[name] = each.kind.sample(fc);
      const required = plain.filter(([, each]) => !each.optional).map(([name]) => name);
      return fc.record(samples, { requiredKeys: required as never[] }) as unknown as Arbitrary<BodyOf<F>>;
    },
  };
}
