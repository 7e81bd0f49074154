/** Assent's tags in JSX, for Solid: `import type {} from 'assent/jsx/solid';` */
import type { JSX } from 'solid-js';
import type { ElementAttributes } from './attributes.js';

type Elements = {
  [Tag in keyof ElementAttributes]: JSX.HTMLAttributes<HTMLElement> & ElementAttributes[Tag];
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
