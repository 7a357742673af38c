import { CypherError } from '../../../src/cypher/errors.js';
import { formatValue, TCK_STYLE, type Value } from '../../../src/cypher/values/index.js';
import { matches, matchesAsBag } from './compare.js';
import { type Expected, readExpected } from './expected-values.js';
import type { Scenario, Step } from './gherkin.js';
import { failed, type Outcome, outcomeOfError, PASSED } from './outcome.js';
import { type Snapshot, sideEffects, snapshot } from './side-effects.js';
import { type QueryAnswer, World } from './world.js';

/** What is being built up while the steps of a scenario run. */
interface Run {
  readonly world: World;
  before: Snapshot | undefined;
  answer: QueryAnswer | undefined;
  error: unknown;
}

type StepAction = (run: Run, step: Step, match: RegExpExecArray) => Outcome;

/** The steps of the TCK, first match wins. */
const STEPS: readonly (readonly [RegExp, StepAction])[] = [
  [/^(?:an empty|any) graph$/, () => PASSED],
  [/^the (\S+) graph$/, (run, _, match) => runSetup(run, run.world.namedGraph(match[1] as string))],
  [/^(?:after )?having executed:$/, (run, step) => runSetup(run, step.docString ?? '')],
  [/^parameters? (?:values )?are:$/, setParameters],
  [/^there exists a procedure (.*?)\s*:$/, addProcedure],
  [/^executing (?:control )?query:$/, executeQuery],
  [/^the result should be empty$/, (run) => expectEmpty(run)],
  [/^the result should be, in (any )?order( \(ignoring element order for lists\))?:$/, expectRows],
  [/^the result should be \(ignoring element order for lists\):$/, expectRowsAndListsInAnyOrder],
  [/^no side effects$/, (run) => expectSideEffects(run, [])],
  [/^the side effects should be:$/, (run, step) => expectSideEffects(run, step.table ?? [])],
  [/^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$/, expectError],
];

/** Runs a scenario on a new engine; `sharedTck` is the folder with the named graphs. */
export function runScenario(scenario: Scenario, sharedTck: string): Outcome {
  const run: Run = { world: new World(sharedTck), before: undefined, answer: undefined, error: undefined };
  for (const step of scenario.steps) {
    const outcome = runStep(run, step);
    if (outcome.status === 'failed') return outcome;
  }
  return run.error === undefined ? PASSED : outcomeOfError(run.error);
}

function runStep(run: Run, step: Step): Outcome {
  for (const [pattern, action] of STEPS) {
    const match = pattern.exec(step.text);
    if (match === null) continue;
    try {
      return action(run, step, match);
    } catch (error) {
      return outcomeOfError(error);
    }
  }
  return failed('unreadable scenario', `no such step: ${step.text}`);
}

function runSetup(run: Run, query: string): Outcome {
  run.world.execute(query);
  return PASSED;
}

function setParameters(run: Run, step: Step): Outcome {
  for (const [name = '', value = ''] of step.table ?? []) run.world.setParameter(name, readExpected(value));
  return PASSED;
}

function addProcedure(run: Run, step: Step, match: RegExpExecArray): Outcome {
  run.world.addProcedure(match[1] as string, step.table ?? []);
  return PASSED;
}

function executeQuery(run: Run, step: Step): Outcome {
  if (run.error !== undefined) return outcomeOfError(run.error);
  run.before = snapshot(run.world.source);
  run.answer = undefined;
  try {
    run.answer = run.world.execute(step.docString ?? '');
  } catch (error) {
    run.error = error;
  }
  return PASSED;
}

function expectEmpty(run: Run): Outcome {
  if (run.answer === undefined) return outcomeOfError(run.error);
  return run.answer.rows.length === 0
    ? PASSED
    : failed('wrong rows', `expected none, got ${show(run.answer)}`);
}

function expectRows(run: Run, step: Step, match: RegExpExecArray): Outcome {
  return compareRows(run, step, match[1] !== undefined, match[2] !== undefined);
}

function expectRowsAndListsInAnyOrder(run: Run, step: Step): Outcome {
  return compareRows(run, step, true, true);
}

function compareRows(run: Run, step: Step, anyOrder: boolean, ignoreListOrder: boolean): Outcome {
  const { answer } = run;
  if (answer === undefined) return outcomeOfError(run.error);
  const [header = [], ...table] = step.table ?? [];
  const order = header.map((name) => answer.columns.indexOf(name));
  if (header.length !== answer.columns.length || order.includes(-1)) {
    return failed('wrong rows', `expected columns ${header.join(', ')}, got ${answer.columns.join(', ')}`);
  }
  const expected = table.map((row) => row.map(readExpected));
  const actual = answer.rows.map((row) => order.map((column) => row[column] as Value));
  const same = (row: readonly Value[], wanted: readonly Expected[]) =>
    row.every((value, i) => matches(value, wanted[i] as Expected, { ignoreListOrder }));
  const right = anyOrder
    ? matchesAsBag(actual, expected, same)
    : actual.length === expected.length &&
      actual.every((row, i) => same(row, expected[i] as readonly Expected[]));
  return right
    ? PASSED
    : failed(
        'wrong rows',
        `expected ${table.map((row) => row.join(' | ')).join(' ; ')}, got ${show(answer)}`,
      );
}

function show(answer: QueryAnswer): string {
  const rows = answer.rows
    .slice(0, 10)
    .map((row) => row.map((value) => formatValue(value, TCK_STYLE)).join(' | '));
  return `${answer.rows.length} rows: ${rows.join(' ; ')}`;
}

function expectSideEffects(run: Run, table: readonly (readonly string[])[]): Outcome {
  if (run.before === undefined) return failed('unreadable scenario', 'side effects before any query');
  if (run.error !== undefined && run.answer === undefined) return outcomeOfError(run.error);
  const actual = sideEffects(run.before, snapshot(run.world.source));
  const expected = new Map(table.map(([name = '', count = '0']) => [name, Number(count)]));
  const text = (effects: ReadonlyMap<string, number>) =>
    [...effects]
      .filter(([, count]) => count !== 0)
      .map(([name, count]) => `${name} ${count}`)
      .sort()
      .join(', ');
  return text(actual) === text(expected)
    ? PASSED
    : failed('wrong side effects', `expected ${text(expected)}, got ${text(actual)}`);
}

function expectError(run: Run, _: Step, match: RegExpExecArray): Outcome {
  const [, errorClass, phase, detail] = match;
  const { error } = run;
  run.error = undefined;
  if (error === undefined)
    return failed(
      'no error',
      `expected ${errorClass} ${detail}, got ${run.answer === undefined ? 'nothing' : show(run.answer)}`,
    );
  if (!(error instanceof CypherError)) return outcomeOfError(error);
  const isRight =
    error.class === errorClass &&
    (detail === '*' || error.detail === detail) &&
    (phase === 'any time' || (phase === 'compile time' ? 'compile' : 'runtime') === error.phase);
  if (!isRight) {
    return failed(
      'wrong error',
      `expected ${errorClass} ${detail} at ${phase}, got ${error.class} ${error.detail} at ${error.phase}: ${error.summary}`,
    );
  }
  const effects = run.before === undefined ? new Map() : sideEffects(run.before, snapshot(run.world.source));
  return effects.size === 0 ? PASSED : failed('wrong side effects', 'a failed query left changes behind');
}

/** Whether the scenario expects an error. */
export function expectsError(scenario: Scenario): boolean {
  return scenario.steps.some((step) => / should be raised at /.test(step.text));
}
