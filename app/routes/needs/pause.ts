import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { pauseSchema } from '#app/forms/needs.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireHat } from '#app/http/viewer.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireUuid } from '#app/http/uuid.ts';

/** Nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['focal_point']);
  throw refusalResponse('not-found');
}

/** Stops a need for a while, or goes on. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: pauseSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const { act } = read.value;
  const moved = await (act === 'pause' ? pauseNeed : resumeNeed)(by, { id }, new Date());
  if (!moved.ok) throw refusalResponse(moved.reason);
  return goTo(`/${lang}/needs/${id}`, {
    flash: act === 'pause' ? 'needs.flash.paused' : 'needs.flash.resumed',
  });
}
