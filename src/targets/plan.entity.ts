import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A plan or letter of a committee that sets targets. */
@Entity('plan')
export class Plan {
  @PrimaryColumn('text') readonly key!: string;
  /** As printed; empty where the paper bears none. */
  @Column('text', { name: 'number_printed' }) numberPrinted!: string;
  /** In the Party's order, for search: 145-KH/HU where 145/KH-HU is printed. */
  @Column('text', { name: 'number_standard' }) numberStandard!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'issued_on', nullable: true }) issuedOn!: string | null;
  @Column('text') issuer!: string;
  @Column('text', { name: 'unit_id' }) unitId!: string;
  /** As the title says it; the periods of its targets may differ. */
  @Column('text') period!: string;
  @Column('text') subject!: string;
  @Column('text') notes!: string;
}
