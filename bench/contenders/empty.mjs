/** The same page without anything that asks for consent. @type {import('../contenders.mjs').Contender} */
export const empty = {
  id: 'empty',
  name: 'empty page',
  tag: () => ({}),
  hold: (code) => `<script type="text/plain" data-category="optional">${code}</script>`,
};
