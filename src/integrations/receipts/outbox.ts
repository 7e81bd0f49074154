/** Storage keys begin with this; what follows is the id of the event. */
const PREFIX = 'assent-receipt:';

/** What waits at most: events, characters in all, and milliseconds. The oldest go first. */
const MOST = { events: 20, characters: 40_000, age: 7 * 24 * 60 * 60 * 1000 };

/** Milliseconds for which an endpoint may take its time. */
const PATIENCE = 10_000;

/** Milliseconds of the first pause, which doubles each time, and of the longest. */
const PAUSE = { first: 1000, longest: 60 * 60 * 1000 };

/** An event that has not been delivered. */
interface Letter {
  readonly body: string;
  /** When it was written, and when it may be sent again, in milliseconds since 1970. */
  readonly written: number;
  readonly due: number;
  readonly tries: number;
}

/** Where events are sent. */
export interface Endpoint {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Delivers events, each under a storage key of its own for as long as it is not delivered, so that another page or a
 * later visit can. No two tabs send the same one.
 */
export class Outbox {
  /** Where storage cannot be written: for as long as the page lives. */
  readonly #unstored = new Map<string, Letter>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly endpoint: Endpoint) {
    addEventListener('online', () => void this.#sendDue(true));
    this.#sendLater();
  }

  /** Keeps the event and sends it at once. Nothing waits for that. */
  post(id: string, body: string): void {
    const now = Date.now();
    // While this page is at it, the letter is not due for others.
    this.#keep(id, { body, written: now, due: now + 2 * PATIENCE, tries: 0 });
    this.#discardExcess();
    void this.#send(id).then(() => this.#sendLater());
  }

  /** Waits until a letter is due, if there is any. */
  #sendLater(): void {
    clearTimeout(this.#timer);
    const next = Math.min(...this.#letters().map(([, { due }]) => due));
    // A clock that was put back must not stop everything, and a timer overflows after 25 days.
    const wait = Math.min(Math.max(0, next - Date.now()), PAUSE.longest);
    if (next < Infinity) this.#timer = setTimeout(() => void this.#sendDue(), wait);
  }

  /** Sends what is due, and where the network is back, what has failed before. */
  async #sendDue(isBack = false): Promise<void> {
    const sendAll = async () => {
      this.#discardExcess();
      // Read when it is our turn: what another tab has delivered meanwhile is gone.
      for (const [id, { due, tries }] of this.#letters()) {
        if (due <= Date.now() || (isBack && tries)) await this.#send(id);
      }
    };
    const { locks } = navigator as { locks?: LockManager };
    await (locks ? locks.request('assent-receipts', sendAll).catch(sendAll) : sendAll());
    this.#sendLater();
  }

  async #send(id: string): Promise<void> {
    const body = this.#find(id)?.body;
    if (!body) return;
    const isTaken = await this.#deliver(body);
    // It may have been given up meanwhile.
    const letter = this.#find(id);
    if (isTaken || !letter) {
      this.#forget(id);
      return;
    }
    const pause = Math.min(PAUSE.longest, PAUSE.first * 2 ** letter.tries);
    this.#keep(id, { ...letter, tries: letter.tries + 1, due: Date.now() + pause });
  }

  #find(id: string): Letter | undefined {
    return this.#letters().find(([each]) => each === id)?.[1];
  }

  /** Whether the endpoint has accepted `body`. */
  async #deliver(body: string): Promise<boolean> {
    const { url, headers } = this.endpoint;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const { ok } = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/cloudevents+json; charset=utf-8' },
        body,
        // Outlives the page. A beacon would, too, but has no headers and no answer.
        keepalive: true,
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: patience.signal,
      });
      return ok;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Everything that waits, oldest first. */
  #letters(): [id: string, Letter][] {
    const stored = storedKeys().flatMap((key): [string, Letter][] => {
      const letter = read(key);
      return letter ? [[key.slice(PREFIX.length), letter]] : [];
    });
    return [...stored, ...this.#unstored].sort(([, a], [, b]) => a.written - b.written);
  }

  #discardExcess(): void {
    let characters = 0;
    const newestFirst = this.#letters().sort(([, a], [, b]) => b.written - a.written);
    for (const [at, [id, { body, written }]] of newestFirst.entries()) {
      characters += body.length;
      const isExcess = at >= MOST.events || characters > MOST.characters || written < Date.now() - MOST.age;
      if (isExcess) this.#forget(id);
    }
  }

  #keep(id: string, letter: Letter): void {
    try {
      localStorage.setItem(PREFIX + id, JSON.stringify(letter));
    } catch {
      this.#unstored.set(id, letter);
    }
  }

  #forget(id: string): void {
    this.#unstored.delete(id);
    try {
      localStorage.removeItem(PREFIX + id);
    } catch {
      // What cannot be written was not.
    }
  }
}

/** The keys of what is stored; none where storage cannot be read. */
function storedKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** The letter under `key`; `null` where another tab has just removed it, or it is none: anybody can write there. */
function read(key: string): Letter | null {
  try {
    const { body, written, due, tries } = JSON.parse(localStorage.getItem(key) ?? '') as Partial<Letter>;
    const isLetter = typeof body === 'string' && Number.isFinite(written) && Number.isFinite(due);
    return isLetter ? ({ body, written, due, tries: Number.isFinite(tries) ? tries : 0 } as Letter) : null;
  } catch {
    return null;
  }
}
