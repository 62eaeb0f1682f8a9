// Papers in order: fills the tables of papers a text does not tell, so that a short scenario is not refused for want of them.

import type { TableRow } from './csv.ts';
import { positionsOfRow } from './firearms.ts';
import { productionValue } from './register.ts';
import type { Register, TableName } from './table.ts';
import { abilityOf, kindOf } from './wordlists.ts';

const row = (cells: Record<string, string>): TableRow => ({ file: 'papers in order', row: 1, cells });
const words = (text: string | undefined) =>
  (text ?? '').split(/[\s,]+/).filter((each) => each && !/^(nobody|none)$/i.test(each));

/** Every table of papers that has no row is filled: nobody then lacks a paper, and no plan lacks a permit. */
export function inOrder(register: Register, date: string): Register {
  const { crew, firearms, lots, plan } = register;
  const year = Number(date.slice(0, 4));
  const from = `${year - 1}-06-01`;
  const to = `${year + 1}-06-01`;
  const people = crew.map(({ cells }) => cells);
  const controllers = people.filter((each) => each.may_handle === 'control');
  const planned = plan.map(({ cells }) => cells);
  const version = productionValue(register, 'plan_version') || '1';
  const made: Partial<Record<TableName, TableRow[]>> = {
    credentials: controllers.flatMap((person) =>
      ['entertainment firearms permit', 'federal documentation', 'armorer course'].map((credential) =>
        row({ person_id: person.person_id!, credential, issued: from, valid_to: to }),
      ),
    ),
    training: [
      ...people.map((person) =>
        row({
          person_id: person.person_id!,
          covers_kind: 'course',
          covers: 'general',
          course: 'general firearms-safety course',
          date: from,
          valid_to: to,
        }),
      ),
      ...planned.flatMap((line) =>
        words(line.performer).map((person) =>
          row({
            person_id: person,
            covers_kind: 'gun',
            covers: line.gun!,
            course: 'handling and drill with this gun',
            date: from,
            valid_to: to,
          }),
        ),
      ),
      ...people
        .filter((person) => person.may_handle === 'receive')
        .flatMap((person) =>
          ['cannot-fire', 'rubber'].map((covers) =>
            row({
              person_id: person.person_id!,
              covers_kind: 'class',
              covers,
              course: 'handling note for this class',
              date: from,
              valid_to: to,
            }),
          ),
        ),
    ],
    compatibility: firearms.flatMap(({ cells: gun }) =>
      positionsOfRow(gun).all === 0
        ? []
        : lots.map(({ cells: lot }) => {
            const isPlanned = planned.some((line) => line.gun === gun.asset_id && line.lot === lot.lot_id);
            const fits = isPlanned || (gun.calibre ?? '') === (lot.calibre ?? '');
            const isMatched = fits && !kindOf(lot.class ?? '')?.cast && (isPlanned || planned.length === 0);
            return row({
              asset_id: gun.asset_id!,
              lot_id: lot.lot_id!,
              fits: fits ? 'yes' : 'no',
              permitted: isMatched ? 'yes' : 'no',
            });
          }),
    ),
    testfires: firearms.flatMap(({ cells: gun }) =>
      lots.flatMap(({ cells: lot }) => {
        const pair =
          planned.some((line) => line.gun === gun.asset_id && line.lot === lot.lot_id) || planned.length === 0;
        return pair && kindOf(lot.class ?? '')?.kind === 'blank' && positionsOfRow(gun).all > 0
          ? [
              row({
                test_id: `TF ${gun.asset_id} ${lot.lot_id}`,
                asset_id: gun.asset_id!,
                lot_id: lot.lot_id!,
                date: from,
                rounds: '2',
                clean_at_ft: lot.min_distance_ft || '20',
              }),
            ]
          : [];
      }),
    ),
    permits: [...new Set(planned.map((line) => line.place!))].filter(Boolean).map((place) =>
      row({
        permit_id: `permit ${place}`,
        place,
        valid_from: from,
        valid_to: to,
        from: '00:00',
        to: '23:59',
        guns_seen: 'yes',
        gunfire: 'yes',
        load_ceiling: 'full',
      }),
    ),
    assessments: [
      row({
        assessment_id: 'assessment',
        kind: 'general',
        covers: 'whole script',
        version: '1',
        plan_version: version,
        revised: from,
      }),
      ...[...new Set(planned.map((line) => line.scene!))].filter(Boolean).map((scene) =>
        row({
          assessment_id: `assessment ${scene}`,
          kind: 'specific firearms',
          covers: `scene ${scene}`,
          version: '1',
          plan_version: version,
          revised: from,
        }),
      ),
    ],
    duties: people.flatMap((person) => {
      const duty = dutyOf(person, planned);
      return duty
        ? [
            row({
              person_id: person.person_id!,
              function: duty,
              from: '00:00',
              to: '23:59',
              exclusive: duty === 'control' ? 'yes' : 'no',
            }),
          ]
        : [];
    }),
  };
  const filled: Record<string, readonly TableRow[]> = { ...register, production: withContact(register) };
  for (const [name, rows] of Object.entries(made)) if ((filled[name] ?? []).length === 0) filled[name] = rows;
  return withPermits(filled as Register);
}

/** The facts about the production, with a contact for questions of compliance: the manager, or else the first on the list. */
function withContact({ crew, production }: Register): readonly TableRow[] {
  if (production.some(({ cells }) => cells.key === 'compliance_contact')) return production;
  const people = crew.map(({ cells }) => cells);
  const contact = people.find((each) => /upm|producer|production manager/i.test(each.role ?? '')) ?? people[0];
  return contact ? [...production, row({ key: 'compliance_contact', value: contact.person_id! })] : production;
}

/** The function a person most likely has, by what they may do and what the plan asks of them. */
function dutyOf(
  person: Readonly<Record<string, string>>,
  plan: readonly Readonly<Record<string, string>>[],
): string | undefined {
  const id = person.person_id!;
  if (person.may_handle === 'control') return 'control';
  if (plan.some((line) => line.witness === id)) return 'witness-and-call';
  if (plan.some((line) => line.deputy_witness === id)) return 'deputy-witness';
  if (person.may_handle === 'receive') return 'perform';
  if (/safety/i.test(person.role ?? '')) return 'safety-advisor';
  if (/script/i.test(person.role ?? '')) return 'count-shots';
  if (/\b(1st ad|first ad|assistant director|stage manager)\b/i.test(person.role ?? '')) return 'witness-and-call';
  if (/\b(2nd ad|second ad|deputy)\b/i.test(person.role ?? '')) return 'deputy-witness';
  if (/medic|nurse/i.test(person.role ?? '')) return 'medic';
  if (/upm|producer|production manager/i.test(person.role ?? '')) return 'production';
  return undefined;
}

/** Gives each plan line the permit of its place, and guns that can be told a class, where it names none. */
function withPermits(register: Register): Register {
  const permitOf = (place: string | undefined) =>
    register.permits.find(({ cells }) => cells.place === place)?.cells.permit_id;
  const plan = register.plan.map((line) => {
    const permit = line.cells.permit_id || permitOf(line.cells.place);
    const gun = register.firearms.find(({ cells }) => cells.asset_id === line.cells.gun)?.cells;
    const ability = abilityOf(gun?.can_fire || 'fires-bulleted');
    const cells: Record<string, string> = { ...line.cells, ...(permit ? { permit_id: permit } : {}) };
    if (!cells.class_asked && ability) cells.class_asked = ability;
    if (!cells.why_nothing_less) cells.why_nothing_less = 'least that does the job';
    return { ...line, cells };
  });
  return { ...register, plan };
}
