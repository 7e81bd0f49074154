/**
 * Gives `element` a property for each attribute in `names`, so that writing one writes the other.
 *
 * What was assigned before the element was defined is a property of its own: that is written to the attribute too.
 */
export function reflectAttributes(element: HTMLElement, names: readonly string[]): void {
  for (const name of names) {
    const earlier = Object.getOwnPropertyDescriptor(element, name)?.value as unknown;
    const reflect = {
      configurable: true,
      get: () => element.getAttribute(name),
      set: (value: unknown) =>
        value === null || value === undefined
          ? element.removeAttribute(name)
          : element.setAttribute(name, String(value)),
    };
    Object.defineProperty(element, name, reflect);
    if (earlier !== undefined) reflect.set(earlier);
  }
}
