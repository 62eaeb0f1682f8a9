// The caller's card: what to read out, the question whether it may begin, and the cut with the shots that were heard.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Cycle, cycleOf, cycleOfGun } from '../acts/cycle.ts';
import { beginAsk, begun, called, cut, heard, inside, runningGuns } from '../acts/loop.ts';
import { Asking } from './asking.tsx';
import { Fact, NumberPad, Screen, StateMark, useDesk } from './parts.tsx';
import { stepWords } from './steps.ts';
import { t } from './words/words.ts';

interface Given {
  readonly cycle: Cycle;
  readonly children?: ComponentChildren;
}

/** What is read out: contents first, so that nobody has to think what a colour or a call means. */
function ReadOut({ cycle }: Given) {
  const { view } = useDesk();
  const row = view.board().find(({ gun }) => gun === cycle.gun.id);
  return row ? (
    <>
      <StateMark row={row} />
      <Fact label={t('caller.readOut')}>
        {t('caller.words', { gun: row.alias, contents: row.contents, who: row.with })}
      </Fact>
    </>
  ) : null;
}

function Begin({ cycle, children }: Given) {
  const { desk, view } = useDesk();
  const { line, gun } = cycle;
  const contents = view.board().find((each) => each.gun === gun.id)?.contents ?? '';
  return (
    <Asking
      title={t('caller.begin', { setup: line.setup, gun: gun.alias })}
      ask={beginAsk(line)}
      label={t('caller.lead')}
      done={async (answer) => {
        await desk.act(called(gun.id, contents));
        await desk.act(begun(line, answer));
      }}
    >
      {children}
      <ReadOut cycle={cycle} />
    </Asking>
  );
}

/** While it runs nothing moves here; at the cut, the shots that were heard, gun by gun, if anybody counted them. */
function Running({ cycle }: Given) {
  const { desk, view } = useDesk();
  const [shots, setShots] = useState<Readonly<Record<string, number | undefined>>>({});
  const guns = runningGuns(view);
  const fired = guns.filter((gun) => view.contents(gun).some(({ kind }) => kind === 'blank'));
  const done = async (): Promise<void> => {
    await desk.act(cut(guns));
    for (const gun of fired) {
      const count = shots[gun];
      if (count !== undefined) await desk.act(heard(gun, count));
    }
  };
  return (
    <Screen title={t('action.title', { gun: cycle.gun.alias })} primary={{ label: t('action.cut'), onPress: done }}>
      <p>{t('wait.action')}</p>
      {fired.map((gun) => (
        <NumberPad
          key={gun}
          label={t('action.shots', { gun: view.alias(gun) })}
          value={shots[gun]}
          most={Math.max(6, ...view.contents(gun).map(({ count }) => count))}
          onChange={(count) => setShots({ ...shots, [gun]: count })}
        />
      ))}
    </Screen>
  );
}

/** The card of one armed action as the caller sees it. */
export function CallerCard({ cycle, children }: Given) {
  const { view, go } = useDesk();
  const { step, gun, line } = cycle;
  if (step === 'action') return <Running cycle={cycle} />;
  if (step === 'begin') return <Begin cycle={cycle}>{children}</Begin>;
  const isFilled = inside(view, cycle).all > 0;
  return (
    <Screen
      title={t('caller.title', { setup: line.setup, gun: gun.alias })}
      primary={
        isFilled && (step === 'performer' || step === 'hand over' || step === 'between')
          ? { label: t('caller.lead'), onPress: () => undefined, cannot: t('caller.notOut', { gun: gun.alias }) }
          : { label: t('home.lead'), onPress: () => go('home') }
      }
    >
      {children}
      <ReadOut cycle={cycle} />
      <p>{t('cart.next', { step: t(stepWords[step]) })}</p>
    </Screen>
  );
}

export function Caller() {
  const { view, params } = useDesk();
  const line = view.state.plans.get(params['plan'] ?? '')?.line;
  const cycle = line ? cycleOf(view, line) : cycleOfGun(view, params['gun'] ?? '');
  return cycle ? <CallerCard cycle={cycle} /> : <Screen title={t('cycle.none')} />;
}
