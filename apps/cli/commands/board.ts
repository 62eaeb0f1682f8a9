// `board`: every gun with its word, contents, hands or place, proof, permission and hold.

import { shortClock, stamp } from '../clock.ts';
import { type Command, timeOptions } from '../command.ts';
import { grid, many } from '../grid.ts';
import { type Looking, looking } from '../looking.ts';
import { exits } from '../stops.ts';

function proofInWords({ view, zone }: Looking, proof: ReturnType<Looking['view']['board']>[number]['proof']): string {
  if (proof.basis === 'none') return 'none';
  const when = proof.at === undefined ? '' : ` ${shortClock(proof.at, zone, view.at)}`;
  return `${proof.basis}${when}${proof.by.length > 0 ? ` by ${proof.by.join(', ')}` : ''}`;
}

/** What stands below the guns: holds and acts that are overdue. */
function belowBoard({ view, zone }: Looking): string {
  const holds = view
    .holds()
    .map((hold) => `HOLD since ${shortClock(hold.since, zone, view.at)}: ${hold.says} Released by ${hold.releasedBy}.`);
  const due = view.due().map((each) => `DUE since ${shortClock(each.since, zone, view.at)}: ${each.says}`);
  const looser = view.loosening();
  const lines = [...(looser === undefined ? [] : [looser]), ...holds, ...due];
  return lines.length > 0 ? `\n${lines.join('\n')}\n` : '';
}

export const board: Command = {
  name: 'board',
  says: 'Show every gun: its word, contents, hands or place, proof, permission and hold.',
  more: [
    '--at asks what was so at a time, as known today; --known-at what the record said at a time. A SAMPLE production is ' +
      'looked at as of its last entry unless a time is given, every other as of now.',
  ],
  options: timeOptions,
  examples: ['board', 'board --at 11:41', 'board --at 17:30 --known-at 17:30 --json'],
  run: (given) =>
    looking(given, (asked) => {
      const { view, zone, production, when } = asked;
      const rows = view.board();
      const table = grid(
        ['GUN', 'WORD', 'CONTENTS', 'WITH', 'PROOF', 'FOR', 'HOLD'],
        rows.map((row) => [
          row.alias,
          row.word,
          row.contents,
          row.with,
          proofInWords(asked, row.proof),
          row.permission?.plan === undefined ? '' : view.label(row.permission.plan),
          row.hold,
        ]),
      );
      return {
        exit: exits.done,
        text: `${production.title}, ${when}\n\n${table}${belowBoard(asked)}\n${many(rows.length, 'gun')}, ${many(view.holds().length, 'hold')}.`,
        json: {
          production: production.title,
          at: stamp(view.at),
          knownAt: asked.knownAt === undefined ? null : stamp(asked.knownAt),
          zone,
          guns: rows.map(({ gun, alias, word, contents, with: hands, proof, permission, hold, since }) => ({
            gun: alias,
            id: gun,
            word,
            contents,
            with: hands,
            proof: { basis: proof.basis, at: proof.at === undefined ? null : stamp(proof.at), by: proof.by },
            permission:
              permission === undefined
                ? null
                : {
                    plan: permission.plan === undefined ? null : view.label(permission.plan),
                    to: view.alias(permission.to),
                  },
            hold: hold ?? null,
            since: stamp(since),
          })),
          holds: view.holds().map(({ id, kind, guns, since, says, releasedBy }) => ({
            id,
            kind,
            guns: guns.map(view.label),
            since: stamp(since),
            says,
            releasedBy,
          })),
          due: view.due().map(({ since, says, who }) => ({ since: stamp(since), says, who: who.map(view.alias) })),
        },
      };
    }),
};
