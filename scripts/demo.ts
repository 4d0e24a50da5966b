import { useNoteKeys } from '#app/auth/note-keys.ts';
import { useNoteOrigin } from '#app/operations/verification/note-origin.ts';
import { readSettings, requirePrivate, type Settings } from '#app/settings.ts';
import {
  addressOf,
  MAIN_ACCOUNTS,
  PEOPLE,
  type DemonstrationPerson,
} from '#db/seeds/demonstration/people.ts';
import { ORGANISATIONS } from '#db/seeds/demonstration/organisations.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import { findFreePort, requireFreePort } from './free-port.ts';
import { serve } from './serve.ts';
import { stopWithMessage } from './stop-with-message.ts';

/** Where a demonstration listens unless PORT and HOST say otherwise; sign-in over plain http works here only. */
const PORT = 3000;
const HOST = 'localhost';

/** `npm run demo`: the product with invented States, organisations and people, in a data folder of its own. */
try {
  process.env.NODE_ENV = 'production';
  const settings = readSettings({
    DATA_DIR: '.data/demo',
    HOST,
    LOG_LEVEL: 'warn',
    PORT: String(await findFreePort(PORT, HOST)),
    ...given(process.env),
  });
  requirePrivate(settings);
  await requireFreePort(settings);
  console.log('Starting the demonstration. The first start builds the product, which takes a minute or two.');
  await serve({
    settings,
    mode: 'demonstration',
    prepare: (database) => {
      useNoteKeys(settings.keysDir);
      useNoteOrigin(settings.publicOrigin);
      return seedDemonstration(database, new Date());
    },
  });
  announce(settings);
} catch (error) {
  stopWithMessage(error);
}

/** What the environment says, without the empty words that stand for nothing. */
function given(environment: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function announce({ publicOrigin }: Settings): void {
  const width = Math.max(...MAIN_ACCOUNTS.map((key) => addressOf(key).length));
  console.log(
    [
      '',
      `The demonstration is at ${publicOrigin} (Ctrl-C stops it). Everything in it is invented.`,
      '',
      `Anybody can browse. These accounts sign in with the password: ${DEMONSTRATION_PASSWORD}`,
      'The sign-in page shows the code that each one is asked for after it.',
      '',
      ...MAIN_ACCOUNTS.map((key) => `  ${addressOf(key).padEnd(width)}  ${describe(PEOPLE[key])}`),
      '',
    ].join('\n'),
  );
}

function describe({ hats }: DemonstrationPerson): string {
  const [[, organisation]] = hats;
  return `${hats.map(([role]) => role.replace('_', ' ')).join(' and ')}, ${ORGANISATIONS[organisation].name}`;
}
