/** Assent's tags in JSX, for Preact: `import type {} from 'assent/jsx/preact';` */
import type { HTMLAttributes } from 'preact';
import type { ElementAttributes } from './attributes.js';

type Elements = {
  [Tag in keyof ElementAttributes]: HTMLAttributes<HTMLElement> & ElementAttributes[Tag];
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
