import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { isNoSignedText, readScanned } from '#app/domain/verification/scanned.ts';
import { isReference } from '#app/domain/reference.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { listKnownToCheck } from '#app/operations/verification/known-to-check.ts';
import { verifyScanned } from '#app/operations/verification/verify-scanned.ts';
import { verifyNote } from '#app/operations/verification/verify-note.ts';
import { Button } from '#app/ui/form/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Input } from '#app/ui/form/input.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Textarea } from '#app/ui/form/textarea.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { readSentNote } from './parts/read-verification.ts';
import { CheckHere } from './parts/check-here.tsx';
import { VerifiedResult } from './parts/verified-result.tsx';

/** Whether a note holds, for anybody who has its text: no account, no script, nothing kept. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const offer = new URL(args.request.url).searchParams.get('offer') ?? '';
  return {
    known: await listKnownToCheck(new Date()),
    title: pageTitle(t, t('verification.verify.title'), wasRefused(args.context)),
    offer: isReference('O', offer) ? offer : '',
  };
}

type Errors = { note?: string; offer?: string; version?: string };

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const sent = await readSentNote(args.request);
  if ('tooLarge' in sent) {
    const errors: Errors = { note: t('verification.verify.too_large') };
    return refuseForm(args.context, { errors, sent: undefined, result: undefined }, 413);
  }
  const scanned = readScanned(sent.text);
  const errors: Errors = {
    ...(sent.text === '' && { note: t('verification.verify.nothing') }),
    ...(sent.text !== '' &&
      !scanned &&
      isNoSignedText(sent.text) && { note: t('verification.verify.no_signed_text') }),
    ...(sent.two && { note: t('verification.verify.two') }),
    ...(sent.offer !== '' &&
      !isReference('O', sent.offer) && { offer: t('verification.verify.wrong_offer') }),
    ...(sent.version !== '' &&
      !/^[1-9]\d{0,6}$/.test(sent.version) && { version: t('verification.verify.wrong_version') }),
  };
  // The text is not given back: it is long, and whoever pasted it has it.
  const typed = { offer: sent.offer, version: sent.version };
  if (Object.keys(errors).length > 0)
    return refuseForm(args.context, { errors, sent: typed, result: undefined });
  const now = new Date();
  const against = sent.offer
    ? { reference: sent.offer, version: sent.version ? Number(sent.version) : undefined }
    : undefined;
  const result = scanned
    ? await verifyScanned(scanned, against, now)
    : await verifyNote(sent.text, against, now);
  if (!result) {
    const none: Errors = { note: t('note_scans.none') };
    return refuseForm(args.context, { errors: none, sent: typed, result: undefined });
  }
  return { errors: undefined, sent: typed, result: { ...result, at: now.toISOString() } };
}

export const meta = titleOf;

export default function Verify() {
  const t = useT();
  const { offer, known } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.errors ?? {};
  const problems = (['note', 'offer', 'version'] as const).flatMap((id) =>
    errors[id] ? [{ id, text: errors[id] }] : [],
  );
  return (
    <div className="tws-reading">
      {problems.length > 0 && <ErrorSummary title={t('common.error_summary')} errors={problems} />}
      <PageHeading lead={t('verification.verify.lead')}>{t('verification.verify.title')}</PageHeading>
      {answer?.result && <VerifiedResult t={t} result={answer.result} />}
      <Form method="post" encType="multipart/form-data" noValidate>
        <OwnWords t={t} found={undefined} kind="form">
          <NotToWrite t={t}>{`${t('verification.verify.text_hint')} ${t('note_scans.hint')}`}</NotToWrite>
          <Textarea
            id="note"
            name="note"
            label={t('verification.verify.text')}
            labelSize="s"
            error={errors.note}
            errorPrefix={t('common.error_prefix')}
            rows={6}
            dir="ltr"
            spellCheck={false}
          />
        </OwnWords>
        <Input
          id="file"
          name="file"
          type="file"
          label={t('verification.verify.file')}
          labelSize="s"
          hint={`${t('verification.verify.file_hint')} ${t('note_scans.drop')}`}
          accept=".jwt,.txt,text/plain"
        />
        <Input
          id="offer"
          name="offer"
          label={t('verification.verify.offer')}
          labelSize="s"
          hint={t('verification.verify.offer_hint')}
          error={errors.offer}
          errorPrefix={t('common.error_prefix')}
          value={answer?.sent?.offer ?? offer}
          width={10}
          dir="ltr"
          spellCheck={false}
        />
        <Input
          id="version"
          name="version"
          label={t('verification.verify.version')}
          labelSize="s"
          hint={t('verification.verify.version_hint')}
          error={errors.version}
          errorPrefix={t('common.error_prefix')}
          value={answer?.sent?.version}
          width={5}
          inputMode="numeric"
          dir="ltr"
        />
        <Button>{t('verification.verify.act')}</Button>
      </Form>
      <CheckHere t={t} known={known} />
      <p>
        <a href={`/${t.lang}/verification/how-to-check`}>{t('verification.note.how_link')}</a>
      </p>
      <p>
        <a href={`/${t.lang}/verification/issuers`}>{t('verification.issuers.title')}</a>
      </p>
    </div>
  );
}
