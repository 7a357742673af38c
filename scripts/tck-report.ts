/**
 * Runs the openCypher TCK and prints the figures and, with --failures, each failure.
 * Usage: tsx scripts/tck-report.ts [--failures] [TEXT IN THE SCENARIO ID]
 */
import {
  formatSummary,
  isTckPresent,
  runTck,
  SHARED_TCK,
  summarize,
} from '../tests/conformance/tck/suite.js';

const args = process.argv.slice(2);
const filter = args.find((arg) => !arg.startsWith('--')) ?? '';
if (!isTckPresent()) {
  console.error(`no TCK at ${SHARED_TCK}`);
  process.exitCode = 1;
} else {
  const started = performance.now();
  const results = runTck(SHARED_TCK, filter);
  if (args.includes('--failures')) {
    for (const { id, outcome } of results) {
      if (outcome.status === 'failed')
        console.log(`${outcome.cause}\t${id}\t${outcome.message.slice(0, 600)}`);
    }
  }
  console.log(formatSummary(summarize(results)));
  console.error(`${results.length} scenarios in ${Math.round(performance.now() - started)} ms`);
}
