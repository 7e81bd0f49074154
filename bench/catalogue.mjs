/**
 * What is measured, in the order of the report.
 *
 * @typedef {object} Measure
 * @property {string} id
 * @property {string} title
 * @property {Unit} unit
 * @property {boolean} [isNet] Whether the figure of the empty page is taken off.
 *
 * @typedef {'B' | '' | 'ms' | 'µs' | 'KiB' | 'yes'} Unit
 */

/** Numbers of held scripts and of nodes; a smoke run is content with the smallest. */
export const HELD = [10, 100, 1000, 3000, 10_000];
export const NODES = [1000, 5000, 20_000, 50_000];

/** What else the change tax is measured with, on this many nodes. */
export const TAXED = 20_000;

/** The change tax of an observer that does nothing, on a page without any tool. */
export const OBSERVED = `changes.${TAXED}.observed`;

/** @type {[heading: string, measures: Measure[]][]} */
export const CATALOGUE = [
  [
    'Bytes and requests',
    [
      { id: 'first.usable.bytes', title: 'first visit, until the banner can be used', unit: 'B' },
      { id: 'first.usable.requests', title: '… requests', unit: '' },
      { id: 'first.bytes', title: 'first visit, all', unit: 'B' },
      { id: 'first.requests', title: '… requests', unit: '' },
      { id: 'returning.bytes', title: 'returning visit, all', unit: 'B' },
      { id: 'returning.requests', title: '… requests', unit: '' },
      { id: 'preferences.bytes', title: 'preferences, on top', unit: 'B' },
      { id: 'preferences.requests', title: '… requests', unit: '' },
    ],
  ],
  ...['first', 'returning'].map(
    (visit) =>
      /** @type {[string, Measure[]]} */ ([
        `Main thread, ${visit} visit, net of the empty page`,
        [
          { id: `${visit}.work`, title: 'work', unit: 'ms', isNet: true },
          { id: `${visit}.script`, title: '… script', unit: 'ms', isNet: true },
          { id: `${visit}.compile`, title: '… compile', unit: 'ms', isNet: true },
          { id: `${visit}.style`, title: '… style', unit: 'ms', isNet: true },
          { id: `${visit}.layout`, title: '… layout', unit: 'ms', isNet: true },
          { id: `${visit}.heap`, title: 'heap', unit: 'KiB', isNet: true },
        ],
      ]),
  ),
  [
    'First visit, from the tag on',
    [
      { id: 'first.content', title: 'first contentful paint', unit: 'ms' },
      { id: 'first.box', title: 'banner has its box', unit: 'ms' },
      { id: 'first.paint', title: 'banner painted', unit: 'ms' },
      { id: 'first.slow.box', title: 'CPU slowed 4×: box', unit: 'ms' },
      { id: 'first.slow.paint', title: '… painted', unit: 'ms' },
      { id: 'first.far.box', title: '150 ms latency: box', unit: 'ms' },
      { id: 'first.far.paint', title: '… painted', unit: 'ms' },
      { id: 'first.long', title: 'long tasks', unit: 'ms' },
      { id: 'first.slow.long', title: '… CPU slowed 4×', unit: 'ms' },
      { id: 'first.shift', title: 'layout shift', unit: '' },
    ],
  ],
  [
    'Returning visit, from the tag on',
    [
      { id: 'returning.known', title: 'consent known', unit: 'ms' },
      { id: 'returning.held', title: 'first held script', unit: 'ms' },
      { id: 'returning.slow.known', title: 'CPU slowed 4×: known', unit: 'ms' },
      { id: 'returning.slow.held', title: '… first held script', unit: 'ms' },
      { id: 'returning.far.known', title: '150 ms latency: known', unit: 'ms' },
      { id: 'returning.far.held', title: '… first held script', unit: 'ms' },
      { id: 'returning.cookies', title: 'a cookie write by the page', unit: 'µs' },
    ],
  ],
  [
    'Accept',
    [
      { id: 'accept.inp', title: 'interaction to next paint', unit: 'ms' },
      { id: 'accept.slow.inp', title: '… CPU slowed 4×', unit: 'ms' },
      ...HELD.map((held) => /** @type {Measure} */ ({ id: `accept.${held}`, title: `last of ${held}`, unit: 'ms' })),
      { id: 'accept.10000.longest', title: '… longest task of 10000', unit: 'ms' },
    ],
  ],
  [
    'Main thread, 2,000 small changes in tasks of their own',
    [
      ...NODES.map(
        (nodes) =>
          /** @type {Measure} */ ({ id: `changes.${nodes}.1`, title: `${nodes} nodes, 1 held, undecided`, unit: 'ms' }),
      ),
      { id: `changes.${TAXED}.1.decided`, title: `${TAXED} nodes, 1 held, decided`, unit: 'ms' },
      { id: OBSERVED, title: `${TAXED} nodes, an observer that does nothing`, unit: 'ms' },
      { id: `changes.${TAXED}.0`, title: `${TAXED} nodes, 0 held, undecided`, unit: 'ms' },
      { id: `changes.${TAXED}.1000`, title: `${TAXED} nodes, 1000 held, undecided`, unit: 'ms' },
      { id: 'react', title: 'React renders 10,000 rows', unit: 'ms' },
    ],
  ],
  [
    'Other',
    [
      { id: 'cache.first', title: 'back/forward cache, undecided', unit: 'yes' },
      { id: 'cache.returning', title: '… decided', unit: 'yes' },
      { id: 'calls', title: '20,000 signal() and when(), 1 withdrawal', unit: 'ms' },
    ],
  ],
];

/**
 * Measures whose growth is of interest, each with its sizes. Small sizes show what does not grow.
 *
 * @type {{ id: string, title: string, points: (readonly [size: number, id: string])[] }[]}
 */
export const GROWTHS = [
  {
    id: 'accept',
    title: 'accept to the last of n held scripts',
    points: HELD.filter((held) => held >= 1000).map((held) => [held, `accept.${held}`]),
  },
  {
    id: 'changes',
    title: '2,000 changes on n nodes',
    points: NODES.map((nodes) => [nodes, `changes.${nodes}.1`]),
  },
];

/**
 * What is also given as a multiple of the peer's.
 *
 * @type {Omit<Measure, 'unit'>[]}
 */
export const RATIOS = [
  { id: 'first.usable.bytes', title: 'bytes until the banner can be used' },
  { id: 'first.work', title: 'first visit: main-thread work', isNet: true },
  { id: 'first.box', title: 'first visit: banner has its box' },
  { id: 'first.slow.box', title: '… CPU slowed 4×' },
  { id: 'first.far.box', title: '… 150 ms latency' },
  { id: 'first.heap', title: 'first visit: heap', isNet: true },
  { id: 'returning.bytes', title: 'returning visit: bytes' },
  { id: 'returning.work', title: 'returning visit: main-thread work', isNet: true },
  { id: 'returning.held', title: 'returning visit: first held script' },
  { id: 'returning.slow.held', title: '… CPU slowed 4×' },
  { id: 'returning.far.held', title: '… 150 ms latency' },
  { id: 'returning.heap', title: 'returning visit: heap', isNet: true },
  { id: 'accept.100', title: 'accept to the last of 100 held scripts' },
  { id: 'accept.1000', title: '… of 1,000' },
  { id: `changes.${TAXED}.1`, title: '2,000 changes on 20,000 nodes' },
];
