// Which addresses a cart may have: those that nobody on the internet can have at the same time.

import { isIPv4, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** A network, as certificates write it. */
export interface Network {
  readonly address: Buffer;
  readonly mask: Buffer;
}

/** The 4 or 16 bytes of an address. @throws RangeError */
export function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  if (!isIPv6(address) || address.includes('.')) throw new RangeError(`${address} is no address.`);
  const [head = '', tail] = address.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const before = groups(head);
  const after = groups(tail ?? '');
  const all = tail === undefined ? before : [...before, ...Array(8 - before.length - after.length).fill('0'), ...after];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

function network(written: string): Network {
  const [address = '', length = ''] = written.split('/');
  const bytes = addressBytes(address);
  const mask = bytes.map((_, n) => 0xff & (0xff00 >> Math.min(8, Math.max(0, Number(length) - 8 * n))));
  return { address: bytes, mask: Buffer.from(mask) };
}

/** This machine and private networks: RFC 1918, RFC 3927, RFC 4193, RFC 4291. */
export const ownNetworks: readonly Network[] = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
].map(network);

/** Whether an address is of one of these networks. */
export function isOwnAddress(address: string): boolean {
  if (!isIPv4(address) && !(isIPv6(address) && !address.includes('.'))) return false;
  const bytes = addressBytes(address);
  return ownNetworks.some(
    ({ address: base, mask }) =>
      base.length === bytes.length && bytes.every((byte, n) => ((byte ^ (base[n] ?? 0)) & (mask[n] ?? 0)) === 0),
  );
}

/** Whether an address is this machine's own, reached from nowhere else. */
export const isThisMachine = (address: string): boolean => {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
};

/** The private addresses this machine has now, those others reach first. */
export function machineAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const own = all.map(({ address }) => address.split('%')[0] ?? '').filter(isOwnAddress);
  const rank = (address: string): number => Number(isThisMachine(address)) * 2 + Number(isIPv6(address));
  return [...new Set(own)].sort((one, other) => rank(one) - rank(other));
}
