import { type Command, exit, parseArgs, UsageError } from './command.js';
import { examine } from './doctor.checks.js';
import type { Finding } from './doctor.rules.js';

export const doctorCommand: Command = {
  usage: ['doctor [--json]'],
  run: async (args, context) => {
    const { words, flags } = parseArgs(args, ['json'], []);
    if (words.length > 0) throw new UsageError(`"${words.join(' ')}" is one word too many.`);
    const findings = await examine(context.config());
    const sound = findings.every((one) => one.verdict !== 'fail');
    context.print(flags.has('json') ? JSON.stringify({ ok: sound, findings }) : renderFindings(findings));
    return sound ? exit.done : exit.failed;
  },
};

function renderFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map((one) => one.about.length));
  const lines = findings.map(({ verdict, about, found, advice }) => `${verdict.padEnd(4)}  ${about.padEnd(width)}  ${found}${advice === null ? '' : `\n${' '.repeat(width + 8)}${advice}`}`);
  const count = (verdict: Finding['verdict']): number => findings.filter((one) => one.verdict === verdict).length;
  return [...lines, `${String(count('ok'))} well, ${String(count('warn'))} to look at, ${String(count('fail'))} to mend.`].join('\n');
}
