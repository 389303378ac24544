import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A value of an entry that stands beside the log, sealed under its person's key; the entry holds its commitment. */
@Entity('sealed_value')
export class SealedValue {
  @PrimaryColumn('text') readonly chain!: string;
  @PrimaryColumn('integer') readonly seq!: number;
  @PrimaryColumn('text') readonly field!: string;
  @Column('text', { name: 'person_id' }) readonly personId!: string;
  @Column('integer', { name: 'key_version' }) readonly keyVersion!: number;
  @Column('blob') readonly nonce!: Buffer;
  @Column('blob') readonly data!: Buffer;
}
