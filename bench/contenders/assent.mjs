/** @typedef {import('../contenders.mjs').Contender} Contender */

/** What both builds have in common. */
const both = {
  hold: (/** @type {string} */ code) => `<script type="text/plain" data-category="optional">${code}</script>`,
  banner: "document.querySelector('assent-banner')?.shadowRoot?.querySelector('[part=surface]')",
  accept: "document.querySelector('assent-banner').shadowRoot.querySelector('[data-choice=accept]')",
  granted: "assent.has('optional')",
};

const tagOf = (/** @type {string} */ file) => () => ({
  head: `<script src="/assent/${file}" data-policy-url="/privacy" data-policy-version="2024-06-06"></script>`,
});

/** The script that loads what it shows on demand. @type {Contender} */
export const lean = { id: 'assent', name: 'Assent, assent.js', tag: tagOf('assent.js'), ...both };

/** All in one file. @type {Contender} */
export const full = { id: 'assent-full', name: 'Assent, assent.full.js', tag: tagOf('assent.full.js'), ...both };
