// Opens the browser that page tests use: a system Chromium when there is one, else the one in the packages.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root } from './root.mjs';

const unpacked = join(root, '.build', 'browser');
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return asked;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...fixedPlaces].find(isRunnable);
}

async function unpackFile(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}

async function unpackArchive(from, folder) {
  mkdirSync(folder, { recursive: true });
  const plain = join(folder, 'archive.tar');
  await unpackFile(from, plain);
  const { status, stderr } = spawnSync('tar', ['-xf', plain, '-C', folder], { encoding: 'utf8' });
  rmSync(plain);
  if (status !== 0) throw new Error(`The browser archive could not be unpacked: ${stderr}`);
}

/** Unpacks beside and renames, so that test files running side by side never start half a browser. */
async function packagedBrowser() {
  const browser = join(unpacked, 'chromium');
  if (existsSync(browser)) return browser;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Page tests need Chromium or Chrome on this platform. Install one, or set CHROMIUM_PATH.');
  }
  const require = createRequire(import.meta.url);
  const archives = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const fresh = `${unpacked}-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  await Promise.all([
    unpackFile(join(archives, 'chromium.br'), join(fresh, 'chromium')),
    unpackArchive(join(archives, 'swiftshader.tar.br'), fresh),
    unpackArchive(join(archives, 'fonts.tar.br'), join(fresh, 'fonts')),
    unpackArchive(join(archives, 'al2023.tar.br'), join(fresh, 'system')),
  ]);
  // The packaged configuration names folders of another system.
  writeFileSync(
    join(fresh, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>\n<fontconfig><dir>${join(unpacked, 'fonts')}</dir><cachedir>${join(unpacked, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(fresh, unpacked);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(browser)) throw error;
  }
  return browser;
}

/** A bare system lacks NSS libraries or fonts; the archive carries both, and they are used only then. */
function environmentFor(browser) {
  const environment = { ...process.env };
  const libraries = spawnSync('ldd', [browser], { encoding: 'utf8' });
  if (libraries.status !== 0 || /not found/.test(libraries.stdout)) {
    const own = join(unpacked, 'system', 'lib');
    environment.LD_LIBRARY_PATH = [own, environment.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  }
  if (!existsSync('/etc/fonts/fonts.conf')) environment.FONTCONFIG_PATH = join(unpacked, 'fonts');
  return environment;
}

/** The browser to start, with the environment it needs. */
export async function findBrowser() {
  const system = systemBrowser();
  if (system) return { executablePath: system, env: { ...process.env }, isPackaged: false };
  const executablePath = await packagedBrowser();
  return { executablePath, env: environmentFor(executablePath), isPackaged: true };
}

/** Starts a headless browser; `args` are added to the flags every page test needs. */
export async function launchBrowser({ args = [], ...options } = {}) {
  const { chromium } = await import('playwright-core');
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    env,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      ...args,
    ],
    ...options,
  });
}
