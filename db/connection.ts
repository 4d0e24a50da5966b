/**
 * What every connection asks for, whatever the database, its roles or its server are set to: pages go on where a moment
 * written as text says, and a day begins and ends in UTC. A pooler knows both, and hands them on.
 */
const SETTINGS = '-c timezone=UTC -c datestyle=ISO';

/** How to reach the database at an address; everything that connects does it so. Settings that the address has stay. */
export function connectionTo(address: string, settings = ''): { connectionString: string; options: string } {
  const url = new URL(address);
  const own = url.searchParams.get('options') ?? '';
  // What stands in an address takes the place of what stands beside it: there it would take ours away.
  url.searchParams.delete('options');
  return {
    connectionString: own ? url.href : address,
    options: [own, settings, SETTINGS].filter(Boolean).join(' '),
  };
}
