import { ensureFirstAdministratorLink } from '#app/operations/accounts/first-administrator-link.ts';
import { readSettings, type Settings } from '#app/settings.ts';
import { requireFreePort } from './free-port.ts';
import { throughOwnDoor } from './own-door.ts';
import { serve } from './serve.ts';
import { stopWithMessage } from './stop-with-message.ts';

/** `npm start`: the real thing, with the settings of .env.example. */
try {
  const settings = readSettings(process.env, { serving: true });
  await requireFreePort(settings);
  let link: string | undefined;
  await serve({
    settings,
    mode: 'production',
    prepare: async ({ loginUrl }, log) => {
      link = await throughOwnDoor(loginUrl, log, () => ensureFirstAdministratorLink(new Date()));
    },
  });
  if (link) announce(settings, link);
} catch (error) {
  stopWithMessage(error);
}

/** In plain words beside the log, not in it: what is in a log is kept, and the link is worth an administrator. */
function announce({ publicOrigin }: Settings, link: string): void {
  console.log(
    [
      '',
      'Nobody administrates this platform yet. Open this link to become its first administrator.',
      'It works once, and a new one is printed at the next start:',
      '',
      `  ${publicOrigin}${link}`,
      '',
      'Then make two more administrators at once: only two others together let one in again who lost the second factor.',
      '',
    ].join('\n'),
  );
}
