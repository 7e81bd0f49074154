/** Registers `element` under `name`, unless an earlier attempt to load it already has. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
