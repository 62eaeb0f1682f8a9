// Control goes from one controller to another: what is handed over, what stands open, and the signature that takes it.

import type { Gun } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act } from './act.ts';

/** Guns a person answers for now. */
export const gunsOf = ({ state }: View, person: string | undefined): readonly Gun[] =>
  [...state.guns.values()].filter(({ custodian }) => custodian !== undefined && custodian === person);

/** The half of whoever gives control. */
export const controlTransferred = (to: string, guns: readonly string[]): Act => act('ControlTransferred', { to, guns });

/** A transfer that the receiving controller has not signed. */
export interface Offered {
  readonly fact: string;
  readonly from: string | undefined;
  readonly to: string;
  readonly guns: readonly string[];
}

/** Transfers of this session that wait for their second signature. */
export function offered(view: View): Offered[] {
  const since = view.state.session?.at ?? 0;
  return view.book.order.flatMap((fact): Offered[] => {
    if (fact.type !== 'ControlTransferred' || fact.at < since) return [];
    const { to, guns } = fact.body;
    const isTaken = (view.state.seconds.get(fact.id) ?? []).some(({ by }) => by === to);
    return isTaken ? [] : [{ fact: fact.id, from: fact.by, to, guns }];
  });
}
