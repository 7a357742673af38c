export { BUILT_IN_PROCEDURES } from './catalog.js';
export {
  type OutputColumn,
  type Procedure,
  type ProcedureContext,
  ProcedureRegistry,
  procedure,
} from './procedure.js';
export { type ShowSubject, type ShowTable, showColumns, showTable } from './show.js';
