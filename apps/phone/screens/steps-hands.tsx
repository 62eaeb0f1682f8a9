// Steps of a cycle where rounds go in and the gun goes from hand to hand: loaded, shown, given, out, and back.

import { useState } from 'preact/hooks';
import { sourcesOf } from '../acts/cycle.ts';
import {
  cut,
  givenBack,
  handedOver,
  handOverAsk,
  handoverPending,
  loadAsk,
  loaded,
  received,
  runningGuns,
  type Wanted,
  wasShown,
} from '../acts/loop.ts';
import { Asking } from './asking.tsx';
import { Button, Choice, NumberPad, Screen, useDesk } from './parts.tsx';
import type { StepGiven } from './steps-cart.tsx';
import { t } from './words/words.ts';

export function Load({ cycle, children }: StepGiven) {
  const { desk, view, go } = useDesk();
  const { line, gun } = cycle;
  const sources = sourcesOf(view, line.lot ?? '');
  const [tray, setTray] = useState(sources[0]?.place);
  const [count, setCount] = useState(line.perTake);
  const [other, setOther] = useState(false);
  const lot = line.lot === undefined ? '' : view.alias(line.lot);
  if (tray === undefined)
    return (
      <Screen
        title={t('load.title', { gun: gun.alias })}
        primary={{ label: t('home.cart'), onPress: () => go('cart') }}
      >
        <p class="warn">{t('load.noTray', { lot })}</p>
        {children}
      </Screen>
    );
  const loading = { count, from: tray };
  return (
    <Asking
      title={t('load.title', { gun: gun.alias })}
      ask={loadAsk(cycle, loading)}
      label={t('load.lead', { n: count, lot, tray: view.alias(tray) })}
      done={(answer) => desk.act(loaded(cycle, loading, answer))}
    >
      {children}
      {sources.length > 1 && (
        <Choice
          label={t('load.tray')}
          options={sources.map((each) => ({
            value: each.place,
            label: t(each.proven ? 'tray.of' : 'tray.ofNotProven', { tray: view.alias(each.place), n: each.count }),
          }))}
          value={tray}
          onChange={setTray}
        />
      )}
      {other ? (
        <NumberPad
          label={t('load.howMany')}
          value={count}
          most={gun.parts.reduce((sum, { shape }) => sum + shape.capacity, 0)}
          onChange={(each) => setCount(each ?? 0)}
        />
      ) : (
        <Button label={t('load.other')} onPress={() => setOther(true)} />
      )}
    </Asking>
  );
}

export function ToPerformer({ cycle, children }: StepGiven) {
  const { desk, view } = useDesk();
  const { gun, performer } = cycle;
  const who = view.label(performer ?? '');
  const said = (wanted: Wanted) => () =>
    desk.act(
      wasShown({ gun: gun.id, by: desk.holder ?? '', performer: performer ?? '', holder: desk.holder ?? '', wanted }),
    );
  return (
    <Screen
      title={t('performer.show', { gun: gun.alias, who })}
      primary={{ label: t('performer.heard', { who }), onPress: said('shown') }}
    >
      {children}
      <Button label={t('performer.again')} onPress={said('again')} />
      <Button label={t('performer.decline')} onPress={said('declined')} />
    </Screen>
  );
}

export function HandOver({ cycle, children }: StepGiven) {
  const { desk, view } = useDesk();
  const { gun, performer } = cycle;
  const to = performer ?? '';
  return (
    <Asking
      title={t('give.title', { gun: gun.alias, who: view.label(to) })}
      ask={handOverAsk(cycle, to)}
      label={t('give.lead', { who: view.label(to) })}
      done={(answer) => desk.act(handedOver(cycle, to, answer))}
    >
      {children}
    </Asking>
  );
}

export function Between({ cycle, children }: StepGiven) {
  const { desk, view, go } = useDesk();
  const { gun } = cycle;
  const pending = handoverPending(view, gun.id);
  if (!pending) return null;
  const isMine = pending.to === desk.holder;
  const who = view.label(pending.to);
  const isController = view.state.people.get(pending.to)?.handles === 'control';
  const confirm = () => desk.act(received(pending.fact, pending.to, desk.holder ?? ''));
  const isTheirs = !isMine && isController;
  return (
    <Screen
      title={t('between.title', { gun: gun.alias })}
      primary={
        isTheirs
          ? { label: t('home.cart'), onPress: () => go('cart') }
          : { label: isMine ? t('between.mine', { gun: gun.alias }) : t('between.heard', { who }), onPress: confirm }
      }
    >
      <p>{isMine ? t('between.saysMine') : t('between.says', { who })}</p>
      {children}
    </Screen>
  );
}

/** Takes a gun back from whoever has it: never asked for, whatever the state of things. */
function useBack({ gun }: StepGiven['cycle']): () => Promise<void> {
  const { desk, view } = useDesk();
  const me = desk.holder ?? '';
  return async () => {
    const { where } = gun;
    const from = where.kind === 'hands' ? where.person : (gun.out?.to ?? '');
    const back = handoverPending(view, gun.id);
    const { id } = back?.to === me ? { id: back.fact } : await desk.act(givenBack(gun.id, from, me, me));
    await desk.act(received(id, me, me));
  };
}

export function Begin({ cycle, children }: StepGiven) {
  const { view, desk, go } = useDesk();
  const back = useBack(cycle);
  const { gun, line } = cycle;
  const isCaller = desk.holder === line.witness || desk.holder === line.deputy;
  const lead = isCaller
    ? { label: t('begin.toCall'), onPress: () => go('caller', { plan: line.plan }) }
    : { label: t('back.lead', { gun: gun.alias }), onPress: back };
  return (
    <Screen title={t('begin.title', { gun: gun.alias, who: view.label(cycle.performer ?? '') })} primary={lead}>
      <p>{t('begin.says', { who: view.label(line.witness ?? '') })}</p>
      {children}
    </Screen>
  );
}

export function Action({ cycle, children }: StepGiven) {
  const { desk, view, go } = useDesk();
  const { gun } = cycle;
  return (
    <Screen
      title={t('action.title', { gun: gun.alias })}
      primary={{ label: t('action.cut'), onPress: () => desk.act(cut(runningGuns(view))) }}
    >
      <p>{t('wait.action')}</p>
      <Button label={t('action.didNotFire')} onPress={() => go('did-not-fire', { gun: gun.id })} />
      {children}
    </Screen>
  );
}

export function Back({ cycle, children }: StepGiven) {
  const { view } = useDesk();
  const back = useBack(cycle);
  const { gun } = cycle;
  const from = gun.where.kind === 'hands' ? gun.where.person : '';
  return (
    <Screen
      title={t('back.title', { gun: gun.alias, who: view.label(from) })}
      primary={{ label: t('back.lead', { gun: gun.alias }), onPress: back }}
    >
      {children}
    </Screen>
  );
}
