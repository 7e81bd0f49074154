/** Forty lines without a library: the least that asks and holds scripts. @type {import('../contenders.mjs').Contender} */
export const byHand = {
  id: 'by-hand',
  name: 'forty lines by hand',
  bundles: { '/by-hand.js': 'by-hand.js' },
  tag: () => ({ body: '<script src="/by-hand.js"></script>' }),
  hold: (code) => `<script type="text/plain" data-category="optional">${code}</script>`,
  banner: "document.querySelector('#by-hand')",
  accept: "document.querySelector('#by-hand .accept')",
  granted: 'window.hasConsent === true',
};
