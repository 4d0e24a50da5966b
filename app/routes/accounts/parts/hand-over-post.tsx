import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Role } from '#app/domain/accounts/role.ts';
import { DEPUTY_DAYS } from '#app/domain/accounts/some-days.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldDate, FieldErrors, FieldSelect } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { HeldRecords, type HeldShown } from './held-records.tsx';

type Props = {
  t: Translator;
  here: string;
  post: {
    role: Role;
    organisation: string;
    held: readonly HeldShown[] | undefined;
    successors: readonly { value: string; label: string }[];
    /** Where an administrator invites to the organization. */
    invite?: string;
  };
  /** Whose post it is, where an administrator hands it over. */
  name?: string;
  over: ReactNode;
  sent: SubmissionResult | undefined;
};

/** Looks at a post before it is handed over, and hands it over. */
export function HandOverPost({ t, here, post, name, over, sent }: Props) {
  const [form, fields] = useServerForm<{ successor: string; lastDay: string }>({
    id: 'hand-over',
    lastResult: sent,
  });
  const words = { role: t(`codes.roles.${post.role}`), organisation: isolated(post.organisation) };
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.successor, fields.lastDay]} form={form} />
      <PageHeading over={over} lead={t('posts.hand_over.lead')}>
        {t('posts.hand_over.title')}
      </PageHeading>
      <p>
        <strong>{t('posts.hand_over.what', words)}</strong>
      </p>
      {post.held ? (
        <HeldRecords t={t} held={post.held} />
      ) : (
        <InsetText>{t('posts.hand_over.unseen', { name: isolated(name ?? '') })}</InsetText>
      )}
      {post.successors.length === 0 ? (
        <p>
          {t(name === undefined ? 'posts.hand_over.nobody' : 'posts.hand_over.nobody_for', words)}{' '}
          {post.invite && <a href={post.invite}>{t('organisations.invite')}</a>}
        </p>
      ) : (
        <Form method="post" action={here} noValidate>
          <FieldSelect
            t={t}
            field={fields.successor}
            label={t('posts.hand_over.field.successor')}
            hint={t('posts.hand_over.hint.successor')}
            options={post.successors}
          />
          <FieldDate
            t={t}
            field={fields.lastDay}
            label={t('posts.field.last_day')}
            hint={`${t('posts.hand_over.hint.last_day')} ${t('posts.hint.most_days', { days: DEPUTY_DAYS })}`}
            optional
          />
          <WarningText prefix={t('common.warning')}>
            {name === undefined
              ? t('posts.hand_over.consequence')
              : t('posts.hand_over.consequence_for', { name: isolated(name) })}
          </WarningText>
          <Button variant="warning">{t('posts.hand_over.act')}</Button>
        </Form>
      )}
    </div>
  );
}
