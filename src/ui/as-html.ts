import { safeDocument } from '../browser/safe-document.js';

/** Calls `render` while Lit's templates are read as HTML, in a page that is XML: there, `innerHTML` reads XML. */
export function asHtml(render: () => void): void {
  const maker = safeDocument.implementation.createHTMLDocument('');
  const own = Object.getOwnPropertyDescriptor(document, 'createElement');
  Object.defineProperty(document, 'createElement', { configurable: true, value: maker.createElement.bind(maker) });
  try {
    render();
  } finally {
    if (own) Object.defineProperty(document, 'createElement', own);
    else Reflect.deleteProperty(document, 'createElement');
  }
}
