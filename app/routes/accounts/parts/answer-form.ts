import type { Submission, SubmissionResult } from '@conform-to/react';

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

/** The form again as it was typed, with what its shape lacked. */
export function replyTyped(submission: Read): SubmissionResult {
  return submission.reply({ hideFields: SECRETS });
}

const SECRETS = ['password', 'current', 'code', 'sealed', 'proof'];
