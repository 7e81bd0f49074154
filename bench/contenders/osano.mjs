/**
 * Osano's free script, opt-in. It holds nothing: its callbacks tell the site.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const osano = {
  id: 'osano',
  name: 'Osano cookieconsent',
  package: 'cookieconsent',
  folders: { '/osano/': 'cookieconsent/build' },
  tag: () => ({
    head: '<link rel="stylesheet" href="/osano/cookieconsent.min.css">',
    body: `<script src="/osano/cookieconsent.min.js"></script><script>
window.cookieconsent.initialise({
  type: 'opt-in', palette: { popup: { background: '#222' }, button: { background: '#fff' } },
  content: { message: 'We would like to use optional cookies.', allow: 'Accept', deny: 'Reject', href: '/privacy' },
  onInitialise() { window.hasConsent = this.hasConsented(); },
  onStatusChange() { window.hasConsent = this.hasConsented(); },
});
</script>`,
  }),
  banner: "document.querySelector('.cc-window')",
  accept: "document.querySelector('.cc-window .cc-allow')",
  granted: 'window.hasConsent === true',
};
