// Who may import whom. `npm run check` runs it; the reasons are in CONTRIBUTING.md.
const sdk = (name, path, home) => ({
  name: `${name}-in-one-place`,
  severity: 'error',
  from: { path: '^(okra|server|bot|tab)/', pathNot: home },
  to: { path },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^(okra|server|bot|tab)/' }, to: { circular: true } },
    { name: 'okra-is-pure', severity: 'error', from: { path: '^okra/' }, to: { pathNot: '^(okra/|node_modules/zod/)' } },
    {
      name: 'zod-in-schemas-only',
      severity: 'error',
      from: { path: '^okra/', pathNot: '\\.schema\\.ts$|^okra/quarter/schemas\\.ts$' },
      to: { path: '^node_modules/zod/|\\.schema\\.ts$' },
    },
    { name: 'server-needs-okra-and-bot-only', severity: 'error', from: { path: '^server/' }, to: { path: '^(tab|test)/' } },
    { name: 'bot-needs-okra-only', severity: 'error', from: { path: '^bot/' }, to: { path: '^(server|tab|test)/' } },
    { name: 'tab-needs-okra-only', severity: 'error', from: { path: '^tab/' }, to: { path: '^(server|bot|test)/' } },
    {
      name: 'tab-without-zod-and-node',
      severity: 'error',
      from: { path: '^tab/', pathNot: '^tab/i18n/compile\\.ts$' },
      to: { path: '^node_modules/zod/|\\.schema\\.ts$|^okra/quarter/schemas\\.ts$', reachable: true },
    },
    { name: 'nobody-needs-tab', severity: 'error', from: { path: '^(okra|server|bot)/' }, to: { path: '^tab/' } },
    {
      name: 'anonymous-knows-no-identity',
      severity: 'error',
      from: { path: '^server/anonymous/' },
      to: { path: '^server/(identity|feed|simulation)/' },
    },
    {
      name: 'one-file-knows-all-adapters',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(serve|store/)' },
      to: { path: '^server/store/' },
    },
    {
      name: 'fluent-from-sub-packages',
      severity: 'error',
      from: { path: '^tab/' },
      to: { path: '^node_modules/@fluentui/react-components/' },
    },
    sdk('mongoose', '^node_modules/(mongoose|mongodb)/', '^server/store/mongo/'),
    sdk('openai', '^node_modules/openai/', '^server/assistant/'),
    sdk('botbuilder', '^node_modules/(botbuilder|botframework)', '^bot/'),
    sdk('host-sdks', '^node_modules/(@microsoft/teams-js|@zoom/appssdk)/', '^tab/hosts/'),
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^dist/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], conditionNames: ['import', 'node', 'default'] },
  },
}
