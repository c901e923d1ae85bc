/** Who may import whom (DESIGN §2, rules 1–4). Checked by `npm run house`. */
const feature = '^portal/src/features/([^/]+)/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'packages-import-no-portal', severity: 'error', from: { path: '^packages/' }, to: { path: '^portal/' } },
    { name: 'bangla-stands-alone', severity: 'error', from: { path: '^packages/bangla/', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^packages/bangla/' } },
    { name: 'story-knows-bangla-only', severity: 'error', from: { path: '^packages/story/' }, to: { path: '^packages/(wire|editor)/' } },
    { name: 'wire-and-editor-are-strangers', severity: 'error', from: { path: '^packages/(wire|editor)/' }, to: { path: '^packages/(wire|editor)/', pathNot: '^packages/$1/' } },
    { name: 'packages-are-pure', severity: 'error', from: { path: '^packages/', pathNot: '\\.test\\.ts$|/testing/' }, to: { dependencyTypes: ['core'] } },
    { name: 'features-by-their-public-face', severity: 'error', from: { path: feature }, to: { path: feature, pathNot: ['^portal/src/features/$1/', '^portal/src/features/([^/]+)/\\1\\.ts$', '\\.newsroom\\.tsx$', '\\.client\\.ts$'] } },
    { name: 'platform-imports-no-feature', severity: 'error', from: { path: '^portal/src/platform/' }, to: { path: '^portal/src/(features|http)/' } },
    { name: 'http-imports-no-feature', severity: 'error', from: { path: '^portal/src/http/', pathNot: '\\.test\\.ts$' }, to: { path: '^portal/src/features/' } },
    { name: 'readers-see-no-newsroom-view', severity: 'error', from: { path: '\\.reader\\.ts$' }, to: { path: '\\.newsroom\\.tsx$|/newsroom-app/' } },
    { name: 'the-newsroom-sees-no-reader-view', severity: 'error', from: { path: '\\.newsroom\\.tsx$|/newsroom-app/' }, to: { path: '\\.reader\\.ts$|^portal/src/(http|platform)/' } },
    { name: 'rules-and-reader-views-do-no-io', severity: 'error', from: { path: '\\.(rules|reader)\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'what-is-imported-is-declared', severity: 'error', from: { pathNot: '\\.test\\.ts$|/testing/' }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|/fixtures/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'require', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
