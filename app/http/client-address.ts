import { BlockList, isIP, isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

export type TrustedProxies = { trusts: (address: string) => boolean };

/** `10.0.0.0/8`, `::1`, `192.0.2.7`: throws on anything else. */
export function trustedProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return { trusts: (address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4') };
}

/**
 * Who is asking: the last address in X-Forwarded-For that no proxy of ours wrote about itself. The header counts
 * only when the socket itself belongs to a trusted proxy, and what such a proxy appended is read from the right,
 * because everything further left can be typed by the client.
 */
export function clientAddress(request: IncomingMessage, proxies: TrustedProxies): string {
  let address = plain(request.socket.remoteAddress ?? '');
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').reverse();
  for (const hop of hops) {
    const next = plain(hop.trim());
    if (isIP(address) === 0 || !proxies.trusts(address) || isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** Whether a trusted proxy says that the reader came over plain http. */
export function cameOverHttp(request: IncomingMessage, proxies: TrustedProxies): boolean {
  const peer = plain(request.socket.remoteAddress ?? '');
  return isIP(peer) !== 0 && proxies.trusts(peer) && request.headers['x-forwarded-proto'] === 'http';
}

/** An IPv4 address in IPv6 clothes is the same machine. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
