/** Lines for whoever waits at the terminal. All go to stderr, so that a command's stdout stays its own. */

const patienceMs = 1_000;
const beatMs = 15_000;

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** One sentence for what a person can mend; anything else in full. */
export function sayFault(error) {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    say(`This user may not write ${error.path ?? 'in the project folder'}: run this as the owner of the project folder, or make the folder this user's own.`);
  } else if (['ENOSPC', 'EDQUOT'].includes(error.code)) say('The disk is full: free some space and do this again.');
  else say(error.code === undefined ? error.message : error.stack);
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
