/**
 * Registers `element` under `name`, unless that is done already, by this bundle or another one, or there is no document.
 *
 * @throws Error if the page has an element of its own under that name.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(name);
  if (!known) customElements.define(name, element);
  else if (!('prepare' in known.prototype)) throw new Error(`the page has defined <${name}> itself`);
}
