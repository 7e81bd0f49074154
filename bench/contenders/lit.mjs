/** A bare Lit element that asks the same: what the library itself costs. @type {import('../contenders.mjs').Contender} */
export const lit = {
  id: 'lit',
  name: 'bare Lit element',
  bundles: { '/lit-banner.js': 'lit-banner.js' },
  tag: () => ({ body: '<script src="/lit-banner.js"></script>' }),
  hold: (code) => `<script type="text/plain" data-category="optional">${code}</script>`,
  banner: "document.querySelector('lit-banner')?.shadowRoot?.querySelector('section')",
  accept: "document.querySelector('lit-banner').shadowRoot.querySelector('.accept')",
  granted: 'window.hasConsent === true',
};
