import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { ComposedMail } from './compose.ts';

export type OutgoingMail = ComposedMail & { id: string; to: string; at: Date };

/** What takes letters away. @throws MailRefused, or whatever went wrong on the way */
export type Carrier = {
  carry: (mail: OutgoingMail) => Promise<void>;
  close: () => void;
  /** Where letters become files and reach nobody; absent where a server takes them. */
  folder?: string;
};

/** The other server said that it will never take this letter. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export type CarrierSettings = { smtpUrl: string | undefined; mailFrom: string; mailFolder: string };

export function makeCarrier({ smtpUrl, mailFrom, mailFolder }: CarrierSettings): Carrier {
  return smtpUrl ? smtpCarrier(smtpUrl, mailFrom) : fileCarrier(mailFolder, mailFrom);
}

/** Longer than a slow server needs; a letter that hangs is tried again. */
const PATIENCE_MS = 30_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function smtpCarrier(smtpUrl: string, from: string): Carrier {
  const url = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    // Letters hold links worth an account: never in the clear beyond this machine.
    requireTLS: url.protocol === 'smtp:' && !LOOPBACK.has(url.hostname),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    carry: async (mail) => {
      try {
        await transport.sendMail(message(mail, from));
      } catch (error) {
        const { responseCode, command } = error as { responseCode?: number; command?: string };
        // 5xx to the recipient or the text is final; to anything before it (sign-in, TLS) it is our setting's fault.
        const isFinal =
          responseCode !== undefined && responseCode >= 500 && /^(RCPT|DATA)/.test(command ?? '');
        throw isFinal ? new MailRefused('refused', { cause: error }) : error;
      }
    },
    close: () => transport.close(),
  };
}

/** Without a server, each letter is a file that a mail program opens. */
function fileCarrier(folder: string, from: string): Carrier {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    carry: async (mail) => {
      const { message: bytes } = await transport.sendMail(message(mail, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${mail.at.toISOString().replaceAll(':', '-')}-${mail.id}.eml`;
      // Renamed once whole: who lists the folder never reads half a letter.
      await writeFile(join(folder, `.${name}`), bytes as Buffer, { mode: 0o600 });
      await rename(join(folder, `.${name}`), join(folder, name));
    },
    close: () => undefined,
    folder,
  };
}

function message(
  { id, to, at, subject, text, html, unsubscribe }: OutgoingMail,
  from: string,
): SendMailOptions {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    date: at,
    // The same at every try: a server that has it already knows it again.
    messageId: `<${id}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
