// Takes the addresses of a host; tells whether all of them are on the public internet. Never lets a name that
// leads into a network be called.
import type { LookupAddress } from 'node:dns';
import { BlockList, isIPv4 } from 'node:net';

/** What is not the public internet: RFC 6890 and what came after it. */
const OWN: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** The public internet of IPv6; some of it is not after all. */
const PUBLIC_V6 = ['2000::', 3] as const;
const OWN_V6: typeof OWN = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const own = new BlockList();
for (const [network, prefix] of OWN) own.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of OWN_V6) own.addSubnet(network, prefix, 'ipv6');
const publicV6 = new BlockList();
publicV6.addSubnet(...PUBLIC_V6, 'ipv6');

/** True for an IP address of the public internet. */
export const isPublic = (address: string): boolean =>
  isIPv4(address)
    ? !own.check(address, 'ipv4')
    : publicV6.check(address, 'ipv6') && !own.check(address, 'ipv6');

/**
 * The first address, where every one of them is public; null else: a host that has both is no robot's
 * (design §7, Groups).
 */
export const publicOnly = (found: readonly LookupAddress[]): LookupAddress | null =>
  found.length > 0 && found.every(({ address }) => isPublic(address)) ? found[0]! : null;
