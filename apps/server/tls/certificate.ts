// Makes the two certificates of a cart's own network: an authority that can speak for that cart alone, and the server's.

import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { bits, instant, integer, objectId, octets, sequence, setOfOne, tagged, taggedBytes, text, yes } from './der.ts';
import { addressBytes, ownNetworks } from './networks.ts';

const DAY: Millis = 86_400_000;
/** Phones and the cart seldom agree on the time; a certificate of tomorrow would be refused. */
const BEFORE = 2 * DAY;
/** Under the 825 days that Apple's systems take from an authority a person installed. */
export const SERVER_LASTS = 397 * DAY;
export const AUTHORITY_LASTS = 3_650 * DAY;

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'));

const nameOf = (commonName: string): Buffer =>
  sequence(
    setOfOne(sequence(objectId('2.5.4.10'), text('Proofhouse'))),
    setOfOne(sequence(objectId('2.5.4.3'), text(commonName))),
  );

const extension = (id: string, isCritical: boolean, content: Uint8Array): Buffer =>
  sequence(objectId(id), ...(isCritical ? [yes] : []), octets(content));

/** Public keys are told apart by the first 20 bytes of their hash (RFC 7093). */
const keyName = (spki: Uint8Array): Buffer => createHash('sha256').update(spki).digest().subarray(0, 20);

const spkiOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });

interface Wanted {
  readonly subject: string;
  readonly issuer: string;
  /** P-256, as both others. */
  readonly key: KeyObject;
  readonly issuerKey: KeyObject;
  readonly now: Millis;
  readonly lasts: Millis;
  readonly extensions: readonly Buffer[];
}

function certify({ subject, issuer, key, issuerKey, now, lasts, extensions }: Wanted): string {
  const serial = randomBytes(16);
  const spki = spkiOf(key);
  const stated = sequence(
    tagged(0, integer(Uint8Array.of(2))),
    integer(serial),
    ecdsaWithSha256,
    nameOf(issuer),
    sequence(instant(now - BEFORE), instant(now + lasts)),
    nameOf(subject),
    spki,
    tagged(
      3,
      sequence(
        ...extensions,
        extension('2.5.29.14', false, octets(keyName(spki))),
        extension('2.5.29.35', false, sequence(taggedBytes(0, keyName(spkiOf(issuerKey))))),
      ),
    ),
  );
  const whole = sequence(stated, ecdsaWithSha256, bits(sign('sha256', stated, issuerKey)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const dnsName = (name: string): Buffer => taggedBytes(2, Buffer.from(name, 'ascii'));

/** The name an authority carries, by which people find it in the settings of a phone. */
export const authorityTitle = (host: string): string => `Proofhouse at ${host}`;

/**
 * An authority, in PEM, for one host name and for addresses of private networks: whoever steals its key can pretend to
 * be this cart, and no bank. It signs itself.
 */
export function makeAuthority(host: string, key: KeyObject, now: Millis): string {
  const permitted = [
    ...[host, 'localhost'].map((name) => sequence(dnsName(name))),
    ...ownNetworks.map(({ address, mask }) => sequence(taggedBytes(7, Buffer.concat([address, mask])))),
  ];
  return certify({
    subject: authorityTitle(host),
    issuer: authorityTitle(host),
    key,
    issuerKey: key,
    now,
    lasts: AUTHORITY_LASTS,
    extensions: [
      // An authority that can make no further ones.
      extension('2.5.29.19', true, sequence(yes, integer(Uint8Array.of(0)))),
      // It signs certificates, and nothing else: bit 5.
      extension('2.5.29.15', true, bits(Uint8Array.of(0b0000_0100), 2)),
      extension('2.5.29.30', true, sequence(tagged(0, ...permitted))),
    ],
  });
}

/** A server's certificate, in PEM, for that host name, for this machine, and for addresses of private networks. */
export function makeServerCertificate(given: {
  readonly host: string;
  readonly addresses: readonly string[];
  readonly key: KeyObject;
  readonly authorityKey: KeyObject;
  readonly now: Millis;
}): string {
  const { host, addresses, key, authorityKey, now } = given;
  const names = [
    ...[host, 'localhost'].map(dnsName),
    ...addresses.map((address) => taggedBytes(7, addressBytes(address))),
  ];
  return certify({
    subject: host,
    issuer: authorityTitle(host),
    key,
    issuerKey: authorityKey,
    now,
    lasts: SERVER_LASTS,
    extensions: [
      extension('2.5.29.19', true, sequence()),
      // It signs what a connection begins with: bit 0.
      extension('2.5.29.15', true, bits(Uint8Array.of(0b1000_0000), 7)),
      extension('2.5.29.37', false, sequence(objectId('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.17', false, sequence(...names)),
    ],
  });
}
