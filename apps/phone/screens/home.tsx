// The first screen: the one thing that waits for this person, and every gun that is out with what is in it.

import { leadingOf } from '../acts/home.ts';
import { GunLine } from './gun-line.tsx';
import { Button, Screen, useDesk } from './parts.tsx';
import { t, type Word } from './words/words.ts';

const leads = {
  witness: 'home.witness',
  caller: 'home.caller',
  performer: 'home.performer',
  cycle: 'home.cycle',
  cart: 'home.cart',
  scan: 'home.scan',
} as const satisfies Record<string, Word>;

export function Home() {
  const { desk, view, go } = useDesk();
  const { state } = view;
  const leading = leadingOf(view, desk.holder);
  const gun = leading.gun === undefined ? '' : (state.guns.get(leading.gun)?.alias ?? '');
  const isRunning = state.running.some(({ guns }) => guns.includes(leading.gun ?? ''));
  const label =
    leading.to === 'witness' && gun === ''
      ? t('home.noneToSee')
      : leading.to === 'caller' && isRunning
        ? t('home.shots', { gun })
        : t(leads[leading.to], { gun });
  const rows = view.board();
  const out = rows.filter(({ gun: id }) => {
    const where = state.guns.get(id)?.where.kind;
    return where === 'hands' || where === 'between';
  });
  const who = desk.holder === undefined ? desk.alias : `${view.label(desk.holder)} · ${view.alias(desk.holder)}`;
  return (
    <Screen back={false} title={who} primary={{ label, onPress: () => go(leading.to, leading.params) }}>
      <p class="note">{state.title}</p>
      {out.length === 0 ? (
        <p class="big">{t('home.noneOut')}</p>
      ) : (
        <ul class="rows">
          {out.map((row) => (
            <li key={row.gun} class="row">
              <GunLine row={row} zone={state.zone} />
            </li>
          ))}
        </ul>
      )}
      <p class="note">{t('home.others', { n: rows.length - out.length })}</p>
      <div class="rows">
        <Button label={t('home.cart')} onPress={() => go('cart')} />
        <Button label={t('home.scan')} onPress={() => go('scan')} />
        <Button label={t('menu')} onPress={() => go('menu')} />
      </div>
    </Screen>
  );
}
