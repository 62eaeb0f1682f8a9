// Everything else: the other screens in the order of a day, theme and language.

import { useState } from 'preact/hooks';
import { Button, Choice, Screen, useDesk } from './parts.tsx';
import { setLanguage, setTheme, theme, themes } from './theme.ts';
import { language, languages, t } from './words/words.ts';

/** Screens in the order of a day. */
const others = [
  'count',
  'tray',
  'dummies',
  'meeting',
  'issue',
  'did-not-fire',
  'open-items',
  'control',
  'move',
  'people',
  'close',
  'day',
  'concern',
  'freeze',
] as const;

export function Menu() {
  const { go } = useDesk();
  const [now, setNow] = useState(theme());
  const [spoken, setSpoken] = useState(language());
  return (
    <Screen title={t('menu')} primary={{ label: t('home.lead'), onPress: () => go('home') }}>
      <div class="rows">
        {others.map((name) => (
          <Button key={name} label={t(`menu.${name}`)} onPress={() => go(name)} />
        ))}
      </div>
      <Choice
        label={t('theme.title')}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={now}
        onChange={(wanted) => {
          setTheme(wanted);
          setNow(wanted);
        }}
      />
      <Choice
        label={t('language.title')}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={spoken}
        onChange={(wanted) => {
          void setLanguage(wanted).then(() => setSpoken(wanted));
        }}
      />
    </Screen>
  );
}
