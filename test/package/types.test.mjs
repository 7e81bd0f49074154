import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findTarball } from './pack.mjs';
import { install } from './project.mjs';
import { TSC, run } from './run.mjs';

const folder = await install('test/package/types', await findTarball());

suite('the types of the package', { concurrency: 2 }, () => {
  for (const resolution of ['bundler', 'node16']) {
    test(`compile under the module resolution ${resolution}`, async () => {
      const { code, output } = await run(process.execPath, [TSC, '-p', `tsconfig.${resolution}.json`], folder);
      assert.equal(code, 0, output);
    });
  }
});
