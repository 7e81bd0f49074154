/** Methods of the document, bound to it. */
const methods = new Map<string | symbol, unknown>();

/**
 * The document as its prototypes have it. Markup can hide the document's own members: after `<img name="querySelector">`
 * the page's `document.querySelector` is that image (HTML, section 3.1.6, "named access on the Document object").
 *
 * For members alone: where an API wants a node, it is `document`.
 */
export const safeDocument = /* @__PURE__ */ new Proxy({} as Document, {
  get(_, name) {
    const method = methods.get(name);
    if (method) return method;
    const value: unknown = Reflect.get(Document.prototype, name, document);
    if (typeof value !== 'function') return value;
    const bound: unknown = value.bind(document);
    methods.set(name, bound);
    return bound;
  },
  set: (_, name, value) => Reflect.set(Document.prototype, name, value, document),
});

/** Whether `element` matches `selector`: a field of a form can hide the form's own `matches`. */
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** Returns the attribute `name` of `element`: a field of a form can hide the form's own `getAttribute`. */
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/**
 * Returns the value that a script has given to the global `name`; `undefined` for what markup has put there, such as
 * `<form id="dataLayer">`, and for what stands on `Object.prototype`.
 */
export const ownGlobal = (name: string): unknown =>
  Object.hasOwn(window, name) ? (window as unknown as Record<string, unknown>)[name] : undefined;

/** Returns the parent of `node`: a field of a form can hide the form's own `parentNode`. */
export const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node) as Node | null;

/** Returns a new element of HTML, also in a page that is XML. */
export const createHtml = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  safeDocument.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[Name];

/** Returns the elements inside `root` that match `selector`. */
export function queryAll(root: Node & ParentNode, selector: string): NodeListOf<HTMLElement> {
  if (root === document) return safeDocument.querySelectorAll(selector);
  return root instanceof Element
    ? (Element.prototype.querySelectorAll.call(root, selector) as NodeListOf<HTMLElement>)
    : root.querySelectorAll(selector);
}

/** The members of the document by which Lit makes nodes. */
const MAKERS = ['createElement', 'createComment', 'createTextNode', 'createTreeWalker', 'importNode'] as const;

/** The globals that Lit looks for as it loads. */
const GLOBALS = ['litHtmlVersions', 'litHtmlPolyfillSupport', 'reactiveElementVersions', 'trustedTypes'] as const;

/**
 * Takes the name from whatever hides one of the document's {@link MAKERS}, and keeps Lit from taking markup for one of
 * its globals. Returns what gives the names back.
 */
function unhideMakers(): () => void {
  for (const name of GLOBALS) {
    if (name in window && !Object.hasOwn(window, name)) Object.assign(window, { [name]: undefined });
  }
  const isHidden = (name: (typeof MAKERS)[number]) => typeof document[name] !== 'function';
  const names = MAKERS.filter(isHidden).flatMap((name) => [`[name=${name}]`, `[id=${name}]`]);
  const hiding = names.length ? [...safeDocument.querySelectorAll(names.join())] : [];
  // A field of a form can hide the form's own members.
  const { removeAttribute, setAttribute } = Element.prototype;
  const restore = hiding.flatMap((element) =>
    ['name', 'id'].map((name) => {
      const value = attributeOf(element, name);
      removeAttribute.call(element, name);
      return () => value !== null && setAttribute.call(element, name, value);
    }),
  );
  return () => restore.forEach((undo) => undo());
}

/**
 * Calls `load`, and waits for it while nothing hides the document's {@link MAKERS}, however the page goes on: Lit makes a
 * node as soon as it is there.
 */
export function withWholeDocumentUntil<T>(load: () => Promise<T>): Promise<T> {
  const undo = [unhideMakers()];
  const observer = new MutationObserver(() => undo.push(unhideMakers()));
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['id', 'name'] });
  return load().finally(() => {
    observer.disconnect();
    undo.forEach((restore) => restore());
  });
}

/** Calls `render` while nothing hides the document's {@link MAKERS}. */
export function withWholeDocument(render: () => void): void {
  const restore = unhideMakers();
  try {
    render();
  } finally {
    restore();
  }
}
