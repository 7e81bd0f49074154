import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const harness = readFileSync(join(import.meta.dirname, 'client/harness.js'), 'utf8');

const text =
  'A bicycle with a step-through frame, seven gears and a basket in front, made for the quay and the market. ';
const article = Array.from({ length: 12 }, (_, index) => `<h2>Model ${index + 1}</h2><p>${text.repeat(4)}</p>`).join(
  '',
);

/**
 * What a page of the benchmark holds besides the article that all of them have.
 *
 * @typedef {object} Scenario
 * @property {number} [held] Inline scripts that wait for consent; one unless given.
 * @property {'banner' | 'consent' | 'nothing'} [watched] What the page looks for, the banner unless given. Where work is
 * measured, nothing.
 * @property {string} [body] More markup, before the held scripts.
 */

/**
 * The page of a contender for a scenario.
 *
 * @param {import('./contenders.mjs').Contender} contender
 * @param {Scenario} [scenario]
 */
export function pageOf(contender, { held = 1, watched = 'banner', body = '' } = {}) {
  const scripts = Array.from({ length: held }, () => contender.hold?.('bench.ran();') ?? '').join('');
  const parts = contender.tag({ held, code: 'bench.ran();' });
  const asFunction = (/** @type {string | undefined} */ expression) => (expression ? `() => ${expression}` : 'null');
  const watch = {
    banner: `bench.watch(${asFunction(contender.banner)}, null);`,
    consent: `bench.watch(null, ${asFunction(contender.granted)});`,
    nothing: '',
  }[watched];
  const look = watched === 'nothing' ? '' : '<script>bench.look();</script>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Harbour Bicycles</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">
<script>${harness}bench.begin = performance.now();${watch}</script>
${parts.head ?? ''}${look}
</head>
<body>
<h1>Harbour Bicycles</h1>
${article}
${body}
${scripts}
${parts.body ?? ''}${look}
</body>
</html>`;
}
