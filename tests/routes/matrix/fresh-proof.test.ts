import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What decides how somebody gets in, and to what: another address, another factor, printed codes, a provider, a link for somebody else, a role. */
const PAGES = [
  'email',
  'second-factor-new',
  'second-factor-removal',
  'recovery-codes',
  'passkey-new',
  'passkey',
  'person-link',
  'membership',
  'membership-hand-over',
  'organisation-provider',
  'organisation-provider-removal',
  'closing',
  'invitations/new',
  'invitations/confirmation',
  'invitations/link',
  'recoveries/confirmation',
  'applications/accreditation',
];

/**
 * What is signed or ends in an organization's name; what is opened, shared, or agreed to be opened by break-glass. A
 * State's own page is looked at in `sealed.test.ts`.
 */
const OTHERS = [
  'needs/hub-sharing',
  'needs/opening',
  'needs/sharing-step',
  'needs/shared-text',
  'verification/check',
  'verification/confirmation',
  'verification/declaration',
  'verification/keys',
  'verification/withdrawal',
];

test.each([...PAGES.map((page) => `accounts/${page}`), ...OTHERS])(
  '%s is neither shown nor done without a fresh proof',
  (page) => {
    const path = `app/routes/${page}.tsx`;
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const name of ['loader', 'action']) {
      const handler = source.statements.find(
        (statement): statement is ts.FunctionDeclaration =>
          ts.isFunctionDeclaration(statement) && statement.name?.text === name,
      );
      const statements = handler?.body?.statements.map((statement) => statement.getText()) ?? [];
      const asked = statements.findIndex((text) => text.startsWith('requireRecentConfirmation(args, '));
      // Before it nothing is answered and nothing of the form is read: only who asks, and whether it is theirs.
      expect(asked, name).toBeGreaterThan(0);
      expect(
        statements.slice(0, asked).filter((text) => DOES.test(text)),
        name,
      ).toEqual([]);
    }
  },
);

test('needs/pool asks for a fresh proof before a State joins, and for nothing else that is done there', () => {
  const source = readFileSync('app/routes/needs/pool.tsx', 'utf8');
  const asked = source.indexOf("if (act === 'join') requireRecentConfirmation(args, by, now, ");
  expect(asked).toBeGreaterThan(0);
  expect(source.slice(0, asked)).not.toContain('await acceptInvitation(');
  expect(source.slice(asked)).toContain('await acceptInvitation(');
});

const DOES = /\breturn\b|formData\(/;
