// The cast of a told day: a SAMPLE production, its devices with derived keys, its founding and its opening statement.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { sha256, toHex } from '@proofhouse/ledger/hash.ts';
import { type Device, makeDevice } from '@proofhouse/record/device.ts';
import { enrolDevices, foundProduction, type Newcomer } from '@proofhouse/record/found.ts';
import { signerFromSeed } from '@proofhouse/record/node.ts';
import type { Signer } from '@proofhouse/record/platform.ts';
import { sampleKey, sampleRandom } from '@proofhouse/record/sample.ts';
import { sampleId, sampleProduction, sampleSeed } from '@proofhouse/record/samplename.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { idOf } from '@proofhouse/record/wire.ts';
import type { Noun } from '../grammar/names.ts';
import type { DeviceOfDay, Scenario } from '../scenario.ts';
import { importTables } from '../tables/import.ts';
import type { Register, StatedKey } from '../tables/table.ts';

/** The device the hub itself signs with when it notices something. */
export const HUB = 'HUB';
/** The hub's other key, which signs the heads of the log and nothing else. */
const LOG = 'HUB-LOG';

/** The log key of a SAMPLE hub, derived, so that the same day has the same heads. */
export const sampleLogKey = (seed: string): Signer => signerFromSeed(sampleSeed(seed, 'hub', 'log'));

/** Everybody's devices, and how things are named. */
export interface Cast {
  readonly scenario: Scenario;
  readonly production: string;
  readonly devices: ReadonlyMap<string, Device>;
  readonly keys: ReadonlyMap<string, Signer>;
  id(noun: Noun, alias: string): string;
  key(device: string): StatedKey;
}

/** A mark of the text, wherever it lies: the same day comes out the same, and no other does. */
const textMark = ({ lines, title, zone }: Scenario): string => {
  const told = lines.map(({ at, text, through }) => `${at} ${through.join('<')} ${text}`);
  return toHex(sha256(new TextEncoder().encode([title, zone, ...told].join('\n')))).slice(0, 32);
};

/** Makes the devices; nothing is signed yet. */
export function makeCast(scenario: Scenario): Cast {
  const { seed, zone } = scenario;
  const production = sampleProduction(seed);
  const mark = textMark(scenario);
  const id = (noun: Noun, alias: string) => sampleId(seed, noun, alias);
  const devices = new Map<string, Device>();
  const keys = new Map<string, Signer>();
  const hub: DeviceOfDay = { alias: HUB, kind: 'hub', skewMs: 0 };
  for (const { alias, holder, skewMs } of [...scenario.devices, hub]) {
    const key = sampleKey(seed, holder ?? '', alias);
    keys.set(alias, key);
    const random = sampleRandom(seed, mark, alias);
    devices.set(
      alias,
      makeDevice({ production, alias, holder: holder && id('person', holder), key, zone, random, skewMs }),
    );
  }
  const key = (device: string): StatedKey => {
    const signer = keys.get(device);
    if (!signer) throw new RangeError(`there is no device ${device}`);
    return { device: signer.device, algorithm: signer.algorithm, publicKey: signer.publicKey };
  };
  return { scenario, production, devices, keys, id, key };
}

/** The device a person signs on by themselves. */
export function deviceOf(cast: Cast, person: string): string {
  const signs = cast.scenario.signs[person];
  if (!signs) throw new RangeError(`${person} has no device`);
  return signs.device;
}

/** Founds the production and enrols every key of the day: each enrolment by one founder, seconded by the other. */
export function found(cast: Cast, now: Millis): SignedEvent[] {
  const { scenario, devices, id } = cast;
  const founder = (person: string) => ({ person: id('person', person), device: devices.get(deviceOf(cast, person))! });
  const [first, second] = scenario.founders.map(founder) as [ReturnType<typeof founder>, ReturnType<typeof founder>];
  const founding = foundProduction({ title: scenario.seed, zone: scenario.zone, founders: [first, second] }, now);
  const hub: DeviceOfDay = { alias: HUB, kind: 'hub', skewMs: 0 };
  const newcomers = [...scenario.devices, hub]
    .filter(({ later }) => !later)
    .map(
      ({ alias, kind, holder }): Newcomer => ({
        alias,
        kind,
        holder: holder && id('person', holder),
        key: cast.keys.get(alias)!,
      }),
    );
  const log: Newcomer = { alias: LOG, kind: 'hub', key: sampleLogKey(scenario.seed) };
  return [...founding, ...enrolDevices(first, second, [...newcomers, log], now)];
}

/** The opening statement: every row of the tables as a claim, signed by one, and all of it seconded by another. */
export function openingStatement(cast: Cast, now: Millis): SignedEvent[] {
  const { scenario, devices, id } = cast;
  const [first, second] = scenario.opening;
  const signer = devices.get(deviceOf(cast, first))!;
  const other = devices.get(deviceOf(cast, second))!;
  const { acts } = importTables(scenario.register, { ...importGiven(cast) });
  const events = acts.map(({ type, body, disclosed }) =>
    signer.act(
      {
        type,
        body,
        disclosed,
        by: id('person', first),
        basis: 'import',
        entered: { how: 'import' },
        happened: { from: now, source: 'said' },
      },
      now,
    ),
  );
  const last = events.at(-1);
  if (!last) return events;
  other.receive(signer.events(), now);
  const words = `opening statement, ${events.length} entries`;
  const body = { of: idOf(last), words };
  return [...events, other.act({ type: 'Seconded', by: id('person', second), body, basis: 'import' }, now)];
}

/** What an import of this cast's tables is given; devices are enrolled with the founding, or later by hand. */
export function importGiven(cast: Cast): Parameters<typeof importTables>[1] & { register?: Register } {
  const { scenario, id } = cast;
  return { id, zone: scenario.zone, date: scenario.date, dates: [...new Set([scenario.date, ...scenario.dates])] };
}
