// Without `hideFromBots: false` it does not show itself to a browser under control.
const config = `{
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, optional: {} },
  language: { default: 'en', translations: { en: {
    consentModal: {
      title: 'Optional cookies',
      description: 'We would like to use optional cookies. You can change your choice at any time.',
      acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject', showPreferencesBtn: 'Customise',
      footer: '<a href="/privacy">Privacy policy</a>',
    },
    preferencesModal: {
      title: 'Cookie settings', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject', savePreferencesBtn: 'Save',
      closeIconLabel: 'Close',
      sections: [
        { title: 'Functional', description: 'Needed for the site to work.', linkedCategory: 'necessary' },
        { title: 'Optional', description: 'Everything else.', linkedCategory: 'optional' },
      ],
    },
  } } },
}`;

/**
 * Its sheet in the head and its script at the end, as its guide has it; the classic script, which needs one step less
 * than the module.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const vanillaCookieConsent = {
  id: 'vanilla-cookieconsent',
  name: 'vanilla-cookieconsent',
  package: 'vanilla-cookieconsent',
  folders: { '/vanilla-cookieconsent/': 'vanilla-cookieconsent/dist' },
  tag: () => ({
    head: '<link rel="stylesheet" href="/vanilla-cookieconsent/cookieconsent.css">',
    body: `<script src="/vanilla-cookieconsent/cookieconsent.umd.js"></script><script>CookieConsent.run(${config});</script>`,
  }),
  hold: (code) => `<script type="text/plain" data-category="optional">${code}</script>`,
  banner: "document.querySelector('#cc-main .cm')",
  accept: "document.querySelector('#cc-main .cm [data-role=all]')",
  granted: "CookieConsent.acceptedCategory('optional')",
};
