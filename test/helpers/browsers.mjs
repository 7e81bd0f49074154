import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/**
 * How to start a browser: Puppeteer and Playwright both take this as launch options.
 *
 * @typedef {{ executablePath: string, args: string[], env?: NodeJS.ProcessEnv }} LaunchOptions
 */

/**
 * Root in a container cannot have the sandbox, and a machine without a network should not be asked to use one. A process
 * kept ready for the next page is a tenth of the work of a test, whose next page has a context of its own.
 */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=SpareRendererForSitePerProcess',
];

const CHROMIUM_NAMES = ['chromium', 'google-chrome', 'chromium-browser', 'chrome'];
const CHROMIUM_ON_MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const FIREFOX_NAMES = ['firefox', 'firefox-esr'];
const FIREFOX_ON_MAC = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * Chromium: the installed one, or else the one that comes as an npm package for Linux on x64.
 *
 * @returns {LaunchOptions | undefined}
 */
export function findChromium() {
  const executablePath = findBrowser(CHROMIUM_NAMES, CHROMIUM_ON_MAC);
  if (executablePath) return { executablePath, args: CHROMIUM_FLAGS };
  return process.platform === 'linux' && process.arch === 'x64' ? unpackChromium() : undefined;
}

/** Why tests are skipped that need all of Chromium: the one from npm is a shell. */
export const withoutWholeChromium =
  findChromium()?.env && 'the Chromium from npm has no profile, no back/forward cache and no prerendering';

/** @returns {LaunchOptions | undefined} */
export function findFirefox() {
  const executablePath = findBrowser(FIREFOX_NAMES, FIREFOX_ON_MAC);
  return executablePath ? { executablePath, args: [] } : undefined;
}

/**
 * WebKitGTK's small browser, and the driver it is driven by.
 *
 * @returns {{ browser: string, driver: string } | undefined}
 */
export function findWebKit() {
  const { stdout } = spawnSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' });
  const browser = stdout?.split('\n').find((path) => path.endsWith('/MiniBrowser'));
  const driver = findProgram(['WebKitWebDriver']);
  return browser && driver && findProgram(['xvfb-run']) ? { browser, driver } : undefined;
}

/**
 * Starts WebKit's driver under a virtual display: it knows no headless mode. It ends with this process.
 *
 * @param {string} driver
 * @returns {Promise<number>} the port on which it answers
 */
export async function startWebKitDriver(driver) {
  const port = await freePort();
  // A group of its own, so that the display, the driver and the browser all end together.
  const child = spawn('xvfb-run', ['-a', driver, `--port=${port}`], { detached: true, stdio: 'ignore' });
  process.on('exit', () => child.exitCode === null && process.kill(-child.pid));
  for (let tries = 0; tries < 100; tries++) {
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (status?.ok) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** The first of these programs that is in one of the places, or in `PATH`. */
function findProgram(/** @type {string[]} */ names, /** @type {string[]} */ places = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = [...places, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return paths.find((path) => existsSync(path));
}

/** The first that works, too: some distributions ship stand-ins that only tell how to install the real one. */
function findBrowser(/** @type {string[]} */ names, /** @type {string[]} */ places) {
  const path = findProgram(names, places);
  return path && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0 ? path : undefined;
}

/**
 * Unpacks @sparticuz/chromium, once for each version of it, with the libraries and fonts that a bare machine lacks.
 *
 * @returns {LaunchOptions}
 */
function unpackChromium() {
  const modules = join(import.meta.dirname, '../../node_modules');
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
  const home = join(modules, '.cache/assent', `chromium-${version}`);
  if (!existsSync(home)) {
    mkdirSync(join(home, '..'), { recursive: true });
    // Unpacked aside and renamed, so that test files started at the same time never meet half a browser.
    const aside = mkdtempSync(`${home}-`);
    // The package unpacks into the temporary folder, and the libraries only where it believes to be a cloud function.
    const env = { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
    const code = `(await import('@sparticuz/chromium')).default.executablePath()`;
    spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: modules, env, stdio: 'inherit' });
    const folders = ['/usr/share/fonts', `${home}/fonts/fonts`].map((folder) => `<dir>${folder}</dir>`).join('');
    writeFileSync(`${aside}/fonts/fonts.conf`, `<fontconfig>${folders}<cachedir>${home}/cache</cachedir></fontconfig>`);
    try {
      renameSync(aside, home);
    } catch {
      rmSync(aside, { recursive: true });
    }
  }
  const libraries = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, 'fonts') };
  return { executablePath: join(home, 'chromium'), args: CHROMIUM_FLAGS, env };
}

/**
 * An old Chromium from npm, by its major version, for what real old browsers lack: Linux on x64 alone.
 *
 * @param {92 | 106} version
 * @returns {LaunchOptions}
 */
export function findOldChromium(version) {
  const modules = join(import.meta.dirname, '../../node_modules');
  const home = join(modules, '.cache/assent', `old-chromium-${version}`);
  if (!existsSync(home)) {
    mkdirSync(join(home, '..'), { recursive: true });
    const aside = mkdtempSync(`${home}-`);
    for (const name of ['chromium', 'aws.tar', 'swiftshader.tar']) {
      const path = join(aside, name);
      const packed = readFileSync(join(modules, `chromium-${version}/bin/${name}.br`));
      writeFileSync(path, brotliDecompressSync(packed), { mode: 0o755 });
      if (name.endsWith('.tar')) spawnSync('tar', ['-xf', path, '-C', aside]);
    }
    try {
      renameSync(aside, home);
    } catch {
      rmSync(aside, { recursive: true });
    }
  }
  const libraries = [join(home, 'lib'), home, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    executablePath: join(home, 'chromium'),
    args: CHROMIUM_FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  };
}

/** Why tests in old browsers are skipped; `false` where they run. */
export const withoutOldChromium =
  (process.platform !== 'linux' || process.arch !== 'x64') && 'the old Chromiums from npm are for Linux on x64';

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
