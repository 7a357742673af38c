/** Rewrites of plans, each in a file of its own, applied from the leaves up. */
import type { Plan } from '../plan/logical.js';
import { countFromStore } from './count-from-store.js';
import { mapInputs } from './map-inputs.js';

const REWRITES: readonly ((plan: Plan) => Plan)[] = [countFromStore];

export function optimize(plan: Plan): Plan {
  const inputs = mapInputs(plan, optimize);
  return REWRITES.reduce((current, rewrite) => rewrite(current), inputs);
}
