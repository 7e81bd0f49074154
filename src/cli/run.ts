import { parseArgs } from 'node:util';
import { version } from '../version.js';
import { CliError } from './cli-error.js';
import { init } from './init.js';
import { integrityTags } from './integrity.js';

const HELP = `assent ${version}

  assent init               puts Assent into the site in this folder
    --policy-url <address>  of the privacy policy, if it is not to be looked for
    --dry-run               only says what would be done

  assent integrity          prints the tags by which a file that was tampered with never runs
    --base <address>        of Assent's files; /assent/ by default
    --full                  for assent.full.js

  assent --help, assent --version`;

const OPTIONS = {
  'policy-url': { type: 'string' },
  'dry-run': { type: 'boolean' },
  base: { type: 'string' },
  full: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Which options each command takes. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  init: ['policy-url', 'dry-run'],
  integrity: ['base', 'full'],
};

/**
 * Carries out what was typed after `assent`, in the folder `cwd`, and prints what it did.
 *
 * @returns the exit code: 0, 1 where it could not be done, 2 for arguments that mean nothing.
 */
export function run(args: readonly string[], cwd: string): number {
  try {
    for (const line of answer(args, cwd)) console.log(line);
    return 0;
  } catch (error) {
    if (error instanceof CliError) console.error(error.message);
    else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${HELP}`);
    else throw error;
    return error instanceof CliError ? 1 : 2;
  }
}

function answer(args: readonly string[], cwd: string): readonly string[] {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [command, ...others] = positionals;
  if (values.version) return [version];
  if (values.help || command === undefined) return [HELP];
  const allowed = COMMANDS[command];
  const wrong = allowed ? (others[0] ?? Object.keys(values).find((name) => !allowed.includes(name))) : command;
  if (!allowed || wrong !== undefined)
    throw Object.assign(new TypeError(`"${wrong}" means nothing here.`), { code: 'ERR_UNKNOWN' });
  const { base, full, 'policy-url': policyUrl, 'dry-run': dryRun } = values;
  return command === 'init'
    ? init(cwd, { ...(policyUrl !== undefined && { policyUrl }), ...(dryRun && { dryRun }) })
    : integrityTags({ ...(base !== undefined && { base }), ...(full && { full }) });
}
