/** The event on `window` that tells of a cookie written: nothing in every browser tells that one is gone. */
export const WRITTEN = 'cookie-written';

const accessor = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
Object.defineProperty(Document.prototype, 'cookie', {
  ...accessor,
  set(this: Document, text: string) {
    accessor.set?.call(this, text);
    dispatchEvent(new Event(WRITTEN));
  },
});
