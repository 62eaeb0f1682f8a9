// The parts every screen is made of: one question, one button that leads on, and answers nobody has given beforehand.

import type { BoardRow } from '@proofhouse/domain/book/board.ts';
import type { Reason } from '@proofhouse/domain/clearance/events.ts';
import type { Answer } from '@proofhouse/policy/answer.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { stateWord } from '../acts/mark.ts';
import { clockOf } from '../acts/times.ts';
import { Shape } from './marks.tsx';
import { Button, type ButtonGiven } from './press.tsx';
import { useShell } from './shell.ts';
import { t } from './words/words.ts';

export { Button } from './press.tsx';
export { useDesk, useShell } from './shell.ts';

/** One view: its title, what is asked or said, and exactly one primary button, full width at the bottom. */
export function Screen(given: {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly primary?: Omit<ButtonGiven, 'class' | 'children'> | undefined;
  readonly back?: boolean | undefined;
}) {
  const { title, children, primary, back = true } = given;
  const shell = useShell();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever reads by ear, or goes by keyboard, begins at the top of each view.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <div class="screen">
      <header>
        {back ? (
          <Button class="back" label={t('back')} onPress={shell.back} />
        ) : (
          <span class="name">{t('app.title')}</span>
        )}
        {shell.screen !== 'stop' && (
          <button type="button" class="stop" onClick={() => shell.go('stop')}>
            <Shape code="stop" />
            {t('stop')}
          </button>
        )}
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      {primary && (
        <div class="lead">
          <Button {...primary} class="primary" />
        </div>
      )}
    </div>
  );
}

/** Figures up to which each number has a key of its own: one touch instead of two. */
const KEYS_MOST = 12;
const LABELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A number nobody has filled in. Small numbers have a key each; larger ones are typed. */
export function NumberPad(given: {
  readonly label: string;
  readonly value: number | undefined;
  readonly most: number;
  readonly onChange: (value: number | undefined) => void;
}) {
  const { label, value, most, onChange } = given;
  const key = (each: number) => (
    <button key={each} type="button" class="key" aria-pressed={value === each} onClick={() => onChange(each)}>
      {each}
    </button>
  );
  const typed = (digit: string): void => {
    const next = Number(`${value ?? ''}${digit}`);
    if (next <= most) onChange(next);
  };
  return (
    <fieldset class="field">
      <legend class="asked">{label}</legend>
      {most <= KEYS_MOST ? (
        <div class="keys few">{Array.from({ length: most + 1 }, (_, each) => key(each))}</div>
      ) : (
        <>
          <output class="typed">{value ?? '—'}</output>
          <div class="keys">
            {[...LABELS, '0'].map((digit) => (
              <button key={digit} type="button" class="key" onClick={() => typed(digit)}>
                {digit}
              </button>
            ))}
            <button type="button" class="key" onClick={() => onChange(undefined)}>
              {t('pad.erase')}
            </button>
          </div>
        </>
      )}
    </fieldset>
  );
}

/** Answers so short that two stand beside each other on a phone. */
const SHORT_MOST = 26;

/** One of several answers, none of them chosen beforehand. */
export function Choice<V extends string>(given: {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
}) {
  const { label, options, value, onChange } = given;
  return (
    <fieldset class="field">
      <legend class="asked">{label}</legend>
      <div class={options.every((each) => each.label.length <= SHORT_MOST) ? 'options short' : 'options'}>
        {options.map((each) => (
          <button
            key={each.value}
            type="button"
            class="option"
            aria-pressed={value === each.value}
            onClick={() => onChange(each.value)}
          >
            {each.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** A line of text. */
export function TextLine(given: {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
}) {
  const { label, value, most, onChange } = given;
  return (
    <label class="field">
      <span class="asked">{label}</span>
      <input
        type="text"
        value={value}
        maxLength={most}
        autocomplete="off"
        autocapitalize="sentences"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

/** A fact with its name; the value is what is read first. */
export function Fact({ label, children }: { readonly label: string; readonly children?: ComponentChildren }) {
  return (
    <div class="fact">
      <span class="of">{label}</span>
      <span class="value">{children}</span>
    </div>
  );
}

/** The state of a gun: shape, word and pattern; colour comes fourth. */
export function StateMark({ row }: { readonly row: Pick<BoardRow, 'word'> }) {
  const { code, word, values } = stateWord(row.word);
  return (
    <span class={`plate state-${code}`}>
      <span class="solid">
        <Shape code={code} />
        <span class="word">{t(word, values).trim()}</span>
      </span>
    </span>
  );
}

function ReasonLine({ reason }: { readonly reason: Reason }) {
  const { says, remedy, who, cites, verdict } = reason;
  return (
    <li>
      <p class="says">
        {says} {verdict === 'cannot tell' && <small>({t('reasons.cannotTell')})</small>}
      </p>
      <p class="remedy">{remedy}</p>
      {who.length > 0 && <p class="who">{t('reasons.who', { who: who.join(', ') })}</p>}
      <details>
        <summary>{t('reasons.rule')}</summary>
        {cites.map((cite) => (
          <p key={cite}>{cite}</p>
        ))}
      </details>
    </li>
  );
}

/** An answer with all its reasons: what is missing, who can make it true; the texts that ask for it are two taps away. */
export function Reasons({
  answer,
}: {
  readonly answer: Pick<Answer, 'verdict' | 'reasons' | 'warnings' | 'mayBeginUntil'>;
}) {
  const { verdict, reasons, warnings, mayBeginUntil } = answer;
  const { view } = useShell();
  const until = mayBeginUntil === undefined ? undefined : clockOf(Date.parse(mayBeginUntil), view?.state.zone ?? 'UTC');
  return (
    <section class={`answer ${verdict}`} role="status">
      <h2>{t(verdict === 'granted' ? 'reasons.granted' : 'reasons.refused')}</h2>
      {until !== undefined && <p>{t('reasons.until', { time: until })}</p>}
      {reasons.length > 0 && (
        <>
          <p>{t('reasons.count', { n: reasons.length })}</p>
          <ol>
            {reasons.map((reason) => (
              <ReasonLine key={reason.rule + reason.says} reason={reason} />
            ))}
          </ol>
        </>
      )}
      {warnings.length > 0 && (
        <details>
          <summary>{t('reasons.warnings')}</summary>
          <ul>
            {warnings.map((reason) => (
              <ReasonLine key={reason.rule + reason.says} reason={reason} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
