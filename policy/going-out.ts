// Everything that stands in the way of one gun, lot, place, person or line of the plan now: each ask it is part of is judged anew.

import type { Gun } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import { answer } from './answer.ts';
import type { Ask, Reason } from './ask.ts';
import { controllersOnDuty, controls } from './people.ts';
import type { PlanLine } from './rule.ts';
import { rulesInForce } from './rulebooks/all.ts';

/** An ask, and who would ask it. */
export interface Asking {
  readonly ask: Ask;
  readonly asker: string;
}

/** A reason with every ask it stands in the way of. */
export interface OpenReason {
  readonly reason: Reason;
  readonly withholds: readonly Asking[];
}

/** What was asked, and all that stands in the way, most important first. */
export interface GoingOut {
  readonly asked: readonly Asking[];
  readonly reasons: readonly OpenReason[];
  readonly warnings: readonly OpenReason[];
}

/** A line of the plan with its id. */
interface Planned {
  readonly plan: string;
  readonly line: PlanLine;
}

const linesOf = (view: View, wanted: (line: PlanLine, plan: string) => boolean): Planned[] =>
  [...view.state.plans].flatMap(([plan, { line }]) => (wanted(line, plan) ? [{ plan, line }] : []));

const roundsIn = (gun: Gun): number =>
  gun.parts.reduce((sum, part) => sum + part.charges.reduce((all, charge) => all + charge.count, 0), 0);

/** Lots of which unused rounds lie in a place. */
const lotsIn = (view: View, place: string): string[] =>
  view.contents(place).flatMap((each) => (each.lot !== undefined && each.condition === 'unused' ? [each.lot] : []));

/** Places that hold rounds of a lot and are no gun, and no quarantine: where they would be loaded from. */
const placesWith = (view: View, lot: string): string[] =>
  [...view.state.places.values()]
    .filter(({ id, kind }) => !kind.includes('quarantine') && lotsIn(view, id).includes(lot))
    .map(({ id }) => id);

/** Who would do it: whoever has the gun in hand and controls guns, else the controller planned, else one on duty. */
function giverOf({ state, at }: View, gun: Gun | undefined, planned?: string): string {
  const holder = gun?.where.kind === 'hands' ? gun.where.person : undefined;
  const inCharge = [holder, gun?.custodian].find((id) => controls(state.people.get(id ?? '')));
  return inCharge ?? planned ?? controllersOnDuty(state, at)[0]?.id ?? '';
}

/** Loading for a line of the plan, from one place or from each that holds its rounds. */
function loading(view: View, { plan, line }: Planned, from?: string): Asking[] {
  const { lot } = line;
  if (lot === undefined) return [];
  const asker = giverOf(view, view.state.guns.get(line.gun), line.controller);
  return (from === undefined ? placesWith(view, lot) : [from]).map((place) => ({
    ask: { kind: 'load', things: [line.gun], lot, from: place, count: line.perTake, plan },
    asker,
  }));
}

/** Rounds of a lot in a place are loaded for each line they are planned for; rounds nobody planned with, for none. */
function loadingFrom(view: View, place: string, lot: string): Asking[] {
  const planned = linesOf(view, (line) => line.lot === lot);
  if (planned.length > 0) return planned.flatMap((each) => loading(view, each, place));
  return [{ ask: { kind: 'load', things: [], lot, from: place }, asker: giverOf(view, undefined) }];
}

/** What is still to be asked until the action of a line begins: taking out, loading and handing over, or the beginning. */
function stepsOf(view: View, planned: Planned): Asking[] {
  const { plan, line } = planned;
  const gun = view.state.guns.get(line.gun);
  const asker = giverOf(view, gun, line.controller);
  if (gun?.out) return [{ ask: { kind: 'begin', things: [line.gun], plan }, asker }];
  return [
    ...(gun?.where.kind === 'place' ? [taking(line.gun, gun.where.place, asker)] : []),
    ...(gun && roundsIn(gun) > 0 ? [] : loading(view, planned)),
    ...line.performers.map(
      (receiver): Asking => ({
        ask: { kind: 'hand over', things: [line.gun], receiver, giver: asker, plan },
        asker,
      }),
    ),
  ];
}

const taking = (gun: string, from: string, asker: string): Asking => ({
  ask: { kind: 'take', things: [gun], from },
  asker,
});

/** A gun nobody planned with is taken and handed over without a plan, which is what is said of it. */
function withoutPlan(view: View, id: string, gun: Gun): Asking[] {
  const asker = giverOf(view, gun);
  return [
    ...(gun.where.kind === 'place' ? [taking(id, gun.where.place, asker)] : []),
    { ask: { kind: 'hand over', things: [id] }, asker },
  ];
}

/** The asks by which a thing goes out, or a person gets or gives a gun, each once; none where nothing of the kind can be asked. */
export const asksAbout = (view: View, id: string): readonly Asking[] => [
  ...new Map(everyAsk(view, id).map((each) => [JSON.stringify(each), each])).values(),
];

function everyAsk(view: View, id: string): readonly Asking[] {
  const { guns, lots, places, people, plans } = view.state;
  const gun = guns.get(id);
  if (gun) {
    // A gun that is out was handed over for one line, and only that one can begin.
    const planned = linesOf(view, (line, plan) => line.gun === id && (gun.out?.plan ?? plan) === plan);
    return planned.length > 0 ? planned.flatMap((each) => stepsOf(view, each)) : withoutPlan(view, id, gun);
  }
  if (plans.has(id)) return linesOf(view, (_line, plan) => plan === id).flatMap((each) => stepsOf(view, each));
  if (lots.has(id)) return placesWith(view, id).flatMap((place) => loadingFrom(view, place, id));
  if (places.has(id)) {
    const here = [...guns].filter(([, { where }]) => where.kind === 'place' && where.place === id);
    return [
      ...lotsIn(view, id).flatMap((lot) => loadingFrom(view, id, lot)),
      ...here.map(([each, gun]) => taking(each, id, giverOf(view, gun))),
    ];
  }
  if (!people.has(id)) return [];
  return linesOf(view, (line) => line.controller === id || line.performers.includes(id))
    .flatMap((each) => stepsOf(view, each))
    .filter(({ ask, asker }) => asker === id || ask.receiver === id || ask.kind === 'begin');
}

/** Judges every ask about a thing anew; a reason that stands in the way of several is told once. */
export function goingOut(view: View, id: string): GoingOut {
  const asked = asksAbout(view, id);
  const reasons = new Map<string, { reason: Reason; withholds: Asking[] }>();
  const warnings = new Map<string, { reason: Reason; withholds: Asking[] }>();
  const add = (to: typeof reasons, reason: Reason, asking: Asking): void => {
    const name = `${reason.rule}|${reason.says}`;
    const known = to.get(name);
    if (known) known.withholds.push(asking);
    else to.set(name, { reason, withholds: [asking] });
  };
  for (const asking of asked) {
    const found = answer(view, asking.ask, { person: asking.asker, device: '' });
    for (const each of found.reasons) add(reasons, each, asking);
    for (const each of found.warnings) add(warnings, each, asking);
  }
  const order = new Map(rulesInForce(view.state.settings.rulebooks).map((rule, at) => [rule.id, at]));
  const byImportance = (found: typeof reasons): OpenReason[] =>
    [...found.values()].sort((a, b) => (order.get(a.reason.rule) ?? -1) - (order.get(b.reason.rule) ?? -1));
  return { asked, reasons: byImportance(reasons), warnings: byImportance(warnings) };
}
