/**
 * The address of a file of that media type on this origin, which holds `body`; see `serveAnswers` in
 * `web-test-runner.config.mjs`. `bytes` makes it longer, so that it takes longer to come.
 */
export const answerAddress = (type: string, body: string, bytes = 0): string =>
  `/answer?${new URLSearchParams({ type, body, bytes: `${bytes}` })}`;
