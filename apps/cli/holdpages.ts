// Two pages of the rules: what withholds permission and who lifts it, and how conflicts between places are settled.

import { type Placed, placed } from '@proofhouse/policy/catalogue/accounted.ts';
import { rowOf } from '@proofhouse/policy/catalogue/all.ts';
import { controls } from '@proofhouse/policy/catalogue/controls.ts';
import { companies } from '@proofhouse/policy/companies.ts';
import { confidenceOf, type Letter } from '@proofhouse/policy/confidence.ts';
import { type Conflict, conflicts, type Shown } from '@proofhouse/policy/conflicts.ts';
import { remedies } from '@proofhouse/policy/goldens/remedies.ts';
import { type HoldRow, holdRows, varianceRows } from '@proofhouse/policy/holds.ts';
import { holdRowsByFunction } from '@proofhouse/policy/holds-by-function.ts';
import type { Rule } from '@proofhouse/policy/rule.ts';
import { books } from '@proofhouse/policy/rulebooks/all.ts';
import { cell, controlLink, paraphrase, ruleLink, sureWords, upperFirst, written } from './rulewords.ts';

const line = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const head = (...titles: readonly string[]): string[] => [line(...titles), `|${'---|'.repeat(titles.length)}`];

const placedAs = (id: string): Placed | undefined => placed.find(({ rule }) => rule.id === id);
const linkOf = (id: string): string => {
  const found = placedAs(id);
  return found ? ruleLink(found) : id;
};

/** What a rule is cited from, each text with how sure we are of it. */
const citedBy = (id: string): string =>
  (placedAs(id)?.rule.cites ?? [])
    .map(({ source, where, rows }) => `${source.title}, ${where} (${sureWords(confidenceOf(source.confidence, rows))})`)
    .join('; ');

function boardWords({ board, beside }: HoldRow): string {
  if (board === undefined) return beside ? 'its word, and beside it what holds' : 'its word; the answer says why';
  return beside ? `${board}, and beside it what holds` : board;
}

const holdLines = (rows: readonly HoldRow[]): string[] => [
  ...head('When', 'Control', 'Rule', 'Holds', 'Withholds', 'Lifted by', 'The board says', 'Cited from'),
  ...rows.map((row) =>
    line(
      row.name,
      controlLink(row.control),
      linkOf(row.rule),
      row.over,
      row.suspends.join(', '),
      row.lift,
      boardWords(row),
      citedBy(row.rule),
    ),
  ),
];

/** Who supplied what was missing when a rule answered its cases, without the short names of the sample set. */
const suppliersOf = ({ id, needs = [] }: Rule): readonly string[] => [
  ...(Object.hasOwn(remedies, id) ? (remedies[id]?.who ?? []) : []).map((who) => who.replace(/ \([A-Z]+\d+\)$/, '')),
  ...needs.flatMap(({ who }) => who),
];

/** What one control withholds: by a hold of the tables above, or by what its rules miss at each ask. */
function controlLine(id: string, name: string): string {
  const held = [...holdRows, ...holdRowsByFunction].filter((row) => row.control === id).map((row) => row.name);
  const rules = placed.flatMap(({ rule }) => (rule.control === id ? [rule] : []));
  const binding = rules.filter((rule) => rule.binds !== 'warn');
  const asks = [...new Set(binding.flatMap((rule) => rule.asks))].join(', ');
  const who = [...new Set(binding.flatMap(suppliersOf))].join(', ');
  const withheld = asks || (rules.length > 0 ? 'nothing: it warns' : 'nothing: it is recorded');
  return line(`${controlLink(id)} ${name}`, withheld, who || '—', held.join('; ') || '—');
}

/** Holds and releases, and what each control withholds. */
export const holdsPage = (): string =>
  [
    '# Holds and releases',
    '',
    `${written} [All rulebooks and controls](index.md)`,
    '',
    'What withholds permission while it stands. Facts are recorded all the same, and what is in the safe direction (stop,',
    'take back, lock up, report) is never withheld. Nothing here is lifted by a title: caller, controller and witness are',
    'functions, and a test does each row, sees its rule refuse, does the lifting, and sees that no part of it can be left out.',
    '',
    paraphrase,
    '',
    ...holdLines(holdRows),
    '',
    '## By function, where titles are others',
    '',
    'Every row above holds here too. These are lifted by people who have other titles, or because one person alone controls',
    'the guns.',
    '',
    ...Object.entries(companies).flatMap(([name, { says }]) => [
      `### ${upperFirst(says)}`,
      '',
      ...holdLines(holdRowsByFunction.filter((row) => row.company === name)),
      '',
    ]),
    '## Differences of a count',
    '',
    ...head('Class', 'Holds guns', 'What becomes of it'),
    ...varianceRows.map((row) => line(row.class, row.holds ? 'yes' : 'no', row.outcome)),
    '',
    '## Every control',
    '',
    'Where no hold of the tables is named there is nothing to release: what is missing is found anew at each ask, the board',
    'keeps its word, the answer says what is missing, and permission comes with it.',
    '',
    ...head('Control', 'Withholds', 'Who can make it true', 'Holds above'),
    ...controls.map(({ id, name }) => controlLine(id, name)),
    '',
  ].join('\n');

const rowWords = (id: string): string => {
  const row = rowOf(id);
  return row
    ? `${id} (${controlLink(row.control)}, ${row.source}; ${sureWords(row.confidence.slice(0, 1) as Letter)})`
    : id;
};

const bookLinks = (names: readonly string[]): string =>
  names.map((name) => `[${books[name]?.title ?? name}](${name}.md)`).join(', ');

const shownLine = ({ rule, when, stands, silent = [] }: Shown): string =>
  [
    `- ${linkOf(rule)} stands in the way when ${when}, under ${bookLinks(stands)}`,
    silent.length > 0 ? `; no rule of its control does under ${bookLinks(silent)}.` : '.',
  ].join('');

const conflictSection = ({ id, question, positions, resolution, shown, notAsked }: Conflict): string[] => [
  `## ${id} ${question}`,
  '',
  ...head('Position', 'Rows of the catalogue'),
  ...positions.map(({ says, rows }) => line(says, rows.map(rowWords).join('; ') || 'read in no text of its own')),
  '',
  `**Here:** ${resolution}`,
  '',
  ...shown.map(shownLine),
  ...(notAsked === undefined ? [] : [notAsked]),
  '',
];

/** The 23 questions on which places contradict each other. */
export const conflictsPage = (): string =>
  [
    '# Conflicts between places',
    '',
    `${written} [All rulebooks and controls](index.md)`,
    '',
    'Law stands over regulator, regulator over bulletin, bulletin over house; the stricter wins within a level. What is said',
    'here to stand in the way, or not to, is told and asked by a test under each rulebook named.',
    '',
    paraphrase,
    '',
    ...conflicts.flatMap(conflictSection),
  ].join('\n');
