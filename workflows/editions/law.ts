import { Law } from '../kernel/edition.js';
import { e2021 } from './e2021.js';
import { e2025a } from './e2025a.js';
import { e2025b } from './e2025b.js';
import { e2026 } from './e2026.js';
import type { Parameters } from './parameters.js';

/** The law of admission from 2021 on, slice after slice. */
export const law = new Law<Parameters>([...e2021, ...e2025a, ...e2025b, ...e2026]);
