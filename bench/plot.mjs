import { HELD } from './catalogue.mjs';
import { formatFigure } from './format.mjs';
import { viewOf } from './results.mjs';

const WIDTH = 960;
const PANEL = { width: 470, gap: 20, row: 18, head: 30, label: 180, value: 70 };
const COLOURS = { own: '#0b57d0', peer: '#b3261e', other: '#8a8f98' };

/** What the plot shows of each contender, a panel each. @type {(import('./catalogue.mjs').Measure)[]} */
const PANELS = [
  { id: 'first.usable.bytes', title: 'Bytes until the banner can be used', unit: 'B' },
  { id: 'returning.bytes', title: 'Bytes of a returning visit', unit: 'B' },
  { id: 'first.work', title: 'First visit: main-thread work, ms', unit: 'ms', isNet: true },
  { id: 'returning.work', title: 'Returning visit: main-thread work, ms', unit: 'ms', isNet: true },
  { id: 'first.box', title: 'Banner has its box, ms', unit: 'ms' },
  { id: 'first.slow.box', title: 'Banner has its box, CPU slowed 4×, ms', unit: 'ms' },
  { id: 'first.far.box', title: 'Banner has its box, 150 ms latency, ms', unit: 'ms' },
  { id: 'returning.held', title: 'First held script of a returning visit, ms', unit: 'ms' },
];

/**
 * The plot of a run, as SVG: bars for the measures that matter most, and how accepting grows.
 *
 * @param {import('./results.mjs').Results} results
 */
export function plot(results) {
  const view = viewOf(results);
  const ids = view.ids.filter((id) => id !== 'empty');
  const height = PANEL.head + ids.length * PANEL.row + PANEL.gap;
  const bars = PANELS.map((measure, index) => {
    const [x, y] = [(index % 2) * (PANEL.width + PANEL.gap), Math.floor(index / 2) * height];
    return `<g transform="translate(${x} ${y})">${barsOf(view, ids, measure)}</g>`;
  });
  const top = Math.ceil(PANELS.length / 2) * height;
  const total = top + 300;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" font-family="system-ui, sans-serif" font-size="12">
<title>Assent and other consent tools, measured in one run</title>
<rect width="${WIDTH}" height="${total}" fill="#fff"/>
${bars.join('\n')}
<g transform="translate(0 ${top})">${growthOf(view, ids)}</g>
</svg>
`;
}

const colourOf = (/** @type {string} */ id) =>
  id.startsWith('assent') ? COLOURS.own : id === 'vanilla-cookieconsent' ? COLOURS.peer : COLOURS.other;

const heading = (/** @type {string} */ title) => `<text x="8" y="20" font-weight="600">${title}</text>`;

/** A bar for each contender. */
function barsOf(
  /** @type {import('./results.mjs').View} */ { figureOf, names },
  /** @type {string[]} */ ids,
  /** @type {import('./catalogue.mjs').Measure} */ { id, title, unit, isNet },
) {
  const figures = ids.map((contender) => figureOf(id, contender, isNet));
  const greatest = Math.max(1, ...figures.map((figure) => figure ?? 0));
  const room = PANEL.width - PANEL.label - PANEL.value;
  const rows = figures.map((figure, index) => {
    const y = PANEL.head + index * PANEL.row;
    const width = (Math.max(0, figure ?? 0) / greatest) * room;
    return `<text x="${PANEL.label - 6}" y="${y + 13}" text-anchor="end" fill="#444">${names[ids[index]]}</text>
<rect x="${PANEL.label}" y="${y + 3}" width="${width.toFixed(1)}" height="12" fill="${colourOf(ids[index])}"/>
<text x="${(PANEL.label + width + 5).toFixed(1)}" y="${y + 13}">${formatFigure(figure, unit)}</text>`;
  });
  return `${heading(title)}\n${rows.join('\n')}`;
}

/** Accept to the last of n held scripts, both axes logarithmic. */
function growthOf(/** @type {import('./results.mjs').View} */ { figureOf, names }, /** @type {string[]} */ ids) {
  const area = { left: 60, top: 36, width: 640, height: 220 };
  const curves = ids.flatMap((id) => {
    const points = HELD.flatMap((held) => {
      const figure = figureOf(`accept.${held}`, id);
      return figure ? [/** @type {const} */ ([held, figure])] : [];
    });
    return points.length ? [{ id, points }] : [];
  });
  const figures = curves.flatMap(({ points }) => points.map(([, figure]) => figure));
  if (!figures.length) return '';
  const [low, high] = [Math.floor(Math.log10(Math.min(...figures))), Math.ceil(Math.log10(Math.max(...figures)))];
  const x = (/** @type {number} */ held) => area.left + ((Math.log10(held) - 1) / 3) * area.width;
  const y = (/** @type {number} */ ms) =>
    area.top + area.height - ((Math.log10(ms) - low) / Math.max(1, high - low)) * area.height;
  const lines = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)).map(
    (ms) => `<path d="M${area.left} ${y(ms).toFixed(1)}h${area.width}" stroke="#ddd"/>
<text x="${area.left - 6}" y="${(y(ms) + 4).toFixed(1)}" text-anchor="end" fill="#444">${ms}</text>`,
  );
  const ticks = HELD.map(
    (held) =>
      `<text x="${x(held).toFixed(1)}" y="${area.top + area.height + 18}" text-anchor="middle" fill="#444">${held}</text>`,
  );
  const paths = curves.map(({ id, points }, index) => {
    const line = points.map(([held, ms]) => `${x(held).toFixed(1)} ${y(ms).toFixed(1)}`).join('L');
    const [held, ms] = points[points.length - 1];
    const dash = ['', '6 3', '2 3', '8 3 2 3'][index % 4];
    return `<path d="M${line}" fill="none" stroke="${colourOf(id)}" stroke-width="2" stroke-dasharray="${dash}"/>
<circle cx="${x(held).toFixed(1)}" cy="${y(ms).toFixed(1)}" r="3" fill="${colourOf(id)}"/>
<path d="M${area.left + area.width + 36} ${area.top + 10 + index * 20}h30" stroke="${colourOf(id)}" stroke-width="2" stroke-dasharray="${dash}"/>
<text x="${area.left + area.width + 72}" y="${area.top + 14 + index * 20}">${names[id]}</text>`;
  });
  return `${heading('Accept to the last of n held scripts, ms')}\n${[...lines, ...ticks, ...paths].join('\n')}`;
}
