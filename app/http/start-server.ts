import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { Logger } from 'pino';
import { findOlderAccountKey, readAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import { signCheckpoint } from '#app/operations/audit/sign-checkpoint.ts';
import { findAuditKeyring, useAuditKeys } from '#app/operations/audit/signing.ts';
import { startJobs } from '#app/operations/due/start-jobs.ts';
import { clamavScan } from '#app/operations/files/scanning/clamav.ts';
import { useScanner } from '#app/operations/files/scanning/scanner.ts';
import { checkSigning, hasPlatformKey } from '#app/operations/verification/check-signing.ts';
import { useNoteOrigin } from '#app/operations/verification/note-origin.ts';
import { useMailFolder } from '#app/operations/mail/mail-files.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import {
  currentCatalogue,
  followCatalogue,
  knownCatalogueVersion,
} from '#app/operations/offers/catalogue.ts';
import type { Settings } from '#app/settings.ts';
import { holdAccountKey } from '#db/account-key-lock.ts';
import { createDoor, useDoor, type Door } from '#db/client.ts';
import { migrationState } from '#db/migrate.ts';
import { makeApplication } from './application.ts';
import type { AuditSigning } from './audit-addresses.ts';
import { trustedProxies } from './client-address.ts';
import type { Readiness } from './health.ts';
import { PageCache } from './page-cache.ts';
import { makeRemixHandler } from './remix-handler.ts';
import { makeRefusalRecorder } from './refusals.ts';
import type { RouteRow } from './route-row.ts';
import { makeRouteTable } from './route-table.ts';
import { makeServer } from './server.ts';
import stylesheet from '#app/ui/styles/main.scss?url';

export type StartOptions = {
  build: ServerBuild;
  routes: readonly RouteRow[];
  settings: Settings;
  /** The address of the login role; the door made from it is the whole process's. */
  loginUrl: string;
  demonstration: boolean;
  log: Logger;
};

export type RunningServer = {
  /** Where it listens, as a reader would type it; the public origin is in the settings. */
  address: string;
  /** Lets requests under way finish, for ten seconds at most, then closes the database. */
  stop: () => Promise<void>;
};

/** Time to finish what was begun; a proxy has taken us out of its list by then. */
const DRAIN_MS = 10_000;

/** Opens the door, puts the layers together and listens. Called from inside the bundle, so that each exists once. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { build, settings, demonstration, log } = options;
  const { publicOrigin, securityContact, helpContact } = settings;
  const door = createDoor({ loginUrl: options.loginUrl, log });
  useDoor(door);
  useInstallationMode(demonstration ? 'demonstration' : 'production');
  const letGoOfKey = await holdAccountKey(options.loginUrl, log, () =>
    useAccountKey(readAccountKey(settings.keysDir), findOlderAccountKey(settings.keysDir)),
  );
  useScanner(
    settings.scanner &&
      clamavScan(settings.scanner, (error) => log.warn({ error }, 'the virus scanner cannot be asked')),
  );
  useNoteOrigin(publicOrigin);
  // Before the key of notes is made, by which the database knows that a server was here.
  const audit = await startSigning(settings, log, demonstration || !(await hasPlatformKey()));
  await startSigningNotes(settings, log);
  if (!securityContact && !demonstration)
    log.warn({ setting: 'SECURITY_CONTACT' }, 'nobody is named to whom a weakness could be sent');
  if (!helpContact && !demonstration)
    log.warn({ setting: 'HELP_CONTACT' }, 'nobody is named to whom a question could be sent');
  if (!settings.smtpUrl && !demonstration)
    log.warn(
      { setting: 'SMTP_URL', folder: settings.mailFolder },
      'no mail server is set: letters become files and reach nobody',
    );
  useMailFolder(settings.smtpUrl ? undefined : settings.mailFolder);
  const stopFollowing = followCatalogue();
  const stopJobs = settings.jobs === 'here' ? await startJobs(settings, options.loginUrl, log) : undefined;
  await currentCatalogue();
  const pages = new PageCache({ version: () => String(knownCatalogueVersion()) });
  const look = { stylesheet: stylesheet, demonstration };
  let stopping = false;

  const application = makeApplication({
    assetFolder: join(process.cwd(), build.assetsBuildDirectory),
    look,
    readiness: () => checkReadiness(door),
    isStopping: () => stopping,
    security: { publicOrigin, contact: securityContact },
    audit,
    pages: makeRemixHandler({
      build,
      routes: options.routes,
      publicOrigin,
      securityContact,
      helpContact,
      pages,
      look,
      recordRefusal: makeRefusalRecorder(log),
    }),
    log,
  });
  const proxies = trustedProxies(settings.trustedProxies);
  const routes = makeRouteTable(options.routes);
  const server = makeServer({ publicOrigin, demonstration, proxies, routes, pages, look, application, log });
  server.listen(settings.port, settings.host);
  await once(server, 'listening');

  return {
    address: addressOf(server),
    stop: async () => {
      stopping = true;
      await drain(server);
      stopFollowing();
      await stopJobs?.();
      await door.end();
      await letGoOfKey();
    },
  };
}

/** With a notice where the key cannot be used: everything else goes on, and old checkpoints stay good. */
async function startSigning(
  { keysDir, publicOrigin }: Settings,
  log: Logger,
  isFirstStart: boolean,
): Promise<AuditSigning> {
  const { off } = await useAuditKeys(keysDir, new Date(), isFirstStart);
  if (off) log.warn({ cause: off }, 'the key of the log of acts cannot be used: no checkpoint is signed');
  return {
    keys: async () => (await findAuditKeyring())?.published ?? [],
    sign: async (now) => {
      const signer = (await findAuditKeyring())?.signer;
      return signer && signCheckpoint(signer, publicOrigin, now);
    },
  };
}

/** Off, with a notice, where a private key is missing or is another: notes are verified all the same. */
async function startSigningNotes({ keysDir }: Settings, log: Logger): Promise<void> {
  const wrong = await checkSigning(keysDir, new Date());
  if (wrong.length > 0) log.warn({ keys: wrong }, 'keys of notes are missing or wrong: no note is signed');
}

async function checkReadiness(door: Door): Promise<Readiness> {
  const state = await door.withActor({ kind: 'system', reason: 'readiness' }, (tx) => migrationState(tx));
  return { database: true, migrations: state === 'current' };
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // Each request from here on ends its connection; those without one end now, and the others once theirs is answered.
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  server.closeIdleConnections();
  const answered = setInterval(() => server.closeIdleConnections(), 50);
  const patience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(answered);
  clearTimeout(patience);
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
