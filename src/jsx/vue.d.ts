/** Assent's tags in templates, for Vue: `import type {} from 'assent/jsx/vue';` */
import type { DefineComponent } from 'vue';
import type { ElementAttributes } from './attributes.js';

type Elements = {
  [Tag in keyof ElementAttributes]: DefineComponent<ElementAttributes[Tag]>;
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
