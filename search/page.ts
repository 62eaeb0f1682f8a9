// Writes the figures of the safety case as a page of text: assumptions first, then what each search found.

import { assumptions } from './assumptions.ts';
import { errorKinds, leastPromised, promisedKinds } from './errors.ts';
import type { Loss } from './explore.ts';
import type { Guard } from './guards.ts';
import { layersOf, outside } from './layers.ts';
import { type Figures, figureOf, inWords, report, smallestOf, smallestOfAll, smallestWith, spaceOf } from './report.ts';
import type { Scene } from './scene.ts';

/** A search, its set, and the scene it ran on. */
export interface Searched extends Figures {
  readonly scene: Scene;
}

const begins = '<!-- figures: written by `npm run search -- --write`; do not edit below this line -->';
const ends = '<!-- end of figures -->';

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows,
];

const dayInWords = (loss: Loss): string[] => [
  '',
  `**${inWords(loss)}**`,
  '',
  ...loss.day.map(({ step }, at) => `${at + 1}. ${step.says}`),
];

function section({ scene, size, found }: Searched): string[] {
  const { most } = found;
  const all = smallestOfAll(found);
  const promised = smallestOf(found, promisedKinds);
  const kinds = errorKinds.map((kind) => {
    const losses = smallestWith(found, kind);
    const layers = layersOf(scene, losses);
    const first = losses[0] === undefined ? '' : inWords(losses[0]);
    return row(kind, figureOf(losses, most), first, layers.join(', ') || 'nothing in the record', outside[kind]);
  });
  return [
    '',
    `### ${spaceOf(size)}`,
    '',
    `${found.worlds} worlds met, ${found.records} states of the record, every set of up to ${most} errors.`,
    '',
    `- Smallest set of any kinds: **${figureOf(all, most)}**.`,
    `- Smallest set of ${promisedKinds.join(', ')} only: **${figureOf(promised, most)}** (the house asks for ${leastPromised}).`,
    '',
    ...table(['kind', 'smallest set with it', 'for example', 'raised in the record by', 'outside the record'], kinds),
    '',
    `Every smallest set of ${promisedKinds.join(', ')}, with a shortest day on which it happens:`,
    ...promised.flatMap(dayInWords),
    '',
    'Every smallest set of any kinds, with a shortest day on which it happens:',
    ...all.filter((loss) => !promised.includes(loss)).flatMap(dayInWords),
  ];
}

function guardSection(guards: readonly Guard[], met: readonly string[]): string[] {
  const rows = guards.map(({ rule, figure, opened }) =>
    row(
      rule,
      figure ?? `more than ${leastPromised - 1}`,
      opened.length,
      opened[0]?.replaceAll(' + ', '; ') ?? 'nothing',
    ),
  );
  const others = met.filter((rule) => !guards.some((guard) => guard.rule === rule));
  return [
    '',
    '### Rules taken away, one at a time',
    '',
    `On the first of these sets of things, for ${promisedKinds.join(', ')}, up to ${leastPromised - 1} errors. A rule without which no new set of errors is found changes nothing in this space: others stand behind it.`,
    '',
    ...table(['without', 'smallest set', 'new sets', 'for example'], rows),
    '',
    `These also refused something, and never alone: ${others.join(', ')}. The other blocks were never in the way here.`,
  ];
}

/** What raises each kind, and what every rule is worth, as tables. */
export const tablesInWords = (all: readonly Searched[], guards: readonly Guard[], met: readonly string[]): string =>
  [...assumptions.map((each) => `- ${each}`), ...all.flatMap(section), ...guardSection(guards, met), ''].join('\n');

/** The figures as the command prints them, between their two marks. */
export const figuresInWords = (all: readonly Figures[]): string =>
  [begins, '', '```text', report(all), '```', '', ends].join('\n');

/** The figures that stand in a page, marks included; throws when the marks are missing. */
export function figuresOf(page: string): string {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
  if (from < 0 || to < from) throw new Error('The page has no place for figures.');
  return page.slice(from, to + ends.length);
}

/** The page with other figures. */
export const withFigures = (page: string, figures: string): string => page.replace(figuresOf(page), () => figures);
