import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { DIST } from '../contenders.mjs';

/** The brotli bytes of Assent's largest language. */
export function languageBytes() {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /locales.[\w-]+\.js$/.test(path),
  );
  return Math.max(0, ...files.map((path) => brotliCompressSync(readFileSync(join(DIST, path))).length));
}
