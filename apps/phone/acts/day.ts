// The day as it is read before it is signed: lots, shots, what stands open, what came late, who worked, who has signed.

import type { CloseRow, ShotRow } from '@proofhouse/domain/book/close.ts';
import type { Waiver } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act } from './act.ts';
import { isController } from './may.ts';
import { type OpenItem, openItems } from './open-items.ts';

/** A controller's time on duty. */
export interface DutyRow {
  readonly who: string;
  readonly function: string;
  readonly from: Millis;
  readonly to: Millis;
  readonly exclusive: boolean;
}

/** What is read before signing. */
export interface DayReport {
  readonly label: string;
  readonly lots: readonly CloseRow[];
  readonly shots: readonly ShotRow[];
  readonly open: readonly OpenItem[];
  readonly late: number;
  readonly alarms: number;
  readonly refusals: number;
  readonly waivers: readonly Waiver[];
  readonly duties: readonly DutyRow[];
  /** Who signs by the rules of the production, and when they did. */
  readonly signers: readonly { readonly person: string; readonly who: string; readonly at: Millis | undefined }[];
  /** Entries in the book on this device. */
  readonly entries: number;
}

/** The report of the session under way; undefined while none was opened. */
export function dayReport(view: View): DayReport | undefined {
  const { state } = view;
  const { session } = state;
  if (!session) return undefined;
  const signedBy = new Map(session.signed.map(({ by, at }) => [by, at]));
  const signers = [...new Set([...state.settings.closers, ...signedBy.keys()])];
  const findings = view.findings().filter(({ at }) => at >= session.at);
  const open = openItems(view);
  return {
    label: session.label,
    lots: view.reconcile(),
    shots: view.shots(),
    open: open.filter(({ sort }) => sort !== 'late' && sort !== 'paper'),
    late: open.filter(({ sort }) => sort === 'late').length,
    alarms: findings.filter(({ level }) => level === 'alarm').length,
    refusals: [...state.answers.values()].filter(({ verdict, at }) => verdict === 'refused' && at >= session.at).length,
    waivers: [...state.waivers.values()].filter(({ at }) => at >= session.at),
    duties: [...state.people.values()].filter(isController).flatMap((person) =>
      person.duties
        .filter(({ to }) => to >= session.at)
        .map(({ function: what, from, to, exclusive }) => ({
          who: view.label(person.id),
          function: what,
          from,
          to,
          exclusive,
        })),
    ),
    signers: signers.map((person) => ({ person, who: view.label(person), at: signedBy.get(person) })),
    entries: view.book.ids.count,
  };
}

/** The ask whether the session may be signed. */
export const signAsk: Ask = { kind: 'sign', things: [] };

/** One signature under the session. */
export const sessionSigned = (session: string, answer: string | undefined): Act =>
  act('SessionSigned', { session, answer });
