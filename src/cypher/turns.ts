/** Long work on the one thread of JavaScript, cut into turns so that timers, input and other queries have theirs. */

/** Milliseconds after which a turn ends. */
export const TURN = 12;

/** Waits until what is due besides has run: a promise alone would keep timers and input waiting. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** What a generator returns; wherever it yields, others may have a turn. */
export async function inTurns<T>(work: Generator<unknown, T, undefined>): Promise<T> {
  let ends = performance.now() + TURN;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    if (performance.now() <= ends) continue;
    await othersTurn();
    ends = performance.now() + TURN;
  }
}
