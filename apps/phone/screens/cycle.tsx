// The cycle card: one gun, one armed action; it shows the step that comes next, and one button that writes it down.

import { useState } from 'preact/hooks';
import { type Cycle, cycleOf, cycleOfGun } from '../acts/cycle.ts';
import { loadWord } from './cart.tsx';
import { Choice, Fact, Screen, StateMark, useDesk } from './parts.tsx';
import { Empty, Held, Identify, Open, PutBack, Show, Take } from './steps-cart.tsx';
import { Action, Back, Begin, Between, HandOver, Load, ToPerformer } from './steps-hands.tsx';
import { t } from './words/words.ts';

const views = {
  held: Held,
  take: Take,
  identify: Identify,
  open: Open,
  load: Load,
  show: Show,
  performer: ToPerformer,
  'hand over': HandOver,
  between: Between,
  begin: Begin,
  action: Action,
  back: Back,
  empty: Empty,
} as const;

/** The plan line in view: what goes in, for whom, where it points, how far the nearest person is. */
export function PlanFacts({ cycle }: { readonly cycle: Cycle }) {
  const { view } = useDesk();
  const { line, gun, performer } = cycle;
  const row = view.board().find((each) => each.gun === gun.id);
  return (
    <>
      {row && <StateMark row={row} />}
      <div class="facts">
        <Fact label={t('plan.wants')}>
          {line.lot === undefined || line.perTake === 0
            ? t('plan.nothing')
            : t('plan.rounds', { n: line.perTake, lot: view.alias(line.lot), load: loadWord(line.load) })}
        </Fact>
        <Fact label={t('plan.for')}>{performer === undefined ? t('plan.nobody') : view.label(performer)}</Fact>
        {line.muzzleLine && <Fact label={t('plan.points')}>{line.muzzleLine}</Fact>}
        {line.nearestFt !== undefined && (
          <Fact label={t('plan.nearest')}>{t('plan.feet', { n: line.nearestFt, least: line.minDistanceFt })}</Fact>
        )}
      </div>
    </>
  );
}

export function CycleCard() {
  const { view, params } = useDesk();
  const [wanted, setWanted] = useState<string>();
  const line = view.state.plans.get(params['plan'] ?? '')?.line;
  const cycle = line ? cycleOf(view, line, wanted) : cycleOfGun(view, params['gun'] ?? '');
  if (!cycle) return <Screen title={t('cycle.none')} />;
  const Step = views[cycle.step];
  const { performers } = cycle.line;
  return (
    <Step key={`${cycle.line.plan} ${cycle.step}`} cycle={cycle}>
      {performers.length > 1 && (cycle.step === 'performer' || cycle.step === 'hand over') && (
        <Choice
          label={t('plan.whom')}
          options={performers.map((value) => ({ value, label: view.label(value) }))}
          value={cycle.performer}
          onChange={setWanted}
        />
      )}
      <PlanFacts cycle={cycle} />
      <PutBack cycle={cycle} />
    </Step>
  );
}
