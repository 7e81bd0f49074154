/** `HTMLElement`, to extend: servers import elements too, and have none. */
export const BaseElement =
  (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ?? (Object as unknown as typeof HTMLElement);
