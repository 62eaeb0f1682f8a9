// Handover of control: whoever gives it counts with whoever takes it, reads out what stands open, and both sign.

import { useState } from 'preact/hooks';
import { controlTransferred, gunsOf, offered } from '../acts/control.ts';
import { controllers, optionOf } from '../acts/may.ts';
import { openItems } from '../acts/open-items.ts';
import { standBehind } from '../acts/release.ts';
import { Button, Choice, Fact, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

/** What is read out before control changes hands. */
function ReadOut({ guns }: { readonly guns: readonly string[] }) {
  const { view, go } = useDesk();
  return (
    <>
      <Fact label={t('control.guns')}>{guns.map(view.alias).join(', ') || t('control.noGuns')}</Fact>
      <h2>{t('open.title')}</h2>
      <ul>
        {openItems(view).map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
      <Button class="wide" label={t('count.what')} onPress={() => go('count')} />
    </>
  );
}

/** Taking what was offered comes before offering. */
export function Control() {
  const { desk, view } = useDesk();
  const [to, setTo] = useState<string>();
  const waiting = offered(view);
  const mine = waiting.find((each) => each.to === desk.holder);
  if (mine) {
    return (
      <Screen
        title={t('control.take', { who: mine.from === undefined ? '' : view.label(mine.from) })}
        primary={{ label: t('control.takeIt'), hold: true, onPress: () => desk.act(standBehind(mine.fact)) }}
      >
        <ReadOut guns={mine.guns} />
      </Screen>
    );
  }
  const guns = gunsOf(view, desk.holder).map(({ id }) => id);
  const given = waiting.find(({ from }) => from !== undefined && from === desk.holder);
  if (given) {
    return (
      <Screen title={t('control.waits', { who: view.label(given.to) })}>
        <ReadOut guns={given.guns} />
      </Screen>
    );
  }
  const cannot = guns.length === 0 ? t('control.noGuns') : to === undefined ? t('control.nameFirst') : undefined;
  return (
    <Screen
      title={t('control.title')}
      primary={{
        label: t('control.give'),
        hold: true,
        onPress: () => to !== undefined && desk.act(controlTransferred(to, guns)),
        cannot,
      }}
    >
      <ReadOut guns={guns} />
      <Choice
        label={t('control.to')}
        options={controllers(view)
          .filter(({ id }) => id !== desk.holder)
          .map(optionOf)}
        value={to}
        onChange={setTo}
      />
    </Screen>
  );
}
