import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { PeopleModule } from '../people/people.module.js';
import { KeyRotation } from './key-rotation.js';

@Module({ imports: [AuthModule, PeopleModule], providers: [KeyRotation] })
export class KeyRotationModule {}
