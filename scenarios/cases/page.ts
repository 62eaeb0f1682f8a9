// The page docs/cases.md, written from the stops and from the replay.

import { type CaseReport, stepsInWords, stopColumns, stopRows, summaryColumns, summaryRows } from './report.ts';
import { families, kinds } from './stops.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${heading.join(' | ')} |`,
  `|${heading.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
];

/** One case: what happened, then every stop with how it is shown in the telling of perfunctory and of honest entries. */
function section({ case_, told, rulebooks }: CaseReport): string[] {
  const by = told.map((each) => new Map(each.fired.map(({ stop }, at) => [stop.id, stopRows(each)[at] ?? []])));
  const rows = case_.stops.map(({ id, family, kind, step, says }) => {
    const shown = told.map((_, at) => {
      const row = by[at]?.get(id);
      return row ? `${row[stopColumns.indexOf('shown by')]}, ${row[stopColumns.indexOf('time before')]}` : 'no';
    });
    return [id, family, kind, says, stepsInWords(case_.harm.step - step), ...shown];
  });
  const tellings = told.map((each) => each.told.join(', '));
  return [
    `## ${case_.name.toUpperCase()}`,
    '',
    `${case_.says} ${case_.harm.says} Judged under ${rulebooks.join(' + ')}.`,
    '',
    ...table(['stop', 'family', 'kind', 'what could be observed', 'steps before', ...tellings], rows),
    '',
  ];
}

/** The whole page. */
export function casesPage(reports: readonly CaseReport[]): string {
  return [
    '# Cases',
    '',
    '<!-- Written by the test scenarios/cases/page.test.ts, run with PROOFHOUSE_RENEW=1, from the replay; do not edit. -->',
    '',
    'Real cases, told as days on the record and judged under the rules of today. Facts are as publicly reported, people',
    'appear by role, serials and papers are invented; nothing here is a finding of guilt. Each case is told three times:',
    '',
    '- **perfunctory**: the entries the people in the case would have made ("checked, OK"). Only what rests on data, count',
    '  or time can stop it.',
    '- **honest**: complete entries of what people could see.',
    '- **faultless**: the same day without the fault. Nothing may fire.',
    '',
    'A stop counts as possible: somebody enters what happens when it happens, and obeys a refusal. For each stop that is',
    'not of kind *inspect* there is one more telling in which its trigger alone is mended, and a test that exactly this',
    'stop then falls silent. What a stop is shown by is the rule that is among the reasons of a refused ask, an alarm on the',
    'record, or an act the hub noticed to be overdue; the time is from its first showing to the harm.',
    '',
    '```text',
    'npm run cases',
    'npm run cases -- inc-07 --told perfunctory,s1-mended',
    '```',
    '',
    ...table(
      ['family', 'what it is about'],
      Object.entries(families).map(([name, says]) => [name, says]),
    ),
    '',
    ...table(
      ['kind', 'how it stops'],
      Object.entries(kinds).map(([name, says]) => [name, says]),
    ),
    '',
    '## Stops and families, by telling',
    '',
    ...table(summaryColumns, summaryRows(reports)),
    '',
    ...reports.flatMap(section),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
