/*
 * Does to the cookie that holds the answer what time, visitors and accidents do to it. The value is a query string in
 * which `t` is when the visitor decided and `x` until when that holds, in Unix seconds.
 */

/**
 * Moves the decision into the past, so that it runs out in so many seconds from now; what it holds stays the same.
 *
 * @param {{ name: string, path: string }} cookie
 * @param {number} seconds
 * @returns {boolean} Whether there was a decision.
 */
export function ageAnswer(cookie, seconds) {
  const answer = read(cookie);
  if (!answer) return false;
  const now = Math.floor(Date.now() / 1000);
  const shift = now + seconds - Number(/(?:^|&)x=(\d+)/.exec(answer)?.[1]);
  write(
    cookie,
    answer.replace(/(^|&)([tx])=(\d+)/g, (_, before, name, time) => `${before}${name}=${Number(time) + shift}`),
  );
  return true;
}

/** Deletes the cookie, as a visitor may in the browser's settings. */
export const deleteAnswer = (cookie) => write(cookie, '', 0);

/** Leaves something in the cookie that is no answer. */
export const damageAnswer = (cookie) => write(cookie, 'v=1&g=everything');

function read({ name }) {
  const pair = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

function write({ name, path }, value, maxAge = 24 * 60 * 60) {
  document.cookie = `${name}=${value}; path=${path}; max-age=${maxAge}; samesite=lax`;
  return true;
}
