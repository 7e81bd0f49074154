import type { Assent } from '../core/assent.js';
import { AssentElement } from './assent-element.js';
export class AssentPreferences extends AssentElement {
  async show(assent: Assent) { this.assent = assent; }
  hide() {}
}
