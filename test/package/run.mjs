import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** The compiler of the package itself, for `node`. */
export const TSC = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');

/** The same on every machine: no colours, and no notices that depend on the date or on where the build runs. */
const QUIET = {
  ASTRO_TELEMETRY_DISABLED: '1',
  BASELINE_BROWSER_MAPPING_IGNORE_OLD_DATA: 'true',
  BROWSERSLIST_IGNORE_OLD_DATA: '1',
  CI: '',
  NEXT_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
  NODE_ENV: '',
};

/** @type {(() => unknown)[]} */
const atEnd = [];
process.on('exit', () => atEnd.forEach((act) => act()));

/** Calls `act` when this process ends. */
export const whenDone = (/** @type {() => unknown} */ act) => atEnd.push(act);

/** Starts a program of the project in `folder`, or one in `PATH`, and collects all that it prints. */
function launch(/** @type {string} */ program, /** @type {string[]} */ args, /** @type {string} */ folder) {
  const PATH = [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  // A group of its own, so that whatever it starts ends with it.
  const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...QUIET, PATH }, detached: true });
  const printed = { child, output: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed.output += text;
      child.emit('output');
    });
  }
  return printed;
}

/**
 * Runs a program to its end and returns its exit code, and all that it printed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} folder
 */
export async function run(program, args, folder) {
  const printed = launch(program, args, folder);
  const [code] = await once(printed.child, 'close');
  return { code, output: printed.output };
}

/**
 * Starts a server, waits until it prints what matches `ready`, and returns its address, what it has printed so far, and how to
 * stop it.
 *
 * @param {string} command `{port}` stands for a free port.
 * @param {RegExp} ready
 * @param {string} folder
 */
export async function serve(command, ready, folder) {
  const port = await freePort();
  const [program = '', ...args] = command.replace('{port}', String(port)).split(' ');
  const printed = launch(program, args, folder);
  const { child } = printed;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const stop = () => isRunning() && process.kill(-Number(child.pid));
  whenDone(stop);
  const ended = once(child, 'close');
  while (!ready.test(printed.output)) {
    await Promise.race([once(child, 'output'), ended]);
    if (child.exitCode !== null) throw new Error(`${command} ended:\n${printed.output}`);
  }
  return { url: `http://127.0.0.1:${port}/`, output: () => printed.output, stop };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}
