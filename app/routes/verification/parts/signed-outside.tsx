import { Form } from '@remix-run/react';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Textarea } from '#app/ui/form/textarea.tsx';

/** Where an issuer with a key of its own takes the text that waits, and brings the finished JWS back. */
export function SignedOutside({ t, file, action }: { t: Translator; file: string; action: string }) {
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">{t('examining.check.outside.title')}</h2>
      <p>{t('examining.check.outside.text')}</p>
      <p>
        <a href={file}>{t('examining.check.outside.file')}</a>
      </p>
      <Form method="post" noValidate action={action}>
        <OwnWords t={t} found={undefined} kind="form">
          <NotToWrite t={t}>{t('examining.check.outside.jws_hint')}</NotToWrite>
          <Textarea
            id="jws"
            name="jws"
            label={t('examining.check.outside.jws')}
            labelSize="s"
            rows={5}
            dir="ltr"
            spellCheck={false}
          />
        </OwnWords>
        <Button>{t('examining.check.outside.act')}</Button>
      </Form>
    </section>
  );
}
