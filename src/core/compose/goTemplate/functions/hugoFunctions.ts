import type { FunctionTable } from './arguments.ts';
import { hashFunctions } from './hashFunctions.ts';
import { listFunctions } from './listFunctions.ts';
import { logicFunctions } from './logicFunctions.ts';
import { mathFunctions } from './mathFunctions.ts';
import { outputFunctions } from './outputFunctions.ts';
import { pathFunctions } from './pathFunctions.ts';
import { textFunctions } from './textFunctions.ts';
import { timeFunctions, type TimeSettings } from './timeFunctions.ts';
import type { TitleStyle } from './titleCase.ts';

export interface FunctionSettings extends TimeSettings {
  readonly titleStyle: TitleStyle;
}

/**
 * The functions of Hugo's templates that make sense in an archetype and need nothing but their
 * arguments: no files, no environment, no network, no chance.
 */
export function hugoFunctions(settings: FunctionSettings): FunctionTable {
  return {
    ...textFunctions(settings.titleStyle),
    ...timeFunctions(settings),
    ...listFunctions(),
    ...logicFunctions(),
    ...mathFunctions(),
    ...pathFunctions(),
    ...outputFunctions(),
    ...hashFunctions(),
  };
}
