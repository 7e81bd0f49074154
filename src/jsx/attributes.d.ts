import type { AssentEmbedProps, AssentSettingsProps, AssentStatusProps } from './elements.js';

/** The attributes of each of Assent's tags. */
export interface ElementAttributes {
  'assent-declaration': {};
  'assent-embed': AssentEmbedProps;
  'assent-settings': AssentSettingsProps;
  'assent-status': AssentStatusProps;
}
