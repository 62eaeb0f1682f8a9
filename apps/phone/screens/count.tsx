// A count by two, blind: one number a view and none filled in; then both answers side by side, and what to do about them.

import { useState } from 'preact/hooks';
import {
  type Countable,
  type CountLine,
  type CountStage,
  countables,
  countedSecond,
  explained,
  type Outcome,
  outcomeOf,
  searched,
  somethingElse,
  stageOf,
  type Typed,
  tallyOf,
  unanswered,
} from '../acts/count.ts';
import { optionOf } from '../acts/may.ts';
import { clockOf } from '../acts/times.ts';
import { Button, Choice, Fact, NumberPad, Screen, TextLine, useDesk } from './parts.tsx';
import { t, type Word } from './words/words.ts';

const COUNT_MOST = 9999;

const conditionWords = {
  unused: 'count.unused',
  loaded: 'count.loaded',
  fired: 'count.fired',
  'did not fire': 'count.didNotFire',
  incomplete: 'count.incomplete',
  spent: 'count.spent',
} as const satisfies Record<NonNullable<CountLine['condition']>, Word>;

const lineName = ({
  lotAlias,
  condition,
}: {
  readonly lotAlias: string;
  readonly condition?: CountLine['condition'] | undefined;
}): string => (condition === undefined ? t('count.guns') : t(conditionWords[condition], { lot: lotAlias }));

const nameOf = ({ alias, of }: Countable): string =>
  t(of === 'guns' ? 'count.gunsIn' : 'count.roundsIn', { place: alias });

const stageWords = {
  first: 'count.stage.first',
  waits: 'count.stage.waits',
  second: 'count.stage.second',
  open: 'count.stage.open',
} as const satisfies Record<CountStage['stage'], Word>;

function WhichPlace() {
  const { desk, view, go } = useDesk();
  const all = countables(view).map((each) => ({ each, stage: stageOf(view, each.place, desk.holder).stage }));
  // Whom somebody waits for comes first.
  const sorted = [...all.filter(({ stage }) => stage === 'second'), ...all.filter(({ stage }) => stage !== 'second')];
  return (
    <Screen title={t('count.what')} primary={{ label: t('close.title'), onPress: () => go('close') }}>
      <div class="rows">
        {sorted.map(({ each, stage }) => (
          <Button
            key={nameOf(each)}
            class="row"
            label={nameOf(each)}
            onPress={() => go('count', { place: each.place, of: each.of })}
          >
            <span class="thing">{nameOf(each)}</span>
            {stage !== 'first' && <small>{t(stageWords[stage])}</small>}
          </Button>
        ))}
      </div>
    </Screen>
  );
}

/** Asks for one line after the other. The answer leaves this view whole or not at all. */
function Answering({ of, sealed }: { readonly of: Countable; readonly sealed: string | undefined }) {
  const { desk, view } = useDesk();
  const [extra, setExtra] = useState<readonly CountLine[]>([]);
  const [adds, setAdds] = useState(false);
  const [typed, setTyped] = useState<Typed>({});
  const [at, setAt] = useState(0);
  const lines = [...of.lines, ...extra];
  const line = lines[at];
  if (adds) {
    const others = [...view.state.lots.values()].filter(({ id }) => !lines.some(({ lot }) => lot === id));
    return (
      <Screen title={t('count.whichLot')}>
        <Choice
          label={t('count.lot')}
          options={others.map(({ id, alias, kind }) => ({ value: id, label: `${alias} · ${kind}` }))}
          value={undefined}
          onChange={(lot) => {
            setExtra([...extra, somethingElse(view, lot, 'unused')]);
            setAt(lines.length);
            setAdds(false);
          }}
        />
        <p class="note">{t('count.noLot')}</p>
      </Screen>
    );
  }
  if (line) {
    const value = typed[line.key];
    return (
      <Screen
        key={line.key}
        title={nameOf(of)}
        primary={{
          label: t('next'),
          onPress: () => setAt(at + 1),
          cannot: value === undefined ? t('count.typeFirst') : undefined,
        }}
      >
        <NumberPad
          label={t('count.howMany', { what: lineName(line) })}
          value={value}
          most={COUNT_MOST}
          onChange={(count) => setTyped({ ...typed, [line.key]: count })}
        />
        <p class="note">{t('count.line', { n: at + 1, of: lines.length })}</p>
      </Screen>
    );
  }
  const fix = async (): Promise<void> => {
    const count = tallyOf(of, lines, typed);
    const given = { how: 'typed', language: document.documentElement.lang || 'en', expectedShown: 'no' } as const;
    await (sealed === undefined
      ? desk.seal({ count }, { given })
      : desk.act({ ...countedSecond(count, sealed), given }));
  };
  const cannot = unanswered(lines, typed).length > 0 ? t('count.typeFirst') : undefined;
  return (
    <Screen title={nameOf(of)} primary={{ label: t('count.fix'), hold: true, onPress: fix, cannot }}>
      {lines.map((each) => (
        <Fact key={each.key} label={lineName(each)}>
          {typed[each.key]}
        </Fact>
      ))}
      <p>{t(sealed === undefined ? 'count.firstBlind' : 'count.secondBlind')}</p>
      {of.of !== 'guns' && <Button class="wide" label={t('count.somethingElse')} onPress={() => setAdds(true)} />}
      <Button class="wide" label={t('again')} onPress={() => setAt(0)} />
    </Screen>
  );
}

/** A difference on the books: search, then say what became of it. */
function Difference({ item }: { readonly item: Outcome['items'][number] }) {
  const { desk, view, go } = useDesk();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<number>();
  const [cause, setCause] = useState('');
  const [second, setSecond] = useState<string>();
  const others = [...view.state.people.values()].filter(
    ({ id, witnesses, handles }) => id !== desk.holder && (witnesses !== 'no' || handles === 'control'),
  );
  const explain = async (): Promise<void> => {
    if (desk.holder === undefined || second === undefined) return;
    await desk.act(explained(item, cause, [desk.holder, second]));
    setCause('');
  };
  const search = async (): Promise<void> => {
    await desk.act(searched(item.place, words, found ?? 0));
    setWords('');
    setFound(undefined);
  };
  return (
    <section class="row">
      <p class="warn">{item.says}.</p>
      <details>
        <summary>{t('count.search')}</summary>
        <TextLine label={t('count.searchWhere')} value={words} most={200} onChange={setWords} />
        <NumberPad label={t('count.found')} value={found} most={12} onChange={setFound} />
        <Button
          class="wide"
          label={t('count.searchMade')}
          onPress={search}
          cannot={words.trim() === '' || found === undefined ? t('count.typeFirst') : undefined}
        />
      </details>
      <details>
        <summary>{t('count.explain')}</summary>
        <TextLine label={t('count.cause')} value={cause} most={200} onChange={setCause} />
        <Choice label={t('release.second')} options={others.map(optionOf)} value={second} onChange={setSecond} />
        <Button
          class="wide"
          hold
          label={t('count.signCause')}
          onPress={explain}
          cannot={cause.trim() === '' || second === undefined ? t('release.nameSecond') : undefined}
        />
      </details>
      <Button class="wide" label={t('release.say')} onPress={() => go('release', { hold: item.id })} />
    </section>
  );
}

function Both({
  of,
  outcome,
  onAgain,
}: {
  readonly of: Countable;
  readonly outcome: Outcome;
  readonly onAgain: () => void;
}) {
  const { view, go } = useDesk();
  const verdict = !outcome.isAlike ? 'count.differ' : outcome.items.length > 0 ? 'count.booksDiffer' : 'count.alike';
  const isDone = outcome.isAlike && outcome.items.length === 0;
  return (
    <Screen
      title={nameOf(of)}
      primary={
        isDone ? { label: t('count.next'), onPress: () => go('count') } : { label: t('count.again'), onPress: onAgain }
      }
    >
      <p class={isDone ? 'match' : 'warn'} role="status">
        {t(verdict)}
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{outcome.first}</th>
            <th scope="col">{outcome.second}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.rows.map((row) => (
            <tr key={lineName(row)} class={row.first === row.second ? '' : 'differs'}>
              <th scope="row">{lineName(row)}</th>
              <td>{row.first ?? '—'}</td>
              <td>{row.second ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{t('count.at', { time: clockOf(outcome.at, view.state.zone) })}</p>
      {outcome.items.map((item) => (
        <Difference key={item.id} item={item} />
      ))}
      {isDone && <Button class="wide" label={t('count.again')} onPress={onAgain} />}
    </Screen>
  );
}

function Place({ of }: { readonly of: Countable }) {
  const { desk, view, go } = useDesk();
  const [again, setAgain] = useState(false);
  const stage = stageOf(view, of.place, desk.holder);
  const outcome = outcomeOf(view, of.place);
  if (stage.stage === 'first' && outcome && !again)
    return <Both of={of} outcome={outcome} onAgain={() => setAgain(true)} />;
  if (stage.stage === 'first') return <Answering of={of} sealed={undefined} />;
  if (stage.stage === 'second') return <Answering of={of} sealed={stage.sealed} />;
  return (
    <Screen title={nameOf(of)} primary={{ label: t('count.next'), onPress: () => go('count') }}>
      <p class="big">{t(stageWords[stage.stage])}</p>
      {stage.stage === 'open' && <p>{t('count.opens', { who: view.label(stage.by) })}</p>}
    </Screen>
  );
}

/** Opened with `place` and `of`, or without: then every place that can be counted. */
export function Count() {
  const { view, params } = useDesk();
  const { place, of } = params;
  const all = countables(view).filter((each) => each.place === place);
  const found = all.find((each) => each.of === of) ?? all[0];
  return found ? <Place key={`${place} ${of}`} of={found} /> : <WhichPlace />;
}
