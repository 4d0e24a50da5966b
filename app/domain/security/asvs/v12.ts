import { ABSENT, ASKS_ISSUERS_ONLY, ONE_ISSUER } from './names.ts';
import { absent, shown, written, type Chapter } from './requirement.ts';

const CERTIFICATES = 'operations/accounts/certificates.test.ts';
const MAIL_BY_TLS =
  `${CERTIFICATES} > a mail server elsewhere by %s (TLS at once: %s, %o) gets no letter without a good one` as const;
const ONE_PROCESS = 'There is one server and a database, no services that speak HTTP to each other.';

export const V12: Chapter = {
  id: 'V12',
  requirements: [
    written('V12.1.1', 1, 'Only current versions of TLS are offered', 'TLS in front'),
    written('V12.1.2', 2, 'Only good cipher suites are offered', 'TLS in front'),
    absent(
      'V12.1.3',
      2,
      'Client certificates are checked',
      'None is asked for.',
      `${ABSENT} > the server ends no TLS of its own and asks for no client certificate`,
    ),
    written('V12.2.1', 1, 'Readers reach the product by TLS only', 'TLS in front'),
    written('V12.2.2', 1, 'The certificate is one that browsers know', 'TLS in front'),
    shown(
      'V12.3.1',
      2,
      'Every connection in and out is encrypted',
      'routes/http/settings.test.ts > %o is refused in one sentence',
      MAIL_BY_TLS,
      ONE_ISSUER,
    ),
    shown(
      'V12.3.2',
      2,
      'Certificates of others are checked',
      `${CERTIFICATES} > a database with a certificate of its own making is told no password`,
      MAIL_BY_TLS,
      `${CERTIFICATES} > an identity provider with a certificate of its own making is not asked`,
    ),
    absent('V12.3.3', 2, 'Services inside speak by TLS', ONE_PROCESS, ASKS_ISSUERS_ONLY),
    absent('V12.3.4', 2, 'Services inside trust certain certificates only', ONE_PROCESS, ASKS_ISSUERS_ONLY),
  ],
};
