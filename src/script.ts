import type { Assent } from './core/assent.js';
import { merge } from './core/tree.js';
import { ownScript } from './core/own-script.js';
import { readPageConfig } from './core/page-config.js';
import { start } from './start.js';
import type { ConfigInput } from './core/types.js';

const script = ownScript();
const input = readPageConfig(script?.dataset ?? {});

/** Starts with what the page says, and `more` over it. */
const startHere = (more?: ConfigInput): Assent =>
  Object.assign(start(merge(input, more), script?.nonce), { start: startHere });

if (script?.dataset['manual'] === undefined) startHere();
else window.assent = Object.assign(window.assent ?? [], { start: startHere });
