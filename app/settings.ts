import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

export type Settings = {
  port: number;
  host: string;
  /** Scheme, host and port as readers see them, without a slash at the end. */
  publicOrigin: string;
  /** A database of your own; absent means the embedded engine. */
  database: { loginUrl: string; ownerUrl: string } | undefined;
  dataDir: string;
  keysDir: string;
  /** The operator says that the key of accounts is gone for good, and what it sealed with it. */
  accountsKeyLost: boolean;
  trustedProxies: readonly string[];
  /** The server that takes mail; absent means that letters become files in `mailFolder`. */
  smtpUrl: string | undefined;
  mailFrom: string;
  mailFolder: string;
  /** The virus scanner that is asked before a file is kept; absent means that none is. */
  scanner: { host: string; port: number } | undefined;
  /** Who reads reports of weaknesses, as a `mailto:` or `https:` address; absent until the operator says so. */
  securityContact: string | undefined;
  /** Who answers questions of whoever uses this installation, in the same form; absent until the operator says so. */
  helpContact: string | undefined;
  /** Whether this web process also does what the clock brings about and sends letters, or `npm run jobs` does. */
  jobs: 'here' | 'elsewhere';
  logLevel: (typeof LOG_LEVELS)[number];
};

/** Every wrong setting at once, a sentence each. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * The settings from the environment, which is documented in .env.example; an empty variable counts as absent.
 *
 * @param serving what a server must be told besides: a command that nobody connects to does without
 * @throws SettingsRefused naming each variable that is wrong and what it should be
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  { serving = false } = {},
): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  const problems = [
    ...(read.error?.issues.map((issue) => issue.message) ?? []),
    ...listContradictions(given),
    ...(serving ? listUntold(given) : []),
  ];
  if (!read.success || problems.length > 0) throw new SettingsRefused(problems);
  const values = read.data;
  return {
    port: values.PORT,
    host: values.HOST,
    publicOrigin: values.PUBLIC_ORIGIN ?? `http://localhost:${values.PORT}`,
    database:
      values.DATABASE_URL && values.DATABASE_OWNER_URL
        ? { loginUrl: values.DATABASE_URL, ownerUrl: values.DATABASE_OWNER_URL }
        : undefined,
    dataDir: resolve(values.DATA_DIR),
    keysDir: resolve(values.KEYS_DIR ?? `${values.DATA_DIR}/keys`),
    accountsKeyLost: values.ACCOUNTS_KEY_LOST === 'yes',
    trustedProxies: values.TRUSTED_PROXIES,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? 'Two-Way Street <no-reply@localhost>',
    mailFolder: resolve(values.DATA_DIR, 'mail'),
    scanner: values.CLAMAV_URL,
    securityContact: values.SECURITY_CONTACT,
    helpContact: values.HELP_CONTACT,
    jobs: values.JOBS,
    logLevel: values.LOG_LEVEL,
  };
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** That no proxy is to be believed is said, and not left out: behind one that is not, every reader has its address. */
const NO_PROXY = 'none';
const LOOPBACK_HOSTS = new Set(['127.0.0.1', '::1', 'localhost']);

const postgresAddress = (name: string) =>
  z
    .string()
    .refine(isPostgresAddress, `${name} must look like postgres://user:password@host:5432/database.`)
    .optional();

const contact = (name: string) =>
  z
    .string()
    .transform(toContact)
    .refine(
      (address) => address !== undefined,
      `${name} must be an e-mail address, or an address that begins with https://.`,
    )
    .optional();

const schema = z.object({
  PORT: z
    .string()
    .default('3000')
    .refine(isPort, 'PORT must be a whole number from 0 to 65535.')
    .transform(Number),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_ORIGIN: z
    .string()
    .refine(
      isOrigin,
      'PUBLIC_ORIGIN must be a scheme and a host, like https://capacity.example.org, and nothing after it.',
    )
    .refine(
      keepsCookies,
      'PUBLIC_ORIGIN must begin with https:// unless its host is localhost, because browsers keep sign-in cookies only there.',
    )
    .transform((origin) => new URL(origin).origin)
    .optional(),
  DATABASE_URL: postgresAddress('DATABASE_URL'),
  DATABASE_OWNER_URL: postgresAddress('DATABASE_OWNER_URL'),
  DATA_DIR: z.string().default('.data'),
  KEYS_DIR: z.string().optional(),
  ACCOUNTS_KEY_LOST: z.enum(['yes'], { error: 'ACCOUNTS_KEY_LOST must be yes, or not set.' }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) =>
      (list === NO_PROXY ? '' : list)
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    )
    .refine(
      (entries) => entries.every(isNetwork),
      'TRUSTED_PROXIES must be addresses or networks separated by commas, like 10.0.0.0/8,::1, or none.',
    ),
  SMTP_URL: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol),
      'SMTP_URL must look like smtps://user:password@mail.example.org:465 or smtp://mail.example.org:587.',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => /^([^<>"\p{C}]+ <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/u.test(text),
      'MAIL_FROM must be an address, or a name and an address like Two-Way Street <no-reply@example.org>.',
    )
    .optional(),
  CLAMAV_URL: z
    .string()
    .refine(
      (text) => scannerAddress(text) !== undefined,
      'CLAMAV_URL must look like tcp://127.0.0.1:3310, a scanner on this machine.',
    )
    .transform(scannerAddress)
    .optional(),
  SECURITY_CONTACT: contact('SECURITY_CONTACT'),
  HELP_CONTACT: contact('HELP_CONTACT'),
  JOBS: z.enum(['here', 'elsewhere'], { error: 'JOBS must be here or elsewhere.' }).default('here'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.` })
    .default('info'),
});

type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong with settings together: looked at apart, so that it is told at once with what is wrong with each. */
function listContradictions({
  HOST = '127.0.0.1',
  NODE_ENV,
  DATABASE_URL,
  DATABASE_OWNER_URL,
  SMTP_URL,
  MAIL_FROM,
}: Given): string[] {
  const problems: [boolean, string][] = [
    [
      !LOOPBACK_HOSTS.has(HOST) && NODE_ENV !== 'production',
      'HOST may be other than 127.0.0.1, ::1 or localhost only when NODE_ENV is production.',
    ],
    [
      (DATABASE_URL === undefined) !== (DATABASE_OWNER_URL === undefined),
      'DATABASE_URL and DATABASE_OWNER_URL must be set together: one serves, the other migrates.',
    ],
    [
      (SMTP_URL === undefined) !== (MAIL_FROM === undefined),
      'SMTP_URL and MAIL_FROM must be set together: the server that takes mail, and whom it is from.',
    ],
    [
      DATABASE_URL !== undefined && DATABASE_URL === DATABASE_OWNER_URL,
      'DATABASE_URL must be another role than DATABASE_OWNER_URL: the one that serves may own nothing.',
    ],
    [
      [DATABASE_URL, DATABASE_OWNER_URL].some((address) => address && isReadableOnTheWay(address)),
      'A database on another machine must have sslmode=verify-full in both addresses: what goes there is confidential.',
    ],
  ];
  return problems.filter(([wrong]) => wrong).map(([, sentence]) => sentence);
}

/** What must be said where others than this machine can reach the server: a wrong guess serves nobody, or one for all. */
function listUntold({ HOST = '127.0.0.1', PUBLIC_ORIGIN, TRUSTED_PROXIES }: Given): string[] {
  const problems: [boolean, string][] = [
    [
      !LOOPBACK_HOSTS.has(HOST) && PUBLIC_ORIGIN === undefined,
      'PUBLIC_ORIGIN must be set where HOST is other than 127.0.0.1, ::1 or localhost: requests for any other origin are refused.',
    ],
    [
      PUBLIC_ORIGIN?.startsWith('https:') === true && TRUSTED_PROXIES === undefined,
      'TRUSTED_PROXIES must be set where PUBLIC_ORIGIN begins with https://: the address of the proxy in front (127.0.0.1,::1 on this machine). Else all readers have its address, and one who guesses passwords locks out everybody. Say none where what is in front leaves the readers’ addresses as they are.',
    ],
  ];
  return problems.filter(([wrong]) => wrong).map(([, sentence]) => sentence);
}

/**
 * A demonstration has accounts with a password that everybody knows, so nobody but this machine may reach it.
 *
 * @throws SettingsRefused
 */
export function requirePrivate({ host, publicOrigin }: Settings): void {
  const isOpen = !LOOPBACK_HOSTS.has(host) || new URL(publicOrigin).hostname !== 'localhost';
  if (isOpen)
    throw new SettingsRefused([
      'HOST and PUBLIC_ORIGIN may name only this machine (localhost) for a demonstration: everybody knows the password of its accounts.',
    ]);
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url?.pathname === '/' && !url.search && !url.hash && !url.username;
  return url !== undefined && bare && (url.protocol === 'https:' || url.protocol === 'http:');
}

function keepsCookies(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url === undefined || url.protocol === 'https:' || url.hostname === 'localhost';
}

function toContact(text: string): string | undefined {
  if (z.email().safeParse(text).success) return `mailto:${text}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && !url.username ? url.href : undefined;
}

function isPostgresAddress(text: string): boolean {
  return URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol);
}

/** Files go there as they are, so it is on this machine, or at this machine's end of a tunnel. */
function scannerAddress(text: string): Settings['scanner'] {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (url?.protocol !== 'tcp:' || !LOOPBACK_HOSTS.has(host) || url.port === '') return undefined;
  return url.href === `tcp://${url.host}` ? { host, port: Number(url.port) } : undefined;
}

/** `verify-full` alone proves who answers; without a host in the address it is a socket of this machine. */
function isReadableOnTheWay(address: string): boolean {
  if (!isPostgresAddress(address)) return false;
  const { hostname, searchParams } = new URL(address);
  const host = searchParams.get('host') ?? hostname.replace(/^\[|\]$/g, '');
  const isHere = host === '' || host.startsWith('/') || LOOPBACK_HOSTS.has(host);
  return !isHere && searchParams.get('sslmode') !== 'verify-full';
}

function isNetwork(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  if (!/^\d{1,3}$/.test(prefix)) return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
    return true;
  } catch {
    return false;
  }
}
