/** As much of `next/server` as the recipe needs, with the headers by which Next.js 16 hands on what `next()` is told. */
export class NextResponse extends Response {
  /** @param {{ request?: { headers?: Headers } }} [init] */
  static next({ request } = {}) {
    const headers = new Headers({ 'x-middleware-next': '1' });
    if (request?.headers) {
      headers.set('x-middleware-override-headers', [...request.headers.keys()].join(','));
      for (const [name, value] of request.headers) headers.set(`x-middleware-request-${name}`, value);
    }
    return new NextResponse(null, { headers });
  }
}

/** @typedef {Request} NextRequest */
