// What assent/server says of requests, as JSON: run by each runtime with the path of the built file and the requests.
const [path, requests] = globalThis.process.argv.slice(2);
const { readDecision, readRequestSignals, renewCookie } = await import(path);
const answers = JSON.parse(requests).map(({ headers, config }) => ({
  state: readDecision(headers.cookie, config, readRequestSignals(new Headers(headers))),
  cookie: renewCookie(headers.cookie, config, { secure: false }),
}));
console.log(JSON.stringify(answers));
