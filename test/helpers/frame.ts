import { answerAddress } from './answer.js';

/** A page of this site inside this one. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What the page has not caught, as text. */
  readonly errors: readonly string[];
  /** Imports a module of this repository into the page. */
  load<Module>(path: string): Promise<Module>;
  end(): void;
}

/**
 * Opens a page of this site in a frame.
 *
 * @param folder Where it is, such as `/shop/cart`.
 * @param markup What is in its body, which may hide members of its document.
 * @param root Attributes of its root element.
 */
export async function openFrame(folder = '', markup = '', root = ''): Promise<Frame> {
  const element = document.createElement('iframe');
  const script = `window.errors = [];
    addEventListener('error', (event) => errors.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
    window.load = (path) => import(path);`;
  const html = `<!doctype html><html ${root}><title>Frame</title><script>${script}</script><body>${markup}`;
  element.src = folder + answerAddress('text/html', html);
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  document.body.append(element);
  await loaded;
  const { contentWindow, contentDocument } = element;
  if (!contentWindow || !contentDocument) throw new Error('no page in the frame');
  const page = contentWindow as unknown as Frame['window'] & Pick<Frame, 'errors' | 'load'>;
  return {
    element,
    window: page,
    document: contentDocument,
    errors: page.errors,
    load: page.load,
    end: () => element.remove(),
  };
}
