// `state`: one gun, place or lot in full: contents, hands or place, proof, permission, holds, and what is wanting.

import { unprovenInWords } from '@proofhouse/domain/book/contents.ts';
import type { Gun } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import { stamp, writeClock } from '../clock.ts';
import { argument, type Command, timeOptions } from '../command.ts';
import { idNamed, looking } from '../looking.ts';
import { exits, wrongUse } from '../stops.ts';
import { whereaboutsOf, whereInWords } from '../whereabouts.ts';

/** Contents by lot and condition, labelled. */
function contentsOf(view: View, id: string) {
  return view.contents(id).map(({ lot, kind, condition, count, proven }) => ({
    lot: lot === undefined ? null : view.label(lot),
    kind,
    condition,
    count,
    proven,
  }));
}

const contentLine = (row: ReturnType<typeof contentsOf>[number]): string =>
  `${row.count} ${row.kind} of ${row.lot ?? 'no known lot'}, ${row.condition}, ${row.proven ? 'proven' : 'NOT PROVEN'}`;

function gunState(view: View, gun: Gun) {
  const row = view.board().find((each) => each.gun === gun.id);
  return {
    kind: `${gun.kind}, ${gun.action}, ${gun.calibre}, ${gun.ability}`,
    word: row?.word ?? 'NOT PROVEN',
    contents: row?.contents ?? 'not known',
    proof: {
      basis: row?.proof.basis ?? 'none',
      at: row?.proof.at === undefined ? null : stamp(row.proof.at),
      by: row?.proof.by ?? [],
    },
    permission:
      row?.permission === undefined
        ? null
        : {
            plan: row.permission.plan === undefined ? null : view.label(row.permission.plan),
            to: view.alias(row.permission.to),
          },
    hold: row?.hold ?? null,
    wants: unprovenInWords(view.state, gun),
    parts: gun.parts.map((part) => ({
      part: part.shape.name,
      rounds: part.charges.reduce((sum, charge) => sum + charge.count, 0),
      doubts: part.doubts.map((doubt) => doubt.kind),
    })),
    bore: gun.bores === 0 ? null : { doubts: gun.bore.doubts.map((doubt) => doubt.kind) },
  };
}

export const state: Command = {
  name: 'state',
  says: 'Show one gun, place or lot in full, with everything that is not proven about it.',
  args: [{ flag: '<gun>', says: 'a short name: W-01; a place such as T4, or a lot such as B01, also works' }],
  options: timeOptions,
  examples: ['state W-01 --at 11:30', 'state T4', 'state B01 --json'],
  run: (given) =>
    looking(given, ({ view, zone, when }) => {
      const id = idNamed(view, 'thing', argument(given, 'gun'));
      const { guns, places, lots, people } = view.state;
      const gun = guns.get(id);
      const place = places.get(id);
      const lot = lots.get(id);
      if (!gun && !place && !lot) {
        const what = people.has(id) ? 'a person' : 'not a gun, place or lot';
        throw wrongUse(
          'not-a-thing',
          `${view.label(id)} is ${what}.`,
          'Ask `proofhouse timeline` for what is recorded.',
        );
      }
      const where = whereaboutsOf(view, id);
      const contents = lot ? [] : contentsOf(view, id);
      const full = gun && gunState(view, gun);
      const close = lot && view.reconcile().find((row) => row.lot_id === lot.alias);
      const lines: (string | undefined)[] = [
        `${view.label(id)}, ${when}`,
        '',
        full && `word        ${full.word}`,
        full && `kind        ${full.kind}`,
        place && `kind        ${place.kind}, ${place.locked ? 'locked' : 'not locked'}`,
        place?.seal && `seal        ${place.seal.number}, ${place.seal.unbroken ? 'unbroken' : 'broken'}`,
        lot &&
          `kind        ${lot.kind}, ${lot.calibre}, load ${lot.load}, told by ${lot.tells.map(({ words }) => words).join(' + ')}`,
        close &&
          `rounds      ${close.usable_end} usable, ${close.quarantine} in quarantine, ${close.spent_recovered} cases, ${close.spent_missing} missing: ${close.verdict}`,
        lot ? undefined : `where       ${whereInWords(view, where)}`,
        where.since && `since       ${writeClock(where.since.at, zone)}`,
        full && `contents    ${full.contents}`,
        ...contents.map((row) => `  ${contentLine(row)}`),
        full && `proof       ${[full.proof.basis, ...full.proof.by].join(', ')}`,
        full?.permission ? `permission  ${full.permission.plan ?? 'no plan'}, to ${full.permission.to}` : undefined,
        full?.hold ? `hold        ${full.hold}` : undefined,
        full && full.wants.length > 0 ? `wants proof ${full.wants.join('; ')}` : undefined,
        place && place.doubts.length > 0 ? `doubts      ${place.doubts.map(({ kind }) => kind).join('; ')}` : undefined,
      ];
      return {
        exit: exits.done,
        text: lines.filter((line) => line !== undefined).join('\n'),
        json: {
          thing: view.alias(id),
          id,
          at: stamp(view.at),
          where: lot ? null : whereInWords(view, where),
          holder: where.holder === undefined ? null : view.alias(where.holder),
          places: where.places.map(view.alias),
          custodian: where.custodian === undefined ? null : view.alias(where.custodian),
          rows: contents,
          ...(full ?? {}),
          ...(place
            ? {
                kind: place.kind,
                locked: place.locked,
                seal: place.seal ? { number: place.seal.number, unbroken: place.seal.unbroken } : null,
                doubts: place.doubts.map(({ kind }) => kind),
              }
            : {}),
          ...(close ? { close } : {}),
        },
      };
    }),
};
