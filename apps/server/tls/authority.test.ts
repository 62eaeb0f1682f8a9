// The cart's own certificates: taken by TLS itself for this cart, and refused for anybody else.
import { createHash, createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { openAuthority, suppliedPair, TlsFault } from './authority.ts';
import { makeServerCertificate } from './certificate.ts';
import { addressBytes, isOwnAddress, isThisMachine } from './networks.ts';

const folders: string[] = [];
const fresh = () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofhouse-tls-'));
  folders.push(folder);
  return join(folder, 'tls');
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const HOST = 'cart.local';
const DAY = 86_400_000;

/** What a client that trusts `ca` says of a server with that certificate, asked for under a name or address. */
function shakeHands(pair: { key: string; cert: string }, ca: string, asked: string): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer(pair, (socket) => socket.end()).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const name = /^[\d.]+$/.test(asked) ? {} : { servername: asked };
      const client = connect({ host: '127.0.0.1', port, ca, ...name }, () => done('trusted'));
      const done = (said: string) => {
        client.destroy();
        server.close(() => resolve(said));
      };
      client.on('error', (error) => done(error.message));
    });
  });
}

describe('the authority of a cart', () => {
  it('certifies the server for its host name, for this machine and for its addresses', async () => {
    const authority = openAuthority(fresh(), HOST, Date.now());
    const pair = authority.certify(['127.0.0.1', '192.168.4.1'], Date.now());
    for (const asked of [HOST, 'localhost', '127.0.0.1']) {
      expect(await shakeHands(pair, authority.pem, asked), asked).toBe('trusted');
    }
    const server = new X509Certificate(pair.cert);
    expect(server.subjectAltName).toBe('DNS:cart.local, DNS:localhost, IP Address:127.0.0.1, IP Address:192.168.4.1');
    expect(server.verify(new X509Certificate(authority.pem).publicKey)).toBe(true);
    expect(Date.parse(server.validTo) - Date.parse(server.validFrom)).toBeLessThan(825 * DAY);
  });

  it('is not believed for another name', async () => {
    const authority = openAuthority(fresh(), HOST, Date.now());
    const pair = authority.certify(['127.0.0.1'], Date.now());
    expect(await shakeHands(pair, authority.pem, 'bank.example')).toMatch(/does not match certificate's altnames/);
  });

  it('cannot speak for anybody else, even with its key stolen', async () => {
    const folder = fresh();
    const authority = openAuthority(folder, HOST, Date.now());
    const stolen = createPrivateKey(readFileSync(join(folder, 'authority.pem'), 'utf8'));
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const forge = (host: string, addresses: readonly string[]) => ({
      key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      // The issuer's name goes by the host, so the forger states the true one and asks for names beside it.
      cert: makeServerCertificate({ host, addresses, key, authorityKey: stolen, now: Date.now() }) + authority.pem,
    });
    expect(await shakeHands(forge(HOST, ['127.0.0.1']), authority.pem, HOST)).toBe('trusted');
    expect(await shakeHands(forge(HOST, ['127.0.0.1', '93.184.216.34']), authority.pem, HOST)).toMatch(
      /permitted subtree violation/,
    );
  });

  it('is made once, is the same when opened again, and its key is its owner’s alone', () => {
    const folder = fresh();
    const first = openAuthority(folder, HOST, Date.now());
    const again = openAuthority(folder, HOST, Date.now());
    expect(again.fingerprint).toBe(first.fingerprint);
    expect(first.fingerprint.replaceAll(':', '').toLowerCase()).toBe(
      createHash('sha256').update(first.der).digest('hex'),
    );
    expect(readdirSync(folder)).toEqual(['authority.pem']);
    expect(statSync(join(folder, 'authority.pem')).mode & 0o777).toBe(0o600);
  });

  it.each<[string, string, (path: string) => void, RegExp]>([
    ['another name', 'other.local', () => undefined, /for cart\.local, not for other\.local: keep the name/],
    ['an address for a name', '10.0.0.1', () => undefined, /no host name/],
    ['a key that others may read', HOST, (path) => chmodSync(path, 0o644), /Others may read the key/],
    ['a damaged file', HOST, (path) => writeFileSync(path, 'nothing'), /damaged/],
  ])('%s is refused with what to do', (_, host, spoil, says) => {
    const folder = fresh();
    openAuthority(folder, HOST, Date.now());
    spoil(join(folder, 'authority.pem'));
    expect(() => openAuthority(folder, host, Date.now())).toThrow(says);
  });

  it('says when it is too old', () => {
    const folder = fresh();
    openAuthority(folder, HOST, Date.now() - 3_651 * DAY);
    expect(() => openAuthority(folder, HOST, Date.now())).toThrow(/too old/);
  });
});

describe('a certificate that was supplied', () => {
  const authority = () => openAuthority(fresh(), HOST, Date.now());

  it('is taken with its own key, and with no other', () => {
    const one = authority().certify([], Date.now());
    const other = authority().certify([], Date.now());
    expect(suppliedPair(one.cert, one.key)).toEqual(one);
    expect(() => suppliedPair(one.cert, other.key)).toThrow(/does not belong/);
    expect(() => suppliedPair('nothing', one.key)).toThrow(TlsFault);
  });
});

describe('addresses', () => {
  it.each([
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['192.168.4.1', true],
    ['93.184.216.34', false],
    ['fe80::1', true],
    ['fd12::8:1', true],
    ['2001:db8::1', false],
    ['::1', true],
    ['cart.local', false],
  ])('%s is a private one: %s', (address, isOwn) => {
    expect(isOwnAddress(address)).toBe(isOwn);
  });

  it('this machine is known in both spellings', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', 'fe80::1'].map(isThisMachine)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(addressBytes('fd12::8:1').toString('hex')).toBe('fd120000000000000000000000080001');
  });
});
