// Installs the exact packages of the lockfile when they are not there yet; needs nothing but Node itself.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isStarted, root } from './root.mjs';

const oldest = [20, 19];
const stampFile = join(root, 'node_modules', '.proofhouse-stamp');
const lockFile = join(root, '.build', 'installing');

/** A reason to stop that a person can act on; starters print its message and nothing else. */
export class SetupFault extends Error {}

export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new SetupFault(
    `Proofhouse needs Node ${oldest.join('.')} or newer; this is Node ${version}.\n` +
      'Install a current version from https://nodejs.org (24 LTS is a good choice) and try again.',
  );
}

/** What the installed packages depend on: the lockfile, the platform and the generation of Node. */
export function wantedStamp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lockfile).digest('hex');
  return `${hash} ${process.platform}-${process.arch} node${process.versions.node.split('.')[0]}\n`;
}

function isInstalled() {
  try {
    return readFileSync(stampFile, 'utf8') === wantedStamp();
  } catch {
    return false;
  }
}

/** npm's own variables about the outer run would point the inner run at the wrong folder. */
function innerEnvironment() {
  const outer =
    /^(npm_(package|lifecycle)_|npm_config_(local_prefix|workspace|prefix|global|package|call|yes|omit|only|production|dry_run)|INIT_CWD)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}

function runNpm(args) {
  // When npm started us it tells where its own script is; that works without a shell on every platform.
  const script = /npm-cli\.c?js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : undefined;
  const options = { cwd: root, env: innerEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] };
  const child = script
    ? spawn(process.execPath, [script, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    let text = '';
    const keep = (chunk) => {
      text = (text + chunk).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, text: `${text}\n${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
  });
}

function explain(text) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network (request|connectivity)/i.test(
      text,
    )
  ) {
    return (
      'The packages could not be fetched: no connection to the package registry.\n' +
      'The first start needs the network once; after that Proofhouse runs without it. Connect and try again.'
    );
  }
  return `npm ci failed. Its last words:\n${text.trim().split('\n').slice(-25).join('\n')}`;
}

function showProgress(sentence) {
  process.stderr.write(sentence);
  if (!process.stderr.isTTY) return () => process.stderr.write('\n');
  const begun = Date.now();
  const timer = setInterval(() => {
    process.stderr.write(`\r${sentence} ${Math.round((Date.now() - begun) / 1000)} s`);
  }, 1000);
  return () => {
    clearInterval(timer);
    process.stderr.write('\n');
  };
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two starters at once must not both replace node_modules: the second waits for the first. */
async function holdLock() {
  mkdirSync(join(root, '.build'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    await pause(250);
    // An install that was interrupted leaves its lock behind.
    const holder = existsSync(lockFile) ? Number(readFileSync(lockFile, 'utf8')) : process.pid;
    if (!isRunning(holder)) rmSync(lockFile, { force: true });
  }
}

export async function setup() {
  requireNode();
  if (isInstalled()) return;
  const release = await holdLock();
  try {
    if (isInstalled()) return;
    const done = showProgress('Proofhouse: installing its packages (once, about half a minute) …');
    const { code, text } = await runNpm([
      'ci',
      '--include=dev',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    done();
    if (code !== 0) throw new SetupFault(explain(text));
    writeFileSync(stampFile, wantedStamp());
  } finally {
    release();
  }
}

/** Runs a starter's work and turns a SetupFault into its sentence and exit code 1. */
export async function orExplain(work) {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof SetupFault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = 1;
    return undefined;
  }
}

if (isStarted(import.meta.url)) {
  await orExplain(setup);
}
