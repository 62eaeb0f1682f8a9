// Founds a production with two keys, and enrols devices: what must stand in a log before anything else counts.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { toHex } from '@proofhouse/ledger/hash.ts';
import type { Device } from './device.ts';
import type { Random, Signer } from './platform.ts';
import { isSampleProduction } from './samplename.ts';
import type { SignedEvent } from './wire.ts';
import { idOf } from './wire.ts';

/** A founder: the person and the device with their own key. */
export interface Founder {
  readonly person: string;
  readonly device: Device;
}

/** The id of a real production; that of a SAMPLE one is made by `sampleProduction`. */
export const freshProduction = (random: Random): string => toHex(random(16));

/** Founds the production both devices were made for: the founding event, and the second founder's attestation. */
export function foundProduction(
  given: { readonly title: string; readonly zone: string; readonly founders: readonly [Founder, Founder] },
  now: Millis,
): SignedEvent[] {
  const [first, second] = given.founders;
  const founding = first.device.act(
    {
      type: 'ProductionFounded',
      by: first.person,
      body: {
        title: given.title,
        zone: given.zone,
        sample: isSampleProduction(first.device.state.production),
        founders: given.founders.map(({ person, device }) => ({
          person,
          device: device.id,
          algorithm: device.state.signer.algorithm,
          publicKey: device.state.signer.publicKey,
        })),
      },
    },
    now,
  );
  second.device.receive([founding], now);
  const attested = second.device.act(
    { type: 'FoundingAttested', by: second.person, body: { founding: idOf(founding) } },
    now,
  );
  first.device.receive([attested], now);
  return [founding, attested];
}

/** A device to be enrolled: its short name, what it is, whose it is, and its public key. */
export interface Newcomer {
  readonly alias: string;
  readonly kind: 'phone' | 'tablet' | 'board' | 'badge' | 'laptop' | 'hub';
  readonly holder?: string | undefined;
  readonly key: Pick<Signer, 'device' | 'algorithm' | 'publicKey'>;
}

/** Enrols devices: each by one enrolled person and seconded by another. */
export function enrolDevices(by: Founder, second: Founder, newcomers: readonly Newcomer[], now: Millis): SignedEvent[] {
  const events: SignedEvent[] = [];
  for (const { alias, kind, holder, key } of newcomers) {
    const body = { device: key.device, alias, kind, holder, algorithm: key.algorithm, publicKey: key.publicKey };
    const enrolled = by.device.act({ type: 'DeviceEnrolled', by: by.person, body }, now);
    second.device.receive([enrolled], now);
    const seconded = second.device.act({ type: 'Seconded', by: second.person, body: { of: idOf(enrolled) } }, now);
    by.device.receive([seconded], now);
    events.push(enrolled, seconded);
  }
  return events;
}
