// The day report: totals, differences, what came late, who was on duty; then one signature each.

import type { Answer } from '@proofhouse/policy/answer.ts';
import { useState } from 'preact/hooks';
import { dayReport, sessionSigned, signAsk } from '../acts/day.ts';
import { clockOf } from '../acts/times.ts';
import { Button, Fact, Reasons, Screen, useDesk } from './parts.tsx';
import { t } from './words/words.ts';

/** A table of a report: what each column is called, and the rows. */
function Table({
  caption,
  head,
  rows,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard, or not at all.
    <section class="scrolls" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slice(0, 3).join(' ')}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={head[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[at]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Read whole, then signed with one's own key. */
export function Day() {
  const { desk, view, go, say } = useDesk();
  const [answer, setAnswer] = useState<Answer>();
  const report = dayReport(view);
  const session = view.state.session?.id;
  const me = desk.holder;
  if (!report || session === undefined) return <Screen title={t('day.none')} />;
  const time = (at: number) => clockOf(at, view.state.zone);
  const { unsent } = desk.status();
  const mine = report.signers.find(({ person }) => person === me);
  const sign = async (): Promise<void> => {
    if (me === undefined) return;
    const given = await desk.ask(signAsk, me, [t('day.title', { day: report.label })]);
    setAnswer(given);
    if (given.verdict === 'refused') return;
    await desk.act(sessionSigned(session, given.id));
    say(t('day.signed'));
  };
  const cannot =
    me === undefined
      ? t('noPerson')
      : unsent > 0
        ? t('day.unsent', { n: unsent })
        : mine?.at !== undefined
          ? t('day.youSigned')
          : undefined;
  return (
    <Screen
      title={t('day.title', { day: report.label })}
      primary={{ label: t('day.sign'), hold: true, onPress: sign, cannot }}
    >
      {answer && <Reasons answer={answer} />}
      <div class="facts">
        <Fact label={t('day.open')}>{report.open.length}</Fact>
        <Fact label={t('day.late')}>{report.late}</Fact>
        <Fact label={t('day.refusals')}>{report.refusals}</Fact>
        <Fact label={t('day.waivers')}>{report.waivers.length}</Fact>
        <Fact label={t('day.entries')}>{report.entries}</Fact>
      </div>
      {report.open.length > 0 && <Button class="wide" label={t('day.seeOpen')} onPress={() => go('open-items')} />}
      <Table
        caption={t('day.lots')}
        head={['lot', 'start', 'end', 'quarantine', 'cases', 'missing', 'verdict'].map((each) =>
          t(`day.col.${each}` as 'day.col.lot'),
        )}
        rows={report.lots.map((row) => [
          row.lot_id,
          row.at_start,
          row.usable_end,
          row.quarantine,
          row.spent_recovered,
          row.spent_missing,
          row.verdict,
        ])}
      />
      {report.shots.length > 0 && (
        <Table
          caption={t('day.shots')}
          head={['setup', 'gun', 'lot', 'issued', 'fired', 'dnf', 'returned'].map((each) =>
            t(`day.col.${each}` as 'day.col.lot'),
          )}
          rows={report.shots.map((row) => [
            row.setup,
            row.gun,
            row.lot,
            row.issued,
            row.fired,
            row.did_not_fire,
            row.returned,
          ])}
        />
      )}
      <Table
        caption={t('day.duties')}
        head={['who', 'function', 'from', 'to', 'only'].map((each) => t(`day.col.${each}` as 'day.col.lot'))}
        rows={report.duties.map((row) => [
          row.who,
          row.function,
          time(row.from),
          time(row.to),
          t(row.exclusive ? 'yes' : 'no'),
        ])}
      />
      <section class="stack">
        <h2>{t('day.signers')}</h2>
        {report.signers.map(({ person, who, at }) => (
          <Fact key={person} label={who}>
            {at === undefined ? t('day.notYet') : t('day.signedAt', { time: time(at) })}
          </Fact>
        ))}
      </section>
    </Screen>
  );
}
