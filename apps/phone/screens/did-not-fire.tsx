// Did not fire: one tap begins the wait, nothing shortens it, and it ends with the round in quarantine.

import type { Gun } from '@proofhouse/domain/book/state.ts';
import { useEffect, useState } from 'preact/hooks';
import {
  didNotFire,
  emptied,
  gunsOut,
  linesOut,
  minutesAndSeconds,
  type OutLine,
  placesFor,
  type Wait,
  waitsOf,
} from '../acts/did-not-fire.ts';
import { GunLines } from './gun-lines.tsx';
import { Button, Choice, Fact, NumberPad, Screen, useDesk } from './parts.tsx';
import { t, type Word } from './words/words.ts';

const TICK_MS = 250;

function WhichGun() {
  const { desk, view } = useDesk();
  const out = gunsOut(view);
  return (
    <Screen title={t('dnf.which')}>
      <p>{t('dnf.hold')}</p>
      {out.length === 0 && <p class="warn">{t('dnf.noneOut')}</p>}
      <div class="rows">
        {out.map((gun) => (
          <Button
            key={gun.id}
            class="row"
            label={t('dnf.one', { gun: gun.alias })}
            onPress={() => desk.act(didNotFire(gun.id, 1))}
          />
        ))}
      </div>
      <GunLines view={view} />
    </Screen>
  );
}

/** Whole seconds left, by this device's clock. */
function useLeft(until: number, now: () => number): number {
  const [left, setLeft] = useState(() => Math.max(0, Math.ceil((until - now()) / 1000)));
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - now()) / 1000))), TICK_MS);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

function Waiting({ wait, onOpened }: { readonly wait: Wait; readonly onOpened: () => void }) {
  const { desk, go } = useDesk();
  const left = useLeft(wait.until, desk.now);
  const time = minutesAndSeconds(left);
  return (
    <Screen
      title={t('dnf.title', { gun: wait.gun.alias })}
      primary={{
        label: t(wait.isEmptied ? 'release.say' : 'dnf.opened'),
        onPress: wait.isEmptied ? () => go('release', { hold: wait.hold }) : onOpened,
        cannot: left > 0 ? t('dnf.waits', { left: time }) : undefined,
      }}
    >
      <div class="plate state-wait">
        <span class="solid countdown" role="timer">
          {left > 0 ? time : t('dnf.over')}
        </span>
      </div>
      <div class="facts">
        <Fact label={t('dnf.with')}>{wait.with}</Fact>
        <Fact label={t('dnf.rounds')}>{wait.rounds}</Fact>
      </div>
      <p>{t('dnf.muzzle')}</p>
      <p>{t('dnf.giveBack')}</p>
      {left > 0 && !wait.isEmptied && <Button class="wide" label={t('dnf.openedEarly')} onPress={onOpened} />}
    </Screen>
  );
}

const asked: Readonly<Record<OutLine['condition'], Word>> = {
  'did not fire': 'dnf.out.didNotFire',
  spent: 'dnf.out.spent',
  unused: 'dnf.out.unused',
};

function WhatCameOut({ gun }: { readonly gun: Gun }) {
  const { desk, view, go } = useDesk();
  const [counts, setCounts] = useState<Readonly<Record<string, number | undefined>>>({});
  const [at, setAt] = useState(0);
  const [tray, setTray] = useState<string>();
  const lines = linesOut(view, gun);
  const { quarantine, spent, trays } = placesFor(view);
  const line = lines[at];
  const unused = lines.some(({ key, condition }) => condition === 'unused' && (counts[key] ?? 0) > 0);
  if (line) {
    const given = counts[line.key];
    return (
      <Screen
        key={line.key}
        title={t('dnf.out.title', { gun: gun.alias })}
        primary={{
          label: t('next'),
          onPress: () => setAt(at + 1),
          cannot: given === undefined ? t('count.typeFirst') : undefined,
        }}
      >
        <NumberPad
          label={t(asked[line.condition], { lot: line.lotAlias })}
          value={given}
          most={12}
          onChange={(count) => setCounts({ ...counts, [line.key]: count })}
        />
      </Screen>
    );
  }
  const put = async (): Promise<void> => {
    await desk.act(emptied(gun.id, lines, counts, { 'did not fire': quarantine, spent, unused: tray }));
    go('did-not-fire');
  };
  return (
    <Screen
      title={t('dnf.put')}
      primary={{
        label: t('dnf.quarantine', { place: quarantine === undefined ? '' : view.alias(quarantine) }),
        hold: true,
        onPress: put,
        cannot:
          quarantine === undefined
            ? t('dnf.noQuarantine')
            : unused && tray === undefined
              ? t('dnf.nameTray')
              : undefined,
      }}
    >
      {lines.map(({ key, lotAlias, condition }) => (
        <Fact key={key} label={t(asked[condition], { lot: lotAlias })}>
          {counts[key]}
        </Fact>
      ))}
      {unused && (
        <Choice
          label={t('dnf.tray')}
          options={trays.map(({ id, alias }) => ({ value: id, label: alias }))}
          value={tray}
          onChange={setTray}
        />
      )}
      <Button class="wide" label={t('again')} onPress={() => setAt(0)} />
    </Screen>
  );
}

/** Opened with `gun`, or without: then the oldest wait, or the guns that are out. */
export function DidNotFire() {
  const { view, params } = useDesk();
  const [opened, setOpened] = useState<string>();
  const waits = waitsOf(view);
  const wait = waits.find(({ gun }) => gun.id === params['gun']) ?? waits[0];
  if (!wait) return <WhichGun />;
  if (opened === wait.hold) return <WhatCameOut gun={wait.gun} />;
  return <Waiting wait={wait} onOpened={() => setOpened(wait.hold)} />;
}
