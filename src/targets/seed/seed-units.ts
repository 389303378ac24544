import { baoLamUnits } from './bao-lam.units.js';
import { hiepHoaUnits } from './hiep-hoa.units.js';
import { kimBangUnits } from './kim-bang.units.js';
import { phongThoUnits } from './phong-tho.units.js';
import type { SeedUnit } from './seed-unit.js';

/** Every unit of the four plans and of what is invented around them, those above before those below. */
export const seedUnits = (): SeedUnit[] => [...baoLamUnits(), ...phongThoUnits(), ...kimBangUnits(), ...hiepHoaUnits()];
