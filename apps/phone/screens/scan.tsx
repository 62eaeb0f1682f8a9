// Finds a gun, tray, person or plan by its code: typed, or by a scanner that types. A tag proves nothing alone.

import { useEffect, useRef, useState } from 'preact/hooks';
import { standBehind } from '../acts/release.ts';
import { type Found, whatIs } from '../acts/scan.ts';
import { isStore, openingToSecond, storeLocked, storeOpened } from '../acts/stores.ts';
import { GunLine } from './gun-line.tsx';
import { Button, Fact, Screen, useDesk } from './parts.tsx';
import { beep } from './sound.ts';
import { t } from './words/words.ts';

const CODE_MOST = 80;

/** A place with what is in it; a store is opened and locked here, its second person stands behind the opening. */
function PlaceFound({ id }: { readonly id: string }) {
  const { desk, view, go } = useDesk();
  const place = view.state.places.get(id);
  if (!place) return null;
  const second = openingToSecond(view, id, desk.holder);
  return (
    <div class="row">
      <Fact label={t(place.locked ? 'store.isLocked' : 'store.isOpen', { place: place.alias })}>
        {view
          .contents(id)
          .filter(({ count }) => count > 0)
          .map(({ lot, count, proven }) =>
            t(proven ? 'tray.proven' : 'tray.notProven', { n: count, lot: lot === undefined ? '?' : view.alias(lot) }),
          )
          .join(', ') || t('tray.empty')}
      </Fact>
      {second !== undefined && (
        <Button
          label={t('store.second', { place: place.alias, who: view.label(place.openedBy[0] ?? '') })}
          onPress={() => desk.act(standBehind(second))}
        />
      )}
      {isStore(place) &&
        (place.locked ? (
          <Button label={t('store.open', { place: place.alias })} onPress={() => desk.act(storeOpened(id))} />
        ) : (
          <Button label={t('store.lock', { place: place.alias })} onPress={() => desk.act(storeLocked(id))} />
        ))}
      <Button label={t('scan.count')} onPress={() => go('count', { place: id })} />
    </div>
  );
}

function Thing({ found }: { readonly found: Found }) {
  const { view, go } = useDesk();
  const { kind, id } = found;
  if (kind === 'gun') {
    const row = view.board().find(({ gun }) => gun === id);
    return (
      <div class="row">
        {row && <GunLine row={row} zone={view.state.zone} />}
        <p class="note">{t('scan.second')}</p>
        <Button label={t('scan.cycle')} onPress={() => go('cycle', { gun: id })} />
        <Button label={t('action.didNotFire')} onPress={() => go('did-not-fire', { gun: id })} />
      </div>
    );
  }
  if (kind === 'plan')
    return <Button label={t('scan.plan', { plan: view.label(id) })} onPress={() => go('cycle', { plan: id })} />;
  if (kind === 'place') return <PlaceFound id={id} />;
  return <Fact label={view.alias(id)}>{view.label(id)}</Fact>;
}

export function Scan() {
  const { view, go } = useDesk();
  const [code, setCode] = useState('');
  const [found, setFound] = useState<readonly Found[]>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const look = (): void => {
    const all = whatIs(view, code);
    setFound(all);
    if (all.length > 0) beep(view);
    setCode('');
    input.current?.focus();
  };
  return (
    <Screen
      title={t('scan.title')}
      primary={{ label: t('scan.lead'), onPress: look, cannot: code.trim() ? undefined : t('scan.typeFirst') }}
    >
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim()) look();
        }}
      >
        <label class="field">
          <span class="asked">{t('scan.code')}</span>
          <input
            ref={input}
            type="text"
            value={code}
            maxLength={CODE_MOST}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </label>
      </form>
      <div role="status" class="stack">
        {found?.length === 0 && <p class="warn">{t('scan.nothing')}</p>}
        {found && found.length > 1 && <p class="warn">{t('scan.several', { n: found.length })}</p>}
        {found?.map((each) => (
          <Thing key={each.id} found={each} />
        ))}
      </div>
      <Button label={t('home.cart')} onPress={() => go('cart')} />
    </Screen>
  );
}
