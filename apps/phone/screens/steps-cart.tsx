// Steps of a cycle at the cart: taken, opened and seen by two, turned past the caller, opened again when it is back.

import { placesOfGun } from '@proofhouse/domain/book/custody.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Cycle, placesInWords, spentTinOf } from '../acts/cycle.ts';
import { inside, seen, takeAsk, taken, unloaded } from '../acts/loop.ts';
import { standBehind } from '../acts/release.ts';
import { lockedStoreOf, openingToSecond, putInto, storeOpened } from '../acts/stores.ts';
import { waitingFor } from '../acts/waiting.ts';
import { useHeads, useOpened } from './answering.tsx';
import { Asking } from './asking.tsx';
import { Button, Fact, NumberPad, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

/** What every step view is given. */
export interface StepGiven {
  readonly cycle: Cycle;
  readonly children?: ComponentChildren;
}

/** Which screen a kind of hold is dealt with on. */
const dealtWith: Readonly<Record<string, string>> = { stop: 'stop', 'did not fire': 'did-not-fire' };

export function Held({ cycle, children }: StepGiven) {
  const { view, go } = useDesk();
  const { gun } = cycle;
  const holds = view.holds().filter(({ scope, guns }) => scope === 'session' || guns.includes(gun.id));
  const [first] = holds;
  const to = dealtWith[first?.kind ?? ''] ?? 'open-items';
  return (
    <Screen
      title={t('held.title', { gun: gun.alias })}
      primary={{ label: t('held.lead'), onPress: () => go(to, { gun: gun.id }) }}
    >
      <ul class="stack">
        {holds.map(({ id, says, releasedBy }) => (
          <li key={id} class="warn">
            {says} <small>{t('held.by', { who: releasedBy })}</small>
          </li>
        ))}
      </ul>
      {children}
    </Screen>
  );
}

/** The store a gun lies in, unlocked by one and stood behind by another where it takes two. */
function OpenStore({ place }: { readonly place: string }) {
  const { desk, view } = useDesk();
  const known = view.state.places.get(place);
  if (!known) return null;
  const second = openingToSecond(view, place, desk.holder);
  if (known.locked)
    return <Button label={t('store.open', { place: known.alias })} onPress={() => desk.act(storeOpened(place))} />;
  if (second === undefined) return <p>{t('store.wantsSecond', { place: known.alias })}</p>;
  const who = view.label(known.openedBy[0] ?? '');
  return (
    <Button label={t('store.second', { place: known.alias, who })} onPress={() => desk.act(standBehind(second))} />
  );
}

/** Puts a gun back into its store: never asked for. */
export function PutBack({ cycle }: { readonly cycle: Cycle }) {
  const { desk, view } = useDesk();
  const { gun } = cycle;
  const { store } = gun;
  const isMine = gun.where.kind === 'hands' && gun.where.person === desk.holder;
  if (store === undefined || !isMine) return null;
  return (
    <Button
      label={t('store.putBack', { gun: gun.alias, place: view.alias(store) })}
      onPress={() => desk.act(putInto(gun.id, store))}
    />
  );
}

export function Take({ cycle, children }: StepGiven) {
  const { desk, view } = useDesk();
  const { gun } = cycle;
  const where = placesInWords(view, gun);
  const store =
    lockedStoreOf(view, gun.id) ??
    placesOfGun(view.state, gun).find(({ two, openedBy }) => two && openedBy.length === 1);
  return (
    <Asking
      title={t('take.title', { gun: gun.alias })}
      ask={takeAsk(cycle)}
      label={t('take.lead', { gun: gun.alias })}
      done={(answer) => desk.act(taken(gun.id, desk.holder ?? '', answer))}
    >
      <Fact label={t('take.where')}>{where || t('take.nowhere')}</Fact>
      {store && <OpenStore place={store.id} />}
      {children}
    </Asking>
  );
}

export function Identify({ cycle, children }: StepGiven) {
  const { desk } = useDesk();
  const { gun } = cycle;
  const read = () => desk.act(seen({ subject: gun.id, seen: [], tagRead: true }));
  return (
    <Screen
      title={t('identify.title', { gun: gun.alias })}
      primary={{ label: t('identify.lead', { gun: gun.alias }), onPress: read }}
    >
      {children}
    </Screen>
  );
}

/** One's own answer is sealed; now the other looks. Nobody sees it before they have answered. */
function Waits({ cycle, again, children }: StepGiven & { readonly again: () => void }) {
  const { view, go } = useDesk();
  const { line, gun } = cycle;
  const who = view.label(line.witness ?? line.deputy ?? '');
  return (
    <Screen
      title={t('waits.title', { who, gun: gun.alias })}
      primary={{ label: t('waits.lead'), onPress: () => go('cart') }}
    >
      <p>{t('waits.says', { who })}</p>
      <Button label={t('waits.again')} onPress={again} />
      {children}
    </Screen>
  );
}

/** Whether this person's own look at the gun waits for another's, and a way to look again. */
function useWaiting(gun: string): { readonly waits: boolean; again(): void; sealed(): void } {
  const { desk, view } = useDesk();
  const [anew, setAnew] = useState(false);
  const waits = !anew && waitingFor(view, gun, desk.holder) !== undefined;
  return { waits, again: () => setAnew(true), sealed: () => setAnew(false) };
}

export function Open({ cycle, children }: StepGiven) {
  const { desk } = useDesk();
  const { gun } = cycle;
  const opened = useOpened(gun);
  const heads = useHeads(gun);
  const { waits, again, sealed } = useWaiting(gun.id);
  if (waits)
    return (
      <Waits cycle={cycle} again={again}>
        {children}
      </Waits>
    );
  const { look } = opened.isNotEmpty ? heads : opened;
  const seal = async (): Promise<void> => {
    if (look) await desk.seal({ look });
    sealed();
  };
  return (
    <Screen
      title={t('opened.title', { gun: gun.alias })}
      primary={{ label: t('look.lead'), onPress: seal, cannot: look ? undefined : t('look.sayFirst') }}
    >
      {opened.fields}
      {opened.isNotEmpty && heads.fields}
      {children}
    </Screen>
  );
}

export function Show({ cycle, children }: StepGiven) {
  const { desk, view } = useDesk();
  const { gun, line } = cycle;
  const { fields, look } = useHeads(gun);
  const { waits, again, sealed } = useWaiting(gun.id);
  if (waits)
    return (
      <Waits cycle={cycle} again={again}>
        {children}
      </Waits>
    );
  const seal = async (): Promise<void> => {
    if (look) await desk.seal({ look });
    sealed();
  };
  return (
    <Screen
      title={t('show.title', { gun: gun.alias, who: view.label(line.witness ?? line.deputy ?? '') })}
      primary={{ label: t('look.lead'), onPress: seal, cannot: look ? undefined : t('look.sayFirst') }}
    >
      {fields}
      {children}
    </Screen>
  );
}

/** Back at the cart: what came out, then what two see now; or the rounds stay in and are seen again. */
export function Empty({ cycle, children }: StepGiven) {
  const { desk, view, go } = useDesk();
  const { gun, line } = cycle;
  const { all } = inside(view, cycle);
  const [stays, setStays] = useState(false);
  const [spent, setSpent] = useState<number>();
  const [unused, setUnused] = useState<number>();
  const opened = useOpened(gun);
  const heads = useHeads(gun);
  const tin = spentTinOf(view);
  const isDummy = line.kind === 'dummy';
  const cases = isDummy ? 0 : spent;
  const rest = cases === all ? 0 : unused;
  const missing = cases === undefined || rest === undefined ? 0 : all - cases - rest;
  const look = stays ? heads.look : opened.look;
  const isGiven = look !== undefined && (stays || (cases !== undefined && rest !== undefined));
  const done = async (): Promise<void> => {
    if (!look) return;
    if (!stays) await desk.act(unloaded(view, cycle, { spent: cases ?? 0, unused: rest ?? 0 }, tin ?? ''));
    await desk.seal({ look });
  };
  const cannot = !isGiven ? t('look.sayFirst') : tin === undefined && (cases ?? 0) > 0 ? t('empty.noTin') : undefined;
  return (
    <Screen title={t('empty.title', { gun: gun.alias })} primary={{ label: t('empty.lead'), onPress: done, cannot }}>
      {isDummy && <Button label={t(stays ? 'empty.comeOut' : 'empty.stay')} onPress={() => setStays(!stays)} />}
      {stays ? (
        heads.fields
      ) : (
        <>
          {!isDummy && <NumberPad label={t('empty.spent', { n: all })} value={spent} most={all} onChange={setSpent} />}
          {cases !== undefined && cases < all && (
            <NumberPad
              label={t(isDummy ? 'empty.dummies' : 'empty.unused', { n: all - cases })}
              value={unused}
              most={all - cases}
              onChange={setUnused}
            />
          )}
          {missing > 0 && (
            <div class="warn">
              <p>{t('empty.missing', { n: missing, all })}</p>
              <Button label={t('action.didNotFire')} onPress={() => go('did-not-fire', { gun: gun.id })} />
            </div>
          )}
          {opened.fields}
        </>
      )}
      {children}
    </Screen>
  );
}
