// The tables of what was arranged before the day: permits, assessments, consults, duties and the schedule.

import { functions, loads } from '@proofhouse/domain/vocabulary/words.ts';
import { daysOfDate } from '../grammar/clock.ts';
import { type Cells, given } from './cells.ts';
import { may, must, type RowAct, type RowContext, type Table } from './table.ts';
import { functionOf, loadOf } from './wordlists.ts';

const nextDay = (date: string) => new Date((daysOfDate(date)! + 1) * 86_400_000).toISOString().slice(0, 10);

/** The stretch of a day between two clocks; an end before its beginning lies on the next day. */
function stretch(cells: Cells, { instant }: RowContext, date: string, whole: { from: number; to: number }) {
  const from = cells.maybeClock('from') ?? whole.from;
  const to = cells.maybeClock('to') ?? whole.to;
  return { from: instant(date, from), to: instant(to > from ? date : nextDay(date), to) };
}

export const permits: Table = {
  name: 'permits',
  key: ['permit_id'],
  columns: {
    permit_id: must('Short name, such as L-05.'),
    place: must('The place.'),
    number: may('For the reader; not recorded.'),
    issuer_role: may('For the reader; not recorded.'),
    valid_from: may('First day.', 'the shooting day'),
    valid_to: may('Last day.', 'the first day'),
    from: may('From this clock on each of these days.', '00:00'),
    to: may('Until this clock.', '23:59'),
    guns_seen: may('Guns may be out here: yes or no.', 'yes'),
    gunfire: may('Gunfire: yes or no.', 'no'),
    load_ceiling: may(`Greatest load: ${loads.join(', ')}.`, 'none'),
    condition: may('For the reader; not recorded.'),
  },
  acts(cells, context) {
    const { id, date, dates } = context;
    const alias = cells.alias('permit_id');
    const first = cells.maybeDate('valid_from') ?? date;
    const last = cells.maybeDate('valid_to') ?? first;
    if (last < first) cells.refuse('valid_to', 'It ends before it begins.', 'Correct one of the two dates.');
    const inForce = dates.filter((each) => each >= first && each <= last);
    const place = id('place', cells.name('place', 'place'));
    // A permit holds on each of its days between its clocks; one that covers no told day is filed for its last day.
    return (inForce.length > 0 ? inForce : [last]).map((day) => ({
      type: 'PermitFiled' as const,
      body: {
        paper: id('paper', day === date || inForce.length === 0 ? alias : `${alias} ${day}`),
        alias,
        place,
        ...stretch(cells, context, day, { from: 0, to: 86_340 }),
        gunsSeen: cells.yesNo('guns_seen', true),
        gunfire: cells.yesNo('gunfire', false),
        ceiling: cells.word('load_ceiling', loadOf, 'none' as const, loads),
      },
    }));
  },
  bring({ cells }, names) {
    if (cells.permit_id) names.add('paper', cells.permit_id);
  },
};

export const assessments: Table = {
  name: 'assessments',
  key: ['assessment_id'],
  columns: {
    assessment_id: must('Short name, such as RA-03.'),
    kind: may('General or specific.', 'general'),
    covers: may('Such as whole script, or scene 47.', 'whole script'),
    version: may('Its version.', '1'),
    begun: may('For the reader; not recorded.'),
    revised: may('Date of this version.'),
    made_by: may('For the reader; not recorded.'),
    people_affected: may('For the reader; not recorded.'),
    controls: may('What keeps the risk down.'),
    mitigation: may('Further measures; kept with the controls.'),
    risk_without: may('Risk without controls.'),
    risk_with: may('Risk with controls.'),
    plan_version: may('The plan version it was made for.', 'the plan version in force'),
  },
  bring({ cells }, names) {
    if (cells.assessment_id) names.add('paper', cells.assessment_id);
  },
  acts(cells, { id, planVersion }) {
    const alias = cells.alias('assessment_id');
    cells.names('made_by', 'person');
    cells.names('people_affected', 'person');
    const measures = [cells.maybeText('controls'), cells.maybeText('mitigation')].filter(Boolean).join(' + ');
    return [
      {
        type: 'AssessmentFiled',
        body: {
          paper: id('paper', alias),
          alias,
          kind: cells.text('kind', 'general', 40),
          covers: cells.text('covers', 'whole script', 80),
          version: cells.whole('version', 10_000, 1),
          planVersion: cells.whole('plan_version', 10_000, planVersion),
          ...given({
            revised: cells.maybeDate('revised'),
            controls: measures.slice(0, 400) || undefined,
            riskWithout: cells.maybeText('risk_without', 20),
            riskWith: cells.maybeText('risk_with', 20),
          }),
        },
      },
    ];
  },
};

export const consults: Table = {
  name: 'consults',
  key: ['consult_id'],
  columns: {
    consult_id: must('Short name, such as C-03.'),
    setup: may('For the reader; the plan line names its consult.'),
    guns: must('Guns asked about.'),
    question: must('What was asked.'),
    asked_by: may('For the reader; not recorded.'),
    answered_by: must('Custodian and safety representative.'),
    date: may('For the reader; not recorded.'),
    clock: may('For the reader; not recorded.'),
    answer: must('What was answered.'),
    condition: may('On what condition.'),
  },
  bring({ cells }, names) {
    if (cells.consult_id) names.add('paper', cells.consult_id);
  },
  acts(cells, { id }) {
    const alias = cells.alias('consult_id');
    cells.maybeName('asked_by', 'person');
    return [
      {
        type: 'ConsultAnswered',
        body: {
          paper: id('paper', alias),
          alias,
          guns: cells.names('guns', 'gun').map((each) => id('gun', each)),
          question: cells.text('question'),
          answer: cells.text('answer'),
          answeredBy: cells
            .names('answered_by', 'person')
            .slice(0, 8)
            .map((each) => id('person', each)),
          ...given({ condition: cells.maybeText('condition') }),
        },
      },
    ];
  },
};

export const duties: Table = {
  name: 'duties',
  key: ['person_id', 'function', 'from', 'date'],
  columns: {
    person_id: must('Who.'),
    function: must(`${functions.join(', ')}.`),
    from: may('From this clock.', '00:00'),
    to: may('Until this clock; before `from` means the next day.', '23:59'),
    date: may('On this date.', 'every date told'),
    exclusive: may('No other function in this time: yes or no.', 'no'),
    note: may('Note.'),
  },
  acts(cells, context) {
    const { id, dates } = context;
    const only = cells.maybeDate('date');
    const body = {
      person: id('person', cells.name('person_id', 'person')),
      function: cells.word('function', functionOf, undefined, functions),
      exclusive: cells.yesNo('exclusive', false),
      ...given({ words: cells.maybeText('note', 200) }),
    };
    return (only ? [only] : dates).map(
      (day): RowAct => ({
        type: 'DutyAssigned',
        body: { ...body, ...stretch(cells, context, day, { from: 0, to: 86_340 }) },
      }),
    );
  },
};

/** The schedule arranges and proves nothing; it is kept as notes, so that the call sheet can be printed from the record. */
export const schedule: Table = {
  name: 'schedule',
  key: ['start', 'setup', 'what'],
  columns: {
    start: must('From this clock.'),
    end: may('Until this clock.'),
    scene: may('Scene.'),
    setup: may('Set-up.'),
    place: may('Place.'),
    light: may('Light.'),
    what: may('What is done.', 'no words'),
    takes: may('Takes.'),
    guns: may('Guns.'),
    lots: may('Lots to be loaded.'),
    mode: may('prep, meeting, rehearsal, dummy, unload, blank, count or transport.'),
  },
  acts(cells, { id, names }) {
    cells.maybeClock('start');
    cells.maybeClock('end');
    cells.names('guns', 'gun');
    cells.names('lots', 'lot');
    const place = names.find('place', cells.raw('place'));
    const parts = ['start', 'end', 'scene', 'setup', 'place', 'what', 'takes', 'guns', 'lots', 'mode'];
    const words = parts.flatMap((column) => (cells.raw(column) ? [`${column} ${cells.raw(column)}`] : [])).join('; ');
    return [
      {
        type: 'NoteMade',
        body: { words: words.slice(0, 400), word: 'schedule', ...given({ about: place && id('place', place) }) },
      },
    ];
  },
};
