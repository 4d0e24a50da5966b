import { ABSENT, ASKS_ISSUERS_ONLY } from './names.ts';
import { absent, open, written, type Chapter } from './requirement.ts';

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
    open(
      'V12.3.1',
      2,
      'Every connection in and out is encrypted',
      'Mail beyond this machine and identity providers are; a database elsewhere without TLS in its address is not refused.',
    ),
    open(
      'V12.3.2',
      2,
      'Certificates of others are checked',
      'No test shows it for the database, mail or identity providers.',
    ),
    absent('V12.3.3', 2, 'Services inside speak by TLS', ONE_PROCESS, ASKS_ISSUERS_ONLY),
    absent('V12.3.4', 2, 'Services inside trust certain certificates only', ONE_PROCESS, ASKS_ISSUERS_ONLY),
  ],
};
