import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which sessions stand on a machine that several people use: those are shorter, and leave nothing in its browser. */
export class SharedMachines1790000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN shared integer NOT NULL DEFAULT 0 CHECK (shared IN (0, 1))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN shared');
  }
}
