// Runs the benches, prints each figure beside its limit, and writes the pages.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askOften, openBeside, openCold, openRested, questionAfter, refold, verifyAll } from './book.ts';
import { beClient } from './client.ts';
import { decisions } from './decide.ts';
import { inBatches, oneByOne, overHttp, steps } from './door.ts';
import { type Figures, type LogFigures, page, perSecond, plots, promises } from './figures.ts';
import { overSets } from './growth.ts';
import { fileBytes, makeLedgers } from './ledgers.ts';
import { measureLimits } from './limits.ts';
import { calm, load, machineKind, type Patience, patient, quick } from './measure.ts';
import { measurePeers, postgresPrograms } from './peers.ts';
import { svgOf } from './plot.ts';

const program = fileURLToPath(import.meta.url);
const has = (flag: string): boolean => process.argv.includes(flag);
const say = (line: string): void => console.log(line);

async function measureLogs(
  root: string,
  code: string,
  sizes: readonly number[],
  patience: Patience,
): Promise<LogFigures[]> {
  const folders = await makeLedgers(root, sizes, say);
  const logs: LogFigures[] = [];
  for (const events of sizes) {
    const folder = folders.get(events) as string;
    const isLarge = events >= 300_000;
    const cold = await openCold(folder, events, code, !isLarge);
    const rested = await openRested(folder, code, patience);
    const hub = await openBeside(folder, code);
    const ask = await askOften(hub, questionAfter(events), patience);
    await hub.close();
    if (ask.verdict !== 'granted') throw new Error(`The ask on ${events} events was answered: ${ask.verdict}.`);
    const figures: LogFigures = {
      events,
      openCold: cold,
      openRested: rested.took,
      restedWeight: rested.weight,
      ask,
      ledgerMb: Math.round(fileBytes(folder, 'ledger.sqlite') / 1e5) / 10,
      restMb: Math.round(fileBytes(folder, 'rest') / 1e5) / 10,
      verify: isLarge || events < 10_000 ? undefined : await verifyAll(folder, code, events, patience),
      refold: await refold(folder, code, events <= 100_000),
    };
    const { openRested: opened } = figures;
    say(
      `${perSecond(events)} events: opened in ${opened.median.toFixed(3)} s rested` +
        `${cold === undefined ? '' : `, ${cold.toFixed(2)} s cold`}; ask p99 ${ask.p99.toFixed(3)} ms; refolded in ` +
        `${((figures.refold?.read ?? 0) + (figures.refold?.fold ?? 0)).toFixed(2)} s` +
        `${figures.verify ? `; verified at ${perSecond(figures.verify.rate.median)}/s` : ''}`,
    );
    logs.push(figures);
  }
  return logs;
}

/** Installs PostgreSQL from Debian, where asked and allowed. */
function installPostgres(): void {
  if (postgresPrograms() !== undefined || process.getuid?.() !== 0) return;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql-15'], { stdio: 'inherit' });
}

async function main(): Promise<void> {
  const isQuick = has('--quick');
  const patience = isQuick ? quick : patient;
  const repository = process.env.PROOFHOUSE_ROOT ?? process.cwd();
  const root = join(repository, '.build', 'bench');
  mkdirSync(root, { recursive: true });
  const code = createHash('sha256').update(readFileSync(program)).digest('hex');
  if (has('--peers')) installPostgres();
  const before = load();
  say(`${machineKind()}; load average ${before}${before > 1 ? ': other work takes from these cores' : ''}`);

  const isDoorOnly = has('--door');
  const sizes = isDoorOnly
    ? []
    : isQuick
      ? [1_000, 10_000]
      : [1_000, 3_162, 10_000, 31_623, 100_000, 316_228, 1_000_000];
  // The long preparations first, so that what is short is measured close to its limits.
  await makeLedgers(root, sizes, say);
  await calm();
  const limits = await measureLimits(patience, root);
  say(
    `limits a second: check ${perSecond(limits.checkOne.median)} on one core, ${perSecond(limits.checkAll.median)} on all; ` +
      `hash ${perSecond(limits.hashOne.median)}; flush ${perSecond(limits.flush.median)}; commit ${perSecond(limits.commit.median)}`,
  );
  const one = await oneByOne(root, patience);
  say(`one by one ${perSecond(one.rate.median)}/s, ${Math.round(100 * one.share.median)} % of its limit`);
  const single = await steps(root, patience);
  const batch = await inBatches(root, patience);
  say(`in batches ${perSecond(batch.rate.median)}/s, ${Math.round(100 * batch.share.median)} % of checks on all cores`);
  say(`steps alone, microseconds: ${JSON.stringify(single)}`);
  const http = await overHttp(root, program, patience);
  for (const each of http) say(`HTTP, ${each.connections} connections: ${perSecond(each.rate.median)}/s`);
  if (isDoorOnly) return;
  const peers = await measurePeers(join(repository, '.build', 'peers'), patience);
  for (const each of peers) {
    say(
      `${each.peer}, ${each.how}: ${each.perSecond === undefined ? `not here: ${each.absent}` : `${perSecond(each.perSecond)}/s`}`,
    );
  }
  const logs = await measureLogs(root, code, sizes, patience);
  const share = isQuick ? [10, 100] : [10, 32, 100, 316, 1_000];
  const guns = await overSets(
    share.map((count) => ({ guns: count, performers: 10 })),
    patience,
  );
  const devices = await overSets(
    share.map((count) => ({ guns: 20, performers: count })),
    patience,
  );
  const decided = await decisions(join(repository, '.build', 'cedar'), patience);
  for (const each of decided) {
    const beside = each.cedar ? `, Cedar ${perSecond(each.cedar.median)}/s` : '';
    say(`decisions under ${each.profile}, ${each.rules} rules: ${perSecond(each.ours.median)}/s${beside}`);
  }
  const figures: Figures = {
    date: new Date().toISOString().slice(0, 10),
    machine: machineKind(),
    load: [before, load()],
    isQuick,
    limits,
    steps: single,
    one,
    batch,
    http,
    logs,
    guns,
    devices,
    peers,
    decisions: decided,
  };
  for (const { what, wanted, reached, isMet } of promises(figures)) {
    say(`${isMet === undefined ? '  ?' : isMet ? ' ok' : ' NO'}  ${what}: ${reached} [${wanted}]`);
  }
  const target = isQuick ? root : join(repository, 'docs');
  mkdirSync(join(target, 'figures'), { recursive: true });
  writeFileSync(join(target, 'figures', 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(join(target, 'figures.md'), page(figures));
  for (const [file, plot] of plots(figures)) writeFileSync(join(target, 'figures', file), svgOf(plot));
  say(`Written to ${join(target, 'figures.md').slice(repository.length + 1)}.`);
}

if (has('--client')) beClient();
else await main();
