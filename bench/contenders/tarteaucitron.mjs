const settings = {
  privacyUrl: '/privacy',
  orientation: 'bottom',
  showAlertSmall: false,
  cookieslist: false,
  showIcon: true,
  adblocker: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  handleBrowserDNTRequest: false,
  removeCredit: true,
  moreInfoLink: true,
  mandatory: true,
};

/**
 * As its guide has it. It holds no inline scripts in the markup: what waits is the function of a service. With one, the
 * first held script of a returning visit is that function; many are not comparable.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const tarteaucitron = {
  id: 'tarteaucitron',
  name: 'tarteaucitron',
  package: 'tarteaucitronjs',
  folders: { '/tarteaucitron/': 'tarteaucitronjs' },
  tag: ({ code }) => ({
    head: `<script>var tarteaucitronForceLanguage = 'en';</script>
<script src="/tarteaucitron/tarteaucitron.min.js"></script>
<script>tarteaucitron.init(${JSON.stringify(settings)});</script>`,
    body: `<script>
tarteaucitron.services.optional = {
  key: 'optional', type: 'analytic', name: 'Optional', needConsent: true, cookies: [], uri: '/privacy',
  js() { ${code} }, fallback() {},
};
(tarteaucitron.job = tarteaucitron.job || []).push('optional');
</script>`,
  }),
  banner: "document.querySelector('#tarteaucitronAlertBig')",
  accept: "document.querySelector('#tarteaucitronPersonalize2')",
  // It listens to its buttons half a second after it has shown them.
  lateBy: 600,
  granted: 'tarteaucitron.state.optional === true',
};
