import { readFileSync } from 'node:fs';
import { parseScenario } from './grammar/parse.ts';
import { writeComplaint } from './grammar/complaint.ts';
import { replayAll } from './replay/replay.ts';
const [file = '', told, verbose] = process.argv.slice(2);
const read = (path: string) => { try { return readFileSync(path, 'utf8'); } catch { return undefined; } };
const t0 = performance.now();
const parsed = parseScenario({ file, text: readFileSync(file, 'utf8'), read });
if (!parsed.ok) { for (const c of parsed.complaints) console.log(writeComplaint(c)); process.exit(1); }
const t1 = performance.now();
const { steps, summary } = await replayAll(parsed.scenario, told === undefined || told === '-' ? {} : { told: told ? told.split(',') : [] });
for (const s of steps) {
  if (!s.ok || verbose === 'all' || (verbose === 'asks' && s.kind === 'ask')) console.log(`${s.ok ? '  ' : 'NO'} ${s.line}${s.through.length ? `<${s.through.join('<')}` : ''} ${new Date(s.at).toISOString().slice(11, 19)} ${s.kind} ${s.text} ${s.answer ?? ''} ${s.rules.join(' ')} ${s.why ?? ''}`.slice(0, 900));
}
console.log({ ...summary, refusals: { marked: summary.refusals.marked.length, unmarked: summary.refusals.unmarked.length }, failed: summary.failed.length }, `parse ${(t1 - t0).toFixed(0)} ms, replay ${(performance.now() - t1).toFixed(0)} ms`);
