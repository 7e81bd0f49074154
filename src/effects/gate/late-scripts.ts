import { createHtml, safeDocument } from '../../browser/safe-document.js';

/**
 * What a script may expect that comes with the page, and that a held one comes too late for:
 *
 * - `document.write` would empty the page once it is parsed (HTML, section 8.4.3). What a held script writes comes after
 *   it as soon as it is complete; whoever runs the script runs the scripts in that. `document.open` and `close` do nothing, as while a page
 *   is parsed.
 * - `DOMContentLoaded` and `load` do not come again. The listeners of a held script are called by themselves, unless it
 *   takes them back before.
 *
 * It knows the script by `document.currentScript`, so everybody else's calls are the browser's own.
 */
export class LateScripts {
  readonly #scripts = new WeakSet<object>();
  readonly #written = new WeakMap<object, WrittenMarkup>();
  /** An inline script that is running: in a shadow tree it is no `currentScript`. */
  #running: HTMLScriptElement | null = null;
  #isHost = false;

  /** Calls `insert`, which puts `script` into the page. */
  host(script: HTMLScriptElement, insert: () => void): void {
    this.#install();
    this.#scripts.add(script);
    const { onload } = window;
    const outer = this.#running;
    if (!script.src) this.#running = script;
    insert();
    this.#running = outer;
    if (window.onload !== onload && isOver('load')) callLater(window, 'load', window.onload);
  }

  /** Returns the scripts that `script` has written since it was asked for the last time. None has run. */
  writtenBy(script: HTMLScriptElement): readonly HTMLScriptElement[] {
    const markup = this.#written.get(script);
    this.#written.delete(script);
    return markup?.end() ?? [];
  }

  #write(script: HTMLScriptElement, text: string): void {
    const markup = this.#written.get(script) ?? new WrittenMarkup(script);
    this.#written.set(script, markup);
    markup.add(text);
  }

  get #current(): HTMLScriptElement | null {
    const script = safeDocument.currentScript ?? this.#running;
    return script && this.#scripts.has(script) ? (script as HTMLScriptElement) : null;
  }

  /** By properties of the document's and the window's own, as late as possible. */
  #install(): void {
    if (this.#isHost) return;
    this.#isHost = true;
    // Where markup hides the name, Firefox lets nobody define it, and nobody can call it.
    const define = (target: object, name: string, value: unknown) =>
      Reflect.defineProperty(target, name, { value, configurable: true, writable: true });

    for (const [name, end] of [
      ['write', ''],
      ['writeln', '\n'],
    ] as const) {
      define(document, name, (...texts: unknown[]) => {
        const script = this.#current;
        if (script) this.#write(script, `${texts.join('')}${end}`);
        else Reflect.apply(Document.prototype[name], document, texts);
      });
    }
    for (const name of ['open', 'close'] as const) {
      // `open` with three arguments opens a window.
      define(document, name, (...about: unknown[]) =>
        this.#current && about.length < 3 ? document : Reflect.apply(Document.prototype[name], document, about),
      );
    }
    const current = () => this.#current;
    for (const target of [document, window]) {
      define(target, 'addEventListener', function (this: unknown, ...about: About) {
        const self = this ?? target;
        if (self === target && current() && isOver(about[0])) callLater(target, ...about);
        else Reflect.apply(EventTarget.prototype.addEventListener, self, about);
      });
      define(target, 'removeEventListener', function (this: unknown, ...about: About) {
        const self = this ?? target;
        if (self === target) dropCall(target, ...about);
        Reflect.apply(EventTarget.prototype.removeEventListener, self, about);
      });
    }
  }
}

/** What the comment says that is put where markup ends: in what is still open, it is no comment of its own. */
const END = 'end';

/** Markup that comes piece by piece after a script, each element as soon as it is closed. */
class WrittenMarkup {
  /** What is still open. */
  #text = '';
  #last: ChildNode;
  readonly #scripts: HTMLScriptElement[] = [];

  constructor(readonly script: HTMLScriptElement) {
    this.#last = script;
  }

  add(text: string): void {
    this.#text += text;
    const { content } = parse(`${this.#text}<!--${END}-->`);
    const { lastChild } = content;
    // A name of a character may go on: `&am`, `p;`.
    if (!(lastChild instanceof Comment) || lastChild.data !== END || /&#?\w*$/.test(this.#text)) return;
    lastChild.remove();
    this.#insert(content);
  }

  /** Returns the scripts, in order. */
  end(): readonly HTMLScriptElement[] {
    this.#insert(parse(this.#text).content);
    return this.#scripts;
  }

  #insert(content: DocumentFragment): void {
    this.#text = '';
    this.#scripts.push(...content.querySelectorAll('script'));
    const { lastChild } = content;
    (this.#last.isConnected ? this.#last : this.script).after(content);
    if (lastChild) this.#last = lastChild as ChildNode;
  }
}

/** Returns `markup` as nodes that are not in the page. Scripts in it never run by themselves. */
function parse(markup: string): HTMLTemplateElement {
  const template = createHtml('template');
  template.innerHTML = markup;
  return template;
}

/** What `addEventListener` takes. */
type About = Parameters<EventTarget['addEventListener']>;

/** A listener whose event is over. */
interface Call {
  readonly target: EventTarget;
  readonly about: About;
}

/** The calls to come. */
const calls: Call[] = [];

/** Whether the event `name`, of those that tell that the page is there, has been dispatched. */
function isOver(name: string): boolean {
  const { domContentLoadedEventStart = 0, loadEventStart = 0 } =
    (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined) ?? {};
  return name === 'DOMContentLoaded' ? domContentLoadedEventStart > 0 : name === 'load' && loadEventStart > 0;
}

/** Calls the listener in `about` as if the event came now, once the script that it belongs to has run. */
function callLater(target: EventTarget, ...about: About): void {
  if (calls.some((call) => isSame(call, target, about))) return;
  const call = { target, about };
  calls.push(call);
  setTimeout(() => {
    const [name, listener, options] = about;
    if (!drop(call) || (typeof options === 'object' && options?.signal?.aborted)) return;
    const event = new Event(name);
    if (typeof listener === 'function') Reflect.apply(listener, target, [event]);
    else listener?.handleEvent(event);
  });
}

function dropCall(target: EventTarget, ...about: About): void {
  const call = calls.find((each) => isSame(each, target, about));
  if (call) drop(call);
}

/** Takes `call` out of those to come, and returns whether it was there. */
function drop(call: Call): boolean {
  const index = calls.indexOf(call);
  if (index >= 0) calls.splice(index, 1);
  return index >= 0;
}

/** Whether the browser takes both for the same listener (DOM, section 2.7). */
const isSame = (call: Call, target: EventTarget, [name, listener, options]: About): boolean =>
  call.target === target &&
  call.about[0] === name &&
  call.about[1] === listener &&
  isCapture(call.about[2]) === isCapture(options);

const isCapture = (options: About[2]): boolean => (typeof options === 'object' ? !!options?.capture : !!options);
