// A small SAMPLE production for tests: two founders, a third phone, a cart tablet, and a hub over a memory store.
import { type Device, makeDevice } from '../device.ts';
import { enrolDevices, type Founder, foundProduction } from '../found.ts';
import { type Hub, openHub } from '../hub.ts';
import { nodePlatform, signerFromSeed } from '../node.ts';
import { sampleKey, sampleRandom } from '../sample.ts';
import { sampleId, sampleProduction } from '../samplename.ts';
import type { SignedEvent } from '../wire.ts';
import { emptyInsides, type Insides, plainStore } from './plainstore.ts';

export const SEED = 'SAMPLE Record tests';
/** 1 December 2026, 13:00 UTC. */
export const T0 = 1_796_130_000_000;

export const person = (alias: string): string => sampleId(SEED, 'person', alias);
export const gun = (alias: string): string => sampleId(SEED, 'gun', alias);
export const place = (alias: string): string => sampleId(SEED, 'place', alias);

export const phone = (alias: string, holder: string | undefined, skewMs = 0): Device =>
  makeDevice({
    production: sampleProduction(SEED),
    alias,
    holder: holder === undefined ? undefined : person(holder),
    key: sampleKey(SEED, holder ?? '', alias),
    zone: 'America/Los_Angeles',
    random: sampleRandom(SEED, alias),
    skewMs,
  });

/** The log key of the test hub: real enough to be enrolled, the same each time. */
export const logKey = signerFromSeed(nodePlatform.hash(new Uint8Array([7])));

export interface Cast {
  readonly armorer: Device;
  readonly director: Device;
  readonly performer: Device;
  readonly tablet: Device;
  readonly founders: readonly [Founder, Founder];
  /** Founding and enrolments, in order. */
  readonly founding: readonly SignedEvent[];
}

/** Founds the production and enrols everybody; all devices know all of it. */
export function cast(): Cast {
  const armorer = phone('DV-01', 'P01');
  const director = phone('DV-05', 'P05');
  const performer = phone('DV-07', 'P07');
  const tablet = phone('DV-00', undefined);
  const founders: readonly [Founder, Founder] = [
    { person: person('P01'), device: armorer },
    { person: person('P05'), device: director },
  ];
  const founding = [
    ...foundProduction({ title: SEED, zone: 'America/Los_Angeles', founders }, T0),
    ...enrolDevices(
      founders[0],
      founders[1],
      [
        { alias: 'DV-07', kind: 'phone', holder: person('P07'), key: performer.state.signer },
        { alias: 'DV-00', kind: 'tablet', key: tablet.state.signer },
        { alias: 'HUB', kind: 'hub', key: logKey },
      ],
      T0 + 1_000,
    ),
  ];
  for (const device of [performer, tablet]) device.receive(founding, T0 + 2_000);
  return { armorer, director, performer, tablet, founders, founding };
}

/** A hub that has received the founding, over a store one may look into. */
export async function castHub(founding: readonly SignedEvent[]): Promise<{ hub: Hub; disk: Insides }> {
  const disk = emptyInsides();
  const hub = await openHub(plainStore(disk), nodePlatform, logKey, T0);
  await hub.receive(founding, T0 + 3_000);
  return { hub, disk };
}
