// What a person is first asked when they take their phone out: the one thing that waits for them.

import { onDuty } from '@proofhouse/domain/book/holds.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import { wantedOf } from './blind.ts';
import { type Cycle, cycleOfGun, cyclesOf } from './cycle.ts';
import { isCaller, isController } from './may.ts';

/** Where the one button of the first screen leads, and which gun it is about. */
export interface Leading {
  readonly to: 'witness' | 'caller' | 'performer' | 'cycle' | 'cart' | 'scan';
  readonly params: Readonly<Record<string, string>>;
  readonly gun: string | undefined;
}

const at = (to: Leading['to'], gun?: string, params: Leading['params'] = {}): Leading => ({ to, params, gun });

/** Steps that wait for the caller. */
const forCaller: ReadonlySet<Cycle['step']> = new Set(['begin', 'action']);

/** Every gun of the plan with the line it is for now. */
export const current = (view: View): readonly Cycle[] =>
  [...new Set(cyclesOf(view).map(({ gun }) => gun.id))].flatMap((gun) => cycleOfGun(view, gun) ?? []);

/** A gun a performer has something to do with: it is being shown or given to them, or they hold it. */
export function performing(view: View, person: string): Cycle | undefined {
  const mine = current(view).filter(({ performer, step, gun }) => {
    const holds = gun.where.kind === 'hands' && gun.where.person === person;
    const given = gun.where.kind === 'between' && (gun.where.to === person || gun.where.from === person);
    return holds || given || (performer === person && (step === 'performer' || step === 'hand over'));
  });
  return mine.find(({ gun }) => gun.where.kind !== 'hands' || gun.where.person === person) ?? mine[0];
}

/** What a controller has in hand: a gun that is out of its store and theirs, each with the line it is for. */
export function inHand(view: View, person: string): Cycle | undefined {
  for (const gun of view.state.guns.values()) {
    if (gun.custodian !== person || gun.where.kind === 'place') continue;
    const cycle = cycleOfGun(view, gun.id);
    if (cycle) return cycle;
  }
  return undefined;
}

/** What waits for a person: a second answer before all, since two people and a gun stand there. */
export function leadingOf(view: View, person: string | undefined): Leading {
  const known = view.state.people.get(person ?? '');
  if (!known) return at('scan');
  if (known.witnesses !== 'no') {
    const [wanted] = wantedOf(view, 'look', known.id).filter(({ about }) => view.state.guns.has(about));
    if (wanted) return at('witness', wanted.about, { sealed: wanted.sealed });
  }
  if (isCaller(known, view.at)) {
    const waiting = current(view).find(({ step }) => forCaller.has(step));
    if (waiting) return at('caller', waiting.gun.id, { plan: waiting.line.plan });
    return at('witness');
  }
  if (onDuty(known, 'count-shots', view.at)) {
    const running = current(view).find(({ step }) => step === 'action');
    if (running) return at('caller', running.gun.id, { plan: running.line.plan });
  }
  if (isController(known)) {
    const cycle = inHand(view, known.id);
    return cycle ? at('cycle', cycle.gun.id, { plan: cycle.line.plan }) : at('cart');
  }
  const mine = performing(view, known.id);
  if (mine) return at('performer', mine.gun.id, { gun: mine.gun.id });
  return at('scan');
}
