// A small SAMPLE production to record while the plug is pulled: two founders, a performer, a hub, and signed events.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { type Device, makeDevice } from '@proofhouse/record/device.ts';
import { enrolDevices, foundProduction } from '@proofhouse/record/found.ts';
import type { Signer } from '@proofhouse/record/platform.ts';
import { sampleKey, sampleLogKey, sampleRandom } from '@proofhouse/record/sample.ts';
import { sampleId, sampleProduction } from '@proofhouse/record/samplename.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { idOf } from '@proofhouse/record/wire.ts';

/** The title, from which every key and id is derived. */
export const TITLE = 'SAMPLE Crash proof';
/** 1 December 2026, 13:00 UTC. */
export const T0: Millis = 1_796_130_000_000;

const person = (alias: string): string => sampleId(TITLE, 'person', alias);

/** The log key of the hub under test. */
export const hubKey = (): Signer => sampleLogKey(TITLE);

function phone(alias: string, holder: string): Device {
  return makeDevice({
    production: sampleProduction(TITLE),
    alias,
    holder: person(holder),
    key: sampleKey(TITLE, holder, alias),
    zone: 'America/Los_Angeles',
    random: sampleRandom(TITLE, alias),
  });
}

/** An event and its id. */
export interface Offered {
  readonly id: string;
  readonly signed: SignedEvent;
}

/** Devices that sign one event after another, the same each time. */
export interface Signing {
  readonly founding: readonly Offered[];
  /** The next event: mostly notes of different lengths, now and then a STOP, or a person with a name to disclose. */
  next(): Offered;
}

const offered = (signed: SignedEvent): Offered => ({ id: idOf(signed), signed });

/** A production freshly founded. */
export function signing(): Signing {
  const armorer = phone('DV-01', 'P01');
  const director = phone('DV-05', 'P05');
  const performer = phone('DV-07', 'P07');
  const founders = [
    { person: person('P01'), device: armorer },
    { person: person('P05'), device: director },
  ] as const;
  const founding = [
    ...foundProduction({ title: TITLE, zone: 'America/Los_Angeles', founders }, T0),
    ...enrolDevices(
      founders[0],
      founders[1],
      [
        { alias: 'DV-07', kind: 'phone', holder: person('P07'), key: performer.state.signer },
        { alias: 'HUB', kind: 'hub', key: hubKey() },
      ],
      T0 + 1_000,
    ),
  ];
  performer.receive(founding, T0 + 2_000);
  let turn = 0;
  return {
    founding: founding.map(offered),
    next() {
      turn += 1;
      const at = T0 + 10_000 + turn * 100;
      const who = [armorer, director, performer][turn % 3] ?? armorer;
      if (turn % 11 === 5) return offered(performer.act({ type: 'StopCalled', body: { words: `Stop ${turn}.` } }, at));
      if (turn % 7 === 3) {
        const alias = `P${String(20 + turn)}`;
        const body = { person: person(alias), alias, role: 'Grip', handles: 'none', witnesses: 'no' } as const;
        return offered(armorer.act({ type: 'PersonListed', body, disclosed: { name: `SAMPLE Person ${turn}` } }, at));
      }
      const words = `Note ${turn}. ${'Counted again, and again. '.repeat([0, 2, 9, 1, 20][turn % 5] ?? 0)}`.trim();
      return offered(who.act({ type: 'NoteMade', body: { words: words.slice(0, 300) } }, at));
    },
  };
}
