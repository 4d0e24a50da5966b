import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { undoSchema } from '#app/forms/desk.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireHat } from '#app/http/viewer.ts';
import { undoDesk } from '#app/operations/matches/assign-desk.ts';

/** Nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['broker']);
  throw refusalResponse('not-found');
}

/** Takes back what one act did to the desk, where it stands. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const read = parseWithZod(await args.request.formData(), { schema: undoSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const undone = await undoDesk(by, read.value, new Date());
  if (!undone.ok) throw refusalResponse(undone.reason);
  return goTo(`/${lang}/desk`, { flash: 'desk.flash.undone' });
}
