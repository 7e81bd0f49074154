const config = `{
  version: 1, acceptAll: true, default: false, mustConsent: false, lang: 'en',
  translations: { en: { privacyPolicyUrl: '/privacy', optional: { description: 'Everything else.' },
    purposes: { optional: 'Optional' } } },
  services: [{ name: 'optional', title: 'Optional', purposes: ['optional'] }],
}`;

/** Deferred, with its sheet and all languages inside, as its guide has it. @type {import('../contenders.mjs').Contender} */
export const klaro = {
  id: 'klaro',
  name: 'Klaro',
  package: 'klaro',
  folders: { '/klaro/': 'klaro/dist' },
  tag: () => ({
    head: `<script>var klaroConfig = ${config};</script><script defer src="/klaro/klaro.js"></script>`,
  }),
  hold: (code) => `<script type="text/plain" data-type="application/javascript" data-name="optional">${code}</script>`,
  banner: "document.querySelector('#klaro .cookie-notice')",
  accept: "document.querySelector('#klaro .cookie-notice .cm-btn-success')",
  granted: "klaro.getManager().getConsent('optional')",
};
