import { expect, test } from 'vitest';
import { ROUTES } from '#app/routes/table.ts';
import { listCases, mayUse, READERS } from '#tests/support/addresses.ts';
import { hashContent, useProduct } from './product.ts';

const product = useProduct();

test('looking changes nothing: every page as every reader', async () => {
  const before = await hashContent(product().owner);
  for (const reader of READERS) {
    for (const row of ROUTES.filter((row) => row.kind !== 'act' && mayUse(row, reader))) {
      for (const { path, who } of await listCases(product().owner, row, reader)) {
        for (const lang of ['en', 'ar']) await product().ask(`/${lang}${path && `/${path}`}`, { who });
      }
    }
  }
  expect(await hashContent(product().owner)).toEqual(before);
}, 240_000);
