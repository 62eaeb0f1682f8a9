// What can be proven of one event and of the log: signature, place, inclusion, disclosures, head.

import type { View } from '@proofhouse/domain/book/view.ts';
import { event } from '@proofhouse/domain/events.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { BadRequest } from './asked.ts';
import { lineOf } from './day.ts';

/** Everything about one event. Values of disclosures are not shown: this page asks nobody who they are. */
export async function eventAnswer(hub: Hub, view: View, id: string) {
  const entry = hub.entry(id);
  const shown = entry && (await hub.proofOf(id));
  if (!entry || !shown) throw new BadRequest('No such event is here: take its id from a line of the day.', 404);
  const { fact } = entry;
  const definition = fact.type === 'Unknown' ? undefined : event[fact.type];
  const fields = Object.entries(definition?.fields ?? {}).filter(([, field]) => field.privacy !== 'plain');
  const disclosed = new Set(shown.disclosed);
  return {
    line: lineOf(fact, view, hub),
    says: definition?.says ?? 'This version does not know this kind of event.',
    envelope: fact.envelope,
    bytes: shown.text,
    signature: { value: shown.signature, status: shown.status },
    index: entry.index,
    receivedAt: entry.receivedAt,
    flags: entry.flags,
    inclusion: hub.inclusion(entry.index) ?? null,
    disclosures: {
      digests: fact.envelope.digests.length,
      fields: fields.map(([name, field]) => ({
        name,
        label: field.label,
        privacy: field.privacy,
        status: disclosed.has(name) ? 'disclosed to this hub' : 'withheld or absent',
      })),
    },
  };
}

/** The newest head, the key to verify it with, and the proof that it continues one the reader knows. */
export function headAnswer(hub: Hub, from: number | undefined) {
  const { head, production, verifierKey, size } = hub;
  if (!production || !head) throw new BadRequest('No head has been signed here yet: ask again in a second.', 404);
  if (from !== undefined && from > head.size) {
    throw new BadRequest(`The newest head covers ${head.size} leaves: a proof starts from no more than that.`);
  }
  return {
    origin: production.origin,
    size: head.size,
    note: head.note,
    key: verifierKey ?? null,
    sealedAt: head.sealedAt,
    uncovered: size - head.size,
    consistency: from === undefined ? null : hub.consistency(from, head.size),
  };
}
