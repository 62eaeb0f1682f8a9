// `rules`: every rule of this build, with what it binds and the texts it rests on.

import { citationInWords, confidenceOf } from '@proofhouse/policy/confidence.ts';
import type { Rule } from '@proofhouse/policy/rule.ts';
import { rulebooks } from '@proofhouse/policy/rulebooks/all.ts';
import { didYouMean } from '@proofhouse/scenarios/grammar/nearest.ts';
import { type Command, option } from '../command.ts';
import { many } from '../grid.ts';
import { exits, wrongUse } from '../stops.ts';

/** How a rule binds, in words. */
export const bindings: Readonly<Record<Rule['binds'], string>> = {
  block: 'block, cannot be waived by anybody',
  refuse: 'refuses',
  warn: 'warns',
};

/** The citations of a rule, each as one line. */
export const citations = (rule: Rule): string[] =>
  rule.cites.map(({ source, where, rows }) =>
    citationInWords(`${source.id} ${where} [${source.confidence}]${rows.map((row) => ` ${row}`).join('')}`),
  );

const ruleLines = (rule: Rule): string =>
  [
    `${rule.id}  [${rule.control}] ${bindings[rule.binds]}; asked at: ${rule.asks.join(', ')}; guns: ${rule.covers === 'all' ? 'all' : rule.covers.join(', ')}`,
    `  ${rule.says}`,
    ...citations(rule).map((line) => `  ${line}`),
  ].join('\n');

export const rules: Command = {
  name: 'rules',
  says: 'List the rules, most important first, each with its sources.',
  more: ['Where a text was read about in a secondary source, or is told from memory, its line says so.'],
  options: [{ flag: '--rulebook <name>', says: 'only the rules of this rulebook' }],
  examples: ['rules', 'rules --rulebook csatf-bulletin-1'],
  async run(given) {
    const wanted = option(given, 'rulebook');
    if (wanted !== undefined && !Object.hasOwn(rulebooks, wanted)) {
      const names = Object.keys(rulebooks);
      const known = `${didYouMean(wanted, names).trim()} Rulebooks: ${names.join(', ')}.`.trim();
      throw wrongUse('unknown-rulebook', `There is no rulebook ${wanted}.`, known);
    }
    const books = Object.entries(rulebooks).filter(([name]) => wanted === undefined || name === wanted);
    const total = books.reduce((sum, [, all]) => sum + all.length, 0);
    const text = books
      .map(([name, all]) => `${name.toUpperCase()}\n\n${all.map(ruleLines).join('\n\n')}`)
      .join('\n\n\n');
    return {
      exit: exits.done,
      text: `${text}\n\n${many(total, 'rule')}.`,
      json: {
        rulebooks: books.map(([name, all]) => ({
          name,
          rules: all.map(({ check: _, cites, ...rule }) => ({
            ...rule,
            cites: cites.map(({ source, where, rows }) => ({
              source: source.id,
              title: source.title,
              where,
              rows,
              confidence: confidenceOf(source.confidence, rows),
            })),
          })),
        })),
      },
    };
  },
};
