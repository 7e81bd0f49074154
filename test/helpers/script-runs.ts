import { answerAddress } from './answer.js';

let count = 0;

/** Scripts of one test, and in what order they ran. */
export interface ScriptRuns {
  /** The names of those that ran so far. */
  readonly names: readonly string[];
  /** Code that says that the script `name` ran. */
  codeOf(name: string): string;
  /** The address of a file with that code. `bytes` makes it longer, so that it takes longer to come. */
  fileOf(name: string, bytes?: number): string;
  /** Waits until the script `name` has run. */
  until(name: string): Promise<void>;
  end(): void;
}

/** Listens to scripts that were made with `codeOf` or `fileOf`. */
export function listenToScripts(): ScriptRuns {
  const event = `script-run-${++count}`;
  const names: string[] = [];
  const waiting = new Map<string, () => void>();
  const keep = ({ detail }: CustomEventInit<string>) => {
    names.push(`${detail}`);
    waiting.get(`${detail}`)?.();
  };
  addEventListener(event, keep as EventListener);
  const codeOf = (name: string) => `dispatchEvent(new CustomEvent('${event}', { detail: '${name}' }));`;
  return {
    names,
    codeOf,
    fileOf: (name, bytes) => answerAddress('text/javascript', codeOf(name), bytes),
    until: (name) => new Promise((resolve) => (names.includes(name) ? resolve() : waiting.set(name, resolve))),
    end: () => removeEventListener(event, keep as EventListener),
  };
}
