/**
 * Puts `accessors` in the place of the browser's own for `document.cookie`, until the function that comes back is called.
 * Each is given the browser's own, so that it can pass on what it lets through.
 */
export function stubCookies(accessors: {
  readonly get?: (own: () => string) => string;
  readonly set?: (text: string, own: (text: string) => void) => void;
}): () => void {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
  const read = () => own.get?.call(document) as string;
  const write = (text: string) => own.set?.call(document, text);
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get: () => (accessors.get ? accessors.get(read) : read()),
    set: (text: string) => {
      if (accessors.set) accessors.set(text, write);
      else write(text);
    },
  });
  return () => void Object.defineProperty(Document.prototype, 'cookie', own);
}
