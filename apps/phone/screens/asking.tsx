// A step that is asked for: the answer stands on the screen beforehand, and what people did all the same can be written.

import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import { type Answer, answer } from '@proofhouse/policy/answer.ts';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button, Reasons, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

/** What policy says of an ask now, judged on this device. */
export function useAnswer(ask: Ask): Answer {
  const { desk, view } = useDesk();
  return useMemo(
    () => answer(view, ask, { person: desk.holder ?? '', device: desk.alias }),
    [view, JSON.stringify(ask)],
  );
}

/** Judges, shows the answer, and on the one button has it signed and the act done that rests on it. */
export function Asking(given: {
  readonly title: string;
  readonly ask: Ask;
  readonly label: string;
  /** Does the act; `answer` is the event of a granted answer, absent for what was done without clearance. */
  readonly done: (answer: string | undefined) => Promise<unknown>;
  readonly children?: ComponentChildren;
}) {
  const { title, ask, label, done, children } = given;
  const { desk } = useDesk();
  const before = useAnswer(ask);
  const asked = async (): Promise<void> => {
    const { verdict, id } = await desk.ask(ask, desk.holder ?? '', [title, label]);
    if (verdict === 'granted') await done(id);
  };
  const isGranted = before.verdict === 'granted';
  return (
    <Screen
      title={title}
      primary={{
        label,
        onPress: asked,
        cannot: isGranted ? undefined : t('ask.missing', { n: before.reasons.length }),
      }}
    >
      {isGranted && children}
      {(!isGranted || before.warnings.length > 0) && <Reasons answer={before} />}
      {!isGranted && children}
      {!isGranted && (
        <>
          <Button label={t('ask.signRefusal')} onPress={() => desk.ask(ask, desk.holder ?? '', [title, label])} />
          <Button hold label={t('ask.anyway')} onPress={() => done(undefined)} />
        </>
      )}
    </Screen>
  );
}
