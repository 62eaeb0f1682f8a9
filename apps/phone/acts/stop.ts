// STOP as a phone tells it: the echo of the voice, who has heard it, and how it is lifted.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { isInForce } from '@proofhouse/domain/book/trust.ts';
import type { HoldView, View } from '@proofhouse/domain/book/view.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act, said } from './act.ts';

/** Somebody stops everything. Words may follow, and are never waited for. */
export const stopCalled = (words = ''): Act => act('StopCalled', { words: said(words, 200) });

/** A phone's owner says that the stop reached them; whatever this device signs from now on shows the same. */
export const stopHeard = (): Act => act('NoteMade', { words: 'STOP was heard on this device.', word: 'heard' });

/** Stops in force, oldest first. */
export const stopsInForce = (view: View): readonly HoldView[] => view.holds().filter(({ kind }) => kind === 'stop');

/** A device of the crew. */
export interface Listener {
  readonly device: string;
  readonly alias: string;
  /** Whose it is, as the board says it; undefined for a shared device. */
  readonly holder: string | undefined;
}

/** Who has heard of an event, as far as this device knows. */
export interface Heard {
  readonly heard: readonly Listener[];
  /** Nothing signed after it has come from these: they may have heard it all the same. */
  readonly notKnown: readonly Listener[];
}

/** Devices that signed something after the event, or because of it: what names its causes knew them. */
function devicesThatKnow(order: readonly Fact[], event: string): ReadonlySet<string> {
  const knowing = new Set([event]);
  const devices = new Set<string>();
  for (const { id, device, envelope } of order) {
    const knows = envelope.after.some((cause) => knowing.has(cause)) || knowing.has(envelope.previous ?? '');
    if (knows) knowing.add(id);
    if (knowing.has(id)) devices.add(device);
  }
  return devices;
}

/** Splits the crew's devices by whether anything they signed shows that they know of an event. */
export function heardOf(view: View, event: string): Heard {
  const known = devicesThatKnow(view.book.order, event);
  const listeners = [...view.state.devices.values()].flatMap(({ id, alias, kind, holder }): Listener[] => {
    if (kind === 'hub' || kind === 'badge' || !isInForce(view.book.trust, id)) return [];
    return [{ device: id, alias, holder: holder === undefined ? undefined : view.label(holder) }];
  });
  return {
    heard: listeners.filter(({ device }) => known.has(device)),
    notKnown: listeners.filter(({ device }) => !known.has(device)),
  };
}
