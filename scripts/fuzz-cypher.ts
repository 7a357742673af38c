/**
 * Runs random and mutated queries through the embedded engine and prints those that crash or hang.
 * Usage: tsx scripts/fuzz-cypher.ts [COUNT, 100000 if left out] [SEED]
 */
import { fuzz } from '../tests/property/cypher-fuzz.js';

const [count = '100000', seed = '1'] = process.argv.slice(2);
const started = performance.now();
const { answered, errors, failures } = fuzz(Number(seed), Number(count));
for (const failure of failures.slice(0, 50)) console.log(failure);
const classes = [...errors].map(([name, n]) => `${name} ${n}`).join(', ');
console.log(
  `${count} queries in ${Math.round(performance.now() - started)} ms: ${answered} answered, ${classes}`,
);
console.log(`${failures.length} crashed or ran past their limit`);
process.exitCode = failures.length === 0 ? 0 : 1;
