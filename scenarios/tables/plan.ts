// The table plan: one armed action of one set-up on a line.

import type { Bodies } from '@proofhouse/domain/events.ts';
import { abilities, loads } from '@proofhouse/domain/vocabulary/words.ts';
import { type Cells, given } from './cells.ts';
import { may, must, type RowContext, type Table } from './table.ts';
import { abilityOf, kindOf, loadOf } from './wordlists.ts';

const kinds = ['none', 'dummy', 'blank', 'bulleted'] as const;
const kindWord = (word: string) => (word.toLowerCase() === 'none' ? 'none' : kindOf(word)?.kind);

const words = (cells: Cells, column: string, most = 400) => {
  const value = cells.maybeText(column, most);
  return value && value.toLowerCase() !== 'none' ? value : undefined;
};

/** What the gun of a row can do, by the table firearms. */
const abilityOfGun = ({ register }: RowContext, gun: string) => {
  const row = register.firearms.find(({ cells }) => cells.asset_id?.toLowerCase() === gun.toLowerCase());
  return abilityOf(row?.cells.can_fire || 'fires-bulleted');
};

/** The event of one plan row. */
export function planBody(cells: Cells, context: RowContext, version: number): Bodies['ActionPlanned'] {
  const { id, instant, date } = context;
  const alias = cells.alias('plan_id');
  const gun = cells.name('gun', 'gun');
  const lot = cells.maybeName('lot', 'lot');
  const lotRow = context.register.lots.find(({ cells: row }) => row.lot_id?.toLowerCase() === lot?.toLowerCase());
  const kind = cells.word(
    'kind',
    kindWord,
    lotRow ? (kindOf(lotRow.cells.class ?? '')?.kind ?? 'none') : ('none' as const),
    kinds,
  );
  if (kind !== 'none' && !lot)
    cells.refuse('lot', 'Rounds are planned but no lot is named.', 'Name the lot, or make the kind none.');
  const person = (column: string) => cells.maybeName(column, 'person');
  const [nearest, witness, deputy] = [
    cells.raw('nearest_person').toLowerCase() === 'nobody' ? undefined : person('nearest_person'),
    person('witness'),
    person('deputy_witness'),
  ];
  const belt = cells.maybeName('belt', 'place');
  const permit = cells.maybeName('permit_id', 'paper');
  const consult = cells.maybeName('consult_id', 'paper');
  const earliest = cells.maybeClock('earliest');
  const toId = (noun: 'person' | 'place' | 'paper', name: string | undefined) => (name ? id(noun, name) : undefined);
  return {
    plan: id('plan', alias),
    alias,
    version,
    setup: cells.text('setup', alias, 64),
    scene: cells.text('scene', 'not stated', 40),
    place: id('place', cells.name('place', 'place')),
    gun: id('gun', gun),
    ability: cells.word('class_asked', abilityOf, abilityOfGun(context, gun), abilities),
    kind,
    load: cells.word('load', loadOf, loadOf(lotRow?.cells.load ?? '') ?? ('none' as const), loads),
    perTake: cells.whole('count_per_take', 100_000, 0),
    takes: cells.whole('takes', 100_000, 1),
    performers: cells
      .names('performer', 'person')
      .slice(0, 40)
      .map((each) => id('person', each)),
    triggerPulled: cells.yesNo('trigger_pulled', kind === 'blank'),
    cocked: cells.yesNo('cocked', kind === 'blank'),
    arcDeg: cells.whole('arc_deg', 360, 40),
    inArc: cells
      .names('may_be_in_arc', 'person')
      .slice(0, 40)
      .map((each) => id('person', each)),
    minDistanceFt: cells.whole('min_distance_ft', 5000, Number(lotRow?.cells.min_distance_ft) || 0),
    shooters: cells.whole('shooter_count', 10_000, kind === 'blank' ? 1 : 0),
    controller: id('person', cells.name('controller', 'person')),
    ...given({
      lot: lot && id('lot', lot),
      whyNothingLess: words(cells, 'why_nothing_less'),
      rolling: cells.raw('rolling') ? cells.yesNo('rolling', true) : undefined,
      muzzleLine: words(cells, 'muzzle_line'),
      aimPoint: words(cells, 'aim_point', 120),
      nearest: toId('person', nearest),
      nearestFt: cells.maybeWhole('nearest_ft', 5000),
      nearestOffDeg: cells.maybeWhole('nearest_off_deg', 180),
      camera: words(cells, 'camera'),
      protection: words(cells, 'protection'),
      holderChanges: words(cells, 'holder_changes'),
      setDown: words(cells, 'set_down', 120),
      belt: toId('place', belt),
      witness: toId('person', witness),
      deputy: toId('person', deputy),
      earliest: earliest === undefined ? undefined : instant(date, earliest),
      permit: toId('paper', permit),
      consult: toId('paper', consult),
    }),
  };
}

export const plan: Table = {
  name: 'plan',
  key: ['plan_id'],
  columns: {
    plan_id: must('Short name, such as PL-06.'),
    setup: may('Set-up.', 'the short name'),
    scene: may('Scene.', 'not stated'),
    place: must('Where.'),
    gun: must('The gun.'),
    class_asked: may('What the gun must be able to do.', 'what the gun can do'),
    why_nothing_less: may('Why nothing less dangerous does.'),
    kind: may('none, dummy, blank or bulleted.', 'the class of the lot; none without a lot'),
    lot: may('The lot.'),
    load: may('Powder load.', 'the load of the lot'),
    why_load: may('For the reader; not recorded.'),
    count_per_take: may('Rounds a take.', '0'),
    takes: may('Takes.', '1'),
    performer: may('Who may hold it, in order.', 'nobody'),
    trigger_pulled: may('yes or no.', 'yes with blanks'),
    cocked: may('yes or no.', 'yes with blanks'),
    rolling: may('Camera rolls: yes or no.'),
    muzzle_line: may('Where the muzzle points.'),
    aim_point: may('At what.'),
    arc_deg: may('Full width of the arc.', '40'),
    may_be_in_arc: may('People in the arc.', 'nobody'),
    nearest_person: may('Nearest person forward of the muzzle.'),
    nearest_ft: may('Their distance.'),
    nearest_off_deg: may('Their angle off the muzzle line.'),
    min_distance_ft: may('Least distance for the load.', 'that of the lot'),
    camera: may('Camera.'),
    protection: may('Protection.'),
    holder_changes: may('Planned changes of holder.'),
    set_down: may('Planned set-down.'),
    belt: may('Belt worn.'),
    shooter_count: may('People who fire at once.', '1 with blanks, otherwise 0'),
    controller: must('Controller.'),
    witness: may('Witness.'),
    deputy_witness: may('Deputy.'),
    meeting: may('For the reader; who was briefed on what is told by the day.'),
    earliest: may('Not before this clock.'),
    permit_id: may('Permit.'),
    consult_id: may('Consult.'),
  },
  bring({ cells }, names) {
    if (cells.plan_id) names.add('plan', cells.plan_id);
  },
  acts: (cells, context) => [{ type: 'ActionPlanned', body: planBody(cells, context, context.planVersion) }],
};
