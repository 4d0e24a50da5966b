import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { handOverForm } from '#app/forms/posts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { handOverPost } from '#app/operations/accounts/hand-over-post.ts';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { HandOverPost } from './parts/hand-over-post.tsx';
import { personWay } from './parts/person-way.tsx';
import { lastDayErrors, postToHandOver } from './parts/post-to-hand-over.ts';
import { requirePerson } from './parts/require-person.ts';

/** An administrator hands over the post of somebody who left, or is about to. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { id, name, hats } = await requirePerson(by, args.params.id);
  const hat = hats.find((one) => one.membershipId === args.params.membership);
  if (!hat || !canBeHandedOver(hat)) throw refusalResponse('not-found');
  const heading = t('posts.hand_over.title');
  const base = `/${t.lang}/administration/people/${id}`;
  return {
    title: pageTitle(t, `${heading} – ${name}`, wasRefused(args.context)),
    heading,
    base,
    here: `${base}/memberships/${hat.membershipId}/hand-over`,
    name,
    post: {
      ...(await postToHandOver(t, by, { personId: id, hat })),
      invite: `/${t.lang}/invitations/new?organisation=${hat.organisation.id}`,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const lang = requireLanguage(args.params.lang);
  const [personId, membershipId] = [requireUuid(args.params.id), requireUuid(args.params.membership)];
  const { hats } = await requirePerson(by, personId);
  if (!hats.some((hat) => hat.membershipId === membershipId && canBeHandedOver(hat)))
    throw refusalResponse('not-found');
  const read = parseWithZod(await args.request.formData(), { schema: handOverForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { successor: successorId, lastDay } = read.value;
  const wrong = lastDayErrors(lastDay, now);
  if (wrong) return refuseForm(args.context, replyWith(read, { fields: wrong }));
  const handed = await handOverPost(by, { membershipId, successorId, lastDay }, now);
  if (handed.ok)
    return goTo(`/${lang}/administration/people/${personId}`, { flash: 'posts.flash.handed_over' });
  if (handed.reason !== 'not-found') throw refusalResponse(handed.reason);
  return refuseForm(args.context, replyWith(read, { fields: { successor: 'posts.error.no_colleague' } }));
}

/** An administrator's role holds no records; one that is about to end has been handed over. */
function canBeHandedOver({ role, lastDay }: { role: string; lastDay?: string }): boolean {
  return role !== 'administrator' && !lastDay;
}

export const meta = titleOf;
export const handle = personWay;

export default function MembershipHandOver() {
  const t = useT();
  const { here, name, post } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <HandOverPost t={t} here={here} post={post} name={name} over={<bdi>{name}</bdi>} sent={sent} />;
}
