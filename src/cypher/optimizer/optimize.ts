/** Rewrites of plans, each in a file of its own, applied from the leaves up. */
import type { Plan } from '../plan/logical.js';
import type { Binding } from '../scope/binding.js';
import { countFromStore } from './count-from-store.js';
import { mapInputs } from './map-inputs.js';
import { reachableNodes } from './reachable-nodes.js';

const REWRITES: readonly ((plan: Plan, binding: Binding) => Plan)[] = [countFromStore, reachableNodes];

export function optimize(plan: Plan, binding: Binding): Plan {
  const inputs = mapInputs(plan, (input) => optimize(input, binding));
  return REWRITES.reduce((current, rewrite) => rewrite(current, binding), inputs);
}
