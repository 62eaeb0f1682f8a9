// One tray: its lot and tells in words, the tray space for what has been out, and the way to its count.

import { useState } from 'preact/hooks';
import { Button, Fact, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

/** Trays with what they are for. How many are in them is said by whoever counts, and by nobody before. */
export function Tray() {
  const { view, go } = useDesk();
  const [open, setOpen] = useState<string>();
  const trays = [...view.state.places.values()].filter(({ kind }) => kind === 'tray');
  const tray = trays.find(({ id }) => id === open);
  if (!tray) {
    return (
      <Screen title={t('tray.which')}>
        <div class="rows">
          {trays.map(({ id, alias }) => (
            <Button key={id} class="row" label={alias} onPress={() => setOpen(id)}>
              <span class="thing">{alias}</span>
            </Button>
          ))}
        </div>
      </Screen>
    );
  }
  const spaces = [...view.state.places.values()].filter(({ inside }) => inside === tray.id);
  const lots = [...new Set(view.contents(tray.id).map(({ lot }) => lot))].flatMap(
    (id) => view.state.lots.get(id ?? '') ?? [],
  );
  return (
    <Screen
      title={tray.alias}
      primary={{ label: t('tray.count'), onPress: () => go('count', { place: tray.id, of: 'rounds' }) }}
    >
      <p>{t('tray.oneOpen')}</p>
      {lots.map(({ id, alias, kind, load, calibre, tells }) => (
        <section key={id} class="row">
          <div class="facts">
            <Fact label={t('day.col.lot')}>{alias}</Fact>
            <Fact label={t('tray.kind')}>{kind === 'blank' ? `${kind} ${load}` : kind}</Fact>
            <Fact label={t('tray.calibre')}>{calibre}</Fact>
          </div>
          <p>{t('tray.tells', { tells: tells.map(({ words }) => words).join(' · ') })}</p>
          {kind === 'dummy' && <Button class="wide" label={t('inspect.which')} onPress={() => go('dummies')} />}
        </section>
      ))}
      {spaces.map(({ id, alias }) => (
        <Button
          key={id}
          class="wide"
          label={t('count.roundsIn', { place: alias })}
          onPress={() => go('count', { place: id, of: 'rounds' })}
        />
      ))}
      <Button class="wide" label={t('tray.other')} onPress={() => setOpen(undefined)} />
    </Screen>
  );
}
