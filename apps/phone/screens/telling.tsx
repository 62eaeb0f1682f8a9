// Tell someone: a concern about guns, or a round that lies where none belongs. Nothing is asked that can wait.

import { useState } from 'preact/hooks';
import { concernRaised, roundFound } from '../acts/telling.ts';
import { Button, Choice, NumberPad, Screen, TextLine, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

const minutes = ['15', '60', '240'] as const;

function Found({ onBack }: { readonly onBack: () => void }) {
  const { desk, view, go } = useDesk();
  const [place, setPlace] = useState<string>();
  const [count, setCount] = useState<number>();
  const areas = [...view.state.places.values()].filter(({ kind }) => !['account', 'slot'].includes(kind));
  const tell = async (): Promise<void> => {
    if (place === undefined || count === undefined) return;
    await desk.act(roundFound(place, count));
    go('open-items');
  };
  return (
    <Screen
      title={t('found.title')}
      primary={{
        label: t('found.tell'),
        onPress: tell,
        cannot: place === undefined || count === undefined ? t('found.first') : undefined,
      }}
    >
      <p class="warn">{t('found.leave')}</p>
      <NumberPad label={t('found.many')} value={count} most={12} onChange={setCount} />
      <Choice
        label={t('found.where')}
        options={areas.map(({ id, alias }) => ({ value: id, label: alias }))}
        value={place}
        onChange={setPlace}
      />
      <Button class="wide" label={t('concern.title')} onPress={onBack} />
    </Screen>
  );
}

/** A concern in one's own words; it cannot be deleted by the production. */
export function Concern() {
  const { desk, view, say, go } = useDesk();
  const [found, setFound] = useState(false);
  const [words, setWords] = useState('');
  const [within, setWithin] = useState<(typeof minutes)[number]>();
  const [named, setNamed] = useState<readonly string[]>([]);
  if (found) return <Found onBack={() => setFound(false)} />;
  const toggle = (gun: string) =>
    setNamed(named.includes(gun) ? named.filter((each) => each !== gun) : [...named, gun]);
  const raise = async (): Promise<void> => {
    await desk.act(concernRaised(named, Number(within), words));
    say(t('concern.kept'));
    go('open-items');
  };
  const cannot =
    words.trim() === '' ? t('concern.wordsFirst') : within === undefined ? t('concern.whenFirst') : undefined;
  return (
    <Screen title={t('concern.title')} primary={{ label: t('concern.tell'), onPress: raise, cannot }}>
      <Button class="wide" label={t('found.button')} onPress={() => setFound(true)} />
      <TextLine label={t('concern.words')} value={words} most={400} onChange={setWords} />
      <p class="note">{t('concern.who')}</p>
      <Choice
        label={t('concern.within')}
        options={minutes.map((value) => ({ value, label: t('concern.minutes', { n: value }) }))}
        value={within}
        onChange={setWithin}
      />
      <section class="stack">
        <h2>{t('concern.guns')}</h2>
        {[...view.state.guns.values()].map(({ id, alias }) => (
          <button key={id} type="button" class="wide" aria-pressed={named.includes(id)} onClick={() => toggle(id)}>
            {alias}
          </button>
        ))}
      </section>
    </Screen>
  );
}
