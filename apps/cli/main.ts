// The command line: reads the arguments, runs one command, prints its result, and gives the exit code.

import { resolve } from 'node:path';
import { build } from '@proofhouse/record/build.ts';
import { CommanderError, Option, Command as Parser } from 'commander';
import type { Command, Given, Word } from './command.ts';
import { commands } from './commands/all.ts';
import { DATA_DEFAULT } from './folder.ts';
import { processSurroundings } from './process.ts';
import { type Exit, exitMeanings, exits, type Stopped, stoppedBy, wrongUse } from './stops.ts';
import type { Surroundings } from './surroundings.ts';

const nameOf = (flag: string): string => flag.replace(/[<>[\].]/g, '');

const exitText = ['Exit codes:', ...Object.entries(exitMeanings).map(([code, says]) => `  ${code}  ${says}`)].join(
  '\n',
);

function optionOf({ flag, says, choices, or }: Word): Option {
  const made = new Option(flag, says);
  if (choices) made.choices([...choices]);
  if (or !== undefined) made.default(or);
  return made;
}

function addCommand(program: Parser, command: Command, run: (command: Command, parser: Parser) => Promise<void>): void {
  const parser = program.command(command.name, { hidden: command.hidden ?? false }).summary(command.says);
  parser.description([command.says, ...(command.more ?? [])].join('\n\n'));
  for (const { flag, says } of command.args ?? []) parser.argument(flag, says);
  for (const each of command.options ?? []) parser.addOption(optionOf(each));
  parser.option('--data <folder>', 'the folder that holds the record', DATA_DEFAULT);
  parser.option('--json', 'print the result as one JSON document');
  const examples = command.examples.map((line) => `  npx proofhouse ${line}`).join('\n');
  parser.addHelpText('after', `\n${examples ? `Examples:\n${examples}\n\n` : ''}${exitText}`);
  parser.action(() => run(command, parser));
}

/** The arguments of a parsed command by name; variadic ones as they are, others as a list of one. */
function argsOf(command: Command, parser: Parser): Given['args'] {
  const processed = parser.processedArgs as (string | string[] | undefined)[];
  return Object.fromEntries(
    (command.args ?? []).map(({ flag }, at) => {
      const value = processed[at];
      return [nameOf(flag), Array.isArray(value) ? value : value === undefined ? [] : [value]];
    }),
  );
}

/** What is wrong with the arguments, in our words. */
function misuse(error: CommanderError, args: readonly string[]): Stopped {
  const [message = '', hint = ''] = error.message.replace(/^error: /, '').split('\n');
  const says = `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`;
  const known = commands.some(({ name }) => name === args[0]);
  const help = `Run \`proofhouse ${known ? `${args[0]} ` : ''}--help\` to see what it takes.`;
  return wrongUse('arguments', says, hint ? `${hint.replace(/^\((.*)\)$/, '$1')} ${help}` : help);
}

function report(stopped: Stopped, json: boolean, around: Surroundings): Exit {
  const { code, remedy, message, details } = stopped;
  for (const line of details) around.err(`${line}\n`);
  around.err(`${message}${remedy ? ` ${remedy}` : ''}\n`);
  if (code === 'bug' && stopped.cause instanceof Error) around.err(`${stopped.cause.stack ?? ''}\n`);
  if (json)
    around.out(
      `${JSON.stringify({ error: { code, says: message, remedy, ...(details.length > 0 ? { details } : {}) } }, undefined, 2)}\n`,
    );
  return stopped.exit;
}

/** The parser of the whole command line; also what the manual is written from. */
export function makeParser(run: (command: Command, parser: Parser) => Promise<void>): Parser {
  const program = new Parser('proofhouse');
  program.exitOverride();
  program.description(
    'The record of firearms and ammunition on set: who holds what, what is in it, on what proof, and what is open.',
  );
  program.version(build, '-V, --version', 'print the version');
  program.addHelpText('after', `\n${exitText}\n\nEvery command takes --data FOLDER and --json.`);
  for (const command of commands) addCommand(program, command, run);
  return program;
}

/**
 * Runs the command line and gives the exit code. Nothing is thrown: whatever goes wrong is printed as a sentence on
 * stderr, and with --json as a document on stdout.
 */
export async function main(args: readonly string[], around: Surroundings = processSurroundings()): Promise<number> {
  const json = args.includes('--json');
  let exit: Exit = exits.done;
  let printed = '';
  const program = makeParser(async (command, parser) => {
    const options = parser.opts<Given['options']>();
    const data = resolve(around.folder, String(options['data']));
    const hasData = parser.getOptionValueSource('data') === 'cli';
    const result = await command.run({ args: argsOf(command, parser), options, data, hasData, json, around });
    exit = result.exit;
    if (json && result.json !== undefined) around.out(`${JSON.stringify(result.json, undefined, 2)}\n`);
    else if (!json && result.text) around.out(result.text.endsWith('\n') ? result.text : `${result.text}\n`);
  });
  const quiet = { writeOut: (text: string) => (printed += text), writeErr: () => undefined };
  for (const each of [program, ...program.commands]) each.configureOutput(quiet);
  try {
    if (args.length === 0) {
      around.err(`${program.helpInformation()}\n${exitText}\n`);
      return exits.wrongUse;
    }
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) return report(stoppedBy(error), json, around);
    if (error.exitCode === 0) {
      around.out(json ? `${JSON.stringify({ help: printed }, undefined, 2)}\n` : printed);
      return exits.done;
    }
    return report(misuse(error, args), json, around);
  }
}
