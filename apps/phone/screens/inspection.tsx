// Dummies one at a time: number n of N, the tells to test, one answer each; who is called away marks it.

import { useState } from 'preact/hooks';
import { act } from '../acts/act.ts';
import {
  beginInspection,
  failed,
  inspectionLook,
  interrupt,
  type Inspection as Testing,
  takeBack,
  testRound,
} from '../acts/inspection.ts';
import { Button, Fact, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

function WhichTray({ onBegin }: { readonly onBegin: (testing: Testing) => void }) {
  const { view } = useDesk();
  const trays = [...view.state.places.values()].flatMap(({ id, alias }) =>
    view.contents(id).flatMap(({ lot: held, kind, proven }) => {
      const lot = view.state.lots.get(held ?? '');
      return kind === 'dummy' && lot ? [{ id, alias, lot, proven }] : [];
    }),
  );
  return (
    <Screen title={t('inspect.which')}>
      <div class="rows">
        {trays.map(({ id, alias, lot, proven }) => (
          <Button key={`${id} ${lot.id}`} class="row" label={alias} onPress={() => onBegin(beginInspection(id, lot))}>
            <span class="top">
              <span class="thing">{alias}</span>
              <span>{lot.alias}</span>
            </span>
            <small>
              {[...lot.tells.map(({ words }) => words), ...(proven ? [] : [t('state.not_proven')])].join(' · ')}
            </small>
          </Button>
        ))}
      </div>
    </Screen>
  );
}

function Round({
  testing,
  onChange,
  onDone,
}: {
  readonly testing: Testing;
  readonly onChange: (testing: Testing) => void;
  readonly onDone: () => void;
}) {
  const { view } = useDesk();
  const [lacks, setLacks] = useState<readonly string[]>([]);
  const n = testing.tested.length + 1;
  const last = testing.interruptions.at(-1);
  const answered = (found: readonly string[]): void => {
    onChange(testRound(testing, found));
    setLacks([]);
  };
  return (
    <Screen
      title={t('inspect.round', { n, place: view.alias(testing.place) })}
      primary={
        lacks.length === 0
          ? { label: t('inspect.hasAll'), onPress: () => answered([]) }
          : { label: t('inspect.lacks', { tells: lacks.join(', ') }), onPress: () => answered(lacks) }
      }
    >
      {last === n - 1 && <p class="warn">{t('inspect.again')}</p>}
      <h2>{t('inspect.tells')}</h2>
      {testing.tells.map((tell) => (
        <button
          key={tell}
          type="button"
          class="wide"
          aria-pressed={lacks.includes(tell)}
          onClick={() => setLacks(lacks.includes(tell) ? lacks.filter((each) => each !== tell) : [...lacks, tell])}
        >
          {t('inspect.without', { tell })}
        </button>
      ))}
      <Button class="wide" label={t('inspect.called')} onPress={() => onChange(interrupt(testing))} />
      {n > 1 && <Button class="wide" label={t('inspect.takeBack')} onPress={() => onChange(takeBack(testing))} />}
      {n > 1 && <Button class="wide" label={t('inspect.noMore', { n: n - 1 })} onPress={onDone} />}
    </Screen>
  );
}

/** Two test the same tray, each for themselves: the first is sealed until the second is fixed. */
export function Inspection() {
  const { desk, view, go, say } = useDesk();
  const [testing, setTesting] = useState<Testing>();
  const [done, setDone] = useState(false);
  if (!testing) return <WhichTray onBegin={setTesting} />;
  if (!done)
    return <Round key={testing.tested.length} testing={testing} onChange={setTesting} onDone={() => setDone(true)} />;
  const first = [...view.state.sealed.values()].find(
    ({ about, kind, by, second, opened }) =>
      about === testing.place && kind === 'look' && by !== desk.holder && !second && opened === undefined,
  );
  const fix = async (): Promise<void> => {
    const look = inspectionLook(testing);
    const given = { how: 'picked', language: document.documentElement.lang || 'en', expectedShown: 'no' } as const;
    if (first) await desk.act(act('Looked', { look, answers: first.fact }, { given }));
    else await desk.seal({ look }, { given });
    say(t(first ? 'inspect.second' : 'inspect.first'));
    go(failed(testing) > 0 ? 'open-items' : 'home');
  };
  return (
    <Screen title={view.alias(testing.place)} primary={{ label: t('inspect.fix'), hold: true, onPress: fix }}>
      <Fact label={t('inspect.had')}>{testing.tested.length - failed(testing)}</Fact>
      <Fact label={t('inspect.hadNot')}>{failed(testing)}</Fact>
      <Fact label={t('inspect.interruptions')}>{testing.interruptions.length}</Fact>
      {failed(testing) > 0 && <p class="warn">{t('inspect.stops')}</p>}
      <Button class="wide" label={t('inspect.more')} onPress={() => setDone(false)} />
    </Screen>
  );
}
