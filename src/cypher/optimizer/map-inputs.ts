/** The same operator over changed inputs. */
import type { Plan } from '../plan/logical.js';

export function mapInputs(plan: Plan, change: (input: Plan) => Plan): Plan {
  const result = { ...plan } as Record<string, unknown>;
  let changed = false;
  for (const key of ['input', 'inner', 'match'] as const) {
    const before = result[key] as Plan | undefined;
    if (before === undefined) continue;
    const after = change(before);
    if (after !== before) {
      result[key] = after;
      changed = true;
    }
  }
  if (plan.kind === 'Union') {
    return { ...plan, parts: plan.parts.map((part) => ({ ...part, plan: change(part.plan) })) };
  }
  return changed ? (result as unknown as Plan) : plan;
}

/** Direct inputs, for walks over a plan. */
export function inputsOf(plan: Plan): Plan[] {
  const inputs: Plan[] = [];
  mapInputs(plan, (input) => {
    inputs.push(input);
    return input;
  });
  return inputs;
}
