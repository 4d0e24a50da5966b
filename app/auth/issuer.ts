import { BlockList, isIPv4, isIPv6 } from 'node:net';

let allowsLoopback = false;

/** For tests, whose identity provider runs on this machine; no setting of the product reaches it. */
export function allowLoopbackIssuers(allowed: boolean): void {
  allowsLoopback = allowed;
}

/** Whether this may be set as an issuer: https, and nothing in it but a host and a path. */
export function isIssuer(text: string): boolean {
  if (text.length > 300 || !URL.canParse(text)) return false;
  const url = new URL(text);
  const isBare = !url.search && !url.hash && !url.username && !url.password;
  return isBare && (url.protocol === 'https:' || isLoopback(url));
}

export function isLoopback({ protocol, hostname }: URL): boolean {
  return allowsLoopback && protocol === 'http:' && hostname === '127.0.0.1';
}

/** Whether an address is on the public internet: what is not may be a machine that trusts this one. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !NOT_PUBLIC.check(address, 'ipv4');
  return isIPv6(address) && GLOBAL.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6');
}

/** IANA special-purpose address registries. */
const NOT_PUBLIC = new BlockList();
for (const [net, prefix] of [
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
] as const)
  NOT_PUBLIC.addSubnet(net, prefix, 'ipv4');
/** Inside global unicast: addresses that carry an IPv4 one, and those of documentation. */
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_PUBLIC.addSubnet(net, prefix, 'ipv6');
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
