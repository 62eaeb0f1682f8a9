// A cart's own certificate authority: made once beside its data, its key readable by its owner alone and never copied.

import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { authorityTitle, makeAuthority, makeServerCertificate } from './certificate.ts';

/** Thrown when certificates cannot be made or used; the message says what to do. */
export class TlsFault extends Error {
  override readonly name = 'TlsFault';
}

/** What a server proves with who it is: both in PEM. */
export interface TlsPair {
  readonly key: string;
  readonly cert: string;
}

/** An authority that can certify this cart. */
export interface Authority {
  /** The one host name it may speak for. */
  readonly host: string;
  /** Its certificate, in PEM and in DER. */
  readonly pem: string;
  readonly der: Buffer;
  /** SHA-256 of the DER, in pairs of upper-case hex digits: people compare it by eye. */
  readonly fingerprint: string;
  /** A fresh key and certificate of the server; the key is written nowhere. */
  certify(addresses: readonly string[], now: Millis): TlsPair;
}

const freshKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Writes a file that was not there, whole or not at all; false when somebody else was faster. */
function place(path: string, words: string): boolean {
  const draft = `${path}.new-${process.pid}`;
  rmSync(draft, { force: true });
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, words);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const isHostName = (host: string): boolean =>
  host.length <= 64 && /^(?=.*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(host);

/** Key and certificate stand in one file, so that a power cut never leaves one without the other. */
function readAuthority(path: string, host: string, now: Millis): Authority {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new TlsFault(
      'Others may read the key of the authority: remove its file, and have every phone trust a new one.',
    );
  }
  const words = readFileSync(path, 'utf8');
  let key: KeyObject;
  let own: X509Certificate;
  try {
    key = createPrivateKey(words);
    own = new X509Certificate(words.slice(words.indexOf('-----BEGIN CERTIFICATE-----')));
  } catch (cause) {
    throw new TlsFault('The file of the authority is damaged: remove it, and have every phone trust a new one.', {
      cause,
    });
  }
  if (!own.subject.split('\n').includes(`CN=${authorityTitle(host)}`)) {
    const made = own.subject.split('\n').at(-1)?.replace('CN=Proofhouse at ', '');
    throw new TlsFault(
      `The authority here is for ${made}, not for ${host}: keep the name, because phones and passkeys know the cart by it.`,
    );
  }
  if (Date.parse(own.validTo) <= now) {
    throw new TlsFault('The authority is too old: remove its file, and have every phone trust a new one.');
  }
  const pem = own.toString();
  return {
    host,
    pem,
    der: own.raw,
    fingerprint: own.fingerprint256,
    certify(addresses, at) {
      const serverKey = freshKey();
      const cert = makeServerCertificate({ host, addresses, key: serverKey, authorityKey: key, now: at });
      return { key: pemOf(serverKey), cert: cert + pem };
    },
  };
}

/**
 * Opens the authority kept in a folder, and makes it for that host name where there is none.
 * @throws TlsFault when its key is open to others, when it is damaged, too old, or made for another name.
 */
export function openAuthority(folder: string, host: string, now: Millis): Authority {
  if (!isHostName(host)) {
    throw new TlsFault(`“${host}” is no host name: write one such as cart.local, in small letters; no address.`);
  }
  const path = join(folder, 'authority.pem');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const key = freshKey();
    place(path, pemOf(key) + makeAuthority(host, key, now));
  }
  return readAuthority(path, host, now);
}

/** A certificate somebody else made, with its key. @throws TlsFault where they do not belong together */
export function suppliedPair(cert: string, key: string): TlsPair {
  try {
    if (new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) return { cert, key };
  } catch (cause) {
    throw new TlsFault('The certificate or its key cannot be read: both must be PEM, the key without a password.', {
      cause,
    });
  }
  throw new TlsFault('The key does not belong to the certificate: name the file that was made together with it.');
}
