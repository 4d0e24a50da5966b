import { statSync } from 'node:fs';
import { runAs, type Account } from './run-as.ts';

/** Made for us where root may make users; `nobody` only where nothing better can be had. */
const OWN_USER = 'tws-postgres';
const CANDIDATES = [OWN_USER, 'postgres'];

/**
 * Who PostgreSQL runs as. An ordinary user: themselves. Root, which PostgreSQL refuses: whoever owns the data already,
 * else an existing user for it, else one made for it.
 *
 * @throws Error with what to do when root can become nobody at all.
 */
export async function chooseAccount(dataFolder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await findOwner(dataFolder);
  if (owner) return owner;
  for (const name of CANDIDATES) {
    const account = await findAccount(name);
    if (account) return account;
  }
  await runAs(undefined, 'useradd', [
    '--system',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    OWN_USER,
  ]);
  const account = (await findAccount(OWN_USER)) ?? (await findAccount('nobody'));
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root and there is no other user to run it as: start as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
  );
}

async function findOwner(dataFolder: string): Promise<Account> {
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? findAccount(String(owner.uid)) : undefined;
}

/** A user by name or number who exists (initdb insists) and whom we can become. */
async function findAccount(user: string): Promise<Account> {
  const ids = await Promise.all(['-u', '-g', '-un'].map((flag) => runAs(undefined, 'id', [flag, user])));
  if (!ids.every((id) => id.ok)) return undefined;
  const [uid, gid] = ids.map((id) => Number(id.output));
  const account = { uid: uid ?? 0, gid: gid ?? 0, name: ids[2]?.output ?? user };
  return account.uid !== 0 && (await runAs(account, 'id', ['-u'])).ok ? account : undefined;
}
