import type { Submission, SubmissionResult } from '@conform-to/react';
import { secretErrors, type SensitiveForm } from '#app/http/sensitive-form.ts';

type Read = Pick<Submission<Record<string, unknown>>, 'reply'>;

/** The form again with errors that only the operation could find; passwords are never sent back. */
export function replyWith(
  submission: Read,
  errors: { form?: string; fields?: Record<string, string> },
): SubmissionResult {
  const fieldErrors = Object.fromEntries(
    Object.entries(errors.fields ?? {}).map(([name, error]) => [name, [error]]),
  );
  return submission.reply({
    formErrors: errors.form ? [errors.form] : undefined,
    fieldErrors,
    hideFields: SECRETS,
  });
}

/** The form again as it was typed, with what its shape lacked and the secrets that stand in it. */
export function replyTyped(submission: Read, found?: SensitiveForm): SubmissionResult {
  return submission.reply({ hideFields: SECRETS, ...secretErrors(found) });
}

const SECRETS = ['password', 'current', 'code', 'sealed', 'proof'];
