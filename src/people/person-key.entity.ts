import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key under which a person's values are sealed, itself sealed under a master key. No row: never had one. */
@Entity('person_key')
export class PersonKey {
  @PrimaryColumn('text', { name: 'person_id' }) readonly personId!: string;
  /** An erased key never returns. */
  @Column('text') readonly state!: 'active' | 'erased';
  @Column('blob', { nullable: true }) readonly wrapped!: Buffer | null;
  @Column('integer', { name: 'master_version' }) readonly masterVersion!: number;
  @Column('text', { name: 'created_at' }) readonly createdAt!: string;
}
