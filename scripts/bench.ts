/** `npm run bench`: one JSON line a figure; a name runs one part only (`npm run bench -- ranking`). */
const PARTS = {
  ranking: () => import('./bench/ranking.ts'),
  pages: () => import('./bench/pages.ts'),
  accounts: () => import('./bench/accounts.ts'),
  door: () => import('./bench/door.ts'),
  exchanges: () => import('./bench/exchanges.ts'),
  desk: () => import('./bench/desk.ts'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  process.stderr.write(`No part is called ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}.\n`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure();
}
