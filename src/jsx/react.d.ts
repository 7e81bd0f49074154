/** Assent's tags in JSX, for React 19: `import type {} from 'assent/jsx/react';` */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementAttributes } from './attributes.js';

type Elements = {
  [Tag in keyof ElementAttributes]: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
    ElementAttributes[Tag];
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
