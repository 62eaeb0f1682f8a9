// STOP: the echo of the voice. One second's hold, no login; then who has heard it, every gun's line, and how it is lifted.

import type { HoldView } from '@proofhouse/domain/book/view.ts';
import { useEffect, useState } from 'preact/hooks';
import { liftingOf, secondsFor, standBehind } from '../acts/release.ts';
import { heardOf, stopCalled, stopHeard, stopsInForce } from '../acts/stop.ts';
import { clockOf } from '../acts/times.ts';
import { actAsGuest } from '../machine/guest.ts';
import { GunLines } from './gun-lines.tsx';
import { Shape } from './marks.tsx';
import { Button, Screen, useDesk, useShell } from './parts.tsx';
import { t } from './words/words.ts';

/** A phone nobody has let in stops everything all the same; nothing else of it is believed. */
function StopAsGuest() {
  const [told, setTold] = useState<'received' | 'not received'>();
  const call = async (): Promise<void> => setTold(await actAsGuest(stopCalled()));
  return (
    <Screen title={t('stop.title')} primary={{ label: t('stop.now'), hold: true, onPress: call }}>
      <p class="big">{t('stop.shout')}</p>
      <p>{t('stop.echo')}</p>
      {told !== undefined && <p class="warn">{t(told === 'received' ? 'stop.atHub' : 'stop.notAtHub')}</p>}
      <p class="note">{t('stop.noDevice')}</p>
    </Screen>
  );
}

function StopNow() {
  const { desk, go, view } = useDesk();
  return (
    <Screen
      title={t('stop.title')}
      primary={{ label: t('stop.now'), hold: true, onPress: () => desk.act(stopCalled()) }}
    >
      <p class="big shout">{t('stop.shout')}</p>
      <p>{t('stop.echo')}</p>
      <Button class="wide" label={t('stop.tell')} onPress={() => go('concern')} />
      <Button class="wide" label={t('stop.hurt')} onPress={() => go('freeze')} />
      <GunLines view={view} />
    </Screen>
  );
}

/** Which devices have heard it, as far as their own entries show. */
function HeardBy({ stop }: { readonly stop: string }) {
  const { desk, view } = useDesk();
  const { heard, notKnown } = heardOf(view, stop);
  const name = ({ holder, alias }: { holder: string | undefined; alias: string }) => holder ?? alias;
  return (
    <section>
      <h2>{t('stop.heard', { n: heard.length, of: heard.length + notKnown.length })}</h2>
      <p>{heard.map(name).join(', ')}</p>
      {notKnown.length > 0 && <p class="warn">{t('stop.notKnown', { who: notKnown.map(name).join(', ') })}</p>}
      <p class="note">{t(desk.standing(stop).received ? 'stop.atHub' : 'stop.notAtHub')}</p>
    </section>
  );
}

function Lifting({ hold, me }: { readonly hold: HoldView; readonly me: string | undefined }) {
  const { desk, view, go } = useDesk();
  const { release, saidBy, cause, signers, missing } = liftingOf(view, hold.id);
  const mine = me !== undefined && signers.includes(me);
  return (
    <section class="stack">
      <h2>{t('release.title')}</h2>
      {release !== undefined && (
        <p>{t('release.saidBy', { who: saidBy === undefined ? '' : view.label(saidBy), cause: cause ?? '' })}</p>
      )}
      <p>{t('release.missing', { who: missing.join(', ') })}</p>
      {release !== undefined && !mine && me !== undefined && (
        <Button class="wide" hold label={t('release.behind')} onPress={() => desk.act(standBehind(release))} />
      )}
      {me !== undefined && secondsFor(view, hold.id, me).length > 0 && (
        <Button class="wide" label={t('release.say')} onPress={() => go('release', { hold: hold.id })} />
      )}
    </section>
  );
}

function StopInForce({ stops }: { readonly stops: readonly HoldView[] }) {
  const { desk, view } = useDesk();
  const [first] = stops;
  const [told, setTold] = useState(false);
  const last = stops.at(-1) ?? first;
  if (!last) return null;
  const isHeard = told || heardOf(view, last.id).heard.some(({ alias }) => alias === desk.alias);
  const hear = async (): Promise<void> => {
    await desk.act(stopHeard());
    setTold(true);
  };
  return (
    <Screen title={t('stop.inForce')} primary={isHeard ? undefined : { label: t('stop.iHeard'), onPress: hear }}>
      <div class="plate state-stop">
        <span class="solid">
          <Shape code="stop" />
          <span class="big">{t('stop.doNotTouch')}</span>
        </span>
      </div>
      {stops.map((hold) => (
        <p key={hold.id} class="says">
          {clockOf(hold.since, view.state.zone)} {hold.says}
        </p>
      ))}
      <HeardBy stop={last.id} />
      <GunLines view={view} />
      {stops.map((hold) => (
        <Lifting key={hold.id} hold={hold} me={desk.holder} />
      ))}
    </Screen>
  );
}

/** STOP, before and after it was called. */
export function Stop() {
  const shell = useShell();
  const [, again] = useState(0);
  useEffect(() => shell.desk?.watch(() => again((count) => count + 1)), [shell.desk]);
  if (!shell.desk || !shell.view) return <StopAsGuest />;
  const stops = stopsInForce(shell.view);
  return stops.length === 0 ? <StopNow /> : <StopInForce stops={stops} />;
}
