// A short SAMPLE morning for tests of the server: two guns, a look by two, a hand-over and a stop.

import { type Hub, openHub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import type { LedgerStore } from '@proofhouse/record/port.ts';
import { type Cast, cast, gun, logKey, person, place, T0 } from '@proofhouse/record/testing/cast.ts';
import { plainStore } from '@proofhouse/record/testing/plainstore.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { idOf } from '@proofhouse/record/wire.ts';

export { gun, person, place, T0 };

const people = [
  ['P01', 'Armorer 1', 'control', 'yes'],
  ['P05', '1st AD', 'none', 'yes'],
  ['P07', 'Actor A', 'receive', 'no'],
] as const;
const guns = [
  ['W-01', 'revolver', 'single-action', 'fires-bulleted'],
  ['W-17', 'revolver', 'none', 'rubber'],
] as const;

/** The register of the morning, signed by the armorer. */
export function register({ armorer }: Cast, at: number): SignedEvent[] {
  return [
    ...people.map(([alias, role, handles, witnesses]) =>
      armorer.act({ type: 'PersonListed', body: { person: person(alias), alias, role, handles, witnesses } }, at),
    ),
    ...guns.map(([alias, kind, action, ability]) =>
      armorer.act(
        {
          type: 'FirearmListed',
          body: {
            gun: gun(alias),
            alias,
            kind,
            action,
            calibre: '.45 Colt',
            chambers: 6,
            tube: 0,
            magazine: 0,
            bores: 1,
            ability,
            store: place('Safe1'),
          },
          disclosed: { serial: 'SAMPLE-10041' },
        },
        at,
      ),
    ),
    armorer.act(
      {
        type: 'PlaceListed',
        body: {
          place: place('Safe1'),
          alias: 'Safe1',
          kind: 'gun safe',
          locked: true,
          openers: [person('P01')],
          two: false,
        },
      },
      at,
    ),
  ];
}

/** A hub with the morning in it; the last event is a stop with words no markup may come of. */
export async function morning(
  store: LedgerStore = plainStore(),
): Promise<{ hub: Hub; people: Cast; stop: SignedEvent; stopId: string }> {
  const all = cast();
  const hub = await openHub(store, nodePlatform, logKey, T0);
  const { armorer, director } = all;
  const listed = register(all, T0 + 10_000);
  director.receive(listed, T0 + 11_000);
  const stop = director.act({ type: 'StopCalled', body: { words: '<img src=x onerror=alert(1)> stop' } }, T0 + 60_000);
  armorer.receive([stop], T0 + 61_000);
  await hub.receive([...all.founding, ...listed], T0 + 12_000);
  await hub.receive([stop], T0 + 61_000);
  await hub.sealHead(T0 + 62_000);
  return { hub, people: all, stop, stopId: idOf(stop) };
}
