// Freeze: help first, then nobody touches, empties or tidies; who held what within the last half hour stays on the screen.

import { frozen, holdersWithin, injuryReported } from '../acts/telling.ts';
import { clockOf } from '../acts/times.ts';
import { GunLines } from './gun-lines.tsx';
import { Button, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

const HALF_HOUR_MS = 1_800_000;
const steps = ['freeze.help', 'freeze.touch', 'freeze.held', 'freeze.pictures', 'freeze.police'] as const;

/** Before and after everything was frozen. */
export function Freeze() {
  const { desk, view } = useDesk();
  const since = view.state.frozen;
  const held = holdersWithin(view, HALF_HOUR_MS);
  const time = (at: number) => clockOf(at, view.state.zone);
  return (
    <Screen
      title={since ? t('freeze.inForce', { time: time(since.at) }) : t('freeze.title')}
      primary={since ? undefined : { label: t('freeze.now'), hold: true, onPress: () => desk.act(frozen()) }}
    >
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      {!view.holds().some(({ kind }) => kind === 'injury') && (
        <Button class="wide" hold label={t('stop.hurt')} onPress={() => desk.act(injuryReported())} />
      )}
      <h2>{t('freeze.lastHalfHour')}</h2>
      {held.length === 0 && <p>{t('freeze.nobody')}</p>}
      {held.map(({ gun, alias, now, handOvers }) => (
        <div key={gun} class="row">
          <div class="top">
            <span class="thing">{alias}</span>
            <span>{t('gun.with', { who: now })}</span>
          </div>
          {handOvers.map(({ at, from, to }) => (
            <small key={`${at} ${to}`}>{t('freeze.handOver', { time: time(at), from, to })}</small>
          ))}
        </div>
      ))}
      <GunLines view={view} />
    </Screen>
  );
}
