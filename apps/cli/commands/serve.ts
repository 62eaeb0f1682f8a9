// `serve`: the hub on the cart, over a record that is there or an empty one, until it is told to stop.

import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeJournal } from '@proofhouse/server/journal.ts';
import { type ServeGiven, serve as serveHub } from '@proofhouse/server/serve.ts';
import { openAuthority, suppliedPair, TlsFault } from '@proofhouse/server/tls/authority.ts';
import { isThisMachine, machineAddresses } from '@proofhouse/server/tls/networks.ts';
import { type Command, type Given, option, type Result } from '../command.ts';
import { readNamed } from '../files.ts';
import { openToWrite } from '../folder.ts';
import { exits, Stopped, wrongUse } from '../stops.ts';

const PORT = 8014;
const HOST = '127.0.0.1';
const NAME = 'proofhouse.local';

function portOf(given: Given, name: string, otherwise: number): number {
  const typed = option(given, name) ?? String(otherwise);
  if (/^\d{1,5}$/.test(typed) && Number(typed) <= 65_535) return Number(typed);
  throw wrongUse('bad-port', `"${typed}" is no port.`, 'Write a whole number from 0 to 65535.');
}

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address);

type Secured = Pick<ServeGiven, 'tls' | 'trust' | 'names'>;

/** What the hub shows over TLS. @throws Stopped */
function securedBy(given: Given, host: string, port: number): Secured {
  const name = (option(given, 'name') ?? NAME).toLowerCase();
  const names = [name];
  const how = option(given, 'tls') ?? (isThisMachine(host) || host === 'localhost' ? 'none' : 'own');
  if (how === 'none') return { names };
  try {
    if (how === 'files') {
      const [cert, key] = [option(given, 'cert'), option(given, 'key')];
      if (!cert || !key)
        throw wrongUse('no-certificate', 'A supplied certificate has two files.', 'Name --cert and --key.');
      return { names, tls: suppliedPair(readNamed(given, cert), readNamed(given, key)) };
    }
    const now = given.around.now();
    const authority = openAuthority(join(given.data, 'tls'), name, now);
    const addresses = isThisMachine(host) ? [host] : machineAddresses();
    const trustPort = portOf(given, 'trustPort', PORT + 1);
    const shown = bracketed(addresses[0] ?? host);
    return {
      names,
      tls: authority.certify(addresses, now),
      trust: {
        authority,
        port: trustPort,
        url: `http://${shown}:${trustPort}/trust`,
        home: `https://${name}:${port}/`,
      },
    };
  } catch (error) {
    if (!(error instanceof TlsFault)) throw error;
    const [says = '', remedy = ''] = error.message.split(/: (.*)/s);
    throw new Stopped(exits.fault, 'tls', `${says}.`, `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`, {
      cause: error,
    });
  }
}

async function run(given: Given): Promise<Result> {
  const { around, data, json } = given;
  const host = option(given, 'host') ?? HOST;
  const port = portOf(given, 'port', PORT);
  mkdirSync(data, { recursive: true });
  const secured = securedBy(given, host, port);
  const hub = await openToWrite(data, around.now());
  try {
    const served = await serveHub({
      hub,
      port,
      host,
      folder: data,
      clock: around.now,
      journal: makeJournal(around.err, around.now),
      print: (line) => around.out(json ? `${JSON.stringify({ ready: line.split(' ').at(-1) })}\n` : `${line}\n`),
      ...secured,
    });
    if (secured.trust && !json) around.out(`Phones learn to trust it at ${secured.trust.url}\n`);
    if (!around.stop.aborted) await once(around.stop, 'abort');
    await served.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw wrongUse('port-taken', 'A port is taken.', 'Choose others with --port and --trust-port.');
  } finally {
    await hub.close();
  }
  return { exit: exits.done, text: '', json: undefined };
}

export const serve: Command = {
  name: 'serve',
  says: 'Serve the record as the hub on the cart, until stopped.',
  more: [
    'A folder that holds no record begins an empty one, to be founded from two phones. Only this machine is answered ' +
      'unless --host names an address; then everything goes over TLS, with an authority of the cart’s own that phones ' +
      'are shown how to trust. Its own log goes to stderr, one JSON document a line, and names nobody.',
    'Keep the --name for good: phones and passkeys know the cart by it.',
  ],
  options: [
    { flag: '--host <address>', says: 'the address to listen on, 0.0.0.0 for all', or: HOST },
    { flag: '--port <port>', says: 'the port of the board and the app, 0 for any that is free', or: String(PORT) },
    {
      flag: '--tls <how>',
      says: 'own authority, supplied files, or none; own where others are answered',
      choices: ['none', 'own', 'files'],
    },
    { flag: '--name <host>', says: 'the host name of the cart', or: NAME },
    { flag: '--cert <file>', says: 'a supplied certificate with its chain, PEM' },
    { flag: '--key <file>', says: 'its key, PEM' },
    { flag: '--trust-port <port>', says: 'where the page about trust is served in the plain', or: String(PORT + 1) },
  ],
  examples: [],
  run,
};
