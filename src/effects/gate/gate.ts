import type { AssentInstance } from '../../assent/assent.js';
import { matches, parentOf, queryAll, safeDocument } from '../../browser/safe-document.js';
import { isDeferred, isHeld, isScript } from './activate.js';
import { ADDRESSES, grant, isGiven, revoke } from './addresses.js';
import { reserveEmbedSize } from './embed-size.js';
import { isGranted } from './is-granted.js';
import { passRendered } from './rendered.js';
import { ScriptRunner } from './script-runner.js';
import { isStyle, settleStyle } from './styles.js';
import { scriptPolicy } from './trusted-types.js';

/** Milliseconds of work after which the page gets its turn: with the script that is running then, no long task. */
const SLICE = 30;

/** What can wait for consent, but not a script that has been given its turn. */
const HELD =
  ':is(script, style, iframe, img, video, audio, source, embed, object, link)[data-category]:not([data-assent])';

const OURS = ':is(assent-declaration, assent-embed):not(:defined)';

/**
 * Blocks what the page marks with `data-category` until what it waits for is granted, wherever and whenever it appears,
 * and takes back what can be taken back. It also loads what defines the page's own elements of ours.
 *
 * Scripts run once each, in document order, deferred ones and modules when the page has been parsed.
 *
 * If the page's scripts have a nonce, one without it stays blocked: a script that another inserts may pass a policy
 * which its own markup would not (CSP3, section 8.2, `'strict-dynamic'`).
 *
 * @attribute data-category - the id that the element waits for, or several that must all be granted, separated by spaces; `!` before an id means "only when refused"
 * @attribute data-service - the service inside the category
 * @attribute data-src - becomes `src` on grant, on everything but `link`
 * @attribute data-srcset - becomes `srcset` on grant, on pictures
 * @attribute data-href - becomes `href` on grant, on a `link`
 * @attribute data-poster - becomes `poster` on grant, on a `video`
 * @attribute data-srcdoc - becomes `srcdoc` on grant, on an `iframe`, which then runs in a sandbox
 * @attribute data-type - the type of the script that runs, such as `module`; it stays on the script
 * @attribute data-assent - set by Assent: `granted` on a script that has had its turn
 */
export function guardMarkup(assent: AssentInstance): void {
  const policy = scriptPolicy();
  const runner = new ScriptRunner(policy);
  const roots = new Set<Node & ParentNode>();
  const queue = new Set<HTMLElement>();
  /** What waits until the page has been parsed, and all the rest of it has had its turn. */
  const deferred = new Set<HTMLElement>();
  let isParsed = !isParsing();
  /** The nonce of the page's own scripts. */
  let nonce = '';
  let isResting = false;
  let isReported = false;
  let isSized = false;

  function settle(element: HTMLElement): void {
    try {
      const isOn = isGranted(element, assent);
      if (isOn === undefined && !isGiven(element)) return;
      if (isScript(element)) {
        if (isOn && isHeld(element) && (!nonce || element.nonce === nonce)) runner.run(element);
      } else if (isStyle(element)) settleStyle(element, !!isOn);
      else if (isOn) grant(element, policy);
      else revoke(element);
    } catch (cause) {
      if (!isReported) {
        assent.report(
          'markup-refused',
          'A script was blocked: add the Trusted Types policy "assent" to your CSP',
          cause,
        );
      }
      isReported = true;
    }
  }

  function work(): void {
    if (isResting || !queue.size) return;
    const end = performance.now() + SLICE;
    for (const element of queue) {
      if (!isComplete(element)) return;
      queue.delete(element);
      runner.inTurn(element, () => settle(element));
      if (performance.now() < end) continue;
      isResting = true;
      setTimeout(() => {
        isResting = false;
        work();
      });
      return;
    }
  }

  function review(): void {
    queue.clear();
    for (const root of roots) {
      if (root.isConnected) addFrom(root);
      else roots.delete(root);
    }
    work();
  }

  function enqueue(element: HTMLElement): void {
    // What must not load cannot wait: the page may have given it an address in this very moment.
    if (!isScript(element) && !isGranted(element, assent)) settle(element);
    else (!isParsed && isScript(element) && isDeferred(element) ? deferred : queue).add(element);
  }

  function addFrom(root: Node & ParentNode): void {
    for (const element of queryAll(root, HELD)) enqueue(element);
  }

  function lookForOurs(root: Node & ParentNode): void {
    if (queryAll(root, OURS).length) upgrade();
  }

  function add(node: Node): void {
    if (!isElement(node)) return;
    if (isScript(node) && isOwn(node)) nonce ||= node.nonce;
    if (matches(node, HELD)) enqueue(node);
    else if (matches(node, OURS)) upgrade();
    if (!node.firstElementChild) return;
    addFrom(node);
    lookForOurs(node);
  }

  function upgrade(): void {
    if (!isSized) reserveEmbedSize();
    isSized = true;
    // An error has been reported by the time the promise rejects.
    assent.upgrade().catch(() => {});
  }

  function look(changes: readonly MutationRecord[]): void {
    passRendered(changes, runner);
    for (const { target, type, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(add);
      else if (isElement(target) && (isGiven(target) || matches(target, HELD))) enqueue(target);
    }
    work();
  }

  const observer = new MutationObserver(look);

  function guard(root: Node & ParentNode): void {
    observer.observe(root, {
      childList: true,
      subtree: true,
      // A router that makes a node equal to its server's takes the addresses from it.
      attributeFilter: [
        'data-category',
        'data-service',
        'data',
        ...ADDRESSES,
        ...ADDRESSES.map((name) => `data-${name}`),
      ],
    });
    roots.add(root);
    addFrom(root);
    lookForOurs(root);
    work();
  }

  // The tag of this script may be gone from the page by now.
  for (const script of [safeDocument.currentScript, ...safeDocument.scripts]) {
    if (script instanceof HTMLScriptElement && isOwn(script)) nonce ||= script.nonce;
  }
  guard(document);
  assent.guardWith(guard);
  safeDocument.addEventListener('readystatechange', () => {
    look(observer.takeRecords());
    isParsed = !isParsing();
    if (!isParsed) return;
    for (const element of deferred) queue.add(element);
    deferred.clear();
    work();
  });
  // The visitor sees the answer to a click before the page gets to work.
  assent.addEventListener('change', () => setTimeout(review));
}

/** Whether `node` is an element, also one that comes from another document, or a form whose field has that name. */
const isElement = (node: Node): node is HTMLElement => node.nodeType === 1 || typeof node.nodeType !== 'number';

/** Whether `script` is the page's own, rather than one that waits or has waited for consent. */
const isOwn = (script: HTMLScriptElement): boolean => !isHeld(script) && !script.hasAttribute('data-category');

const isParsing = (): boolean => safeDocument.readyState === 'loading';

/** Whether all of `node` has been parsed: while the page loads, whatever follows it shows that. */
function isComplete(node: Node): boolean {
  if (!isParsing()) return true;
  const parent = parentOf(node);
  // A field of a form can hide the form's own members.
  if (Reflect.get(Node.prototype, 'nextSibling', node) || !parent) return true;
  return parent !== document && isComplete(parent);
}
