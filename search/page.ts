// Writes the figures of the safety case as a page of text: assumptions first, then what each search found, then what each rule is worth.

import { errorKinds, leastPromised, promisedKinds } from './errors.ts';
import type { Guard } from './guards.ts';
import { layersOf, outside } from './layers.ts';
import { type Figures, figureOf, inWords, report, smallestWith, spaceOf } from './report.ts';
import type { Scene } from './scene.ts';

/** A search, its set, and the scene it ran on. */
export interface Searched extends Figures {
  readonly scene: Scene;
}

/** Two marks in a page, between which a command writes. */
interface Marks {
  readonly begins: string;
  readonly ends: string;
}
const figureMarks: Marks = {
  begins: '<!-- figures: written by `npm run search -- --write`; do not edit below this line -->',
  ends: '<!-- end of figures -->',
};
const guardMarks: Marks = {
  begins: '<!-- guards: written by `npm run search -- --tables --write`; do not edit below this line -->',
  ends: '<!-- end of guards -->',
};

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows,
];

/** For each kind of error: the figure, a set, the rules that raise it, and what stands outside the record. */
function kindsTable({ scene, size, found }: Searched): string[] {
  const rows = errorKinds.map((kind) => {
    const losses = smallestWith(found, kind);
    const layers = layersOf(scene, losses);
    const first = losses[0] === undefined ? '' : inWords(losses[0]);
    return row(kind, figureOf(losses, found), first, layers.join(', ') || 'nothing in the record', outside[kind]);
  });
  return [
    '',
    `### What raises each kind: ${spaceOf(size)}`,
    '',
    ...table(['kind', 'smallest set with it', 'for example', 'raised in the record by', 'outside the record'], rows),
  ];
}

/** What else was taken away; with any two others, where none was enough. */
const besideInWords = (beside: Guard['beside']): string => {
  if (beside === undefined) return 'any two others';
  return beside.length === 0 ? 'none' : beside.join(', ');
};

/** What every rule that was ever in the way is worth, between its marks. */
export function guardsInWords(size: Searched['size'], guards: readonly Guard[], most: number): string {
  const rows = guards.map(({ rule, beside, figure, opened }) =>
    row(rule, besideInWords(beside), figure ?? '', opened.length, opened[0]?.replaceAll(' + ', '; ') ?? 'nothing'),
  );
  return [
    guardMarks.begins,
    '',
    `On ${spaceOf(size)}, for ${promisedKinds.join(', ')}, sets of up to ${most} errors, under the assumptions above; with all rules the smallest has ${leastPromised}.`,
    'A rule is taken away alone; where that opens no new set others stand behind it, and it is taken away with the fewest of',
    'them, one or two, with which it does: what is counted then is opened by the rule, not by those taken away with it.',
    'Where nothing opens, taking away any two others with it is not enough here: more stand behind it, or it is for what this',
    'search does not look for, such as who is there, two accounts of a hand-over, what is missing.',
    '',
    ...table(['without', 'and without', 'smallest set', 'sets it opens', 'for example'], rows),
    '',
    guardMarks.ends,
  ].join('\n');
}

/** The figures as the command prints them, and what raises each kind, between their two marks. */
export const figuresInWords = (all: readonly Searched[]): string =>
  [figureMarks.begins, '', '```text', report(all), '```', ...all.flatMap(kindsTable), '', figureMarks.ends].join('\n');

/** What stands between two marks of a page, marks included. @throws Error when they are missing */
function between(page: string, { begins, ends }: Marks): string {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
  if (from < 0 || to < from) throw new Error(`The page has no ${begins}`);
  return page.slice(from, to + ends.length);
}

/** The figures that stand in a page, marks included. @throws Error when the marks are missing */
export const figuresOf = (page: string): string => between(page, figureMarks);
/** What a page says each rule is worth, marks included. @throws Error when the marks are missing */
export const guardsOf = (page: string): string => between(page, guardMarks);

/** The page with other figures. */
export const withFigures = (page: string, figures: string): string => page.replace(figuresOf(page), () => figures);
/** The page with another table of what each rule is worth. */
export const withGuards = (page: string, guards: string): string => page.replace(guardsOf(page), () => guards);
