// The gate at a meal, a move, a relief or the wrap: what is not counted and locked is named, or the gate stays open.

import type { Break } from '@proofhouse/domain/vocabulary/words.ts';
import type { Answer } from '@proofhouse/policy/answer.ts';
import { useState } from 'preact/hooks';
import { act } from '../acts/act.ts';
import { closeAsk } from '../acts/count.ts';
import { optionOf, witnesses } from '../acts/may.ts';
import { namesOf } from '../acts/open-items.ts';
import { Button, Choice, Reasons, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

const gates = ['meal', 'move', 'relief', 'wrap'] as const satisfies readonly Break[];
const gateLabel = { meal: 'close.meal', move: 'close.move', relief: 'close.relief', wrap: 'close.wrap' } as const;

function Begin() {
  const { desk } = useDesk();
  const [gate, setGate] = useState<Break>();
  const begin = () => gate !== undefined && desk.act(act('BreakBegan', { kind: gate }));
  return (
    <Screen
      title={t('close.which')}
      primary={{ label: t('close.begin'), onPress: begin, cannot: gate === undefined ? t('close.pick') : undefined }}
    >
      <Choice
        label={t('close.gate')}
        options={gates.map((each) => ({ value: each, label: t(gateLabel[each]) }))}
        value={gate}
        onChange={setGate}
      />
    </Screen>
  );
}

/** Closes the gate that is open, or begins one. */
export function Close() {
  const { desk, view, go } = useDesk();
  const [items, setItems] = useState<readonly string[]>([]);
  const [second, setSecond] = useState<string>();
  const [answer, setAnswer] = useState<Answer>();
  const gate = view.state.break?.kind;
  if (gate === undefined) return <Begin />;
  const names = namesOf(view);
  const me = desk.holder;
  const { unsent } = desk.status();
  // Nothing closes while an entry is on this phone alone.
  const cannot = me === undefined ? t('noPerson') : unsent > 0 ? t('day.unsent', { n: unsent }) : undefined;
  const ask = async (): Promise<void> => {
    if (me !== undefined) setAnswer(await desk.ask(closeAsk(gate, items, second), me, items));
  };
  // What was answered spoke of other items: it goes when they change.
  const toggle = (name: string): void => {
    setAnswer(undefined);
    setItems(items.includes(name) ? items.filter((each) => each !== name) : [...items, name]);
  };
  return (
    <Screen
      title={t('close.title')}
      primary={{
        label: t('close.ask', { gate: t(gateLabel[gate]) }),
        onPress: ask,
        cannot,
      }}
    >
      {answer && <Reasons answer={answer} />}
      <Button class="wide" label={t('count.what')} onPress={() => go('count')} />
      {names.length > 0 && (
        <section class="stack">
          <h2>{t('close.carry')}</h2>
          {names.map((name) => (
            <button
              key={name}
              type="button"
              class="wide"
              aria-pressed={items.includes(name)}
              onClick={() => toggle(name)}
            >
              {name}
            </button>
          ))}
        </section>
      )}
      <Choice
        label={t('close.with')}
        options={witnesses(view)
          .filter(({ id }) => id !== me)
          .map(optionOf)}
        value={second}
        onChange={(person) => {
          setAnswer(undefined);
          setSecond(person);
        }}
      />
      <Button class="wide" label={t('close.end')} onPress={() => desk.act(act('BreakEnded', { kind: gate }))} />
    </Screen>
  );
}
