/**
 * The core of c15t in offline mode, with the plain banner of its guide. Held scripts stand in its configuration.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const c15t = {
  id: 'c15t',
  name: 'c15t core',
  package: 'c15t',
  bundles: { '/c15t.js': 'c15t.js' },
  holdsInConfig: true,
  tag: ({ held, code }) => ({
    head: '<script defer src="/c15t.js"></script>',
    body: `<script>var heldScripts = { count: ${held}, code: ${JSON.stringify(code)} };</script>`,
  }),
  banner: "document.querySelector('#consent-banner')",
  accept: "document.querySelector('#consent-accept')",
  granted: "consentStore.getState().has('measurement')",
};
