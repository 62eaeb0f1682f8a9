// The people of a SAMPLE production at the command line: their keys are derived when they sign, and never written.

import { stateOf } from '@proofhouse/domain/book/book.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { type Device, makeDevice } from '@proofhouse/record/device.ts';
import type { Hub, ProductionInfo } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { sampleKey } from '@proofhouse/record/sample.ts';
import { sampleId, sampleProduction } from '@proofhouse/record/samplename.ts';
import { wrongUse } from './stops.ts';

/** A person with a device in their hands. */
export interface SamplePerson {
  readonly alias: string;
  readonly person: string;
  readonly device: Device;
}

/** The id of a person of a SAMPLE production. */
export const personId = (title: string, alias: string): string => sampleId(title, 'person', alias);

/** The name of the phone a founder founds with, before any list of devices is there. */
export const foundingPhone = (alias: string): string => `${alias}-founding`;

/** A device of a SAMPLE production, fresh out of the box. */
export function sampleDevice(title: string, zone: string, alias: string, name: string): SamplePerson {
  const person = personId(title, alias);
  const key = sampleKey(title, alias, name);
  const production = sampleProduction(title);
  const device = makeDevice({ production, alias: name, holder: person, key, zone, random: nodePlatform.random });
  return { alias, person, device };
}

/** What keys are derived from: the title, unless the scenario that made this record says otherwise. */
export function seedOf(production: ProductionInfo): string {
  if (!production.sample) {
    const says = 'This production is not a SAMPLE: people sign on their own phones, and no key of theirs is here.';
    throw wrongUse('not-sample', says, 'Import into a SAMPLE production, or wait for enrolment from phones.');
  }
  if (sampleProduction(production.title) === production.id) return production.title;
  const says = 'The keys of this SAMPLE production do not derive from its title.';
  throw wrongUse('other-seed', says, 'Import into a production made with `proofhouse init`.');
}

/** A person with one of their enrolled devices, or undefined where none of theirs is enrolled. */
export async function signerIn(hub: Hub, title: string, alias: string, now: Millis): Promise<SamplePerson | undefined> {
  const { zone = 'UTC' } = hub.production ?? {};
  const { devices } = stateOf(hub.book);
  const names = [...[...devices.values()].map((each) => each.alias), foundingPhone(alias)];
  const name = names.find((each) => devices.has(sampleKey(title, alias, each).device));
  if (name === undefined) return undefined;
  const made = sampleDevice(title, zone, alias, name);
  // The device learns its own past, so that its chain goes on where it ended.
  made.device.receive(await hub.eventsSince(0), now);
  return made;
}
