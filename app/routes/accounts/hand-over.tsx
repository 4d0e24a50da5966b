import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { SignedIn } from '#app/auth/viewer.ts';
import { handOverForm } from '#app/forms/posts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat, requireSignedIn } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { handOverPost } from '#app/operations/accounts/hand-over-post.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { accountWay } from './parts/account-way.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { HandOverPost } from './parts/hand-over-post.tsx';
import { lastDayErrors, postToHandOver } from './parts/post-to-hand-over.ts';

/** Somebody who leaves hands over the post whose hat they wear. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const whyNot = reasonNotTo(viewer);
  return {
    title: pageTitle(t, t('posts.hand_over.title'), wasRefused(args.context)),
    here: `/${t.lang}/account/hand-over`,
    account: `/${t.lang}/account`,
    whyNot,
    post: whyNot ? undefined : await ownPost(args, viewer, t),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  if (!viewer.hat || reasonNotTo(viewer)) throw refusalResponse('not-found');
  const by = await requireHat(args, [viewer.hat.role]);
  const now = new Date();
  const read = parseWithZod(await args.request.formData(), { schema: handOverForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { successor: successorId, lastDay } = read.value;
  const wrong = lastDayErrors(lastDay, now);
  if (wrong) return refuseForm(args.context, replyWith(read, { fields: wrong }));
  const post = { membershipId: by.hat.membershipId, successorId, lastDay };
  const handed = await handOverPost(by, post, now);
  if (handed.ok) return goTo(`/${lang}/account`, { flash: 'posts.flash.handed_over' });
  if (handed.reason !== 'not-found') throw refusalResponse(handed.reason);
  return refuseForm(args.context, replyWith(read, { fields: { successor: 'posts.error.no_colleague' } }));
}

/** Titles of needs are among what is shown: a hat that needs a second factor is asked for it first. */
async function ownPost(args: LoaderFunctionArgs, { person, hat }: SignedIn, t: Translator) {
  const by = await requireHat(args, hat ? [hat.role] : []);
  return postToHandOver(t, by, { personId: person.id, hat: by.hat });
}

/** A post that is about to end has been handed over. */
function reasonNotTo({ hat }: SignedIn) {
  if (!hat) return 'no_hat' as const;
  if (hat.role === 'administrator') return 'not_administrator' as const;
  if (hat.deputyFor) return 'not_lent' as const;
  return hat.lastDay ? ('done' as const) : undefined;
}

export const meta = titleOf;
export const handle = accountWay;

export default function HandOver() {
  const t = useT();
  const { here, whyNot, post } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (post) return <HandOverPost t={t} here={here} post={post} over={undefined} sent={sent} />;
  return (
    <div className="tws-reading">
      <PageHeading>{t('posts.hand_over.title')}</PageHeading>
      {whyNot && <p>{t(`posts.hand_over.${whyNot}`)}</p>}
      {whyNot === 'no_hat' && (
        <p>
          <a href={`/${t.lang}/account/hat`}>{t('posts.deputies.choose')}</a>
        </p>
      )}
    </div>
  );
}
