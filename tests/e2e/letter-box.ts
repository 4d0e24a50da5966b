import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { expect } from '@playwright/test';
import { SMTPServer } from 'smtp-server';

export type Letter = { to: string; subject: string; text: string };
export type LetterBox = {
  smtpUrl: string;
  /** The newest letter to an address with this subject, once it has come. */
  take: (to: string, subject: string) => Promise<Letter>;
  /** How many came to an address with this subject. */
  count: (to: string, subject: string) => number;
  close: () => Promise<void>;
};

/** A mail server that takes every letter, and shows it. */
export async function openLetterBox(): Promise<LetterBox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream).then(({ subject = '', text = '' }) => {
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, subject, text });
        done();
      }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const found = (to: string, subject: string) =>
    letters.filter((letter) => letter.to === to && letter.subject === subject);
  return {
    smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    take: async (to, subject) => {
      await expect
        .poll(() => found(to, subject).length, { message: `${subject} to ${to}`, timeout: 30_000 })
        .toBeGreaterThan(0);
      return found(to, subject).at(-1)!;
    },
    count: (to, subject) => found(to, subject).length,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
