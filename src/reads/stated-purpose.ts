import type { Request } from 'express';
import type { ParameterFacts } from '../http/parameter.js';
import { type Fault, Problem } from '../http/problem.js';
import { isPurpose, type Purpose, purposes } from './purposes.js';

export const purposeHeader = 'Lotrinh-Purpose';

const described = 'What it is read for; kept in the log. Where it is left out, the routine purpose of your duty.';

/** What the OpenAPI document says of every route whose reading is recorded. */
export const purposeParameters: readonly ParameterFacts[] = [
  { name: purposeHeader, in: 'header', required: false, description: described, schema: { enum: [...purposes] } },
  { name: 'purpose', in: 'query', required: false, description: described, schema: { enum: [...purposes] } },
];

/** The purpose a request states by header or query; null where it states none. Problem 400 for one that is not known. */
export function statedPurpose(request: Request): Purpose | null {
  const header = request.get(purposeHeader);
  const query = request.query['purpose'];
  if (header !== undefined && query !== undefined && header !== query)
    throw refused({ parameter: 'purpose', code: 'either', message: `differs from the header ${purposeHeader}` });
  const stated = header ?? query;
  if (stated === undefined) return null;
  if (isPurpose(stated)) return stated;
  const where = header === undefined ? { parameter: 'purpose' } : { header: purposeHeader };
  throw refused({ ...where, code: 'purpose', message: `must be one of ${purposes.join(', ')}` });
}

/** Problem 400 where a purpose must be stated and is not. */
export const purposeMissing = (): Problem =>
  refused({ header: purposeHeader, code: 'required', message: `must say what for: ${purposes.join(', ')}` });

const refused = (fault: Fault): Problem => Problem.malformed([fault]);
