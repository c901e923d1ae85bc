/** Lines for whoever waits at the terminal. All go to stderr, so that a command's stdout stays its own. */

const patienceMs = 1_000;
const beatMs = 15_000;

export function say(line) {
  process.stderr.write(`${line}\n`);
}

export function secondsSince(begun) {
  return `${((performance.now() - begun) / 1_000).toFixed(1)} s`;
}

/** Does `work` and tells about it where it takes over a second; every 15 s it says that it still goes on. */
export async function tell(what, work) {
  const begun = performance.now();
  let told = false;
  const announce = setTimeout(() => {
    told = true;
    say(`${what} …`);
  }, patienceMs);
  const beat = setInterval(() => say(`${what} … (${secondsSince(begun)})`), beatMs);
  try {
    return await work();
  } finally {
    clearTimeout(announce);
    clearInterval(beat);
    if (told) say(`${what}: ${secondsSince(begun)}`);
  }
}
