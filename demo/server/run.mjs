import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Starts the demo on the port in `PORT`, or 8080, prints where it is and shows it in the browser.
 *
 * @param {typeof import('../server.mjs').startDemo} startDemo
 * @param {string} dist Folder in which the built SDK is expected.
 */
export async function runDemo(startDemo, dist) {
  try {
    const { url } = await startDemo({ port: Number(process.env.PORT ?? 8080) });
    console.log(`The demo is at ${url}/ (Ctrl+C stops it)`);
    if (!existsSync(`${dist}/assent.js`)) console.log('There is no dist/assent.js yet: run `npm run build` first.');
    if (process.stdout.isTTY && !process.env.CI) openBrowser(url);
  } catch (cause) {
    const error = /** @type {NodeJS.ErrnoException & { port?: number }} */ (cause);
    console.error(error.code === 'EADDRINUSE' ? `Port ${error.port} is taken: PORT=0 takes any free one.` : error);
    process.exitCode = 1;
  }
}

/** Asks the desktop to show `url`. A machine without one is no error. */
function openBrowser(url) {
  const [command, ...before] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? [
    'xdg-open',
  ];
  spawn(command, [...before, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
