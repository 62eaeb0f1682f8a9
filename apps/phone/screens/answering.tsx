// The two forms of a look: a gun that is opened, and heads turned past the eye. Nothing is filled in beforehand.

import type { Gun } from '@proofhouse/domain/book/state.ts';
import type { Look } from '@proofhouse/domain/vocabulary/look.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  type HeadAnswer,
  headAnswers,
  headsLook,
  type OpenedAnswer,
  openedAnswers,
  openedLook,
  positionsSeen,
} from '../acts/looking.ts';
import { Choice, NumberPad, useDesk } from './parts.tsx';
import { t, type Word } from './words/words.ts';

const openedWords = {
  'empty light': 'look.emptyLight',
  'empty blocked': 'look.emptyBlocked',
  'empty no bore': 'look.emptyNoBore',
  'not empty': 'look.notEmpty',
  'cannot tell': 'look.cannotTell',
} as const satisfies Record<OpenedAnswer, Word>;

const headWords = {
  bright: 'heads.bright',
  none: 'heads.none',
  dented: 'heads.dented',
  'not seen': 'heads.notSeen',
} as const satisfies Record<HeadAnswer, Word>;

/** What a form gives its screen. */
export interface Answering {
  readonly fields: ComponentChildren;
  /** Undefined while something is not answered yet. */
  readonly look: Look | undefined;
  readonly rounds: number | undefined;
}

/** What is seen in an opened gun: one answer for chambers and bore together. */
export function useOpened(gun: Gun): Answering & { readonly isNotEmpty: boolean } {
  const [answer, setAnswer] = useState<OpenedAnswer>();
  const n = positionsSeen(gun);
  const fields = (
    <Choice
      label={t('look.opened', { gun: gun.alias })}
      options={openedAnswers.map((value) => ({ value, label: t(openedWords[value], { n }) }))}
      value={answer}
      onChange={setAnswer}
    />
  );
  const look = answer === undefined ? undefined : openedLook(gun, answer);
  return { fields, look, rounds: look && 0, isNotEmpty: answer === 'not empty' };
}

/** What is seen of heads from behind, every position turned past the eye. */
export function useHeads(gun: Gun): Answering {
  const { view } = useDesk();
  const [rounds, setRounds] = useState<number>();
  const [heads, setHeads] = useState<HeadAnswer>();
  const n = positionsSeen(gun);
  const fields = (
    <>
      <NumberPad label={t('look.howMany', { n, gun: gun.alias })} value={rounds} most={n} onChange={setRounds} />
      {rounds !== 0 && (
        <Choice
          label={t('look.heads')}
          options={headAnswers.map((value) => ({ value, label: t(headWords[value]) }))}
          value={heads}
          onChange={setHeads}
        />
      )}
    </>
  );
  const isGiven = rounds !== undefined && (rounds === 0 || heads !== undefined);
  const look = isGiven ? headsLook(gun, { rounds, heads }, view.state.lots.values()) : undefined;
  return { fields, look, rounds };
}

/** A look in words: what was seen, never what it means. */
export function lookWords(look: Look): string {
  if (look.cannotTell) return t('look.cannotTell');
  const rows = look.seen.map((row) => {
    if (row.empty) return t('seen.empty', { n: row.count });
    const heads = headAnswers.find((each) => each === row.primer);
    return heads === undefined ? t('seen.rounds', { n: row.count }) : t(seenWords[heads], { n: row.count });
  });
  const bore = look.bore === undefined ? [] : [t(boreWords[look.bore])];
  return [...rows, ...bore].join(', ');
}

const seenWords = {
  bright: 'seen.bright',
  none: 'seen.none',
  dented: 'seen.dented',
  'not seen': 'seen.notSeen',
} as const satisfies Record<HeadAnswer, Word>;

const boreWords = {
  'light through': 'bore.light',
  blocked: 'bore.blocked',
  'cannot tell': 'bore.cannotTell',
} as const satisfies Record<NonNullable<Look['bore']>, Word>;
