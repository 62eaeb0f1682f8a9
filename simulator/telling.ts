// Writes a history as a scenario that proofhouse can replay: what people did as lines, what the format has no words for as comments.

import type { Played } from './history.ts';
import { DAWN, type Size } from './set.ts';
import type { ToldLine } from './stage.ts';

const clock = (at: number): string => new Date(at).toISOString().slice(11, 19);

const papers = (size: Size): string => {
  const full = size === 'full';
  const rows = (...each: readonly (string | false)[]): string => each.filter(Boolean).join('\n');
  return rows(
    'table crew',
    'person_id, role, may_handle, may_witness',
    'P01, Armorer 1, control, yes',
    full && 'P02, Armorer 2, control, yes',
    'P05, 1st AD, none, yes',
    'P07, Actor A, receive, yes',
    full && 'P14, Safety Advisor, none, yes',
    'end',
    'table places',
    'place_id, kind, opened_by',
    'street, area,',
    'cart, cart,',
    full ? 'Safe1, gun safe, P01 P02' : 'Safe1, gun safe, P01',
    'T3, tray,',
    full && 'T1, tray,',
    'Q01, quarantine box,',
    'S01, spent tin,',
    'end',
    'table firearms',
    'asset_id, kind, calibre, can_fire, store',
    'W-01, revolver, .45 Colt, fires-bulleted, Safe1',
    full && 'W-13, revolver, .45 Colt, rubber, Safe1',
    'end',
    'table lots',
    'lot_id, class, calibre, load, declared_tells, container, at_start, supplier_role, paper, min_distance_ft',
    'B01, blank, .45 Colt, quarter, red crimp, T3, 20, Supplier 1, DN-1, 20',
    full && 'D01, dummy, .45 Colt, none, rattle + no primer, T1, 8, Supplier 1, DN-2,',
    'end',
    'table plan',
    'plan_id, setup, place, gun, lot, count_per_take, performer, controller, witness, why_nothing_less',
    'PL-01, 12A, street, W-01, B01, 3, P07, P01, P05, the flash is seen',
    'end',
  );
};

/** Answers are what a device said with what it knew; a replay may know more, so they stand as a remark. */
const withoutAnswer = (text: string): string => text.replace(/ => (granted|refused)$/, '   # was $1');

function lineOf({ stage }: Played, line: ToldLine): string {
  if (line.isComment) return `# ${clock(line.at)} ${line.text}`;
  const arrivals = line.events.map((id) => stage.signed.get(id)?.arrivedAt);
  const last = Math.max(...arrivals.map((at) => at ?? 0));
  const isLate = !stage.isPacked && line.events.length > 0 && last > line.at + 90_000;
  return `${clock(line.at)} ${withoutAnswer(line.text)}${isLate ? ` [arrives ${clock(last)}]` : ''}`;
}

/** The text of a history, with the laws it broke and the command that plays it again. */
export function scenarioOf(played: Played): string {
  const { plot, violations, stage } = played;
  const head = [
    `# Law broken: ${violations[0]?.law ?? 'none'}`,
    ...violations.slice(0, 6).map(({ says }) => `#   ${says}`),
    `# Plays again exactly by: npm run simulate -- --seed ${plot.seed} --histories 1`,
    `# Theme ${plot.theme}, ${plot.steps.length} steps. What the format has no words for stands as a comment.`,
    '',
    `scenario: SAMPLE seed ${plot.seed}`,
    'about: A history the simulator found.',
    `date: ${new Date(DAWN).toISOString().slice(0, 10)}`,
    'zone: UTC',
    `profile: ${plot.size === 'full' ? 'us-california + csatf-bulletin-1' : 'csatf-bulletin-1'}`,
    'papers: in order',
    '',
    papers(plot.size),
    '',
    '07:01 P01, P05 and P07 declare no gun and no round of their own',
    `07:02 P05 holds a meeting at street on PL-01 with P01 P07${plot.size === 'full' ? ' P02' : ''}, walk-through`,
    ...(stage.isPacked ? ['07:03 the hub is packed'] : []),
  ];
  const day = new Date(DAWN).toISOString().slice(0, 10);
  const told = played.lines.map((line) => {
    const date = new Date(line.at).toISOString().slice(0, 10);
    return date === day ? lineOf(played, line) : `# ${date} ${line.text}`;
  });
  return `${[...head, ...told].join('\n')}\n`;
}
