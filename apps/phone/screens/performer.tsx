// The performer's own phone: what they were shown, in values, and when to give it back. They certify nothing here.

import { type Cycle, cycleOfGun } from '../acts/cycle.ts';
import { performing } from '../acts/home.ts';
import { givenBack, handoverPending, received, type Wanted, wasShown } from '../acts/loop.ts';
import { Button, Fact, Screen, StateMark, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

function Shown({ cycle }: { readonly cycle: Cycle }) {
  const { view } = useDesk();
  const { gun, line } = cycle;
  const row = view.board().find((each) => each.gun === gun.id);
  return (
    <>
      {row && (
        <>
          <Fact label={t('performer.shown', { gun: gun.alias })}>{row.contents}</Fact>
          <StateMark row={row} />
        </>
      )}
      <Fact label={t('performer.back')}>{view.label(gun.custodian ?? line.controller)}</Fact>
      <Fact label={t('plan.points')}>{line.muzzleLine ?? t('plan.nobody')}</Fact>
      {line.aimPoint && <Fact label={t('plan.aim')}>{line.aimPoint}</Fact>}
    </>
  );
}

export function Performer() {
  const { desk, view, params, go } = useDesk();
  const me = desk.holder ?? '';
  const cycle = performing(view, me) ?? cycleOfGun(view, params['gun'] ?? '');
  const home = { label: t('home.lead'), onPress: () => go('home') };
  if (!cycle) return <Screen title={t('performer.none')} primary={home} />;
  const { gun, line } = cycle;
  const controller = gun.custodian ?? line.controller;
  const who = view.label(controller);
  const pending = handoverPending(view, gun.id);
  const said = (wanted: Wanted) => () =>
    desk.act(wasShown({ gun: gun.id, by: controller, performer: me, holder: me, wanted }));
  if (pending?.to === me)
    return (
      <Screen
        title={t('performer.given', { gun: gun.alias, who })}
        primary={{
          label: t('between.mine', { gun: gun.alias }),
          onPress: () => desk.act(received(pending.fact, me, me)),
        }}
      >
        <Shown cycle={cycle} />
        <Button label={t('performer.decline')} onPress={said('declined')} />
      </Screen>
    );
  if (gun.where.kind === 'hands' && gun.where.person === me)
    return (
      <Screen
        title={t('performer.have', { gun: gun.alias })}
        primary={{
          label: t('performer.giveBack', { who }),
          onPress: () => desk.act(givenBack(gun.id, me, controller, me)),
        }}
      >
        <Shown cycle={cycle} />
      </Screen>
    );
  if (cycle.step === 'performer' && cycle.performer === me)
    return (
      <Screen
        title={t('performer.title', { gun: gun.alias, who })}
        primary={{ label: t('performer.wasShown'), onPress: said('shown') }}
      >
        <Shown cycle={cycle} />
        <Button label={t('performer.again')} onPress={said('again')} />
        <Button label={t('performer.decline')} onPress={said('declined')} />
      </Screen>
    );
  return (
    <Screen title={t('performer.waits', { gun: gun.alias, who })} primary={home}>
      <Shown cycle={cycle} />
    </Screen>
  );
}
