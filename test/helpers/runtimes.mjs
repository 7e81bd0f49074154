import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EdgeVM } from '@edge-runtime/vm';
import { bundle } from './bundle.mjs';

const ROOT = join(import.meta.dirname, '../..');
const SERVER = join(ROOT, 'lib/server.js');
const SCRIPT = join(import.meta.dirname, 'answer-request.mjs');

/** What a program prints; `input` is what it reads. Rejects where it fails. */
export function outputOf(command, args, { input = '', env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'inherit'] });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => (code ? reject(new Error(`${command} ended with ${code}`)) : resolve(parts.join(''))));
    child.stdin.end(input);
  });
}

/** Says whether a program can be started. */
export const isInstalled = (command) => spawnSync(command, ['--version']).status === 0;

const byProgram = (command, ...args) => ({
  isThere: isInstalled(command),
  answer: async (...requests) =>
    JSON.parse(await outputOf(command, [...args, SCRIPT, `file://${SERVER}`, JSON.stringify(requests)])),
});

/** The programs in packages are started where they are: links to them are made by install scripts, which do not run. */
const packaged = (name, path) => {
  const program = join(ROOT, 'node_modules', path);
  return existsSync(program) ? program : name;
};

/** The edge runtime takes one script, not modules, and has the globals of the web and no others. */
async function answerAtEdge(...requests) {
  const [{ code }] = await bundle("export * from 'assent/server';", { format: 'iife', name: 'server' });
  const edge = new EdgeVM({ initialCode: code });
  const answers = edge.evaluate(`
    JSON.stringify(${JSON.stringify(requests)}.map(({ headers, config }) => ({
      state: server.readDecision(headers.cookie, config, server.readRequestSignals(new Headers(headers))),
      cookie: server.renewCookie(headers.cookie, config, { secure: false }),
    })))`);
  return JSON.parse(answers);
}

/**
 * Where assent/server has to run, by name: whether the runtime is here, and what the built file answers there to
 * requests with these headers.
 *
 * @typedef {{ headers: Record<string, string>, config: object }} SomeRequest
 * @type {Record<string, {
 *   isThere: boolean,
 *   answer(...requests: SomeRequest[]): Promise<{ state: any, cookie: string | null }[]>,
 * }>}
 */
export const runtimes = {
  'Node.js': byProgram(process.execPath),
  Deno: byProgram(packaged('deno', '@deno/linux-x64-glibc/deno'), 'run', '--allow-read', '--no-lock'),
  Bun: byProgram(packaged('bun', '@oven/bun-linux-x64/bin/bun')),
  'an edge runtime': { isThere: true, answer: answerAtEdge },
};
