// Finds a gun, tray, person or plan by its code: typed, or by a scanner that types. A tag proves nothing alone.

import { useEffect, useRef, useState } from 'preact/hooks';
import { type Found, whatIs } from '../acts/scan.ts';
import { GunLine } from './gun-line.tsx';
import { Button, Fact, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

const CODE_MOST = 80;

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
  if (kind === 'place')
    return (
      <div class="row">
        <Fact label={view.alias(id)}>
          {view
            .contents(id)
            .filter(({ count }) => count > 0)
            .map(({ lot, count, proven }) =>
              t(proven ? 'tray.proven' : 'tray.notProven', {
                n: count,
                lot: lot === undefined ? '?' : view.alias(lot),
              }),
            )
            .join(', ') || t('tray.empty')}
        </Fact>
        <Button label={t('scan.count')} onPress={() => go('count', { place: id })} />
      </div>
    );
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
