// The armorer's home: the armed actions of the day with the next step of each, and the trays with what is left.

import { type Cycle, cyclesOf, isDone } from '../acts/cycle.ts';
import { inHand } from '../acts/home.ts';
import { otherWork } from '../acts/staffing.ts';
import { Button, Fact, Screen, StateMark, useDesk } from './parts.tsx';
import { stepWords } from './steps.ts';
import { t } from './words/words.ts';

/** What a line asks for, such as `3 B01 quarter`. */
function Wanted({ cycle }: { readonly cycle: Cycle }) {
  const { view } = useDesk();
  const { line } = cycle;
  if (line.lot === undefined || line.perTake === 0) return <span>{t('plan.nothing')}</span>;
  return <span>{t('plan.rounds', { n: line.perTake, lot: view.alias(line.lot), load: loadWord(line.load) })}</span>;
}

/** The load of a lot in words; nothing for rounds without powder. */
export const loadWord = (load: string): string =>
  load === 'quarter' || load === 'half' || load === 'full' ? t(`load.${load}`) : '';

function Line({ cycle }: { readonly cycle: Cycle }) {
  const { view, go } = useDesk();
  const { line, gun, step, performer, takes } = cycle;
  const row = view.board().find((each) => each.gun === gun.id);
  return (
    <Button class="row" label={`${gun.alias} ${line.setup}`} onPress={() => go('cycle', { plan: line.plan })}>
      <span class="top">
        <span class="thing">{gun.alias}</span>
        <span>{t('plan.setup', { setup: line.setup, plan: line.alias })}</span>
      </span>
      {row && <StateMark row={row} />}
      <span class="top">
        <Wanted cycle={cycle} />
        <span>{performer === undefined ? '' : view.label(performer)}</span>
      </span>
      <span class="top">
        <b>{isDone(cycle) ? t('cart.done') : t('cart.next', { step: t(stepWords[step]) })}</b>
        <span>{t('cart.takes', { n: takes, of: line.takes })}</span>
      </span>
    </Button>
  );
}

export function Cart() {
  const { desk, view, go } = useDesk();
  const all = [...cyclesOf(view)].sort((one, other) => Number(isDone(one)) - Number(isDone(other)));
  const mine = all.filter(({ line, gun }) => line.controller === desk.holder || gun.custodian === desk.holder);
  const others = all.filter((each) => !mine.includes(each));
  const next = inHand(view, desk.holder ?? '') ?? mine.find((each) => !isDone(each)) ?? all[0];
  const trays = [...view.state.places.values()].filter(({ kind, locked }) => kind === 'tray' && !locked);
  return (
    <Screen
      title={t('cart.title')}
      primary={
        next
          ? {
              label: t('cart.lead', { gun: next.gun.alias, step: t(stepWords[next.step]) }),
              onPress: () => go('cycle', { plan: next.line.plan }),
            }
          : { label: t('home.scan'), onPress: () => go('scan') }
      }
    >
      {otherWork(view).map(({ person, duties }) => (
        <p key={person} class="warn">
          {t('cart.otherWork', { who: view.label(person), duties: duties.join(', ') })}
        </p>
      ))}
      {all.length === 0 && <p>{t('cart.noPlan')}</p>}
      <div class="rows">
        {[...mine, ...others].map((cycle) => (
          <Line key={cycle.line.plan} cycle={cycle} />
        ))}
      </div>
      {trays.length > 0 && <h2>{t('cart.trays')}</h2>}
      <div class="facts">
        {trays.map((tray) => (
          <Fact key={tray.id} label={tray.alias}>
            {view
              .contents(tray.id)
              .filter(({ count }) => count > 0)
              .map(({ lot, count, proven }) =>
                t(proven ? 'tray.proven' : 'tray.notProven', {
                  n: count,
                  lot: lot === undefined ? '?' : view.alias(lot),
                }),
              )
              .join(', ') || t('tray.empty')}
          </Fact>
        ))}
      </div>
    </Screen>
  );
}
